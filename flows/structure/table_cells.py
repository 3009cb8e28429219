"""Table cells: every cell of a table with the heads that it stands under, and the figure that it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract import Extraction
from flows.extract.figure import Figure
from flows.extract.table_frame import around
from flows.read.document import Cell, Document, Table
from flows.structure import layout, missing_marks, multipliers
from flows.structure.layout import Layout


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell: its place in the grid and in the text, its heads, its value or why it has none."""

    cell_id: str
    table_id: str
    document_id: str
    row: int
    column: int
    row_span: int
    column_span: int
    char_start: int
    char_end: int
    text: str
    role: str
    row_header: str | None
    column_header: str | None
    value: float | None
    direction: str | None
    unit: str | None
    multiplier: float | None
    status: str | None
    figure_id: str | None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the cells of a table share."""

    document: Document
    table_id: str
    laid: Layout
    told: dict[str, str]
    figures: dict[tuple[int | None, int | None], Figure]


def of(document: Document, extraction: Extraction) -> Iterator[TableCell]:
    """Every cell of every table, row by row."""
    figures = layout.figures_of_tables(extraction)
    for table in document.tables:
        sheet = _sheet(document, table, figures.get(layout.table_id(document, table), []))
        for cell in table.cells:
            yield _row(sheet, cell)


def _sheet(document: Document, table: Table, figures: list[Figure]) -> _Sheet:
    notes = "\n".join(document.text[start:end] for start, end in around(document, table)[1])
    stated = {(figure.table_row, figure.table_column): figure for figure in reversed(figures)}
    told = missing_marks.legend(notes)
    return _Sheet(document, layout.table_id(document, table), layout.read(document.text, table), told, stated)


def _row(sheet: _Sheet, cell: Cell) -> TableCell:
    words, column = sheet.document.text[cell.char_start : cell.char_end], sheet.laid.column(cell)
    role = sheet.laid.role(cell)
    figure = sheet.figures.get((cell.row, column)) if words else None
    valued = role == "value"
    return TableCell(
        cell_id=f"{sheet.table_id},row={cell.row},column={column}",
        table_id=sheet.table_id,
        document_id=sheet.document.document_id,
        row=cell.row,
        column=column,
        row_span=cell.row_span,
        column_span=cell.column_span,
        char_start=cell.char_start,
        char_end=cell.char_end,
        text=words,
        role=role,
        row_header=sheet.laid.row_header(cell) if valued else None,
        column_header=sheet.laid.column_header(cell) if valued else None,
        value=figure.value if figure else None,
        direction=figure.direction if figure else None,
        unit=figure.unit if figure else None,
        multiplier=multipliers.of(figure) if figure else None,
        status=_status(sheet, role, words, figure),
        figure_id=figure.figure_id if figure else None,
    )


def _status(sheet: _Sheet, role: str, words: str, figure: Figure | None) -> str | None:
    """Why a cell has no value; null where it has one."""
    if figure:
        return None if figure.value is not None else "range"
    return missing_marks.status(words, sheet.told) if role == "value" else "heading"
