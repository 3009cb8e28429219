"""Years that are called by the one in which they end: *fiscal 2020*, *the third quarter of fiscal year 2020*.

American companies and governments count so; in which month their years begin the document tells.
"""

from __future__ import annotations

import re

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.period_words import PART, YEAR
from flows.extract.reckoning import Calendar

_YEAR = rf"[Ff]iscal(?: [Yy]ear)?,? (?P<year>{YEAR})(?![-/–]\d)"
_APRIL = 4
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}


def _year(match: re.Match[str], calendar: Calendar) -> Span:
    """The twelve months that end in the year named; Japan's, from April on, are called by their first."""
    first = calendar.first_month
    by_end = first > 1 and (first != _APRIL or calendar.financial)
    return cal.financial_year(int(match["year"]) - by_end, first)


def _quarter(match: re.Match[str], calendar: Calendar) -> Span | None:
    which = match["which"].lower()
    number = _ORDER.get(which) or int(which[0])
    begin = cal.add_months(_year(match, calendar).first, 3 * (number - 1))
    return cal.months(begin.year, begin.month, 3)


RULES = (
    (
        "quarter",
        rf"\b(?P<which>(?i:{PART})) (?:[Ff]iscal )?[Qq]uarter,?(?: of)?(?: the)? {_YEAR}",
        _quarter,
    ),
    ("quarter", rf"\bQ(?P<which>[1-4]),?(?: of)? {_YEAR}", _quarter),
    ("financial year", rf"\b{_YEAR}", _year),
)
