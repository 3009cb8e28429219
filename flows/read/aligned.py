"""Tables whose columns are aligned by runs of blanks."""

from __future__ import annotations

from flows.patterns import compiled
from flows.read.block import Block
from flows.read.grid import Row, Span, is_value, table
from flows.read.line import Line

FIELD = compiled(r"[^\s]++(?:[^\S\n]{1}[^\s]++)*+")
#: an amount that no other can be part of, for it stands in brackets or has its own marks
VALUE = compiled(
    r"(?<!\S)(?:\([£$€]?\d[\d,.]*+%?\)|-?[£$€]?\d{1,3}(?:(?:,\d{3})++(?:\.\d++)?|\.\d++)%?)(?!\S)"
)
VALUES = compiled(rf"(?:{VALUE.pattern})(?: (?:{VALUE.pattern}))++")
#: a key fact, whose words stand to its right: *£2.33bn*, *121 of 152*, *1 in 20*
FACT = compiled(r"[£$€~<>]?\d[^\n]{0,20}+$")
FEWEST_ROWS = 3
LONGEST_LINE = 400


def fields(text: str, line: Line) -> list[Span]:
    """The stretches of a line that two blanks or more part."""
    if line.last - line.first > LONGEST_LINE or text.find("  ", line.first, line.last) < 0:
        return []
    found = [match.span() for match in FIELD.finditer(text, line.first, line.last)]
    return [part for field in found for part in _values(text, *field)]


def _values(text: str, start: int, end: int) -> list[Span]:
    """A field, or each of the values that one blank parts in it: *(1,102.8) (1,069.4)*."""
    if not VALUES.fullmatch(text, start, end):
        return [(start, end)]
    return [match.span() for match in VALUE.finditer(text, start, end)]


def aligned(text: str, found: list[Line], at: int) -> tuple[Block | None, int]:
    """The table that begins on a line, if any, and the line where the search stopped."""
    rows = []
    for place in range(at, len(found)):
        line = found[place]
        spans = fields(text, line)
        if len(spans) < 2:
            break
        rows.append((line, spans))
    stop = at + max(len(rows), 1)
    if len(rows) < FEWEST_ROWS:
        return None, stop
    facts = all(len(spans) == 2 and _is_fact(text, *spans) for _, spans in rows)
    valued = sum(1 for _, spans in rows if any(is_value(text[start:end]) for start, end in spans[1:]))
    if valued * 2 < len(rows) and not facts:
        return None, stop
    columns = _columns(rows)
    grid = [Row(_placed(line, spans, columns)) for line, spans in rows]
    return table(text, grid, found[at].start, found[stop - 1].end), stop


def _is_fact(text: str, value: Span, words: Span) -> bool:
    """Whether a value stands before the words that say what it is, and these go on from no other line."""
    return FACT.match(text, *value) is not None and not text.startswith("of ", *words)


def _columns(rows: list[tuple[Line, list[Span]]]) -> list[Span]:
    """How far each column reaches, told by the rows that have most columns."""
    most = max(len(spans) for _, spans in rows)
    columns: list[Span] = []
    for line, spans in rows:
        if len(spans) == most:
            reach = [(start - line.start, end - line.start) for start, end in spans]
            columns = [(min(a, c), max(b, d)) for (a, b), (c, d) in zip(columns or reach, reach, strict=True)]
    return columns


def _placed(line: Line, spans: list[Span], columns: list[Span]) -> tuple[Span, ...]:
    """The row's fields under the columns they overlap most, never two in one; the rest empty."""
    cells: dict[int, Span] = {}
    free = 0
    for number, (start, end) in enumerate(spans):
        last = len(columns) - (len(spans) - number)
        reach = [
            min(end - line.start, columns[place][1]) - max(start - line.start, columns[place][0])
            for place in range(free, last + 1)
        ]
        place = free + reach.index(max(reach))
        cells[place] = (start, end)
        free = place + 1
    row, edge = [], line.first
    for place in range(len(columns)):
        row.append(cells.get(place, (edge, edge)))
        edge = row[-1][1]
    return tuple(row)
