"""Mentions: where a document names a body or a place of the code lists, or one whose name says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flows.acquire import slug
from flows.extract import Extraction, gazetteer, organisations
from flows.extract.gazetteer import Gazetteer, Mention
from flows.read.document import Document, Passage

#: kinds of passages that name nothing of their own: cells lie inside their table
_PASSED_OVER = frozenset({"table_cell", "boilerplate", "contents"})


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A naming of a body or a place: its words, and which body or place it is."""

    mention_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    quote: str
    organisation_id: str | None
    geography_id: str | None


def of(document: Document, extraction: Extraction) -> Iterator[NamedThing]:
    """Every naming, in the order of the text; a place inside the name of a body is none of its own."""
    for passage in document.passages:
        if passage.kind in _PASSED_OVER:
            continue
        bodies = organisations.find(document.text, passage.char_start, passage.char_end, Gazetteer(()))
        places = gazetteer.places().find(document.text, passage.char_start, passage.char_end)
        named = [(body, True) for body in bodies]
        named += [(place, False) for place in places if not _within(place, bodies)]
        for mention, body in sorted(named, key=lambda pair: pair[0].start):
            yield _row(document, passage, mention, body)


def _within(place: Mention, bodies: list[Mention]) -> bool:
    return any(body.start < place.end and place.start < body.end for body in bodies)


def _row(document: Document, passage: Passage, mention: Mention, body: bool) -> NamedThing:
    identity = slug(mention.entry.name)
    return NamedThing(
        mention_id=f"{document.document_id}#char={mention.start},{mention.end}",
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={passage.position}",
        char_start=mention.start,
        char_end=mention.end,
        quote=document.text[mention.start : mention.end],
        organisation_id=identity if body else None,
        geography_id=None if body else identity,
    )
