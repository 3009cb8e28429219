"""The history of a warehouse: its releases in the order in which they became current."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from flows.release import journal
from flows.release.current import NoRelease, current
from flows.release.journal import Entry
from flows.release.record import recorded
from flows.release.version import Version, version
from flows.release.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class Past:
    """A release in the history: its number in that order, its version, its size, whether it is current.

    `accepted_loss` is the reason why it was published although it lost something.
    """

    number: int
    id: str
    rows: Mapping[str, int]
    is_current: bool
    version: str = ""
    accepted_loss: str | None = None


def releases(warehouse: Path) -> list[Past]:
    """Every time that a release became current, the oldest first; what the release is now may be current."""
    place = Warehouse(Path(warehouse))
    try:
        newest = current(place.root).id
    except NoRelease:
        newest = ""
    lines = standing(place)
    last = {line.release_id: line.number for line in lines}
    return [_past(line, place, line.number == last.get(newest)) for line in lines]


def standing(warehouse: Warehouse) -> tuple[Entry, ...]:
    """The journal; where there is none, what the releases say of themselves, `latest` being the last."""
    return journal.journal(warehouse).lines or tuple(_made_anew(warehouse))


def _past(line: Entry, warehouse: Warehouse, is_current: bool) -> Past:
    rows = recorded(warehouse.releases / line.release_id).get("rows")
    counted = rows if isinstance(rows, dict) else {}
    return Past(line.number, line.release_id, counted, is_current, line.version, line.accepted_loss)


def _made_anew(warehouse: Warehouse) -> Iterator[Entry]:
    records = [(recorded(folder), folder) for folder in warehouse.releases.glob("*/")]
    records.sort(key=lambda one: (_number(one[0]), one[1].name))
    if warehouse.latest.is_symlink():
        # A release can be made current again: then it is the last, whatever its number.
        named = warehouse.latest.readlink().name
        records += [one for one in records if one[1].name == named and one is not records[-1]]
    number = 0
    for place, (said, folder) in zip(count(1), records, strict=False):
        number = max(number + 1, _number(said))
        # A release that tells no version: how much it differs from the one before is not known.
        told = version_of(folder, str(Version(place, 0, 0)))
        yield Entry(number, folder.name, told, journal.sums_of(folder) or "")


def version_of(folder: Path, otherwise: str) -> str:
    """The version that a release tells, or another where it tells none."""
    try:
        return str(version(recorded(folder)["version"]))
    except (KeyError, TypeError, ValueError):
        return otherwise


def _number(said: Mapping[str, Any]) -> int:
    number = said.get("number")
    return number if isinstance(number, int) else 0
