"""The month in which the years of a document begin: a company's own, told by its head, or a government's."""

from __future__ import annotations

import re

from flows.extract.calendar_dates import MONTHS
from flows.patterns import compiled

_MONTH = r"(?P<month>" + "|".join(name.capitalize() for name in MONTHS) + r")\b"
_DAY = r"(?:(?P<day>\d{1,2})[ \u00a0\n])?"
_TO_MONTH = rf"[ \u00a0\n](?:to|ended|ending|end)[ \u00a0\n]{_DAY}{_MONTH}"
YEAR_END = compiled(
    r"\b(?:(?<!alf[- ])[Yy]ear|FY\d\d|5[23] weeks|(?<!alf[- ]year )(?<!alf[- ]Year )(?<!nterim )[Rr]esults)"
    + _TO_MONTH
)
HALF_END = compiled(
    r"\b(?:[Hh]alf[- ][Yy]ear(?: [Rr]esults)?|[Ii]nterim [Rr]esults|[Ss]ix months|6 months|2[67] weeks)"
    + _TO_MONTH
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
#: *third fiscal quarter ended March 29, 2020*: of a year of its own
_QUARTER_END = compiled(
    r"\b(?P<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)(?: [Ff]iscal)? [Qq]uarter"
    r"(?:,?(?: of)?(?: [Ff]iscal)?(?: [Yy]ear)? (?:19|20)\d\d)?,?[ \u00a0\n](?:which )?"
    r"(?:ended|ending)[ \u00a0\n]"
    rf"{_DAY}{_MONTH}(?:[ \u00a0\n](?P<late>\d{{1,2}})\b)?"
)
_PERIOD_END = compiled(r"\b[Pp]eriod" + _TO_MONTH)
_INTERIM = compiled(r"\b(?:[Ii]nterim|INTERIM|[Hh]alf[- ][Yy]ear)")
_RESULTS = compiled(
    r"\b(?:[Pp]reliminary|[Ff]inal|[Aa]nnual|[Ff]ull[- ][Yy]ear|[Ii]nterim"
    r"|[Hh]alf[- ][Yy]ear) (?:[Rr]esults|[Rr]eport)\b|\b[Rr]eport and (?:[Aa]ccounts|[Ff]inancial)"
    r"|\b[Rr]esults [Ff]or [Tt]he\b"
    r"|\b[Ff]inancial [Ss]tatements\b|\b[Tt]rustees[’'] (?:[Aa]nnual )?[Rr]eport\b"
)
#: the American government, whose years begin in October
_FEDERAL = compiled(r"\b(?:Congress|[Ff]ederal|U\.S\.|Medicare|Medicaid|USDA|HHS)(?!\w)")
_FISCAL = compiled(r"\b[Ff]iscal(?: [Yy]ears?)? (?:19|20)\d\d|\bFY ?(?:20)?\d\d\b")
#: money of other governments, some of which have fiscal years too
_OTHER_MONEY = compiled(r"[£€¥₹]")
_OCTOBER, _SEPTEMBER = 10, 9
#: a school that a text is about, and what it has
_SCHOOL = compiled(r"\b(?:School|Academy|Sixth Form College)\b(?! (?:of|for|Board|Trust)\b)")
_PUPILS = compiled(r"\bpupils\b[^\x00]{0,4000}\b(?:Ofsted|inspect|[Kk]ey stage|Year [1-9]|headteacher)")
_TITLE = 200


def first_month(head: str, marked: bool) -> int | None:
    """The month in which a company's years begin, told from the time that it reports on."""
    quarter = _QUARTER_END.search(head)
    if quarter:
        return (closing_month(quarter) - 3 * _ORDINALS[quarter["which"].lower()]) % 12 + 1
    if not marked and not _RESULTS.search(head):
        return None
    year, half = YEAR_END.search(head), HALF_END.search(head)
    if year:
        return closing_month(year) % 12 + 1
    half = half or (_PERIOD_END.search(head) if _INTERIM.search(head) else None)
    return (closing_month(half) + 6) % 12 + 1 if half else None


def federal_month(text: str) -> int | None:
    """October, where a text reckons in the fiscal years of the American government."""
    federal = "$" in text and _FISCAL.search(text) and _FEDERAL.search(text) and not _OTHER_MONEY.search(text)
    return _OCTOBER if federal else None


def school_month(text: str) -> int | None:
    """September, where a text is about one school: *exclusions in 2016/17* are those of a school year."""
    return _SEPTEMBER if _SCHOOL.search(text, 0, _TITLE) and _PUPILS.search(text) else None


#: days by which a year counted in weeks may end after its month
_OVER = 7


def closing_month(end: re.Match[str]) -> int:
    """The month that *31 March*, *1 April* or *March 29* closes."""
    day = end["day"] or end.groupdict().get("late")
    early = day is not None and int(day) <= _OVER
    return (MONTHS[end["month"].lower()] - early - 1) % 12 + 1
