"""Years, months, quarters and halves as whole intervals of days, both ends included."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
#: the first month of a meteorological season; winter begins in December
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """An interval of days, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last one of that month: a month's end stays one."""
    index = day.year * 12 + day.month - 1 + months
    year, month = max(1, min(9999, index // 12)), index % 12 + 1
    end = month_end(year, month)
    at_end = day.day == calendar.monthrange(day.year, day.month)[1]
    return end if at_end or day.day > end.day else date(year, month, day.day)


#: the days of a company's year of 52 weeks, and of its quarters
_WEEKS = 364
_QUARTERS_OF_WEEKS = frozenset({91, 182, 273, _WEEKS})


def shift(span: Span, months: int) -> Span:
    """The interval so many months on; whole months stay whole, and so do years of 52 weeks."""
    if months % 12 == 0 and is_of_weeks(span):
        moved = timedelta(days=_WEEKS * (months // 12))
        return Span(span.first + moved, span.last + moved)
    whole = span.last == month_end(span.last.year, span.last.month)
    first = (
        add_months(span.first, months) if span.first.day > 1 or span.days == 1 else _first(span.first, months)
    )
    last = add_months(span.last, months)
    return Span(first, month_end(last.year, last.month) if whole else last)


def is_of_weeks(span: Span) -> bool:
    """Whether an interval is a company's year of 52 weeks or some of its quarters, not whole months."""
    whole = span.first.day == 1 and span.last == month_end(span.last.year, span.last.month)
    return span.days in _QUARTERS_OF_WEEKS and not whole


def _first(day: date, months: int) -> date:
    moved = add_months(day, months)
    return date(moved.year, moved.month, 1)


def day(value: date) -> Span:
    return Span(value, value)


def month(year: int, number: int) -> Span:
    return Span(date(year, number, 1), month_end(year, number))


def months(year: int, number: int, count: int) -> Span:
    """So many whole months from the first of the one given."""
    start = date(year, number, 1)
    return Span(start, add_months(start, count) - timedelta(days=1))


def quarter(day: date) -> Span:
    """The quarter of the calendar that a day lies in."""
    return months(day.year, day.month - (day.month - 1) % 3, 3)


def year(value: int) -> Span:
    return Span(date(value, 1, 1), date(value, 12, 31))


def financial_year(value: int, first_month: int = 4) -> Span:
    """The twelve months that begin in the year given: April to March in the United Kingdom."""
    return months(value, first_month, 12)


def weeks(first: date, count: int) -> Span:
    """So many weeks from the day given."""
    return Span(first, first + timedelta(days=7 * count - 1))


def until(end: date, count: int) -> Span:
    """The so many months that end on the day given, or with its month."""
    start = add_months(end, -count) + timedelta(days=1)
    return Span(start, end)


def valid(year_: int, month_: int, day_: int) -> date | None:
    """The day, or null where the calendar has none such."""
    try:
        return date(year_, month_, day_)
    except ValueError:
        return None
