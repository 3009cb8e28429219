"""The year of a company: the month it begins in, and what its halves and quarters are called.

Results say when the year, half or quarter closed that they are of, and by that how the company reckons: *for
the six months ended 31 December 2023*, *second quarter of fiscal 2025, which ended August 3, 2024*.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import MONTHS, Span
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
_NAMES = "|".join(name.capitalize() for name in MONTHS)
_ON = rf"(?:(?P<day>\d{{1,2}}){_B})?(?P<month>{_NAMES})\b\.?(?:{_B}(?P<late>\d{{1,2}})(?=,))?"
_TO_MONTH = rf"{_B}(?:to|ended|ending|end){_B}{_ON}"
_YEAR_END = compiled(
    r"\b(?:(?<!alf[- ])[Yy]ear|FY\d\d|5[23] weeks|(?<!alf[- ]year )(?<!alf[- ]Year )(?<!nterim )[Rr]esults)"
    + _TO_MONTH
)
_HALF_END = compiled(
    r"\b(?:[Hh]alf[- ][Yy]ear(?: [Rr]esults)?|[Ii]nterim [Rr]esults|[Ss]ix months|6 months|2[67] weeks)"
    + _TO_MONTH
)
_PERIOD_END = compiled(r"\b[Pp]eriod" + _TO_MONTH)
_INTERIM = compiled(r"\b(?:[Ii]nterim|INTERIM|[Hh]alf[- ][Yy]ear)")
_RESULTS = compiled(
    r"\b(?:[Pp]reliminary|[Ff]inal|[Aa]nnual|[Ff]ull[- ][Yy]ear|[Ii]nterim"
    r"|[Hh]alf[- ][Yy]ear) (?:[Rr]esults|[Rr]eport)\b|\b[Rr]eport and (?:[Aa]ccounts|[Ff]inancial)"
    r"|\b[Rr]esults [Ff]or [Tt]he\b"
    r"|\b[Ff]inancial [Ss]tatements\b|\b[Tt]rustees[’'] (?:[Aa]nnual )?[Rr]eport\b"
)
#: what a company that closes a quarter calls its year
_FISCAL = rf"(?:[Ff]iscal{_B}(?:[Yy]ear{_B})?(?:20)?|FY{_B}?(?:20)?)(?P<year>\d\d)"
_NTH = r"(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)"
_QUARTER = rf"(?:{_NTH}[ \u00a0\n-](?:[Ff]iscal{_B})?[Qq]uarter|Q(?P<number>[1-4]))\b"
#: *second quarter of fiscal 2025*, *fiscal 2025 second quarter*, *FY25 Q2*
_NAMED = tuple(
    compiled(words)
    for words in (
        rf"\b{_QUARTER}(?:,?{_B}|{_B}of{_B}){_FISCAL}\b",
        rf"\b{_FISCAL},?{_B}{_QUARTER}",
    )
)
_ANY_QUARTER = compiled(rf"\b{_QUARTER}")
_ANY_YEAR = compiled(rf"\b{_FISCAL}\b")
_QUARTER_END = compiled(
    rf"\b(?:[Qq]uarter|(?:[Tt]hree|[Ss]ix|[Nn]ine){_B}[Mm]onths|13{_B}weeks|[Tt]hirteen{_B}weeks|{_FISCAL}),?{_B}"
    rf"(?:(?:which{_B}|that{_B})?[Ee]nd(?:ed|ing|s){_B}(?:on{_B})?|to{_B}){_ON}"
)
_QUARTERLY = compiled(
    r"\b[Ff]iscal\b|\bFY ?\d\d|\b[Ee]arnings\b"
    r"|\b(?:[Qq]uarter(?:ly)?|Q[1-4])\b[^.\n]{0,40}\b(?:[Rr]esults|[Uu]pdate|[Ss]tatement)\b"
)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_YEAR = compiled(rf",?{_B}((?:19|20)\d\d)\b")
_H1 = compiled(rf"\b(?:H1|HY|1H){_B}?(?:FY)?(?:20|['’])?(\d\d)\b")
_H1_BEFORE = compiled(rf"\((?:H1|HY|1H){_B}?(?:FY)?(?:20|['’])?(\d\d):")


def begins(head: str, marked: bool) -> int | None:
    """The month in which a company's years begin, by the year, half or quarter whose results it gives."""
    if marked or _RESULTS.search(head):
        year, half = _YEAR_END.search(head), _HALF_END.search(head)
        if year:
            return _closing_month(year) % 12 + 1
        half = half or (_PERIOD_END.search(head) if _INTERIM.search(head) else None)
        if half:
            return (_closing_month(half) + 6) % 12 + 1
    quarter = _quarter(head)
    return (_closing_month(quarter[1]) - 3 * quarter[0]) % 12 + 1 if quarter else None


