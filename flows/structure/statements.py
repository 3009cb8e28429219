"""Statements: what a report says as its own word, told by the headings that lead it in.

Under *Key messages* each point is one; under *Recommendations* or *What challenges …* each point, or each
heading that is a sentence, with what stands under it; a case study or an initiative is a section of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from flows.extract import Extraction
from flows.patterns import compiled
from flows.read.document import Document, Passage
from flows.structure import parties
from flows.structure.sections import Section, sections

#: what the heading of a section says of the statements in it, the first that fits
_OPENS = r"(?:[\d.]+ )?"
_KINDS = tuple(
    (kind, compiled(_OPENS + words, re.IGNORECASE))
    for kind, words in (
        ("case_study", r"case stud(?:y|ies)\b"),
        (
            "key_message",
            r"(?:(?:our )?(?:key|main|headline) (?:messages?|findings?|points?|facts|conclusions?)"
            r"|at a glance|headlines|summary of (?:key |main )?findings)\W*$",
        ),
        (
            "recommendation",
            r"(?:(?:our|summary of|list of|key|conclusions and) )*recommendations?\b(?! \d)",
        ),
        (
            "challenge",
            r"(?:what |the |key |main |our |current )*(?:challenges?|barriers|obstacles|risks)\b",
        ),
        ("initiative", r"(?:\w+ ){0,2}initiatives?\b"),
    )
)
_NUMBERED = compiled(
    r"(?P<label>case study|recommendation|initiative|challenge)\s+(?P<number>\d{1,3}|[A-Z])\b\W*",
    re.IGNORECASE,
)
_ITEM = compiled(r"\s*(?:[-*+•·–▪◦>]|\(?(?P<number>\d{1,3}|[a-z])[.)])?\s+")
#: a heading that is a sentence: it has a verb, and asks nothing
_VERB = compiled(
    r"\b(?:is|are|was|were|has|have|had|must|should|shall|needs?|needed|do|does|can|cannot|could|will|would|lacks?"
    r"|remains?|requires?|ensure|establish|review|develop|publish|introduce|make|set|give|create)\b",
    re.IGNORECASE,
)
_CHAPTER = compiled(
    r"\d+(?:\.\d+)*\.?\s|.*\?$|(?:in )?(?:summary|conclusions?|references|appendix|notes)\b", re.IGNORECASE
)
_NAME_AND_PLACE = compiled(r"[A-Z][^.?!]{2,80}, [A-Z][\w’' -]{2,60}$")
#: the text goes on behind a box by pointing back at it
_POINTS_BACK = compiled(
    r"(?:The|These|All)\b[^.]{0,60}\b(?:described|outlined|listed|set out|shown) above\b"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its headline; `level` tells of a case study at what level of a system it was done."""

    statement_id: str
    document_id: str
    char_start: int
    char_end: int
    kind: str
    number: str | None
    title: str | None
    text: str
    level: str | None = None
    geography: str | None = None
    partnership: str | None = None
    #: filled by the warehouse, which knows what figures are published
    figure_ids: tuple[str, ...] = ()


def of(document: Document, extraction: Extraction) -> Iterator[Statement]:
    """The statements of a document, in the order of its text, none twice."""
    reach = -1
    found = sections(document)
    if _only_points(document) and found:
        yield from _points(document, found, 0, "key_message")
    for at, section in enumerate(found):
        kind = next((kind for kind, heading in _KINDS if heading.match(section.title)), None)
        for statement in _READERS[kind](document, found, at) if kind else ():
            if statement.char_start >= reach:
                reach = statement.char_end
                yield statement


def _points(document: Document, found: list[Section], at: int, kind: str) -> Iterator[Statement]:
    """Each point of the list under a heading."""
    items = [passage for passage in found[at].body if passage.kind == "list_item"]
    for number, passage in enumerate(items, start=1):
        mark = _ITEM.match(document.text, passage.char_start, passage.char_end)
        start = mark.end() if mark else passage.char_start
        told = mark["number"] if mark and mark["number"] else str(number)
        if start < passage.char_end:
            yield _row(document, (start, passage.char_end), kind, told, None)


