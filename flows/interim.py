"""Interim tables: what one stage hands to the next, as Arrow files in the room of the run.

They are read where they lie, at hardly any cost, and are gone when the run is over.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa

ENDING = ".arrow"


def write(tables: Mapping[str, pa.Table], folder: Path) -> None:
    """Each table as a file of its own name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        file = folder / f"{name}{ENDING}"
        with pa.OSFile(str(file), "wb") as opened, pa.ipc.new_file(opened, rows.schema) as table:
            table.write_table(rows)


def read(folder: Path) -> dict[str, pa.Table]:
    """The tables of a folder by their names."""
    return {file.stem: _table(file) for file in sorted(folder.glob(f"*{ENDING}"))}


def _table(file: Path) -> pa.Table:
    with pa.memory_map(str(file)) as mapped:
        return pa.ipc.open_file(mapped).read_all()
