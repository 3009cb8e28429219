"""Words that stand for a place: *nationally*, *the city*, *the rest of the country*, *worldwide*."""

from __future__ import annotations

import re

from flows.extract import demonyms, seats, subject_place
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention, place_named
from flows.extract.reading import Sentence
from flows.extract.subject import Subject
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: words that stand for a place which the document's subject tells
_WORDS = compiled(
    rf"\b(?P<rest>(?:the{_B}rest{_B}of|elsewhere{_B}in|other{_B}parts{_B}of){_B}(?:the{_B})?(?P<of>[A-Z]\w+"
    rf"|country)|(?:(?P<whole>[A-Z]\w+){_B})?outside{_B}(?:of{_B})?(?P<outside>the{_B}capital|London))"
    rf"|(?P<nation>[Nn]ationally|[Nn]ational{_B}(?:average|rate|level|figure|mean|median|total|picture"
    rf"|standard|performance|gross|net|spending|workforce|population|expenditure|debt|income|output|trend"
    rf"|target|aim|funding|budget)|NHS{_B}(?:funding|spending|budget|workforce)\b"
    rf"|across{_B}the{_B}(?:whole{_B})?country|the{_B}country{_B}as{_B}a{_B}whole|countrywide|nationwide)"
    rf"|\b(?P<here>[Tt]he{_B}(?:city|county|borough|district|town|state|province|island)(?:['’]s)"
    rf"?(?!{_B}(?:council|centre|hall|court|as)))"
    rf"|(?P<capital>(?:the|in{_B}the|The){_B}capital(?:['’]s)?(?!{_B}(?:spend|invest|programme|budget"
    rf"|expenditure|cost|limit|receipt|charge|resource|allocation|position|plan|project|scheme|works|grant"
    rf"|funding|financing|adequacy|asset|account|value|employed|structure|requirement|ratio|market|gain|raised|to\b)))"
)
_WORLD = compiled(
    rf"\b(?:[Gg]lobally|[Ww]orldwide|[Ww]orld-wide|[Gg]lobal{_B}(?:average|total|burden|population"
    rf"|rate|figure|toll|deaths?|level|mean|median)"
    rf"|(?:in|around|across|throughout|of|over){_B}the{_B}world)\b"
)
#: England's regions as newspapers and Hansard write them: *in the west midlands*, *across the north-east*
_REGION = compiled(
    rf"\b(?:[Ii]n|[Aa]cross|[Ff]or|[Oo]f|[Ff]rom|[Tt]hroughout){_B}the{_B}"
    rf"(?P<region>(?:north|south)[ -](?:east|west)|(?:east|west)[ -]midlands)\b(?!{_B}of\b|{_B}[A-Z]|-)"
)
_HINT = compiled(
    r"lobal|orldwide|the world|ational|ationwide|countrywide|[Cc]apital|the rest"
    r"|elsewhere|other parts|utside|the country"
    r"|he (?:north|south|east|west)[ -][ewm]"
    r"|he (?:city|county|borough|district|town|state|province|island)|NHS [fsbw]"
)


def special(sentence: Sentence, subject: Subject) -> list[Mention]:
    """*nationally*, *the capital*, *the rest of the country*: named by what the document is about."""
    found: list[Mention] = []
    if not _HINT.search(sentence.text, sentence.start, sentence.end):
        return found
    for match in _WORDS.finditer(sentence.text, sentence.start, sentence.end):
        entry = _near(match, sentence) or _entry(match, subject, sentence)
        if entry:
            found.append(Mention(match.start(), match.end(), entry))
    found += _regions(sentence, subject)
    world = place_named("World")
    if world:
        found += [
            Mention(match.start(), match.end(), world)
            for match in _WORLD.finditer(sentence.text, sentence.start, sentence.end)
        ]
    return found


def _regions(sentence: Sentence, subject: Subject) -> list[Mention]:
    if subject.country is None or subject.country.name not in {"England", "United Kingdom", "Great Britain"}:
        return []
    named = [
        (match.span("region"), place_named(match["region"].replace("-", " ").title()))
        for match in _REGION.finditer(sentence.text, sentence.start, sentence.end)
    ]
    return [Mention(*span, entry) for span, entry in named if entry]


#: the kinds of place that *the city* and the like may be said of
_KINDS = {
    "city": {"city", "town", "metropolitan_district", "unitary", "district", "council_area"},
    "town": {"city", "town", "district"},
    "borough": {"borough", "metropolitan_district", "district", "unitary"},
    "district": {"district", "metropolitan_district"},
    "county": {"county", "unitary", "traditional_area", "metropolitan_county", "council_area"},
    "state": {"state"},
    "province": {"province"},
    "island": {"country", "unitary", "council_area", "state"},
}


def _near(match: re.Match[str], sentence: Sentence) -> Entry | None:
    """The last place of that kind, or of a council of that kind, that the sentence has named: *the city*."""
    if not match["here"]:
        return None
    kinds = _KINDS[re.split(r"\s", match["here"])[1].rstrip("s'’")]
    named = list(sentence.places)
    named += [area for body in sentence.bodies if (area := subject_place.served_by(body))]
    before = [place for place in named if place.end <= match.start() and place.entry.kind in kinds]
    return max(before, key=lambda place: place.start).entry if before else None


def _rest(match: re.Match[str], country: Entry | None, sentence: Sentence) -> Entry | None:
    """*the rest of Wales*, but not *the rest of the Civil Service*."""
    if match["whole"] and place_named(match["whole"]):
        return Entry(re.sub(r"\s+", " ", match["rest"]), None, "rest", "", False, ())
    whole = country
    if match["of"] not in {None, "country"}:
        start = match.start("of")
        whole = next((place.entry for place in sentence.places if place.start <= start < place.end), None)
    return Entry(f"rest of {whole.name}", None, "rest", "", False, ()) if whole else None


def _entry(match: re.Match[str], subject: Subject, sentence: Sentence) -> Entry | None:
    country = subject.country
    if match["rest"]:
        return _rest(match, country, sentence)
    if match["nation"]:
        return country
    if match["here"]:
        return (
            subject.place.entry
            if subject.place and subject.place.entry.kind not in {"country", "region"}
            else None
        )
    return (
        place_named("London")
        if country and country.name in {"England", "United Kingdom", "Great Britain"}
        else None
    )


#: what is left out of a whole: *the eastern states (without Berlin)*
_LEFT_OUT = compiled(
    rf"\b(?:without|excluding|except(?:{_B}for)?|apart{_B}from|other{_B}than|not{_B}including|besides){_B}(?:the{_B})?$"
)


def candidates(sentence: Sentence, subject: Subject) -> list[Mention]:
    """All places of a sentence in order, those that words stand for included."""
    extra = special(sentence, subject)
    named = sentence.places + sentence.bodies + sentence.citations
    extra += [
        place
        for place in demonyms.find(sentence.text, sentence.start, sentence.end)
        if not any(other.start < place.end and place.start < other.end for other in named)
    ]
    plain = [
        place
        for place in sentence.places
        if not any(word.start <= place.start < word.end for word in extra)
        and not _LEFT_OUT.search(sentence.text, max(sentence.start, place.start - 20), place.start)
        and not seats.is_one(sentence.text, place, sentence.start)
    ]
    free = [place for place in plain + extra if not _in_money(sentence, place)]
    return sorted(free, key=lambda place: place.start)


def _in_money(sentence: Sentence, place: Mention) -> bool:
    """*1.3 trillion US dollars*: a place that names a currency."""
    return any(
        quantity.kind == "money" and quantity.start <= place.start < quantity.end
        for quantity in sentence.quantities
    )
