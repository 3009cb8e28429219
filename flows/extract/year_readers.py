"""What the words for one year or several come to: `2018`, `2017/18`, `FY24`, *last year*."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.period_words import int_of
from flows.extract.reckoning import Calendar


def fiscal(text: str, calendar: Calendar) -> Span | None:
    """`2017/18` and its like: one year where the second number follows the first, else all years between."""
    first, second = int(text[:4]), text[5:]
    whole = 10 ** len(second)
    last = first // whole * whole + int(second)
    if last < first:
        last += 100 if len(second) == 2 else 0
    if last == first + 1 and len(text) != 9 or last == first + 1 and text[4] == "/":
        return cal.financial_year(first, calendar.first_month)
    return Span(date(first, 1, 1), date(last, 12, 31)) if first <= last <= first + 150 else None


_APRIL = 4


def named_year(text: str, calendar: Calendar) -> Span | None:
    """The year that a text names: `2017/18`, `FY24`, `fiscal 2024`, `2018`."""
    if is_marked(text):
        year = int(text[-2:]) + 2000
        if calendar.financial or text.startswith("FY") or calendar.first_month != _APRIL:
            return of_company(year, calendar)
        # a government's; Japan's, from April on, are called by their first
        return cal.financial_year(year, _APRIL)
    return fiscal(text, calendar) if len(text) > 4 else cal.year(int(text))


def is_marked(text: str) -> bool:
    """Whether a year is told as that of a company: `FY24`, `fiscal 2024`."""
    return text[:2] in {"FY", "fi", "Fi"}


def of_company(year: int, calendar: Calendar, first: int = 0, length: int = 12) -> Span:
    """What a company calls fiscal 2024, or so many months of it from the number given on."""
    if calendar.quarters is None:
        whole = cal.financial_year(year - (calendar.first_month > 1), calendar.first_month)
        begin = cal.add_months(whole.first, first)
        return cal.months(begin.year, begin.month, length)
    named, quarter = calendar.quarters
    if cal.is_of_weeks(quarter):
        over = timedelta(weeks=52 * (year - named) + 13 * first // 3)
        return cal.weeks(quarter.first + over, 13 * length // 3)
    begin = cal.add_months(quarter.first, 12 * (year - named) + first)
    return cal.months(begin.year, begin.month, length)


def year_start(text: str | None, calendar: Calendar) -> tuple[int, int] | None:
    """The year and month in which the year named begins: the financial or the calendar year."""
    if text and is_marked(text):
        named = named_year(text, calendar)
        return (named.first.year, named.first.month) if named else None
    if text and len(text) > 4:
        return int(text[:4]), calendar.first_month
    if text:
        return int(text), 1
    if calendar.today is None:
        return None
    today, first = calendar.today, calendar.first_month if calendar.financial else 1
    return (today.year if today.month >= first else today.year - 1), first


def read_plain_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    return cal.year(int(match["year"]))


def read_plain_fy(match: re.Match[str], calendar: Calendar) -> Span | None:
    return fiscal(match["year"].replace(" ", ""), calendar)


def read_fy_mark(match: re.Match[str], calendar: Calendar) -> Span | None:
    return named_year(f"{match['mark']}{match['year']}", calendar)


def read_between_years(match: re.Match[str], calendar: Calendar) -> Span | None:
    return wrap(match["first"], match["last"], calendar)


def wrap(first: str, last: str, calendar: Calendar) -> Span | None:
    begin = fiscal(first, calendar) if len(first) > 4 else cal.year(int(first))
    end = fiscal(last, calendar) if len(last) > 4 else cal.year(int(last))
    return Span(begin.first, end.last) if begin and end and begin.first <= end.last else None


def read_year_end(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The year end*, *end of 2017/18*, *mid-2017*."""
    text = match["year"]
    span = fiscal(text, calendar) if len(text) > 4 else cal.year(int(text))
    if span is None:
        return None
    return cal.day(date(span.first.year, 6, 30) if match["edge"].lower().startswith("mid") else span.last)


def read_decade(match: re.Match[str], calendar: Calendar) -> Span | None:
    first = int(match["year"])
    return Span(date(first, 1, 1), date(first + 9, 12, 31))


def read_past_one(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Over the past year*: the twelve months up to the document's day."""
    if calendar.today is None:
        return None
    return Span(cal.add_months(calendar.today, -12 if match["unit"] == "year" else -1), calendar.today)


def read_past(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Over the past five years*: back from the document's day; *over the next* ahead of it."""
    if calendar.today is None:
        return None
    count = int_of(match["count"] or "")
    months = count * {"y": 12, "m": 1, "q": 3, "d": 120, "w": 0}[match["unit"][0].lower()]
    if match["unit"].lower().startswith("day") or not months:
        return None
    ahead = match["way"].lower() in {"next", "coming", "following"}
    if match["unit"][0].lower() == "m" or months % 12:
        there = cal.add_months(calendar.today, months if ahead else -months)
        return Span(calendar.today, there) if ahead else Span(there, calendar.today)
    first, last = (0, months // 12) if ahead else (-months // 12, 0)
    return Span(date(calendar.today.year + first, 1, 1), date(calendar.today.year + last, 12, 31))
