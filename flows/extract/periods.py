"""Periods: every way in which a text names a stretch of time, read into whole days.

The rules are tried from the most certain on, those that can begin with the character at hand. A relative
period (*a year earlier*) is read as a shift in months from the one that it refers to, and resolved by whoever
binds it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from flows.extract import period_openers, period_shifts
from flows.extract.calendar_dates import MONTHS, Span, shift
from flows.extract.near_readers import TURNS
from flows.extract.pattern_starts import ByStart
from flows.extract.period_rules import RULES, Reader
from flows.extract.period_shifts import SHIFTS, Shift
from flows.extract.period_words import SPACE
from flows.extract.reckoning import Calendar
from flows.extract.year_readers import named_year
from flows.patterns import compiled

__all__ = ["Calendar", "Period", "find"]


@dataclass(frozen=True, slots=True)
class Period:
    """A period as written: its characters, its days, and the rule that read them.

    `months` is the shift of a relative period from the one it refers to (null: not relative,
    0: the same one). `role` is the word that leads it in: since, by, until, or nothing. `length` is
    that of a period named by its length alone (*in the quarter*), in months. `yearless` tells that the
    year is not said: it is the one that the text speaks of, else that of the document's day.
    """

    start: int
    end: int
    rule: str
    span: Span | None = None
    months: int | None = None
    role: str = ""
    length: int = 0
    yearless: bool = False

    def comparative(self, text: str) -> bool:
        """Whether it stands in a bracket before the figure of that time alone: *£5.4m (2016: £5.1m)*."""
        if not text.startswith(":", self.end):
            return False
        return text.rfind("(", max(0, self.start - 60), self.start) > text.rfind(")", 0, self.start)


_SHIFTS = ByStart((words, (name, months)) for name, words, months in SHIFTS)
_READERS = ByStart((words, (name, read)) for name, words, read in RULES)
#: Without a year, a date or one of these words a sentence names no period, and is not searched. The words are
#: led by the character before, as most letters have another before them and are skipped.
_DATED = compiled(r"\d(?:(?<=1)[5-9]\d\d|(?<=2)0\d\d|[/.]\d)")
_TIMED = compiled(
    r"[^A-Za-z](?=[JFMmAaSsONDdQqHhYyPpWwTo])(?:[Yy](?:ear|esterday)|[Mm]onth|[Qq]uarter|[Hh]alf|[Pp]eriod"
    r"|[Dd](?:ecade|uring our)|[Ss](?:ince|ummer|pring)|[Ww](?:inter|eek|hen (?:we|inspectors) (?:vis|insp))"
    r"|[Aa]utumn|of (?:writing|(?:our|the|this) (?:inspection|visit))|[QH][1-4]|HY[ ]?['’]?[12]|J(?:an|u[nl])"
    r"|F(?:eb|Y|ri)|M(?:a[ry]|on)|A(?:pr|ug)|S(?:ep|at|un)|Oct|Nov|Dec|T(?:ues|hurs)|Wednes)"
)
_TOKEN = compiled(r"[A-Za-z]+|\d+")


#: words of time in a line that is set in capitals: *7 FEBRUARY 2023*, *QUARTER 3 2022/23*
_CAPITALS = compiled(
    r"[^A-Za-z](?=[AFJMNOSDQYHW])(?:J(?:ANUARY|UNE|ULY)|FEBRUARY|MA(?:RCH|Y)|A(?:PRIL|UGUST)|SEPTEMBER|OCTOBER"
    r"|NOVEMBER|DECEMBER|QUARTER|YEAR|MONTHS?|HALF|WEEKS)(?![A-Za-z])"
)
_SHOUTED = compiled(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z\d])")
#: characters before a period that tell how it is led in
_LED = 16


def find(text: str, start: int, end: int, calendar: Calendar) -> list[Period]:
    """The periods named in `text[start:end]`, in their order, also where it is set in capitals."""
    if _CAPITALS.search(text, max(0, start - 1), end):
        first = max(0, start - _LED)
        part = _SHOUTED.sub(_in_small_letters, text[first:end])
        found = _found(part, start - first, len(part), calendar)
        return [replace(one, start=one.start + first, end=one.end + first) for one in found]
    return _found(text, start, end, calendar)


def _in_small_letters(match: re.Match[str]) -> str:
    word = match.group()
    return word.capitalize() if word.lower() in MONTHS else word.lower()


def _found(text: str, start: int, end: int, calendar: Calendar) -> list[Period]:
    if not _speaks_of_time(text, start, end):
        return []
    found: list[Period] = []
    reach = start
    for token in _TOKEN.finditer(text, start, end):
        at = token.start()
        if at < reach or not period_openers.opens(text, token.group(), token.end()):
            continue
        period = _at(text, at, end, calendar)
        if period:
            found.append(period)
            reach = period.end
    return found


def _speaks_of_time(text: str, start: int, end: int) -> bool:
    """Whether a sentence may name a period; a word that begins the text has a blank put before it."""
    if _DATED.search(text, start, end):
        return True
    timed = _TIMED.search(text, start - 1, end) if start else _TIMED.search(f" {text[:end]}")
    return timed is not None


def _at(text: str, at: int, end: int, calendar: Calendar) -> Period | None:
    """The period that begins at a place, by the first rule that matches there."""
    shifted = _SHIFTS.match(text, at, end)
    if shifted:
        match, (name, months) = shifted
        return _relative(text, match, name, months, calendar)
    named = _READERS.match(text, at, end)
    if named:
        match, (name, read) = named
        return _named(text, match, name, read, calendar)
    return None


#: what there are 2000 of: measures at all times, people and things unless a word of time stands before
_MEASURED = compiled(
    rf"{SPACE}(?:square|cubic|hectares|acres|kilomet(?:re|er)s|km|miles|met(?:re|er)s|tonnes|tons|litres|years)\b"
)
_COUNTED = compiled(
    rf"{SPACE}(?:people|patients|pupils|children|women|men|staff|nurses|doctors|homes|households|families|workers"
    rf"|jobs|members|students|beds|residents|tenants|officers|employees|volunteers|prisoners|vehicles|visits"
    rf"|calls|complaints|words|places)\b"
)
#: the number of a paper: *HC 1516*
_NUMBERED = compiled(rf"\b(?:HC|HL|CP|Cmn?d?|SI|[Nn]o\.?){SPACE}$")
_TIMED_BEFORE = compiled(
    rf"\b(?:in|since|by|from|until|till|during|before|after|between|and|to|early|late|mid|end|year){SPACE}$",
    re.IGNORECASE,
)


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether four digits count what follows and date nothing: *2000 square miles*, *over 1900 homes*."""
    if _MEASURED.match(text, match.end()) or _NUMBERED.search(text, max(0, match.start() - 8), match.start()):
        return True
    before = max(0, match.start() - 9)
    return (
        _COUNTED.match(text, match.end()) is not None
        and _TIMED_BEFORE.search(text, before, match.start()) is None
    )


