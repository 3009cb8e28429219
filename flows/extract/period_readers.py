"""What the words of a period come to: one reader for each form in which a text dates something.

Readers take the match of their pattern and the calendar of the document and give whole days,
or null where the words do not say enough (a month without a year in an undated document).
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import MONTHS, Span
from flows.extract.number_words import TENS, UNITS
from flows.extract.reckoning import Calendar


MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
#: a year; a number behind its full stop that a new sentence follows is a footnote mark
YEAR = r"(?:1[5-9]|20)\d\d(?!\d|[,.]\d(?!\d?\s+[A-Z“‘\"]))"
DASH = "[-\u2010-\u2014/]"
FY = rf"(?:1[89]|20)\d\d{DASH}(?:(?:19|20)\d\d|\d\d)(?!\d|,\d{{3}}|\.\d\d)"
FY_MARK = r"FY ?(?:20)?\d\d"
SPACE = r"[ \u00a0\u2009\u202f\n]{1,2}"
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
COUNT = r"(?:\d{1,3}|" + "|".join([*UNITS, *TENS]) + ")"
PART = r"(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)"
DAY_MONTH = (
    rf"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?{SPACE}(?:of{SPACE})?(?P<month>{MONTH})(?:,?{SPACE}(?P<year>{YEAR}))?"
)
MONTH_YEAR = rf"(?P<edge>(?:the{SPACE})?end(?:-|{SPACE}of{SPACE}))?(?P<month>{MONTH}),?(?:{SPACE}|-)(?P<year>{YEAR})"
BARE_MONTH = rf"(?P<edge>(?:the{SPACE})?end(?:-|{SPACE}of{SPACE}))?(?P<month>{MONTH})"
OF = rf"{SPACE}(?:of{SPACE}|in{SPACE})?"


def int_of(word: str) -> int:
    word = word.lower()
    if word in {"a", "an", "the", ""}:
        return 1
    return UNITS.get(word) or TENS.get(word) or (int(word) if word.isdigit() else 1)


def month_of(word: str) -> int:
    return MONTHS[word.rstrip(".").lower()]


def fiscal(text: str, calendar: Calendar) -> Span | None:
    """`2017/18` and its like: one year where the second number follows the first, else all years between."""
    first, second = int(text[:4]), text[5:]
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if last < first:
        last += 100 if len(second) == 2 else 0
    if last == first + 1 and len(text) != 9 or last == first + 1 and text[4] == "/":
        return cal.financial_year(first, calendar.first_month)
    return Span(date(first, 1, 1), date(last, 12, 31)) if first <= last <= first + 150 else None


def named_year(text: str, calendar: Calendar) -> Span | None:
    """The year that a text names: `2017/18`, `FY24`, `2018`."""
    if text.startswith("FY"):
        end = int(text[2:].strip()) % 100 + 2000
        return cal.financial_year(end - (calendar.first_month > 1), calendar.first_month)
    return fiscal(text, calendar) if len(text) > 4 else cal.year(int(text))


def year_start(text: str | None, calendar: Calendar) -> tuple[int, int] | None:
    """The year and month in which the year named begins: the financial or the calendar year."""
    if text and text.startswith("FY"):
        named = named_year(text, calendar)
        return (named.first.year, named.first.month) if named else None
    if text and len(text) > 4:
        return int(text[:4]), calendar.first_month
    if text:
        return int(text), 1
    if calendar.today is None:
        return None
    today, first = calendar.today, calendar.first_month if calendar.financial else 1
    return (today.year if today.month >= first else today.year - 1), first


_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


def part(match: re.Match[str], calendar: Calendar, length: int) -> Span | None:
    start = year_start(match["year"], calendar)
    if start is None:
        return None
    which = match["which"].lower()
    number = _ORDER.get(which) or (int(which) if which.isdigit() else UNITS.get(which, 1))
    number = min(number, 12 // length)
    begin = cal.add_months(date(start[0], start[1], 1), (number - 1) * length)
    span = cal.months(begin.year, begin.month, length)
    if not match["year"] and calendar.today and span.first > calendar.today:
        return cal.shift(span, -12)
    return span


def read_quarter(match: re.Match[str], calendar: Calendar) -> Span | None:
    return part(match, calendar, 3)


def read_quarter_end(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The end of quarter 2*."""
    span = part(match, calendar, 3)
    return cal.day(span.last) if span else None


