"""Arrivals: the levels that a change goes from or ends at: *rose to 5*, *fell from 7.3 to 5.5*."""

from __future__ import annotations

import re

from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_LITTLE = (
    r"back|slightly|again|further|only|just|nearly|almost|on average|a|an|another|some|around|about|over"
    r"|more than|at least|up to|an estimated|as much as|the|under|less than|record|below|above|between"
).replace(" ", _B)
_ARRIVES = compiled(
    rf"\b(?:to|at|from|reach(?:ed|ing)?|stood{_B}at){_B}(?:(?:{_LITTLE}){_B})*$", re.IGNORECASE
)
#: *fall below 100,000*: a bound that the words before take as their goal
_BEYOND = compiled(r"(?:below|above|beneath|beyond|past)\b", re.IGNORECASE)
_GOES_FROM = compiled(rf"\bfrom{_B}(?:(?:{_LITTLE}){_B})*$", re.IGNORECASE)
_GOES_TO = compiled(rf"[^.;:]{{0,60}}?,?{_B}to{_B}(?:(?:{_LITTLE}){_B})*", re.IGNORECASE)


def at(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure is what a change goes from or arrives at: *rose to 5*."""
    text, begin = sentence.text, quantity.begin
    if _BEYOND.match(text, begin, quantity.start):
        return True
    return _ARRIVES.search(text, max(sentence.start, begin - 40), begin) is not None


def between_levels(sentence: Sentence, level: Quantity) -> str | None:
    """Which way it went from the figure before to this one: *from 578,000 to 612,000*."""
    earlier = [
        other for other in sentence.quantities if other.start < level.start and other.kind == level.kind
    ]
    start = earlier[-1] if earlier else None
    if start is None or not start.value or not level.value or start.value == level.value:
        return None
    if not _leads_to(sentence, start, level):
        return None
    return "up" if level.value > start.value else "down"


def _leads_to(sentence: Sentence, start: Quantity, level: Quantity) -> bool:
    """Whether two figures are the levels that a change goes from and to."""
    text = sentence.text
    goes_from = _GOES_FROM.search(text, max(sentence.start, start.begin - 30), start.begin)
    return goes_from is not None and _GOES_TO.fullmatch(text, start.stop, level.begin) is not None
