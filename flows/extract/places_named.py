"""The places that a text names: how often each does, and which it opens with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from flows.extract import (
    demonyms,
    document_head,
    gazetteer,
    organisations,
    seats,
    speaker_lines,
    subject_country,
)
from flows.extract.body_kinds import OWNERS
from flows.extract.gazetteer import Mention
from flows.extract.ways import on_a_way
from flows.patterns import compiled
from flows.read.document import Document, Passage

#: bodies whose figures hold for an area; what a trust, a school or a firm counts is its own wherever it is
OF_AN_AREA = frozenset({"council", "police", "fire_service", "ccg", "ics", "partnership"})


@dataclass(slots=True)
class Count:
    """How often a text names each place, how often outside its tables, and where first."""

    times: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    first: dict[str, Mention] = field(default_factory=dict)

    def add(self, places: list[Mention], told: bool) -> None:
        for place in places:
            self.times[place.name] += 1
            self.told[place.name] += told
            self.first.setdefault(place.name, place)


#: passages that are looked through
_BEGINNING = 40


def count(document: Document) -> Count:
    """How often the beginning of a text names each place; what its first paragraph opens with counts more."""
    found = Count()
    opened = False
    for passage in document.passages[:_BEGINNING]:
        if passage.kind in document_head.BESIDE_THE_TEXT:
            continue
        start = speaker_lines.end(document.text, passage.char_start, passage.char_end)
        places = gazetteer.places().find(document.text, start, passage.char_end)
        places += demonyms.find(document.text, start, passage.char_end)
        places = _free(document.text, passage, sorted(places, key=lambda place: place.start))
        found.add(places, not passage.kind.startswith("table"))
        if not opened and opens(document.text, passage):
            opened = True
            if opens_with(document.text, start, places):
                found.times[places[0].name] += 2
                found.told[places[0].name] += 2
    return found


def opens_with(text: str, start: int, places: list[Mention]) -> bool:
    """Whether a paragraph speaks of a place from its first sentences on, and of few others."""
    names = {place.name for place in places}
    near = {place.name for place in places if place.start < start + _OPENING}
    listed = len(names) > _FEW and (len(near) > 1 or places[0].start > start) and not _is_whole(places)
    if len(names) > 1 and _SECOND.search(text, start, places[0].start):
        return False  # *The group grew. UK sales rose, Irish fell*
    if not places or listed or places[0].name.endswith(" countries"):
        return False
    return not any(before.search(text, start, places[0].start) for before in (_LATER, _HOMETOWN, _ELSEWHERE))


def _is_whole(places: list[Mention]) -> bool:
    """Whether the first of several places is the country that all the others lie in."""
    country = places[0].entry
    others = [place.entry for place in places if place.name != country.name]
    return all(subject_country.above(entry) == country for entry in others)


#: characters from which on a paragraph that ends with a full stop is one of prose
_TELLING = 80


def opens(text: str, passage: Passage) -> bool:
    """Whether a passage is long enough to open the text: shorter ones do if they are whole sentences."""
    whole = passage.kind == "paragraph" and text[passage.char_end - 1] == "."
    return document_head.is_prose(passage) or whole and passage.char_end - passage.char_start > _TELLING


#: how far into a paragraph that begins with a place no other must be named
_OPENING = 160
#: a paragraph that names more places than these lists them
_FEW = 2
#: ends of two sentences: what comes behind them is no opening
_LATER = compiled(r"[.!?][\"”’]?\s+[A-Z“\"‘](?:[^.!?]|\.\d)*[.!?][\"”’]?\s+[A-Z“\"‘]")
_SECOND = compiled(r"[.!?][\"”’]?\s+[A-Z“\"‘]?")
#: where a speaker comes from: *in my own town of Grimsby*
_HOMETOWN = compiled(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is) (?:own )?(?:home )?"
    r"(?:town|city|constituency|county|village|borough|part)(?: of| in|,)* $"
)
#: what is only compared with: *better than the England average*, *91% (England: 88%)*
_STANDARD = compiled(r"(?:['’]s)? (?:average|mean|median)\b")
_IN_BRACKETS = compiled(r": ?[\d£$€]")
#: *rents outside London*: where it is not
_ELSEWHERE = compiled(r"\b[Oo]utside (?:of )?(?:the )?[A-Z]")
_OUTSIDE = compiled(r"\b[Oo]utside (?:of )?(?:the )?$")
#: *1.5 years below England*, *higher than in Wales*
_THAN = compiled(
    r"\b(?:below|above|than|against|compared (?:with|to)) (?:in |that of |those of |for )?(?:the )?$"
    r"|\b(?:than|against|compared (?:with|to)) (?:an? |the )?[£$€]?\d[\w.,%]{0,12}(?: [a-z]+){0,3}"
    r" (?:in|for|across) (?:the |all of )?$"
)


def by_the_way(text: str, place: Mention) -> bool:
    """Whether a place is only the end of a way, the seat of a body, or what others are held against."""
    if _OUTSIDE.search(text, max(0, place.start - 16), place.start):
        return True
    return _compared(text, place) or on_a_way(text, place) or seats.is_one(text, place)


def _compared(text: str, place: Mention) -> bool:
    if _THAN.search(text, max(0, place.start - 48), place.start):
        return True
    bracket = text[place.start - 1 : place.start] == "(" and _IN_BRACKETS.match(text, place.end)
    return bool(bracket or _STANDARD.match(text, place.end))


def _free(text: str, passage: Passage, places: list[Mention]) -> list[Mention]:
    """The places that a text speaks of: not *Devon* in *Royal Devon NHS Trust*, nor what it compares with."""
    if not places:
        return places
    bodies = organisations.find(text, passage.char_start, passage.char_end, gazetteer.Gazetteer(()))
    others = [body for body in bodies if body.entry.kind in OWNERS - OF_AN_AREA]
    return [
        place
        for place in places
        if not any(body.start <= place.start < body.end for body in others)
        and not by_the_way(text, place)
    ]
