"""Measures of what moves: the thing that is cut, raised, added to, or whose rise is told of."""

from __future__ import annotations

from flows.extract import clause_words
from flows.extract.neighbours import Neighbours
from flows.extract.phrase import Phrase
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: the most words of a phrase
_LIMIT = 7
_PER_TIME = rf"(?:a{_B}(?:year|month|week|day){_B})?"
_ARTICLE = compiled(rf"\b(?:an?|the|its|their|this){_B}$")

_MOVED = compiled(
    rf"\b(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?"
    rf"|improv(?:e|es|ed|ing)|boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|shorten(?:s|ed|ing)?"
    rf"|bring|brought){_B}(?P<what>[^.;:,]{{3,80}}?){_B}(?:up{_B}|down{_B})?(?:by|from|to){_B}(?:[a-z]+{_B}){{0,2}}$"
)


def _moved(near: Neighbours) -> Phrase | None:
    """*It has cut average fares by 7 per cent*: the thing that was moved."""
    moved = near.ends(_MOVED, 120)
    words = [span for span in near.before if moved and span[0] >= moved.start("what")]
    return near.phrase(words, whole=True) if near.weight(words) else None


_ADDS = compiled(
    rf"\b(?:add(?:s|ed|ing)?|put(?:s|ting)?|knock(?:s|ed|ing)?|take(?:s|n)?|took|taking|cut(?:s|ting)?)"
    rf"{_B}(?:[a-z]+{_B}){{0,3}}$"
)
_TO_WHAT = compiled(
    rf"{_B}{_PER_TIME}(?:to|on|onto|off|from){_B}(?:an?|the|its|their|each|every|average){_B}"
)


def _added(near: Neighbours) -> Phrase | None:
    """*Poor insulation adds £350 a year to the heating bill*: the thing that it is added to."""
    if not near.ends(_ADDS, 30) or not near.begins(_TO_WHAT) or not near.weight(near.after):
        return None
    return near.phrase(near.after[:5], whole=True)


_CHANGE_IN = compiled(
    rf"{_B}(?:[a-z-]+{_B})?(?:rise|increase|fall|drop|cut|reduction|decline|decrease|growth|jump|gain|improvement|dip"
    rf"|surge|slump|boost|uplift|hike|squeeze|slowdown|expansion){_B}in{_B}"
)
#: where what has changed is told in full
_SO_FAR = compiled(
    rf"[,;:.(]|{_B}(?:to|from|since|between|over|during|after|following|compared|by|on|at|which|that|and|as|when|while)\b"
)


def _change_in(near: Neighbours) -> Phrase | None:
    """*The chain reported a 23 per cent rise in sales*: what has risen, whoever says so."""
    change = near.begins(_CHANGE_IN) if near.ends(_ARTICLE, 16) else None
    if change is None:
        return None
    told = _SO_FAR.search(near.sentence.text, change.end(), near.sentence.end)
    words = near.further(change.end(), told.start() if told else near.sentence.end)[:_LIMIT]
    return near.phrase(words, whole=True) if near.weight(words) else None


#: *because of oil, which rose by 4 per cent*: what the clause is about stands right before it
_WHICH_MOVED = compiled(
    rf"(?P<noun>(?:[\w’'&-]+{_B}){{0,6}}[\w’'&-]+),{_B}which{_B}(?:(?:has|have|had|also|then){_B}){{0,2}}"
    rf"(?:rose|risen|fell|fallen|grew|grown|increased|decreased|declined|dropped|climbed|slipped|jumped|was|were"
    rf"|stood|reached|averaged|(?P<cost>costs?)){_B}(?:(?:up|down|sharply|slightly|by|to|at|from|an?|the|about|around|over|nearly)"
    rf"{_B}){{0,3}}$"
)
_PREPOSITION = compiled(rf"\b(?:in|by|on|for|to|with|from|at|and|or|than|as|into|over){_B}(?:the{_B})?")


def _which_moved(near: Neighbours) -> Phrase | None:
    """*Movements in the oil price, which rose by 4 per cent*: the noun that *which* stands for."""
    sentence, begin = near.sentence, near.quantity.begin
    # most sentences have no such clause: the word is looked for before its pattern is
    if sentence.text.find("which", sentence.start, begin) < 0:
        return None
    which = _WHICH_MOVED.search(sentence.text, max(sentence.start, begin - 130), begin)
    if which is None:
        return None
    begin = which.start("noun")
    for match in _PREPOSITION.finditer(sentence.text, begin, which.end("noun")):
        begin = match.end()
    words = clause_words.free(sentence.text, near.taken, begin, which.end("noun"))
    led = "cost" if which["cost"] else ""
    return near.phrase(words, whole=True, led=led) if near.weight(words) else None


RULES = (_which_moved, _moved, _added, _change_in)
