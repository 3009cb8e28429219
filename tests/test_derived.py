"""Derived datasets are held to their models: SQL that breaks one stops the release."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from flows import transform
from flows.validate.derived import derived
from tests.schemas import rows
from tests.test_transform import validated

FIGURE = {"value": 14.7, "measure": "vacancies", "geography": "London", "geography_code": "E12000007"}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    wrong = rows.changed(rows.good(), "figures", FIGURE)
    assert transform.transform(validated(tmp_path, wrong), tmp_path / "built") == []
    return tmp_path / "built"


def test_a_figure_with_measure_place_and_time_is_an_observation(built):
    (row,) = transform.derived(built)["observations"].to_pylist()
    assert (row["figure_id"], row["value"], row["geography"]) == (rows.key("14.7 per cent"), 14.7, "London")
    assert (row["period_start"].isoformat(), row["period_end"].isoformat()) == ("2018-01-01", "2018-12-31")


def test_rows_that_keep_their_model_are_not_spoken_of(built):
    assert derived(transform.derived(built)) == []


def test_a_row_that_breaks_its_model_stops_the_release(built):
    tables = transform.derived(built)
    (wrong,) = tables["observations"].to_pylist()
    schema = tables["observations"].schema
    tables["observations"] = pa.Table.from_pylist([{**wrong, "aspect": "guess"}], schema=schema)
    (finding,) = derived(tables)
    assert (finding.severity, finding.dataset, finding.code) == ("stop", "observations", "one_of")
    assert finding.row_key == rows.key("14.7 per cent") and finding.column == "aspect"


def test_the_code_lists_are_there_for_sql(built, tmp_path):
    models = tmp_path / "models"
    models.mkdir()
    (models / "places.sql").write_text("select name from codes_geographies where code = 'E12000007'")
    with duckdb.connect() as connection:
        transform._register(connection, tmp_path / "validated")
        assert list(transform._built(connection, models)) == []
        assert connection.sql("select name from places").fetchall() == [("London",)]
