"""Tables whose columns are parted by tabs."""

from __future__ import annotations

from flows.patterns import compiled
from flows.read.block import Block, trimmed
from flows.read.grid import Row, table
from flows.read.line import Line

TAB = compiled(r"\t")
SHORT_NAME = 60


def has_tab(text: str, line: Line) -> bool:
    """Whether a tab stands before, between or after the line's printed words."""
    return text.find("\t", line.start, line.end) >= 0


def is_row(text: str, line: Line) -> bool:
    """A tab that parts something: one that merely indents a line of prose makes no row."""
    if text.find("\t", line.first, line.last) >= 0:
        return True
    return has_tab(text, line) and line.last - line.first <= SHORT_NAME


def row(text: str, line: Line) -> Row:
    """The cells of one line, empty ones too."""
    cells, start = [], line.start
    for mark in TAB.finditer(text, line.start, line.end):
        cells.append(trimmed(text, start, mark.start()))
        start = mark.end()
    cells.append(trimmed(text, start, line.end))
    return Row(tuple(cells))


def tabbed(text: str, found: list[Line], at: int) -> tuple[Block | None, int]:
    """The table that begins on a line, if any, and the line where the search stopped."""
    if not is_row(text, found[at]):
        return None, at + 1
    stop = at + 1
    while stop < len(found) and (is_row(text, found[stop]) or _names_group(text, found, stop)):
        stop += 1
    wide = sum(1 for line in found[at:stop] if text.find("\t", line.first, line.last) >= 0)
    if wide < 2:
        return None, stop
    rows = [row(text, line) for line in found[at:stop]]
    return table(text, rows, found[at].start, found[stop - 1].end), stop


def _names_group(text: str, found: list[Line], at: int) -> bool:
    """A short line between two rows, with no tab of its own, heads the rows below it."""
    between = at + 1 < len(found) and is_row(text, found[at + 1])
    return between and len(found[at].text) <= SHORT_NAME and found[at].text[-1] not in ".;,:"
