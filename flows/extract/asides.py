"""What a sentence tells by the way: when something began, how long it lasts, the prices of a year."""

from __future__ import annotations

import re

from flows.extract import finite_verbs
from flows.extract.period_lines import sent
from flows.extract.period_words import MONTH
from flows.extract.periods import Period
from flows.extract.reading import Sentence
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
#: prices of a year, or the year of a writing, date no figure
_PRICES = compiled(
    rf"{_B}(?:prices|levels?|terms|pounds|study|paper|article|update|statement|announcement|edition|meeting)\b"
)
#: *the lowest since 2010*: how long ago it was as low
_RECORD = compiled(
    rf"\b(?:lowest|highest|largest|smallest|worst|best|most|fewest|least|first|biggest|slowest|fastest"
    rf"|longest|shortest|steepest"
    rf"|sharpest|time|low|high|unseen|unmatched|not{_B}seen){_B}(?:[\w-]+{_B}){{0,3}}since{_B}"
    rf"(?:(?:the{_B})?(?:[a-z-]+{_B})?(?:records|series|figures|data|counts?|monitoring|publication|collection){_B}began{_B})?(?:the{_B}|in{_B})?$"
)
#: what began once, and is told by the way: *founded in 1987*
_BEGAN = compiled(
    rf"\b(?:set out|published|announced|released|unveiled|issued"
    rf"|founded|opened|established|built|set up|created|formed|launched|introduced|born|acquired"
    rf"|appointed|elected|merged|listed|completed|became{_B}an?{_B}[^,.;]{{4,40}}"
    rf"|designated|dates|dating|given{_B}[^,.;]{{1,30}}|granted{_B}[^,.;]{{1,30}}){_B}(?:back{_B})?(?:in|on"
    rf"|since|from|to){_B}(?:the{_B}|early{_B}|late{_B})?$"
)
#: *the platform, which was due by May 2019, has reached two of 77*
_RELATIVE = compiled(
    rf",{_B}(?:which|who|whose|where|(?!carried|conducted|surveyed|interviewed)[a-z]+(?:ed|en)){_B}(?:[^,;]|,(?=\d))*$"
)
_MAIN_VERB = compiled(rf",{_B}{finite_verbs.GOES_ON}{_B}")
_WHEN = compiled(r"\b[Ww]hen\b")
_OFFICE = compiled(
    rf"\b(?:in force|in place|in office|in post|executive|director|chair|chairman|chairwoman|minister"
    rf"|leader|president|secretary"
    rf"|mayor|editor|governor|head){_B}(?:since|until|from){_B}$"
)
#: when something ends: *the facility runs to March 2028*
_LASTS = compiled(
    rf"\b(?:runs?|lasts?|extends?|extended|expires?|matures?|valid|due|repayable|payable|be{_B}paid){_B}(?:to|until|till|in|on"
    rf"|by|at){_B}(?:the{_B}end{_B}of{_B})?$"
)
#: *at our last inspection in May 2019*
_LAST_TIME = compiled(rf"\b(?:last|previous|earlier){_B}[a-z]+,?{_B}(?:in|on|of){_B}$")
#: *(published 8 August 2019)*: when a writing came out, told in brackets
_CAME_OUT_IN = compiled(
    rf"\((?:first{_B}|last{_B})?(?:published|updated|issued|dated|released){_B}(?:on{_B}|in{_B})?$"
)
#: the day of a source in brackets: *(Official Report, 1 December 1999; Vol. 340)*
_SOURCE = compiled(
    r"\((?:[^()]{0,40}\b)?(?:Report|Hansard|Debates?|News|Times|Guardian|Telegraph|Mail|Gazette|Journal|Herald"
    rf"|Post|Press|letter|speech|interview|email|answer|statement|release)\b[^()]{{0,20}},{_B}$"
)
#: *above 100, as they have been since January*
_AS_EVER = compiled(
    rf",?{_B}as{_B}(?:they|it|he|she|we|this|these){_B}(?:has|have|had|did|do|does)(?:{_B}(?:been|done|always))?{_B}(?:since{_B})?$"
)
#: *work is 612 short, the theatres having been closed in January*
_ABSOLUTE = compiled(rf",{_B}[^,;:.]{{2,50}}\bhaving{_B}been\b[^,;:.]{{0,40}}$")
#: *slippage into 2023/24*, *carried over to next year*: where something goes on to
_INTO = compiled(
    rf"\b(?:[Ss]lip(?:s|ped|ping|page)?|roll(?:s|ed|ing)?(?:{_B}over)?|carr(?:y|ies|ied|ying)(?:{_B}(?:over|forward))?"
    rf"|defer(?:s|red|ring)?|push(?:ed|es|ing)?|moved?|spill(?:s|ed|ing)?(?:{_B}over)?){_B}(?:in)?to{_B}(?:the{_B})?$"
)
#: *one was declared, the third this year*: in what it is counted
_NTH = compiled(
    rf",{_B}(?:the|her|his|its|our|their){_B}(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    rf"|\d{{1,2}}(?:st|nd|rd|th)){_B}(?:[a-z]+{_B}){{0,2}}(?:(?:in|of){_B})?$"
)
#: *growth of 2%, after a weak fourth quarter*
_AFTER_ONE = compiled(rf"\b(?:[Ff]ollowing|[Aa]fter|[Dd]espite){_B}an?{_B}[a-z-]+{_B}$")
_REACH = 64
#: a writing whose name, or whose own date, a period may be: *its report, Hard Times 2019/20, counts*
_WRITING = "(?:report|study|paper|book|review|briefing|bulletin|publication|edition|article|strategy|guide)"
_EDITION = compiled(rf"\b{_WRITING}{_B}(?:of|from|in|dated){_B}(?:late{_B}|early{_B})?$")
_TITLED = compiled(rf"\b{_WRITING}(?:,|:|,?{_B}(?:called|entitled|titled))?{_B}[*_‘“\"']{{0,3}}(?=[A-Z])")
_SMALL = frozenset("of and the in for on at to a an from with".split())
#: days of the longest period that a writing came out in
_CAME_OUT = 31


