"""Transform: the models keep every row, and every audit fires on rows that break its promise."""

from __future__ import annotations

import shutil
from datetime import date

import pyarrow as pa
import pytest

from flows import interim
from flows.dictionary.parquet import ARROW_TYPES
from flows.transform import WAREHOUSE, MalformedAudit, audits, models, transform
from schemas import MODELS
from schemas.description import arrow_schema, descriptions
from schemas.quarantine import HELD_BACK_FROM
from tests.schemas import rows

HELD_NUMERAL = {
    "document_id": "staff-note",
    "dataset": "numerals",
    "row_key": "staff-note#char=1,2",
    "column": "*",
    "value": None,
    "rule": "one_of",
    "reason": "none of them",
}


def validated(tmp_path, right: rows.Rows, quarantine=()):
    """The rows as validation hands them on."""
    folder = tmp_path / "validated"
    for name in (*HELD_BACK_FROM, "quarantine"):
        schema = arrow_schema(MODELS[name])
        kept = [{field: row[field] for field in schema.names} for row in right.get(name, quarantine)]
        interim.write({name: pa.Table.from_pylist(kept, schema=schema)}, folder)
    return folder


def found(tmp_path, right: rows.Rows, quarantine=(), warehouse=WAREHOUSE):
    return transform(validated(tmp_path, right, quarantine), tmp_path / "built", warehouse)


def two_documents() -> rows.Rows:
    one, two = rows.good("one"), rows.good("two")
    return {name: two[name] + one[name] for name in one}


def test_every_dataset_has_a_model_and_no_other_has():
    assert set(models(WAREHOUSE / "models")) == set(MODELS)


def test_right_rows_pass_every_audit_and_none_is_lost(tmp_path):
    assert found(tmp_path, two_documents(), [HELD_NUMERAL]) == []
    tables = interim.read(tmp_path / "built")
    counts = {name: table.num_rows for name, table in tables.items()}
    figures = [row for row in tables["figures"].to_pylist() if row["quote"] == "3,000"]
    figures = [(row["value"], row["period_end"], row["citation_keys"]) for row in figures]
    read = {name: len(found) for name, found in two_documents().items() if name in HELD_BACK_FROM}
    assert {name: counts[name] for name in read} == read and counts["quarantine"] == 1
    assert figures == [(3000.0, date(2018, 12, 31), [])] * 2
    assert set(tables) == set(MODELS)


def test_tables_have_the_columns_and_types_of_the_models_and_stand_in_the_order_of_their_key(tmp_path):
    found(tmp_path, two_documents())
    tables = interim.read(tmp_path / "built")
    for name, dataset in descriptions().items():
        schema = tables[name].schema
        assert schema.names == [column.name for column in dataset.columns]
        assert schema.types == [ARROW_TYPES[column.type] for column in dataset.columns]
        keys = list(zip(*(tables[name][column].to_pylist() for column in dataset.key), strict=True))
        assert keys == sorted(keys)


def test_a_model_that_drops_rows_is_found(tmp_path):
    warehouse = shutil.copytree(WAREHOUSE / "models", tmp_path / "warehouse" / "models").parent
    shutil.copytree(WAREHOUSE / "audits", warehouse / "audits")
    model = warehouse / "models" / "numerals.sql"
    model.write_text(
        model.read_text().replace("from validated", "from validated where disposition = 'figure'")
    )
    (finding,) = found(tmp_path, rows.good(), warehouse=warehouse)
    assert (finding.code, finding.dataset, finding.value) == (
        "rows-lost",
        "numerals",
        "3 validated, 2 published",
    )


def test_a_dataset_that_validation_did_not_write_stops_the_release(tmp_path):
    folder = validated(tmp_path, rows.good())
    (folder / "footnotes.arrow").unlink()
    (finding,) = transform(folder, tmp_path / "built")
    assert (finding.code, finding.severity, finding.fix) == ("model-failed", "stop", "Mend footnotes.sql.")


def test_a_figure_whose_cell_was_held_back_is_in_no_cell_and_that_is_known(tmp_path):
    place = {"table_id": "staff-note#table=1", "table_row": 1, "table_column": 7}
    line = {**HELD_NUMERAL, "dataset": "table_cells", "row_key": "staff-note#table=1,row=1,column=7"}
    assert found(tmp_path, rows.changed(rows.good(), "figures", place), [line]) == []


def test_a_figure_that_was_held_back_may_still_be_named(tmp_path):
    right = rows.good()
    held = right["figures"].pop(0)
    line = {**HELD_NUMERAL, "dataset": "figures", "row_key": held["figure_id"]}
    assert found(tmp_path, right, [line]) == []


def test_a_numeral_that_was_held_back_leaves_its_figure_alone(tmp_path):
    right = rows.good()
    del right["numerals"][0]
    assert found(tmp_path, right, [HELD_NUMERAL]) == []


def sql(folder, **queries: str):
    for name, query in queries.items():
        (folder / f"{name}.sql").write_text(query)
    return folder


def test_models_run_after_those_they_read(tmp_path):
    first = "with raw as (select * from raw_c), final as (select * from raw) select * from final"
    last = "-- from d\nwith c as (select * from c) select * from c join b using (i)"
    sql(tmp_path, a=last, b="select * FROM c", c=first, d="select * from a")
    assert list(models(tmp_path)) == ["c", "b", "a", "d"]


@pytest.mark.parametrize(
    "header",
    [
        "",
        "-- rule: r\n-- severity: stop\n",
        "-- rule: r\n-- severity: error\n-- fix: f\n",
        "-- severity: stop\n-- fix: f\n",
    ],
)
def test_an_audit_that_says_too_little_is_refused(tmp_path, header):
    with pytest.raises(MalformedAudit, match="lost.sql"):
        audits(sql(tmp_path, lost=f"{header}\nselect 1"))


@pytest.fixture
def warehouse(tmp_path):
    for folder in ("models", "audits"):
        (tmp_path / "mine" / folder).mkdir(parents=True)
    return tmp_path / "mine"


@pytest.mark.parametrize(
    "query",
    [
        "select * from read_csv('/etc/hostname')",
        "select * from '/etc/passwd'",
        "select * from rows_in_python",
        "select * from raw_nothing",
        "selekt",
    ],
)
def test_a_model_reaches_nothing_but_the_rows(tmp_path, warehouse, query):
    rows_in_python = pa.table({"i": [1]})
    sql(warehouse / "models", documents=query)
    (finding,) = found(tmp_path, rows.good(), warehouse=warehouse)
    assert (finding.code, finding.severity) == ("model-failed", "stop")
    assert rows_in_python.num_rows == 1


def test_a_model_cannot_open_what_was_locked(tmp_path, warehouse):
    sql(warehouse / "models", documents="select 1 as i; set enable_external_access = true")
    (finding,) = found(tmp_path, rows.good(), warehouse=warehouse)
    assert "configuration" in finding.value


def test_an_audit_that_does_not_run_stops_the_release(tmp_path, warehouse):
    sql(warehouse / "audits", odd="-- rule: r\n-- severity: warning\n-- fix: f\n\nselect * from nowhere")
    (finding,) = found(tmp_path, rows.good(), warehouse=warehouse)
    assert (finding.code, finding.severity, finding.fix) == ("audit-failed", "stop", "Mend odd.sql.")
