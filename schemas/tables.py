"""Tables: each table that a document prints, with what its caption and the lines under it say."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import CODE, TEXT, Span, char_end, char_start, described, document_id, of_its_document
from schemas.rules import Cells, all_of, in_order, rule
from schemas.types import DOUBLE, INTEGER, VARCHAR


class Tables(Span):
    table_id: VARCHAR = described(
        "Table", "Key of the table: the document and the position of its passage. Never null.", CODE,
        example="stp-report#table=152")
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage", "The passage that the table is. Never null.", CODE, example="stp-report#passage=152",
        references="passages.passage_id")
    char_start: INTEGER = char_start("table's cells")
    char_end: INTEGER = char_end("table's cells")
    label: VARCHAR = described(
        "Label", "What the document calls the table. Null where it has no number.", TEXT, example="Table 1",
        nullable=True)
    title: VARCHAR = described(
        "Title", "The words of the caption behind the label, or of the title that the table's own first row "
        "holds. Null where it has none.", TEXT, example="Vacancies by staff group, 2018", nullable=True)
    notes: VARCHAR = described(
        "Notes", "The notes under the table, a line for each. Null where it has none.", TEXT,
        example="Figures may not sum owing to rounding.", nullable=True)
    source_line: VARCHAR = described(
        "Source line", "The line that names the source of the table, as printed. Null where it has none.",
        TEXT, example="Source: NHS Digital 2018", nullable=True)
    multiplier: DOUBLE = described(
        "Multiplier", "What the printed numbers are multiplied by, as the title, a head, a stub or a note "
        "says: 1000 for thousands. That of most cells which have one, each cell has its own; 1 where nothing "
        "is said. Never null.", "the value that one printed unit stands for", example=1000.0)
    rows: INTEGER = described(
        "Rows", "How many rows the table has, its heads among them. Never null.", "rows", example=11, ge=1)
    columns: INTEGER = described(
        "Columns", "How many columns it has, its stubs among them. Never null.", "columns", example=5, ge=1)
    head_rows: INTEGER = described(
        "Head rows", "How many rows at the top head the columns. Never null.", "rows", example=1, ge=0)
    stub_columns: INTEGER = described(
        "Stub columns", "How many columns at the left head the rows. Never null.", "columns", example=2,
        ge=0)

    @rule("key_names_passage", "the key is not that of the passage",
          "table_id", "passage_id")
    def key_names_passage(cls, key: Cells, passage: Cells) -> Cells:
        return pc.equal(key, pc.replace_substring(passage, "#passage=", "#table="))

    passage_of_document = of_its_document("passage_id")

    @rule("multiplier_above_zero", "the multiplier is not above zero", "multiplier")
    def multiplier_above_zero(cls, multiplier: Cells) -> Cells:
        return pc.greater(multiplier, 0.0)

    @rule("heads_within_table", "the table has more head rows or stub columns than rows or columns",
          "head_rows", "rows", "stub_columns", "columns")
    def heads_within_table(cls, heads: Cells, rows: Cells, stubs: Cells, columns: Cells) -> Cells:
        return all_of(in_order(heads, rows), in_order(stubs, columns))

    class Config(Span.Config):
        name = "tables"
        title = "Tables"
        description = ("The tables of the documents whose cells stand in the text. A table that is a picture "
                       "is in exhibits only.")
        metadata = {"grain": "one row for every table"}
        unique = ["table_id"]
