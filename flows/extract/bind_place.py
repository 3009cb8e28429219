"""The place that a figure holds for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract import demonyms, organisations
from flows.extract.clauses import Clauses
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.ways import on_a_way
from flows.patterns import compiled

#: the rule that a place named in the sentence is bound by
NAMED = "the nearest place of the sentence"

_B = "[ \u00a0\u2009\u202f\n]"
_IN = compiled(
    rf"\b(?:[Ii]n|[Aa]cross|[Ff]or|[Aa]mong|[Aa]t|[Ww]ithin|[Oo]f|[Tt]hroughout|[Aa]round|[Nn]ear|[Oo]utside"
    rf"|[Ff]rom){_B}(?:the{_B}|of{_B})?$"
)


_OF_BODY = compiled(rf"\b(?:[Aa]t|[Ii]n|[Oo]f|[Ff]or|[Bb]y|[Tt]o|[Ff]rom){_B}(?:the{_B})?$")
_SAID = compiled(
    rf"{_B}(?:said|says|found|estimate|estimated|reported|reports|published|asked|argues?|warn|expects?|set(?!{_B}(?:out|up|aside))"
    rf"|and{_B}others)\b"
)


#: what is only added to a subject: *the council, having planned £3m, spent £5m*
_ASIDE = compiled(rf",{_B}(?:which|who|whose|where|[a-z]{{2,12}}(?:ing|ed)|set{_B}up|with)\b")


def owns(sentence: Sentence, clauses: Clauses, quantity: Quantity, body: Mention) -> bool:
    """Whether a body may own a figure: as the subject before it in its clause, or right after it with *at*.

    *The Trust treated 500 patients* and *500 patients at the Trust* are both the trust's.
    """
    text = sentence.text
    if _SAID.match(text, body.end, sentence.end) or organisations.is_source(text, sentence.start, body):
        return False
    if body.start >= quantity.end:
        gap = text[quantity.stop : body.start]
        return (
            len(gap) < 60
            and not re.search(r"[,;:()]", gap)
            and _OF_BODY.search(text, max(sentence.start, body.start - 10), body.start) is not None
        )
    if _in_brackets(text, sentence.start, body, quantity.begin):
        return False
    breaks = clauses.strong_between(body.end, quantity.begin)
    listed = (
        any(body.end <= other.start < quantity.start for other in sentence.quantities)
        and text[body.end : body.end + 1] in {",", ";"}
        and not _ASIDE.match(text, body.end, quantity.start)
    )
    return not listed and (
        not breaks or body.start < sentence.start + 30 and not clauses.compared(quantity.begin)
    )


#: *14.1% in the EU, up from 13.9% in May*: what a level is held against
_AGAINST = compiled(
    rf"[^;:.]{{0,60}}?(?:\(|,{_B}|{_B})(?:up|down|compared{_B}with|compared{_B}to|against|from|to){_B}"
    rf"(?:(?:from|an?|the|about|around|just|only|over|under|nearly|almost){_B}){{0,2}}"
)


def held_against(sentence: Sentence, before: Sequence[Figure], quantity: Quantity) -> Mention | None:
    """The place of the figure before, which its sentence names, where this one is only compared with it."""
    last = before[-1] if before else None
    if last is None or not last.geography or last.char_start < sentence.start:
        return None
    if _AGAINST.fullmatch(sentence.text, last.char_end, quantity.begin) is None:
        return None
    named = [place for place in sentence.places if place.name == last.geography]
    return named[-1] if named and named[-1].start < quantity.begin else None


def _in_brackets(text: str, start: int, body: Mention, figure: int) -> bool:
    """Whether a parenthesis that is closed before the figure names the body among others.

    *The partnership (Barts and Homerton) treats 500 patients*; *(TfL) carried 500* is a short name.
    """
    opened = text.rfind("(", start, body.start)
    if opened < 0 or ")" in text[opened : body.start]:
        return False
    closed = text.find(")", body.end, figure)
    return closed >= 0 and (body.start - opened > 1 or closed > body.end or ";" in body.name)


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
_STANDARD_BEFORE = compiled(
    rf"\b(?:most|least|highest|lowest|largest|biggest|smallest|best|worst|weakest|fastest|slowest|oldest"
    rf"|first|above|below|over|under|than|double|twice|times){_B}(?:[\w’'-]+{_B}){{0,4}}$"
)
_STANDARD_AFTER = compiled(
    rf"(?:['’]s?)?{_B}(?:average|mean|median|total|level|rate|figure|norm|standard)\b"
)


#: a place that its sentence says to be the one: *the lowest rate, at 4 per cent, was Rutland*
_IS = compiled(rf"\b(?:was|were|is|are|being){_B}(?:the{_B})?$")
#: what is counted, and where: *a poll of 1,004 renters in Leeds found 39 per cent*
_COUNTED_IN = compiled(
    rf"(?:{_B}(?!and\b|or\b|but\b|while\b|to\b)[a-z-]+){{1,4}}{_B}(?:in|across|from|throughout){_B}(?:the{_B})?"
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
        and _where(text, sentence.start, place.start)
    ):
        return before[-1]
    return None


def _where(text: str, start: int, place: int) -> bool:
    """Whether the words before a place say that something is there."""
    start = max(start, place - 14)
    return (_IN.search(text, start, place) or _IS.search(text, start, place)) is not None


#: how far apart two figures may stand that share the place after them: *eight doctors and 12 nurses in Leeds*
_SHARED = 30


#: how far from its figure an adjective of what it counts may stand: *five of the nine English regions*
_COUNTED = 24
_VERB = compiled(r"\b(?:is|are|was|were|has|have|had|will|fell|rose|grew|stood|there|[a-z]{3,}ed)\b")


def _licensed_after(sentence: Sentence, clauses: Clauses, quantity: Quantity, place: Mention) -> bool:
    """Whether a place behind a figure may hold for it: *500 patients in Leeds*."""
    text = sentence.text
    if place.start - quantity.stop > _COUNTED and demonyms.is_one(place, text):
        return False
    owner = _owner(sentence, clauses, place)
    ahead = (
        owner and owner.start > place.start and not _COUNTED_IN.fullmatch(text, quantity.stop, place.start)
    )
    far = owner and (ahead or owner.begin - quantity.stop > _SHARED and owner.start < place.start)
    if far and owner is not quantity:
        return False
    if clauses.strong_between(quantity.stop, place.start):
        return False
    standard = _STANDARD_BEFORE.search(text, quantity.stop, place.start) or _STANDARD_AFTER.match(
        text, place.end, sentence.end
    )
    return standard is None


_RELATIVE = compiled(
    rf",{_B}(?:(?:in|of|for|at|on|to|from|by|with|some{_B}of|most{_B}of){_B})?(?:which|who|whose|whom|where|when)\b"
)


def _aside(sentence: Sentence, place: Mention, figure: int) -> bool:
    """Whether a place stands in a relative clause that is closed before the figure.

    *The year, in which storms cost lives in Spain, brought losses of £5m*.
    """
    text = sentence.text
    opened = text.rfind(",", sentence.start, place.start)
    return (
        opened >= 0
        and "," in text[place.end : figure]
        and _RELATIVE.match(text, opened, place.start) is not None
    )


#: the whole of a part that lies elsewhere: *Kent has a large share of the national debt: 9 per cent*
_WHOLE_OF = compiled(rf"\b(?:share|proportion|portion|fraction|part|slice){_B}of{_B}(?:the{_B})?$")


def _whole(sentence: Sentence, place: Mention) -> bool:
    if not any(other.end < place.start for other in sentence.places):
        return False
    return _WHOLE_OF.search(sentence.text, max(sentence.start, place.start - 24), place.start) is not None


def _licensed(sentence: Sentence, clauses: Clauses, quantity: Quantity, place: Mention) -> bool:
    """Whether a place may hold for a figure: not across the clause of a comparison, not what ranks it."""
    text = sentence.text
    if place.start >= quantity.end:
        return _licensed_after(sentence, clauses, quantity, place)
    if _whole(sentence, place):
        return False
    if text[place.end : place.end + 1] == ":" and not clauses.compared(place.start):
        return True
    if _aside(sentence, place, quantity.begin):
        return False
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


_SPEAKERS_OWN = compiled(
    rf"\b[Ii]n{_B}(?:my|our|his|her){_B}(?:own{_B})?(?:constituency|borough|county|city|town|area|ward)(?!{_B}of\b)"
)


def is_speakers_own(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is of a place that only the speaker could name: *in my constituency just 58%*."""
    home = [match.end() for match in _SPEAKERS_OWN.finditer(sentence.text, sentence.start, quantity.begin)]
    others = [place.end for place in sentence.places if place.end <= quantity.begin]
    quantities = [other.end for other in sentence.quantities if other.end <= quantity.begin]
    return bool(home) and home[-1] > max([*others, *quantities], default=0)


def bind(sentence: Sentence, clauses: Clauses, quantity: Quantity, places: list[Mention]) -> Mention | None:
    """The nearest licensed place of the sentence; null where it names none."""
    best: tuple[float, Mention] | None = None
    for place in places:
        if on_a_way(sentence.text, place) or not _licensed(sentence, clauses, quantity, place):
            continue
        price = cost(sentence, clauses, quantity, place.start, place.end)
        if place.start >= quantity.end and not _where(sentence.text, sentence.start, place.start):
            price += 40
        if best is None or price < best[0]:
            best = (price, place)
    return best[1] if best else None
