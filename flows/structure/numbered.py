"""Numbered sources: marks that stand for an entry of a numbered list, or a note that names a source."""

from __future__ import annotations

from collections.abc import Iterator

from flows.read.document import Document
from flows.structure import note_marks, notes
from flows.structure.citation import Citation, citation
from flows.structure.linking import Link
from flows.structure.listed import Listed
from flows.structure.note_marks import NoteMark
from flows.structure.notes import Note

#: how a number is printed that may stand for an entry of a numbered list
_OF_LIST = frozenset({"bracket", "tag", "raised", "counted", "caret"})


def find(document: Document, entries: tuple[Listed, ...]) -> Iterator[tuple[Citation, Link]]:
    """The sources that are cited by a number, with what they are linked to."""
    marks = list(note_marks.found(document))
    if not marks:
        return
    pointers = notes.pointers(notes.of(document))
    of_notes = {one.note_start: one for one in entries if one.note_start is not None}
    numbers = _numbers(document, entries)
    for mark in marks:
        note = pointers.note(mark)
        told = _by_note(mark, note, of_notes) if note else _by_number(mark, numbers, bool(entries))
        if told:
            key, reference_id = told
            link = Link(reference_id, "" if reference_id else "missing")
            span = mark.start, mark.end
            row = citation(document, mark.passage, span, key, mark.locator, reference_id, mark.inner)
            yield row, link


def _numbers(document: Document, entries: tuple[Listed, ...]) -> dict[str, str]:
    """The entries by their numbers; those of a list whose numbers the page does not print, by their place."""
    printed = {
        one.number: one.reference_id for one in reversed(entries) if one.number and one.note_start is None
    }
    if not printed and "html" in document.media_type:
        return {str(place): one.reference_id for place, one in enumerate(entries, 1)}
    return printed


def _by_note(mark: NoteMark, note: Note, of_notes: dict[int, Listed]) -> tuple[str, str] | None:
    one = of_notes.get(note.start)
    return (one.key, one.reference_id) if one else None


def _by_number(mark: NoteMark, numbers: dict[str, str], listed: bool) -> tuple[str, str | None] | None:
    """A number without an entry is a citation in brackets, where the list has numbers or there is none."""
    if not mark.label.isalnum() or not mark.label[0].isdigit() or mark.form not in _OF_LIST:
        return None
    key, reference_id = f"[{mark.label}]", numbers.get(mark.label)
    open_ended = mark.form == "bracket" and (bool(numbers) or not listed)
    return (key, reference_id) if reference_id or open_ended else None
