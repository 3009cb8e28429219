"""The place that a figure holds for."""

from __future__ import annotations

import re

from flows.extract.clauses import Clauses
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention, place_named
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.subject import Subject

_B = "[ \u00a0\u2009\u202f\n]"
#: words that stand for a place which the document's subject tells
_WORDS = re.compile(
    rf"\b(?P<rest>(?:the{_B}rest{_B}of|elsewhere{_B}in|other{_B}parts{_B}of){_B}(?:the{_B})?(?P<of>[A-Z]\w+"
    rf"|country)|(?:(?P<whole>[A-Z]\w+){_B})?outside{_B}(?:of{_B})?(?P<outside>the{_B}capital|London))"
    rf"|(?P<nation>[Nn]ationally|[Nn]ational{_B}(?:average|rate|level|figure|mean|median|total|picture"
    rf"|standard|performance|gross|net|spending|workforce|population|expenditure|debt|income|output|trend"
    rf"|target|aim|funding|budget)|NHS{_B}(?:funding|spending|budget|workforce)\b"
    rf"|across{_B}the{_B}(?:whole{_B})?country|the{_B}country{_B}as{_B}a{_B}whole|countrywide|nationwide)"
    rf"|\b(?P<here>[Tt]he{_B}(?:city|county|borough|district|town|state|province|island)(?:['’]s)"
    rf"?(?!{_B}(?:council|centre|hall|court|as)))"
    rf"|(?P<capital>(?:the|in{_B}the|The){_B}capital(?:['’]s)?(?!{_B}(?:spend|invest|programme|budget"
    rf"|expenditure|cost)))"
)
_WORLD = re.compile(
    rf"\b(?:[Gg]lobally|[Ww]orldwide|[Ww]orld-wide|[Gg]lobal{_B}(?:average|total|burden|population"
    rf"|rate|figure|toll|deaths?|level|mean|median)"
    rf"|(?:in|around|across|throughout|of|over){_B}the{_B}world)\b"
)
_HINT = re.compile(
    r"lobal|orldwide|the world|ational|ationwide|countrywide|[Cc]apital|the rest"
    r"|elsewhere|other parts|utside|the country"
    r"|he (?:city|county|borough|district|town|state|province|island)|NHS [fsbw]"
)
_IN = re.compile(
    rf"\b(?:[Ii]n|[Aa]cross|[Ff]or|[Aa]mong|[Aa]t|[Ww]ithin|[Oo]f|[Tt]hroughout|[Aa]round|[Nn]ear|[Oo]utside"
    rf"|[Ff]rom){_B}(?:the{_B}|of{_B})?$"
)


def special(sentence: Sentence, subject: Subject) -> list[Mention]:
    """*nationally*, *the capital*, *the rest of the country*: named by what the document is about."""
    found: list[Mention] = []
    if not _HINT.search(sentence.text, sentence.start, sentence.end):
        return found
    for match in _WORDS.finditer(sentence.text, sentence.start, sentence.end):
        entry = _entry(match, subject)
        if entry:
            found.append(Mention(match.start(), match.end(), entry))
    world = place_named("World")
    if world:
        found += [
            Mention(match.start(), match.end(), world)
            for match in _WORLD.finditer(sentence.text, sentence.start, sentence.end)
        ]
    return found


def _entry(match: re.Match[str], subject: Subject) -> Entry | None:
    country = subject.country
    if match["rest"]:
        if match["whole"] and place_named(match["whole"]):
            return Entry(re.sub(r"\s+", " ", match["rest"]), None, "rest", "", False, ())
        of = match["of"]
        named = country.name if (of in {None, "country"} and country) else of
        return (
            Entry(f"rest of {named}", None, "rest", "", False, ()) if named and named != "country" else None
        )
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


def candidates(sentence: Sentence, subject: Subject) -> list[Mention]:
    """All places of a sentence in order, those that words stand for included."""
    extra = special(sentence, subject)
    plain = [
        place for place in sentence.places if not any(word.start <= place.start < word.end for word in extra)
    ]
    return sorted(plain + extra, key=lambda place: place.start)


_OF_BODY = re.compile(rf"\b(?:[Aa]t|[Ii]n|[Oo]f|[Ff]or|[Bb]y|[Tt]o|[Ff]rom){_B}(?:the{_B})?$")
_SAID = re.compile(
    rf"{_B}(?:said|says|found|estimate|estimated|reported|reports|published|asked|argues?|warn|expects?|set"
    rf"|and{_B}others)\b"
)


