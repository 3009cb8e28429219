"""Every audit fires on the smallest change of right rows that breaks its promise.

One database for all of them: a change is made in a transaction and taken back.
"""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from flows import transform
from flows.findings import Finding
from flows.transform import WAREHOUSE, Audit, audits
from schemas import MODELS
from schemas.description import descriptions
from tests.schemas import rows
from tests.test_transform import validated

COUNT = rows.key("3,000")
OF_FIGURE = f"figure_id = '{rows.key('14.7 per cent')}'"
IN_TABLE = "table_id = 'staff-note#table=1', table_row = 1, table_column = 7"

#: what is done to right rows, so that the audit finds it, and the dataset whose row it names
MUTANTS = {
    "cell_differs_from_figure": (
        "table_cells",
        f"update table_cells set value = 14.8, {OF_FIGURE}",
    ),
    "cell_outside_table": ("passages", "update passages set kind = 'table_cell' where position = 0"),
    "characters_miscounted": ("documents", "update documents set characters = 7"),
    "figure_in_no_cell": ("figures", f"update figures set {IN_TABLE}"),
    "figure_misquoted": (
        "figures",
        f"update figures set quote = '14.8 per cent' where {OF_FIGURE}",
    ),
    "figure_outside_passage": ("figures", "update figures set passage_id = 'staff-note#passage=0'"),
    "figure_without_numeral": ("figures", "update numerals set disposition = 'period', figure_id = null"),
    "figures_overlap": ("figures", f"update figures set char_end = 60 where {OF_FIGURE}"),
    "numeral_without_figure": ("numerals", "update numerals set figure_id = 'staff-note#char=1,2'"),
    "numerals_overlap": ("numerals", "update numerals set char_end = 60 where quote = '14.7'"),
    "passages_overlap": ("passages", "update passages set char_end = 12 where position = 0"),
    "sentence_without_figure": ("figures", "update figures set sentence_start = 60"),
    "rows_lost": ("numerals", "delete from numerals where quote = '2018'"),
    "rows_expected": ("figures", "delete from figures"),
}
AUDITS = {audit.name: audit for audit in audits(WAREHOUSE / "audits")}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """Every dataset of a release, nothing wrong in it, with the rows that it was made of."""
    with duckdb.connect() as connection:
        transform._register(connection, validated(tmp_path_factory.mktemp("right"), rows.good()))
        assert list(transform._built(connection, WAREHOUSE / "models")) == []
        yield connection


def fired(warehouse: duckdb.DuckDBPyConnection, audit: Audit, change: str) -> list[Finding]:
    """What an audit finds after a change, which is taken back."""
    warehouse.begin()
    try:
        warehouse.execute(change)
        return list(transform._audited(warehouse, audit))
    finally:
        warehouse.rollback()


@pytest.mark.parametrize("name", MUTANTS)
def test_an_audit_fires(warehouse, name):
    dataset, change = MUTANTS[name]
    findings = fired(warehouse, AUDITS[name], change)
    assert findings
    assert {finding.code for finding in findings} == {name.replace("_", "-")}
    assert {finding.severity for finding in findings} == {AUDITS[name].severity}
    assert {finding.dataset for finding in findings} == {dataset}
    columns = {column.name for column in descriptions()[dataset].columns}
    of_rows = [finding for finding in findings if finding.row_key]
    assert all(finding.document_id == rows.NAME and finding.column in columns for finding in of_rows)
    assert bool(of_rows) == (not name.startswith("rows_"))


@pytest.mark.parametrize("name", AUDITS)
def test_an_audit_is_silent_over_right_rows(warehouse, name):
    assert fired(warehouse, AUDITS[name], "select 1") == []


def test_every_audit_has_a_mutant():
    assert set(MUTANTS) == set(AUDITS)


@pytest.mark.parametrize(
    ("dataset", "change"),
    [
        ("figures", "delete from figures"),
        ("table_cells", "delete from table_cells"),
        ("organisations", "delete from organisations"),
        ("geographies", "update mentions set geography_id = 'london', organisation_id = null"),
        ("observations", "update figures set geography = 'London', measure = 'vacancies'"),
    ],
)
def test_rows_are_missed_where_others_expect_them(warehouse, dataset, change):
    findings = fired(warehouse, AUDITS["rows_expected"], change)
    assert [(finding.dataset, finding.severity) for finding in findings] == [(dataset, "stop")]


def test_rows_are_not_missed_that_are_all_in_the_quarantine(warehouse):
    held = f"""
        delete from figures;
        insert into quarantine values ('{rows.NAME}', 'figures', '{COUNT}', '*', null, 'one_of', 'none')
    """
    assert fired(warehouse, AUDITS["rows_expected"], held) == []


@pytest.mark.parametrize("dataset", [name for name, found in rows.good().items() if name in MODELS and found])
def test_a_row_that_a_model_drops_is_found_whatever_the_dataset(warehouse, dataset):
    (finding,) = fired(warehouse, AUDITS["rows_lost"], f"delete from {dataset}")
    assert (finding.dataset, finding.severity) == (dataset, "stop")