def read_between_quarters(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Between Q3 2022 and Q3 2024*."""
    first = cal.months(int(match["begin"]), 3 * int(match["first"]) - 2, 3).first
    last = cal.months(int(match["year"]), 3 * int(match["last"]) - 2, 3).last
    return Span(first, last) if first < last else None


def read_half(match: re.Match[str], calendar: Calendar) -> Span | None:
    return part(match, calendar, 6)


def read_first_months(match: re.Match[str], calendar: Calendar) -> Span | None:
    start = year_start(match["year"], calendar)
    count = int_of(match["count"])
    if start is None or not 0 < count <= 60:
        return None
    if match["unit"] == "weeks":
        first = date(start[0], start[1], 1)
        return Span(first, first + timedelta(days=7 * count - 1))
    return cal.months(start[0], start[1], min(count, 24))


def read_day_month(match: re.Match[str], calendar: Calendar) -> Span | None:
    number, named = int(match["day"]), month_of(match["month"])
    if match["year"]:
        found = cal.valid(int(match["year"]), named, number)
    else:
        found = latest(calendar, named, number)
    return cal.day(found) if found else None


def read_days(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*6-17 February 2023*."""
    year, month = int(match["year"]), month_of(match["month"])
    first, last = cal.valid(year, month, int(match["first"])), cal.valid(year, month, int(match["last"]))
    return Span(first, last) if first and last and first <= last else None


def latest(calendar: Calendar, month: int, day: int) -> date | None:
    """The last such day that is not after the document's own date by more than a month."""
    if calendar.today is None:
        return None
    found = cal.valid(calendar.today.year, month, day)
    if found and found > cal.add_months(calendar.today, 1):
        found = cal.valid(calendar.today.year - 1, month, day)
    return found


def read_numeric_date(match: re.Match[str], calendar: Calendar) -> Span | None:
    day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
    year += 2000 if year < 100 else 0
    found = cal.valid(year, month, day) or cal.valid(year, day, month)
    return cal.day(found) if found else None


def read_iso_date(match: re.Match[str], calendar: Calendar) -> Span | None:
    found = cal.valid(*(int(part) for part in match.group().split("-")))
    return cal.day(found) if found else None


def read_month_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    span = cal.month(int(match["year"]), month_of(match["month"]))
    return cal.day(span.last) if match["edge"] else span


def read_bare_month(match: re.Match[str], calendar: Calendar) -> Span | None:
    if calendar.today is None:
        return None
    number = month_of(match["month"])
    year = calendar.today.year - (number > calendar.today.month)
    return cal.day(cal.month_end(year, number)) if match["edge"] else cal.month(year, number)


def read_between_months(match: re.Match[str], calendar: Calendar) -> Span | None:
    first, last = month_of(match["first"]), month_of(match["last"])
    year = int(match["year"]) if match["year"] else None
    if year is None:
        if calendar.today is None:
            return None
        year = calendar.today.year - (last > calendar.today.month)
    begin = int(match["begin"]) if match["begin"] else year - (first > last)
    return Span(date(begin, first, 1), cal.month_end(year, last)) if begin <= year else None


def read_between_years(match: re.Match[str], calendar: Calendar) -> Span | None:
    return wrap(match["first"], match["last"], calendar)


def wrap(first: str, last: str, calendar: Calendar) -> Span | None:
    begin = fiscal(first, calendar) if len(first) > 4 else cal.year(int(first))
    end = fiscal(last, calendar) if len(last) > 4 else cal.year(int(last))
    return Span(begin.first, end.last) if begin and end and begin.first <= end.last else None


def read_rolling(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Year to March 2018*, *three months ended 30 September 2018*, *the decade to 2016*."""
    end = end_of(match["end"], calendar)
    count = int_of(match["count"] or "")
    length = count * {"y": 12, "m": 1, "q": 3, "d": 120, "w": 0}[match["unit"][0].lower()]
    if match["unit"].lower() == "weeks" and end is not None:
        return Span(end - timedelta(days=7 * count - 1), end)
    if not length or end is None:
        return None
    if len(match["end"]) == 4:
        return Span(date(max(1, end.year - length // 12), 1, 1), end) if length > 12 else cal.year(end.year)
    return cal.until(end, length)


def end_of(text: str, calendar: Calendar) -> date | None:
    for pattern, read in ((DAY_MONTH, read_day_month), (MONTH_YEAR, read_month_year), (BARE_MONTH, read_bare_month)):
        match = re.fullmatch(pattern, text)
        if match:
            span = read(match, calendar)
            return span.last if span else None
    if re.fullmatch(FY, text):
        span = fiscal(text, calendar)
        return span.last if span else None
    return date(int(text), 12, 31) if text.isdigit() else None


def read_year_end(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*The year end*, *end of 2017/18*, *mid-2017*."""
    text = match["year"]
    span = fiscal(text, calendar) if len(text) > 4 else cal.year(int(text))
    if span is None:
        return None
    return cal.day(date(span.first.year, 6, 30) if match["edge"].lower().startswith("mid") else span.last)


def read_season(match: re.Match[str], calendar: Calendar) -> Span | None:
    return cal.months(int(match["year"][:4]), cal.SEASONS[match["season"].lower()], 3)


def read_near_season(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Last autumn*: the last one that had begun by the document's day."""
    if calendar.today is None:
        return None
    month = cal.SEASONS[match["season"].lower()]
    turn = 1 if match["which"].lower() == "next" else 0
    year = calendar.today.year - (month > calendar.today.month) + turn
    return cal.months(year, month, 3)


def read_decade(match: re.Match[str], calendar: Calendar) -> Span | None:
    first = int(match["year"])
    return Span(date(first, 1, 1), date(first + 9, 12, 31))


def read_plain_fy(match: re.Match[str], calendar: Calendar) -> Span | None:
    return fiscal(match["year"].replace(" ", ""), calendar)


def read_fy_mark(match: re.Match[str], calendar: Calendar) -> Span | None:
    end = int(match["year"])
    end += 2000 if end < 100 else 0
    first = calendar.first_month
    return cal.financial_year(end - (first > 1), first)


def read_plain_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    return cal.year(int(match["year"]))


def read_past(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*Over the past five years*: back from the document's day; *over the next* ahead of it."""
    if calendar.today is None:
        return None
    count = int_of(match["count"] or "")
    months = count * {"y": 12, "m": 1, "q": 3, "d": 120, "w": 0}[match["unit"][0].lower()]
    if match["unit"].lower().startswith("day") or not months:
        return None
    ahead = match["way"].lower() in {"next", "coming", "following"}
    if match["unit"][0].lower() == "m" or months % 12:
        there = cal.add_months(calendar.today, months if ahead else -months)
        return Span(calendar.today, there) if ahead else Span(there, calendar.today)
    first, last = (0, months // 12) if ahead else (-months // 12, 0)
    return Span(date(calendar.today.year + first, 1, 1), date(calendar.today.year + last, 12, 31))


def read_this_year(match: re.Match[str], calendar: Calendar) -> Span | None:
    start = year_start(None, calendar)
    if start is None:
        return None
    turn = {"last": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1}[match["which"].lower()]
    if match["kind"] or calendar.financial:
        return cal.months(start[0] + turn, start[1], 12)
    return cal.year(calendar.today.year + turn) if calendar.today else None


_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def read_weekday(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*On Wednesday*, *yesterday*: the last one by the document's day."""
    if calendar.today is None:
        return None
    if match["day"] is None:
        return cal.day(calendar.today - timedelta(days=1))
    return cal.day(calendar.today - timedelta(days=(calendar.today.weekday() - _WEEK.index(match["day"])) % 7))


def read_writing(match: re.Match[str], calendar: Calendar) -> Span | None:
    """*At the time of writing*: the month of the document."""
    return cal.month(calendar.today.year, calendar.today.month) if calendar.today else None
