"""Tables: each table of a document with its label, its title, and what stands under it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract import Extraction
from flows.extract.figure import Figure
from flows.extract.table_frame import around
from flows.read.document import Document, Table
from flows.read.footnote import SOURCE
from flows.structure import layout, multipliers
from flows.structure.labels import Label, labelled
from flows.structure.layout import Layout
from flows.structure.table_captions import caption, plain


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table: where it stands, what its caption and the lines under it say, how it is laid out."""

    table_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    label: str | None
    title: str | None
    notes: str | None
    source_line: str | None
    multiplier: float
    rows: int
    columns: int
    head_rows: int
    stub_columns: int


def of(document: Document, extraction: Extraction) -> Iterator[PrintedTable]:
    """Every table, in the order of the text."""
    figures = layout.figures_of_tables(extraction)
    for table in document.tables:
        yield _row(document, table, figures.get(layout.table_id(document, table), []))


def _row(document: Document, table: Table, figures: list[Figure]) -> PrintedTable:
    text, passage = document.text, document.passages[table.passage]
    laid = layout.read(text, table)
    label, title, _ = caption(document, table)
    if label is None and title is None:
        label, title = _own_title(text, laid)
    notes = [plain(text, spot) for spot in around(document, table)[1]]
    sizes = Counter(size for figure in figures if (size := multipliers.of(figure)) != 1.0)
    return PrintedTable(
        table_id=layout.table_id(document, table),
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={table.passage}",
        char_start=passage.char_start,
        char_end=passage.char_end,
        label=label.label if label else None,
        title=title,
        notes="\n".join(note for note in notes if not SOURCE.match(note)) or None,
        source_line="\n".join(note for note in notes if SOURCE.match(note)) or None,
        multiplier=sizes.most_common(1)[0][0] if sizes else 1.0,
        rows=max((cell.row + cell.row_span for cell in table.cells), default=0),
        columns=max((laid.column(cell) + cell.column_span for cell in table.cells), default=0),
        head_rows=laid.head_rows,
        stub_columns=laid.stub_columns,
    )


def _own_title(text: str, laid: Layout) -> tuple[Label | None, str | None]:
    """The title that the first row of a table holds."""
    words = " ".join(plain(text, (cell.char_start, cell.char_end)) for cell in laid.laid.title)
    label = labelled(words)
    return label, (label.title if label else words or None)
