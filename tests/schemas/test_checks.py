"""Every check that a model declares fires on a row that breaks it: a backend may skip one in silence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import pandas as pd
import pandera.pandas as pandera
import pyarrow as pa
import pytest
from pandera.errors import SchemaErrors

from flows.land.tables import SCHEMAS, array, table
from flows.validate.batch import Batch, batch
from flows.validate.derived import judged
from flows.validate.extents import within_text
from flows.validate.fault import Fault
from flows.validate.references import resolved
from flows.validate.rules import PLAIN, checked
from flows.validate.typed import MAY_BE_BLANK
from schemas import MODELS
from schemas.common import CHARACTERS
from schemas.description import Column, arrow_schema, describe
from schemas.quarantine import HELD_BACK_FROM
from tests.schemas import derived_rows, rows
from tests.schemas.mutants import WRONG_CELL, WRONG_ROW

READ = HELD_BACK_FROM
DERIVED = derived_rows.good(rows.NAME)
Broken = set[tuple[str, str]]


def constraints(dataset: str, column: Column) -> set[str]:
    """The rules of a column that look at nothing but its cell, and those that look elsewhere too."""
    said = {
        "required": not column.nullable,
        "type": column.type not in ("VARCHAR", "VARCHAR[]"),
        "finite": column.type == "DOUBLE",
        "blank": column.type == "VARCHAR" and column.name not in MAY_BE_BLANK,
        "one_of": column.enum,
        "pattern": column.pattern,
        "minimum": column.minimum is not None,
        "maximum": column.maximum is not None,
        "reference": dataset in READ and str(column.references).partition(".")[0] in READ,
        "outside_text": dataset in READ and column.unit == CHARACTERS and dataset != "documents",
    }
    return {rule for rule, holds in said.items() if holds}


def declared(dataset: str) -> list[tuple[str, str]]:
    """Rule and column of everything that a model declares; no column for a rule of several."""
    said = describe(MODELS[dataset])
    cells = [(rule, column.name) for column in said.columns for rule in sorted(constraints(dataset, column))]
    return cells + [(rule.name, "") for rule in said.rules]


def broken(dataset: str, *changes: Mapping[str, Any]) -> list[Broken]:
    """The rules, each with its columns, that rows break in which some cells are replaced, row by row."""
    wrong = [copy(dataset) | change for change in changes]
    found: list[Broken] = [set() for _ in wrong]
    for fault in (_of_read if dataset in READ else _of_derived)(dataset, wrong):
        found[fault.row].add((fault.rule, "; ".join(fault.columns)))
    return found


def copy(dataset: str) -> dict[str, Any]:
    """A row of the dataset with nothing wrong in it."""
    return dict(rows.good()[dataset][0] if dataset in READ else DERIVED[dataset])


def _of_read(dataset: str, wrong: list[dict[str, Any]]) -> tuple[Fault, ...]:
    ruled, not_run = checked(_batch(dataset, wrong))
    assert not not_run
    return resolved(within_text(right() | {dataset: ruled}))[dataset].faults


def _of_derived(dataset: str, wrong: list[dict[str, Any]]) -> tuple[Fault, ...]:
    schema = arrow_schema(MODELS[dataset])
    columns = [array([row[field.name] for row in wrong], field.type) for field in schema]
    ruled, not_run = judged(dataset, pa.table(columns, schema.names))
    assert not not_run
    return ruled.faults


def _batch(dataset: str, found: list[dict[str, Any]]) -> Batch:
    documents = table("documents", rows.good()["documents"])
    return batch(MODELS[dataset], [{"documents": documents, dataset: table(dataset, found)}])


@cache
def right() -> dict[str, Batch]:
    """Every dataset that is read, nothing wrong in it."""
    return {name: _batch(name, found) for name, found in rows.good().items() if name in READ}


def mutant(dataset: str, rule: str, column: str) -> dict[str, Any]:
    """What is changed in a right row to break a rule, of one column or (without one) of several."""
    if not column:
        return WRONG_ROW[dataset][rule]
    listed = describe(MODELS[dataset]).column(column).type.endswith("[]") and rule == "reference"
    return {column: [WRONG_CELL[rule]] if listed else WRONG_CELL[rule]}


@pytest.mark.parametrize("dataset", MODELS)
def test_right_rows_break_no_rule(dataset):
    assert broken(dataset, {}) == [set()]


@pytest.mark.parametrize("dataset", MODELS)
def test_every_declared_check_fires(dataset):
    checks = declared(dataset)
    found = broken(dataset, *(mutant(dataset, rule, column) for rule, column in checks))
    silent = [
        (rule, column)
        for (rule, column), fired in zip(checks, found, strict=True)
        if not any(rule == name and column in (columns, "") for name, columns in fired)
    ]
    assert checks and silent == []


@pytest.mark.parametrize("dataset", MODELS)
def test_a_key_that_comes_twice_is_found(dataset):
    first, second = broken(dataset, {}, {})
    assert first == second == {("unique", "; ".join(describe(MODELS[dataset]).key))}


def test_every_rule_has_a_mutant_and_no_mutant_is_left_of_one_that_is_gone():
    said = {name: {rule.name for rule in describe(MODELS[name]).rules} for name in MODELS}
    assert {name: set(mutants) for name, mutants in WRONG_ROW.items()} == said


def test_every_dataset_that_is_not_read_has_a_right_row():
    assert set(DERIVED) == set(MODELS) - set(READ)
    assert {name: list(row) for name, row in DERIVED.items()} == {
        name: arrow_schema(MODELS[name]).names for name in DERIVED
    }
    assert set(READ) <= set(SCHEMAS)


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
    assert broken("figures", {"comparator": comparator, **changes}) == [set()]


@pytest.mark.parametrize("code", ["E12000007", "DE", "E09000014; E09000019", "FR; E92000001"])
def test_a_place_has_its_gss_code_or_a_country_its_iso_code(code):
    assert broken("figures", {"geography": "a place", "geography_code": code}) == [set()]


@pytest.mark.parametrize(
    ("changes", "breaks"),
    [
        ({"period_end": date(2013, 3, 31), "period_start": date(2012, 4, 1)}, False),
        ({"period_end": date(2013, 4, 30), "period_start": date(2013, 3, 1)}, False),
        ({"period_end": date(2014, 3, 31), "period_start": date(2013, 4, 1)}, True),
        ({"period": None, "period_end": None, "period_start": None}, False),
        ({"geography_code": "E12000007; E06000048"}, True),
    ],
)
def test_a_code_holds_at_some_day_of_the_period(changes, breaks):
    """E06000048 was Northumberland's until 31 March 2013; the period of the row is the year 2018."""
    placed = {"geography": "Northumberland", "geography_code": "E06000048", **changes}
    (found,) = broken("figures", placed)
    assert ("place_held_then" in {rule for rule, _ in found}) == breaks


