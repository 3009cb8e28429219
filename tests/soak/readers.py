"""Old and new readers: DuckDB, this and the last, pyarrow, pandas and polars read the same rows."""

from __future__ import annotations

import json
import subprocess
import venv
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from flows import pipeline
from flows.release.current import Release, current
from tests.soak import rows_read
from tests.soak.child import done
from tests.soak.collection import published
from tests.soak.promise import Measured, Promise
from tests.soak.same_bytes import COLLECTION

#: of DuckDB, every second number is what others call a major version
BEFORE = "duckdb>=1.4,<1.5"
SHOWN = 5


def prove(folder: Path, own: bool, before: bool) -> Measured:
    """A release, of the project's collection or a small one, as every reader sees it."""
    release = done(partial(_collection if own else _small, folder))
    seen = {name: done(partial(rows_read.read, name, release.path)) for name in rows_read.READERS}
    old = _environment(folder / "old", BEFORE) if before else None
    for name in ("duckdb", "figurebook.duckdb") if old else ():
        seen[f"{name} of {BEFORE}"] = _read_by(old or Path(), name, release)
    expected = seen["pyarrow"]
    breaches = [
        f"{name}: {dataset}: {found.get(dataset)}, not {expected[dataset]}"
        for name, found in seen.items()
        for dataset in expected
        if found.get(dataset) != expected[dataset]
    ]
    number = f"{len(breaches)} of {len(expected) * len(seen)} readings differ, by {len(seen)} readers"
    return Measured(number, tuple(breaches[:SHOWN]), "" if old or not before else f"{BEFORE} (not to be had)")


def _collection(folder: Path) -> Release:
    pipeline.run(COLLECTION, folder / "warehouse", folder / "tables")
    return current(folder / "warehouse")


def _small(folder: Path) -> Release:
    return published(0, folder, folder / "warehouse")


def _environment(folder: Path, requirement: str) -> Path | None:
    """An interpreter with nothing but that package, if it can be installed."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    asked = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement]
    return None if subprocess.run(asked, capture_output=True).returncode else python


def _read_by(python: Path, reader: str, release: Release) -> Mapping[str, str]:
    command = [python, rows_read.__file__, reader, str(release.path)]
    found = subprocess.run(command, capture_output=True, text=True)
    told: Mapping[str, str] = json.loads(found.stdout) if not found.returncode else {}
    return told


PROMISE = Promise(
    "readers",
    "old and new readers",
    "the release read by DuckDB (this and the last major version), pyarrow, pandas, polars: equal rows",
    partial(prove, own=True, before=True),
    partial(prove, own=False, before=False),
)
