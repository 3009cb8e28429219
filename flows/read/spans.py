"""The grid of an HTML table: cells placed with their row and column spans."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.read.document import Cell

# HTML's own limit for columns; and how many columns a cell may hold open in rows to come.
MOST_COLUMNS = 1000
MOST_ROWS = 65534


@dataclass(slots=True)
class Grid:
    """A table while its rows are read. `held` says, for a column, up to which row a cell above fills it."""

    start: int
    row: int = -1
    column: int = 0
    cells: list[Cell] = field(default_factory=list)
    held: dict[int, int] = field(default_factory=dict)

    def open_row(self) -> None:
        self.row += 1
        self.column = 0

    def place(self, start: int, end: int, row_span: int, column_span: int, header: bool) -> None:
        """Puts a cell in the next free column of the row."""
        while self.held.get(self.column, -1) >= self.row:
            self.column += 1
        if row_span > 1:
            for column in range(self.column, min(self.column + column_span, MOST_COLUMNS)):
                self.held[column] = self.row + row_span - 1
        self.cells.append(Cell(self.row, self.column, start, end, row_span, column_span, header))
        self.column += column_span

    @property
    def printed(self) -> bool:
        return any(cell.char_start < cell.char_end for cell in self.cells)

    def done(self) -> tuple[Cell, ...]:
        """The cells, none reaching below the last row."""
        return tuple(
            Cell(
                c.row,
                c.column,
                c.char_start,
                c.char_end,
                min(c.row_span, self.row - c.row + 1),
                c.column_span,
                c.header,
            )
            for c in self.cells
        )


def span(value: str | None, most: int) -> int:
    """A span as an attribute gives it: one where that is nonsense; zero rows reach to the table's end."""
    number = int(value) if value and value.strip().isdecimal() and len(value) < 7 else 1
    if number == 0 and most == MOST_ROWS:
        return most
    return min(max(number, 1), most)
