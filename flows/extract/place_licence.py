"""Which places of a sentence may hold for a figure: not what only ranks it, nor what another figure owns."""

from __future__ import annotations

import re

from flows.extract import demonyms
from flows.extract.blanks import BLANK as _B
from flows.extract.clauses import Clauses
from flows.extract.gazetteer import Mention
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_IN = compiled(
    rf"\b(?:[Ii]n|[Aa]cross|[Ff]or|[Aa]mong|[Aa]t|[Ww]ithin|[Oo]f|[Tt]hroughout|[Aa]round|[Nn]ear|[Oo]utside"
    rf"|[Ff]rom){_B}(?:the{_B}|of{_B})?$"
)


#: a place that only ranks or measures a figure: *the most deprived fifth in England*,
#: *above the Norfolk average*
_STANDARD_BEFORE = compiled(
    rf"\b(?:most|least|highest|lowest|largest|biggest|smallest|best|worst|weakest|fastest|slowest|oldest"
    rf"|first|above|below|over|under|than|double|twice|times){_B}(?:[\w’'-]+{_B}){{0,4}}$"
)
_STANDARD_AFTER = compiled(rf"(?:['’]s?)?{_B}(?:average|mean|median|total|level|rate|figure|norm|standard)\b")

#: *20% of London's total*: the place of the whole is that of the part
_OF_TOTAL = compiled(rf"{_B}of{_B}(?:the{_B})?")
_TOTAL = compiled(rf"(?:['’]s?)?{_B}total\b")


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
        and says_where(text, sentence.start, place.start)
    ):
        return before[-1]
    return None


def says_where(text: str, start: int, place: int) -> bool:
    """Whether the words before a place say that something is there."""
    start = max(start, place - 14)
    return (_IN.search(text, start, place) or _IS.search(text, start, place)) is not None


#: how far apart two figures may stand that share the place after them: *eight doctors and 12 nurses in Leeds*
_SHARED = 30


#: how far from its figure an adjective of what it counts may stand: *five of the nine English regions*
_COUNTED = 24
#: *17% on average, ranging from 14 in Leeds to 20 in York*: the ends have places, what lies between has none
_RANGING = compiled(rf",{_B}(?:ranging|varying|running|going){_B}from\b")
_VERB = compiled(r"\b(?:is|are|was|were|has|have|had|will|fell|rose|grew|stood|there|[a-z]{3,}ed)\b")


def _licensed_after(sentence: Sentence, clauses: Clauses, quantity: Quantity, place: Mention) -> bool:
    """Whether a place behind a figure may hold for it: *500 patients in Leeds*."""
    text = sentence.text
    if _RANGING.search(text, quantity.stop, place.start):
        return False
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
    if _of_total(sentence, clauses, quantity, place):
        return True
    standard = _STANDARD_BEFORE.search(text, quantity.stop, place.start) or _STANDARD_AFTER.match(
        text, place.end, sentence.end
    )
    return standard is None


#: *a quarter came from outside the UK*: where they are not
_OUTSIDE = compiled(rf"\b[Oo]utside{_B}(?:of{_B})?(?:the{_B})?$")
#: *EU students*, *UK nationals*: what their passport says, not where they are
_NATIONALS = compiled(rf"{_B}(?:nationals|citizens|migrants|immigrants|passports?|students)\b")
#: *22% were from the EU*: where they have come from
_ORIGIN = compiled(rf"\b(?:is|are|was|were|came|comes?|coming){_B}(?:originally{_B})?from{_B}(?:the{_B})?$")
_COUNTRIES = frozenset({"country", "group", "constituent_country"})


def _elsewhere(sentence: Sentence, place: Mention) -> bool:
    """Whether a place only says where something is not, or whose passport somebody has."""
    text, start = sentence.text, max(sentence.start, place.start - 16)
    if place.entry.kind != "rest" and _OUTSIDE.search(text, start, place.start):
        return True
    if place.entry.kind not in _COUNTRIES:
        return False
    if _ORIGIN.search(text, max(sentence.start, place.start - 32), place.start):
        return True
    return _NATIONALS.match(text, place.end, sentence.end) is not None


def _of_total(sentence: Sentence, clauses: Clauses, quantity: Quantity, place: Mention) -> bool:
    """Whether a figure is a part of all that a place has, and no other place has been spoken of."""
    text, begin = sentence.text, quantity.begin
    of_total = _OF_TOTAL.fullmatch(text, quantity.stop, place.start) and _TOTAL.match(text, place.end)
    others = (other.end for other in sentence.places if other.end <= begin)
    return bool(of_total) and all(clauses.strong_between(end, begin) for end in others)


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


#: *Barnet had the lowest rate in London*: where it is the lowest, while it is Barnet's
_LOWEST = compiled(
    rf"\b(?:had|has|have|saw|recorded|reported|posted){_B}(?:by{_B}far{_B})?the{_B}(?:[a-z]+[ -]){{0,2}}"
    r"(?:highest|lowest|largest|smallest|greatest|biggest|longest|shortest|best|worst|most|fewest)\b"
    rf"[^,;:.()]{{0,60}}{_B}(?:in|of|across|among|within){_B}(?:(?:all|any|the|whole|of){_B}){{0,3}}$"
)


def _only_ranks(sentence: Sentence, place: Mention) -> bool:
    """Whether a place only tells among which others the one named before it leads."""
    lowest = _LOWEST.search(sentence.text, max(sentence.start, place.start - 120), place.start)
    return lowest is not None and any(0 < lowest.start() - other.end < 3 for other in sentence.places)


def licensed(sentence: Sentence, clauses: Clauses, quantity: Quantity, place: Mention) -> bool:
    """Whether a place may hold for a figure: not across the clause of a comparison, not what ranks it."""
    text = sentence.text
    if _elsewhere(sentence, place) or _only_ranks(sentence, place):
        return False
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
