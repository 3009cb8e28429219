"""The parts of a document that have a day of their own: papers of a meeting, items of a digest.

*Last year* in a paper of March 2015 is 2014, whenever the papers were put together.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from flows.extract import document_head, periods, subject, subject_period
from flows.extract.reading import Setting
from flows.extract.reckoning import Calendar
from flows.patterns import compiled
from flows.read.document import Document, Passage

_DAYS = {"day", "date", "month"}
_CLOSES = compiled(r"[\s*_).\]]*")


def settings(document: Document, whole: Setting) -> dict[int, Setting]:
    """By the position of each heading that opens or closes a dated part what holds from there on."""
    found: dict[int, Setting] = {}
    open_parts: list[tuple[int, Setting]] = []
    head = document_head.of(document)
    body = next((passage for passage in head if subject_period.tells(document.text, passage)), None)
    begin = body.char_start if body else head[-1].char_end if head else 0
    for passage in document.passages:
        level = subject.level(document.text, passage) if passage.char_start >= begin else 0
        if not level:
            continue
        kept = [part for part in open_parts if part[0] < level]
        day = _day(document.text, passage, whole.calendar)
        if day:
            kept.append((level, replace(whole, calendar=replace(whole.calendar, today=day))))
        if kept != open_parts:
            found[passage.position] = kept[-1][1] if kept else whole
        open_parts = kept
    return found


def _day(text: str, passage: Passage, calendar: Calendar) -> date | None:
    """The day or month with its year that a heading ends in: *Item 6: falls, March 2015*."""
    named = periods.find(text, passage.char_start, passage.char_end, calendar)
    if not named or named[-1].rule not in _DAYS or named[-1].yearless or named[-1].role not in {"", "on"}:
        return None
    span = named[-1].span
    ends = _CLOSES.fullmatch(text, named[-1].end, passage.char_end) is not None
    return span.last if span and ends else None
