"""The period that a figure holds for, where its sentence names one."""

from __future__ import annotations

from dataclasses import replace

from flows.extract import asides
from flows.extract import calendar_dates as cal
from flows.extract.anchors import Anchors
from flows.extract.bind_place import cost
from flows.extract.calendar_dates import Span
from flows.extract.clauses import Clauses
from flows.extract.handed_on import leads
from flows.extract.period_anchors import PARTS, of_the_year, resolve
from flows.extract.period_bases import based
from flows.extract.period_brackets import in_brackets
from flows.extract.period_licence import licensed, when_it_was
from flows.extract.periods import Period
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.reckoning import Bound, Calendar
from flows.patterns import compiled

__all__ = ["Anchors", "Bound", "bind", "leads", "resolve"]

#: the figure of an earlier period, behind that of the period reported on: *812 homes (2022: 1,004)*
_COMPARATIVE = compiled(r"\((?:[QH][1-4] )?20\d\d:")


#: *she told us on 8 June that 40 had come since April*: when it was told is no more than a second choice
_TOLD = (" that ", "\nthat ")


def comparative(sentence: Sentence, period: Period | Bound) -> bool:
    """Whether a figure stands behind the year that it is of: *812 homes (2022: 1,004)*."""
    return _COMPARATIVE.search(sentence.text, period.start - 1, period.end + 1) is not None


def bind(
    sentence: Sentence,
    clauses: Clauses,
    quantity: Quantity,
    changed: bool,
    anchors: Anchors,
    calendar: Calendar,
) -> Bound | None:
    """The nearest licensed period of the sentence, resolved; null where it names none.

    `changed` tells that the figure is a change: what it is compared with is not its period.
    """
    best: tuple[float, Period] | None = None
    for period in sentence.periods:
        if (
            period.span is None
            and period.months is None
            or not licensed(sentence, clauses, quantity, period, changed)
        ):
            continue
        price = cost(sentence, clauses, quantity, period.start, period.end)
        if period.start >= quantity.end and period.rule == "past or coming":
            price += 20
        if sentence.text.startswith(_TOLD, period.end):
            price += 60
        if period.comparative(sentence.text):
            price -= 90
        if best is None or price < best[0]:
            best = (price, period)
    if best is None:
        return None
    if when_it_was(sentence, quantity, best[1]):
        best = (best[0], replace(best[1], role=""))
    span = resolve(best[1], _reference(sentence, best[1], anchors, calendar), anchors, calendar)
    if span and anchors.document and comparative(sentence, best[1]):
        span = of_the_year(span, anchors.document)
    return Bound(span, best[1].start, best[1].end, best[1].rule) if span else None


#: days after which nobody says *ten years ago* of a time that was spoken of
_STALE = 1100


def _stale(spoken: Span, anchors: Anchors, calendar: Calendar) -> bool:
    """Whether what was spoken of is too old to say *ago* of: that is told from the document's day."""
    reported = spoken == anchors.document
    return calendar.today is not None and not reported and (calendar.today - spoken.last).days > _STALE


def _reference(sentence: Sentence, period: Period, anchors: Anchors, calendar: Calendar) -> Span | None:
    """What a relative period refers to: the last one named before it in the sentence, else the inherited."""
    last = anchors.inherited or anchors.document or (calendar.reference.span if calendar.reference else None)
    if last and period.rule == "so long ago" and _stale(last, anchors, calendar):
        last = None
    sure = False
    for other in sentence.periods:
        if other.start >= period.start:
            break
        if in_brackets(sentence, other) and ")" in sentence.text[other.end : period.start]:
            continue
        if period.length and based(sentence, other, changed=True) or asides.idle(sentence, other):
            continue
        if other.role == "since" and period.rule == "so long ago":
            continue
        if other.rule == "so long ago" and period.rule == "so much later":
            last = resolve(other, _reference(sentence, other, anchors, calendar), anchors, calendar) or last
        unsure = other.yearless and (sure or period.yearless and period.rule in PARTS)
        if other.months is None and other.span and not unsure:
            last, sure = other.span, not other.yearless
    if last is None and calendar.today and period.rule == "so long ago":
        last = cal.day(calendar.today)
    return last
