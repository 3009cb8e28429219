"""Where a movement was greatest: *the largest increases were in Wales (6.1%)*, *growth was slowest in retail (2%)*.

Reports name the place or the branch first and put the size of its movement behind it, in a bracket. The
size is a change.
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
_NOUN = r"(?:(?P<{0}up>increases?|rises?|growth|upturns?)|(?P<{0}down>decreases?|falls?|declines?|drops?|reductions?))"
_GREATEST = compiled(
    rf"\b{_MOST}{_B}(?:[a-z-]+{_B}){{0,2}}{_NOUN.format('a')}\b"
    rf"|\b(?i:{_NOUN.format('b')}){_B}(?:was|were|is|are|has{_B}been){_B}(?:the{_B})?{_MOST}\b"
)
#: a number that opens a bracket, or follows another in it
_OPENED = compiled(rf"\((?:[^()]{{1,20}}[;,]{_B})?(?:(?:up|down|by|about|around|over|nearly){_B}){{0,2}}$")


def movement(sentence: Sentence, quantity: Quantity) -> Aspect | None:
    """The size of the greatest movements: a change, up or down as their noun says."""
    told = direction(sentence, quantity)
    if told is None or quantity.kind in {"duration", "age", "ratio"}:
        return None
    return Aspect("change", told, "the size of the greatest movement")


def direction(sentence: Sentence, quantity: Quantity) -> str | None:
    """Which way the movement went that the sentence compares before a number in brackets."""
    if "(" not in sentence.text[max(sentence.start, quantity.begin - 32) : quantity.begin]:
        return None
    found = _GREATEST.search(sentence.text, sentence.start, quantity.begin)
    if found is None or not bracket(sentence, quantity):
        return None
    return "up" if found["aup"] or found["bup"] else "down"


def bracket(sentence: Sentence, quantity: Quantity) -> int | None:
    """Where the bracket opens that a number stands in; null where it stands in none."""
    begin = quantity.begin
    found = _OPENED.search(sentence.text, max(sentence.start, begin - 32), begin)
    return found.start() if found else None
