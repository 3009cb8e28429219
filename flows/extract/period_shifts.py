"""Periods that are told from another: *a year earlier*, *in the same quarter*, *over the year*, *since then*.

Each is a pattern and the months that it lies from the one it refers to, or the length that it has.
A blank in a pattern stands for the blanks and line ends of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from flows.extract.period_words import COUNT, FY, FY_MARK, YEAR, int_of, spaced
from flows.patterns import compiled

Shift = Callable[[re.Match[str]], int]

_STEP = {"year": 12, "month": 1, "quarter": 3, "decade": 120, "week": 0}


def _earlier(match: re.Match[str]) -> int:
    return -int_of(match["count"] or "") * _STEP[match["unit"].rstrip("s").lower()]


def _later(match: re.Match[str]) -> int:
    return -_earlier(match)


def _previous(match: re.Match[str]) -> int:
    return -_STEP[match["unit"].lower()]


def _year_before(match: re.Match[str]) -> int:
    return -12


def _same(match: re.Match[str]) -> int:
    return 0


_IN = r"\b(?:(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or|[Aa]t) )?"
_UNIT = r"(?P<unit>years?|months?|quarters?|decades?|weeks?)"
_MONTHS = r"(?:three|six|nine) months"
_ALIKE = r"(?:same|corresponding|equivalent|comparable)"
_FISCAL = r"(?:financial |fiscal )?"
_END = (
    rf"(?:the )?(?:(?:year|quarter|month)(?:-| )end|end of the {_FISCAL}(?:year|quarter|half-year|month))\b"
)
_SAME_A_YEAR_BEFORE = (
    rf"{_IN}[Tt]he {_ALIKE} (?:period|quarter|month|time|half|week|day|point|date|{_MONTHS}),?"
    r" (?:(?:of|in) )?(?:(?:a|one) year (?:earlier|before|ago)|last year"
    r"|(?:the )?(?:previous|prior|preceding) (?:financial )?year|the year before)"
)
_LOOK = "(?:inspection|visit|survey|census|count|poll|election|audit|review|assessment)"
#: *in the six months before our visit*
_BEFORE_IT = (
    rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) the (?:year|quarter|month|{_MONTHS}|twelve months|12 months)"
    rf" (?:before|prior to|preceding|leading up to|up to) (?:our|the|this|its|that) (?:[a-z]+ )?{_LOOK}\b"
)
_TO_DATE = (
    rf"{_IN}(?:(?:[Tt]he|[Tt]his|[Cc]urrent) )?{_FISCAL}(?:[Yy]ear(?:-| )to(?:-| )date|year so far)\b"
    rf"|\b(?:[Ss]o far|[Tt]o date),? (?:in )?(?:this|the current) {_FISCAL}year\b"
)
_LENGTH = (
    rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Aa]cross|[Tt]hroughout|[Oo]n) the (?:whole |full )?{_FISCAL}"
    rf"(?:year|quarter|half(?:-| )year|half|month|{_MONTHS}|twelve months|12 months)\b"
    r"(?!-to\b| (?:that|which|year|to|ended|ending|of|before|earlier|ago|from|since|until|after"
    r"|(?:1[5-9]|20)\d\d|up)\b)"
)

#: *by the time of our inspection*, *when we visited*
_VISIT = (
    r"\b(?:(?:[Aa]t|[Bb]y) the time of|[Oo]n the (?:first |second |last )?days? of|[Dd]uring|[Aa]t)"
    r" (?:our|the|this|its) (?:[a-z]+ )?(?:inspection|visit|fieldwork|assessment)s?\b"
    r"(?!,? (?:in|on|of|team|report|process)\b)"
    r"|\b[Ww]hen (?:we|inspectors) (?:visited|inspected)\b"
)
_ROLLING_YEAR = (
    r"\b[Rr]olling (?:(?:12|twelve)(?:-| )months?|year|annual)\b|\b(?:12|[Tt]welve)(?:-| )months?,? rolling\b"
)
_LATEST = (
    rf"{_IN}[Tt]he (?:latest|most recent) (?:{_MONTHS}|12 months|twelve months|year|quarter|month)"
    r"(?! (?:to|of|ended|ending)\b)"
)

#: the rule of *up 5% in a year*, which dates nothing but a change
WITHIN = "within a year"

_TABLE: tuple[tuple[str, str, Shift], ...] = (
    (
        "so much earlier",
        rf"\b(?:[Aa]|[Tt]he|(?P<count>(?i:{COUNT}))) {_UNIT}"
        r" (?:earlier\b(?! than\b)|previously\b|before\b(?! (?:the|our|its|this|their|a)\b))",
        _earlier,
    ),
    (
        "so much later",
        rf"\b(?:[Aa]|(?P<count>(?i:{COUNT}))) {_UNIT} (?:later\b(?! than\b)|afterwards\b|on(?=[,.;]))",
        _later,
    ),
    (
        "so much later",
        rf"(?<!to\x20)\b(?:(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or) )?[Tt]he (?:following|subsequent) {_FISCAL}"
        r"(?P<count>)(?P<unit>year|quarter|month)\b(?!s)",
        _later,
    ),
    (
        "so much later",
        r"\b[Tt]he (?P<count>)(?P<unit>year|quarter|month) after\b(?! (?:the|our|its|this|their|a|that)\b)",
        _later,
    ),
    (
        "the same",
        r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Aa]cross) (?:the|this) (?:reporting )?period\b"
        r"(?! (?:to|up|from|of|between|ended|ending|since|before|after|when|in|covered|under|that|which|\d))",
        _same,
    ),
    ("so long ago", rf"\b(?:[Aa]|(?P<count>(?i:{COUNT}))) {_UNIT} ago\b", _earlier),
    ("the same a year earlier", _SAME_A_YEAR_BEFORE, _year_before),
    (
        "the same of a year",
        rf"{_IN}[Tt]he {_ALIKE} (?:period|quarter|month|half|week|{_MONTHS}) (?:of|in) (?P<year>{FY}|{YEAR}"
        rf"|{FY_MARK})",
        _same,
    ),
    (
        "the months before",
        rf"(?:\b(?:[Ii]n|[Dd]uring|[Ff]or|[Oo]ver(?! the [a-z]+ (?:three|3) )) |(?<=each\x20of\x20))the"
        rf" (?:previous|preceding|prior) {COUNT} (?:months|quarters)\b",
        _same,
    ),
    (
        "the one before",
        rf"\b[Tt]he (?:previous|preceding|prior) {_FISCAL}(?P<unit>year|quarter|month|decade)\b",
        _previous,
    ),
    (
        "the one before",
        rf"{_IN}[Tt]he (?:previous|preceding|prior) (?P<count>12|twelve|six|three) (?P<unit>months)\b",
        _earlier,
    ),
    (
        "period before",
        r"\b[Tt]he (?:previous|preceding|prior) (?:\w+ )?period\b(?! (?:of|in|from|to|before|when)\b)",
        _year_before,
    ),
    ("year before", r"\b(?:[Pp]rior|[Pp]revious)(?:-| )year\b", _year_before),
    ("year to date", _TO_DATE, _same),
    ("since then", r"\b[Ss]ince(?: then\b| (?=risen|fallen|grown|been|[a-z]+ed\b))", _same),
    ("rolling year", _ROLLING_YEAR, _same),
    ("the time before it", _BEFORE_IT, _same),
    (
        "end of the period",
        r"\b(?:[Aa]t |[Bb]y )?[Tt]he (?:(?:reporting |accounting )?period|half|half-year)(?:-| )end\b"
        r"|\b(?:[Aa]t |[Bb]y )?(?:the )?end of the (?:reporting |review )?(?:period|half)\b",
        _same,
    ),
    ("its coming end", rf"\b[Bb]y {_END}", _same),
    ("its end", rf"\b[Aa]t {_END}", _same),
    ("its end", r"(?<=[Ss]ince\x20)the (?:financial )?year(?:-| )end\b", _same),
    ("time of the visit", _VISIT, _same),
    ("the latest", _LATEST, _same),
    (
        "over the year",
        r"\b(?:[Oo]ver|[Oo]n|[Tt]hrough) the year\b"
        r"(?! (?:to|ended|ending|of|before|earlier|from|since|(?:1[5-9]|20)\d\d)\b)",
        _same,
    ),
    (
        WITHIN,
        r"\b[Ii]n (?:just |only |barely )?(?:a|one) (?:single )?(?:year|quarter|month)\b"
        r"(?! (?:or|to|when|in|that|which|of|where|like|as|the)\b|-)",
        _same,
    ),
    ("its length", _LENGTH, _same),
    ("in month", r"\b[Ii]n(?:-| )month\b(?! (?:\d|of|one|on)\b)", _same),
    ("its length", r"\b(?:[Tt]he )?[Ff]ull(?:-| )year\b", _same),
    ("the same length", rf"{_IN}[Tt]he same (?:quarter|half-year|{_MONTHS})\b", _same),
    ("that year", r"\b(?:[Ii]n )?[Tt]hat year\b", _same),
    (
        "the same",
        rf"{_IN}(?:[Tt]he same|[Tt]hat|[Tt]hose {COUNT}|[Tt]hose(?= (?:weeks|months|years)\b)) "
        r"(?:weeks|period|quarter|years?|months?|time|half-year"
        rf"|{_MONTHS})\b",
        _same,
    ),
)
#: name of the rule, what it matches, and the shift in months that it stands for
SHIFTS = tuple((name, spaced(pattern), read) for name, pattern, read in _TABLE)

_LENGTHS = {
    "year": 12, "twelve months": 12, "12 months": 12, "nine months": 9, "half-year": 6, "half": 6,
    "six months": 6, "quarter": 3, "three months": 3, "month": 1,
}  # fmt: skip
_LENGTH_WORD = compiled(
    r"half-year|(?:twelve|12|three|six|nine)\smonths|year|quarter|half|month", re.IGNORECASE
)
_BY_LENGTH = {
    "the time before it",
    "the latest",
    "over the year",
    WITHIN,
    "its length",
    "its end",
    "its coming end",
    "the same length",
}


def _counted_months(words: str) -> int:
    """*In the previous 18 months*, *over the prior four quarters*."""
    *_, count, unit = words.split()
    return int_of(count) * _STEP[unit.rstrip("s").lower()]


def length(rule: str, words: str) -> int:
    """The months of a period that is named by its length alone, else 0."""
    if rule == "the months before":
        return _counted_months(words)
    unit = _LENGTH_WORD.search(words) if rule in _BY_LENGTH else None
    return _LENGTHS[" ".join(unit.group().lower().split())] if unit else 0
