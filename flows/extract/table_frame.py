"""A table with what stands around it: its caption, its notes, the subject that it inherits."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.periods import Calendar
from flows.extract.subject import Subject
from flows.read.document import Cell, Document, Table

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A table with its captions, the nearest first, and its notes, as characters of the document."""

    document: Document
    table: Table
    table_id: str
    captions: tuple[Spot, ...]
    notes: tuple[Spot, ...]
    subject: Subject
    calendar: Calendar

    @property
    def text(self) -> str:
        return self.document.text


def spot(cell: Cell) -> Spot:
    """The characters of a cell."""
    return cell.char_start, cell.char_end


def around(document: Document, table: Table) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """The captions before (or in) a table, and the notes after it."""
    passages = document.passages
    captions: list[Spot] = []
    notes: list[Spot] = []
    at = table.passage - 1
    while at >= 0 and len(captions) < 2 and passages[at].kind == "caption":
        captions.append((passages[at].char_start, passages[at].char_end))
        at -= 1
    at = table.passage + 1
    while at < len(passages) and passages[at].kind == "table_cell":
        at += 1
    while at < len(passages) and passages[at].kind in {"source_line", "footnote"}:
        notes.append((passages[at].char_start, passages[at].char_end))
        at += 1
    return tuple(captions), tuple(notes)
