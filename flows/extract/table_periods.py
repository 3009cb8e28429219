"""The period that a value of a table holds for.

That of its nearest heading, completed by the wider ones; that of the column to its left, where its own
heading names none; else that of the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from flows.extract import calendar_dates as cal
from flows.extract import periods
from flows.extract.anchors import lasts
from flows.extract.calendar_dates import Span
from flows.extract.grid import Value
from flows.extract.table_aspects import is_interval
from flows.extract.table_dates import Dated, completed
from flows.extract.table_heads import Heading, Sheet
from flows.extract.table_reach import Held, asks, seen_from
from flows.patterns import compiled

#: a change from the same time of the year before: that of the last column
_ON_YEAR = compiled(
    r"\bon (?:the |a )?(?:previous |same )?(?:year|quarter|month)\b|\byear[- ]on[- ]year\b"
    r"|\b[Aa]nnual (?:%|change|growth)|\by/y\b|\byoy\b|\bYoY\b"
)
_A_YEAR = compiled(r"(?:19|20)\d\d$")


def _first(heads: Iterable[Heading], base: bool = False) -> Dated | None:
    """The first period of the nearest heading that has one."""
    return next(
        (
            dated
            for head in heads
            for dated in head.dates
            if dated.base == base and (dated.span or not dated.whole)
        ),
        None,
    )


def _resolved(sheet: Sheet, heads: Sequence[Heading]) -> Held | None:
    """The nearest period, as a part of the year or a year of the part that a wider heading names."""
    dated = _first(heads)
    if dated is None:
        return None
    if dated.rule in _DAYS and (stretch := _stretch(sheet, heads, dated)):
        return stretch
    others = [other for head in heads for other in head.dates if other is not dated and not other.base]
    span, calendar = dated.span, sheet.frame.calendar
    if not dated.whole:
        year = next((other for other in others if other.yearly), None) or _subject_year(sheet)
        span = completed(dated, year, calendar) or span if year else span
    elif dated.yearly:
        part = next((other for other in others if not other.whole), None) or _yearless(dated, others)
        span = completed(part, dated, calendar) or span if part else span
    return Held(span, dated.start, dated.end, f"a heading of the cell: {dated.rule}") if span else None


_DAYS = frozenset({"day", "date"})
#: *52 weeks to*, over *28 December 2014*
_LEADS_TO = compiled(r"\b(?:weeks|months|[Yy]ear|[Qq]uarter|half|[Pp]eriod) (?:to|ended|ending)[\s*_]*$")


def _stretch(sheet: Sheet, heads: Sequence[Heading], end: Dated) -> Held | None:
    """The time that ends on a day, where the heading over it says how long it is."""
    over = next((head for head in heads if not head.dates and _LEADS_TO.search(head.words)), None)
    if over is None:
        return None
    words = f"{over.words.strip(' *_')} {end.words}"
    for period in periods.find(words, 0, len(words), sheet.frame.calendar):
        if period.span:
            return Held(period.span, end.start, end.end, f"a heading of the cell: {period.rule}")
    return None


def _yearless(dated: Dated, others: list[Dated]) -> Dated | None:
    """*Year ending March 2018* in the caption over rows of years: what it says but for its year."""
    if dated.rule != "year":
        return None
    for other in others:
        if other.rule in {"rolling period", "day"} and (match := _A_YEAR.search(other.words)):
            return replace(other, words=other.words[: match.start()].strip(" ,"), whole=False)
    return None


def _subject_year(sheet: Sheet) -> Dated | None:
    """The year that the document or the section reports on."""
    period = sheet.frame.subject.period
    if period is None or period.span is None:
        return None
    words = sheet.frame.text[period.start : period.end]
    return Dated(period.span, period.start, period.end, period.rule, words, True)


def columns(sheet: Sheet) -> dict[int, Held]:
    """The period of each column that names one, in the setting of the caption."""
    found = {}
    for column, heads in sheet.columns.items():
        if _first(heads):
            held = _resolved(sheet, [*heads, *sheet.captions])
            if held:
                found[column] = held
    return found


def _in_own_years(sheet: Sheet, held: Held, dated: dict[int, Held]) -> Held:
    """*2018*, *2017* over the accounts of the year ended 31 July 2018: that year, and the one before."""
    period = sheet.frame.subject.period
    year = period.span if period else None
    if year is None or not lasts(year, 12) or year.first.month == 1 or not _of_money(sheet):
        return held
    last = max((column.span.last.year for column in dated.values()), default=0)
    if last != year.last.year or not held.rule.endswith(": year") or held.span != _calendar_year(held):
        return held
    return replace(held, span=cal.shift(year, 12 * (held.span.last.year - last)))


def _of_money(sheet: Sheet) -> bool:
    """Whether a caption, the corner or a column says that the table holds amounts of money."""
    heads = [*sheet.captions, *sheet.corner, *(head for column in sheet.columns.values() for head in column)]
    return any(head.unit and head.unit.kind == "money" for head in heads)


def reach(dated: dict[int, Held]) -> Span | None:
    """From the first to the last period of the columns."""
    spans = [held.span for held in dated.values()]
    return (
        Span(min(span.first for span in spans), max(span.last for span in spans)) if len(spans) > 1 else None
    )


def bind(sheet: Sheet, value: Value, aspect: str, dated: dict[int, Held]) -> Held | None:
    """The period of a value; `dated` are those of the columns."""
    heads = sheet.above(value)
    own = (*sheet.column(value), *sheet.row(value))
    words = " ".join(head.words for head in (*own, *sheet.captions))
    asked = asks(words)
    held = (
        _changed(sheet, value, own, heads, dated)
        if aspect == "change"
        else _plain(sheet, value, own, heads, dated, aspect)
    )
    if held is None and (aspect != "target" or asked):
        held = _of_subject(sheet)
    return seen_from(sheet, _in_own_years(sheet, held, dated), own, words, value.column) if held else None


def _plain(
    sheet: Sheet,
    value: Value,
    own: tuple[Heading, ...],
    heads: Sequence[Heading],
    dated: dict[int, Held],
    aspect: str,
) -> Held | None:
    """A level: a heading without a year of its own stands in that of the columns to its left."""
    named = _first(own)
    if named and not named.whole and not _first(sheet.column(value)):
        return _resolved(sheet, [*own, *_last_column(sheet, value, dated), *sheet.captions])
    begun = next((dated for head in own for dated in head.dates if dated.since and dated.span), None)
    if begun and not named:
        return _since(sheet, begun)
    held = _resolved(sheet, heads)
    if named or held and any(other.whole for head in heads for other in head.dates):
        return held
    left = max((column for column in dated if column < value.column), default=None)
    span = reach(dated)
    if left is not None and span and len(dated) > 2 and not is_interval(sheet.columns.get(value.column, ())):
        return Held(span, dated[left].start, dated[left].end, "the span of the columns")
    if left is not None and aspect != "target" and _stands_beside(sheet, value, left):
        return Held(dated[left].span, dated[left].start, dated[left].end, "the column to its left")
    return held


def _since(sheet: Sheet, begun: Dated) -> Held | None:
    """*Courts closed since 2015*: up to the end of what the document reports on, else up to its own day."""
    subject, today = sheet.frame.subject.period, sheet.frame.calendar.today
    reported = subject.span.last if subject and subject.span else None
    for end in (reported, today):
        if begun.span and end and begun.span.last < end and (today is None or end <= today):
            return Held(Span(begun.span.first, end), begun.start, begun.end, "a heading of the cell: since")
    return None


def _stands_beside(sheet: Sheet, value: Value, left: int) -> bool:
    """An interval is of the column to its left; else only bare dates, *2021*, *2022*, date what follows."""
    if is_interval(sheet.columns.get(value.column, ())):
        return True
    return not any(head.measure for head in sheet.columns[left])


def _changed(
    sheet: Sheet, value: Value, own: tuple[Heading, ...], heads: Sequence[Heading], dated: dict[int, Held]
) -> Held | None:
    """A change: the period that its heading names, else the later of two, or all that the columns go over."""
    base, span = _first(own, base=True), reach(dated)
    held = _resolved(
        sheet, [*own, *_last_column(sheet, value, dated), *sheet.captions] if _first(own) else []
    )
    if held is None and span:
        first = next(iter(dated.values()))
        if base and base.span and base.span.first < span.last:
            span = Span(base.span.first, span.last)
        elif len(dated) == 2 or any(_ON_YEAR.search(head.words) for head in own):
            later = max(dated.values(), key=lambda column: column.span.last)
            return Held(later.span, later.start, later.end, "the later of the two columns")
        return Held(span, first.start, first.end, "the span of the columns")
    if held and _first(own):
        return _between_years(held, dated)
    return _resolved(sheet, heads)


def _between_years(held: Held, dated: dict[int, Held]) -> Held:
    """*Change 2019-20* beside the columns 2019 and 2020: from the one to the other, and no financial year."""
    first, last = held.span.first.year, held.span.last.year
    years = {column.span.first.year for column in dated.values() if column.span == _calendar_year(column)}
    if last != first + 1 or held.span.first.month == 1 or not {first, last} <= years:
        return held
    return replace(held, span=Span(date(first, 1, 1), date(last, 12, 31)))


def _calendar_year(held: Held) -> Span:
    return cal.months(held.span.first.year, 1, 12)


def _last_column(sheet: Sheet, value: Value, dated: dict[int, Held]) -> tuple[Heading, ...]:
    """The heads of the dated column to the left: the year of *January* beside a change."""
    left = max((column for column in dated if column < value.column), default=None)
    return sheet.columns[left] if left is not None else ()


def _of_subject(sheet: Sheet) -> Held | None:
    period = sheet.frame.subject.period
    if period is None or period.span is None:
        return None
    return Held(
        period.span, period.start, period.end, f"the period of the heading or the document: {period.rule}"
    )
