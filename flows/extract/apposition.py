"""Measures of a number beside its subject: *at £71.9m, net debt was*, *incidents, at 27,193, were*."""

from __future__ import annotations

from flows.extract import clause_words
from flows.extract.blanks import BLANK as _B
from flows.extract.inner_numbers import AT_ASIDE
from flows.extract.neighbours import Neighbours
from flows.extract.phrase import Phrase
from flows.patterns import compiled

_AT = compiled(rf"(?<!\w)[Aa]t{_B}(?:\w+{_B}){{0,2}}$")
#: the most words of a subject, behind the number and before it
_BEHIND, _BEFORE = 4, 8
_REACH = 24


def first(near: Neighbours) -> Phrase | None:
    """*At £71.9m, net debt was ...*: the subject comes after the figure."""
    text, stop = near.sentence.text, near.quantity.stop
    if near.before or text[stop : stop + 1] != "," or not near.ends(_AT, 16):
        return None
    words = clause_words.free(text, near.taken, stop + 1, near.clause[1])
    return near.phrase(words[:_BEHIND]) if words else None


def inside(near: Neighbours) -> Phrase | None:
    """*Incidents, at 27,193, were up*: the subject stands before, whatever it did."""
    text, stop = near.sentence.text, near.quantity.stop
    if not near.before or text[stop : stop + 1] != "," or not near.ends(AT_ASIDE, _REACH):
        return None
    return near.phrase(near.before[-_BEFORE:], whole=len(near.before) > 1)


#: *sickness in theatres, which at*
_WHICH_AT = compiled(rf",{_B}which,?{_B}at{_B}(?:(?:about|around|just|nearly|almost|over|under|only){_B})*$")
#: words before the comma that the clause may be of
_NEAREST = 3


def which(near: Neighbours) -> Phrase | None:
    """*Sickness in theatres, which at 6.8% was the highest, fell*: the words before the comma."""
    text, begin = near.sentence.text, near.quantity.begin
    opened = _WHICH_AT.search(text, max(near.sentence.start, begin - 32), begin)
    if opened is None:
        return None
    words = clause_words.free(text, near.taken, near.sentence.start, opened.start())
    words = clause_words.together(text, words[-_NEAREST:]) if words else []
    return near.phrase(words, whole=True) if near.weight(words) else None


RULES = (first, inside, which)
