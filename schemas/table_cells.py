"""Table cells: every cell of every table with its heads and its value."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import CODE, OWN_UNIT, TEXT, Dataset, char_start, described, document_id, of_its_document
from schemas.figures import DIRECTIONS
from schemas.listed import unit_listed
from schemas.rules import Cells, all_of, as_long_as_span, implies, joined, rule
from schemas.types import DOUBLE, INTEGER, VARCHAR

ROLES = ("header", "row_header", "group", "value")
STATUSES = ("heading", "empty", "not_available", "not_applicable", "suppressed", "nil", "missing", "range",
            "date", "label", "words")


class TableCells(Dataset):
    cell_id: VARCHAR = described(
        "Cell", "Key of the cell: the table, the row and the column. Never null.", CODE,
        example="stp-report#table=152,row=1,column=2")
    table_id: VARCHAR = described(
        "Table", "The table that the cell is of. Never null.", CODE, example="stp-report#table=152",
        references="tables.table_id")
    document_id: VARCHAR = document_id()
    row: INTEGER = described(
        "Row", "The row of the cell, counted from 0, heads among them. Never null.", "rows above this one",
        example=1, ge=0)
    column: INTEGER = described(
        "Column", "The column of the cell, counted from 0, stubs among them. Never null.",
        "columns to the left of this one", example=2, ge=0)
    row_span: INTEGER = described(
        "Rows spanned", "How many rows the cell reaches over. Never null.", "rows", example=1, ge=1)
    column_span: INTEGER = described(
        "Columns spanned", "How many columns the cell reaches over. Never null.", "columns", example=1, ge=1)
    char_start: INTEGER = char_start("cell")
    char_end: INTEGER = described(
        "Ends before", "Offset behind the last character of the cell; that of its first for a cell with "
        "nothing in it. Never null.", "characters: Unicode code points of documents.text", example=4225, ge=0)
    text: VARCHAR = described(
        "As written", "The cell exactly as the document writes it, empty where nothing stands in it. "
        "Never null.", TEXT, example="1,509.9")
    role: VARCHAR = described(
        "Role", "What the cell does: it heads columns (header), a row (row_header) or a group of rows "
        "(group), or stands under them (value). Never null.", CODE, example="value", isin=list(ROLES))
    row_header: VARCHAR = described(
        "Row header", "The words that head its row: the group of rows, then its stubs from the left, ` > ` "
        "between; a stub that spans several rows heads each of them. Null for heads, and where no words do.",
        TEXT, example="North Central London > Population (thousands)", nullable=True)
    column_header: VARCHAR = described(
        "Column header", "The words over its column from the top, ` > ` between; a head that spans several "
        "columns is over each of them. Null for heads, and where no words do.", TEXT, example="2018",
        nullable=True)
    value: DOUBLE = described(
        "Value", "The value of the cell in the base unit, as in figures: 1,509.9 under thousands is "
        "1509900, (4.1) is -4.1, a fall of 3 is 3 with its direction. Null where the cell has none: status "
        "says why.", OWN_UNIT, example=1509900.0, nullable=True)
    direction: VARCHAR = described(
        "Direction", "Which way a change went. Null for all that is no change.", CODE, example="up",
        isin=list(DIRECTIONS), nullable=True)
    unit: VARCHAR = described(
        "Unit", "The unit of the value, as in figures. Null where the cell states no figure.", CODE,
        example="1", nullable=True)
    multiplier: DOUBLE = described(
        "Multiplier", "What the printed number was multiplied by to give the value, as the heads say; 1 "
        "where they say nothing. Null where the cell states no figure.",
        "the value that one printed unit stands for", example=1000.0, nullable=True)
    status: VARCHAR = described(
        "Status", "Why there is no value: the cell is a heading, empty, a mark (not_available, "
        "not_applicable, suppressed, nil, or missing where nothing says which), a range, a date, a label of "
        "its row, or words. Null where there is a value.", CODE, example="empty", isin=list(STATUSES),
        nullable=True)
    figure_id: VARCHAR = described(
        "Figure", "The figure that the cell states; the first where it states several. Null where it states "
        "none.", CODE, example="stp-report#char=29737,29744", references="figures.figure_id", nullable=True)

    @rule("key_names_cell", "the key is not made of table_id, row and column",
          "cell_id", "table_id", "row", "column")
    def key_names_cell(cls, key: Cells, table: Cells, row: Cells, column: Cells) -> Cells:
        return pc.equal(key, joined(table, ",row=", row, ",column=", column))

    @rule("text_as_long_as_cell", "the words are not as long as the offsets say",
          "text", "char_start", "char_end")
    def text_as_long_as_cell(cls, text: Cells, start: Cells, end: Cells) -> Cells:
        return as_long_as_span(text, start, end)

    table_of_document = of_its_document("table_id")
    figure_of_document = of_its_document("figure_id")
    unit_listed = unit_listed()

    @rule("heading_by_role", "a head without the status of a heading, or another cell with it",
          "role", "status")
    def heading_by_role(cls, role: Cells, status: Cells) -> Cells:
        heading = pc.fill_null(pc.equal(status, "heading"), False)
        return pc.not_equal(heading, pc.equal(role, "value"))

    @rule("multiplier_above_zero", "the multiplier is not above zero", "multiplier")
    def multiplier_above_zero(cls, multiplier: Cells) -> Cells:
        return pc.greater(multiplier, 0.0)

    @rule("value_or_status", "there is neither a value nor a reason for none, or there are both",
          "value", "status")
    def value_or_status(cls, value: Cells, status: Cells) -> Cells:
        return pc.not_equal(pc.is_valid(value), pc.is_valid(status))

    @rule("value_has_figure", "there is a value without the figure, unit and multiplier that it comes from",
          "value", "figure_id", "unit", "multiplier")
    def value_has_figure(cls, value: Cells, figure: Cells, unit: Cells, multiplier: Cells) -> Cells:
        return implies(pc.is_valid(value), all_of(*map(pc.is_valid, (figure, unit, multiplier))))

    class Config(Dataset.Config):
        name = "table_cells"
        title = "Table cells"
        description = ("Every cell of the tables, empty ones too, with the heads that it stands under: what "
                       "a spanning head or a group of rows says holds for each cell that it reaches.")
        metadata = {"grain": "one row for every cell of a table"}
        unique = ["cell_id"]
