"""Rows: a document and what was extracted from it as raw tables, and the document back from them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from flows.land.tables import SCHEMAS, Tables, table
from flows.read.document import Cell, Document, Passage, Source, Table
from flows.record import plain

#: the raw tables that the stage read fills
READ = ("documents", "passages", "cells")


def of_document(document: Document) -> Tables:
    """The raw tables that the stage read fills."""
    return {
        "documents": table("documents", [_document_row(document)]),
        "passages": table("passages", (_passage(document, passage) for passage in document.passages)),
        "cells": table(
            "cells", (_cell(document, grid, cell) for grid in document.tables for cell in grid.cells)
        ),
    }


def of_extraction(rows: Mapping[str, Iterable[dict[str, Any]]]) -> Tables:
    """The raw tables that the stage extract fills; one that nothing is said of is empty."""
    return {name: table(name, rows.get(name, ())) for name in SCHEMAS if name not in READ}


def document(tables: Tables, source: Source) -> Document:
    """The document that the tables were made of. A table without a cell is no more than its passage."""
    (row,) = tables["documents"].to_pylist()
    return Document(
        source=source,
        media_type=row["media_type"],
        text=row["text"],
        passages=tuple(_passage_of(row) for row in tables["passages"].to_pylist()),
        tables=tuple(
            _table(passage, list(cells))
            for passage, cells in groupby(tables["cells"].to_pylist(), key=lambda cell: cell["passage"])
        ),
        title=row["read_title"],
        published_on=row["read_published_on"],
        encoding=row["encoding"],
        notes=tuple(row["notes"]),
    )


def _document_row(document: Document) -> dict[str, Any]:
    source = document.source
    return {
        "document_id": source.document_id,
        "file": source.file,
        "title": source.title or document.title,
        "publisher": source.publisher,
        "published_on": source.published_on or document.published_on,
        "url": source.url,
        "licence": source.licence,
        "media_type": document.media_type,
        "sha256": source.sha256,
        "size_bytes": source.size_bytes,
        "characters": len(document.text),
        "text": document.text,
        "encoding": document.encoding,
        "notes": document.notes,
        "read_title": document.title,
        "read_published_on": document.published_on,
    }


def _passage(document: Document, passage: Passage) -> dict[str, Any]:
    """No heading above is an empty path while reading, and null in the dataset."""
    return plain(passage) | {
        "document_id": document.document_id,
        "passage_id": f"{document.document_id}#passage={passage.position}",
        "section": passage.section or None,
        "text": document.text[passage.char_start : passage.char_end],
    }


def _cell(document: Document, grid: Table, cell: Cell) -> dict[str, Any]:
    return {"document_id": document.document_id, "passage": grid.passage} | plain(cell)


def _passage_of(row: dict[str, Any]) -> Passage:
    return Passage(
        row["position"],
        row["kind"],
        row["char_start"],
        row["char_end"],
        row["level"],
        row["section"] or "",
        row["page"],
    )


def _table(passage: int, cells: list[dict[str, Any]]) -> Table:
    return Table(
        passage,
        tuple(
            Cell(**{name: value for name, value in cell.items() if name not in ("document_id", "passage")})
            for cell in cells
        ),
    )
