"""What the words for a part of a year come to: quarters, halves, first months and seasons."""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.number_words import UNITS
from flows.extract.period_words import int_of, month_of
from flows.extract.reckoning import Calendar
from flows.extract.year_readers import is_marked, of_company, year_start
from flows.patterns import compiled

_ORDER = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
}


def part(match: re.Match[str], calendar: Calendar, length: int) -> Span | None:
    own = _own_part(match, calendar, length)
    if own:
        return own
    start = year_start(match["year"], calendar)
    if start is None:
        return None
    near = match.groupdict().get("near")
    start = (start[0] - (near == "last"), start[1])
    begin = cal.add_months(date(start[0], start[1], 1), _before(match, length))
    span = cal.months(begin.year, begin.month, length)
    if not match["year"] and calendar.today and span.first > calendar.today:
        return cal.shift(span, -12)
    return span


def _before(match: re.Match[str], length: int) -> int:
    """The months of the year that are over when the part begins."""
    which = match["which"].lower()
    number = _ORDER.get(which) or (int(which) if which.isdigit() else UNITS.get(which, 1))
    return (min(number, 12 // length) - 1) * length


def _own_part(match: re.Match[str], calendar: Calendar, length: int) -> Span | None:
    """*The second quarter of fiscal 2025*, as a company that tells of its quarters means it."""
    year = match["year"] or ""
    if calendar.quarters is None or length % 3 or len(year) > 4 and not is_marked(year):
        return None
    last = match.groupdict().get("near") == "last"
    number = 2000 + int(year[-2:]) if year else calendar.quarters[0] - last
    span = of_company(number, calendar, _before(match, length), length)
    ahead = not year and calendar.today and span.first > calendar.today
    return cal.shift(span, -12) if ahead else span


def read_quarter(match: re.Match[str], calendar: Calendar) -> Span | None:
    return part(match, calendar, 3)


def read_quarters(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Quarters 2 and 3*, of the year in which the later one is over."""
    start = year_start(match["year"], calendar)
    first, last = int(match["first"]), int(match["last"])
    if start is None or first >= last:
        return None
    year = start[0] - (match.groupdict().get("near") == "last")
    begin = cal.add_months(date(year, start[1], 1), (first - 1) * 3)
    span = cal.months(begin.year, begin.month, 3 * (last - first + 1))
    ahead = not match["year"] and calendar.today and span.first > calendar.today
    return cal.shift(span, -12) if ahead else span


def read_months_of_quarter(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Quarter 4 (January to March) 2022/23*: the months say which."""
    first, last, year = month_of(match["first"]), month_of(match["last"]), match["year"]
    begin = int(year[:4]) + (len(year) > 4 and first < calendar.first_month)
    return Span(date(begin, first, 1), cal.month_end(begin + (last < first), last))


#: months in which schools begin and end their terms
_TERMS = {"autumn": (9, 12), "spring": (1, 3), "summer": (4, 7)}


def read_term(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Autumn term 2022/23*; the spring and the summer are those of its second year."""
    first, last = _TERMS[match["term"].lower()]
    year = int(match["year"][:4]) + (len(match["year"]) > 4 and first < 9)
    return cal.months(year, first, last - first + 1)


def read_year_of_two(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The 2021 to 2022 financial year*."""
    return cal.financial_year(int(match["year"] or match["before"]), calendar.first_month)


def read_academic_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The 2018/19 academic year*: from September to August."""
    return cal.months(int((match["year"] or match["before"])[:4]), 9, 12)


def read_quarter_end(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The end of quarter 2*."""
    span = part(match, calendar, 3)
    return cal.day(span.last) if span else None


def read_between_quarters(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Between Q3 2022 and Q3 2024*."""
    first = cal.months(int(match["begin"]), 3 * int(match["first"]) - 2, 3).first
    last = cal.months(int(match["year"]), 3 * int(match["last"]) - 2, 3).last
    return Span(first, last) if first < last else None


def read_half(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*H1 2023*, *the second half of 2017/18*; a company may mean the halves of a year of its own."""
    year, which = match["year"] or "", match["which"].lower()
    if calendar.half is None or not _A_YEAR.fullmatch(year) or which not in {"1", "2", "first", "second"}:
        return part(match, calendar, 6)
    return _own_half(int(year), which in {"2", "second"}, calendar)


def read_short_half(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*H1'19*, *H2 ’18*, *1H24*, *HY24*: the half of a year that is written short; *HY* is the first."""
    year, number = 2000 + int(match["short"]), int(match["which"] or 1)
    if calendar.quarters and not calendar.half or "FY" in match.group():
        return of_company(year, calendar, 6 * number - 6, 6)
    return _own_half(year, number == 2, calendar) if calendar.half else cal.months(year, 6 * number - 5, 6)


def read_short_quarter(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Q3'18*, *3Q18*, *Q3 FY18*."""
    year, before = 2000 + int(match["short"]), 3 * int(match["which"]) - 3
    if calendar.quarters or "FY" in match.group():
        return of_company(year, calendar, before, 3)
    return cal.months(year, before + 1, 3)


def _own_half(year: int, second: bool, calendar: Calendar) -> Span:
    """The half of a year as a company with years of its own counts them."""
    assert calendar.half
    named, first = calendar.half
    return cal.shift(first, 12 * (year - named) + 6 * second)


_A_YEAR = compiled(r"(?:19|20)\d\d")


def read_month_of_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Month 5*, of the financial year: August where years begin in April."""
    return part(match, calendar, 1) if calendar.financial else None


def read_first_months(match: re.Match[str], calendar: Calendar) -> Span | None:
    start = year_start(match["year"], calendar)
    count = int_of(match["count"])
    if start is None or not 0 < count <= 60:
        return None
    if calendar.quarters and match["unit"] == "months" and count in {3, 6, 9}:
        return _own_months(match, calendar, count)
    if match["unit"] == "weeks":
        first = date(start[0], start[1], 1)
        return Span(first, first + timedelta(days=7 * count - 1))
    return cal.months(start[0], start[1], min(count, 24))


def _own_months(match: re.Match[str], calendar: Calendar, count: int) -> Span | None:
    year = match["year"] or ""
    assert calendar.quarters
    if len(year) > 4 and not is_marked(year):
        return None
    last = match.groupdict().get("near") == "last"
    return of_company(2000 + int(year[-2:]) if year else calendar.quarters[0] - last, calendar, 0, count)


def read_months_in(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Six months in, the trust is £2m short*: into the financial year."""
    return read_first_months(match, calendar) if calendar.financial else None


def read_short_months(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*9M 2019*, *6M 19*: the first months of a year, of the company's own where it has one."""
    year, count = 2000 + int(match["year"][-2:]), int(match["count"])
    return of_company(year, calendar, 0, count) if calendar.quarters else cal.months(year, 1, count)


def read_season(match: re.Match[str], calendar: Calendar) -> Span | None:
    return cal.months(int(match["year"][:4]), cal.SEASONS[match["season"].lower()], 3)


def read_near_season(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Last autumn*: the last one that was over by the document's day; *this* is the one that had begun."""
    if calendar.today is None:
        return None
    month, which = cal.SEASONS[match["season"].lower()], match["which"].lower()
    begun = cal.months(calendar.today.year - (month > calendar.today.month), month, 3)
    if which == "next":
        return cal.shift(begun, 12)
    return cal.shift(begun, -12) if which == "last" and begun.last >= calendar.today else begun
