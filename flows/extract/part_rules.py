"""The ways in which a text names a part of a year: quarters, halves, months of a report, first months.

A blank in a pattern stands for the blanks and line ends of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from flows.extract import near_readers as near
from flows.extract import part_readers as parts
from flows.extract.calendar_dates import Span
from flows.extract.period_words import COUNT, DASH, FY, FY_MARK, MONTH, OF, PART, YEAR
from flows.extract.reckoning import Calendar

Reader = Callable[[re.Match[str], Calendar], Span | None]

_ANY_YEAR = rf"(?P<year>{FY}|{YEAR}|{FY_MARK})"
_OF_YEAR = rf"(?:,?{OF}{_ANY_YEAR}| (?:of )?(?P<near>this|last) year\b)"
_TO = rf"(?: (?:and|to) |\x20?{DASH}\x20?)"
_QUARTER_END = r"\b(?:[Aa]t )?(?:[Tt]he )?[Ee]nd of (?:[Qq]uarter |Q)(?P<which>[1-4])\b"
#: *Quarter 4 (January to March) 2023*
_MONTHS_OF_QUARTER = (
    rf"\b(?:(?:{PART} (?:financial |fiscal )?)?[Qq]uarter(?: [1-4])?|Q[1-4]),?"
    rf" \((?P<first>{MONTH}){_TO}(?P<last>{MONTH})\),?{OF}(?P<year>{FY}|{YEAR})"
)
_OF_THE_YEAR = r" of (?:the|this)(?: current)?(?: financial)? year\b"
#: *each month 9 nurses leave* counts nurses
_NOT_EACH = (
    r"(?<!\ba\x20)(?<!he\x20)(?<!ach\x20)(?<!ery\x20)(?<!ast\x20)(?<!his\x20)(?<!hat\x20)(?<!ext\x20)"
    r"(?<!per\x20)"
)
_HALF = "(?i:first|second|last)"
#: two digits are a year where nothing is counted: *H1 24:*, *in Q3 23 and*
_CLOSED = r"(?=[:;,.)]| (?:and|was|were|to|from|vs?)\b|$)(?![.,]\d)"
#: name of the rule, what it matches, what it makes of it; the first that matches at a place is taken
PARTS: tuple[tuple[str, str, Reader], ...] = (
    (
        "quarters between",
        rf"\bQ(?P<first>[1-4]) (?P<begin>{YEAR}){_TO}Q(?P<last>[1-4]) (?P<year>{YEAR})",
        parts.read_between_quarters,
    ),
    ("end of a quarter", rf"{_QUARTER_END}{_OF_YEAR}?", parts.read_quarter_end),
    (
        "quarter",
        rf"\b(?P<month>March|June|September|December) (?P<year>{YEAR}) quarter\b",
        near.read_quarter_to_month,
    ),
    ("quarter", _MONTHS_OF_QUARTER, parts.read_months_of_quarter),
    (
        "quarter",
        rf"\b(?P<which>(?i:{PART})) (?:financial |fiscal )?[Qq]uarter\b"
        rf"(?:{_OF_YEAR}|(?<![Ll]ast\x20quarter)|(?<=he\x20last\x20quarter))",
        parts.read_quarter,
    ),
    (
        "quarters between",
        rf"\b[Qq]uarters (?P<first>[1-4]){_TO}(?P<last>[1-4])\b{_OF_YEAR}?",
        parts.read_quarters,
    ),
    ("quarter", rf"\b[Qq]uarter (?P<which>[1-4]|one|two|three|four)\b{_OF_YEAR}?", parts.read_quarter),
    ("quarter", r"\bQ(?P<which>[1-4])['’](?P<short>\d\d)\b", parts.read_short_quarter),
    ("quarter", r"\b(?P<which>[1-4])Q\x20?['’]?(?:20)?(?P<short>\d\d)\b", parts.read_short_quarter),
    (
        "quarter",
        rf"\bQ(?P<which>[1-4])\x20?FY\x20?(?:20)?(?P<short>\d\d)\b(?!{DASH}\d)",
        parts.read_short_quarter,
    ),
    (
        "quarter",
        r"\bFY\x20?(?:20)?(?P<short>\d\d)\x20?Q(?P<which>[1-4])\b",
        parts.read_short_quarter,
    ),
    (
        "quarter",
        rf"\bQ(?P<which>[1-4]) (?P<short>\d\d){_CLOSED}",
        parts.read_short_quarter,
    ),
    ("quarter", rf"\bQ(?P<which>[1-4])\b{_OF_YEAR}?", parts.read_quarter),
    (
        "quarter",
        rf"\b{_ANY_YEAR},? (?:Q|[Qq]uarter )(?P<which>[1-4]|one|two|three|four)\b",
        parts.read_quarter,
    ),
    (
        "month of the report",
        rf"{_NOT_EACH}\b[Mm]onth (?P<which>1[0-2]|[1-9])\b(?![.,]\d){_OF_YEAR}?(?!,? \(?{MONTH})",
        parts.read_month_of_year,
    ),
    ("half year", rf"\b(?P<which>{_HALF})(?: |-)[Hh]alf(?:-year)?{_OF_YEAR}", parts.read_half),
    (
        "half year",
        rf"\b(?:[Ii]n the )?(?P<which>{_HALF}) [Hh]alf(?P<year>)(?: of the (?:[a-z0-9-]+ ){{0,3}}year\b)?"
        r"(?!-| of\b| who\b)",
        parts.read_half,
    ),
    ("half year", r"\bH(?P<which>[12])['’](?P<short>\d\d)\b", parts.read_short_half),
    (
        "half year",
        rf"\b(?:(?P<which>[12])H|HY)\x20?(?:FY|['’])?(?:20)?(?P<short>\d\d)\b(?!{DASH}\d)",
        parts.read_short_half,
    ),
    (
        "half year",
        rf"\bH(?P<which>[12]) (?P<short>\d\d){_CLOSED}",
        parts.read_short_half,
    ),
    ("half year", rf"\bH(?P<which>[12])\b{_OF_YEAR}?", parts.read_half),
    (
        "first months",
        rf"\bfirst (?P<count>{COUNT}) (?P<unit>months|weeks)(?:{_OF_YEAR}|{_OF_THE_YEAR})",
        parts.read_first_months,
    ),
    (
        "first months",
        r"\b(?:[Ii]n|[Ff]or|[Oo]ver|[Dd]uring) the first (?P<count>three|six|nine) (?P<unit>months)(?P<year>)"
        r"(?! (?:of|after|since|in|following|from|to|that)\b)",
        parts.read_first_months,
    ),
    # *9M 2019*, *6M19*: how companies abroad write them
    ("first months", rf"\b(?P<count>[369])M\x20?(?P<year>{YEAR})\b", parts.read_short_months),
    ("first months", rf"\b(?P<count>[369])M\x20?['’]?(?P<year>\d\d){_CLOSED}", parts.read_short_months),
    ("first months", rf"\b(?P<count>(?i:{COUNT})) (?P<unit>months) into{_OF_YEAR}", parts.read_first_months),
    ("first months", rf"\b(?P<count>(?i:{COUNT})) (?P<unit>months) in(?P<year>)(?=,)", parts.read_months_in),
    (
        "quarter",
        rf"\b(?P<year>[Ff]iscal (?:[Yy]ear )?20\d\d),? (?P<which>(?i:{PART}))(?: |-)[Qq]uarter\b",
        parts.read_quarter,
    ),
    (
        "half year",
        rf"\b(?P<year>[Ff]iscal (?:[Yy]ear )?20\d\d),? (?P<which>{_HALF})(?: |-)[Hh]alf\b",
        parts.read_half,
    ),
)
