"""The rows of a dataset in two releases, matched by their key: which came, went, or say otherwise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from flows.release.edition import Part

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that says otherwise: its column, what it said and what it says."""

    column: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A row that is in both releases and does not say the same."""

    key: Key
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class RowChanges:
    """The rows of one dataset that came, went and changed, each in the order of their keys."""

    added: tuple[Key, ...] = ()
    removed: tuple[Key, ...] = ()
    changed: tuple[ChangedRow, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def row_changes(before: Part | None, after: Part | None) -> RowChanges:
    """What became of the rows; None where a release does not have the dataset.

    A row is the one that its key names. Where the key is made of other columns than
    before, no row is one of before: all are gone and all are new.
    """
    was, now = _keys(before), _keys(after)
    if not (before and after and before.dataset.key == after.dataset.key):
        return RowChanges(added=tuple(now), removed=tuple(was))
    return RowChanges(
        added=tuple(key for key in now if key not in was),
        removed=tuple(key for key in was if key not in now),
        changed=tuple(_changed(before, after, was, now)),
    )


def _keys(part: Part | None) -> dict[Key, int]:
    """The keys of the rows in their order, and where each row stands."""
    if part is None:
        return {}
    columns = (part.rows[name].to_pylist() for name in part.dataset.key)
    return {key: row for row, key in enumerate(zip(*columns, strict=True))}


def _changed(before: Part, after: Part, was: dict[Key, int], now: dict[Key, int]) -> Iterator[ChangedRow]:
    both = [key for key in now if key in was]
    matched = _at(before.rows, [was[key] for key in both]), _at(after.rows, [now[key] for key in both])
    cells: defaultdict[int, list[Cell]] = defaultdict(list)
    for name in _shared(before, after):
        for row, cell in _differing(name, *(rows[name] for rows in matched)):
            cells[row].append(cell)
    for row in sorted(cells):
        yield ChangedRow(both[row], tuple(cells[row]))


def _at(rows: pa.Table, places: list[int]) -> pa.Table:
    return rows if places == list(range(rows.num_rows)) else rows.take(pa.array(places, pa.int64()))


def _shared(before: Part, after: Part) -> list[str]:
    there = {column.name for column in before.dataset.columns} - set(after.dataset.key)
    return [column.name for column in after.dataset.columns if column.name in there]


def _differing(name: str, before: pa.ChunkedArray, after: pa.ChunkedArray) -> Iterator[tuple[int, Cell]]:
    """The cells of a column that say otherwise. Missing is like missing and like nothing else."""
    if before.equals(after):  # nearly always, and told without a look at single values
        return
    for row, (was, now) in enumerate(zip(before.to_pylist(), after.to_pylist(), strict=True)):
        if was != now:
            yield row, Cell(name, was, now)
