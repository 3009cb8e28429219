"""The words that periods are written in, as patterns, and what the plainest of them come to."""

from __future__ import annotations

from flows.extract.blanks import BLANK
from flows.extract.calendar_dates import MONTHS
from flows.extract.number_words import TENS, UNITS

MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
#: a month as titles and the marks of pages in capitals have it, beside a day or a year
_CAPITALS = (
    "(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\b\.?"
)
#: a year; a number behind its full stop that a new sentence follows is a footnote mark
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|,\d{3}(?!\d)|\.\d(?!\d?(?:\s+[A-Z“‘\"]|\s*$)))"
DASH = "[-\u2010-\u2014/]"
#: the second year of *2023/4* is the next one
_NEXT = "(?:(?<=0.)1|(?<=1.)2|(?<=2.)3|(?<=3.)4|(?<=4.)5|(?<=5.)6|(?<=6.)7|(?<=7.)8|(?<=8.)9)"
FY = rf"(?:1[89]|20)\d\d{DASH}(?:(?:19|20)\d\d|\d\d|{_NEXT})(?!\d|,\d{{3}}|\.\d\d)"
FY_MARK = r"(?:FY\x20?(?:20)?|[Ff]iscal (?:[Yy]ear )?20)\d\d(?!\d|[-\u2010-\u2014/]\d)"
SPACE = BLANK + "{1,2}"
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
COUNT = r"(?:\d{1,3}|" + "|".join([*UNITS, *TENS]) + ")"
PART = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
DAY_MONTH = (
    rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{SPACE}(?:of{SPACE})?(?P<month>{MONTH}|{_CAPITALS})"
    rf"(?:,?{SPACE}(?P<year>{YEAR}))?"
)
MONTH_YEAR = (
    rf"(?P<edge>(?:the{SPACE})?end(?:-|{SPACE}of{SPACE}))?(?P<month>{MONTH}|{_CAPITALS}),?(?:{SPACE}|-)"
    rf"(?P<year>{YEAR})"
)
BARE_MONTH = rf"(?P<edge>(?:the{SPACE})?end(?:-|{SPACE}of{SPACE}))?(?P<month>{MONTH})"
OF = rf"{SPACE}(?:of{SPACE}|in{SPACE})?"


def int_of(word: str) -> int:
    word = word.lower()
    if word in {"a", "an", "the", ""}:
        return 1
    return UNITS.get(word) or TENS.get(word) or (int(word) if word.isdigit() else 1)


def month_of(word: str) -> int:
    return MONTHS[word.rstrip(".").lower()]


#: *August 3, 2024*
US_DAY = rf"(?P<month>{MONTH}){SPACE}(?P<day>[0-3]?\d),{SPACE}(?P<year>{YEAR})"
#: *April 9*, without a year
US_NEAR = rf"(?P<month>{MONTH}){SPACE}(?P<day>[0-3]?\d)(?P<year>)(?![\d%/–-]|[.,]\d|{SPACE}?per{SPACE}?cent)"


def spaced(pattern: str) -> str:
    """The pattern with each blank read as the blanks and line ends that a text may have there."""
    return pattern.replace(" ", SPACE)
