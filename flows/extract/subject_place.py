"""The place that a document is about: named in its head, or the one that its text speaks of most."""

from __future__ import annotations

import re

from flows.extract import (
    document_head,
    gazetteer,
    organisations,
    places_named,
    speaker_lines,
    subject_country,
    subject_world,
    unlisted_places,
)
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention
from flows.patterns import compiled
from flows.read.document import Document, Passage


def of(document: Document, head: list[Passage]) -> Mention | None:
    """The place of the head; failing that, the one named most; failing that, the country that is served."""
    debated = _country_debated(document) if speaker_lines.is_debate(document) else None
    named = _first(document, head) or debated or _of_title(document, head)
    return named or _of_statistics(document, head) or _of_publisher(document.text, head)


def _country_debated(document: Document) -> Mention | None:
    """The country that a debate names most: members speak of their own towns by the way."""
    count = places_named.count(document)
    countries = (name for name, _ in count.times.most_common() if count.first[name].entry.kind in _COUNTRIES)
    name = next(countries, None)
    return count.first[name] if name else None


_COUNTRIES = frozenset({"country", "constituent_country", "nation"})
#: passages that are looked through for the place that a title names
_BEGINNING = 12


def _of_title(document: Document, head: list[Passage]) -> Mention | None:
    """A place of no list that the head names, and of which the text says *in*: *Crime: Wexshire*."""
    text = document.text
    lines = [line for line in head if line.kind in {"title", "heading"}]
    for passage in document.passages[:_BEGINNING] if lines else ():
        if not places_named.opens(text, passage):
            continue
        listed = gazetteer.places().find(text, passage.char_start, passage.char_end)
        for place in unlisted_places.find(text, passage.char_start, passage.char_end, listed):
            if any(_names(text, line, place.name) for line in lines):
                return place
    return None


def _names(text: str, line: Passage, name: str) -> bool:
    """Whether a line of the head has this name, and not in that of a body."""
    at = text.find(name, line.char_start, line.char_end)
    bodies = document_head.named(text, line.char_start, line.char_end)[0]
    return at >= 0 and not any(body.start <= at < body.end for body in bodies)


def served_by(body: Mention) -> Mention | None:
    """The place that a body governs or serves as a whole: *Lewisham Council* serves Lewisham."""
    entry = body.entry
    of_an_area = entry.kind in places_named.OF_AN_AREA
    area = (entry.area or organisations.area(entry.name, entry.kind)) if of_an_area else ""
    place = gazetteer.place_named(area) or _places_together(area) or _unlisted(area) if area else None
    return Mention(body.start, body.end, place) if place else None


_PLACE_NAME = compiled(r"[A-Z][\w’'-]+(?: (?:upon|on|under|and|[A-Z][\w’'-]+)){0,3}")
#: words of a council's name that name no place
_NO_PLACE = compiled(r"\b(?:Council|Local|General|National|Research|Arts|Medical|Joint|Youth|The)\b")


def _unlisted(area: str) -> Entry | None:
    """The place that a council is named after, where no list has it: *Calder City Council*."""
    named = _PLACE_NAME.fullmatch(area) and not _NO_PLACE.search(area)
    return Entry(area, None, "named", "", False, ()) if named else None


def _places_together(area: str) -> Entry | None:
    """*Kent and Medway*: places of the code list and nothing else, as one."""
    together = gazetteer.joined(area, gazetteer.places().find(area, 0, len(area)))
    whole = len(together) == 1 and (together[0].start, together[0].end) == (0, len(area))
    return together[0].entry if whole else None


