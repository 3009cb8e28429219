"""The footnotes of a document: which marks they have, and which of them name a source."""

from __future__ import annotations

from flows.extract import citations, marks
from flows.read.document import Document, Passage


def of(document: Document) -> dict[str, bool]:
    """For the mark of each footnote whether its words name a source; the first note of a mark holds.

    Of a block of lines, which may be a list, only the sources count.
    """
    notes: dict[str, bool] = {}
    for passage in document.passages:
        starts = _starts(document, passage)
        for start, end in zip(starts, [*starts[1:], passage.char_end], strict=False):
            found = citations.footnote(document.text, start, end)
            if found and (found[1] or passage.kind == "footnote"):
                notes.setdefault(found[0], found[1])
    return notes


def _starts(document: Document, passage: Passage) -> list[int]:
    """Where the notes of a passage begin: a footnote is one, a block may have one in each line."""
    if passage.kind == "footnote":
        return [passage.char_start]
    if passage.kind != "paragraph":
        return []
    return marks.of_lines(document.text, passage.char_start, passage.char_end)