_BY_THE_WAY = (_OFFICE, _RECORD, _LASTS, _AS_EVER, _INTO, _NTH, _AFTER_ONE)


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
    text, start = sentence.text, max(sentence.start, period.start - 2 * _REACH)
    if "having" in text[start : period.start] and _ABSOLUTE.search(text, start, period.start):
        return True
    return began(sentence, period) or before(sentence, period, _LAST_TIME) or idle(sentence, period)


def in_title(sentence: Sentence, period: Period) -> bool:
    """Whether a period ends the name of a writing, or tells when it came out: *its edition of May 2018*."""
    text, start = sentence.text, max(sentence.start, period.start - 80)
    if period.span and period.span.days <= _CAME_OUT and before(sentence, period, _EDITION):
        return True
    if period.rule not in {"year", "financial year"}:
        return False
    named = [match.end() for match in _TITLED.finditer(text, start, period.start)]
    words = text[named[-1] : period.start].split() if named else []
    return bool(words) and all(word[0].isupper() or word in _SMALL for word in words)


#: *An earlier count found*, *In a separate study*, *Another survey*: what is told is of a time of its own
_ANOTHER = compiled(
    rf"(?:[Ii]n{_B})?(?:[Aa]n?{_B}(?:earlier|older|previous|separate|different|second|third|recent|new|further)"
    rf"|[Aa]nother|[Ee]arlier|[Pp]revious|[Oo]ther|[Ss]eparate){_B}(?:[A-Za-z-]+{_B}){{0,2}}"
    r"(?:stud(?:y|ies)|surveys?|counts?|polls?|reports?|research|analys[ie]s|reviews?|estimates?|editions?|audits?"
    r"|work|papers?|inquiry|evaluations?|trials?|figures|data)\b"
)


#: *Its edition of May 2018 had*: a writing that is told from others by its date
_DATED = compiled(
    rf"(?:[Ii]n{_B})?(?:[Ii]ts|[Tt]heir|[Hh]er|[Hh]is|[Tt]he|[Aa]n?){_B}(?:[a-z-]+{_B}){{0,2}}{_WRITING}{_B}"
    rf"(?:of|from|dated){_B}(?:(?:early|late|\d{{1,2}}){_B})?{MONTH}"
)


def of_another_source(sentence: Sentence) -> bool:
    """Whether a sentence turns to another writing or count, whose time is not that of the one before."""
    text, start, end = sentence.text, sentence.start, sentence.end
    return _ANOTHER.match(text, start, end) is not None or _DATED.match(text, start, end) is not None


#: *205% of the 1971-2000 mean*: the years of a yardstick
_MEAN = compiled(rf"{_B}(?:mean|average|baseline|norm|median)\b")
_OF_THE = compiled(rf"\b(?:of|than|above|below|against|from|over|under){_B}(?:the|its|their){_B}$")


def _of_yardstick(sentence: Sentence, period: Period) -> bool:
    return _MEAN.match(sentence.text, period.end) is not None and before(sentence, period, _OF_THE)


def idle(sentence: Sentence, period: Period) -> bool:
    """Whether a period dates no figure: *in 2010 prices*, *the lowest since 2010*, *in force since 2017*."""
    if _PRICES.match(sentence.text, period.end, sentence.end):
        return True
    if _of_yardstick(sentence, period):
        return True
    if period.rule in {"day", "date"} and before(sentence, period, _SOURCE):
        return True
    if period.end <= sent(sentence.text, sentence.start):
        return True
    if before(sentence, period, _CAME_OUT_IN):
        return True
    if in_title(sentence, period):
        return True
    return any(before(sentence, period, pattern) for pattern in _BY_THE_WAY)
