"""Mentions: where a document names a body or a place, by a name or an abbreviation that it explains."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract import Extraction, sentences
from flows.read.document import Document, Passage
from flows.structure import abbreviations, ambiguous, bodies, places
from flows.structure.naming import Naming, disjoint, of_entry

#: kinds of passages that name nothing of their own: cells lie inside their table
_PASSED_OVER = frozenset({"table_cell", "boilerplate", "contents"})


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A naming of a body or a place: its words and sentence, and which body or place it is."""

    mention_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    quote: str
    sentence_start: int
    sentence_end: int
    organisation_id: str | None
    geography_id: str | None
    name: str
    kind: str


def of(document: Document, extraction: Extraction) -> Iterator[NamedThing]:
    """Every naming, in the order of the text; a place inside the name of a body is none of its own."""
    found = _found(document)
    names = abbreviations.defined(document.text, (one for _, namings in found for one in namings))
    short = abbreviations.pattern(names)
    sure = {naming.key for _, namings in found for naming in namings if naming.certain}
    for passage, namings in found:
        spots = short.finditer(document.text, passage.char_start, passage.char_end)
        kept = disjoint([*abbreviations.used(spots, names), *namings])
        if kept:
            spans = _sentences(document.text, passage)
            yield from (_row(document, passage, naming, spans) for naming in kept if naming.key in sure)


def _found(document: Document) -> list[tuple[Passage, list[Naming]]]:
    """What each passage names, the readings that go before others first."""
    text = document.text
    passages = [passage for passage in document.passages if passage.kind not in _PASSED_OVER]
    spots = [places.listed(text, passage) for passage in passages]
    known = [bodies.listed(text, passage) for passage in passages]
    named = {place.name for group in spots for place in group}
    clear = {
        body.name
        for group in known
        for body in group
        if not ambiguous.is_ambiguous(text[body.start : body.end])
    }
    own = abbreviations.endings(text)
    found = []
    for passage, here, listed in zip(passages, spots, known, strict=True):
        held = bodies.settled(text, listed, named, clear)
        namings = list(bodies.find(text, passage, here, held, own))
        namings += [of_entry(place.start, place.end, place.entry, False) for place in here]
        namings += places.unlisted(text, passage, here)
        found.append((passage, namings))
    return found


def _sentences(text: str, passage: Passage) -> list[tuple[int, int]]:
    """The sentences of a passage, or the lines of a table."""
    if passage.kind != "table":
        return sentences.split(text, passage.char_start, passage.char_end)
    spans, start = [], passage.char_start
    for line in text[passage.char_start : passage.char_end].splitlines(keepends=True):
        spans.append((start, start + len(line.rstrip())))
        start += len(line)
    return spans


def _row(document: Document, passage: Passage, naming: Naming, spans: list[tuple[int, int]]) -> NamedThing:
    first, last = spans[max(0, bisect_right(spans, (naming.start, len(document.text))) - 1)]
    return NamedThing(
        mention_id=f"{document.document_id}#char={naming.start},{naming.end}",
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={passage.position}",
        char_start=naming.start,
        char_end=naming.end,
        quote=document.text[naming.start : naming.end],
        sentence_start=min(first, naming.start),
        sentence_end=max(last, naming.end),
        organisation_id=naming.key if naming.body else None,
        geography_id=None if naming.body else naming.key,
        name=naming.name,
        kind=naming.kind,
    )
