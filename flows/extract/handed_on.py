"""The period that a sentence hands on to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract import asides, period_bases, period_owner
from flows.extract.anchors import Anchors, lasts
from flows.extract.calendar_dates import Span
from flows.extract.clauses import Clauses
from flows.extract.figure import Figure
from flows.extract.period_anchors import resolve
from flows.extract.period_brackets import in_brackets
from flows.extract.period_shifts import WITHIN
from flows.extract.periods import Period
from flows.extract.reading import Sentence
from flows.extract.reckoning import Bound, Calendar
from flows.extract.told_period import dated
from flows.patterns import compiled

LATER = "so much later"
#: a period that stands so near to the beginning of a sentence is what the sentence is about
_HEAD = 25
#: days that a visit lasts: what is found on it is of its days, whatever happened the month before
_VISIT = 14
#: the times that a course goes through
_COURSE = 3
_LEADS_TO = {"since", "by", "than", "until", "from"}
#: named for one figure, not for what follows
#: *in October it had been 10.4*: what was before that which the text goes on about
_HAD_BEEN = compiled(r"[^.;:]{0,40}\bhad[ \n](?:been|stood|[a-z]{3,}ed|risen|fallen|grown)\b")
_PASSING = {"past or coming", "weekday", "since then", "rolling year", WITHIN, "the time before it"}


def leads(
    sentence: Sentence, clauses: Clauses, used: set[int], anchors: Anchors, calendar: Calendar
) -> Bound | None:
    """The first period that is no comparison, no aside and no end of a span, or how much later it became.

    It stands at the head of the sentence, dates one of its figures or leads in a list; `used` are the
    places of those that date one.
    """
    told = _told(sentence, clauses, used, anchors, calendar)
    later = next((period for period in sentence.periods if period.rule == LATER), None)
    if later is None or clauses.compared(later.start):
        return told
    span = resolve(later, told.span if told else anchors.inherited, anchors, calendar)
    return Bound(span, later.start, later.end, later.rule) if span else told


def _told(
    sentence: Sentence, clauses: Clauses, used: set[int], anchors: Anchors, calendar: Calendar
) -> Bound | None:
    leads_in = sentence.words.rstrip("*_ ").endswith(":")
    for period in sentence.periods:
        if not (
            leads_in
            or period.start <= sentence.start + _HEAD
            or period.start in used
            or _fieldwork(sentence, period)
        ):
            continue
        if _passing(sentence, clauses, period, anchors):
            continue
        span = resolve(period, anchors.inherited, anchors, calendar)
        if span and not (period.yearless and _part(span, anchors.document or calendar.reference)):
            return Bound(span, period.start, period.end, period.rule)
    return None


def reached(figures: Sequence[Figure], document: Span | None) -> Bound | None:
    """Where a course through several times ends: *from 9 in 2016 to 12 in 2017, and on to 14 in 2018*.

    One that leads beyond the time that the document is of is left there.
    """
    told = [figure for figure in figures if figure.aspect in {"level", "share"} and figure.period_end]
    ends = [figure.period_end for figure in told if figure.period_end]
    if document and ends and ends[-1] > document.last:
        return None
    return dated(told[-1]) if len(set(ends)) >= _COURSE and ends == sorted(ends) else None


#: *interviews were held in June 2018*: the time of all that was found
_FIELDWORK = compiled(
    r"\b(?:carried out|conducted|took place|fieldwork|interviewed|surveyed|inspected|visited"
    r"|were held)\b[^.;]{0,30}$"
)


def _fieldwork(sentence: Sentence, period: Period) -> bool:
    """Whether a period is the one in which a survey asked or an inspection looked."""
    return (
        not sentence.quantities
        and _FIELDWORK.search(sentence.text, max(sentence.start, period.start - 60), period.start) is not None
    )


def _part(span: Span, whole: Span | Bound | None) -> bool:
    """Whether a quarter or a month is a part of the year reported on: the year goes on after it."""
    year = whole.span if isinstance(whole, Bound) else whole
    return year is not None and lasts(year, 12) and year.first <= span.first and span.last <= year.last


def _passing(sentence: Sentence, clauses: Clauses, period: Period, anchors: Anchors) -> bool:
    """Whether a period dates a figure or two, and not what comes next."""
    if (
        period.months
        or period.role in _LEADS_TO
        and not period.rule.endswith("between")
        or period.rule in _PASSING
        or _compared(sentence, clauses, period)
    ):
        return True
    if asides.aside(sentence, period) or in_brackets(sentence, period):
        return True
    if any(quantity.stop <= at < period.start for at in clauses.breaks for quantity in sentence.quantities):
        return True
    document = anchors.document
    if document and period.rule in _DATES and period.span and period.span.first > document.last:
        return True
    if _HELD_AGAINST.fullmatch(sentence.text, sentence.start, period.start):
        return True
    head = period.start <= sentence.start + _HEAD - 5
    if (anchors.inherited or anchors.document) and _HAD_BEEN.match(sentence.text, period.end, sentence.end):
        return True
    if (
        not head
        and anchors.document
        and period.span
        and (anchors.document.first - period.span.last).days > 366
    ):
        return True
    if not head and document and period.span and _is_background(period.span, document):
        return True
    visit = document is not None and document.days <= _VISIT
    if not head and visit and period.rule in {"month", "bare month"}:
        return True
    of_its_own = period.length or period.rule == "year to date"
    if not head and (of_its_own or period_bases.based(sentence, period)):
        return True
    return period_owner.of_comparison(sentence, period)


def _is_background(span: Span, document: Span) -> bool:
    """*It added 12,000 a month in 2019*, in the statistics of a month of 2020: a whole year that was over."""
    reported = lasts(document, 1) or lasts(document, 3)
    return reported and lasts(span, 12) and span.last < document.first


#: what came after the time that a document reports on is told by the way: *went up on 1 August*
_DATES = frozenset({"day", "date"})
#: *Compared with June 2017, there were 12 fewer*
_HELD_AGAINST = compiled(
    r"(?:(?:Compared|Relative|Set against|Against|Unlike)[ \n])(?:(?:with|to|the|in)[ \n]){0,2}"
)
_TO = compiled(r"\bto[ \u00a0\n](?:[a-z]+[ \u00a0\n])?$")


def _compared(sentence: Sentence, clauses: Clauses, period: Period) -> bool:
    """Whether a period lies in a comparison; in *up from 9 in 2019 to 14 in 2022* the second does not."""
    if not clauses.compared(period.start):
        return False
    before = [quantity for quantity in sentence.quantities if quantity.stop <= period.start]
    return not (
        before and _TO.search(sentence.text, max(sentence.start, before[-1].begin - 14), before[-1].begin)
    )
