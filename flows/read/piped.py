"""Tables whose columns are parted by vertical bars, as Markdown writes them."""

from __future__ import annotations

from flows.patterns import compiled
from flows.read.block import Block, trimmed
from flows.read.grid import Row, table
from flows.read.line import Line

OPENING = compiled(r"(?:> ?)*+\|?")
BAR = compiled(r"(?<!\\)(?:\\\\)*+\|")


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
