"""Periods told from that which a document reports on: its year, its latest quarter, the day of its visit."""

from __future__ import annotations

from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract.anchors import Anchors, lasts
from flows.extract.calendar_dates import Span
from flows.extract.open_periods import since
from flows.extract.periods import Period
from flows.extract.reckoning import Calendar

#: days after which a year to date is no more that of what was spoken of
_STALE = 200


#: days by which a report on a year may come out after it
_LATE = 300


def year_of_report(year: Span, reported: Span | None, calendar: Calendar) -> Span | None:
    """*This year* in the report on a year that has just ended is that year, *next year* the one after.

    *Last year* may be either the year reported on or the one before.
    """
    today = calendar.today
    if reported is None or today is None or not lasts(reported, 12):
        return None
    turns = round((year.first - calendar.year_around(today).first).days / 365.25)
    late = (today - reported.last).days
    return cal.shift(reported, 12 * turns) if turns >= 0 and 0 <= late < _LATE else None


def so_far(anchor: Span | None, anchors: Anchors, calendar: Calendar) -> date | None:
    """Where the year to date ends: with what is reported on or was spoken of lately, else today.

    A document that gives only its month is dated to the first day of it, and reports on the whole.
    """
    spoken = anchors.document or anchor
    if spoken and (calendar.today is None or 0 <= (calendar.today - spoken.last).days < _STALE):
        return spoken.last
    today = calendar.today
    return cal.month_end(today.year, today.month) if today and today.day == 1 else today


#: what is told from the period reported on
OF_THE_DOCUMENT = {"rolling year", "in month", "the time before it", "time of the visit", "end of the period"}


def latest(months: int, anchor: Span | None, anchors: Anchors) -> Span | None:
    """*In the latest quarter*: the one reported on, or that which ends with what is spoken of."""
    spoken = next((span for span in (anchor, anchors.document) if lasts(span, months)), None)
    spoken = spoken or anchors.document or anchor
    return spoken and (spoken if lasts(spoken, months) else cal.until(spoken.last, months))

#: months of the times that end with what is reported on
_ENDING_WITH_IT = {"rolling year": 12, "in month": 1}


#: days that a visit lasts at most
_VISIT = 31


def _visit(anchors: Anchors) -> Span | None:
    """The days of the visit that a document reports on; failing them the last ones that were named."""
    told = (*anchors.named, anchors.document) if anchors.document else anchors.named
    return next((span for span in reversed(told) if span.days <= _VISIT), None)


def of_the_document(period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    """*The rolling 12-month rate*, *at the period end*, *in the six months before our visit*."""
    if period.rule == "time of the visit":
        return _visit(anchors)
    spoken = anchors.document or anchor or (cal.day(calendar.today) if calendar.today else None)
    if period.rule == "the time before it":
        spoken = _visit(anchors) or spoken
    if spoken is None:
        return None
    if months := _ENDING_WITH_IT.get(period.rule):
        return cal.until(spoken.last, months)
    if period.rule == "the time before it":
        return cal.until(spoken.first - timedelta(days=1), period.length)
    end = cal.day(spoken.last)
    return since(end, None, None, calendar) if period.role == "since" else end
