"""Periods told by how far they lie from another: *a year earlier*, *the previous quarter*."""

from __future__ import annotations

from datetime import timedelta

from flows.extract import calendar_dates as cal
from flows.extract.anchors import MEAN_MONTH
from flows.extract.calendar_dates import Span
from flows.extract.periods import Period
from flows.extract.reckoning import Calendar


def shifted(period: Period, anchor: Span, calendar: Calendar) -> Span | None:
    """*That year* is the last of several; *five years ago* is a year, whatever is spoken of.

    The quarter before a month is the one before its own, and the year before the days of a visit ends with
    them, but the month before a year nobody knows. What is told of as later has come by the document's day.
    """
    months = period.months or 0
    if period.rule == "the one before" and months == -1 and anchor.days > 31:
        return None
    if period.rule == "period before" and anchor.days > 400:
        months = -round(anchor.days / MEAN_MONTH)
    if months > 0 and anchor.days > 400:
        anchor = cal.until(anchor.last, 12)
    if period.rule == "that year" and anchor.days > 400:
        return cal.until(anchor.last, 12)
    if period.rule == "so long ago" and months % 12 == 0 and months <= -24 and anchor.days < 300:
        return cal.year(anchor.last.year + months // 12)
    if period.rule == "the one before" and months == -3 and 1 < anchor.days < 32:
        anchor = cal.quarter(anchor.first)
    if period.rule == "the one before" and months == -12 and 1 < anchor.days < 27:
        return cal.until(anchor.first - timedelta(days=1), 12)
    moved = cal.shift(anchor, months) if months else anchor
    return moved if months <= 0 or not calendar.today or moved.first <= calendar.today else None
