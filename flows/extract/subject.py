"""What a document, a section or a table is about: the place, the body and the period of its title and headings.

They hold for the figures under them until the text says otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from flows.extract import gazetteer, organisations, periods
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Gazetteer, Mention
from flows.extract.periods import Calendar, Period
from flows.read.document import Document, Passage

#: kinds of body whose figures are their own, not what they report of others
OWNERS = frozenset({"nhs_trust", "nhs_foundation_trust", "ccg", "council", "company", "institution", "police", "charity", "university", "partnership", "housing_association"})  # fmt: skip
_COUNTRIES = frozenset({"country", "constituent_country", "nation"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The inherited place, body and period, each with the characters that it was read from."""

    place: Mention | None = None
    body: Mention | None = None
    period: Period | None = None
    country: Entry | None = None


_NATIONAL = re.compile(r"\b[Nn]ational(?:ly|\b)(?! Health Service| Insurance| Trust| Audit| Statistics| Park| and international)")
_SKIP = {"boilerplate", "contents", "reference", "footnote", "source_line"}


def of_document(document: Document, calendar: Calendar) -> Subject:
    """The subject of the whole: of its title and first lines; failing that, the country it speaks of most."""
    text = document.text
    names = Gazetteer(())
    head = _head(document)
    body = _first_body(text, head, names)
    place = _first_place(text, head, body) or _of_area(body) or _most_named(document)
    period = _head_period(text, head, calendar)
    return Subject(place, body, period, _country(place, document))


def _head(document: Document) -> list[Passage]:
    """The title and what stands above the first paragraph of prose, headings included."""
    head: list[Passage] = []
    for passage in document.passages:
        if passage.kind in _SKIP or passage.kind == "table_cell":
            continue
        prose = passage.kind in {"paragraph", "list_item"} and passage.char_end - passage.char_start > 160
        if prose or len(head) >= 8:
            break
        head.append(passage)
    return head


def _first_body(text: str, head: list[Passage], names: Gazetteer) -> Mention | None:
    for passage in head:
        for mention in organisations.find(text, passage.char_start, passage.char_end, names):
            if mention.entry.kind in OWNERS:
                return mention
    return None


def _first_place(text: str, head: list[Passage], body: Mention | None) -> Mention | None:
    for passage in head:
        if passage.kind not in {"title", "heading", "paragraph", "caption"}:
            continue
        inside = organisations.find(text, passage.char_start, passage.char_end, Gazetteer(()))
        for mention in gazetteer.places().find(text, passage.char_start, passage.char_end):
            if not any(other.start <= mention.start < other.end for other in inside):
                return mention
    return None


def _of_area(body: Mention | None) -> Mention | None:
    entry = gazetteer.place_named(body.entry.area) if body and body.entry.area else None
    return Mention(body.start, body.end, entry) if body and entry else None


def _most_named(document: Document) -> Mention | None:
    """The place that the text names most, and at least twice."""
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    for passage in document.passages[:40]:
        if passage.kind in _SKIP:
            continue
        for mention in gazetteer.places().find(document.text, passage.char_start, passage.char_end):
            counts[mention.name] += 1
            first.setdefault(mention.name, mention)
    if not counts:
        return None
    name, number = counts.most_common(1)[0]
    return first[name] if number >= 2 else None


def _head_period(text: str, head: list[Passage], calendar: Calendar) -> Period | None:
    """A quarter, a year or a month that the head says the document is about; a single day dates the document."""
    for passage in head:
        for period in periods.find(text, passage.char_start, passage.char_end, calendar):
            if period.span and period.span.days > 31 and period.rule not in {"year", "this year", "past or coming"}:
                return period
    return None


def _country(place: Mention | None, document: Document) -> Entry | None:
    """The country that *nationally* means: the one that the place lies in, England where the National Health Service is spoken of."""
    entry = place.entry if place else None
    seen = 0
    while entry and entry.kind not in _COUNTRIES and entry.area and seen < 6:
        entry, seen = gazetteer.place_coded(entry.area) or gazetteer.place_named(entry.area), seen + 1
    if entry and entry.kind in _COUNTRIES and entry.name != "United Kingdom":
        return entry
    return gazetteer.place_named("England") if re.search(r"\bNHS\b|\bEngland\b", document.text) else entry


def of_heading(subject: Subject, text: str, start: int, end: int, calendar: Calendar) -> Subject:
    """The subject under a heading or caption: what the heading names takes the place of what was inherited."""
    inside = organisations.find(text, start, end, Gazetteer(()))
    owners = [body for body in inside if body.entry.kind in OWNERS]
    places = [place for place in gazetteer.places().find(text, start, end) if not any(body.start <= place.start < body.end for body in inside)]
    spans = [period for period in periods.find(text, start, end, calendar) if period.span]
    if not places and subject.country and _NATIONAL.search(text, start, end):
        places = [Mention(start, end, subject.country)]
    return replace(
        subject,
        place=places[-1] if places else subject.place,
        body=owners[0] if owners else subject.body,
        period=spans[-1] if spans else subject.period,
    )
