"""Measures that a target names: *the Trust delivered 88.5% against the admitted standard of 90%*."""

from __future__ import annotations

from flows.extract import clause_words
from flows.extract.blanks import BLANK as _B
from flows.extract.neighbours import Neighbours
from flows.extract.phrase import Phrase
from flows.patterns import compiled

#: *the Trust delivered*, *we achieved*: a verb of one who does, which says nothing of what is done
_DELIVERED = compiled(
    rf"(?:\b(?:[Ww]e|[Ii]t|[Tt]hey|(?:[Tt]rust|[Bb]oard|[Hh]ospital|[Ss]ervice|[Cc]ouncil|[Dd]epartment|[Ss]ite)s?){_B}"
    rf"(?:has{_B}|have{_B}|had{_B})?(?:delivered|achieved|managed|recorded|posted|reported|scored|reached)|(?:,{_B})?and)"
    rf"{_B}(?:(?:only|just|about|around|nearly){_B})*$"
)
_AGAINST_WHAT = compiled(
    rf"{_B}(?:against|on|for){_B}(?:the|its|our|their){_B}(?P<what>(?:[\w’'&/-]+{_B}){{1,6}}?"
    rf"(?:standards?|targets?|requirements?|measures?|indicators?))\b"
)


def against(near: Neighbours) -> Phrase | None:
    """*The Trust delivered 88.5% against the admitted standard of 90%*: the standard says what it is of."""
    against = near.begins(_AGAINST_WHAT) if near.quantity.kind == "percentage" else None
    if against is None or not near.ends(_DELIVERED, 60):
        return None
    words = clause_words.free(near.sentence.text, near.taken, *against.span("what"))
    return near.phrase(words, whole=True) if near.weight(words) else None


RULES = (against,)
