"""What is told from the day of the document comes to: *last year*, *this month*, *the end of the decade*."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.period_readers import end_of
from flows.extract.reckoning import Calendar
from flows.extract.year_readers import fiscal

TURNS = {"last": -1, "this": 0, "the": 0, "current": 0, "present": 0, "next": 1, "coming": 1}


def _turn(match: re.Match[str]) -> int:
    return TURNS[match["which"].lower()]


def read_this_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*This year*; *last financial year* is one wherever it is said."""
    if calendar.today is None:
        return None
    if match["kind"] or calendar.financial:
        around = _reporting_year(calendar.today, calendar.first_month)
        return cal.shift(around, 12 * _turn(match))
    return cal.year(calendar.today.year + _turn(match))


def _reporting_year(day: date, first: int) -> Span:
    return cal.months(day.year - (day.month < first), first, 12)


_LENGTHS = {"month": 1, "quarter": 3}


def read_this_unit(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Last month*, *this quarter*, *next week*: the one before, around or after the day."""
    if calendar.today is None:
        return None
    today, unit = calendar.today, match["unit"].lower()
    if unit == "week":
        monday = today - timedelta(days=today.weekday() - 7 * _turn(match))
        return Span(monday, monday + timedelta(days=6))
    length = _LENGTHS[unit]
    first = cal.add_months(
        date(today.year, today.month - (today.month - 1) % length, 1), length * _turn(match)
    )
    return cal.months(first.year, first.month, length)


def read_edge(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The end of next year*, *the start of the year*: a day."""
    if calendar.today is None:
        return None
    unit = match["unit"].lower()
    if unit == "decade":
        first = calendar.today.year // 10 * 10 + 10 * _turn(match)
        whole = Span(date(first, 1, 1), date(first + 9, 12, 31))
    elif unit == "month":
        whole = cal.shift(cal.month(calendar.today.year, calendar.today.month), _turn(match))
    else:
        around = calendar.year_around(calendar.today)
        whole = cal.shift(
            around if not match["kind"] else _reporting_year(calendar.today, calendar.first_month),
            12 * _turn(match),
        )
    return cal.day(whole.last if match["edge"].lower() == "end" else whole.first)


def read_begin(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The start of 2018*: its first day."""
    year = match["year"]
    span = fiscal(year, calendar) if len(year) > 4 else cal.year(int(year))
    return cal.day(span.first) if span else None


def read_so_far(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*2018 to date*: up to the day of the document."""
    year = match["year"]
    span = fiscal(year, calendar) if len(year) > 4 else cal.year(int(year))
    if span is None or calendar.today is None or not span.first <= calendar.today <= span.last:
        return span
    return Span(span.first, calendar.today)


def read_year_to(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The financial year to January 2024*: from its first day on."""
    end = end_of(match["end"], calendar)
    return Span(_reporting_year(end, calendar.first_month).first, end) if end else None


def read_quarter_to_month(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The September quarter of 2017*: the three months that end with it."""
    number = cal.MONTHS[match["month"].lower()]
    year = int(match["year"]) if match["year"] else calendar.today and calendar.today.year
    if not year:
        return None
    end = cal.month_end(year, number)
    if not match["year"] and calendar.today and end > calendar.today:
        end = cal.month_end(year - 1, number)
    return cal.until(end, 3)
