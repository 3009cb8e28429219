"""The period that a figure holds for."""

from __future__ import annotations

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative periods refer to: the one inherited, that of the document, and all that the text named so far."""

    inherited: Span | None = None
    document: Span | None = None
    named: tuple[Span, ...] = ()

    def of_length(self, months: int, calendar: Calendar) -> Span | None:
        """The nearest one of so many months; a year is the one that the document reports on."""
        for span in (self.inherited, self.document, *reversed(self.named)):
            if span and abs(span.days - months * 30.44) < 12:
                return span
        if months != 12 or calendar.today is None:
            return None
        first = calendar.first_month if calendar.financial else 1
        inside = self.document.first if self.document else None
        start = inside or cal.add_months(calendar.today, -12)
        return cal.months(start.year if start.month >= first else start.year - 1, first, 12)


def resolve(period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    """The days of a period; a relative one needs the one that it refers to."""
    if period.length:
        span = anchor if anchor and abs(anchor.days - period.length * 30.44) < 12 else anchors.of_length(period.length, calendar)
        return cal.day(span.last) if span and period.rule == "its end" else span
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
    if period.yearless and period.span and anchor and anchor.days > 300:
        return _inside(period.span, anchor)
    if period.role == "since" and period.span:
        end = anchor.last if anchor and anchor.last > period.span.first else calendar.today
        return Span(period.span.first, end) if end and end > period.span.first else period.span
    return period.span


_FROM = re.compile(r"[(]$|\b(?:from|against|with|than|to|the|of|on|was|were|at|over)[ \u00a0\n](?:(?:a|an|the|just|only|about|over|under|some)[ \u00a0\n])*$")
_BASE = re.compile(r"\b(?:than|on|against|since|compared with|compared to|up on|down on|of)[ \u00a0\n]{1,2}(?:in[ \u00a0\n])?(?:the[ \u00a0\n])?$")
#: prices of a year date no figure
_PRICES = re.compile(r"[ \u00a0\n](?:prices|levels|terms|pounds)\b")


def bind(sentence: Sentence, clauses: Clauses, quantity: Quantity, changed: bool, anchors: Anchors, calendar: Calendar) -> Bound | None:
    """The nearest licensed period of the sentence, resolved; null where it names none.

    `changed` tells that the figure is a change: what it is compared with is not its period.
    """
    best: tuple[float, Period] | None = None
    for period in sentence.periods:
        if period.span is None and period.months is None or not _licensed(sentence, clauses, quantity, period, changed):
            continue
        price = cost(sentence, clauses, quantity, period.start, period.end)
        if period.start >= quantity.end and period.rule == "past or coming":
            price += 20
        if best is None or price < best[0]:
            best = (price, period)
    if best is None:
        return None
    span = resolve(best[1], _reference(sentence, best[1], anchors, calendar), anchors, calendar)
    return Bound(span, best[1].start, best[1].end, best[1].rule) if span else None


def _based(sentence: Sentence, period: Period) -> bool:
    """Whether a period is what a figure is compared with: *up on 2017*; *on 30 September* dates it."""
    match = _BASE.search(sentence.text, max(sentence.start, period.start - 20), period.start)
    return match is not None and not (match.group().startswith("on") and period.rule in {"day", "date", "its length"})


def _licensed(sentence: Sentence, clauses: Clauses, quantity: Quantity, period: Period, changed: bool) -> bool:
    """Whether a period may date a figure: not across the clause that it is compared with, not what a change starts from."""
    text = sentence.text
    if _PRICES.match(text, period.end, sentence.end):
        return False
    after = period.start >= quantity.end
    if after and clauses.strong_between(quantity.stop, period.start):
        return False
    based = _based(sentence, period)
    if changed and (based and period.role != "since" or clauses.compared(period.start) or period.months):
        return False
    if period.months and period.rule == "so much earlier":
        if after:
            return period.start - quantity.stop < 30 and _FROM.search(text, max(sentence.start, quantity.begin - 30), quantity.begin) is not None
        return not clauses.strong_between(period.end, quantity.begin)
    return not (after and based and period.role != "since")


def _inside(span: Span, year: Span) -> Span:
    """A quarter or a month in the year that the text speaks of."""
    for months in (0, -12, 12, -24, 24, -36):
        moved = cal.shift(span, months)
        if year.first <= moved.first and moved.last <= year.last:
            return moved
    return span


def _reference(sentence: Sentence, period: Period, anchors: Anchors, calendar: Calendar) -> Span | None:
    """What a relative period refers to: the last period named before it in the sentence, else the inherited one."""
    last = anchors.inherited or anchors.document
    for other in sentence.periods:
        if other.start >= period.start:
            break
        if other.months is None and other.span:
            last = other.span
    if last is None and calendar.today:
        last = cal.day(calendar.today)
    return last


def leads(sentence: Sentence, clauses: Clauses, used: set[int], anchors: Anchors, calendar: Calendar) -> Bound | None:
    """The period that the sentence hands on to the next one: its first that is no comparison and no end of a span.

    It stands at the head of the sentence, or dates one of its figures; `used` are the places of those that do.
    """
    for period in sentence.periods:
        based = _based(sentence, period)
        if period.start > sentence.start + 25 and period.start not in used:
            continue
        if period.months or period.role in {"since", "by", "than", "until"} or period.rule in {"past or coming"}:
            continue
        if clauses.compared(period.start) or based and period.start > sentence.start + 20 or _PRICES.match(sentence.text, period.end):
            continue
        span = resolve(period, anchors.inherited, anchors, calendar)
        if span:
            return Bound(span, period.start, period.end, period.rule)
    return None


_NOW = re.compile(r"\b(?:now|today|currently|at present)\b")
#: a sentence that speaks of what was said just before
_AGAIN = re.compile(r"(?:That|This|These|Those|It|Both|Of (?:these|those|them|this))\b")
_PAST = re.compile(r"\b(?:was|were|had|did|fell|rose|grew|came|made|took|ran|went|spent|lost|got|held|stood|saw|met|paid|drew|kept|won|cut|led|left|began|drove|shut|sold|built|arose|sank|slid|[a-z]{2,}ed)\b")
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|am|remains?|stands?|costs?|accounts?|makes?|takes?|lives?|covers?|spends?|employs?|fills?|stays?|needs?|expects?|means?|serves?|works?|contains?"
    r"|includes?|owns?|runs?|gets?|gives?|returns?|dies?|receives?|loses?|holds?|borrows?|lends?|carry|carries|provides?|supports?|represents?|averages?|want|wants|say|says|links?|causes?|cause"
    r"|can|will|would|should|must|could|may|might|faces?|pays?|earns?|sees?|uses?|comes?|goes|go|falls?|ranges?)\b"
)


def timeless(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause speaks of the present, to which the period of the sentence before does not reach."""
    if _NOW.search(sentence.text, start, end):
        return True
    if _AGAIN.match(sentence.text, sentence.start):
        return False
    present = _PRESENT.search(sentence.text, start, end)
    past = _PAST.search(sentence.text, start, end)
    return present is not None and (past is None or present.start() < past.start())