def _only_points(document: Document) -> bool:
    """Whether a document is a title and its points, and nothing else: a summary."""
    kinds = [passage.kind for passage in document.passages if passage.kind != "boilerplate"]
    return kinds[:1] == ["title"] and len(kinds) > 3 and set(kinds[1:]) == {"list_item"}


def _key_messages(document: Document, found: list[Section], at: int) -> Iterator[Statement]:
    yield from _points(document, found, at, "key_message")


def _recommendations(document: Document, found: list[Section], at: int) -> Iterator[Statement]:
    yield from _headlined(document, found, at, "recommendation")


def _challenges(document: Document, found: list[Section], at: int) -> Iterator[Statement]:
    yield from _headlined(document, found, at, "challenge")


def _headlined(document: Document, found: list[Section], at: int, kind: str) -> Iterator[Statement]:
    """Each sentence that is a heading under this one, with its text; else each point of the list."""
    under = list(takewhile(lambda section: _belongs(section, found[at]), found[at + 1 :]))
    headlines = [section for section in under if _sentence(section.title)]
    if not headlines:
        yield from _points(document, found, at, kind)
    for number, section in enumerate(headlines, start=1):
        numbered = _NUMBERED.match(section.title)
        words = section.title[numbered.end() :] if numbered else section.title
        told = numbered["number"] if numbered else str(number)
        yield _row(document, _span(section, section.body), kind, told, words or None)


def _belongs(section: Section, lead: Section) -> bool:
    """Whether a section is one of those that a heading leads in: below it, or a sentence beside it."""
    if _CHAPTER.match(section.title):
        return False
    return section.level > lead.level or _sentence(section.title)


def _sentence(title: str) -> bool:
    return len(title.split()) >= 4 and _VERB.search(title) is not None and not _CHAPTER.match(title)


def _case_studies(document: Document, found: list[Section], at: int) -> Iterator[Statement]:
    """A case study; a heading that follows its label is its title, and the label then tells the level."""
    section = found[at]
    numbered = _NUMBERED.match(section.title)
    if numbered is None:
        return
    label = section.title[numbered.end() :] or None
    named = found[at + 1] if not section.body and at + 1 < len(found) else None
    told = named or section
    title, level = (named.title, label) if named else (label, None)
    body = tuple(takewhile(lambda passage: not _points_back(document, passage), told.body))
    place, partnership = parties.named(title or "")
    yield _row(
        document, _span(told, body), "case_study", numbered["number"], title, level, place, partnership
    )


def _points_back(document: Document, passage: Passage) -> bool:
    return _POINTS_BACK.match(document.text, passage.char_start, passage.char_end) is not None


def _initiatives(document: Document, found: list[Section], at: int) -> Iterator[Statement]:
    """The sections below a heading of initiatives, and those beside them that are *name, place*."""
    lead = found[at]
    for section in takewhile(
        lambda one: one.level > lead.level or _NAME_AND_PLACE.match(one.title) is not None, found[at + 1 :]
    ):
        place, partnership = parties.named(section.title)
        span = _span(section, section.body)
        yield _row(document, span, "initiative", None, section.title, None, place, partnership)


_READERS = {
    "case_study": _case_studies,
    "key_message": _key_messages,
    "recommendation": _recommendations,
    "challenge": _challenges,
    "initiative": _initiatives,
}


def _span(section: Section, body: tuple[Passage, ...]) -> tuple[int, int]:
    """Where the text under a heading stands; of a heading with nothing under it, the heading itself."""
    if not body:
        return section.heading.char_start, section.heading.char_end
    return body[0].char_start, body[-1].char_end


def _row(
    document: Document,
    span: tuple[int, int],
    kind: str,
    number: str | None,
    title: str | None,
    level: str | None = None,
    geography: str | None = None,
    partnership: str | None = None,
) -> Statement:
    start, end = span
    key = f"{document.document_id}#char={start},{end}"
    text = document.text[start:end]
    return Statement(
        key, document.document_id, start, end, kind, number, title, text, level, geography, partnership
    )
