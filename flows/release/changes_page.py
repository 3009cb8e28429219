"""CHANGES.md: the changes of a release for people, short; changes.json has the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from flows.printable import on_one_line
from flows.release import gate
from flows.release.changes import Changes
from flows.release.difference import DatasetDifference, Difference
from flows.release.difference_json import breaks
from flows.release.difference_rows import Cell, ChangedRow, Key
from flows.release.excerpt import excerpts

Row = TypeVar("Row", Key, ChangedRow)
#: so many rows of each kind, so many cells of a row, so many characters of a cell
SHOWN, CELLS, LONGEST = 5, 5, 60
MARKS = re.compile(r"[\\`*_\[\]<>#|&~]")
#: where an address begins that a page would make a link of
LINK = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)


def render(told: Changes) -> str:
    """The page; words of documents and people stand on it as they are, without effect."""
    parts = [*_head(told), *(_body(told.difference) if told.difference else ())]
    return "\n\n".join(parts) + "\n"


def _head(told: Changes) -> Iterator[str]:
    yield "# Changes"
    before = told.before
    after = f", after release `{before.release_id}`, version {before.version}" if before else ""
    yield f"Release `{told.release_id}`, version {told.version}{after}."
    yield told.summary
    if told.losses:
        yield "## Losses"
        reason = told.accepted_loss
        yield f"Accepted, because: {plain(reason, len(reason))}" if reason else "Nobody has accepted them."
        yield "\n".join(f"- {plain(gate.said(loss), 3 * LONGEST)}" for loss in told.losses)


def _body(compared: Difference) -> Iterator[str]:
    found = breaks(compared)
    if found:
        yield "## Breaks"
        yield "\n".join(f"- {plain(words, 3 * LONGEST)}" for words in found)
    if compared.changed:
        yield "## Datasets"
        yield "\n".join(_table(compared.changed))
        for dataset in compared.changed:
            lines = list(_dataset(dataset))
            if lines:
                yield f"### {plain(dataset.name)}"
                yield "\n".join(lines)
    same = [plain(dataset.name) for dataset in compared.datasets if dataset.same]
    yield f"Without any change: {', '.join(same) or 'none'}."


def _table(datasets: Sequence[DatasetDifference]) -> Iterator[str]:
    yield "| dataset | rows before | rows now | added | removed | changed |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for dataset in datasets:
        rows = dataset.rows
        counts = (len(rows.added), len(rows.removed), len(rows.changed))
        sizes = ("none" if size is None else size for size in (dataset.before, dataset.after))
        yield f"| {' | '.join(map(str, (plain(dataset.name), *sizes, *counts)))} |"


def _dataset(dataset: DatasetDifference) -> Iterator[str]:
    for change in dataset.schema:
        column = f" {plain(change.column)}:" if change.column else ""
        yield f"-{column} {plain(change.words, 3 * LONGEST)}"
    if dataset.before is None or dataset.after is None:
        return  # that all of its rows came or went is told already
    yield from _listed("added", dataset.rows.added, _key)
    yield from _listed("removed", dataset.rows.removed, _key)
    yield from _listed("changed", dataset.rows.changed, _row)


def _listed(verb: str, rows: Sequence[Row], words: Callable[[Row], str]) -> Iterator[str]:
    yield from (f"- {verb} {words(row)}" for row in rows[:SHOWN])
    if len(rows) > SHOWN:
        yield f"- … and {len(rows) - SHOWN} more {verb}"


def _row(row: ChangedRow) -> str:
    cells = [_cell(cell) for cell in row.cells[:CELLS]]
    more = [f"and {len(row.cells) - CELLS} more cells"] if len(row.cells) > CELLS else []
    return f"{_key(row.key)}: {', '.join([*cells, *more])}"


def _cell(cell: Cell) -> str:
    before, after = excerpts(cell.before, cell.after, LONGEST)
    return f"{plain(cell.column)} {_value(before)} → {_value(after)}"


def _key(key: Key) -> str:
    return ", ".join(_value(part) for part in key)


def _value(value: Any) -> str:
    return "*nothing*" if value is None else plain(str(value)) or "*empty*"


def plain(text: str, longest: int = LONGEST) -> str:
    """Text on one line, shortened, without marks, tags, links or signs that take effect."""
    words = " ".join(on_one_line(text).split())
    short = words if len(words) <= longest else f"{words[: longest - 1]}…"
    return LINK.sub(r"\\", MARKS.sub(r"\\\g<0>", short))
