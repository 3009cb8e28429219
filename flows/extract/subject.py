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
#: bodies that a news story may be about
ACTORS = frozenset(
    {"nhs_trust", "nhs_foundation_trust", "ccg", "council", "company", "institution", "police"}
)
_COUNTRIES = frozenset({"country", "constituent_country", "nation"})


@dataclass(frozen=True, slots=True)
class Subject:
    """The inherited place, body and period, each with the characters that it was read from."""

    place: Mention | None = None
    body: Mention | None = None
    period: Period | None = None
    country: Entry | None = None


_NATIONAL = re.compile(
    r"\bNHS\b|\b[Nn]ational(?:ly|\b)(?! Health Service| Insurance| Trust| Audit| Statistics| Park| and"
    r" international)"
)
_SKIP = {"boilerplate", "contents", "reference", "footnote", "source_line"}


def of_document(document: Document, calendar: Calendar) -> Subject:
    """The subject of the whole: of its title and first lines; failing that, the country it speaks of most."""
    text = document.text
    head = _head(document)
    body = _first_body(text, head) or _reporter(text, head) or _of_the_story(document)
    place = (
        _of_area(body)
        if body
        else _first_place(text, head) or _most_named(document) or _published(text, head)
    )
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


def _small(text: str, start: int, end: int) -> str:
    """The text with a line in capitals written as names are: *LEWISHAM COUNCIL* is Lewisham Council."""
    part = text[start:end]
    written = re.sub(r"\bNhs\b", "NHS", part.title()) if part.isupper() else part
    return text[:start] + written + text[end:] if part.isupper() and len(written) == len(part) else text


#: a place that only says what is left out: *buses outside London*
_OUTSIDE = re.compile(r"\b(?:[Oo]utside(?: of)?|[Ee]xcept|[Ee]xcluding|[Bb]eyond) (?:the )?$")


def named(text: str, start: int, end: int) -> tuple[list[Mention], list[Mention]]:
    """The bodies and the places that a heading or a line of the head names, places within bodies left out."""
    words = _small(text, start, end)
    inside = organisations.find(words, start, end, Gazetteer(()))
    places = gazetteer.places().find(words, start, end)
    return inside, [
        place
        for place in places
        if not any(body.start <= place.start < body.end for body in inside)
        and not _OUTSIDE.search(words, start, place.start)
    ]


def _first_body(text: str, head: list[Passage]) -> Mention | None:
    for passage in head:
        for mention in named(text, passage.char_start, passage.char_end)[0]:
            if mention.entry.kind in OWNERS:
                return mention
    return None


#: a line that dates the document names where it was published, not what it is about
_DATED = re.compile(
    r"\b\d{1,2}\.? ?[A-Z][a-z]+\.? (?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b|[Pp]ress release"
)


def _first_place(text: str, head: list[Passage]) -> Mention | None:
    for passage in head:
        dateline = passage.kind == "paragraph" and _DATED.search(text, passage.char_start, passage.char_end)
        if passage.kind in {"title", "heading", "paragraph", "caption"} and not dateline:
            places = named(text, passage.char_start, passage.char_end)[1] or _world(text, passage)
            if places:
                return places[0]
    return None


#: bodies that publish about the country that they serve
_PUBLIC = frozenset({"statistical_office", "national_body", "government_department", "regulator"})


def _published(text: str, head: list[Passage]) -> Mention | None:
    """Without a place in the head: the country that its public body serves, the world for an international one."""
    for passage in head:
        for body in named(text, passage.char_start, passage.char_end)[0]:
            area = "World" if body.entry.kind == "international" else body.entry.area
            place = (
                gazetteer.place_named(area)
                if area and body.entry.kind in {*_PUBLIC, "international"}
                else None
            )
            if place:
                return Mention(body.start, body.end, place)
    return None


_GLOBAL = re.compile(
    r"\b(?:[Gg]lobal(?:ly)?|GLOBAL|[Ww]orldwide|[Ww]orld(?![’'\w]| (?:[A-Z]|class|leading)))\b"
)


def _world(text: str, passage: Passage) -> list[Mention]:
    """A title that speaks of the whole world: *Global burden of disease*."""
    match = _GLOBAL.search(text, passage.char_start, passage.char_end)
    world = gazetteer.place_named("World") if match and passage.kind in {"title", "heading"} else None
    return [Mention(match.start(), match.end(), world)] if match and world else []


def _of_the_story(document: Document) -> Mention | None:
    """The body that the first paragraph is about: it stands in the first sentence, and the text comes back to it."""
    seen = 0
    for passage in document.passages:
        if passage.kind != "paragraph" or passage.char_end - passage.char_start < 60:
            continue
        seen += 1
        if seen > 3:
            break
        end = min(passage.char_end, passage.char_start + 220)
        for body in organisations.find(document.text, passage.char_start, end, Gazetteer(())):
            if body.entry.kind in ACTORS and _comes_back(document.text, body):
                return body
    return None


