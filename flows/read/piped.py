"""Tables whose columns are parted by vertical bars: in Markdown, and in texts taken from pages."""

from __future__ import annotations

from flows.patterns import compiled
from flows.read.block import Block, trimmed
from flows.read.grid import Row, is_value, table
from flows.read.line import Line

OPENING = compiled(r"(?:> ?)*+\|?")
BAR = compiled(r"(?<!\\)(?:\\\\)*+\|")
DASHES = compiled(r"[\s|:-]*+")
FEWEST_BARS = 2


def row(text: str, line: Line) -> Row:
    """The cells between the bars; a bar at either end of the line closes it and parts nothing."""
    opening = OPENING.match(text, line.first, line.last)
    start = opening.end() if opening else line.first
    bars = [mark.end() - 1 for mark in BAR.finditer(text, start, line.last)]
    stop = bars.pop() if bars and bars[-1] == line.last - 1 else line.last
    edges = [start, *(bar + 1 for bar in bars)]
    ends = [*bars, stop]
    return Row(tuple(trimmed(text, first, last) for first, last in zip(edges, ends, strict=True)))


def piped(text: str, found: list[Line]) -> Block:
    """The table on these lines: a head, the row of dashes that makes no cells, and the rows."""
    rows = [row(text, line) for number, line in enumerate(found) if number != 1]
    return table(text, rows, found[0].first, found[-1].last, head_rows=1)


def is_barred(text: str, line: Line) -> bool:
    """Whether bars part a line, as they do a row of a table and the links of a page."""
    return text.count("|", line.first, line.last) >= FEWEST_BARS


def barred(text: str, found: list[Line], at: int) -> tuple[Block | None, int]:
    """The table without a row of dashes that begins on a line, if any, and where the search stopped.

    Rows need not be of one length. Lines of links have bars too, and no values.
    """
    stop = at
    while stop < len(found) and is_barred(text, found[stop]):
        stop += 1
    rows = [
        row(text, line) for line in found[at:stop] if not DASHES.fullmatch(text, line.first, line.last)
    ]
    if len(rows) < 2 or not any(is_value(word) for each in rows for word in each.words(text)[1:] if word):
        return None, max(stop, at + 1)
    return table(text, rows, found[at].start, found[stop - 1].end), stop
