"""figurebook.duckdb, too, is the same in every run: its rows are written by one thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from flows import session
from flows.release import database
from flows.release.checksums import sha256
from schemas.description import Column, Dataset

KEY = Column("key", "Key", "A key.", "none: a code", "VARCHAR", False, True)
MANY = {"many": Dataset("many", "Many", "Many rows.", "one row", ("key",), (KEY,))}


def test_one_thread_writes_whatever_the_machine_has(tmp_path: Path) -> None:
    with session.building(tmp_path / "any.duckdb") as connection:
        assert connection.execute("SELECT current_setting('threads')").fetchone() == (1,)


def test_the_same_rows_give_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {"many": pa.table({"key": pa.array([f"{number:05}" for number in range(20_000)])})}
    connect, hashes = duckdb.connect, set()
    for cores in (1, 4):
        there = partial(_connected, connect, cores)
        monkeypatch.setattr(duckdb, "connect", there)
        (tmp_path / str(cores)).mkdir()
        database.write(rows, MANY, tmp_path / str(cores) / database.NAME)
        hashes.add(sha256(tmp_path / str(cores) / database.NAME))
    assert len(hashes) == 1


def _connected(connect: Any, cores: int, *told: Any, config: dict[str, Any]) -> Any:
    """A connection on a machine with so many cores."""
    return connect(*told, config={"threads": cores} | config)