def half(head: str, text: str, own: int) -> tuple[int, Span] | None:
    """What *H1* of a year is to a company whose years begin in the month `own`: that year, its first half.

    In the results of a half-year the last H1 that is named is the one reported on; a whole year is called by
    that in which it ends.
    """
    end = _YEAR_END.search(head) or _HALF_END.search(head)
    year = _YEAR.match(head, end.end()) if end else None
    if own == 1 or end is None or year is None:
        return None
    closed, last = int(year[1]), _closing_month(end)
    if last % 12 + 1 == own:
        return closed, cal.months(closed - 1, own, 6)
    named = [2000 + int(match[1]) for match in _H1.finditer(text)]
    # *(H1 2023: 2,431)* is the half-year before
    before = [2001 + int(match[1]) for match in _H1_BEFORE.finditer(text)]
    return max([*named, *before], default=closed), cal.months(closed - (own > last), own, 6)


def quarters(head: str, own: int) -> tuple[int, Span] | None:
    """What a company whose results are of a quarter calls by its years: such a year, and its first quarter.

    A quarter that does not end with a month is one of thirteen weeks.
    """
    found = _quarter(head)
    year = _YEAR.match(head, found[1].end()) if found else None
    if own == 1 or found is None or year is None:
        return None
    nth, end = found
    day = _day(end, int(year[1]))
    if day is None:
        return None
    closes = day.year + (day.month >= own and own > 1)
    named = _named_year(head) or closes
    if day != cal.month_end(day.year, day.month):
        return named, cal.weeks(day - timedelta(days=_QUARTER_DAYS * nth - 1), 13)
    first = cal.until(day, 3 * nth).first
    return named, cal.months(first.year, first.month, 3)


_QUARTER_DAYS = 91


def _quarter(head: str) -> tuple[int, re.Match[str]] | None:
    """Which quarter the head gives the results of, and when that closed."""
    if not _QUARTERLY.search(head):
        return None
    end, which = _QUARTER_END.search(head), _ANY_QUARTER.search(head)
    if end is None or which is None:
        return None
    return _ORDER[which["nth"].lower()] if which["nth"] else int(which["number"]), end


def _named_year(head: str) -> int | None:
    """The fiscal year that the quarter is called one of, or the only one that the head names."""
    for pattern in _NAMED:
        match = pattern.search(head)
        if match:
            return 2000 + int(match["year"])
    years = {2000 + int(match["year"]) for match in _ANY_YEAR.finditer(head)}
    return years.pop() if len(years) == 1 else None


def _day(end: re.Match[str], year: int) -> date | None:
    month, number = MONTHS[end["month"].lower()], end["day"] or end["late"]
    return cal.valid(year, month, int(number)) if number else cal.month_end(year, month)


#: days by which a year counted in weeks may end after its month
_OVER = 7


def _closing_month(end: re.Match[str]) -> int:
    """The month that *31 March* or *1 April* closes."""
    number = end["day"] or end["late"]
    early = number is not None and int(number) <= _OVER
    return (MONTHS[end["month"].lower()] - early - 1) % 12 + 1
