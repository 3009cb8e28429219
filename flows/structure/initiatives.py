"""Initiatives: the headings under one that announces them, *Initiatives to integrate care*."""

from __future__ import annotations

import re

from flows.patterns import compiled
from flows.read.document import Document, Passage
from flows.read.emphasis import ATX, emphasis, unmarked
from flows.read.heading import is_named

_ANNOUNCES = compiled(
    r"(?:\d{1,2}(?:\.\d{1,2})*\.?\s+)?(?:[\w’'-]+\s+){0,3}?initiatives\b(?!\s+(?:are|have|were|need|must)\b)",
    re.IGNORECASE,
)


def headings(document: Document) -> dict[int, int]:
    """The places of the headings that name an initiative, each with that of the heading over them."""
    heads = [passage for passage in document.passages if passage.kind == "heading"]
    found: dict[int, int] = {}
    for number, head in enumerate(heads):
        if head.position not in found and _ANNOUNCES.match(_words(document, head)):
            for place in _under(document, heads, number):
                found[place] = head.position
    return found


def _under(document: Document, heads: list[Passage], number: int) -> list[int]:
    """The headings of the same manner that follow one, up to a heading that is no longer under it.

    Where a document's levels go astray, the emphasis that the first of them bears tells the others.
    """
    above, first = heads[number], heads[number + 1 : number + 2]
    if not first or (first[0].level or 1) <= (above.level or 1):
        return []
    how = _manner(document, first[0])
    distinct = how is not None and how != _manner(document, above)
    found = []
    for head in heads[number + 1 :]:
        alike = distinct and _manner(document, head) == how
        if (head.level or 1) <= (above.level or 1) and not alike:
            break
        if (alike or not distinct and head.level == first[0].level) and not is_named(_words(document, head)):
            found.append(head.position)
    return found


def _words(document: Document, passage: Passage) -> str:
    return unmarked(document.text[passage.char_start : passage.char_end])


def _manner(document: Document, passage: Passage) -> str | None:
    return emphasis(ATX.sub("", document.text[passage.char_start : passage.char_end]))
