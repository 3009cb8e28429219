"""Where the words of a passage begin, behind the marks that order it and the name of who speaks."""

from __future__ import annotations

from flows.extract import marks, speaker_lines
from flows.extract.marks import Reason
from flows.extract.numerals import Number
from flows.read.document import Document, Passage

_ITEM: Reason = ("list_mark", "number of an item that runs on")
_QUESTION: Reason = ("citation", "question or paper of a committee")


def of_words(document: Document, passage: Passage, numbers: list[Number]) -> tuple[int, dict[int, Reason]]:
    """Where the words begin, and by where it stands why each number before them counts nothing."""
    text, stop = document.text, passage.char_end
    reasons: dict[int, Reason] = dict.fromkeys(
        marks.of_lines(text, passage.char_start, stop), ("footnote_mark", "mark of a line of notes")
    )
    reasons |= dict.fromkeys(marks.of_items(text, passage.char_start, stop), _ITEM)
    begin, reason = marks.first(document, passage) or (passage.char_start, _QUESTION)
    reasons.update((number.start, reason) for number in numbers if number.start < begin)
    spoken = speaker_lines.end(text, begin, stop)
    reasons.update((number.start, _QUESTION) for number in numbers if begin <= number.start < spoken)
    return spoken, reasons


def behind_item(text: str, start: int, end: int, reasons: dict[int, Reason]) -> int:
    """Where the words of a sentence begin that is a numbered item in the midst of a paragraph."""
    return end - len(text[start:end].split(maxsplit=1)[-1]) if reasons.get(start) == _ITEM else start
