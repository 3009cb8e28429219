"""Every check that a model declares fires on a row that breaks it: a backend may skip one in silence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from flows.validate.batch import batch
from flows.validate.references import resolved
from flows.validate.rules import PLAIN, checked
from schemas import MODELS
from schemas.description import describe
from schemas.quarantine import HELD_BACK_FROM
from tests.schemas import rows

READ = HELD_BACK_FROM

# What is put into a column to break a rule that any column can have.
WRONG_CELL = {
    "required": None,
    "type": "neither this nor that",
    "finite": float("inf"),
    "one_of": "none of them",
    "pattern": " not so ",
    "minimum": -1,
    "reference": "nowhere",
}

# What is put into a row to break a rule that several columns keep between them.
WRONG_ROW: dict[tuple[str, str], dict[str, Any]] = {
    ("documents", "characters_counted"): {"characters": 5},
    ("passages", "key_names_position"): {"passage_id": "staff-note#passage=7"},
    ("passages", "text_as_long_as_span"): {"text": "Work"},
    ("passages", "start_before_end"): {"char_start": 9, "char_end": 9},
    ("numerals", "key_names_place"): {"numeral_id": "staff-note#char=1,2"},
    ("numerals", "figure_named"): {"disposition": "period"},
    ("numerals", "quote_as_long_as_span"): {"quote": "14"},
    ("numerals", "start_before_end"): {"char_end": 3},
    ("figures", "key_names_place"): {"figure_id": "staff-note#char=1,2"},
    ("figures", "figure_in_sentence"): {"sentence_end": 30},
    ("figures", "cell_complete"): {"table_id": "staff-note#table=1"},
    ("figures", "low_value_high"): {"low": 15.0},
    ("figures", "point_has_equal_bounds"): {"low": 14.0},
    ("figures", "range_has_two_ends"): {"comparator": "range"},
    ("figures", "at_least_is_open_above"): {"comparator": ">="},
    ("figures", "at_most_is_open_below"): {"comparator": "<"},
    ("figures", "unit_fits_kind"): {"unit": "GBP"},
    ("figures", "part_within_total"): {"total": 14.0},
    ("figures", "proportion_within_one"): {"kind": "proportion", "unit": "1"},
    ("figures", "time_not_negative"): {"kind": "age", "unit": "a", "value": -1.0, "low": -1.0, "high": -1.0},
    ("figures", "period_has_both_ends"): {"period_end": None},
    ("figures", "period_in_order"): {"period_end": date(2017, 1, 1)},
    ("figures", "code_has_name"): {"geography_code": "E12000007"},
    ("figures", "reference_has_citation"): {"reference_ids": ["staff-note#reference=1"]},
    ("figures", "evidence_is_json"): {"evidence": "[]"},
    ("figures", "quote_as_long_as_span"): {"quote": "14.7"},
    ("figures", "start_before_end"): {"char_end": 3},
    ("statements", "key_names_place"): {"statement_id": "staff-note#char=1,2"},
    ("statements", "text_as_long_as_span"): {"text": "Vacancies"},
    ("statements", "start_before_end"): {"char_end": 3},
    ("quotations", "key_names_place"): {"quotation_id": "staff-note#char=1,2"},
    ("quotations", "text_as_long_as_span"): {"text": "Vacancies"},
    ("quotations", "start_before_end"): {"char_end": 3},
    ("tables", "key_names_passage"): {"table_id": "staff-note#table=0"},
    ("tables", "heads_within_table"): {"stub_columns": 4},
    ("tables", "start_before_end"): {"char_end": 10},
    ("table_cells", "key_names_cell"): {"column": 3},
    ("table_cells", "text_as_long_as_cell"): {"text": "14.7"},
    ("table_cells", "value_or_status"): {"status": None},
    ("table_cells", "value_has_figure"): {"value": 14.7, "status": None},
    ("exhibits", "key_names_place"): {"exhibit_id": "staff-note#char=1,2"},
    ("exhibits", "label_or_title"): {"label": None, "title": None},
    ("exhibits", "content_has_place"): {"content_in_text": False},
    ("exhibits", "content_in_order"): {"content_end": 10},
    ("exhibits", "quote_as_long_as_span"): {"quote": "Work"},
    ("exhibits", "start_before_end"): {"char_end": 0},
    ("footnotes", "key_names_place"): {"footnote_id": "staff-note#char=1,2"},
    ("footnotes", "sentence_whole"): {"anchor_sentence_end": None},
    ("footnotes", "text_as_long_as_span"): {"text": "Work"},
    ("footnotes", "start_before_end"): {"char_end": 0},
    ("bibliography", "key_names_document"): {"reference_id": "another#reference=1"},
    ("bibliography", "text_as_long_as_span"): {"text": "Work"},
    ("bibliography", "start_before_end"): {"char_end": 0},
    ("citations", "key_names_place"): {"citation_id": "staff-note#char=1,2"},
    ("citations", "quote_as_long_as_span"): {"quote": "Work"},
    ("citations", "start_before_end"): {"char_end": 0},
    ("mentions", "key_names_place"): {"mention_id": "staff-note#char=1,2"},
    ("mentions", "body_or_place"): {"geography_id": "london"},
    ("mentions", "name_in_sentence"): {"sentence_end": 5},
    ("mentions", "quote_as_long_as_span"): {"quote": "Work"},
    ("mentions", "start_before_end"): {"char_end": 0},
}


def declared() -> list[tuple[str, str, str]]:
    """Dataset, rule and column of everything that the models declare of single columns."""
    checks = []
    for name in READ:
        for column in describe(MODELS[name]).columns:
            said = {
                "required": not column.nullable,
                "type": column.type not in ("VARCHAR", "VARCHAR[]"),
                "finite": column.type == "DOUBLE",
                "one_of": column.enum,
                "pattern": column.pattern,
                "minimum": column.minimum is not None,
                "reference": column.references,
            }
            checks += [(name, rule, column.name) for rule, holds in said.items() if holds]
    return checks


def broken(dataset: str, wrong: rows.Rows) -> set[tuple[str, str]]:
    """The rules, each with its columns, that the rows of a dataset break."""
    landings = [rows.landing(wrong)]
    batches = {name: batch(MODELS[name], landings) for name in READ}
    batches[dataset], not_run = checked(batches[dataset])
    assert not not_run
    return {(fault.rule, "; ".join(fault.columns)) for fault in resolved(batches)[dataset].faults}


@pytest.mark.parametrize("dataset", READ)
def test_right_rows_break_no_rule(dataset):
    assert broken(dataset, rows.good()) == set()


@pytest.mark.parametrize(("dataset", "rule", "column"), declared())
def test_check_of_a_column_fires(dataset, rule, column):
    listed = describe(MODELS[dataset]).column(column).type.endswith("[]") and rule == "reference"
    wrong = rows.changed(rows.good(), dataset, {column: [WRONG_CELL[rule]] if listed else WRONG_CELL[rule]})
    assert (rule, column) in broken(dataset, wrong)


@pytest.mark.parametrize(
    ("dataset", "rule"), [(name, rule.name) for name in READ for rule in describe(MODELS[name]).rules]
)
def test_rule_across_columns_fires(dataset, rule):
    wrong = rows.changed(rows.good(), dataset, WRONG_ROW[dataset, rule])
    assert rule in {name for name, _ in broken(dataset, wrong)}


@pytest.mark.parametrize("dataset", READ)
def test_a_key_that_comes_twice_is_found(dataset):
    wrong = rows.good()
    wrong[dataset].append(dict(wrong[dataset][0]))
    assert ("unique", "; ".join(describe(MODELS[dataset]).key)) in broken(dataset, wrong)


def test_no_mutant_is_left_of_a_rule_that_is_gone():
    assert set(WRONG_ROW) == {(name, rule.name) for name in READ for rule in describe(MODELS[name]).rules}


@pytest.mark.parametrize("name", MODELS)
def test_a_column_has_only_checks_that_have_a_plain_name(name):
    """A check of another kind would be declared and never told of."""
    for column in MODELS[name].to_schema().columns.values():
        assert {check.name for check in column.checks} <= set(PLAIN)


@pytest.mark.parametrize(
    ("changes", "comparator"),
    [
        ({"value": None, "low": 10.0, "high": 20.0}, "range"),
        ({"low": 14.7, "high": None}, ">"),
        ({"low": None, "high": 14.7}, "<="),
        ({}, "~"),
    ],
)
def test_each_comparator_has_bounds_that_pass(changes, comparator):
    assert (
        broken("figures", rows.changed(rows.good(), "figures", {"comparator": comparator, **changes}))
        == set()
    )


@pytest.mark.parametrize("code", ["E12000007", "DE", "E09000014; E09000019", "FR; E92000001"])
def test_a_place_has_its_gss_code_or_a_country_its_iso_code(code):
    placed = rows.changed(rows.good(), "figures", {"geography": "a place", "geography_code": code})
    assert broken("figures", placed) == set()
