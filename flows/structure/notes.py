"""Notes: the footnotes of a document, each with its mark, and which of them a mark in the text points to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from flows.extract.marks import of_lines
from flows.patterns import compiled
from flows.read.document import Document, Passage
from flows.structure.note_marks import NoteMark

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉ", "0123456789abcde")
_MARK = compiled(
    r"""\s*(?: <sup>\[?(?P<tag>\w{1,4}|[*†‡§]{1,3})\]?</sup> | \[\^(?P<name>[^\]\s]{1,40})\]:?
      | \[(?P<bracket>\d{1,3}|[a-z])\] | \((?P<round>\d{1,2}|[a-z])\)(?=\s) | (?P<raised>[⁰¹²³⁴-⁹ᵃ-ᵉ]{1,4})
      | (?P<sign>\*{1,3}(?![^*]*\*)|[†‡§]{1,3}) | \^(?P<caret>\d{1,3})\^?
      | (?P<plain>\d{1,3})[.)]?(?=\s+[A-Z"“‘'(h\[*]) )\s*""",
    re.VERBOSE,
)
_RAISED_MARK = compiled(r"\s*(?:<sup>|[⁰¹²³⁴-⁹])")
_BEHIND = compiled(r"[.;)]\s+(?=<sup>\d{1,3}</sup>\s?[A-Z]|[⁰¹²³⁴-⁹]{1,3}\s?[A-Z])")
#: which forms of a mark in the text may point to a note whose own mark has this form
_POINTS_TO = {
    "tag": {"tag", "raised", "counted", "caret"},
    "name": {"name"},
    "bracket": {"bracket", "tag", "raised", "counted"},
    "round": {"round", "tag", "raised", "counted", "glued", "stuck"},
    "raised": {"raised", "counted", "tag"},
    "sign": {"sign", "tag"},
    "caret": {"caret", "tag", "raised"},
    "plain": {"tag", "raised", "counted", "caret", "bracket", "glued", "stuck"},
}


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: `start` and `end` are those of its words, without the mark."""

    start: int
    end: int
    mark: str | None
    form: str
    passage: Passage


def of(document: Document) -> tuple[Note, ...]:
    """The footnotes in the order of the text; a block with a note on each line is several."""
    found = []
    for passage in document.passages:
        if passage.kind == "footnote":
            begins = _begins(document.text, passage)
            ends = [*begins[1:], passage.char_end]
            found += [_note(document.text, *span, passage) for span in zip(begins, ends, strict=True)]
    return tuple(note for note in found if note.start < note.end)


def _begins(text: str, passage: Passage) -> list[int]:
    """Where the notes of a block begin: on lines of their own, or one behind the other with raised marks."""
    lines = of_lines(text, passage.char_start, passage.char_end)
    behind = [match.end() for match in _BEHIND.finditer(text, passage.char_start, passage.char_end)]
    raised = behind if _RAISED_MARK.match(text, passage.char_start, passage.char_end) else []
    return lines or [passage.char_start, *raised]


def _note(text: str, start: int, end: int, passage: Passage) -> Note:
    match = _MARK.match(text, start, end)
    begin = match.end() if match else start
    words = text[begin:end].rstrip()
    form = str(match.lastgroup) if match else ""
    mark = match[form].translate(_RAISED) if match else None
    return Note(begin, begin + len(words), mark, form, passage)


@dataclass(frozen=True, slots=True)
class Pointers:
    """The notes by their marks."""

    notes: dict[str, tuple[Note, ...]]

    def note(self, mark: NoteMark) -> Note | None:
        """The note that a mark points to: the next below with that mark, else the last above."""
        same = self.notes.get(mark.label, ())
        after = bisect_right([note.start for note in same], mark.start) if len(same) > 1 else 0
        note = same[min(after, len(same) - 1)] if same else None
        return note if note and mark.form in _POINTS_TO[note.form] else None


def pointers(notes: Iterable[Note]) -> Pointers:
    by_mark: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        if note.mark:
            by_mark[note.mark].append(note)
    return Pointers({mark: tuple(same) for mark, same in by_mark.items()})