def _named(text: str, match: re.Match[str], name: str, read: Reader, calendar: Calendar) -> Period | None:
    if name == "bare month":
        return _bare_month(text, match, read, calendar)
    if name == "year" and _counts(text, match):
        return None
    if name == "this year" and calendar.today is None:
        return Period(*match.span(), "turn of the year", months=12 * TURNS[match["which"].lower()])
    yearless = name in _IN_A_YEAR and not _A_YEAR.search(match.group())
    return Period(
        *match.span(), name, read(match, calendar), role=_role(text, *match.span()), yearless=yearless
    )


def _relative(text: str, match: re.Match[str], name: str, shift: Shift, calendar: Calendar) -> Period:
    year = match.groupdict().get("year")
    span = named_year(year, calendar) if year else None
    length = period_shifts.length(name, match.group())
    role = _role(text, *match.span())
    return Period(*match.span(), name, span, months=shift(match), role=role, length=length)


#: parts of a year, that may leave the year to be told from what is spoken of
_IN_A_YEAR = {"quarter", "end of a quarter", "half year", "months between", "day"}
_A_YEAR = compiled(r"(?:19|20)\d\d|year$|\b(?:[FH]Y|[1-4][HQ]|[HQ][1-4]) ?\d\d|['’]\d\d")
_B = r"[ \u00a0\n]"
_LEADS = compiled(
    rf"\b([Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Tt]han|[Oo]n|[Ff]rom)(?: the| in)?{_B}{{1,2}}$"
)
#: *since the Act took effect last April*
_SINCE_DID = compiled(
    rf"\b[Ss]ince (?:[^\s.,;]+{_B}){{1,6}}?(?:(?:[a-z]{{2,}}ed|took effect|began|came in|came into force){_B}"
    rf"(?:(?:in|on){_B})?(?:last{_B})?|in{_B})$"
)
_ONWARDS = compiled(rf"{_B}(?:on|onwards?)\b")


def _role(text: str, start: int, end: int) -> str:
    """The word that leads a period in."""
    match = _LEADS.search(text, max(0, start - 14), start)
    if match:
        return "since" if match[1] in {"From", "from"} and _ONWARDS.match(text, end) else match[1].lower()
    return "since" if _SINCE_DID.search(text, max(0, start - 60), start) else ""


_ASKS = compiled(
    r"\b([Bb]y|[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|[Tt]o|[Ff]or|[Bb]efore|[Aa]fter|[Ll]ast"
    r"|[Nn]ext|[Tt]his"
    rf"|[Bb]etween|[Aa]nd|[Aa]t){_B}{{1,2}}$"
)
#: *by the end of August it had spent* tells of what was
_HAD = compiled(r"\b(?:had|were|was)\b[^.;]{0,40}$")
_HAS_HAD = compiled(r"[^;]{0,40}\b(?:had|were|was)\b")
_POLL = compiled(rf"{_B}(?:poll|survey|census|vote|election|referendum|figures|data)\b")
#: *net debt was £242m (March: £281m)*
_COMPARATIVE = compiled(r"\([A-Z][a-z]+:[ \u00a0]")
#: a month's name of so many letters is no other word
_LONG = 6


def _told(text: str, start: int, end: int) -> bool:
    """Whether the clause around a month tells of what was."""
    return _HAD.search(text, max(0, start - 60), start) is not None or _HAS_HAD.match(text, end) is not None


def _bare_month(text: str, match: re.Match[str], read: Reader, calendar: Calendar) -> Period | None:
    """A month without a year needs a word beside it that asks for a time: *may* and *march* are verbs."""
    asks = _ASKS.search(text, max(0, match.start() - 12), match.start())
    sure = match["edge"] or len(match["month"]) >= _LONG or _POLL.match(text, match.end())
    sure = sure or _COMPARATIVE.match(text, match.start() - 1) if match.start() else sure
    if not asks and not sure and not match["near"]:
        return None
    if match["near"]:
        return Period(*match.span(), "month", read(match, calendar), role=_role(text, *match.span()))
    role = _role(text, *match.span()) if asks and asks[1].lower() in {"by", "since", "until", "last"} else ""
    span = read(match, calendar)
    late = span and role in {"by", "until"} and calendar.today and span.last < calendar.today
    if span and late and not _told(text, *match.span()):
        span = shift(span, 12)
    # *last September* is told from the day of the document, whatever is spoken of
    last = asks is not None and asks[1].lower() == "last"
    return Period(*match.span(), "month", span, role=role, yearless=not last)
