"""What a sentence tells by the way: when something began, how long it lasts, the prices of a year."""

from __future__ import annotations

import re

from flows.extract.periods import Period
from flows.extract.reading import Sentence

_B = r"[ \u00a0\n]"
#: prices of a year, or the year of a writing, date no figure
_PRICES = re.compile(rf"{_B}(?:prices|levels|terms|pounds|study|paper|article)\b")
#: *the lowest since 2010*: how long ago it was as low
_RECORD = re.compile(
    rf"\b(?:lowest|highest|largest|smallest|worst|best|most|fewest|least|first|biggest|slowest|fastest"
    rf"|longest|shortest|steepest"
    rf"|sharpest|time|low|high){_B}(?:[\w-]+{_B}){{0,3}}since{_B}(?:records{_B}began{_B})?(?:the{_B}|in{_B})?$"
)
#: what began once, and is told by the way: *founded in 1987*
_BEGAN = re.compile(
    rf"\b(?:set out|published|announced|released|unveiled|issued"
    rf"|founded|opened|established|built|set up|created|formed|launched|introduced|born|acquired"
    rf"|appointed|elected|merged|listed|completed"
    rf"|designated|dates|dating|given{_B}[^,.;]{{1,30}}|granted{_B}[^,.;]{{1,30}}){_B}(?:back{_B})?(?:in|on"
    rf"|since|from|to){_B}(?:the{_B}|early{_B}|late{_B})?$"
)
#: *the platform, which was due by May 2019, has reached two of 77*
_RELATIVE = re.compile(
    rf",{_B}(?:which|who|whose|where|(?!carried|conducted|surveyed|interviewed)[a-z]+(?:ed|en)){_B}[^,;]*$"
)
_MAIN_VERB = re.compile(rf",{_B}(?:has|have|had|is|are|was|were|will|would){_B}")
_WHEN = re.compile(r"\b[Ww]hen\b")
_OFFICE = re.compile(
    rf"\b(?:in force|in place|in office|in post|executive|director|chair|chairman|chairwoman|minister"
    rf"|leader|president|secretary"
    rf"|mayor|editor|governor|head){_B}(?:since|until|from){_B}$"
)
#: when something ends: *the facility runs to March 2028*
_LASTS = re.compile(
    rf"\b(?:runs?|lasts?|extends?|extended|expires?|matures?|valid|due|repayable){_B}(?:to|until|till|in|on"
    rf"|by|at){_B}(?:the{_B}end{_B}of{_B})?$"
)
#: *at our last inspection in May 2019*
_LAST_TIME = re.compile(rf"\b(?:last|previous|earlier){_B}[a-z]+,?{_B}(?:in|on|of){_B}$")
#: the day of a source in brackets: *(Official Report, 1 December 1999; Vol. 340)*
_SOURCE = re.compile(
    r"\((?:[^()]{0,40}\b)?(?:Report|Hansard|Debates?|News|Times|Guardian|Telegraph|Mail|Gazette|Journal|Herald"
    rf"|Post|Press|letter|speech|interview|email|answer|statement|release)\b[^()]{{0,20}},{_B}$"
)
_REACH = 48


def before(sentence: Sentence, period: Period, pattern: re.Pattern[str]) -> bool:
    """Whether the words right before a period match."""
    return pattern.search(sentence.text, max(sentence.start, period.start - _REACH), period.start) is not None


def began(sentence: Sentence, period: Period) -> bool:
    """Whether a period only tells when something began; *when I was elected in 1997* dates what follows."""
    text = sentence.text
    if _MAIN_VERB.match(text, period.end) and _RELATIVE.search(
        text, max(sentence.start, period.start - 80), period.start
    ):
        return True
    return before(sentence, period, _BEGAN) and not before(sentence, period, _WHEN)


def aside(sentence: Sentence, period: Period) -> bool:
    """Whether a period is told by the way, and is not what the text goes on about."""
    return began(sentence, period) or before(sentence, period, _LAST_TIME) or idle(sentence, period)


def idle(sentence: Sentence, period: Period) -> bool:
    """Whether a period dates no figure: *in 2010 prices*, *the lowest since 2010*, *in force since 2017*."""
    if _PRICES.match(sentence.text, period.end, sentence.end):
        return True
    if period.rule in {"day", "date"} and before(sentence, period, _SOURCE):
        return True
    return any(before(sentence, period, pattern) for pattern in (_OFFICE, _RECORD, _LASTS))