_ACCOUNTS = re.compile(
    r"\b(?:annual (?:report|review|accounts)|report and accounts|annual report and|trustees['’]? (?:annual )?report"
    r"|impact (?:report|review)|financial statements|(?:preliminary|interim|full[- ]year|half[- ]year|annual|quarterly)"
    r" results|trading (?:update|statement)|quality accounts?|year in review)\b",
    re.IGNORECASE,
)
#: led by its first letter, so that the search over the whole text skips from one to the next
_OWN_VOICE = re.compile(r"[WwOo](?<!\w.)(?:(?<=[Ww])e|(?<=[Oo])urs?)\b")
_NAME = re.compile(r"[A-Z][\w'’&.-]*(?: (?:of|for|and|the|in|to|&|on|with)(?= [A-Z])| [A-Z][\w'’&.-]*){0,7}")


def _reporter(text: str, head: list[Passage]) -> Mention | None:
    """The body that gives account of itself: the name beside *annual report* or *results*, where the text says *we*."""
    if len(_OWN_VOICE.findall(text)) < 4:
        return None
    for index, passage in enumerate(head):
        start, end = passage.char_start, passage.char_end
        account = _ACCOUNTS.search(text, start, end) if end - start < 160 else None
        if account is None:
            continue
        spots = [(start, account.start()), (account.end(), end)]
        spots += [(other.char_start, other.char_end) for other in head[max(0, index - 2) : index][::-1]]
        for spot in spots:
            name = _own_name(text, *spot)
            if name:
                return name
    return None


def _own_name(text: str, start: int, end: int) -> Mention | None:
    """A name of two words or more that a line of the head holds and that no date or place is."""
    words = _small(text, start, end)
    for match in _NAME.finditer(words, start, end):
        named = match.group().strip(" .")
        if " " in named and not re.match(r"(?:Annual|Report|Review|The Year|Registered|Trustees)\b", named):
            return Mention(
                match.start(), match.start() + len(named), Entry(named, None, "charity", "", False, ())
            )
    return None


_STOCK_NAMES = {
    "company": "group|company|firm|business",
    "council": "council|authority",
    "police": "force",
    "ccg": "CCG",
    "institution": "prison|school|hospital|college|university",
}


def _comes_back(text: str, body: Mention) -> bool:
    """Whether the text names the body again, by its first word or as *the group*, *the council*, *the trust*."""
    first = body.name.split()[0]
    again = len(re.findall(rf"\b{re.escape(first)}\b", text)) + len(
        re.findall(rf"\b[Tt]he (?:{_STOCK_NAMES.get(body.entry.kind, 'trust')})\b", text)
    )
    return again >= 3


def _of_area(body: Mention | None) -> Mention | None:
    entry = gazetteer.place_named(body.entry.area) if body and body.entry.area else None
    return Mention(body.start, body.end, entry) if body and entry else None


def _counted(document: Document) -> tuple[Counter[str], dict[str, Mention]]:
    """How often the text names each place, and where first; what the first paragraph opens with counts more."""
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    opened = False
    for passage in document.passages[:40]:
        if passage.kind in _SKIP:
            continue
        found = gazetteer.places().find(document.text, passage.char_start, passage.char_end)
        for mention in found:
            counts[mention.name] += 1
            first.setdefault(mention.name, mention)
        if (
            passage.kind in {"paragraph", "list_item"}
            and passage.char_end - passage.char_start > 160
            and not opened
        ):
            opened = True
            if found:
                counts[found[0].name] += 2
    return counts, first


def _most_named(document: Document) -> Mention | None:
    """The place that the text names most, and at least twice; a country over its parts; the world over many countries."""
    counts, first = _counted(document)
    if not counts:
        return None
    name, number = counts.most_common(1)[0]
    stock = _by_stock_name(document.text, counts, first)
    if stock or number * 5 >= 2 * counts.total():
        return stock or (first[name] if number >= 2 else None)
    countries = [other for other, mention in first.items() if mention.entry.kind == "country"]
    world = _as_world(document) if len(countries) >= 4 and not _at_home(document.text) else None
    return _country_over(first, name) or world or (first[name] if number >= 2 else None)


#: *the county* says what kind of place a text is about
_STOCK_PLACES = (
    ("county", {"county", "unitary", "traditional_area", "metropolitan_county", "council_area"}),
    ("borough", {"borough", "metropolitan_district", "district"}),
    ("district", {"district"}),
    ("state", {"state", "province"}),
)


