"""Periods: every way in which a text names a stretch of time, read into whole days.

Each rule is a pattern and a reader; the table is tried from the most certain on, in one compiled
scan. A relative period (*a year earlier*) is read as a shift in months from the one that it
refers to, and resolved by whoever binds it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from flows.extract.calendar_dates import MONTHS, Span, shift
from flows.extract.number_words import TENS, UNITS
from flows.extract.period_readers import (
    BARE_MONTH,
    COUNT,
    DASH,
    DAY_MONTH,
    FY,
    FY_MARK,
    MONTH,
    MONTH_YEAR,
    OF,
    PART,
    SPACE,
    WEEKDAY,
    YEAR,
    int_of,
    named_year,
    read_bare_month,
    read_between_months,
    read_between_quarters,
    read_between_years,
    read_day_month,
    read_days,
    read_decade,
    read_first_months,
    read_fy_mark,
    read_half,
    read_iso_date,
    read_month_year,
    read_near_season,
    read_numeric_date,
    read_past,
    read_plain_fy,
    read_plain_year,
    read_quarter,
    read_quarter_end,
    read_rolling,
    read_season,
    read_this_year,
    read_weekday,
    read_writing,
    read_year_end,
)
from flows.extract.reckoning import Calendar


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


Reader = Callable[[re.Match[str], Calendar], Span | None]
#: name of the rule, what it matches, what it makes of it; the first that matches at a place is taken
RULES: tuple[tuple[str, str, Reader], ...] = (
    ("date", r"\b(?:1[89]|20)\d\d-[01]\d-[0-3]\d\b", read_iso_date),
    ("date", r"\b(?P<d>[0-3]?\d)(?P<sep>[/.])(?P<m>[01]?\d)(?P=sep)(?P<y>(?:19|20)?\d\d)(?![\d/.]*\d)", read_numeric_date),
    (
        "rolling period",
        rf"(?:(?P<count>{COUNT}){SPACE})?(?P<unit>years?|months?|quarter|decade|weeks)"
        rf"{SPACE}(?:(?:to|ended|ending|end|up{SPACE}to){SPACE})(?:the{SPACE}end{SPACE}of{SPACE})?"
        rf"(?P<end>[0-3]?\d{SPACE}{MONTH}(?:{SPACE}{YEAR})?|{MONTH}{SPACE}{YEAR}|{FY}|{YEAR}|{MONTH})",
        read_rolling,
    ),
    (
        "quarters between",
        rf"\bQ(?P<first>[1-4]){SPACE}(?P<begin>{YEAR})(?:{SPACE}(?:and|to){SPACE}|[ ]?{DASH}[ ]?)Q(?P<last>[1-4]){SPACE}(?P<year>{YEAR})",
        read_between_quarters,
    ),
    ("end of a quarter", rf"\b(?:[Aa]t{SPACE})?(?:[Tt]he{SPACE})?[Ee]nd{SPACE}of{SPACE}(?:[Qq]uarter{SPACE}|Q)(?P<which>[1-4])\b(?:,?{OF}(?P<year>{FY}|{YEAR}|{FY_MARK}))?", read_quarter_end),
    (
        "quarter",
        rf"\b(?P<which>{PART}){SPACE}(?:financial{SPACE}|fiscal{SPACE})?quarter"
        rf"(?:{OF}(?P<year>{FY}|{YEAR}|{FY_MARK}))?",
        read_quarter,
    ),
    ("quarter", rf"\b[Qq]uarter{SPACE}(?P<which>[1-4]|one|two|three|four)\b(?:,?{OF}(?P<year>{FY}|{YEAR}))?", read_quarter),
    ("quarter", rf"\bQ(?P<which>[1-4])\b(?:,?{OF}(?P<year>{FY}|{YEAR}|{FY_MARK}))?", read_quarter),
    ("half year", rf"\b(?P<which>first|second|last){SPACE}half(?:-year)?(?:{OF}(?P<year>{FY}|{YEAR}|{FY_MARK}))", read_half),
    (
        "half year",
        rf"\b[Ii]n{SPACE}the{SPACE}(?P<which>first|second|last){SPACE}half(?P<year>)(?:{SPACE}of{SPACE}the{SPACE}(?:financial{SPACE})?year\b)?(?!-|{SPACE}of\b)",
        read_half,
    ),
    ("half year", rf"\bH(?P<which>[12])\b(?:{OF}(?P<year>{FY}|{YEAR}|{FY_MARK}))?", read_half),
    ("first months", rf"\bfirst{SPACE}(?P<count>{COUNT}){SPACE}(?P<unit>months|weeks)(?:{OF}(?P<year>{FY}|{YEAR}|{FY_MARK})|{SPACE}of{SPACE}(?:the|this)(?:{SPACE}current)?(?:{SPACE}financial)?{SPACE}year\b)", read_first_months),
    (
        "months between",
        rf"(?P<first>{MONTH})(?:{SPACE}(?P<begin>{YEAR}))?(?:{SPACE}(?:and|to){SPACE}|[ ]?{DASH}[ ]?)"
        rf"(?P<last>{MONTH})(?:{SPACE}(?P<year>{YEAR}))?",
        read_between_months,
    ),
    (
        "days between",
        rf"\b(?P<first>[0-3]?\d)(?:[ ]?[-–—][ ]?|{SPACE}(?:to|and){SPACE})(?P<last>[0-3]?\d){SPACE}(?P<month>{MONTH}){SPACE}(?P<year>{YEAR})",
        read_days,
    ),
    ("day", rf"\b(?:[Aa]t{SPACE})?{DAY_MONTH}", read_day_month),
    (
        "day",
        rf"(?P<month>{MONTH}){SPACE}(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d/]|[.,]\d)(?:,?{SPACE}(?P<year>{YEAR}))?",
        read_day_month,
    ),
    ("month", MONTH_YEAR, read_month_year),
    (
        "years between",
        rf"\b(?:[Bb]etween|[Ff]rom){SPACE}(?P<first>{FY}|{YEAR})(?:{SPACE}(?:and|to){SPACE})(?P<last>{FY}|{YEAR})",
        read_between_years,
    ),
    (
        "years between",
        rf"\b(?P<first>{FY}|{YEAR})(?:{SPACE}to{SPACE}|[ ]?[-–—][ ]?)(?P<last>{FY}|{YEAR})",
        read_between_years,
    ),
    ("season", rf"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext){SPACE}(?P<season>spring|summer|autumn|winter)\b", read_near_season),
    ("season", rf"\b(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter){OF}(?P<year>{FY}|{YEAR})", read_season),
    (
        "end or middle",
        rf"\b(?P<edge>(?:the{SPACE})?[Ee]nd{SPACE}of{SPACE}|[Ee]nd[- ]|[Mm]id[- ]|close{SPACE}of{SPACE})"
        rf"(?P<year>{FY}|{YEAR})",
        read_year_end,
    ),
    ("decade", r"\b(?P<year>(?:1[89]|20)\d0)s\b", read_decade),
    ("financial year", rf"\bFY(?:{SPACE})?(?P<year>(?:20)?\d\d)\b(?!{DASH}\d)", read_fy_mark),
    ("financial year", rf"\b(?:FY(?:{SPACE})?)?(?P<year>{FY})", read_plain_fy),
    (
        "past or coming",
        rf"\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or|[Ww]ithin)?(?:{SPACE})?(?:the|these){SPACE}(?P<way>past|last|previous|preceding|next|coming|following)"
        rf"(?:{SPACE}(?P<count>{COUNT}))?{SPACE}(?P<unit>years|months|quarters|decades?)\b",
        read_past,
    ),
    (
        "this year",
        rf"\b(?P<which>[Ll]ast|[Tt]his|[Cc]urrent|[Pp]resent|[Nn]ext|[Cc]oming){SPACE}(?P<kind>financial{SPACE})?year\b",
        read_this_year,
    ),
    ("weekday", rf"\b(?:(?:[Oo]n|[Ll]ast){SPACE}(?P<day>{WEEKDAY})|[Yy]esterday)\b", read_weekday),
    ("time of writing", rf"\b[Aa]t{SPACE}the{SPACE}time{SPACE}of{SPACE}writing\b", read_writing),
    ("year", rf"\b(?P<year>{YEAR})(?![A-Za-z_\d%])", read_plain_year),
    ("month", rf"\b{BARE_MONTH}", read_bare_month),
)  # fmt: skip

_STEP = {"year": 12, "month": 1, "quarter": 3, "decade": 120, "week": 0, "day": 0, "season": 12}


def _earlier(match: re.Match[str]) -> int:
    return -int_of(match["count"] or "") * _STEP[match["unit"].rstrip("s").lower()]


def _previous(match: re.Match[str]) -> int:
    return -_STEP[match["unit"].lower()]


#: name, pattern, and the shift in months that it stands for
RELATIVE: tuple[tuple[str, str, Callable[[re.Match[str]], int]], ...] = (
    (
        "so much earlier",
        rf"\b(?:(?:[Aa]|[Tt]he|(?P<count>{COUNT})){SPACE})(?P<unit>years?|months?|quarters?|decades?|weeks?)"
        rf"{SPACE}(?:earlier\b|previously\b|before\b(?!{SPACE}(?:the|our|its|this|their|a)\b))",
        _earlier,
    ),
    (
        "so long ago",
        rf"\b(?:(?:[Aa]|(?P<count>{COUNT})){SPACE})(?P<unit>years?|months?|quarters?|decades?|weeks?){SPACE}ago\b",
        _earlier,
    ),
    (
        "the same a year earlier",
        rf"\b(?:[Oo]ver{SPACE}|[Ii]n{SPACE}|[Dd]uring{SPACE}|[Ff]or{SPACE}|[Aa]t{SPACE})?[Tt]he{SPACE}same{SPACE}(?:period|quarter|month|time|half|week|day|point|date|three{SPACE}months|six{SPACE}months)"
        rf"{SPACE}(?:(?:of|in){SPACE})?(?:a{SPACE}year{SPACE}(?:earlier|before|ago)|last{SPACE}year"
        rf"|(?:the{SPACE})?(?:previous|prior|preceding){SPACE}(?:financial{SPACE})?year|the{SPACE}year{SPACE}before)",
        lambda match: -12,
    ),
    (
        "the same of a year",
        rf"\b(?:[Oo]ver{SPACE}|[Ii]n{SPACE}|[Dd]uring{SPACE}|[Ff]or{SPACE})?[Tt]he{SPACE}same{SPACE}"
        rf"(?:period|quarter|month|half|week|three{SPACE}months|six{SPACE}months){SPACE}(?:of|in){SPACE}(?P<year>{FY}|{YEAR}|{FY_MARK})",
        lambda match: 0,
    ),
    (
        "the one before",
        rf"\b[Tt]he{SPACE}(?:previous|preceding|prior){SPACE}(?:financial{SPACE}|fiscal{SPACE})?(?P<unit>year|quarter|month|decade)\b",
        _previous,
    ),
    (
        "the one before",
        rf"\b(?:[Oo]ver{SPACE}|[Ii]n{SPACE}|[Dd]uring{SPACE}|[Ff]or{SPACE})?[Tt]he{SPACE}(?:previous|preceding|prior){SPACE}(?P<count>12|twelve|six|three){SPACE}(?P<unit>months)\b",
        _earlier,
    ),
    ("year before", r"\b(?:[Pp]rior|[Pp]revious)[- ]year\b", lambda match: -12),
    ("year to date", rf"\b(?:(?:[Ii]n|[Ff]or|[Oo]ver|[Dd]uring){SPACE})?(?:the{SPACE})?(?:financial{SPACE})?(?:year[ -]to[ -]date|year{SPACE}so{SPACE}far)\b", lambda match: 0),
    ("since then", rf"\b[Ss]ince(?:{SPACE}then\b|{SPACE}(?=risen|fallen|grown|been|[a-z]+ed\b))", lambda match: 0),
    (
        "its coming end",
        rf"\b[Bb]y{SPACE}(?:the{SPACE})?(?:year[- ]end|end{SPACE}of{SPACE}the{SPACE}(?:financial{SPACE}|fiscal{SPACE})?(?:year|quarter|half-year|month))\b",
        lambda match: 0,
    ),
    (
        "its end",
        rf"\b[Aa]t{SPACE}(?:the{SPACE})?(?:year[- ]end|end{SPACE}of{SPACE}the{SPACE}(?:financial{SPACE}|fiscal{SPACE})?(?:year|quarter|half-year|month))\b",
        lambda match: 0,
    ),
    (
        "its length",
        rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Aa]cross|[Tt]hroughout|[Oo]n){SPACE}the{SPACE}(?:whole{SPACE}|full{SPACE}|financial{SPACE}|fiscal{SPACE})?"
        rf"(?:year|quarter|half-year|half|month|six{SPACE}months|three{SPACE}months|nine{SPACE}months|twelve{SPACE}months|12{SPACE}months)\b"
        rf"(?!{SPACE}(?:to|ended|ending|of|before|earlier|ago|from|since|until|after|\d|up)\b)",
        lambda match: 0,
    ),
    ("its length", rf"\b(?:[Tt]he{SPACE})?full[- ]year\b", lambda match: 0),
    (
        "the same length",
        rf"\b(?:[Oo]ver{SPACE}|[Ii]n{SPACE}|[Dd]uring{SPACE}|[Ff]or{SPACE})?[Tt]he{SPACE}same{SPACE}(?:quarter|half-year|three{SPACE}months|six{SPACE}months|nine{SPACE}months)\b",
        lambda match: 0,
    ),
    ("that year", rf"\b(?:[Ii]n{SPACE})?[Tt]hat{SPACE}year\b", lambda match: 0),
    (
        "the same",
        rf"\b(?:[Oo]ver{SPACE}|[Ii]n{SPACE}|[Dd]uring{SPACE}|[Ff]or{SPACE})?(?:[Tt]he{SPACE}same|[Tt]hat|[Tt]hose{SPACE}{COUNT})"
        rf"{SPACE}(?:period|quarter|years?|months?|time|half-year|three{SPACE}months|six{SPACE}months)\b",
        lambda match: 0,
    ),
)

_LENGTHS = {
    "year": 12, "twelve months": 12, "12 months": 12, "quarter": 3, "three months": 3, "half-year": 6, "half": 6, "six months": 6,
    "nine months": 9, "month": 1, "decade": 120,
}  # fmt: skip
_LENGTH_WORD = re.compile(r"(half-year|(?:twelve|12|three|six|nine)\smonths|year|quarter|half|month|decade)", re.IGNORECASE)
_NAMES = re.compile(r"\(\?P<[a-z]+>")


def _plain(pattern: str) -> str:
    """The pattern without its own group names, so that many may stand side by side."""
    return _NAMES.sub("(?:", pattern).replace("(?P=sep)", "[/.]")


_SCAN = re.compile(
    "|".join(
        [f"(?P<r{number}>{_plain(pattern)})" for number, (_, pattern, _) in enumerate(RELATIVE)]
        + [f"(?P<p{number}>{_plain(pattern)})" for number, (_, pattern, _) in enumerate(RULES)]
    )
)
_READERS = [(name, re.compile(pattern), read) for name, pattern, read in RULES]
_SHIFTS = [(name, re.compile(pattern), read) for name, pattern, read in RELATIVE]
#: without one of these a sentence names no period, and is not searched
_HINT = re.compile(
    r"(?:1[5-9]|20)\d\d|(?:J(?:an|u[nl])|Feb|Ma[ry]|A(?:pr|ug)|Sep|Oct|Nov|Dec)|[Qq]uarter|[Hh]alf|[Yy]ear|[Mm]onth|[Dd]ecade|[Pp]eriod|[QH][1-4]|FY|\d[/.]\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ss]pring|of writing|[Yy]esterday|[Ss]ince"
)
_LEADS = re.compile(r"\b([Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Tt]han|[Oo]n|[Ff]rom)(?: the| in)?[ \u00a0\n]{1,2}$")


#: *since the Act took effect last April*
_SINCE_DID = re.compile(
    r"\b[Ss]ince (?:[^\s.,;]+[ \u00a0\n]){1,6}?(?:took effect|began|started|opened|came in|came into force|launched|changed)"
    r"[ \u00a0\n](?:in[ \u00a0\n]|on[ \u00a0\n])?(?:last[ \u00a0\n])?$"
)
_POLL = re.compile(r"[ \u00a0\n](?:poll|survey|census|vote|election|referendum|figures|data)\b")
_IN_A_YEAR = {"quarter", "end of a quarter", "half year", "months between", "day"}
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_ASKS = re.compile(
    r"\b([Bb]y|[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|[Tt]o|[Ff]or|[Bb]efore|[Aa]fter|[Ll]ast|[Nn]ext|[Tt]his"
    r"|[Bb]etween|[Aa]nd|[Aa]t)[ \u00a0\n]{1,2}$"
)


def _lead(text: str, start: int) -> str:
    match = _LEADS.search(text, max(0, start - 14), start)
    if match is None:
        return "since" if _SINCE_DID.search(text, max(0, start - 60), start) else ""
    return match[1].lower()


_TOKEN = re.compile(r"[A-Za-z]+|\d+")
#: the words that a period can begin with; only there is the table tried
_FIRST_WORDS = frozenset(
    form
    for word in (
        "between from first second third fourth final last quarter q h fy spring summer autumn winter the end mid close over in during for"
        " within this current present next coming a at by on across throughout that those year years month months decade weeks prior"
        " previous full these past preceding following yesterday since"
    ).split()
    + [*UNITS, *TENS, *MONTHS]
    for form in (word, word.capitalize(), word.upper())
)


#: words that begin a period only together with those after them: *in the past year*, *over the same three months*
_CARRIERS = frozenset(
    form
    for word in "in over during for at by on across throughout within the a between from that those these".split()
    for form in (word, word.capitalize())
)
_CARRIED = re.compile(
    rf"{SPACE}(?:(?:the|these|those|that){SPACE})?(?:\d|same|previous|preceding|prior|past|last|next|coming|following|years?|months?|quarters?|half"
    rf"|decades?|weeks?|financial|fiscal|full|whole|end|close|time{SPACE}of|first|second|third|fourth|final|current|{WEEKDAY}|{COUNT}{SPACE})",
    re.IGNORECASE,
)


def find(text: str, start: int, end: int, calendar: Calendar) -> list[Period]:
    """The periods named in `text[start:end]`, in their order."""
    if not _HINT.search(text, start, end):
        return []
    found: list[Period] = []
    reach = start
    for word in _TOKEN.finditer(text, start, end):
        at = word.start()
        if at < reach or not (word.group().isdigit() or word.group() in _FIRST_WORDS):
            continue
        if word.group() in _CARRIERS and not _CARRIED.match(text, word.end()):
            continue
        match = _SCAN.match(text, at, end)
        period = _read(text, match, calendar) if match else None
        if match and period:
            found.append(period)
            reach = match.end()
    return found


def _read(text: str, scanned: re.Match[str], calendar: Calendar) -> Period | None:
    group = scanned.lastgroup or ""
    start, end = scanned.span()
    name, pattern, read = (_SHIFTS if group[0] == "r" else _READERS)[int(group[1:])]
    match = pattern.match(text, start, end)
    if match is None:
        return None
    if group[0] == "r":
        year = match.groupdict().get("year")
        span = named_year(year, calendar) if year else None
        unit = _LENGTH_WORD.search(match.group()) if name in {"its length", "its end", "its coming end", "the same length"} else None
        length = _LENGTHS[unit[1].lower()] if unit else 0
        return Period(start, end, name, span, months=read(match), role=_lead(text, start), length=length)
    if name == "month" and pattern.pattern.endswith(BARE_MONTH):
        return _bare(text, match, read, calendar)
    yearless = name in _IN_A_YEAR and not _A_YEAR.search(text, start, end)
    return Period(start, end, name, read(match, calendar), role=_lead(text, start), yearless=yearless)


def _bare(text: str, match: re.Match[str], read: Reader, calendar: Calendar) -> Period | None:
    """A month without a year needs a word before it that asks for a time: *may* and *march* are verbs."""
    asks = _ASKS.search(text, max(0, match.start() - 12), match.start())
    if not asks and not match["edge"] and not _POLL.match(text, match.end()) and len(match["month"]) < 6:
        return None
    role = asks[1].lower() if asks and asks[1].lower() in {"by", "since", "until"} else ""
    if asks and asks[1].lower() == "last":
        role = "since" if _SINCE_DID.search(text, max(0, match.start() - 60), match.start()) else ""
    span = read(match, calendar)
    if span and role in {"by", "until"} and calendar.today and span.last < calendar.today:
        span = shift(span, 12)
    return Period(match.start(), match.end(), "month", span, role=role, yearless=True)
