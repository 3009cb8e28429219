"""The period that a document, a section or a table reports on: of its title or heading."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.extract import calendar_dates as cal
from flows.extract import document_head, monthly_titles, period_lines, periods, tense
from flows.extract.calendar_dates import Span
from flows.extract.periods import Calendar, Period
from flows.patterns import compiled
from flows.read.document import Passage

_MONTH_OF_REPORT = compiled(r"\b[Mm]onth \d{1,2}\b")
_TOWARDS = compiled(r"\b(?:(?i:session)|to|towards|by|since|until|from|the|of) $")
#: *Q1: What do councils pay?*, *Q2. Is it enough?*
_QUESTION = compiled(r"[#*_\s]*Q\d{1,2}[:.)][*_]{0,2} [^\n]{4,200}\?[*_\s]*$", re.MULTILINE)
#: what a movement came after: *Jobs recover after January fall*
_BASE = compiled(r"\b(?:after|following|despite|compared with|compared to|than|versus) (?:an? |the )?$")
#: days of the shortest and the longest period that figures are reported for: a day only dates the
#: document, and *1990–2015* tells how far it looks back
_SHORTEST, _LONGEST = 27, 740
#: characters from which on a line is a sentence, in which a year may be any
_SENTENCE = 90


def of_head(text: str, head: list[Passage], calendar: Calendar) -> Period | None:
    """The quarter, month or year that the head says the document reports on; a single day only dates it.

    A line that says so of itself, *Period covered*, goes before the title.
    """
    for passage in head:
        for start, end in period_lines.labelled(text, passage.char_start, passage.char_end):
            named = _of_line(text, start, end, calendar)
            if named:
                return named
    top = min((passage.level or 1 for passage in head if passage.kind == "heading"), default=1)
    for passage in head:
        if passage.kind == "heading" and (passage.level or 1) > top:
            continue
        if passage.kind not in {"title", "heading", "paragraph"} and not _below_title(head, passage):
            continue
        period = reported(text, passage.char_start, passage.char_end, calendar) or _at_its_end(
            text, passage, calendar
        )
        if period and not (period.rule in {"year", "months between"} and tells(text, passage)):
            return period
    return None


def _below_title(head: list[Passage], passage: Passage) -> bool:
    """Whether what was read as the caption of a table is the line below the title."""
    return passage.kind == "caption" and head[0].kind == "title" and head[1] is passage


#: the rule of years that a title ends with, which the figures under it are averages of, and their most days
POOLED = "pooled years"
_MOST_POOLED = 1500


def _at_its_end(text: str, passage: Passage, calendar: Calendar) -> Period | None:
    """What a title ends with: pooled years (*Poverty in Fife 2019-22*), or a day before that of the document.

    *Population of Fife, 1 January 2024*, which came out in March, tells how many there were on that day.
    What is to come is no such thing: a plan has its years too.
    """
    found = periods.find(text, passage.char_start, passage.char_end, calendar)
    line = passage.kind in {"title", "heading"} or document_head.is_position(text, passage)
    last = found[-1] if found and line else None
    if last is None or last.span is None or not _NOTHING_ELSE.fullmatch(text, last.end, passage.char_end):
        return None
    if calendar.today is None or last.span.last >= calendar.today:
        return None
    if _LONGEST < last.span.days <= _MOST_POOLED:
        return replace(last, rule=POOLED)
    return last if last.rule in _DAYS else None


def tells(text: str, passage: Passage) -> bool:
    """Whether a paragraph is a sentence, and no line of a head."""
    start, end = passage.char_start, passage.char_end
    return passage.kind == "paragraph" and text[end - 1] == "." and not tense.verbless(text, start, end)


def _of_line(text: str, start: int, end: int, calendar: Calendar) -> Period | None:
    """The period that a line gives, or the first and last of the days that it lists."""
    found = periods.find(text, start, end, calendar)
    first = found[0] if found else None
    if first and first.rule in _DAYS:
        return visited(text, start, end, calendar)
    return first if first and _may_be_reported(first, section=True) else None


def reported(text: str, start: int, end: int, calendar: Calendar, section: bool = False) -> Period | None:
    """The period that a heading reports on; *to 2019/20* and *since 2010* only lead to one.

    A month is that of a `section`; over a whole document it may only date it, but for one of regular
    reports that came out later.
    """
    if _QUESTION.match(text, start, end):
        return None
    for period in whole(text, periods.find(text, start, end, calendar), calendar):
        if period.rule == "period to" and period.span and _INTERIM.search(text, start, end):
            return replace(period, span=cal.until(period.span.last, 6))
        if so_far := _year_so_far(text, start, period, calendar):
            return so_far
        if not _may_be_reported(period, section) or period.comparative(text):
            continue
        if period.rule == "year" and _OF_A_PART.search(text, start, end):
            continue
        if period.rule == "month" and _MONTH_OF_REPORT.search(text, start, end):
            return replace(period, rule="month of the report")
        dates_it = period.rule == "month" and not monthly_titles.reported(text, start, end, period, calendar)
        if (section or not dates_it) and not _in_passing(text, start, end, period):
            return period
    return None


#: *Financial performance to 31 July 2014*, *Budget monitoring to January 2017*
_ACCOUNT_TO = compiled(
    r"\b(?:[Pp]erformance|[Pp]osition|[Rr]eport|[Rr]esults?|[Ff]inances?|[Oo]utturn|[Mm]onitoring|[Aa]ccounts)"
    r" (?:up )?to (?:the end of )?$"
)


def _year_so_far(text: str, start: int, period: Period, calendar: Calendar) -> Period | None:
    """The financial year up to the day or month that an account goes to; null of any other heading."""
    if not calendar.financial or period.span is None or period.rule not in {"day", "date", "month"}:
        return None
    if _ACCOUNT_TO.search(text, max(start, period.start - 40), period.start) is None:
        return None
    year = calendar.year_around(period.span.last)
    return replace(period, span=Span(year.first, period.span.last), rule="year so far")


#: what a report on the first half of a year is called
_INTERIM = compiled(r"\b(?:interim|half[- ]year(?:ly)?|first[- ]half)\b", re.IGNORECASE)
#: *Interim report 2019*: a year of which only a part is reported on
_OF_A_PART = compiled(
    r"\b(?:interim|half[- ]year(?:ly)?|quarterly) (?:management )?"
    r"(?:report|results?|statement|financial|accounts|review|update)",
    re.IGNORECASE,
)

_YEARS = {"year", "financial year"}
_PARTS = {"quarter", "half year"}


def whole(text: str, found: list[Period], calendar: Calendar) -> list[Period]:
    """A quarter or half of the year that the heading names elsewhere: *Quarter 1 report 2017-18*."""
    years = [period for period in found if period.rule in _YEARS and period.span]
    parts = [period for period in found if period.yearless and period.rule in _PARTS]
    if len(years) != 1 or len(parts) != 1:
        return found
    words = " of ".join(text[period.start : period.end] for period in (parts[0], years[0]))
    named = periods.find(words, 0, len(words), calendar)
    return [replace(parts[0], span=named[0].span, yearless=False)] if named[0].span else found


#: the longest line that may head what follows
_LINE = 90
_NO_HEAD = (".", ":", ";", ",", "?", "!")


def heads(text: str, passage: Passage) -> bool:
    """Whether a paragraph may be a heading that the reader did not know: one short line without a verb."""
    start, end = passage.char_start, passage.char_end
    if passage.kind != "paragraph" or end - start > _LINE or text.endswith(_NO_HEAD, start, end):
        return False
    dated = "20" in text[start:end] or "19" in text[start:end]
    return dated and "\n" not in text[start:end] and tense.verbless(text, start, end)


_DAYS = {"day", "date", "days between"}
#: what leads in the days of a heading: *Inspected on 18 April 2023*
_VISIT = compiled(
    r"[#*_\s]*(?:(?:[Vv]isit(?:s|ed)?|[Ii]nspect(?:ed|ions?)|[Pp]osition|[Ss]napshot|[Aa]s|[Dd]ate)"
    r"(?: (?:of|on|at|as at|visits?|inspections?))*:? ?)?"
)
_NOTHING_ELSE = compiled(r"(?:[#*_\s.:,&]|and\b)*")


def visited(text: str, start: int, end: int, calendar: Calendar) -> Period | None:
    """The days of a heading that says no more: what stands under it was found on them."""
    found = [period for period in periods.find(text, start, end, calendar) if period.span]
    if not found or not all(period.rule in _DAYS for period in found):
        return None
    stops = [period.start for period in found[1:]] + [end]
    between = zip(found, stops, strict=True)
    if not _VISIT.fullmatch(text, start, found[0].start) or not all(
        _NOTHING_ELSE.fullmatch(text, period.end, stop) for period, stop in between
    ):
        return None
    first, last = found[0].span, found[-1].span
    assert first and last
    if last.last < first.first:
        return None
    return replace(found[0], end=found[-1].end, span=Span(first.first, last.last))


_STRETCHES = {"years between", "months between"}


def _may_be_reported(period: Period, section: bool) -> bool:
    """Whether a period has the length of one that reports are for; a section may look further back."""
    return (
        period.span is not None
        and (period.span.days >= _SHORTEST or period.rule == "days between")
        and (period.span.days <= _LONGEST or section and period.rule in _STRETCHES)
        and period.rule not in {"past or coming", "this year", "this unit"}
    )


def _in_passing(text: str, start: int, end: int, period: Period) -> bool:
    """Whether a year is only led to (*by 2020*) or stands in a whole sentence."""
    if period.rule == "year" and end - start > _SENTENCE:
        return True
    if _BASE.search(text, max(start, period.start - 20), period.start):
        return True
    towards = _TOWARDS.search(text, max(start, period.start - 8), period.start)
    return towards is not None and period.rule in {"year", "financial year"}
