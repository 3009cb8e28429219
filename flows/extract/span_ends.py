"""Where a written stretch of time begins and ends: its first and last month, quarter or year."""

from __future__ import annotations

from datetime import timedelta

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.periods import Period
from flows.extract.reckoning import Bound
from flows.patterns import compiled

_MONTH = compiled("|".join(month.capitalize() for month in cal.MONTHS if len(month) == 3))
_QUARTER = compiled(r"\bQ[1-4]|[Qq]uarter")
#: stretches that name their first and their last part
_NAMED = {"months between", "years between", "quarters between"}


def ends(text: str, period: Period | Bound) -> tuple[Span, Span] | None:
    """The first and the last month, quarter or year of a period that names both."""
    if period.rule not in _NAMED or period.span is None:
        return None
    months = _grain(text[period.start : period.end])
    first = cal.months(period.span.first.year, period.span.first.month, months)
    return first, cal.until(period.span.last, months)


def before_and_after(text: str, period: Period, span: Span) -> tuple[Span, Span]:
    """The twelve months before a stretch of years, and its last: *over the five years to March 2018*.

    *The decade to 2014* begins with 2004 itself.
    """
    last = cal.until(span.last, 12)
    whole = _grain(text[period.start : period.end]) == 12
    return cal.months(span.first.year, span.first.month, 12) if whole else cal.until(
        span.first - timedelta(days=1), 12
    ), last


def _grain(words: str) -> int:
    if _QUARTER.search(words):
        return 3
    return 1 if _MONTH.search(words) else 12


def close(text: str, whole: Bound) -> Span:
    """The end of a stretch of time: its last part, or failing one its last twelve months."""
    named = ends(text, whole)
    return named[1] if named else cal.until(whole.span.last, 12)
