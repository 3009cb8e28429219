"""Words that say nothing of a measure where they stand: *two years later*, *for the fifth year running*.

Each rule names its words and what stands right before or behind them where they are empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.patterns import compiled

#: characters that a rule looks back for
_REACH = 24


@dataclass(frozen=True, slots=True)
class _Passing:
    """Words, as they are written, that are empty behind `before` and in front of `after`."""

    words: str
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None

    def holds(self, text: str, match: re.Match[str]) -> bool:
        if self.after and self.after.match(text, match.end()) is None:
            return False
        start = match.start()
        return self.before is None or self.before.search(text, max(0, start - _REACH), start) is not None


_B = "[ \u00a0\n]"
_NUMBER = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
TIMES = "year years month months week weeks day days hour hours minute minutes decade quarter twelvemonth"
_NTH = "fifth sixth seventh eighth ninth tenth eleventh twelfth"
_LABELS = "Figure Figures Table Tables Chart Box Annex Appendix Month"
_WHICH = "previous|last|first|latest"
_LOOKS = "inspection|visit|survey|review|audit|meeting|report|census|assessment"
_SINCE = compiled(rf"(?:[Ss]ince|[Bb]efore|[Aa]fter|[Aa]t){_B}(?:the|our|its|their){_B}$")
_RULES = (
    # what is numbered, and no measure: *Figure 2*
    _Passing(_LABELS, after=compiled(rf"{_B}\d")),
    # *could total £4m*, *is set to total £4m*: what it does, and no sum
    _Passing("total", before=compiled(r"(?:could|would|will|then|might|may| to) $")),
    # *a year later*, *two months ago*: when, and not what
    _Passing(TIMES, after=compiled(rf"{_B}(?:later|earlier|before|ago|since|after|on,)")),
    # *for the fifth year in a row*
    _Passing(TIMES, after=compiled(rf"{_B}in{_B}a{_B}row\b|{_B}running\b")),
    _Passing("row", before=compiled(r"in a[ \n]$")),
    _Passing("running", before=compiled(r"(?:year|month|quarter|week) $")),
    _Passing(
        _NTH,
        after=compiled(
            rf"{_B}(?:year|month|quarter|week|time){_B}(?:running|in a row)\b"
            rf"|{_B}(?:consecutive|successive)\b"
        ),
    ),
    # *fell in the quarter*, *rose in a decade*
    _Passing(TIMES, before=compiled(r"[ \n](?:in|for|over|during)[ \n](?:the|this|that|a|its)[ \n]$")),
    # *since the previous inspection*
    _Passing(_WHICH.replace("|", " "), before=_SINCE, after=compiled(rf"{_B}(?:{_LOOKS}){_B}")),
    _Passing(_LOOKS.replace("|", " "), before=compiled(rf"{_SINCE.pattern[:-1]}(?:{_WHICH}){_B}$")),
    # *has so far paid out*
    _Passing("far", before=compiled(r"(?:so|thus) $")),
    # *has risen in ten years*
    _Passing(TIMES, before=compiled(rf"[ \n](?:in|for|after|during)[ \n](?:{_NUMBER})[ \n]$")),
    # *for the first time*
    _Passing("time", before=compiled(r"(?:first|second|third|last|same) $")),
    # *the lowest since 2002*
    _Passing(
        "lowest highest largest smallest biggest fewest worst best most least", after=compiled(r"[ \n]since ")
    ),
    # *reserves are forecast to fall*
    _Passing("forecast predicted anticipated budgeted", before=compiled(r"(?:is|are|was|were) $")),
    # *for the rest of this year*
    _Passing(
        "rest remainder",
        after=compiled(
            rf"{_B}of{_B}(?:20\d\d|(?:the|this|its){_B}(?:(?:financial|fiscal|calendar){_B})?"
            r"(?:year|quarter|month|half|decade)\b)"
        ),
    ),
    # *fewer than before the pandemic* tells when; *94 per cent of its level before the pandemic* of what
    _Passing(
        "pandemic lockdown coronavirus covid covid-19 war crash referendum recession",
        before=compiled(
            r"(?:(?<!level be)(?<!levels be)fore|(?<!level si)(?<!levels si)nce|after the|during the"
            r"|prior to the)(?: the)? $"
        ),
    ),
    # who is spoken to in a debate, and no part of what is said: *My Lords*, *the noble Lord*
    _Passing(
        "Lords Lord Lady Baroness Speaker President Chair Gentleman Friend",
        before=compiled(r"(?:My|noble|Mr|Madam|[Hh]on\.) $"),
    ),
)
_BY_WORD: dict[str, list[_Passing]] = {}
for _rule in _RULES:
    for _word in _rule.words.split():
        _BY_WORD.setdefault(_word, []).append(_rule)


def is_one(text: str, match: re.Match[str]) -> bool:
    """Whether a word says nothing where it stands."""
    word = match.group()
    low = word.lower()
    rules = _BY_WORD.get(low, ()) if low == word else (*_BY_WORD.get(low, ()), *_BY_WORD.get(word, ()))
    return any(rule.holds(text, match) for rule in rules)
