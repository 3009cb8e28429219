"""Measures told by the layout of an item, and by set phrases of time: what stands beside a number by custom.

A key fact puts the number first and says after a colon what it is; an item of a list puts a name first
and its number after the colon. *Every 30 minutes* is an interval, *98 per cent of the time* how often
a thing holds.
"""

from __future__ import annotations

import re

from flows.extract import clause_words
from flows.extract.neighbours import Neighbours
from flows.extract.phrase import Phrase
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: the most words of a key fact, of a label, and of the thing that returns at an interval
_FACT, _LABEL, _THING = 7, 8, 3

_MARKS = compiled(r"[\s*_>#•·–—-]*")
_SAYS_WHAT = compiled(rf"[*_]{{0,2}}(?::[*_]{{0,2}}{_B}|{_B}?[–—]{_B})[*_]{{0,2}}(?=[A-Za-z])")


def defined(near: Neighbours) -> Phrase | None:
    """*400,000: the rise in the number of poor children*: a number that leads its item is what follows it."""
    text, quantity = near.sentence.text, near.quantity
    what = _SAYS_WHAT.match(text, quantity.stop, near.sentence.end)
    if what is None or not _MARKS.fullmatch(text, near.sentence.start, quantity.begin):
        return None
    words = near.further(what.end(), near.sentence.end)[:_FACT]
    return near.phrase(words, whole=True) if near.weight(words) else None


_COLON = compiled(rf":[*_]{{0,2}}{_B}")
#: words of a sentence, which leads in its number and is no label
_SENTENCE = compiled(
    r"\b(?:is|are|was|were|has|have|had|will|we|it|its|their|they|there|[Tt]he|[Tt]his|can|do|did|took|hit|[a-z]{3,}ed)\b"
)


#: *Ambulance response: amber, at 8 minutes*
_STATUS = compiled(
    rf"[*_]{{0,2}}(?:green|amber|red|blue|on{_B}track|off{_B}track|met|not{_B}met|missed)\b", re.IGNORECASE
)
_AT = compiled(rf"\b(?:at|to|with){_B}$")


def _marked(near: Neighbours, start: int) -> bool:
    """Whether a mark for how well it goes stands between a name and its number."""
    text, begin = near.sentence.text, near.quantity.begin
    return _STATUS.match(text, start, begin) is not None and _AT.search(text, start, begin) is not None


def label(near: Neighbours) -> Phrase | None:
    """*Home visits: 6656 were made*: a name that leads its item is what its number is of."""
    text, sentence = near.sentence.text, near.sentence
    colon = _COLON.search(text, sentence.start, min(near.quantity.begin, sentence.start + 80))
    if colon is None or _SENTENCE.search(text, sentence.start, colon.start()):
        return None
    first = sentence.quantities[0] is near.quantity and _MARKS.fullmatch(
        text, colon.end(), near.quantity.begin
    )
    if not first and not _marked(near, colon.end()):
        return None
    words = clause_words.free(text, near.taken, sentence.start, colon.start())
    common = any(text[start].islower() for start, _ in words)
    # *First-episode psychosis: 68% of referrals began treatment*: the share says whose it is
    if common and near.quantity.kind == "percentage" and near.begins(_OF) and near.weight(words):
        return near.phrase([*words, *near.after[:_OF_WHOM]], whole=True)
    return near.phrase(words, whole=True) if common and len(words) <= _LABEL and near.weight(words) else None


_OF = compiled(rf"{_B}of{_B}(?!the{_B}(?:total|time)\b|all\b|which\b)")
#: the most words for whom a share under a label is of, and what they did
_OF_WHOM = 4
_EVERY = compiled(rf"\b(?:every|each){_B}(?:(?:few|about|roughly){_B})?$")


def interval(near: Neighbours) -> Phrase | None:
    """*A bus every 12 minutes*: the interval between buses."""
    if near.quantity.kind != "duration" or not near.ends(_EVERY, 16):
        return None
    words = near.before[-_THING:] or near.after[:_THING]
    return near.phrase(words, whole=True, led="interval between") if near.weight(words) else None


_OF_THE_TIME = compiled(rf"{_B}of{_B}(?:the|its|their){_B}time\b")


def how_often(near: Neighbours) -> Phrase | None:
    """*Courts sided with families 98 per cent of the time*: how often it holds, of what is said before."""
    if near.quantity.kind not in {"percentage", "proportion"} or not near.begins(_OF_THE_TIME):
        return None
    return near.phrase(near.before[-_FACT:]) if near.weight(near.before) else None


#: *Barnet had the lowest vacancy rate of any borough, at 4%*: who leads, and in what
_LEADS = compiled(
    rf"\b(?:had|has|have|saw|recorded|reported|posted|registered|showed){_B}(?:by{_B}far{_B})?the{_B}"
    r"(?:(?:second|third|fourth|fifth|joint)[ -])*"
    rf"(?:highest|lowest|largest|smallest|greatest|biggest|longest|shortest){_B}"
    rf"(?P<what>[a-z][^.;:()\d]{{2,60}}?)(?:,{_B}(?:(?:at|with|on){_B})?|{_B}at{_B}|{_B}with{_B})"
    rf"(?:(?:about|around|nearly|just|over|under|only|some|more{_B}than){_B})*$"
)
#: among whom it leads
_AMONG = compiled(
    rf",|{_B}(?:of{_B}(?:any|all|the|every)|in|among|amongst|anywhere|across|for|since|during|outside)\b"
)


def leads(near: Neighbours) -> Phrase | None:
    """What a place or body has the most or least of: no word of it, nor of those that it is held against."""
    text = near.sentence.text
    found = near.ends(_LEADS, 150)
    if found is None:
        return None
    among = _AMONG.search(text, *found.span("what"))
    end = among.start() if among else found.end("what")
    words = clause_words.free(text, near.taken, found.start("what"), end)
    return near.phrase(words[:_LABEL], whole=True) if near.weight(words) else None


RULES = (defined, label, interval, how_often, leads)
