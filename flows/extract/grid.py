"""A table's grid put in order: which rows are heads, which columns stubs, and what each value stands under.

Spanning heads are carried over their columns, row groups down to their rows, a stub that is left open takes
the one above it, and a short row under a full one takes the stub that it leaves out.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.extract import cell_forms as forms
from flows.read.document import Cell, Table

Row = list[Cell]


@dataclass(frozen=True, slots=True)
class Value:
    """A cell of the body with the cells that head it: of its row from left, of its column from the top."""

    cell: Cell
    row_heads: tuple[Cell, ...]
    column_heads: tuple[Cell, ...]
    column: int


@dataclass(slots=True)
class Grid:
    """The body values of a table; `plain` are the cells that are heads or words.

    `corner` are the heads over the stubs, `title` a caption that the table's own first row holds,
    `columns` the heads over each column of values, `stubs` the row heads from the top. In a table of key
    `facts` the words beside a value head it.
    """

    values: list[Value] = field(default_factory=list)
    plain: list[Cell] = field(default_factory=list)
    corner: list[Cell] = field(default_factory=list)
    title: list[Cell] = field(default_factory=list)
    columns: dict[int, tuple[Cell, ...]] = field(default_factory=dict)
    stubs: list[tuple[Cell, ...]] = field(default_factory=list)
    facts: bool = False


def rows_of(table: Table) -> list[Row]:
    """The cells of a table by row, each row from the left."""
    found: dict[int, Row] = {}
    for cell in table.cells:
        found.setdefault(cell.row, []).append(cell)
    return [sorted(found[number], key=lambda cell: cell.column) for number in sorted(found)]


def cells_of(row: Row) -> Row:
    """The cells of a row that say anything."""
    return [cell for cell in row if cell.char_end > cell.char_start]


def words(text: str, cell: Cell) -> str:
    """What a cell says."""
    return text[cell.char_start : cell.char_end]


def _measured(text: str, cell: Cell) -> bool:
    """Whether a cell holds a value that is neither a date nor an age band."""
    said = words(text, cell)
    return forms.is_value(said) and not forms.is_date(said) and not forms.is_band(said)


def _heads(text: str, rows: list[Row]) -> int:
    """How many rows at the top are heads: those marked by the reader, else those without a measured value."""
    count = 0
    for row in rows[:4]:
        filled = cells_of(row)
        marked = bool(filled) and all(cell.header for cell in filled)
        if not marked and not (_opens(text, filled) if count == 0 else _goes_on(text, filled, rows, count)):
            break
        count += 1
    return count if count < len(rows) else min(1, count)


def _opens(text: str, filled: Row) -> bool:
    """A first row is a head if it measures nothing, or counts its columns: weeks 1, 2, 3."""
    measured = [words(text, cell) for cell in filled if _measured(text, cell)]
    return not measured or len(measured) > 2 and forms.is_count_up(measured)


def _goes_on(text: str, filled: Row, rows: list[Row], count: int) -> bool:
    """A further head row has several cells, and the row above leaves some of its columns open."""
    above = cells_of(rows[count - 1])
    open_ = len(above) < len(filled) or not words(text, rows[count][0])
    return len(filled) >= 2 and open_ and not any(_measured(text, cell) for cell in filled)


def _stubs(text: str, heads: list[Row], body: list[Row], width: int) -> int:
    """How many columns at the left are stubs: labels, dates, and what is mostly words."""
    stubs = 0
    for column in range(width):
        over = [words(text, cell) for row in heads for cell in cells_of(row) if cell.column == column]
        cells = [words(text, cell) for row in body for cell in cells_of(row) if cell.column == column]
        cells = [said for said in cells if not forms.is_missing(said)]
        if not (column == 0 and any(map(forms.is_label_head, over)) or _is_stub(cells, column)):
            break
        stubs += 1
    beyond = any(forms.is_value(words(text, cell)) for row in body for cell in row if cell.column >= stubs)
    return max(1, min(stubs, width - 1)) if beyond else 1


def _is_stub(cells: list[str], column: int) -> bool:
    dates = sum(1 for said in cells if forms.is_date(said) or forms.is_band(said))
    if cells and dates == len(cells):
        return True
    values = sum(1 for said in cells if forms.is_value(said) and not (column == 0 and forms.is_date(said)))
    return bool(cells) and values * 2 <= len(cells) and not (column and values)


def _over(rows: list[Row], column: int) -> tuple[Cell, ...]:
    """The heads over a column; a head with nothing to its right spans up to the next one."""
    heads: list[Cell] = []
    for row in rows:
        left = [cell for cell in cells_of(row) if cell.column <= column]
        exact = [cell for cell in left if column < cell.column + max(1, cell.column_span)]
        spanning = exact or ([left[-1]] if left and row is not rows[-1] else [])
        for cell in spanning[:1]:
            if cell not in heads and (cell.column > 0 or column == 0):
                heads.append(cell)
    return tuple(heads)


def _indent(text: str, cell: Cell) -> int:
    """How far the words of a cell are set in."""
    at = cell.char_start
    while at and text[at - 1] in " \u00a0\u2003":
        at -= 1
    return cell.char_start - at


def _shift(text: str, row: Row, width: int, stubs: int) -> int:
    """How far a row that leaves out a stub spanning two rows stands too far left."""
    last = max((cell.column + cell.column_span for cell in row), default=width)
    missing = width - last
    if stubs < 2 or not 0 < missing < stubs or row[0].column or forms.is_value(words(text, row[0])):
        return 0
    return missing


def read(text: str, table: Table) -> Grid:
    """The values of a table with their heads."""
    rows = rows_of(table)
    grid = Grid()
    if not rows:
        return grid
    top = _heads(text, rows)
    heads, body = rows[:top], rows[top:]
    width = max(cell.column + cell.column_span for row in rows for cell in row)
    stubs = _stubs(text, heads, body, width)
    if top > 1 and len(cells_of(heads[0])) == 1 and heads[0][0].char_end > heads[0][0].char_start:
        grid.title = cells_of(heads[0])
    grid.plain += [cell for row in heads for cell in row]
    grid.corner = [cell for row in heads for cell in cells_of(row) if cell.column < stubs]
    grid.columns = {column: _over(heads, column) for column in range(stubs, width)}
    _Body(text, grid, heads, width, stubs).read(body)
    return grid


@dataclass(slots=True)
class _Body:
    """The rows under the heads, read from the top: the group that they are in, and the stubs above them."""

    text: str
    grid: Grid
    heads: list[Row]
    width: int
    stubs: int
    group: Row = field(default_factory=list)
    above: dict[int, Cell] = field(default_factory=dict)
    inset: int = 0

    def read(self, rows: list[Row]) -> None:
        for row in rows:
            filled = cells_of(row)
            if (
                len(filled) == 1
                and filled[0].column < self.stubs
                and not forms.is_value(words(self.text, filled[0]))
            ):
                self.group, self.inset = filled, 0
                self.grid.plain += filled
            elif self._heads_again(filled):
                self.heads = [row]
                self.grid.plain += filled
            elif filled:
                self._row(row, filled)

    def _heads_again(self, filled: Row) -> bool:
        """A row of dates in the middle heads what follows."""
        dates = [cell for cell in filled if cell.column >= self.stubs]
        return len(dates) >= 2 and all(forms.is_year(words(self.text, cell)) for cell in dates)

    def _row(self, row: Row, filled: Row) -> None:
        shift = _shift(self.text, row, self.width, self.stubs)
        own = {cell.column + shift: cell for cell in filled if self._is_stub(cell, shift)}
        stub = self._completed(own)
        self.grid.plain += own.values()
        self._leave(filled[0])
        named = (*(cell for cell in self.group if cell not in stub), *stub)
        self.grid.stubs.append(named)
        for cell in filled:
            if cell not in stub:
                column = cell.column + shift
                self.grid.values.append(Value(cell, named, _over(self.heads, column), column))

    def _leave(self, first: Cell) -> None:
        """Where the rows of a group are set in, one that is not is no longer of it."""
        depth = _indent(self.text, first)
        self.inset = max(self.inset, depth)
        if self.group and self.inset > _indent(self.text, self.group[0]) >= depth:
            self.group, self.inset = [], 0

    def _is_stub(self, cell: Cell, shift: int) -> bool:
        return cell.column == 0 or cell.column + shift < self.stubs

    def _completed(self, own: dict[int, Cell]) -> tuple[Cell, ...]:
        """A stub that is left open before one that is not is that of the row above."""
        last = max(own, default=-1)
        stub = {column: own.get(column) or self.above.get(column) for column in range(last + 1)}
        self.above = {column: cell for column, cell in stub.items() if cell}
        return tuple(self.above[column] for column in sorted(self.above))
