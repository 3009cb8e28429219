"""Every way in which a text names a stretch of time: a pattern for each, and its reader.

A blank in a pattern stands for the blanks and line ends of a text.
"""

from __future__ import annotations

from flows.extract import near_readers as near
from flows.extract import part_readers as parts
from flows.extract import period_readers as days
from flows.extract import year_readers as years
from flows.extract.part_rules import PARTS, Reader
from flows.extract.period_words import (
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
    WEEKDAY,
    YEAR,
    spaced,
)

_DAYS_END = (
    rf"{MONTH} [0-3]?\d, {YEAR}|{MONTH} [0-3]?\d(?![\d%/–-]|[.,]\d| ?per ?cent)"
    rf"|[0-3]?\d(?:st|nd|rd|th)? {MONTH}(?: {YEAR})?"
)
_YEARS = rf"(?P<first>{FY}|{YEAR})"
_TO_YEARS = rf"(?P<last>{FY}|{YEAR})"
_TO = rf"(?: (?:and|to) |\x20?{DASH}\x20?)"
_DATE = r"\b(?P<d>[0-3]?\d)(?P<sep>[/.])(?P<m>[01]?\d)(?P=sep)(?P<y>(?:19|20)?\d\d)(?![\d/.]*\d)"
_SHORT_DATE = (
    r"\b(?P<d>[0-3]?\d)-(?P<month>(?i:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec))-(?P<y>(?:20)?\d\d)\b"
)
_ROLLING = (
    rf"(?:(?P<count>(?i:{COUNT})) )?(?P<unit>(?i:half(?:(?:-| )year)?|years?|months?|quarter|decade|weeks?)) "
    rf"(?:(?:that|which) )?(?:(?i:to|ended|ending|end|closed|closing)|up to|until)(?: and including| on)? "
    rf"(?:the (?:end of )?|last |end(?: of)? |end-)?"
    rf"(?P<end>{_DAYS_END}|{MONTH} {YEAR}|{FY}|{YEAR}|{MONTH})"
)
#: *Quarterly activities report for the period ended 30 September 2022*: as long as it says
_REPORT_TO = (
    rf"\b(?P<kind>(?i:quarterly|half-?year(?:ly)?|interim|annual)) (?:[A-Za-z]+ ){{0,3}}"
    rf"(?i:reports?|updates?|statements?|results|accounts) for the (?:reporting )?period"
    rf" (?:to|ended|ending) (?P<end>{_DAYS_END})"
)
#: *the second quarter of fiscal 2025, which ended August 3, 2024*
_QUARTER_ENDED = (
    rf"\b(?:(?i:{PART}) (?:fiscal )?[Qq]uarter|Q[1-4])(?:,?{OF}(?:{YEAR}|{FY_MARK}))?,? (?:that |which )?"
    rf"(?:ended|ending|ends)(?: on)? (?P<end>{_DAYS_END})"
)
_END = rf"[0-3]?\d {MONTH}(?: {YEAR})?|{MONTH} {YEAR}|{MONTH}"
#: *the financial year to January 2024*, which may not be over
_YEAR_TO = (
    r"\b[Tt]he (?:current )?(?:financial|fiscal|tax) year(?:-| )(?:up )?to(?:-| )(?:the end of )?"
    rf"(?P<end>{_END})"
)
#: *the period ending July*: as long as that which is spoken of
_PERIOD_TO = rf"\b[Tt]he (?:reporting |accounting |financial )?period (?:to|ended|ending) (?P<end>{_END})"
_TWO_YEARS = rf"(?:{FY}|{YEAR} to {YEAR})"
_ACADEMIC = (
    rf"\b(?:[Tt]he )?(?:academic|school) year (?:of )?(?P<year>{_TWO_YEARS})"
    rf"|\b(?P<before>{_TWO_YEARS}) (?:academic|school) year\b"
)
#: *financial year 2021 to 2022*
_YEAR_OF_TWO = (
    rf"\b(?:[Tt]he )?(?:[Ff]inancial|[Tt]ax) year (?P<year>{YEAR}) to {YEAR}"
    rf"|\b(?P<before>{YEAR}) to {YEAR} (?:financial|tax) year\b"
)
_MONTHS = (
    rf"(?P<first>{MONTH})(?: (?P<begin>{YEAR}))?(?:{_TO}(?:the end of )?| through )(?P<last>{MONTH})"
    rf"(?: (?:(?P<year>{YEAR})|(?:of )?(?P<near>this|last) year\b))?"
)
_DAYS = (
    rf"\b(?P<first>[0-3]?\d)(?: (?P<begin>{MONTH})(?:,? (?P<opening>{YEAR}))?)?"
    rf"(?:\x20?[-–—]\x20?| (?:to|and|until) )(?P<last>[0-3]?\d)"
    rf" (?P<month>{MONTH})(?: (?P<year>{YEAR})|(?P<near>)(?!,? ?\d))"
)
#: *February 14 to 20*, *May 3–June 2, 2021*
_DAYS_AFTER = (
    rf"\b(?P<begin>{MONTH}) (?P<first>[0-3]?\d)(?:\x20?[-–—]\x20?| (?:to|and|until|through) )"
    rf"(?:(?P<month>{MONTH}) )?(?P<last>[0-3]?\d)(?![\d/%]|[.,]\d| per cent)(?:,? (?P<year>{YEAR}))?"
)
#: *by the end of May this year*
_NEAR = r"(?: (?P<near>this|last) year\b)"
_MONTH_DAY = (
    rf"(?P<month>{MONTH}) (?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d/%]|[.,]\d| per cent)"
    rf"(?:,? (?P<year>{YEAR}))?"
)
_ENDS = "[Ee]nd|[Ss]tart|[Bb]eginning|[Tt]urn"
_WHOLE = r"(?P<kind>(?:financial|fiscal) )?(?P<unit>year|decade)\b"
_EDGE = r"\b(?P<edge>(?:the )?[Ee]nd of |[Ee]nd(?:-| )|[Mm]id(?:-| )|close of )"
_PAST = (
    r"\b(?:(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or|[Ww]ithin) )?(?:the|these) (?P<way>past|last|previous"
    r"|preceding|next|coming|following)"
    rf"(?: (?P<count>{COUNT}))? (?P<unit>years|months|quarters|decades?)\b"
)
_NEAR_YEAR = (
    r"\b(?P<which>[Ll]ast|[Tt]his|[Cc]urrent|[Pp]resent|[Nn]ext|[Cc]oming) (?P<kind>financial )?year\b"
)

