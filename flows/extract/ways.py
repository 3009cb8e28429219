"""The ends of a way, where nothing that is told of the way holds: *a season ticket from Ely to London*."""

from __future__ import annotations

from flows.extract.gazetteer import Mention
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
_FROM = compiled(rf"\b[Ff]rom{_B}$")
_ON = compiled(rf"{_B}to{_B}(?:the{_B})?(?=[A-Z])")
_TO = compiled(rf"\b[Ff]rom{_B}[A-Z][\w’'-]+(?:{_B}[A-Z][\w’'-]+){{0,2}}{_B}to{_B}(?:the{_B})?$")
#: characters before a place in which its way begins
_REACH = 48


def on_a_way(text: str, place: Mention) -> bool:
    """Whether a place is where a way begins or ends."""
    start = max(0, place.start - _REACH)
    begins = _FROM.search(text, start, place.start) and _ON.match(text, place.end)
    return bool(begins or _TO.search(text, start, place.start))