@pytest.mark.parametrize("unit", ["1", "%", "/100000", "GBP"])
def test_units_of_which_there_can_be_no_list_are_no_gap_in_it(unit):
    (found,) = broken("figures", {"unit": unit})
    assert "unit_listed" not in {rule for rule, _ in found}


def test_pandera_by_itself_finds_the_same():
    """The checks are put one by one: nothing that pandera makes of a whole model is left out."""
    plain = {rule: name for name, (rule, _) in PLAIN.items()}
    across = {rule.name for rule in describe(MODELS["numerals"]).rules}
    of = [check for check in declared("numerals") if check[0] in plain.keys() | across]
    wrong = [copy("numerals"), *(copy("numerals") | mutant("numerals", *check) for check in of)]
    batch, _ = checked(_batch("numerals", wrong))
    with pytest.raises(SchemaErrors) as report:
        frame = batch.rows.to_pandas(types_mapper=pd.ArrowDtype)
        MODELS["numerals"].to_schema().validate(frame, lazy=True)
    errors = [error for error in report.value.schema_errors if isinstance(error.check, pandera.Check)]
    theirs = {(error.check.name, int(row)) for error in errors for row in error.failure_cases["index"]}
    ours = {(plain.get(fault.rule, fault.rule), fault.row) for fault in batch.faults}
    assert ours - {("unique", row) for row in range(len(wrong))} == theirs


@pytest.mark.parametrize("name", MODELS)
def test_a_model_declares_nothing_that_is_not_asked(name):
    """Types, names and order are seen to before; keys, nulls and checks are what is asked."""
    schema = MODELS[name].to_schema()
    assert not (schema.parsers or schema.index or schema.coerce or schema.dtype)
    columns = schema.columns.values()
    assert not any(column.unique or column.parsers or column.regex or column.coerce for column in columns)
    assert all(column.required for column in columns)


@pytest.mark.parametrize(
    ("low", "high", "breaks"),
    [
        (0.0, 0.0, False),
        (100.0, 100.0, False),
        (100.1, 100.1, True),
        (-0.1, -0.1, True),
        (90.0, None, False),
        (101.0, None, True),
        (-1.0, None, True),
        (None, 100.0, False),
        (None, 101.0, True),
        (None, -1.0, True),
    ],
)
def test_a_share_lies_between_nothing_and_the_whole(low, high, breaks):
    share = {"aspect": "share", "direction": None, "value": None, "low": low, "high": high}
    (found,) = broken("figures", share)
    assert ("share_within_hundred" in {rule for rule, _ in found}) == breaks


@pytest.mark.parametrize(
    ("url", "breaks"),
    [
        ("https://www.example.org/report", False),
        ("http://example.org", False),
        ("https://example.org:8080/a(b)/%20,c;d=e?f=g&h='i'#j@k", False),
        ("https://[2001:db8::1]/~user", False),
        ("https://example.org/rapport-été", False),
        (None, False),
        ("ftp://example.org/report", True),
        ("javascript:alert(1)//https://example.org", True),
        ("//example.org/report", True),
        ("www.example.org/report", True),
        ("https://", True),
        ("https:///report", True),
        ("https://?report", True),
        ("https://example.org/a report", True),
        ("https://example.org/report\n", True),
        ("https://example.org/re\x0bport", True),
        ("https://example.org/re\x00port", True),
        ("https://example.org/re\x7fport", True),
        ("https://example.org/re\x85port", True),
        ("https://example.org/re\xa0port", True),
        ("https://example.org/re\u200bport", True),
        ("https://example.org/re\u2028port", True),
        ("https://example.org/\u202etropper", True),
        ("https://reader:secret@example.org/report", True),
        ("https://www.example.org@elsewhere.example/report", True),
        ("https://example.org\\@elsewhere.example", True),
        ('https://example.org/"onclick=', True),
        ("https://example.org/<b>", True),
    ],
)
def test_the_address_of_a_document_is_one_of_the_web_and_hides_nothing(url, breaks):
    (found,) = broken("documents", {"url": url})
    assert {rule for rule, _ in found} <= {"pattern", "address_visible"}
    assert bool(found) == breaks
