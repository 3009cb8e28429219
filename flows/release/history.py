"""The history of a warehouse: its releases in the order in which they were made."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flows.release.current import NoRelease, current
from flows.release.warehouse import Warehouse

RECORD = "release.json"


@dataclass(frozen=True, slots=True)
class Past:
    """A release in the history: its number in the order of making, its size, whether it is current."""

    number: int
    id: str
    rows: Mapping[str, int]
    is_current: bool


def releases(warehouse: Path) -> list[Past]:
    """Every release of a warehouse, the oldest first. The order is the recorded number, not the clock."""
    try:
        newest = current(warehouse).id
    except NoRelease:
        newest = ""
    folders = Warehouse(Path(warehouse)).releases.glob(f"*/{RECORD}")
    return sorted((_past(file, newest) for file in folders), key=lambda past: (past.number, past.id))


def record(release_id: str, number: int, rows: Mapping[str, int]) -> str:
    """What a release says of itself, written into it before it is visible."""
    said = {"release_id": release_id, "number": number, "rows": dict(rows)}
    return json.dumps(said, indent=2) + "\n"


def next_number(warehouse: Warehouse) -> int:
    """The number of the next release; to be asked for only while the warehouse is locked."""
    return max((past.number for past in releases(warehouse.root)), default=0) + 1


def _past(file: Path, newest: str) -> Past:
    """A release whose record cannot be read still belongs to the history: numbered 0, no rows known."""
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        number, rows = int(said["number"]), dict(said["rows"])
    except (OSError, ValueError, KeyError, TypeError):
        number, rows = 0, {}
    return Past(number, file.parent.name, rows, file.parent.name == newest)
