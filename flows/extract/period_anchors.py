"""What relative periods refer to: *a year earlier* than when, *in the quarter* of which year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract import reported_periods, shifted_periods
from flows.extract.anchors import MEAN_MONTH, Anchors, lasts
from flows.extract.calendar_dates import Span
from flows.extract.open_periods import since, since_then
from flows.extract.period_shifts import WITHIN
from flows.extract.periods import Period
from flows.extract.reckoning import Calendar


def resolve(period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    """The days of a period; a relative one needs the one that it refers to."""
    if told := _TOLD_FROM.get(period.rule):
        return told(period, anchor, anchors, calendar)
    if period.rule == "over the year" and anchor and _within_a_year(anchor, anchors):
        return cal.until(anchor.last, 12)
    if period.rule == WITHIN:
        return cal.until(anchor.last, period.length) if anchor else None
    if period.length:
        return _so_long(period, anchor, anchors, calendar)
    if period.rule == "this year" and (year := _year_spoken_of(period, anchor, anchors, calendar)):
        return year
    if period.months is not None:
        return shifted_periods.shifted(period, anchor, calendar) if anchor else None
    return _named(period, period.span, anchor, anchors, calendar) if period.span else None


def _named(
    period: Period, span: Span, anchor: Span | None, anchors: Anchors, calendar: Calendar
) -> Span | None:
    """A period with days of its own, in the year that is spoken of where it names none."""
    if period.role == "since":
        return since(span, _own(anchor, anchors), anchors.document, calendar)
    if period.rule == "past or coming" and (anchor or anchors.document):
        told = (anchor, anchors.document)
        spoken = next((one for one in told if one and one.days < _LONGEST), None)
        return _up_to(span, spoken, calendar) if spoken else span
    if anchor and period.rule == "month" and period.yearless and _spoken_month(anchor, anchors, calendar):
        by = period.role == "by"
        return _next(span, anchor, calendar) if by else _nearest(span, anchor, calendar.today)
    year = _reported_year(period, anchors, calendar)
    if year and _own(anchor, anchors) is None:
        return _inside(span, year)
    in_year = period.yearless and anchor and _is_year(anchor, calendar)
    return _inside(span, anchor) if anchor and in_year and _governs(anchor, span, anchors, calendar) else span


def _own(anchor: Span | None, anchors: Anchors) -> Span | None:
    """The time that the sentence itself has named; null where it is inherited."""
    return anchor if anchor is not anchors.inherited else None


def _is_year(span: Span, calendar: Calendar) -> bool:
    """Whether an interval is a calendar year or one that the document reckons by."""
    return lasts(span, 12) and span.first.month in {1, calendar.first_month}


def _so_long(period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    """*Over the quarter*: the one spoken of, if it is as long; else the nearest so long, or its end."""
    months = period.length or 0
    span = anchor if anchor and lasts(anchor, months) else anchors.of_length(months, calendar)
    return _end(span, period, calendar) if span and period.rule in {"its end", "its coming end"} else span


def _year_spoken_of(
    period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar
) -> Span | None:
    """*This year*, in a report on one that has just ended or beside another year of the sentence."""
    if period.span is None:
        return None
    of_report = reported_periods.year_of_report(period.span, anchors.document, calendar)
    spoken = anchor is not anchors.inherited
    return of_report or (_in_step(period.span, anchor, calendar) if spoken else None)


def _year_to_date(period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    end = reported_periods.so_far(anchor, anchors, calendar)
    return Span(calendar.year_around(end).first, end) if end else None


def _months_before(period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    return cal.until(anchor.first - timedelta(days=1), period.length or 0) if anchor else None


def _this_unit(period: Period, anchor: Span | None, anchors: Anchors, calendar: Calendar) -> Span | None:
    return _reported_unit(period.span, anchors.document, calendar) if period.span else None


Told = Callable[[Period, "Span | None", Anchors, Calendar], "Span | None"]
#: periods that are told from another, by their rule
_TOLD_FROM: dict[str, Told] = {
    **dict.fromkeys(reported_periods.OF_THE_DOCUMENT, reported_periods.of_the_document),
    "period to": lambda period, anchor, _, __: _as_long(period.span, anchor),
    "the months before": _months_before,
    "the latest": lambda period, anchor, anchors, _: reported_periods.latest(period.length, anchor, anchors),
    "this unit": _this_unit,
    "the same of a year": lambda period, anchor, _, __: period.span and _same_of(period.span, anchor),
    "since then": lambda _, anchor, anchors, calendar: since_then(_own(anchor, anchors), anchors, calendar),
    "year to date": _year_to_date,
}


def _in_step(year: Span, spoken: Span | None, calendar: Calendar) -> Span:
    """*From 40 in 2010-11 to 30 last year*: a financial year, where the sentence reckons by them.

    Beside a year to come, which a budget is for, *last year* is the one before it.
    """
    today, first = calendar.today, calendar.first_month
    if spoken is None or today is None or not lasts(spoken, 12):
        return year
    if year.last < today < spoken.first:
        return cal.shift(spoken, -12)
    if year.first.month != 1:
        return year
    if spoken.first.month != first or first == 1:
        return year
    around = cal.months(today.year - (today.month < first), first, 12)
    return cal.shift(around, 12 * (year.first.year - today.year))


def _reported_unit(unit: Span, reported: Span | None, calendar: Calendar) -> Span:
    """*This quarter*, in a report on a quarter that came out after it: the one reported on."""
    this = calendar.today is not None and unit.first <= calendar.today <= unit.last
    months = max(1, round(unit.days / MEAN_MONTH))
    return reported if this and reported and lasts(reported, months) else unit


#: parts of a year that it is told by
PARTS = {"quarter", "half year", "end of a quarter"}


def _reported_year(period: Period, anchors: Anchors, calendar: Calendar) -> Span | None:
    """The year of the quarter that a heading reports on: *in Quarter 1* under *Quarter 2, 2017-18*."""
    reported = anchors.document
    if not period.yearless or period.rule not in PARTS or reported is None:
        return None
    whole = any(lasts(reported, months) for months in (3, 6, 9))
    return calendar.year_around(reported.last) if whole else None


#: days by which a bulletin may come out after the month that it reports on
_DELAY = 120


#: days of the longest time that others are told from
_LONGEST = 370


def _up_to(span: Span, spoken: Span, calendar: Calendar) -> Span:
    """*Over the last 12 months*, where the text reports on a month: those that end with it."""
    late = (calendar.today - spoken.last).days if calendar.today else 0
    if calendar.today and calendar.today == spoken.first and calendar.today.day == 1:
        late = 0  # a document that gives only its month
    if span.last != calendar.today or not 0 <= late <= _DELAY:
        return span
    return cal.until(spoken.last, round(span.days / MEAN_MONTH))


def _spoken_month(anchor: Span | None, anchors: Anchors, calendar: Calendar) -> bool:
    """Whether the sentence itself has named a month or a day."""
    if anchor is None or anchor is anchors.inherited or anchor.days > 31:
        return False
    return anchor.first != calendar.today


def _nearest(span: Span, spoken: Span, today: date | None = None) -> Span:
    """The month without a year that is nearest to the one spoken of: *2.2% in May 2014, 2.5% in April*.

    It has been by the document's day, where one of them has.
    """
    years = spoken.first.year - span.first.year
    moved = [cal.shift(span, 12 * turn) for turn in (years - 1, years, years + 1)]
    been = [month for month in moved if today is None or month.first <= today]
    return min(been or moved, key=lambda month: abs(month.first - spoken.first))


def _next(month: Span, spoken: Span, calendar: Calendar) -> Span:
    """*Halved in April 2023; a third was spent by November*: the one after that, if it has been."""
    later = cal.shift(month, 12 * (spoken.first.year - month.first.year))
    later = cal.shift(later, 12) if later.first < spoken.first else later
    return later if calendar.today is None or later.first <= calendar.today else _nearest(month, spoken)


def _end(span: Span, period: Period, calendar: Calendar) -> Span:
    """*At the year end*: the last one that has been; *by the year end*: the next."""
    end, coming = cal.day(span.last), period.rule == "its coming end"
    if period.role == "since":
        return since(end, None, None, calendar)
    if calendar.today is None or (end.last > calendar.today) == coming or period.length != 12:
        return end
    return cal.shift(end, 12 if coming else -12)


def _governs(year: Span, span: Span, anchors: Anchors, calendar: Calendar) -> bool:
    """Whether a month is one of the year spoken of: not of a time to come, nor of last year by the way."""
    if calendar.today and year.first > calendar.today:
        return False
    return year is not anchors.inherited or year == anchors.document or (span.first - year.last).days > 366


#: days of the longest quarter
_QUARTER = 93


def _as_long(end: Span | None, spoken: Span | None) -> Span | None:
    """*The period ending July*: as many months as that which is spoken of."""
    months = round(spoken.days / MEAN_MONTH) if spoken else 0
    return cal.until(_nearest(end, cal.day(spoken.last)).last, months) if end and spoken and months else None


def _within_a_year(spoken: Span, anchors: Anchors) -> bool:
    """Whether a month or a quarter is spoken of, by itself and not as a part of the year reported on."""
    whole = anchors.document
    return 1 < spoken.days <= _QUARTER and not lasts(whole, 12)


def _same_of(year: Span, anchor: Span | None) -> Span:
    """*The same quarter of 2018*: the quarter spoken of, in that year."""
    if anchor is None:
        return year
    years = round((year.first - anchor.first).days / 365.25)
    moved = (cal.shift(anchor, 12 * turn) for turn in (years, years + 1, years - 1))
    return next((span for span in moved if year.first <= span.first <= year.last), year)


def of_the_year(named: Span, reported: Span) -> Span:
    """The period reported on, in the year that it is compared with; a part of a year is itself."""
    if not lasts(named, 12) or reported.days > 400:
        return named
    return cal.shift(reported, 12 * (named.last.year - reported.last.year))


def _inside(span: Span, year: Span) -> Span:
    """A quarter or a month in the year that the text speaks of."""
    years = year.first.year - span.first.year
    for turn in (years, years + 1):
        moved = cal.shift(span, 12 * turn)
        if year.first <= moved.first and moved.last <= year.last:
            return moved
    return span
