"""A document from its blocks: the rules of documents applied in order, then passages and tables."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from datetime import date

from flows.read.block import Block, filled
from flows.read.boilerplate import swept
from flows.read.caption import captioned
from flows.read.contents import contained
from flows.read.document import Cell, Document, Passage, Source, Table
from flows.read.emphasis import unmarked
from flows.read.endnote import ended
from flows.read.foot import footed
from flows.read.footnote import noted, starred, under_notes
from flows.read.heading import headed
from flows.read.listing import levelled
from flows.read.publication import published_on
from flows.read.quotation import quoted
from flows.read.reference import referenced
from flows.read.section import sectioned, titled

# Each rule tells one kind of block by its words and its neighbours; later rules see what earlier ones told.
RULES: tuple[Callable[[str, list[Block]], list[Block]], ...] = (
    footed,
    filled,
    swept,
    contained,
    noted,
    captioned,
    quoted,
    starred,
    ended,
    headed,
    referenced,
    under_notes,
    levelled,
    titled,
)


def assemble(
    source: Source,
    media_type: str,
    text: str,
    blocks: list[Block],
    *,
    encoding: str = "utf-8",
    title: str | None = None,
    published: date | None = None,
    notes: tuple[str, ...] = (),
) -> Document:
    """The document that the blocks of a text make. What the source's entry says of it wins."""
    for rule in RULES:
        blocks = rule(text, blocks)
    own = next((each for each in blocks if each.kind == "title"), None)
    passages, tables = _passages(text, sectioned(text, blocks))
    return Document(
        source=source,
        media_type=media_type,
        text=text,
        passages=passages,
        tables=tables,
        title=source.title or (unmarked(text[own.start : own.end]) if own else title) or None,
        published_on=source.published_on or published or published_on(text, blocks),
        encoding=encoding,
        notes=notes,
    )


def _passages(text: str, blocks: list[tuple[Block, str]]) -> tuple[tuple[Passage, ...], tuple[Table, ...]]:
    passages: list[Passage] = []
    tables: list[Table] = []
    breaks = _page_breaks(text)
    for each, section in blocks:
        page = bisect_right(breaks, each.start) + 1 if breaks else None
        if each.cells:
            tables.append(Table(len(passages), each.cells))
        passages.append(Passage(len(passages), each.kind, each.start, each.end, each.level, section, page))
        for cell in _printed(each.cells):
            place = len(passages)
            passages.append(Passage(place, "table_cell", cell.char_start, cell.char_end, None, section, page))
    return tuple(passages), tuple(tables)


def _printed(cells: tuple[Cell, ...]) -> list[Cell]:
    return [cell for cell in cells if cell.char_start < cell.char_end]


def _page_breaks(text: str) -> list[int]:
    """Where a form feed begins a new page, in texts that have them."""
    breaks, place = [], text.find("\f")
    while place >= 0:
        breaks.append(place)
        place = text.find("\f", place + 1)
    return breaks