def _by_stock_name(text: str, counts: Counter[str], first: dict[str, Mention]) -> Mention | None:
    """The place that *the county* or *the borough* stands for: the one of that kind that is named most."""
    for word, kinds in _STOCK_PLACES:
        if len(re.findall(rf"\b[Tt]he {word}(?:'s|’s)?\b(?! council| court| hall)", text)) < 2:
            continue
        named = [name for name, _ in counts.most_common() if first[name].entry.kind in kinds]
        if named:
            return first[named[0]]
    return None


def _country_over(named: dict[str, Mention], name: str) -> Mention | None:
    """The country, if the text names it beside several of its parts of which none stands out."""
    country = _upwards(named[name].entry)
    if country is None or country.name not in named or country.name == name:
        return None
    parts = [other for other in named.values() if _upwards(other.entry) == country]
    return named[country.name] if len(parts) >= 4 else None


def _upwards(entry: Entry) -> Entry | None:
    """The country that a place lies in, by the parents of the code list."""
    seen = 0
    while entry.kind not in _COUNTRIES and entry.area and seen < 6:
        above = gazetteer.place_coded(entry.area) or gazetteer.place_named(entry.area)
        if above is None:
            return None
        entry, seen = above, seen + 1
    return entry if entry.kind in _COUNTRIES else None


def _at_home(text: str) -> bool:
    """Whether a text speaks of one country as its own, by the institutions of the United Kingdom."""
    return (
        re.search(
            r"\bNHS\b|\bMinisters?\b|\bthe Government\b|\bWestminster\b|\bCommittee\b|\bONS\b|\bOffice for National Statistics\b",
            text,
        )
        is not None
    )


def _as_world(document: Document) -> Mention | None:
    """A text on many countries of which none stands out is about the world, where it says so."""
    match = _GLOBAL.search(document.text)
    world = gazetteer.place_named("World") if match else None
    return Mention(match.start(), match.end(), world) if match and world else None


_MONTH_OF_REPORT = re.compile(r"\b[Mm]onth \d{1,2}\b")
_TOWARDS = re.compile(r"\b(?:[Ss]ession|to|towards|by|since|until|from|the|of) $")


def _head_period(text: str, head: list[Passage], calendar: Calendar) -> Period | None:
    """The quarter, month or year that the head says the document reports on; a single day only dates it."""
    for passage in head:
        if passage.kind not in {"title", "heading", "paragraph"}:
            continue
        period = reported(text, passage.char_start, passage.char_end, calendar)
        if period:
            return period
    return None


#: days of the longest period that figures are reported for: *1990–2015* tells how far a text looks back
_LONGEST = 740


def reported(text: str, start: int, end: int, calendar: Calendar) -> Period | None:
    """The period that a heading reports on; *to 2019/20* and *since 2010* only lead to one."""
    for period in periods.find(text, start, end, calendar):
        if (
            period.span is None
            or period.span.days < 27
            and period.rule != "days between"
            or period.span.days > _LONGEST
            or period.rule in {"past or coming", "this year"}
        ):
            continue
        if period.rule == "month":
            if _MONTH_OF_REPORT.search(text, start, end):
                return replace(period, rule="month of the report")
            continue
        if (
            period.rule == "year"
            and end - start > 90
            or _TOWARDS.search(text, max(start, period.start - 8), period.start)
            and period.rule in {"year", "financial year"}
        ):
            continue
        return period
    return None


_UNIONS = frozenset({"United Kingdom", "Great Britain", "England and Wales"})


def _country(place: Mention | None, document: Document) -> Entry | None:
    """The country that *nationally* means: the one that the place lies in, England where the text is of the NHS."""
    entry = _upwards(place.entry) if place else None
    if place and place.name in _UNIONS and not re.search(r"\bNHS\b", document.text):
        return place.entry
    if entry and entry.name != "United Kingdom":
        return entry
    return gazetteer.place_named("England") if re.search(r"\bNHS\b|\bEngland\b", document.text) else entry


def of_heading(subject: Subject, text: str, start: int, end: int, calendar: Calendar) -> Subject:
    """The subject under a heading or caption: what the heading names takes the place of what was inherited."""
    inside, places = named(text, start, end)
    owners = [body for body in inside if body.entry.kind in OWNERS]
    period = reported(text, start, end, calendar)
    if not places and not inside and subject.country and _NATIONAL.search(text, start, end):
        places = [Mention(start, end, subject.country)]
    return replace(
        subject,
        place=gazetteer.joined(text, places, commas=False)[0] if places else subject.place,
        body=owners[0] if owners else subject.body,
        period=period or subject.period,
    )
