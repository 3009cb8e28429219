"""The year that the rows of a table leave to a row above: *2020 Q1*, *Q2*, *Q3*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from flows.extract import calendar_dates as cal
from flows.extract import periods
from flows.extract.calendar_dates import Span
from flows.extract.reckoning import Calendar
from flows.extract.table_dates import Dated, completed
from flows.patterns import compiled

_YEAR = compiled(r"(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?(?!\d)")


def carried(stubs: Mapping[int, Dated], calendar: Calendar) -> dict[int, Dated]:
    """By the place of each stub without a year its period in the year that a row above names.

    Months and quarters run on: *Dec 2020* is followed by *Jan* of 2021.
    """
    found: dict[int, Dated] = {}
    year: Dated | None = None
    last: Span | None = None
    for start, dated in stubs.items():
        if dated.whole:
            year, last = _year(dated, calendar) or year, dated.span
        elif year:
            span = completed(dated, year, calendar)
            span = cal.shift(span, 12) if span and last and span.last < last.first else span
            if span:
                found[start] = replace(dated, span=span, whole=True)
                last = span
    return found


def _year(dated: Dated, calendar: Calendar) -> Dated | None:
    """The year that a period is of, as it names it."""
    named = _YEAR.search(dated.words)
    if named is None:
        return None
    words = named.group()
    span = next((period.span for period in periods.find(words, 0, len(words), calendar)), None)
    return replace(dated, span=span, rule="year", words=words) if span and span.days < 370 else None
