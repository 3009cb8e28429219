"""Interim tables: what is handed on is what was given, whatever is in it, and outlives its file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import rmtree

import pyarrow as pa

from flows import interim

ROWS = pa.table(
    {
        "quote": ["£2m", None, ""],
        "value": [2e6, None, -0.5],
        "keys": [["A 2018", "B 2019"], [], None],
        "on": [date(2018, 4, 1), None, None],
    }
)


def test_tables_come_back_as_they_were_given(tmp_path: Path) -> None:
    interim.write({"figures": ROWS, "empty": ROWS.slice(0, 0)}, tmp_path / "room")
    found = interim.read(tmp_path / "room")
    assert list(found) == ["empty", "figures"]
    assert found["figures"].equals(ROWS)
    assert found["empty"].schema == ROWS.schema and not found["empty"].num_rows


def test_a_table_outlives_the_room(tmp_path: Path) -> None:
    interim.write({"figures": ROWS}, tmp_path / "room")
    found = interim.read(tmp_path / "room")
    rmtree(tmp_path / "room")
    assert found["figures"].to_pylist() == ROWS.to_pylist()


def test_a_later_table_takes_the_place_of_one_that_was_left(tmp_path: Path) -> None:
    (tmp_path / "figures.arrow").write_text("half of it")
    interim.write({"figures": ROWS}, tmp_path)
    assert interim.read(tmp_path)["figures"].equals(ROWS)
