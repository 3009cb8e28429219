"""A table's grid put in order: which rows are heads, which columns are stubs, and what each value stands under.

Spanning heads are carried over their columns, row groups down to their rows, and a short row under a
full one takes the stub that it leaves out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from flows.read.document import Cell, Table

_VALUE = re.compile(
    r"^\W{0,3}?(?:[A-Z]{1,3})?[£$€¥]?\s?[-−–+±]?\s?\(?[-−–+]?\s?[£$€¥]?\s?\d[\d,.\u00a0\u2009\u202f ]*(?:\s?(?:%|per cent|pp|ppts?|m|bn|k|million|billion|p|x|:1|days?|weeks?|months?|years?|hours?|hrs?|mins?|minutes?))?\)?"
    r"(?:\s?(?:[*†‡¹²³⁴-⁹^]|<sup>\w{1,3}</sup>|\[[a-z]{1,3}\]|\([a-z]\)|(?<=\s)[a-z]|[a-e])){0,3}\W{0,3}$"
)
_YEAR = re.compile(r"^\W*(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?(?:\s?\(\w+\))?\W*$|^\W*Q[1-4]\W*$|^\W*H[12]\W*$")
_MARKS = str.maketrans("", "", "*_`")


@dataclass(frozen=True, slots=True)
class Value:
    """A cell of the body with the cells that head it: of its row from left, of its column from the top."""

    cell: Cell
    row_heads: tuple[Cell, ...]
    column_heads: tuple[Cell, ...]
    column: int


@dataclass(slots=True)
class Grid:
    """The body values of a table; `plain` are the cells that are heads or words."""

    values: list[Value] = field(default_factory=list)
    plain: list[Cell] = field(default_factory=list)
    corner: tuple[tuple[int, int], ...] = ()


def is_value(words: str) -> bool:
    """Whether a cell holds one number and nothing else but its unit and marks."""
    return _VALUE.match(words.translate(_MARKS).strip()) is not None


def _rows(table: Table) -> list[list[Cell]]:
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    return [sorted(rows[number], key=lambda cell: cell.column) for number in sorted(rows)]


def _words(text: str, cell: Cell) -> str:
    return text[cell.char_start : cell.char_end]


def _heads(text: str, rows: list[list[Cell]]) -> int:
    """How many rows at the top are heads: those that the reader marked, else those without a value that is no year."""
    count = 0
    for row in rows:
        filled = [cell for cell in row if cell.char_end > cell.char_start]
        numeric = [cell for cell in filled if is_value(_words(text, cell)) and not _YEAR.match(_words(text, cell))]
        marked = bool(filled) and all(cell.header for cell in filled)
        if numeric and not marked or not (marked or count == 0 or _is_second_head(text, filled, rows, count)):
            break
        count += 1
        if count >= 4:
            break
    return count if count < len(rows) else min(1, count)


def _is_second_head(text: str, filled: list[Cell], rows: list[list[Cell]], count: int) -> bool:
    """A further head row has several cells, and the row above leaves some of its columns open."""
    above = [cell for cell in rows[count - 1] if cell.char_end > cell.char_start]
    return len(filled) >= 2 and (len(above) < len(filled) or not _words(text, rows[count][0])) and not any(is_value(_words(text, c)) and not _YEAR.match(_words(text, c)) for c in filled)


def _stubs(text: str, body: list[list[Cell]], width: int) -> int:
    """How many columns at the left are stubs: those that are mostly words."""
    stubs = 0
    for column in range(width):
        cells = [cell for row in body for cell in row if cell.column == column and cell.char_end > cell.char_start]
        values = sum(1 for cell in cells if is_value(_words(text, cell)) and not (column == 0 and _YEAR.match(_words(text, cell))))
        if values * 2 > len(cells) or (cells and column and values and not stubs):
            break
        stubs += 1
    return max(1, min(stubs, width - 1))


def _column_heads(rows: list[list[Cell]], column: int, offset: int) -> tuple[Cell, ...]:
    """The heads over a column; a head with nothing to its right spans up to the next one."""
    heads: list[Cell] = []
    for row in rows:
        over = [cell for cell in row if cell.column + offset <= column and cell.char_end > cell.char_start]
        exact = [cell for cell in over if cell.column + offset <= column < cell.column + offset + max(1, cell.column_span)]
        spanning = exact or ([over[-1]] if over and row is not rows[-1] else [])
        for cell in spanning[:1]:
            if cell not in heads and (cell.column > 0 or column == 0):
                heads.append(cell)
    return tuple(heads)


def read(text: str, table: Table) -> Grid:
    """The values of a table with their heads."""
    rows = _rows(table)
    grid = Grid()
    if not rows:
        return grid
    top = _heads(text, rows)
    heads, body = rows[:top], rows[top:]
    width = max(cell.column + cell.column_span for row in rows for cell in row)
    stubs = _stubs(text, body, width)
    group: list[Cell] = []
    above: list[Cell] = []
    grid.plain += [cell for row in heads for cell in row]
    grid.corner = tuple((cell.char_start, cell.char_end) for row in heads for cell in row if cell.column < stubs and cell.char_end > cell.char_start)
    for row in body:
        filled = [cell for cell in row if cell.char_end > cell.char_start]
        own = [cell for cell in filled if not is_value(_words(text, cell)) and cell.column < stubs or cell.column == 0]
        if len(filled) == 1 and filled[0].column < stubs and not is_value(_words(text, filled[0])):
            group = filled
            grid.plain += filled
            continue
        shift = _shift(text, row, width, stubs)
        stub = (above[: max(0, shift)] if shift else []) + own
        if not shift:
            above = own
        grid.plain += own
        for cell in filled:
            if cell in own:
                continue
            column = cell.column + shift
            grid.values.append(Value(cell, tuple([*(head for head in group if head not in stub), *stub]), _column_heads(heads, column, 0), column))
    return grid


def _shift(text: str, row: list[Cell], width: int, stubs: int) -> int:
    """How far a row that leaves out a stub spanning two rows stands too far left."""
    last = max((cell.column + cell.column_span for cell in row), default=width)
    missing = width - last
    if stubs < 2 or not 0 < missing < stubs or is_value(_words(text, row[0])):
        return 0
    return missing
