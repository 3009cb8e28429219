"""Folders of raw tables: there whole or not at all, and never believed without their hashes."""

from __future__ import annotations

import hashlib
import shutil
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pyarrow.parquet as pq

from flows.land.tables import COMPLETE, Tables
from flows.storage import writing
from flows.workroom import workroom

TRIES = 5


def put(tables: Tables, place: Path, root: Path) -> Path:
    """The tables, written aside and put in place in one step."""
    with writing(root), workroom(root / "building") as room:
        building = room / "tables"
        building.mkdir()
        for name, rows in tables.items():
            if rows.num_rows:  # a document has few of the things that there are
                pq.write_table(rows, building / f"{name}.parquet", compression="zstd")
        _seal(building)
        place.parent.mkdir(parents=True, exist_ok=True)
        _settle(building, place)
    return place


def copied(place: Path, changed: Tables, to: Path) -> Path:
    """A copy of the folder with other rows in some of its tables; the folder itself stays as it is."""
    shutil.copytree(place, to)
    for name, rows in changed.items():
        pq.write_table(rows, to / f"{name}.parquet", compression="zstd")
    (to / COMPLETE).unlink()
    _seal(to)
    return to


def intact(place: Path) -> bool:
    """Whether the folder is complete, and each file in it is the one that was written."""
    try:
        sealed = dict(line.split("  ")[::-1] for line in (place / COMPLETE).read_text().splitlines())
        return bool(sealed) and all(_hash(place / name) == told for name, told in sealed.items())
    except (OSError, ValueError):
        return False


def _seal(folder: Path) -> None:
    """Written last: what the folder holds, as `sha256sum` lists it."""
    lines = [f"{_hash(file)}  {file.name}\n" for file in sorted(folder.iterdir())]
    (folder / COMPLETE).write_text("".join(lines))


def _settle(building: Path, place: Path) -> None:
    """The folder under its name; one that another run has put there stays, unless it is damaged."""
    for _ in range(TRIES):
        try:
            building.rename(place)
            return
        except OSError:
            if intact(place):
                return
        aside = building.with_name(uuid4().hex)
        with suppress(FileNotFoundError):  # another run was quicker
            place.rename(aside)
    building.rename(place)


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
