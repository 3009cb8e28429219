"""A grid: the rows of a table in a text, each a row of places, and which of them are its head."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.patterns import compiled
from flows.read.block import Block, trimmed
from flows.read.document import Cell

Span = tuple[int, int]

# A value as a table prints it: a number with its sign, brackets, mark and unit, or a mark for none.
VALUE = compiled(
    r"""[*_]{0,3}+ (?:
        [(\[]? [-+−–±<>~≤≥]?+ \s? [£$€¥]? \s? [-+−–]?+ \d[\d,.  ]*+ (?:/\d+)? \s?
        (?:%|p\.?p\.?|per\ cent|[kmbKMB]n?|bn|million|billion|thousand|p|st|nd|rd|th)? [)\]]? [\w*†‡¹²³]?
        | \.{1,3}|…|[-–—−:*]|[cx]|n/?a|nil|N/?A
    ) [*_]{0,3}+""",
    re.VERBOSE,
)
# Years and periods head columns as often as words do.
PERIOD = compiled(
    r"""[*_]{0,3}+ (?:
        (?:[A-Z][a-z]{2,8}\.?\ )?+ (?:1[89]|20)\d\d (?:\s?[-–/]\s?\d{2,4})? (?:\s?\([^()]{1,30}\))?
        | Q[1-4](?:\ \S{2,8})? ) [*_]{0,3}+""",
    re.VERBOSE,
)
UNIT = compiled(
    r"[(\[]?[£$€]?\s?"
    r"(?:%|'?000s?|m|bn|k|million|billion|thousands?|per cent|number|no\.?|rate|[£$€])[)\]]?",
    re.IGNORECASE,
)
MOST_HEAD_ROWS = 4


@dataclass(frozen=True, slots=True)
class Row:
    """The trimmed places of a row's cells, from its first column on; an empty cell has no length."""

    cells: tuple[Span, ...]

    def words(self, text: str) -> list[str]:
        return [text[start:end] for start, end in self.cells]


def is_value(word: str) -> bool:
    """Whether a cell holds a value, not the name of a row or column."""
    return bool(VALUE.fullmatch(word)) and not PERIOD.fullmatch(word)


def heads(rows: list[list[str]]) -> int:
    """How many rows at the top name the columns."""
    count = 0
    for words in rows[:MOST_HEAD_ROWS]:
        if any(is_value(word) for word in words[1:]) or not _continues_head(rows[:count], words):
            break
        count += 1
    return min(count, max(len(rows) - 1, 0))


def _continues_head(above: list[list[str]], words: list[str]) -> bool:
    """The first row heads the table; a further one where it has units or periods, or the head has gaps."""
    if not above:
        return True
    filled = [word for word in words[1:] if word]
    if not filled:
        return False  # a row of one name: it heads a group of rows
    if all(UNIT.fullmatch(word) or PERIOD.fullmatch(word) for word in filled):
        return True
    return not words[0] or any(not word for word in above[-1][1:])


def table(text: str, rows: list[Row], start: int, end: int, head_rows: int | None = None) -> Block:
    """The block of a table whose rows are known. Its head is told by its words where the format does not."""
    first, last = trimmed(text, start, end)
    count = heads([row.words(text) for row in rows[: MOST_HEAD_ROWS + 1]]) if head_rows is None else head_rows
    right = _without_corner(rows, count)
    cells = tuple(
        Cell(number, column, cell_start, cell_end, header=number < count)
        for number, row in enumerate(rows)
        for column, (cell_start, cell_end) in enumerate(row.cells, right if number < count else 0)
    )
    return Block("table", first, last, cells=cells)


def _without_corner(rows: list[Row], count: int) -> int:
    """1 where the heads name the columns of values only: each row below has a cell more, its own name."""
    widths = {len(row.cells) for row in rows[count:] if len(row.cells) > 1}
    names = {len(row.cells) for row in rows[:count]}
    full = all(start < end for row in rows[:count] for start, end in row.cells)
    return int(count > 0 and full and len(widths) == 1 and names == {width - 1 for width in widths})
