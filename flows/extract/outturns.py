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


def is_outturn(binding: Binding, inherited: Bound) -> bool:
    """Whether money is forecast in a report on a part of the year that is over: for the whole year."""
    today = binding.thread.calendar.today
    over = today is None or inherited.span.last <= today
    money = binding.figure.kind == "money" and binding.figure.aspect == "projection"
    return money and over and inherited.rule in _PARTS_OF_YEAR
