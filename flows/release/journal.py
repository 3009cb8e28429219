"""The journal of a warehouse: one line for each time that a release was made current, in that order.

It is what the order of releases is told by, never a clock, and what `latest` is proved against:
somebody who puts an older release in its place changes the link and not the journal.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from flows.release import checksums
from flows.release.promote import flush
from flows.release.refusal import NotPublished
from flows.release.version import version
from flows.release.warehouse import Warehouse

NAME = "history.json"


class JournalUnreadable(NotPublished):
    """The journal is no journal; the message says what to do about it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the journal: which release became current, and by what it can be known again.

    `sums` is the hash of its SHA256SUMS; `accepted_loss` the reason why it was made
    current although it lost something.
    """

    number: int
    release_id: str
    version: str
    sums: str
    accepted_loss: str | None = None


@dataclass(frozen=True, slots=True)
class Journal:
    """The lines, the oldest first. `settled` is false while `latest` is being turned to the last."""

    lines: tuple[Entry, ...] = ()
    settled: bool = True


def journal(warehouse: Warehouse) -> Journal:
    """The journal of a warehouse; without lines where there is none yet."""
    file = warehouse.published / NAME
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Journal(tuple(map(_entry, said["releases"])), bool(said["settled"]))
    except FileNotFoundError:
        return Journal()
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise JournalUnreadable(
            f"{file} cannot be read as the history of the releases; put back a copy of it, "
            "or move it away: it is then made anew from what the releases say of themselves"
        ) from error


def enter(warehouse: Warehouse, entered: Journal) -> None:
    """Replaces the journal in one step; to be done only while the warehouse is locked."""
    file = warehouse.published / NAME
    said = {"settled": entered.settled, "releases": [asdict(line) for line in entered.lines]}
    new = file.with_name(f".history-{os.getpid()}")
    new.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
    flush(new)
    new.replace(file)
    flush(file.parent)


def whole(warehouse: Warehouse, line: Entry) -> bool:
    """Whether the release of a line is in its place, with the list of hashes that it had then."""
    folder = warehouse.releases / line.release_id
    return not folder.is_symlink() and sums_of(folder) == line.sums


def sums_of(folder: Path) -> str | None:
    """The hash of the list of hashes of a release; None where it has no list that can be read."""
    return checksums.hash_of(folder / checksums.NAME) or None


def _entry(line: dict[str, object]) -> Entry:
    entry = Entry(**line)  # type: ignore[arg-type]
    if Path(entry.release_id).name != entry.release_id or entry.number < 1:
        raise ValueError(entry.release_id)
    version(entry.version)
    return entry
