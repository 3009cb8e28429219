"""Times that a figure is only held against: *up on 2017*, *than in June*."""

from __future__ import annotations

from flows.extract import tense
from flows.extract.asides import before
from flows.extract.periods import Period
from flows.extract.reading import Sentence
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
_BASE = compiled(
    rf"\b(?:than|on|against|since|[Cc]ompared (?:with|to)|up on|down on|of|as|below|above|beside"
    rf"|from){_B}{{1,2}}(?:(?:in|during|for){_B})?(?:the{_B})?(?:(?:record|peak|boom|bumper){_B}(?:year{_B})?)?$"
)
#: *three times last year's*
_TIMES_THAT = compiled(rf"\b(?:times|twice|double|half|than|above|below|on){_B}$")
_POSSESSED = compiled(r"['’]s\b")
#: *a fall of 1% with the previous year*, *similar to the year before*
#: *below its level in 2019*, *above the trough of the March quarter*
_LEVEL_OF = compiled(
    rf"\b(?:below|above|than|from|on|against|with){_B}(?:(?:its|the|their|a){_B})?(?:[\w-]+{_B}){{0,3}}"
    rf"(?:levels?|peak|trough|low|high|figure|total|rate|average|value|record|number){_B}"
    rf"(?:(?:seen|recorded|reached|set|reported){_B})?(?:of|in|for|at|from){_B}(?:the{_B})?$"
    rf"|\b(?:exceed(?:s|ed|ing)?|topped|passed){_B}(?:that|those|the{_B}(?:figure|number|total|level)){_B}"
    rf"(?:of|in|for){_B}(?:the{_B})?$"
)
#: *39% of cases, unchanged from 2018*
_UNCHANGED = compiled(
    rf"\b(?:unchanged|stable|flat|steady|level|little{_B}changed){_B}(?:from|on|since|with|against|compared{_B}(?:with|to))"
    rf"{_B}(?:the{_B})?$|\bwhat{_B}(?:it|they|he|she){_B}(?:was|were|had{_B}been){_B}(?:(?:in|at|on|by){_B})?(?:the{_B})?$"
)
_LIKE = compiled(rf"\b(?:with|to|like|beside|over){_B}$")
#: what a change runs *from* on, or the whole time of it; any other period is the one it starts from
_NO_BASE = {"day", "date", "months between", "years between", "quarters between"}


#: *£14bn, a decrease of 6% from April 2018 to March 2019*
_CHANGE_FROM = compiled(rf",{_B}(?:an?|up|down){_B}[^,;]{{1,36}}\bfrom{_B}$")


def _held_against(sentence: Sentence, period: Period) -> bool:
    """Whether a later time of the same length was named: *in May to July, a fall of 9 from March to May*."""
    if before(sentence, period, _CHANGE_FROM):
        return True
    return any(
        other.span is not None
        and period.span is not None
        and other.end <= period.start
        and abs(other.span.days - period.span.days) <= _ALIKE
        and period.span.first < other.span.first
        for other in sentence.periods
    )


#: days by which quarters differ
_ALIKE = 4

#: *for the whole of 2021*
_WHOLE_OF = compiled(
    rf"\b(?:whole|all|course|rest|remainder|most|much|part|start|middle|end|months|weeks|autumn|spring"
    rf"|summer|winter){_B}of{_B}$"
)


def based(sentence: Sentence, period: Period, changed: bool = False) -> bool:
    """Whether a period is what a figure is compared with: *up on 2017*; *on 30 September* dates it."""
    if changed and (_LEVEL_OF.search(sentence.text, max(sentence.start, period.start - 70), period.start)):
        return True
    if before(sentence, period, _UNCHANGED):
        return True
    if _POSSESSED.match(sentence.text, period.end) and before(sentence, period, _TIMES_THAT):
        return True
    match = _BASE.search(sentence.text, max(sentence.start, period.start - 32), period.start)
    if match is None:
        return (period.months or 0) < 0 and before(sentence, period, _LIKE)
    word = match.group()
    if word.startswith("of") and before(sentence, period, _WHOLE_OF):
        return False
    if word.startswith("as") and sentence.text.startswith("at", period.start):
        return False
    return not (
        word.startswith("on")
        and period.rule in {"day", "date", "its length"}
        or word.startswith("of")
        and (period.months or period.length)
        or word.startswith("from")
        and (
            not changed
            and not (period.rule in _NO_BASE and before(sentence, period, _CHANGE_FROM))
            or period.rule in _NO_BASE
            and not _held_against(sentence, period)
            or tense.ahead(sentence.text, sentence.start, period.start)
        )
    )
