"""Sections: each heading with what stands under it up to the next one.

A line of its own all in italics or bold is a heading as well, and so is the caption of a box or a case study.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.patterns import compiled
from flows.read.document import Document, Passage

_HEADS = frozenset({"heading", "title"})
_BODY = frozenset({"paragraph", "list_item", "quotation", "table"})
_MARKS = compiled(r"^[#>\s*_]+|[*_#\s]+$|\*+")
_EMPHASISED = compiled(r"(?P<mark>\*{1,3}|_{1,2})[^*_\n][^*_]{15,180}(?P=mark)")
_BOX = compiled(r"\W*(?:case study|box|initiative|example)\b", re.IGNORECASE)
#: the deepest level that a heading can have, and that of one that shows none
_DEEP = 9


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its passages. `level` is the depth of the heading, 1 the outermost."""

    heading: Passage
    title: str
    level: int
    body: tuple[Passage, ...]


def sections(document: Document) -> list[Section]:
    """The sections of a document, in their order; what stands before the first heading is in none."""
    return [
        Section(head, title(document.text, head), head.level or _DEEP, tuple(body))
        for head, body in _cut(document)
    ]


def title(text: str, head: Passage) -> str:
    """The words of a heading without the marks of its format."""
    words = " ".join(text[head.char_start : head.char_end].split())
    return _MARKS.sub("", words).strip()


def _cut(document: Document) -> Iterator[tuple[Passage, list[Passage]]]:
    head: Passage | None = None
    body: list[Passage] = []
    for passage in document.passages:
        if _heads(document.text, passage):
            if head:
                yield head, body
            head, body = passage, []
        elif passage.kind in _BODY:
            body.append(passage)
    if head:
        yield head, body


def _heads(text: str, passage: Passage) -> bool:
    if passage.kind in _HEADS:
        return True
    if passage.kind == "caption":
        return _BOX.match(text, passage.char_start, passage.char_end) is not None
    return (
        passage.kind == "paragraph"
        and _EMPHASISED.fullmatch(text[passage.char_start : passage.char_end].strip()) is not None
    )
