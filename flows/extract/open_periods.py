"""Periods that begin with a time named and go on until what is spoken of: *since 2010*, *since then*."""

from __future__ import annotations

from flows.extract import calendar_dates as cal
from flows.extract.anchors import Anchors
from flows.extract.calendar_dates import Span
from flows.extract.reckoning import Calendar


def since(begin: Span, spoken: Span | None, document: Span | None, calendar: Calendar) -> Span:
    """From the beginning of a period on, until what the sentence or the document speaks of, or its day."""
    for other in (spoken, document):
        if other and other.last > begin.last and not (calendar.today and other.last > calendar.today):
            return Span(begin.first, other.last)
    return Span(begin.first, calendar.today) if calendar.today and calendar.today > begin.first else begin


def since_then(spoken: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    """From the end of what was named last, until the document's day."""
    begin = spoken or (anchors.named[-1] if anchors.named else None)
    if begin is None or calendar.today is None or begin.last > calendar.today:
        return None
    return Span(begin.first if begin.days < 400 else cal.until(begin.last, 12).first, calendar.today)
