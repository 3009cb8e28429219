"""Titles that report on a month: *Bed use in June 2022*, *Monthly bulletin, May 2021*."""

from __future__ import annotations

import re

from flows.extract.periods import Calendar, Period
from flows.patterns import compiled

#: words of a title that tells what comes out month by month
_REGULAR = compiled(
    r"\b(?:performance|bulletin|statistics|statistical|dashboard|monitor|monitoring|indicators?|index|finance"
    r"|figures|activity|prices|inflation|employment|labou?r|market|retail|trade|accounts|survey|tracker"
    r"|barometer|report)\b",
    re.IGNORECASE,
)
_EVERY_MONTH = compiled(r"\bmonthly\b", re.IGNORECASE)
#: what was so in a month; a meeting, or what was launched in it, only dates what the title is about
_IN_MONTH = compiled(r"(?P<what>[A-Za-z]+) (?:in|for|during) (?:the month of )?$")
_DATED_BY = compiled(
    r"\w+ed|meetings?|launch|update|board|committee|cabinet|council|held|due|conference|hearing|consultation"
    r"|agenda|minutes|papers?|inspections?|visits?|guidance|place",
    re.IGNORECASE,
)
_NOTHING_ELSE = compiled(r"[#*_\s.:,&]*")
#: days after which a monthly report has come out
_LATEST = 75


def reported(text: str, start: int, end: int, month: Period, calendar: Calendar) -> bool:
    """Whether a month is the one reported on: over before the day of the document, and the end of a title."""
    if _EVERY_MONTH.search(text, start, end) or _so_in(text, start, month):
        return True
    late = (calendar.today - month.span.last).days if calendar.today and month.span else 0
    last = not text.endswith(".", start, end) and _NOTHING_ELSE.fullmatch(text, month.end, end) is not None
    return 0 < late <= _LATEST and (last or _REGULAR.search(text, start, end) is not None)


def _so_in(text: str, start: int, month: Period) -> bool:
    """Whether a title says that what it names was so in a month."""
    led = _IN_MONTH.search(text, max(start, month.start - 50), month.start)
    return led is not None and _DATED_BY.fullmatch(led["what"]) is None
