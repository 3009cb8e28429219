"""The words that a period can begin with: only there are its rules tried."""

from __future__ import annotations

import re

from flows.extract.calendar_dates import MONTHS
from flows.extract.number_words import TENS, UNITS
from flows.extract.period_words import SPACE
from flows.patterns import compiled


def _forms(words: list[str]) -> frozenset[str]:
    """The words in small letters, with a capital, and in capitals."""
    return frozenset(form for word in words for form in (word, word.capitalize(), word.upper()))


#: words that begin a period only together with those after them: *in the past year*
_CARRIERS = _forms(
    "in over during for at by on across through throughout within the a between from that those".split()
    + ["these", "so", "to", "when"]
)
#: the words that a period can begin with; only there are the rules tried
_OPENERS = _CARRIERS | _forms(
    (
        "first second third fourth final last quarter q h hy fy fiscal spring summer autumn winter end mid"
        " close early late start beginning turn quarters this current present next coming year years"
        " month months decade week half weeks academic financial tax prior previous rolling full past"
        " preceding following yesterday since fiscal quarterly interim annual"
    ).split()
    + [*UNITS, *TENS, *MONTHS]
)
#: the word behind one that only carries, a determiner between them left out
_BEHIND = compiled(
    rf"{SPACE}(?:(?:just|only){SPACE})?(?:(?:the|these|those|that|our|its|a){SPACE})?(\w+)", re.IGNORECASE
)
#: the words that a period goes on with; a number may be one of them
_CARRIED = frozenset(
    (
        "same previous preceding prior past last next coming following latest most day days time inspection"
        " visit this we inspectors year years month months quarter quarters half decade decades week weeks"
        " financial fiscal full whole end close far date academic school tax first second third fourth final"
        " current period reporting monday tuesday wednesday thursday friday saturday sunday"
        " corresponding equivalent comparable"
    ).split()
    + [*UNITS, *TENS]
)


def _carries(text: str, at: int) -> bool:
    """Whether the words at a place may go on with a period: *in* the past year, *the* last."""
    behind = _BEHIND.match(text, at)
    return behind is not None and (behind[1][0].isdigit() or behind[1].lower() in _CARRIED)


def opens(text: str, word: str, end: int) -> bool:
    """Whether a period may begin with the word that ends there."""
    if word in _CARRIERS:
        return _carries(text, end)
    return word in _OPENERS or word.isdigit()
