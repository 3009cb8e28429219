"""The period that a figure holds for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from flows.extract import calendar_dates as cal
from flows.extract.bind_place import cost
from flows.extract.calendar_dates import Span
from flows.extract.clauses import Clauses
from flows.extract.periods import Calendar, Period
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence


@dataclass(frozen=True, slots=True)
class Bound:
    """A period resolved to days, and the characters that it was read from."""

    span: Span
    start: int
    end: int
    rule: str


def resolve(period: Period, anchor: Span | None, calendar: Calendar) -> Span | None:
    """The days of a period; a relative one needs the one that it refers to."""
    if period.rule == "the same of a year" and period.span:
        if anchor is None:
            return period.span
        months = 12 * round((period.span.first - anchor.first).days / 365.25)
        moved = cal.shift(anchor, months)
        return moved if period.span.first <= moved.first <= period.span.last else period.span
    if period.months is not None:
        if anchor is None:
            return None
        return cal.shift(anchor, period.months) if period.months else anchor
    if period.role == "since" and period.span:
        end = anchor.last if anchor and anchor.last > period.span.first else calendar.today
        return Span(period.span.first, end) if end and end > period.span.first else period.span
    return period.span


_COMPARED = re.compile(r"\b(?:than|on|against|from|since|after|compared with|compared to|over)(?: in| the| at)*[ \u00a0\n]{1,2}(?:the |in |for )?$")


def bind(sentence: Sentence, clauses: Clauses, quantity: Quantity, anchor: Span | None, calendar: Calendar) -> Bound | None:
    """The nearest licensed period of the sentence, resolved; null where it names none."""
    best: tuple[float, Period] | None = None
    for period in sentence.periods:
        if period.span is None and period.months is None:
            continue
        price = cost(sentence, clauses, quantity, period.start, period.end) + _licence(sentence, quantity, period)
        if best is None or price < best[0]:
            best = (price, period)
    if best is None or best[0] >= 1000:
        return None
    span = resolve(best[1], _reference(sentence, best[1], anchor, calendar), calendar)
    return Bound(span, best[1].start, best[1].end, best[1].rule) if span else None


def _licence(sentence: Sentence, quantity: Quantity, period: Period) -> float:
    """What speaks against a period: it is what the figure is compared with, or only the time it took."""
    before = sentence.text[max(sentence.start, period.start - 24) : period.start]
    after_figure = period.start >= quantity.end
    if after_figure and _COMPARED.search(before) and period.role not in {"since"}:
        return 1000 if period.months is not None or re.search(r"\bthan\b", before) else 60
    if period.rule == "so much earlier" and after_figure and not re.search(r"\bfrom\b", sentence.text[max(sentence.start, quantity.begin - 30) : quantity.begin]):
        return 200
    if after_figure and period.rule == "past or coming":
        return 20
    return 0


def _reference(sentence: Sentence, period: Period, anchor: Span | None, calendar: Calendar) -> Span | None:
    """What a relative period refers to: the last period named before it in the sentence, else the inherited one."""
    last = anchor
    for other in sentence.periods:
        if other.start >= period.start:
            break
        if other.months is None and other.span:
            last = other.span
    if last is None and calendar.today:
        last = cal.day(calendar.today)
    return last


def leads(sentence: Sentence, anchor: Span | None, calendar: Calendar) -> Bound | None:
    """The period that the sentence hands on to the next one: its first that is no comparison."""
    for period in sentence.periods:
        if period.months is None and period.span and period.role not in {"since", "by", "than", "until"} and period.rule not in {"past or coming"}:
            return Bound(period.span, period.start, period.end, period.rule)
        if period.months == 0 and anchor:
            return Bound(anchor, period.start, period.end, period.rule)
    return None


