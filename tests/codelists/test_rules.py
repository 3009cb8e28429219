"""Each list keeps the rules of its model, and each rule fires on a row that breaks it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pandera
import pytest

from schemas.codelists import code_list
from schemas.codelists.geographies import Geographies
from schemas.codelists.measures import Measures
from schemas.codelists.organisations import Organisations
from schemas.codelists.units import Units
from schemas.common import Dataset

MODELS = (Geographies, Organisations, Units, Measures)
LISTS = {model: code_list.read(model) for model in MODELS}

#: codes of some rows that are a sound list of their own
EXCERPTS: dict[type[Dataset], set[str]] = {
    Geographies: {"E12000003", "E12000006", "E12000007", "E38000004", "E54000029", "E92000001", "FR",
                  "K02000001", "K03000001", "x-yorkshire"},
    Organisations: {"R1H", "RJ1", "RRU", "RRV", "x-public-health-england"},
    Units: {"%", "GBP", "[mi_i]", "km", "m"},
    Measures: {"crime", "crime.burglary", "crime.theft", "crime.violence"},
}
#: a rule, and what breaks it when it is put into the row of that code
BROKEN: tuple[tuple[type[Dataset], str, str, dict[str, Any]], ...] = (
    (Geographies, "field_uniqueness", "E12000007", {"code": "E12000006"}),
    (Geographies, "str_matches", "E12000007", {"code": "E1200007"}),
    (Geographies, "isin", "E12000007", {"kind": "capital"}),
    (Geographies, "not_nullable", "E12000007", {"name": None}),
    (Geographies, "tidy", "E12000007", {"name": "London "}),
    (Geographies, "tidy", "E12000007", {"other_names": "Greater London||London region"}),
    (Geographies, "sorted", "E12000007", {"code": "E11999999"}),
    (Geographies, "one_meaning", "E12000007", {"other_names": "yorkshire"}),
    (Geographies, "parent_exists", "E12000007", {"parent": "E92000009"}),
    (Geographies, "no_cycle", "E92000001", {"parent": "E12000007"}),
    (Geographies, "valid_in_order", "E38000004", {"valid_from": date(2099, 1, 1)}),
    (Geographies, "source_of_code", "FR", {"source": None}),
    (Organisations, "field_uniqueness", "RRV", {"code": "RRU"}),
    (Organisations, "str_matches", "RRV", {"ods_code": "R-V"}),
    (Organisations, "isin", "RRV", {"kind": "hospital"}),
    (Organisations, "not_nullable", "RRV", {"name": None}),
    (Organisations, "tidy", "RRV", {"other_names": "UCLH| UCH"}),
    (Organisations, "sorted", "RRV", {"code": "R0C"}),
    (Organisations, "one_meaning", "RRV", {"other_names": "gstt"}),
    (Organisations, "ambiguous_names_are_names", "RRV", {"ambiguous_names": "Euston"}),
    (Organisations, "code_is_ods_code", "RRV", {"ods_code": "RRX"}),
    (Organisations, "valid_in_order", "x-public-health-england", {"valid_to": date(1999, 1, 1)}),
    (Organisations, "source_of_code", "RRV", {"source": None}),
    (Units, "field_uniqueness", "km", {"label": "metre"}),
    (Units, "str_matches", "km", {"code": "k m"}),
    (Units, "isin", "km", {"kind": "distance"}),
    (Units, "isin", "km", {"position": "before"}),
    (Units, "greater_than", "km", {"factor": 0.0}),
    (Units, "not_nullable", "km", {"source": None}),
    (Units, "tidy", "km", {"words": "kilometres|"}),
    (Units, "sorted", "km", {"code": "A"}),
    (Units, "one_meaning", "km", {"words": "miles"}),
    (Units, "written_somehow", "km", {"words": None, "symbol": None, "position": None}),
    (Units, "position_of_symbol", "km", {"position": None}),
    (Units, "money_by_iso_4217", "km", {"kind": "money"}),
    (Measures, "field_uniqueness", "crime.theft", {"code": "crime.violence"}),
    (Measures, "str_matches", "crime.theft", {"code": "crime/theft"}),
    (Measures, "not_nullable", "crime.theft", {"description": None}),
    (Measures, "tidy", "crime.theft", {"label": "the  theft"}),
    (Measures, "sorted", "crime.theft", {"code": "zoo"}),
    (Measures, "one_meaning", "crime.theft", {"other_names": "Burglary"}),
    (Measures, "broader_exists", "crime.theft", {"broader": "law"}),
    (Measures, "no_cycle", "crime", {"broader": "crime.theft"}),
    (Measures, "kinds_known", "crime.theft", {"kinds": "count|number"}),
)


def failures(model: type[Dataset], rows: pd.DataFrame) -> set[str]:
    try:
        model.validate(rows, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return {getattr(error.check, "name", error.check) for error in errors.schema_errors}
    return set()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.Config.name)
def test_the_list_keeps_every_rule(model):
    assert failures(model, LISTS[model]) == set()


@pytest.mark.parametrize(("model", "rule", "code", "cells"), BROKEN)
def test_the_rule_fires(model, rule, code, cells):
    rows = LISTS[model][LISTS[model]["code"].isin(EXCERPTS[model])].reset_index(drop=True)
    assert failures(model, rows) == set()
    at = rows.index[rows["code"] == code][0]
    for column, value in cells.items():
        rows[column] = pd.Series(
            [value if row == at else cell for row, cell in rows[column].items()], dtype=rows[column].dtype)
    assert rule in failures(model, rows)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.Config.name)
def test_every_rule_of_the_model_is_broken_above(model):
    declared = {check.name for check in model.to_schema().checks}
    assert declared <= {rule for broken, rule, *_ in BROKEN if broken is model}


def test_an_alias_may_pass_to_another_place_on_the_next_day():
    names = [{"Dorset"}, {"Dorset"}]
    rows = pd.DataFrame({"valid_from": [None, date(2019, 4, 1)], "valid_to": [date(2019, 3, 31), None]})
    assert list(code_list.one_meaning(names, rows)) == [True, True]
    rows["valid_to"] = [date(2019, 4, 1), None]
    assert list(code_list.one_meaning(names, rows)) == [False, False]


def test_a_circle_of_three_is_found():
    rows = pd.DataFrame({"code": ["a", "b", "c", "d"], "parent": ["b", "c", "a", None]})
    assert list(code_list.ends_on_top(rows, "parent")) == [False, False, False, True]
