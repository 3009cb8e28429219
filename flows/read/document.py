"""A document as every reader gives it: its text, its passages, its tables.

Nothing after the readers knows formats. All offsets are 0-based, half-open
and count Unicode code points of `Document.text`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read: what it is, and what `raw/documents/sources.toml` says of it."""

    document_id: str
    file: str
    path: str
    sha256: str
    size_bytes: int
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published_on: date | None = None
    url: str | None = None
    kind: str | None = None
    licence: str | None = None
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text with one role on the page.

    Passages stand in the order of the text and do not overlap, but for the
    cells of a table, which lie inside their table's passage and follow it.
    `level` is the depth of a heading or list item, `section` the path of
    headings above it, ` > ` between.
    """

    position: int
    kind: str
    char_start: int
    char_end: int
    level: int | None = None
    section: str = ""
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell in the grid: 0-based row and column, how many it spans, and its characters."""

    row: int
    column: int
    char_start: int
    char_end: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells. `passage` is the position of its `table` passage; its caption and
    notes are the passages of kind caption, source_line and footnote next to it."""

    passage: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A source with its text as read, cut into passages and tables."""

    source: Source
    media_type: str
    text: str
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...] = ()
    title: str | None = None
    published_on: date | None = None
    encoding: str = "utf-8"
    notes: tuple[str, ...] = field(default=())

    @property
    def document_id(self) -> str:
        return self.source.document_id
