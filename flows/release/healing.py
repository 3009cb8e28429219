"""Healing: what a publisher that was killed between two steps of a promotion left is put right by the next.

The steps are: the folder gets its place; the journal gets its line, unsettled; `latest` turns to the
folder; the journal is settled. Only who holds the warehouse may heal it.
"""

from __future__ import annotations

from pathlib import Path

from flows.release.journal import Entry, Journal, enter, journal, whole
from flows.release.promote import point
from flows.release.record import recorded
from flows.release.warehouse import Warehouse, set_aside


def heal(warehouse: Warehouse) -> None:
    """Finishes a promotion that the journal knows, and takes back one that it does not know."""
    lines = journal(warehouse).lines
    if lines and whole(warehouse, lines[-1]):
        settle(warehouse, lines)
    left = _interrupted(warehouse, lines)
    if left:
        warehouse.staging.parent.mkdir(parents=True, exist_ok=True)
        left.rename(warehouse.staging)
        set_aside(warehouse, warehouse.staging)


def settle(warehouse: Warehouse, lines: tuple[Entry, ...]) -> None:
    """Makes the release of the last line current: the journal, `latest`, and the journal once more."""
    if not (_names(warehouse, lines[-1]) and journal(warehouse) == Journal(lines)):
        enter(warehouse, Journal(lines, settled=False))
        point(warehouse, lines[-1].release_id)
        enter(warehouse, Journal(lines))


def _names(warehouse: Warehouse, line: Entry) -> bool:
    latest = warehouse.latest
    return latest.is_symlink() and latest.readlink() == Path(warehouse.releases.name, line.release_id)


def _interrupted(warehouse: Warehouse, lines: tuple[Entry, ...]) -> Path | None:
    """A release that was put in its place as the next one and never entered into the journal."""
    if not lines and warehouse.latest.is_symlink():
        return None  # a warehouse whose journal is lost, or older than journals
    number, before = (lines[-1].number + 1, lines[-1].release_id) if lines else (1, None)
    known = {line.release_id for line in lines}
    for folder in warehouse.releases.glob("*/"):
        said = recorded(folder) if folder.name not in known else {}
        if (said.get("number"), said.get("before", "untold")) == (number, before):
            return folder
    return None
