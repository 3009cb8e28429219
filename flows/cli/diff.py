"""`figurebook diff`: what changed between two releases."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from flows.cli.terminal import show
from flows.release import difference_json
from flows.release.current import NoRelease, Release
from flows.release.difference import DatasetDifference, Difference, difference
from flows.release.difference_rows import Key
from flows.release.edition import Unreadable, edition
from flows.release.excerpt import excerpts
from flows.release.history import version_of
from flows.release.journal import JournalUnreadable
from flows.release.naming import UnknownRelease, named

ERRORS = (NoRelease, UnknownRelease, Unreadable, JournalUnreadable)
#: so many rows of each kind; cells that are longer begin where they differ
SHOWN, LONGEST = 10, 20
COUNTS = ("dataset", "before", "after", "added", "removed", "changed")
CHANGES = ("dataset", "change", "row", "column", "before", "after")


def diff(asked: Namespace) -> int:
    """A table with the first of each, or all of it as JSON; no difference is a result like any other."""
    before, after = (named(asked.warehouse, called) for called in (asked.before, asked.after))
    compared = difference(edition(before.id, before.path), edition(after.id, after.path))
    if asked.format == "json":
        told = _told(before, after, compared)
        show(tuple(told), [tuple(told.values())], "jsonl")
    else:
        _show(before, after, compared)
    return 0


def _told(before: Release, after: Release, compared: Difference) -> dict[str, Any]:
    releases = {name: _named(release) for name, release in (("before", before), ("after", after))}
    return {
        **releases,
        "level": compared.level,
        "summary": compared.summary,
        **difference_json.told(compared),
    }


def _named(release: Release) -> dict[str, str | None]:
    return {"release_id": release.id, "version": version_of(release.path, "") or None}


def _show(before: Release, after: Release, compared: Difference) -> None:
    same = len(compared.datasets) - len(compared.changed)
    versions = [version_of(release.path, "no version") for release in (before, after)]
    print(f"{before.id} ({versions[0]}) → {after.id} ({versions[1]}), {compared.level}: {compared.summary}")
    print(f"{len(compared.datasets)} datasets compared, {same} of them the same")
    if compared.changed:
        print()
        show(COUNTS, map(_counts, compared.changed), "table")
        print()
        show(CHANGES, [row for dataset in compared.changed for row in _rows(dataset)], "table")


def _counts(dataset: DatasetDifference) -> tuple[Any, ...]:
    rows = dataset.rows
    return dataset.name, dataset.before, dataset.after, len(rows.added), len(rows.removed), len(rows.changed)


def _rows(dataset: DatasetDifference) -> Iterator[tuple[Any, ...]]:
    """What changed, one thing a line: of the rows that came, went or changed the first few."""
    for change in dataset.schema:
        yield (*_what(dataset, change.kind.replace("_", " ")), change.column, change.before, change.after)
    for verb, keys in (("added", dataset.rows.added), ("removed", dataset.rows.removed)):
        for key in keys[:SHOWN]:
            yield (*_what(dataset, verb, _key(key)), "", None, None)
        yield from _more(dataset, verb, len(keys))
    for row in dataset.rows.changed[:SHOWN]:
        for cell in row.cells:
            values = excerpts(cell.before, cell.after, LONGEST)
            yield (*_what(dataset, "changed", _key(row.key)), cell.column, *values)
    yield from _more(dataset, "changed", len(dataset.rows.changed))


def _what(dataset: DatasetDifference, change: str, row: str = "") -> tuple[str, str, str]:
    return dataset.name, change, row


def _more(dataset: DatasetDifference, verb: str, rows: int) -> Iterator[tuple[Any, ...]]:
    if rows > SHOWN:
        yield (*_what(dataset, verb, f"and {rows - SHOWN} more"), "", None, None)


def _key(key: Key) -> str:
    return ", ".join(map(str, key))