def owns(sentence: Sentence, clauses: Clauses, quantity: Quantity, body: Mention) -> bool:
    """Whether a body may own a figure: as the subject before it in its clause, or right after it with *at*.

    *The Trust treated 500 patients* and *500 patients at the Trust* are both the trust's.
    """
    text = sentence.text
    if _SAID.match(text, body.end, sentence.end):
        return False
    if body.start >= quantity.end:
        gap = text[quantity.stop : body.start]
        return (
            len(gap) < 60
            and not re.search(r"[,;:()]", gap)
            and _OF_BODY.search(text, max(sentence.start, body.start - 10), body.start) is not None
        )
    breaks = clauses.strong_between(body.end, quantity.begin)
    listed = any(body.end <= other.start < quantity.start for other in sentence.quantities) and text[
        body.end : body.end + 1
    ] in {",", ";"}
    return not listed and (
        not breaks or body.start < sentence.start + 30 and not clauses.compared(quantity.begin)
    )


def cost(sentence: Sentence, clauses: Clauses, quantity: Quantity, start: int, end: int) -> float:
    """How far a mention is from a figure: in characters, with a toll for each boundary and figure between."""
    if start >= quantity.end:
        left, right = quantity.stop, start
    else:
        left, right = end, quantity.begin
    others = sum(1 for other in sentence.quantities if left <= other.start and other.end <= right)
    toll = 90 * clauses.strong_between(left, right) + 12 * clauses.weak_between(left, right)
    return max(0, right - left) + toll + (45 if start >= quantity.end else 12) * others


#: a place that only ranks or measures a figure: *the most deprived fifth in England*,
#: *above the Norfolk average*
_STANDARD_BEFORE = re.compile(
    rf"\b(?:most|least|highest|lowest|largest|biggest|smallest|best|worst|weakest|fastest|slowest|oldest"
    rf"|first|above|below|over|under|than|double|twice|times){_B}(?:[\w’'-]+{_B}){{0,4}}$"
)
_STANDARD_AFTER = re.compile(
    rf"(?:['’]s?)?{_B}(?:average|mean|median|total|level|rate|figure|norm|standard)\b"
)


def _owner(sentence: Sentence, clauses: Clauses, place: Mention) -> Quantity | None:
    """The figure that a place belongs to: it stands right before it, or follows it with *in*."""
    text = sentence.text
    for quantity in sentence.quantities:
        gap = text[place.end : quantity.begin]
        if 0 <= quantity.begin - place.end <= 22 and not re.search(r"[;,)]|\band\b|\bto\b", gap):
            return quantity
    before = [quantity for quantity in sentence.quantities if quantity.stop <= place.start]
    if (
        before
        and not clauses.strong_between(before[-1].stop, place.start)
        and _IN.search(text, max(sentence.start, place.start - 14), place.start)
    ):
        return before[-1]
    return None


#: how far apart two figures may stand that share the place after them: *eight doctors and 12 nurses in Leeds*
_SHARED = 30


_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|fell|rose|grew|stood|there|[a-z]{3,}ed)\b")


def _licensed_after(sentence: Sentence, clauses: Clauses, quantity: Quantity, place: Mention) -> bool:
    """Whether a place behind a figure may hold for it: *500 patients in Leeds*."""
    text = sentence.text
    owner = _owner(sentence, clauses, place)
    far = owner and (owner.start > place.start or owner.begin - quantity.stop > _SHARED)
    if far and owner is not quantity:
        return False
    if clauses.strong_between(quantity.stop, place.start):
        return False
    standard = _STANDARD_BEFORE.search(text, quantity.stop, place.start) or _STANDARD_AFTER.match(
        text, place.end, sentence.end
    )
    return standard is None


def _licensed(sentence: Sentence, clauses: Clauses, quantity: Quantity, place: Mention) -> bool:
    """Whether a place may hold for a figure: not across the clause of a comparison, not what ranks it."""
    text = sentence.text
    if place.start >= quantity.end:
        return _licensed_after(sentence, clauses, quantity, place)
    if text[place.end : place.end + 1] == ":":
        return True
    if clauses.compared(place.start) and clauses.strong_between(place.end, quantity.begin):
        return False
    owner = _owner(sentence, clauses, place)
    if owner is None or owner is quantity:
        return True
    gap = text[place.end : quantity.begin]
    if clauses.strong_between(place.end, quantity.begin):
        return False
    if owner.start > place.start:
        return "(" not in gap
    return len(gap) < _SHARED and _VERB.search(gap) is None


def bind(sentence: Sentence, clauses: Clauses, quantity: Quantity, places: list[Mention]) -> Mention | None:
    """The nearest licensed place of the sentence; null where it names none."""
    best: tuple[float, Mention] | None = None
    for place in places:
        if not _licensed(sentence, clauses, quantity, place):
            continue
        price = cost(sentence, clauses, quantity, place.start, place.end)
        if place.start >= quantity.end and not _IN.search(
            sentence.text, max(sentence.start, place.start - 14), place.start
        ):
            price += 40
        if best is None or price < best[0]:
            best = (price, place)
    return best[1] if best else None
