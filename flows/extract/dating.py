"""The calendar of a document: its own day, the years that it reckons by, and the time that it opens with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from flows.extract import (
    company_year,
    period_lines,
    periods,
    public_years,
    sentences,
    speaker_lines,
    subject_period,
    tense,
)
from flows.extract.periods import Period
from flows.extract.reckoning import Bound, Calendar
from flows.patterns import compiled
from flows.read.document import Document

_FINANCIAL = compiled(
    r"\b(?:19|20)\d\d/\d\d\b|\b(?:19|20)\d\d[-–]\d\d,? (?:[Qq]uarter |Q)[1-4]\b"
    r"|\b(?:[Qq]uarter |Q)[1-4],? (?:of )?(?:19|20)\d\d[-–]\d\d\b|\bFY ?\d\d"
    r"|\b[Aa]t [Mm]onth \d|\bMonth \d|\bCCG\b|\bCouncil\b"
    r"|\b[Tt]he Trust\b|\bTrust [Bb]oard\b|\bICB\b|\bA&E\b|\bNHS England\b"
    r"|\bCouncillor\b|\bCllr\b|\b[Ll]ocal [Aa]uthorit(?:y|ies)\b"
    r"|\b(?:Ambulance|Hospitals?|Healthcare|Foundation)(?: Service)? [Tt]rust\b|\bIntegrated Care Board\b"
    r"|\bNHS\b[^.]{0,60}\b(?:[Tt]rust|[Cc]linical [Cc]ommissioning)\b"
)
#: a day that lies ahead of the document: when the next one is due
_NEXT = compiled(r"\b[Nn]ext\b[^.\n]{0,30}$")
#: how much of the text dates it
_HEAD = 1500
#: rules whose periods date a document, the surest first
_DAYS = {"day", "date", "days between"}
_STRETCHES = {"rolling period"}
_CLOSING = _STRETCHES | {"month", "month of the report"}
#: the month in which most British years of account begin
_APRIL = 4
_REPORTED = {"quarter", "half year", "financial year", "year"}


def calendar(document: Document) -> Calendar:
    """The day of the document, how it reckons its years, and its reference period.

    Failing a date of publication, the day is the last one that its head names. Financial years begin in
    April but where the head says *year ended 30 June* or the like.
    """
    head = document.text[:_HEAD]
    financial = _FINANCIAL.search(document.text) is not None
    own = company_year.begins(head, "FY" in document.text) or public_years.school_month(document.text)
    today = document.source.published_on or document.published_on
    half = company_year.half(head, document.text, own) if own else None
    found = Calendar(
        today or _dated(document),
        own or public_years.federal_month(document.text) or _APRIL,
        financial or own is not None,
        half=half,
        quarters=company_year.quarters(head, own) if own else None,
        guessed=today is None,
        earlier_in_brackets=_earlier_in_brackets(document.text),
    )
    return replace(found, reference=_reference(document, found))


_SAYS_SO = compiled(
    r"\b(?:[Ff]igures?|[Cc]omparatives?|[Aa]mounts?|[Nn]umbers?|[Rr]esults?)\b[^.;]{0,60}"
    r"\b(?:in|within) (?:brackets|parentheses)\b[^.;]{0,80}"
)
_YEAR_BEFORE = compiled(
    r"\b(?:previous|prior|preceding|last|same|corresponding|comparable|equivalent|comparatives?|earlier|before|(?:19|20)\d\d)\b"
)


#: *NOK 2,318 million (2,104)*: a number without its unit behind an amount, which a text shows more than once;
#: brackets are rarer than numbers, and looked for first
_BARE = compiled(r"\(\d[\d., \u00a0]{0,12}\)")
_AMOUNT = compiled(r"\d[ \u00a0]?(?:[Mm]illions?|[Bb]illions?|mln|mn|m|bn|MEUR|MSEK|MNOK|MDKK) $")


def _earlier_in_brackets(text: str) -> bool:
    """Whether a text says, or shows again and again, that brackets hold the figures of the year before."""
    said = _SAYS_SO.search(text)
    if said is not None and _YEAR_BEFORE.search(said.group()) is not None:
        return True
    bare = (
        found
        for found in _BARE.finditer(text)
        if _AMOUNT.search(text, max(0, found.start() - _MARK), found.start())
    )
    return len(list(islice(bare, 2))) == 2


#: the most characters of such a unit, and a digit before it
_MARK = 12


def _dated(document: Document) -> date | None:
    """The first day that the head names; failing one its last month, or the day after what it reports on."""
    head = document.text[:_HEAD]
    told = periods.find(head, 0, len(head), Calendar())
    found = [period for period in told if period.span and not _due(head, period)]
    days = [
        period for period in found if period.rule in _DAYS and not _before_what_is_reported(period, found)
    ]
    if days:
        return _own_day(head, days)
    closes = [
        period.span.last + timedelta(days=period.rule in _STRETCHES)
        for period in found[:6]
        if period.span and period.rule in _CLOSING
    ]
    titled = bool(document.passages) and document.passages[0].kind != "paragraph"
    return max(closes, default=None) or (_end_of_its_title(head, told) if titled else None)


def _end_of_its_title(head: str, found: list[Period]) -> date | None:
    """The last day of the quarter, half or year that the first line names; of several the shortest."""
    blank = len(head) - len(head.lstrip())
    line = blank + len(head[blank:].partition("\n")[0])
    told = subject_period.whole(head, [period for period in found if period.end <= line], Calendar())
    named = [period.span for period in told if period.span and period.rule in _REPORTED]
    shortest = min(named, key=lambda span: span.days, default=None)
    if shortest and _BUDGET.search(head, 0, line) and not _CARRIED_OUT.search(head, 0, line):
        return shortest.first - timedelta(days=1)
    return shortest.last if shortest else None


#: what is drawn up before its year begins, and what is reported in the course of it
_BUDGET = compiled(r"\b(?:[Bb]udget|[Cc]ouncil [Tt]ax|[Pp]recept|[Ss]pending [Pp]lans?)\b")
_CARRIED_OUT = compiled(
    r"\b(?i:monitoring|outturn|quarter|review|month|monitor|position|performance|update|accounts)\b"
)


def _before_what_is_reported(day: Period, found: list[Period]) -> bool:
    """Whether a day, told after the year that is reported on, had been before that was over."""
    return any(
        other.rule in _STRETCHES
        and other.end <= day.start
        and other.span is not None
        and day.span is not None
        and day.span.last < other.span.last
        for other in found
    )


def _own_day(head: str, days: list[Period]) -> date | None:
    """The day on which the document came out; else the first that is not the one it reports on."""
    lines = period_lines.labelled(head, 0, len(head))
    told = [day for day in days if not any(start <= day.start < end for start, end in lines)]
    out = next((day for day in told if period_lines.comes_out(head, day.start)), None)
    span = (out or (told or days)[0]).span
    return span.last if span else None


def _due(head: str, period: Period) -> bool:
    """Whether a day lies ahead of the document or far behind it."""
    return (
        period.role != ""
        and period.role != "on"
        or _NEXT.search(head, max(0, period.start - 40), period.start) is not None
    )


#: the shortest paragraph that is one of prose
_PROSE = 60
_STATES = {"day", "date", "financial year", "rolling period", "quarter", "half year", "days between"}
_CLOSED = compiled(
    r"\b(?:ended|closed|finished)[ \u00a0\n](?:the[ \u00a0\n])?(?:financial[ \u00a0\n]year[ \u00a0\n])?$"
)
#: a period that stands so near to the beginning of a sentence is what the sentence is about
_OPENING = 25


def _reference(document: Document, found: Calendar) -> Bound | None:
    """The first period of the first sentence of prose, where the sentence is about it."""
    text = document.text
    for passage in document.passages:
        if passage.kind != "paragraph" or passage.char_end - passage.char_start < _PROSE:
            continue
        begin = speaker_lines.end(text, passage.char_start, passage.char_end)
        spoken = sentences.split(text, begin, passage.char_end)
        if not spoken:
            continue
        start, end = spoken[0]
        if text[end - 1] == "." and not tense.verbless(text, start, end):
            named = periods.find(text, start, end, found)
            return _stated(text, start, end, named[0], found) if named else None
    return None


#: days within which statistics on a month come out, and what tells of them
_LATEST = 75
_RATES = compiled(r"%|\bper cent\b|\brate\b|\bindex\b")


def _is_latest_month(text: str, start: int, end: int, period: Period, found: Calendar) -> bool:
    """Whether a sentence gives the statistics of a month that was over when the document came out."""
    if period.rule != "month" or period.span is None or found.today is None:
        return False
    late = (found.today - period.span.last).days
    return 0 < late <= _LATEST and _RATES.search(text, start, end) is not None


def _stated(text: str, start: int, end: int, period: Period, found: Calendar) -> Bound | None:
    """The period that a sentence is about: it opens with it, *ended 2017/18 with*, or looks ahead to it."""
    states = period.rule in _STATES or _is_latest_month(text, start, end, period, found)
    if period.span is None or not states or period.role in {"since", "by", "until"}:
        return None
    if period.end <= period_lines.sent(text, start):
        return None
    opens = period.start <= start + _OPENING or _CLOSED.search(text, start, period.start)
    coming = found.today and period.span.first > found.today and tense.ahead(text, start, end)
    return Bound(period.span, period.start, period.end, period.rule) if opens or coming else None