def _first(document: Document, head: list[Passage]) -> Mention | None:
    text = document.text
    for passage in head:
        dateline = document_head.is_dateline(text, passage)
        if passage.kind in {"title", "heading", "paragraph", "caption"} and not dateline:
            start = speaker_lines.end(text, passage.char_start, passage.char_end)
            named = document_head.named(text, start, passage.char_end)[1]
            places = [place for place in named if not places_named.by_the_way(text, place)]
            if passage.kind == "paragraph" and places and not places_named.opens_with(text, start, places):
                continue
            together = gazetteer.joined(text, places, commas=False)
            place = together[0] if together else subject_world.of_heading(text, passage)
            place = place and subject_world.beside(place, text, passage.char_start, passage.char_end)
            if place and not (passage.kind == "heading" and document_head.heads_a_part(document, place.name)):
                return place
    return None


def _of_statistics(document: Document, head: list[Passage]) -> Mention | None:
    """The place named most; the whole country where its statisticians say more of a part than of it."""
    most = _most_named(document)
    office = _of_publisher(document.text, head, _OFFICES) if most else None
    if most and office and subject_country.above(most.entry) == office.entry:
        return office
    return most


_OFFICES = frozenset({"statistical_office"})
#: bodies that publish about the country that they serve
_PUBLIC = frozenset({"statistical_office", "national_body", "government_department", "regulator"})


def _of_publisher(text: str, head: list[Passage], kinds: frozenset[str] = _PUBLIC) -> Mention | None:
    """The country that the public body of the head serves, the world for an international one."""
    for passage in head:
        for body in document_head.named(text, passage.char_start, passage.char_end)[0]:
            area = _area_of_publisher(body, kinds)
            place = gazetteer.place_named(area) if area else None
            if place:
                return Mention(body.start, body.end, place)
    return None


def _area_of_publisher(body: Mention, kinds: frozenset[str]) -> str:
    if body.entry.kind == "international":
        return "World"
    return body.entry.area if body.entry.kind in kinds else ""


def _most_named(document: Document) -> Mention | None:
    """The place named most, and twice outside tables; a country over its parts; the world over countries."""
    count = places_named.count(document)
    if not count.times:
        return None
    name, number = count.times.most_common(1)[0]
    most = count.first[name] if count.told[name] >= 2 else None
    whole = subject_world.beside(count.first[name], document.text, 0, len(document.text))
    if whole is not count.first[name]:
        return whole
    stock = _by_stock_name(document.text, count)
    if stock or number * 5 >= 2 * count.times.total():
        return stock or most
    return _country_over(document, count, name) or subject_world.over(count.first, document.text) or most


#: *the county* says what kind of place a text is about
_STOCK_PLACES = (
    ("county", {"county", "unitary", "traditional_area", "metropolitan_county", "council_area"}),
    ("borough", {"borough", "metropolitan_district", "district"}),
    ("district", {"district"}),
    ("state", {"state", "province"}),
)


def _by_stock_name(text: str, count: places_named.Count) -> Mention | None:
    """The place that *the county* or *the borough* stands for: the one of that kind that is named most."""
    for word, kinds in _STOCK_PLACES:
        if len(re.findall(rf"\b[Tt]he {word}(?:'s|’s)?\b(?! council| court| hall)", text)) < 2:
            continue
        named = [name for name, _ in count.times.most_common() if count.first[name].entry.kind in kinds]
        if named:
            return count.first[named[0]]
    return None


#: parts of a country that a text on the whole names at least
_MANY = 4


def _country_over(document: Document, count: places_named.Count, name: str) -> Mention | None:
    """The country, if the text names it, or its statisticians, beside parts of which none stands out."""
    country = subject_country.above(count.first[name].entry)
    if country is None or country.name == name:
        return None
    parts = [other for other in count.first.values() if subject_country.above(other.entry) == country]
    if len(parts) < _MANY:
        return None
    return count.first.get(country.name) or _counted_by(document.text, country)


def _counted_by(text: str, country: Entry) -> Mention | None:
    """The country of the statistical office that a text names: *Statistics Canada*."""
    bodies = organisations.find(text, 0, len(text), gazetteer.Gazetteer(()))
    offices = (body for body in bodies if body.entry.kind == "statistical_office")
    office = next((body for body in offices if body.entry.area == country.name), None)
    return Mention(office.start, office.end, country) if office else None
