"""The layout of a table: what each of its cells is, and the heads that it stands under.

It is read by the same grid that binds the figures, so that a cell and its figure never differ.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract import Extraction, grid, table_facts
from flows.extract.figure import Figure
from flows.extract.grid import Grid
from flows.read.document import Cell, Document, Table
from flows.structure.table_captions import head

#: between the words of heads that stand over or beside one another, the widest first
PATH = " > "
Heads = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table's head rows and stub columns, counted; the heads of its rows and columns; its row groups.

    `shifts` tells how far a row that leaves out a stub stands too far left.
    """

    text: str
    laid: Grid
    head_rows: int
    stub_columns: int
    rows: dict[int, Heads]
    columns: dict[tuple[int, int], Heads]
    shifts: dict[int, int]
    heads: frozenset[Cell]
    stubs: frozenset[Cell]

    def column(self, cell: Cell) -> int:
        """The column that a cell belongs to, from 0."""
        return cell.column + self.shifts.get(cell.row, 0)

    def role(self, cell: Cell) -> str:
        """What a cell does: it heads columns, a row or a group of rows, or holds a value."""
        if cell.row < self.head_rows:
            return "header"
        if cell in self.stubs:
            return "row_header" if cell.row in self.rows else "group"
        if cell in self.heads:
            return "group" if cell.column < self.stub_columns else "header"
        empty = cell.char_start == cell.char_end
        return "row_header" if empty and self.column(cell) < self.stub_columns else "value"

    def row_header(self, cell: Cell) -> str | None:
        """The words that head the cell's row: the group first, then its stubs from the left."""
        return self._words(self.rows.get(cell.row, ()))

    def column_header(self, cell: Cell) -> str | None:
        """The words over the cell's column, from the top."""
        column = self.column(cell)
        return self._words(self.columns.get((cell.row, column)) or self.laid.columns.get(column, ()))

    def _words(self, heads: Heads) -> str | None:
        said = (head(self.text, (cell.char_start, cell.char_end)) for cell in heads)
        return PATH.join(words for words in said if words) or None


def read(text: str, table: Table) -> Layout:
    """The layout of a table."""
    laid = table_facts.read(text, table) or grid.read(text, table)
    stubs = {cell for row in laid.stubs for cell in row}
    body = [cell.row for cell in stubs] + [value.cell.row for value in laid.values]
    last = max((cell.row for cell in table.cells), default=-1) + 1
    rows = {max(cell.row for cell in row): row for row in laid.stubs if row}
    rows |= {value.cell.row: value.row_heads for value in laid.values}
    return Layout(
        text=text,
        laid=laid,
        head_rows=min(body, default=last),
        stub_columns=1 if laid.facts else min(laid.columns, default=0),
        rows=rows,
        columns={(value.cell.row, value.column): value.column_heads for value in laid.values},
        shifts={value.cell.row: value.column - value.cell.column for value in laid.values},
        heads=frozenset(laid.plain),
        stubs=frozenset(stubs),
    )


def table_id(document: Document, table: Table) -> str:
    """The key of a table, the one that its figures bear."""
    return f"{document.document_id}#table={table.passage}"


def figures_of_tables(extraction: Extraction) -> dict[str, list[Figure]]:
    """The figures of each table, by its key."""
    found: dict[str, list[Figure]] = {}
    for figure in extraction.figures:
        if figure.table_id:
            found.setdefault(figure.table_id, []).append(figure)
    return found
