"""Footnotes: each with the sentence that carries its mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from flows.extract import Extraction
from flows.extract.sentences import split
from flows.findings import Finding
from flows.read.document import Document
from flows.structure import note_marks, notes
from flows.structure.note_marks import NoteMark
from flows.structure.notes import Note


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote in its own words, and where the text calls for it."""

    footnote_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    mark: str | None
    text: str
    anchor_sentence_start: int | None
    anchor_sentence_end: int | None


def of(document: Document, extraction: Extraction) -> Iterator[Footnote | Finding]:
    """The footnotes in the order of the text; one whose mark stands nowhere is a finding as well."""
    found = notes.of(document)
    anchors = _anchors(document, found)
    sentences = _sentences(document, anchors.values())
    for note in found:
        mark = anchors.get(note.start)
        anchor = _around(mark, sentences[mark.passage.position]) if mark else (None, None)
        row = _row(document, note, anchor)
        yield row
        if note.mark and not mark:
            yield Finding(
                "footnote-not-called",
                "warning",
                "the mark of the footnote stands nowhere in the text",
                "See whether the text has lost the mark.",
                "footnotes",
                document.document_id,
                row.footnote_id,
                "mark",
                note.mark,
            )


def _anchors(document: Document, found: tuple[Note, ...]) -> dict[int, NoteMark]:
    """The first mark that points to each note, by where the note begins."""
    pointers = notes.pointers(found)
    anchors: dict[int, NoteMark] = {}
    for mark in note_marks.found(document) if pointers.notes else ():
        note = pointers.note(mark)
        if note:
            anchors.setdefault(note.start, mark)
    return anchors


def _sentences(document: Document, marks: Iterable[NoteMark]) -> dict[int, list[tuple[int, int]]]:
    """The sentences, or table cells, of each passage that a mark stands in, by its position."""
    cells = {
        table.passage: sorted((cell.char_start, cell.char_end) for cell in table.cells)
        for table in document.tables
    }
    found = dict[int, list[tuple[int, int]]]()
    for passage in {mark.passage.position: mark.passage for mark in marks}.values():
        parts = split(document.text, passage.char_start, passage.char_end)
        found[passage.position] = cells.get(passage.position) or parts
    return found


def _around(mark: NoteMark, sentences: list[tuple[int, int]]) -> tuple[int, int]:
    """The sentence or cell that the mark stands in, or that ends before it."""
    return sentences[max(0, bisect_right(sentences, mark.start, key=lambda part: part[0]) - 1)]


def _row(document: Document, note: Note, anchor: tuple[int, int] | tuple[None, None]) -> Footnote:
    return Footnote(
        footnote_id=f"{document.document_id}#char={note.start},{note.end}",
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={note.passage.position}",
        char_start=note.start,
        char_end=note.end,
        mark=note.mark,
        text=document.text[note.start : note.end],
        anchor_sentence_start=anchor[0],
        anchor_sentence_end=anchor[1],
    )
