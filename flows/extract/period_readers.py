"""What the words for days, months and the stretches between them come to.

Readers take the match of their pattern and the calendar of the document and give whole days,
or null where the words do not say enough (a month without a year in an undated document).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.period_words import (
    BARE_MONTH,
    DAY_MONTH,
    FY,
    MONTH_YEAR,
    US_DAY,
    US_NEAR,
    int_of,
    month_of,
)
from flows.extract.reckoning import Calendar
from flows.extract.year_readers import fiscal


def _near_year(match: re.Match[str], calendar: Calendar) -> int | None:
    """The year of *in May this year*."""
    near = match.groupdict().get("near")
    return calendar.today.year - (near == "last") if near and calendar.today else None


def read_day_month(match: re.Match[str], calendar: Calendar) -> Span | None:
    number, named = int(match["day"]), month_of(match["month"])
    year = match["year"] or _near_year(match, calendar)
    found = cal.valid(int(year), named, number) if year else latest(calendar, named, number)
    return cal.day(found) if found else None


def read_days(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*6-17 February 2023*, *28 November to 4 January 2019*, *1 April 2017 to 31 March 2018*.

    Without a year they are the last such days.
    """
    month = month_of(match["month"])
    closed = None if match["year"] else latest(calendar, month, int(match["last"]))
    if not match["year"] and closed is None:
        return None
    year = closed.year if closed else int(match["year"])
    opening = month_of(match["begin"]) if match["begin"] else month
    begun = int(match["opening"]) if match["opening"] else year - (opening > month)
    first = cal.valid(begun, opening, int(match["first"]))
    last = cal.valid(year, month, int(match["last"]))
    return Span(first, last) if first and last and first <= last else None


def read_days_after(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*February 14 to 20, 2021*, *May 3–June 2*: the month first; without a year the last such days."""
    month = month_of(match["month"] or match["begin"])
    closed = None if match["year"] else latest(calendar, month, int(match["last"]))
    if not match["year"] and closed is None:
        return None
    year = closed.year if closed else int(match["year"])
    opening = month_of(match["begin"])
    first = cal.valid(year - (opening > month), opening, int(match["first"]))
    last = cal.valid(year, month, int(match["last"]))
    return Span(first, last) if first and last and first <= last else None


def latest(calendar: Calendar, month: int, day: int) -> date | None:
    """The last such day that is not after the document's own date by more than a month."""
    if calendar.today is None:
        return None
    found = cal.valid(calendar.today.year, month, day)
    if found and found > cal.add_months(calendar.today, 1):
        found = cal.valid(calendar.today.year - 1, month, day)
    return found


def read_numeric_date(match: re.Match[str], calendar: Calendar) -> Span | None:
    day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
    year += 2000 if year < 100 else 0
    found = cal.valid(year, month, day) or cal.valid(year, day, month)
    return cal.day(found) if found else None


def read_short_date(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*30-Jun-10*, as tables date their rows."""
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
    found = cal.valid(year, month_of(match["month"].capitalize()), int(match["d"]))
    return cal.day(found) if found else None


def read_iso_date(match: re.Match[str], calendar: Calendar) -> Span | None:
    found = cal.valid(*(int(part) for part in match.group().split("-")))
    return cal.day(found) if found else None


def read_month_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    span = cal.month(int(match["year"]), month_of(match["month"]))
    return cal.day(span.last) if match["edge"] else span


def read_bare_month(match: re.Match[str], calendar: Calendar) -> Span | None:
    if calendar.today is None:
        return None
    number = month_of(match["month"])
    year = _near_year(match, calendar) or calendar.today.year - (number > calendar.today.month)
    return cal.day(cal.month_end(year, number)) if match["edge"] else cal.month(year, number)


def read_between_months(match: re.Match[str], calendar: Calendar) -> Span | None:
    first, last = month_of(match["first"]), month_of(match["last"])
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if calendar.today is None:
            return None
        year = calendar.today.year - (last > calendar.today.month or match["near"] == "last")
    begin = int(match["begin"]) if match["begin"] else year - (first > last)
    return Span(date(begin, first, 1), cal.month_end(year, last)) if begin <= year else None


#: days by which a half year of weeks may miss the end of a month
_NEAR = 4


def read_period_to(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The period ending July*: its last day; how long it is tells that which it refers to."""
    end = end_of(match["end"], calendar)
    return cal.day(end) if end else None


def read_report_to(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Quarterly report for the period ended 30 September 2022*."""
    end = end_of(match["end"], calendar)
    months = {"q": 3, "h": 6, "i": 6, "a": 12}[match["kind"][0].lower()]
    return _own_length(end, months, calendar) or _whole_months(end, months) if end else None


def read_rolling(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Year to March 2018*, *three months ended 30 September 2018*, *the decade to 2016*."""
    end = end_of(match["end"], calendar)
    count = int_of(match["count"] or "")
    length = count * {"y": 12, "h": 6, "m": 1, "q": 3, "d": 120, "w": 0}[match["unit"][0].lower()]
    if match["unit"].lower().startswith("week") and end is not None:
        return Span(end - timedelta(days=7 * count - 1), end)
    if not length or end is None:
        return None
    if match["end"].isdigit():
        return Span(date(max(1, end.year - length // 12), 1, 1), end) if length > 12 else cal.year(end.year)
    own = _own_length(end, length, calendar)
    if own:
        return own
    return _whole_months(end, length) if match["unit"][0] in "hHqQ" else cal.until(end, length)


def read_quarter_ended(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The second quarter ended August 3, 2024*."""
    end = end_of(match["end"], calendar)
    return _own_length(end, 3, calendar) or _whole_months(end, 3) if end else None


def _own_length(end: date, length: int, calendar: Calendar) -> Span | None:
    """So many months of a company that counts in weeks: *the nine months ended November 2, 2024*."""
    if calendar.quarters is None or not cal.is_of_weeks(calendar.quarters[1]) or length % 3:
        return None
    count = 13 * length // 3
    return cal.weeks(end - timedelta(weeks=count, days=-1), count)


def _whole_months(end: date, count: int) -> Span:
    """A half year or a quarter that is counted in weeks, and so ends some days before or after a month."""
    for closing in (end, cal.add_months(end, -1)):
        whole = cal.month_end(closing.year, closing.month)
        if abs((whole - end).days) <= _NEAR:
            return Span(cal.until(whole, count).first, end)
    return cal.until(end, count)


def end_of(text: str, calendar: Calendar) -> date | None:
    for pattern, read in (
        (DAY_MONTH, read_day_month),
        (US_DAY, read_day_month),
        (US_NEAR, read_day_month),
        (MONTH_YEAR, read_month_year),
        (BARE_MONTH, read_bare_month),
    ):
        match = re.fullmatch(pattern, text)
        if match:
            span = read(match, calendar)
            return span.last if span else None
    if re.fullmatch(FY, text):
        span = fiscal(text, calendar)
        return span.last if span else None
    return date(int(text), 12, 31) if text.isdigit() else None


_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_weekday(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*On Wednesday*, *yesterday*: the last one by the document's day."""
    if calendar.today is None:
        return None
    if match["day"] is None:
        return cal.day(calendar.today - timedelta(days=1))
    return cal.day(
        calendar.today - timedelta(days=(calendar.today.weekday() - _WEEK.index(match["day"])) % 7)
    )


def read_writing(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*At the time of writing*: the month of the document."""
    return cal.month(calendar.today.year, calendar.today.month) if calendar.today else None
