"""Movements that are compared: *the largest increases were in Wales (6.1%)*, *the fall was sharper, at 8%*.

Reports name the place or the branch first and put the size of its movement behind it, in a bracket or
after *at*. The size is a change.
"""

from __future__ import annotations

from flows.extract.aspect import Aspect
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_MOST = (
    r"(?:largest|biggest|greatest|strongest|fastest|steepest|sharpest|highest|quickest|widest|smallest|slowest"
    r"|lowest|weakest|shallowest|main)"
)
_MORE = (
    r"(?:larger|bigger|greater|stronger|faster|steeper|sharper|higher|quicker|wider|smaller|slower|lower|weaker"
    r"|shallower|gentler|milder|(?:more|less)[ \n][a-z]+)"
)
_NOUN = (
    r"(?:(?P<{0}up>increases?|rises?|growth|upturns?)"
    r"|(?P<{0}down>decreases?|falls?|declines?|drops?|reductions?))"
)
_GREATEST = compiled(
    rf"\b{_MOST}{_B}(?:[a-z-]+{_B}){{0,2}}{_NOUN.format('a')}\b"
    rf"|\b(?i:{_NOUN.format('b')}){_B}(?:was|were|is|are|has{_B}been){_B}(?:(?:the{_B})?{_MOST}"
    rf"|(?:(?:much|far|even|still|somewhat|slightly|rather){_B})?{_MORE})\b"
    rf"|\b(?i:{_NOUN.format('c')}){_B}of{_B}[^.;()]{{1,40}}?{_B}(?:was|were|are|is){_B}"
    rf"(?:confined|limited|seen|recorded|found|reported|restricted){_B}(?:in|to|by|at)\b"
)
#: a number that opens a bracket, or follows another in it, or stands after *at*
_OPENED = compiled(rf"\((?:[^()]{{1,20}}[;,]{_B})?(?:(?:up|down|by|about|around|over|nearly){_B}){{0,2}}$")
_AT = compiled(rf",{_B}at{_B}(?:(?:about|around|over|nearly|just|some){_B}){{0,2}}$")
#: what the aspect of such a size says of itself
RULE = "the size of the greater movement"


def movement(sentence: Sentence, quantity: Quantity) -> Aspect | None:
    """The size of the greatest movements: a change, up or down as their noun says."""
    told = direction(sentence, quantity)
    if told is None or quantity.kind in {"duration", "age", "ratio"}:
        return None
    return Aspect("change", told, RULE)


def direction(sentence: Sentence, quantity: Quantity) -> str | None:
    """Which way the movement went that the sentence compares before a number in brackets."""
    if not bracket(sentence, quantity):
        return None
    found = _GREATEST.search(sentence.text, sentence.start, quantity.begin)
    if found is None:
        return None
    return "up" if found["aup"] or found["bup"] or found["cup"] else "down"


def bracket(sentence: Sentence, quantity: Quantity) -> int | None:
    """Where the bracket or the *at* begins that a number stands behind; null where it stands behind none."""
    text, begin = sentence.text, quantity.begin
    first = max(sentence.start, begin - 32)
    near = text[first:begin]
    if "(" not in near and ", at" not in near:
        return None
    found = _OPENED.search(text, first, begin) or _AT.search(text, first, begin)
    return found.start() if found else None
