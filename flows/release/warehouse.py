"""A warehouse: the folder where releases lie, and where they are made."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import filelock

from flows.release.refusal import WarehouseBusy

HALF_MADE = (".latest-*", ".history-*")
KEPT_FAILURES = 3
#: for so many seconds a run lets another one publish
PATIENCE = 600.0


@dataclass(frozen=True, slots=True)
class Warehouse:
    """The places of a warehouse. Readers look only below `published`."""

    root: Path

    @property
    def published(self) -> Path:
        return self.root / "published"

    @property
    def releases(self) -> Path:
        return self.published / "releases"

    @property
    def latest(self) -> Path:
        return self.published / "latest"

    @property
    def staging(self) -> Path:
        return self.root / "work" / "staging"

    @property
    def failed(self) -> Path:
        return self.root / "work" / "failed"


@contextmanager
def locked(warehouse: Warehouse, wait: float | None = None) -> Iterator[None]:
    """Holds the warehouse for one publisher, who waits so many seconds for it.

    What a killed one left is swept first.
    """
    warehouse.releases.mkdir(parents=True, exist_ok=True)
    try:
        with filelock.FileLock(warehouse.root / ".lock", timeout=PATIENCE if wait is None else wait):
            sweep(warehouse)
            try:
                yield
            finally:
                sweep(warehouse)
    except filelock.Timeout as error:
        message = f"another run is publishing into {warehouse.root}; try again when it has ended"
        raise WarehouseBusy(message) from error


def sweep(warehouse: Warehouse) -> None:
    """Removes what a killed publisher left: its staging folder, a half-made link or journal."""
    shutil.rmtree(warehouse.staging, ignore_errors=True)
    for name in HALF_MADE:
        for left in warehouse.published.glob(name):
            left.unlink(missing_ok=True)


def set_aside(warehouse: Warehouse, folder: Path) -> Path:
    """Keeps what a failed run had made for whoever wants to see what was wrong with it; the last few only."""
    kept = sorted(warehouse.failed.glob("[0-9]*"))
    for old in kept[: max(0, len(kept) - KEPT_FAILURES + 1)]:
        shutil.rmtree(old, ignore_errors=True)
    warehouse.failed.mkdir(parents=True, exist_ok=True)
    for number in count(int(kept[-1].name) + 1 if kept else 1):
        place = warehouse.failed / f"{number:06}"
        with suppress(FileExistsError):  # runs that fail at the same time each have their own number
            place.mkdir()
            break
    return folder.rename(place)
