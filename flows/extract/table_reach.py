"""How far the period of a column reaches: *year to date*, *in month*, *full year*, *last year*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.periods import Calendar
from flows.extract.table_heads import Heading, Sheet
from flows.patterns import compiled

_TO_DATE = compiled(r"\b(?:YTD|[Yy]ear[- ]to[- ]date|[Cc]um\.?(?:ulative)?|to date)(?!\w)")
_IN_MONTH = compiled(
    r"\b(?:[Ii]n[- ][Mm]onth|[Tt]his month|[Cc]urrent month|[Mm]onth (?:actual|plan|budget|variance))\b"
)
_FULL_YEAR = compiled(
    r"\b(?:[Ff]ull[- ][Yy]ear|[Aa]nnual (?:plan|budget|target)|[Ff]orecast [Oo]utturn"
    r"|[Oo]utturn [Ff]orecast|[Yy]ear[- ][Ee]nd [Ff]orecast|FOT|FYF)\b"
)
_EARLIER = compiled(
    r"\b(?:[Ll]ast|[Pp]rior|[Pp]revious|[Pp]receding)[ -](?P<unit>year|quarter|month)\b|\b(?P<year>LY|PY)\b",
    re.IGNORECASE,
)
#: what is held against the column before it, and reaches as far
_VARIANCE = compiled(r"\W*(?:[Vv]ariance|[Vv]ar)\b")


@dataclass(frozen=True, slots=True)
class Held:
    """A period held by a value: its days, the characters and the rule that it was read by."""

    span: Span
    start: int
    end: int
    rule: str


def asks(words: str) -> bool:
    """Whether heads ask for another reach than their date has by itself."""
    return any(pattern.search(words) for pattern in (_TO_DATE, _FULL_YEAR, _IN_MONTH))


def seen_from(sheet: Sheet, held: Held, own: tuple[Heading, ...], words: str, column: int) -> Held:
    """*Year to date*, *in month*, *full year*, *last year*: seen from the period that the table is about."""
    near = " ".join(head.words for head in own)
    if _VARIANCE.match(near) and not asks(near):
        near = " ".join(head.words for head in sheet.columns.get(column - 1, ())) + " " + near
    span, calendar = held.span, sheet.frame.calendar
    if _IN_MONTH.search(near):
        span = cal.month(span.last.year, span.last.month)
    elif _FULL_YEAR.search(near):
        span = _year_of(span, calendar)
    elif _TO_DATE.search(near) or _TO_DATE.search(words) and not _names_month(own):
        span = _year_to(span, calendar)
    earlier = _EARLIER.search(near)
    if earlier and not any(other.whole for head in own for other in head.dates):
        span = cal.shift(span, {"year": -12, "quarter": -3, "month": -1}[(earlier["unit"] or "year").lower()])
    return Held(span, held.start, held.end, held.rule) if span != held.span else held


def _names_month(own: tuple[Heading, ...]) -> bool:
    return any(dated.span and dated.span.days < 32 for head in own for dated in head.dates)


def _year_of(span: Span, calendar: Calendar) -> Span:
    """The whole year that the end of a period lies in."""
    first = calendar.first_month if calendar.financial else 1
    return cal.months(span.last.year - (span.last.month < first), first, 12)


def _year_to(span: Span, calendar: Calendar) -> Span:
    """The year so far, up to the end of the period."""
    first = calendar.first_month if calendar.financial else 1
    return Span(date(span.last.year - (span.last.month < first), first, 1), span.last)
