"""The forms that the words of a table's cell take: a value, a date, an age band, a label, a missing mark."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.extract.number_words import FRACTIONS, TENS, UNITS, VULGAR
from flows.patterns import compiled

#: no cell that holds one value is longer
LONGEST = 80

_SIGN = "[-−–+±]"
_MONEY = (
    r"(?:(?:US|AU|CA|NZ|HK|[ACSR])?[£$€¥₹]|(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|JPY|CNY"
    r"|INR|AUD|CAD|PLN|Rs\.?)[ \u00a0]?)"
)
_UNIT = (
    r"(?:%|per cent|percentage points?|pp|ppts?|pts?|bps?|mn?|bn|tn|k|million|billion"
    r"|thousand|pence|p|x|:1|years?|yrs?|months?"
    r"|weeks?|days?|hours?|hrs?|h|minutes?|mins?|seconds?|secs?|km2?|km²|miles?"
    r"|mph|kg|tonnes?|ha|hectares|litres?|[kMGT]Wh?|°C)"
)
_NUMBER = (
    rf"{_SIGN}?[ ]?\(?{_SIGN}?[ ]?{_MONEY}?[ ]?{_SIGN}?\d[\d,.\u00a0\u2009\u202f ]*+(?:{_UNIT})?\)?"
    rf"(?:[ ]?{_UNIT}(?!\w))?"
)
_LEAD = (
    r"(?:(?:[<>≤≥~≈]=?|c\.|ca\.|circa|under|over|up to|at least|about|around|more "
    r"than|less than|fewer than)[ ]?)?"
)
_MARK = (
    r"(?:[*†‡§¶¹²³⁴-⁹^#]|<sup>\w{1,3}</sup>|\[(?:[a-z]{1,3}|notes? ?\d{1,2}|\d{1,2})\]"
    r"|\((?:[a-z]|rev|prov|est)\)"
    r"|(?<=\d)\(\d\)|(?<=\s)[a-z]\b|[a-er]\b)"
)
_MORE = r"(?:\+|[ ](?:and|or)[ ](?:more|over|above|less|under|fewer|below))?"
#: what a value is, before it: revised, provisional, estimated
_STATUS = r"(?:(?:[rpe]|rev|prov|est)\.?[ ](?=[\d£$€(−+-]))?"
_VALUE = compiled(
    rf"\W{{0,3}}?{_STATUS}{_LEAD}{_NUMBER}{_MORE}(?:[ ]?(?:[-–—]|to|and)[ ]?{_NUMBER})?(?:[ ]?{_MARK}){{0,3}}"
    rf"(?:[ ]?[(\[]{_LEAD}{_NUMBER}(?:[ ]?(?:[-–—,]|to)[ ]?{_NUMBER})?[)\]](?:[ ]?{_MARK}){{0,2}})?\W{{0,3}}"
)
_SPOKEN = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_COUNT = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{_SPOKEN})(?:-(?:{_SPOKEN}))?)"
_FRACTION = (
    rf"(?:(?:an?|{_SPOKEN})[ -](?:{'|'.join(FRACTIONS)})|half|(?:\d{{1,3}}[ ]?)?[{''.join(VULGAR)}]"
    rf"(?:[ ]?{_UNIT})?)"
)
#: *14 of 49*, *one in five*, *two-thirds*, *twelve*, *three years*, *£410 a day*, *Up to £3bn*
_STATED = compiled(
    rf"{_LEAD}(?:{_COUNT}[ ](?:(?:out[ ])?of|in)[ ](?:(?:the|every|all)[ ])?{_COUNT}|{_FRACTION}"
    rf"|(?:{_SPOKEN})(?:-(?:{_SPOKEN}))?(?:[ ]{_UNIT})?"
    rf"|{_NUMBER}(?:(?:[ ]|(?<=[ ]))(?:an?|per|each)[ ]\w+)?)",
    re.IGNORECASE,
)
#: *01856 496 000* is a line to ring
_LEADING_ZERO = compiled(r"0\d")
_EMPHASIS = str.maketrans("", "", "*_`")
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_TAIL = r"(?:[ ]?(?:[A-Za-z]|\((?:\w|[\w .]{2,20})\)|[*†‡]|[¹²³⁴-⁹]|\[\w{1,7}(?: \d{1,2})?\])){0,2}"
_YEAR = (
    rf"(?:(?:FY|CY)?[ ]?(?:19|20)\d\d(?:[ ]?[-–/][ ]?(?:\d{{4}}|\d\d))?|(?:FY|CY)[ ]?['’]?\d\d(?:[-–/]\d\d)?"
    rf"|\d\d/\d\d){_TAIL}"
)
_PLAIN_YEAR = compiled(rf"\W{{0,6}}{_YEAR}\W*")
_DATE = compiled(
    rf"\W{{0,6}}(?:{_YEAR}|(?:Q[1-4]|H[12]|[1-4]Q|[12]H|9M)(?:[ ]?[-/'’]?[ ]?\d\d(?:\d\d)?(?:[-–/]\d\d)?)?"
    rf"{_TAIL}"
    rf"|(?:19|20)\d\d[ -]?(?:Q[1-4]|H[12])"
    rf"|(?:\d{{1,2}}[ -])?{_MONTH}\.?(?:[ '’.-]{{1,2}}(?:\d{{4}}|\d\d))?{_TAIL}"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./](?:\d{{4}}"
    rf"|\d\d))\W*"
)
_BAND = compiled(
    r"\W{0,6}(?:[Aa]ge[ds]?[ ])?(?:\d{1,3}[ ]?(?:[-–]|to)[ ]?\d{1,3}(?:[ ]?years(?: "
    r"old)?)?|\d{1,3}[ ]?\+|(?:[Uu]nder|[Oo]ver|[Bb]elow)[- ]\d{1,3}s?"
    r"|\d{1,3}[ ](?:years[ ])?(?:and|or)[ ](?:over|above|older|under|younger|more))\W*"
)
_MISSING = compiled(
    r"[-–—−.…:~* ]{1,5}|n/?a|n/?m|nil|none|not (?:available|applicable|known|collected)"
    r"|\[?[xzcu:]\]?|tbc|s|suppressed",
    re.IGNORECASE,
)
#: a cell at the left that is longer names no row; a sentence has more words than an abbreviation
_LONG, _FEWEST = 60, 5
_VERB = compiled(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should|did|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
#: emphasis and marks of footnotes behind the last stop
_CLOSING = compiled(r"(?:[\s*_`\"”’)]|\[\^?\w{1,4}\]|<sup>\w{1,3}</sup>|[¹²³⁴-⁹]){1,8}$")
_LABEL_HEAD = compiled(
    r"\W{0,6}(?:no\.?|nr\.?|ref\.?|#|id|codes?|(?:\w{1,20} )?code|rank|ranking|position|item"
    r"|reference|row|page|notes?|date|due|raised|rag"
    r"|rating|rag rating|score|grade|agenda|line|risk|status|trend)\W*",
    re.IGNORECASE,
)


def _said(words: str) -> str:
    return words.translate(_EMPHASIS).strip() if len(words) <= LONGEST else ""


@lru_cache(maxsize=4096)
def is_value(words: str) -> bool:
    """Whether a cell holds a value and nothing else but its unit, its range or interval, and marks."""
    said = _said(words)
    return _VALUE.fullmatch(said) is not None and not _LEADING_ZERO.match(said)


@lru_cache(maxsize=4096)
def is_figure(words: str) -> bool:
    """Whether a cell states a quantity and nothing else: a value, a part of a whole, a number in words."""
    said = _said(words)
    return is_value(words) or not _LEADING_ZERO.match(said) and _STATED.fullmatch(said) is not None


@lru_cache(maxsize=4096)
def is_date(words: str) -> bool:
    """Whether a cell is a year, a quarter, a month or a day, in any of the short forms of tables."""
    return _DATE.fullmatch(_said(words)) is not None


def is_year(words: str) -> bool:
    """Whether a cell is a calendar or financial year."""
    return _PLAIN_YEAR.fullmatch(_said(words)) is not None


@lru_cache(maxsize=4096)
def is_band(words: str) -> bool:
    """Whether a cell is a band, mostly of ages: *18–64*, *65 and over*."""
    return _BAND.fullmatch(_said(words)) is not None


def is_prose(words: str, layout: bool) -> bool:
    """Whether a cell at the left is a sentence, and names no row; `layout`: its table has no values."""
    said = _CLOSING.sub("", words)
    stops = said.endswith((".", "!"))
    long = len(said) > _LONG and _VERB.search(said) is not None
    return long and (stops or layout) or layout and stops and len(said.split()) >= _FEWEST


def is_missing(words: str) -> bool:
    """Whether a cell says that there is no value."""
    return _MISSING.fullmatch(_said(words)) is not None


@lru_cache(maxsize=4096)
def is_label_head(words: str) -> bool:
    """Whether a head says that its column labels rows or dates them, and measures nothing."""
    return _LABEL_HEAD.fullmatch(_said(words)) is not None


def is_count_up(said: list[str]) -> bool:
    """Whether cells count 1, 2, 3: numbers of weeks or columns, no values."""
    numbers = [int(word) for word in said if word.strip().isdecimal() and len(word) < 4]
    return len(numbers) == len(said) and all(b - a == 1 for a, b in zip(numbers, numbers[1:], strict=False))
