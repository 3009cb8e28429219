"""Periods as the heads of tables name them: in short forms (*Mar-18*, *1Q24*, *9M 2024*), and in parts
that another heading completes (*Quarter 2* in the caption, *2023* over the column).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract import calendar_dates as cal
from flows.extract import periods
from flows.extract.bind_period import Anchors, resolve
from flows.extract.calendar_dates import MONTHS, Span
from flows.extract.periods import Calendar, Period
from flows.extract.table_frame import Frame, Spot
from flows.patterns import compiled


@dataclass(frozen=True, slots=True)
class Dated:
    """A period of a heading: its days (null for a part of an unknown year), and where it stands.

    `words` is how it is written out, `whole` tells that it names its year, `base` that it is what
    a change starts from, `since` that what is told goes on from it.
    """

    span: Span | None
    start: int
    end: int
    rule: str
    words: str
    whole: bool
    base: bool = False
    since: bool = False

    @property
    def yearly(self) -> bool:
        """Whether it is a year or a run of years."""
        return self.whole and self.span is not None and self.span.days > 300


_MONTH = "|".join(sorted((month.capitalize() for month in MONTHS), key=len, reverse=True))
_END = r"(?![\w/])"
#: how the short forms of tables are written out
_SHORT: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (compiled(pattern), full)
    for pattern, full in (
        (rf"\b({_MONTH})\.?[-‑–]({_MONTH})\.?[ '’-]{{1,2}}(\d\d){_END}", r"\1 to \2 20\3"),
        (rf"\b(\d{{1,2}})[ -]({_MONTH})\.?(?:[ -]['’]?|['’])(\d\d){_END}", r"\1 \2 20\3"),
        (rf"\b({_MONTH})\.?(?:[ -]['’]?|['’])(\d\d){_END}(?![ ]?[-–])", r"\1 20\2"),
        (rf"(?<!\d-)\b({_MONTH})\.?[-/](\d{{4}}){_END}", r"\1 \2"),
        (rf"^\W*({_MONTH})\.?(?=\W*$|[ ](?:actual|plan|target|budget|forecast)\b)", r"in \1"),
        (r"\b([1-4])Q[ ]?['’]?(\d\d)(?!\d)", r"Q\1 20\2"),
        (r"\b([1-4])Q[ ]?((?:19|20)\d\d)(?!\d)", r"Q\1 \2"),
        (r"\bQ([1-4])[ ]?[-/'’]?[ ]?(\d\d)(?![\d/–-])", r"Q\1 20\2"),
        (r"\bQ([1-4])[ -]?(\d\d)[-–/](\d\d)(?!\d)", r"Q\1 20\2/\3"),
        (r"\b((?:19|20)\d\d)[ -]?Q([1-4])\b", r"Q\2 \1"),
        (r"\b((?:19|20)\d\d)[ -]?H([12])\b", r"H\2 \1"),
        (r"\b([12])H[ ]?['’]?(?:20)?(\d\d)(?!\d)", r"H\1 20\2"),
        (r"\bH([12])[ ]?['’/-]?(\d\d)(?!\d)", r"H\1 20\2"),
        (r"\b(\d{1,2})M[ ]?['’]?(?:20)?(\d\d)(?!\d)", r"first \1 months of 20\2"),
        (r"\bFY[ ]?['’]?(?:20)?(\d\d)[-–/](?:20)?(\d\d)(?!\d)", r"20\1/\2"),
        (r"\bFY[ ]?['’]?(?:20)?(\d\d)(?!\d)", r"FY 20\1"),
        (r"^\W*(\d\d)/(\d\d)\W*$", r"20\1/\2"),
        (r"\b(?:Y/?E|[Yy]ear[- ]end(?:ed)?)[ ](?:to[ ])?(?=\d|[A-Z])", r"year to "),
        (r"\b(\d{1,2})m to\b", r"\1 months to"),
        (r"\b((?:19|20)\d\d)[ ]?(?:[EeFfPpBbAr]|\*)(?=\W|$)", r"\1"),
    )
)
_YEAR = compiled(r"(?:18|19|20)\d\d|\d\d/\d\d")
_BASE = compiled(
    r"\b(?:since|from|than|vs\.?|v|versus|against|with|to|relative to|on)[ \u00a0]$", re.IGNORECASE
)
#: *increase on the estimate in the* 2016 business case: the year is that of what is compared with
_COMPARED = compiled(
    r"\b(?:increase|rise|growth|decrease|fall|drop|reduction|cut|change|more|less|up|down) "
    r"(?:on|from|against|than|compared (?:with|to)) (?!(?:the |a )?(?:year|quarter|month|week)\b)"
    r"(?:(?! to )[^,;]){0,80}$",
    re.IGNORECASE,
)
#: *the lowest since* says how long ago it was as low
_UTMOST = compiled(r"\b(?:\w{2,}est|record|first time|worst|best)\b[^,;]{0,40}$", re.IGNORECASE)
_CHANGED = compiled(
    r"\b(?:change|growth|increase|decrease|difference|movement|compared|relative|vs|versus|%)(?!\w)",
    re.IGNORECASE,
)
#: prices, an index's base and a census name a year and date nothing
_NO_DATE = compiled(r"[ \u00a0](?:prices|terms|pounds|dollars|values|based)\b|[ ]?=[ ]?100\b")


def written_out(words: str) -> str:
    """A heading with its short forms of periods written out."""
    for pattern, full in _SHORT:
        words = pattern.sub(full, words)
    return words


def named(frame: Frame, spot: Spot) -> tuple[Dated, ...]:
    """The periods of a heading, in their order."""
    said = frame.text[spot[0] : spot[1]]
    if len(said) > 60 and spot not in frame.captions:
        written, moved = said, False
    else:
        written = written_out(said)
        moved = written != said
    found = []
    for period in periods.find(written, 0, len(written), frame.calendar):
        if not _NO_DATE.match(written, period.end):
            found.append(_dated(frame, written, period, spot, moved))
    return tuple(found)


def _dated(frame: Frame, written: str, period: Period, spot: Spot, moved: bool) -> Dated:
    """A period placed in the text: where it stands, or with its heading where that was written out."""
    start, end = spot if moved else (spot[0] + period.start, spot[0] + period.end)
    words = written[period.start : period.end]
    base = (
        _BASE.search(written, 0, period.start) is not None
        and _CHANGED.search(written, 0, period.start) is not None
    )
    base = base or _COMPARED.search(written, 0, period.start) is not None
    since = period.role == "since"
    subject = frame.subject.period.span if frame.subject.period else None
    span = resolve(period, subject, Anchors(subject, subject), frame.calendar) if not since else period.span
    whole = _YEAR.search(words) is not None or period.rule == "date" or period.months is not None
    lasting = since and not _UTMOST.search(written, 0, period.start)
    return Dated(span, start, end, period.rule, words, whole, base or since, lasting)


def completed(part: Dated, year: Dated, calendar: Calendar) -> Span | None:
    """A part of a year in the year that another heading names: *Quarter 2* in *2023*."""
    if year.span is None:
        return part.span
    if year.span.days > 370:
        first, last = _edges(year, calendar)
        begin, end = completed(part, first, calendar), completed(part, last, calendar)
        return Span(begin.first, end.last) if begin and end and begin.first <= end.last else None
    wanted = f"{part.words} {year.words}"
    for period in periods.find(wanted, 0, len(wanted), calendar):
        if (
            period.span
            and period.start == 0
            and period.end == len(wanted)
            and not _outside(period.span, year.span)
        ):
            return period.span
    return _moved(part.span, year.span)


def _edges(year: Dated, calendar: Calendar) -> tuple[Dated, Dated]:
    """The first and the last year of a run of years."""
    assert year.span is not None
    first, last = cal.year(year.span.first.year), cal.year(year.span.last.year)
    return tuple(
        Dated(span, year.start, year.end, "year", str(span.first.year), True) for span in (first, last)
    )  # type: ignore[return-value]


def _outside(span: Span, year: Span) -> bool:
    return span.last < year.first or span.first > year.last


def _moved(span: Span | None, year: Span) -> Span | None:
    """The same days of the year that they are to lie in."""
    for months in (0, -12, 12, -24, 24, -36, 36) if span else ():
        moved = cal.shift(span, months) if span else year
        if year.first <= moved.first and moved.last <= year.last:
            return moved
    return _far(span, year)


def _far(span: Span | None, year: Span) -> Span | None:
    """For a year far off: straight to the year in which it begins or ends."""
    if span is None:
        return None
    for number in {year.first.year, year.last.year}:
        moved = cal.shift(span, 12 * (number - span.last.year))
        if year.first <= moved.first and moved.last <= year.last:
            return moved
    return None
