"""Money that is forecast or budgeted for a year, told in a report on a part of it: of the whole year."""

from __future__ import annotations

from flows.extract.reckoning import Bound
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
#: times of a year at which its end is forecast
_SO_FAR = {"year to date", "end of a quarter", "month of the report"}


def within_the_year(binding: Binding, bound: Bound) -> bool:
    """Whether a forecast is told as of a time that has been: *£6m at the end of quarter 2*."""
    today = binding.thread.calendar.today
    past = today is None or bound.span.last <= today
    return bound.rule == "year to date" or binding.figure.kind == "money" and bound.rule in _SO_FAR and past


#: parts of a year after which money is forecast for the whole of it
_PARTS_OF_YEAR = {"quarter", "half year", "month of the report", "end of a quarter"}
#: *at quarter 3 the forecast was*, *the quarter 3 forecast*: when it was made, and not what it is of
_AT = compiled(rf"\b[Aa]t{_B}$")
_FORECAST = compiled(rf"{_B}(?:forecast|projection|monitoring|position|review)\b")


def as_of_a_quarter(binding: Binding, bound: Bound) -> bool:
    """Whether money of a year's budget is told as of a quarter of it: it is of the year."""
    text, calendar = binding.read.text, binding.thread.calendar
    if bound.rule != "quarter" or binding.figure.kind != "money" or not calendar.financial:
        return False
    at = _AT.search(text, max(binding.read.start, bound.start - 4), bound.start)
    return at is not None or _FORECAST.match(text, bound.end) is not None


#: *spent to the end of February*; *from May to the end of July* says where it begins
_UP_TO = compiled(rf"(?<!from){_B}(?:up{_B})?to{_B}$")
_END_OF = compiled(rf"(?:the{_B})?end{_B}of\b")
_FROM = compiled(rf"\b[Ff]rom{_B}")


def up_to(binding: Binding, bound: Bound) -> bool:
    """Whether money came in or went out from the beginning of the year to the end of a part of it."""
    read, figure = binding.read, binding.figure
    if figure.kind != "money" or bound.span.days > 1 or not binding.thread.calendar.financial:
        return False
    if not _END_OF.match(read.text, bound.start) or _FROM.search(read.text, read.start, bound.start):
        return False
    return _UP_TO.search(read.text, max(read.start, bound.start - 8), bound.start) is not None


#: *a dividend will be paid in May*, of a month that has no year
#: days of the longest part of a year
_HALF = 184
_WILL = compiled(rf"\b(?:will|shall|(?<!had )to{_B}be){_B}")


def to_come(binding: Binding, bound: Bound) -> bool:
    """Whether a day, month, quarter or half without a year, which was taken for the last, is the next one."""
    read, today = binding.read, binding.thread.calendar.today
    named = next((period for period in read.periods if period.start == bound.start), None)
    if today is None or named is None or not named.yearless or bound.span.days > _HALF:
        return False
    return bound.span.last < today and _WILL.search(read.text, binding.clause[0], bound.start) is not None


#: *an agreed year-end deficit of £3m*
_YEAR_END = compiled(rf"\b(?:[Yy]ear-end|[Ff]ull-year){_B}(?:[a-z]+{_B}){{1,3}}$")


def at_year_end(binding: Binding) -> bool:
    """Whether a figure is forecast, or said to be of the year's end."""
    read, figure = binding.read, binding.figure
    said = _YEAR_END.search(read.text, max(read.start, figure.char_start - 50), figure.char_start)
    return figure.aspect == "projection" or said is not None


def is_outturn(binding: Binding, inherited: Bound) -> bool:
    """Whether money is of the year's end in a report on a part of the year that is over."""
    today = binding.thread.calendar.today
    over = today is None or inherited.span.last <= today
    money = binding.figure.kind == "money" and at_year_end(binding)
    return money and over and inherited.rule in _PARTS_OF_YEAR
