"""The place that a figure holds for."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract.blanks import BLANK as _B
from flows.extract.clauses import Clauses
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.place_licence import licensed, says_where
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.ways import on_a_way
from flows.patterns import compiled

#: the rule that a place named in the sentence is bound by
NAMED = "the nearest place of the sentence"


#: *728 were charged in Wales; 682 were found guilty*: a number at once behind the mark goes on there
#: *14.1% in the EU, up from 13.9% in May*: what a level is held against; *(+27,200; +0.8%)*: in other words
_AGAINST = compiled(
    rf"(?:;{_B}|{_B}\()(?:[+−-]|up{_B}|down{_B}|or{_B}|about{_B}|around{_B})?|[^;:.,]{{0,40}},{_B}or{_B}|[^;:.]{{0,60}}?(?:\(|,{_B}|{_B})(?:up|down|compared{_B}with|compared{_B}to|against|from|to){_B}"
    rf"(?:(?:from|an?|the|about|around|just|only|over|under|nearly|almost){_B}){{0,2}}"
    rf"|[^;:.,]{{0,40}},?{_B}but{_B}"
    rf"|[^;:.]{{0,60}};{_B}(?:(?:only|just|some|about){_B})?"
)


def held_against(
    sentence: Sentence, before: Sequence[Figure], quantity: Quantity, places: Sequence[Mention]
) -> Mention | None:
    """The place of the figure before, which its sentence names, where this one restates or compares it."""
    last = before[-1] if before else None
    if last is None or not last.geography or last.char_start < sentence.start:
        return None
    if _AGAINST.fullmatch(sentence.text, last.char_end, quantity.begin) is None:
        return None
    named = [place for place in (*sentence.places, *places) if place.name == last.geography]
    return named[-1] if named and named[-1].start < quantity.begin else None


def cost(sentence: Sentence, clauses: Clauses, quantity: Quantity, start: int, end: int) -> float:
    """How far a mention is from a figure: in characters, with a toll for each boundary and figure between."""
    if start >= quantity.end:
        left, right = quantity.stop, start
    else:
        left, right = end, quantity.begin
    others = sum(1 for other in sentence.quantities if left <= other.start and other.end <= right)
    toll = 90 * clauses.strong_between(left, right) + 12 * clauses.weak_between(left, right)
    return max(0, right - left) + toll + (45 if start >= quantity.end else 12) * others


_SPEAKERS_OWN = compiled(
    rf"\b[Ii]n{_B}(?:my|our|his|her){_B}(?:own{_B})?(?:constituency|borough|county|city|town|area|ward)(?!{_B}of\b)"
)


def is_speakers_own(sentence: Sentence, clauses: Clauses, quantity: Quantity) -> bool:
    """Whether a figure is of a place that only the speaker could name: *in my constituency just 58%*.

    So is what goes on without a new clause or place: *and the food bank gave out 6,300 parcels*.
    """
    home = [match.end() for match in _SPEAKERS_OWN.finditer(sentence.text, sentence.start, quantity.begin)]
    others = [place.end for place in sentence.places if place.end <= quantity.begin]
    if not home or home[-1] <= max(others, default=0):
        return False
    return not clauses.strong_between(home[-1], quantity.begin)


def bind(sentence: Sentence, clauses: Clauses, quantity: Quantity, places: list[Mention]) -> Mention | None:
    """The nearest licensed place of the sentence; null where it names none."""
    best: tuple[float, Mention] | None = None
    for place in places:
        if on_a_way(sentence.text, place) or not licensed(sentence, clauses, quantity, place):
            continue
        price = cost(sentence, clauses, quantity, place.start, place.end)
        if place.start >= quantity.end and not says_where(sentence.text, sentence.start, place.start):
            price += 40
        if best is None or price < best[0]:
            best = (price, place)
    return _of_bracket(sentence, quantity, best[1]) if best else None


def _of_bracket(sentence: Sentence, quantity: Quantity, place: Mention) -> Mention:
    """*In Kent, Essex (26%) and Surrey*: a bracket is of the place right before it, not of the list."""
    text = sentence.text
    if text[place.end : quantity.begin] != " (" or "," not in text[place.start : place.end]:
        return place
    return next((one for one in sentence.places if one.end == place.end and one.start > place.start), place)
