"""A document read from a few lines, and what a test wants to know of it."""

from __future__ import annotations

from flows.read import Document, Passage, Source, Table, read_bytes


def source(**entry: object) -> Source:
    return Source("small", "small", "small", "", 0, **entry)  # type: ignore[arg-type]


def document(text: str | bytes, **entry: object) -> Document:
    data = text.encode() if isinstance(text, str) else text
    return read_bytes(data, source(**entry))


def words(doc: Document, passage: Passage) -> str:
    return doc.text[passage.char_start : passage.char_end]


def kinds(doc: Document) -> list[tuple[str, str]]:
    """Kind and words of every passage but the cells of tables."""
    return [(each.kind, words(doc, each)) for each in doc.passages if each.kind != "table_cell"]


def of_kind(doc: Document, kind: str) -> list[str]:
    return [said for its, said in kinds(doc) if its == kind]


def passage(doc: Document, beginning: str) -> Passage:
    """The passage that begins with some words."""
    return next(
        each for each in doc.passages if words(doc, each).startswith(beginning) and each.kind != "table_cell"
    )


def rows(doc: Document, table: Table) -> list[list[str]]:
    """The printed cells of a table, row by row; empty ones too, spanned ones once."""
    grid: dict[int, list[str]] = {}
    for cell in table.cells:
        grid.setdefault(cell.row, []).append(doc.text[cell.char_start : cell.char_end])
    return list(grid.values())
