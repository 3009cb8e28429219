"""A table with what stands around it: its caption, its notes, the subject that it inherits."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.periods import Calendar
from flows.extract.subject import Subject
from flows.patterns import compiled
from flows.read.document import Cell, Document, Passage, Table

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
    """The captions before (or in) a table, failing them its heading, and the notes after it."""
    passages = document.passages
    captions: list[Spot] = []
    notes: list[Spot] = []
    at = table.passage - 1
    while at >= 0 and len(captions) < 2 and passages[at].kind == "caption":
        captions.append((passages[at].char_start, passages[at].char_end))
        at -= 1
    if at >= 0 and not captions and _heads(document.text, passages[at]):
        captions.append(_unmarked(document.text, passages[at]))
    at = table.passage + 1
    while at < len(passages) and passages[at].kind == "table_cell":
        at += 1
    while at < len(passages) and passages[at].kind in {"source_line", "footnote"}:
        notes.append((passages[at].char_start, passages[at].char_end))
        at += 1
    return tuple(captions), tuple(notes)


#: the fewest words of a title that says what a table measures: *Ferries* only names a topic
_WORDS = 3


def _heads(text: str, passage: Passage) -> bool:
    """Whether a passage right above a table is its heading."""
    told = len(text[passage.char_start : passage.char_end].strip("# ").split()) >= _WORDS
    return passage.kind == "heading" or passage.kind == "title" and told


_MARKS = compiled(r"#{1,6}[ \t]+")


def _unmarked(text: str, heading: Passage) -> Spot:
    """The characters of a heading without the marks that make it one."""
    mark = _MARKS.match(text, heading.char_start, heading.char_end)
    return mark.end() if mark else heading.char_start, heading.char_end