_TABLE: tuple[tuple[str, str, Reader], ...] = (
    ("date", r"\b(?:1[89]|20)\d\d-[01]\d-[0-3]\d\b", days.read_iso_date),
    ("date", _DATE, days.read_numeric_date),
    ("date", _SHORT_DATE, days.read_short_date),
    ("rolling period", _ROLLING, days.read_rolling),
    ("rolling period", _REPORT_TO, days.read_report_to),
    ("rolling period", _QUARTER_ENDED, days.read_quarter_ended),
    *PARTS,
    ("academic year", _ACADEMIC, parts.read_academic_year),
    ("financial year", _YEAR_OF_TWO, parts.read_year_of_two),
    (
        "term",
        rf"\b(?P<term>[Aa]utumn|[Ss]pring|[Ss]ummer) term,?{OF}(?:the )?(?P<year>{FY}|{YEAR})",
        parts.read_term,
    ),
    ("year so far", _YEAR_TO, near.read_year_to),
    ("period to", _PERIOD_TO, days.read_period_to),
    ("months between", _MONTHS, days.read_between_months),
    ("days between", _DAYS, days.read_days),
    ("days between", _DAYS_AFTER, days.read_days_after),
    ("day", rf"\b(?:[Aa]t )?{DAY_MONTH}{_NEAR}?", days.read_day_month),
    ("day", _MONTH_DAY, days.read_day_month),
    ("month", MONTH_YEAR, days.read_month_year),
    ("years between", rf"\b(?:[Bb]etween|[Ff]rom) {_YEARS} (?:and|to) {_TO_YEARS}", years.read_between_years),
    ("years between", rf"\b{_YEARS}(?: to |\x20?[-–—]\x20?){_TO_YEARS}", years.read_between_years),
    (
        "season",
        r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<season>spring|summer|autumn|winter)\b",
        parts.read_near_season,
    ),
    (
        "season",
        rf"\b(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter){OF}(?P<year>{FY}|{YEAR})",
        parts.read_season,
    ),
    (
        "edge of a year",
        rf"\b(?P<edge>{_ENDS}) of (?P<which>this|last|next) {_WHOLE}",
        near.read_edge,
    ),
    (
        "edge of a year",
        rf"(?:(?<=\b[Bb]y\x20the\x20)|(?<=[Ss]ince\x20the\x20)|(?<=\b[Ff]rom\x20the\x20))"
        rf"(?P<edge>{_ENDS}) of (?P<which>the) {_WHOLE}",
        near.read_edge,
    ),
    (
        "decade",
        r"\b(?:[Ee]arly|[Mm]id|[Ll]ate)(?:-| )(?:the )?(?P<year>(?:1[89]|20)\d0)s\b",
        years.read_decade,
    ),
    ("edge of a year", rf"\b(?:[Ss]tart|[Bb]eginning) of (?P<year>{FY}|{YEAR})", near.read_begin),
    ("year so far", rf"\b(?P<year>{FY}|{YEAR}) (?:to date|so far)\b", near.read_so_far),
    (
        "quarter",
        rf"\b(?P<month>March|June|September|December) quarter\b(?:,?{OF}(?P<year>{YEAR}))?",
        near.read_quarter_to_month,
    ),
    ("end or middle", rf"{_EDGE}(?P<year>{FY}|{YEAR})(?!s)", years.read_year_end),
    ("decade", r"\b(?P<year>(?:1[89]|20)\d0)s\b", years.read_decade),
    (
        "financial year",
        rf"\b(?P<mark>FY|[Ff]iscal )(?:[Yy]ear)?(?: )?(?P<year>(?:20)?\d\d)\b(?!{DASH}\d)",
        years.read_fy_mark,
    ),
    ("financial year", rf"\b(?:FY(?: )?)?(?P<year>{FY})", years.read_plain_fy),
    ("past or coming", _PAST, years.read_past),
    (
        "past or coming",
        r"\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or) the (?P<way>past|last) (?P<unit>year|month)\b(?! of\b)",
        years.read_past_one,
    ),
    ("this year", _NEAR_YEAR, near.read_this_year),
    (
        "this unit",
        r"\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]urrent|[Cc]oming) (?P<unit>month|quarter|week)\b"
        r"(?!-| (?:before|of|for which|in which)\b)",
        near.read_this_unit,
    ),
    (
        "weekday",
        rf"\b(?:(?:[Oo]n|[Ll]ast) (?P<day>{WEEKDAY})|[Yy]esterday)\b"
        r"(?: (?:morning|afternoon|evening|night)\b)?",
        days.read_weekday,
    ),
    ("time of writing", r"\b[Aa]t the time of writing\b", days.read_writing),
    ("year", rf"\b(?P<year>{YEAR})(?![A-Za-z_\d%])", years.read_plain_year),
    ("bare month", rf"\b{BARE_MONTH}{_NEAR}?", days.read_bare_month),
)
#: name of the rule, what it matches, what it makes of it; the first that matches at a place is taken
RULES = tuple((name, spaced(pattern), read) for name, pattern, read in _TABLE)
