"""Times of the day, the hours in which something is open, and lengths written as a clock writes them."""

from __future__ import annotations

from flows.extract.blanks import BLANK as _B
from flows.extract.numerals import Number
from flows.extract.quantities import Quantity
from flows.patterns import compiled

_CLOCK = compiled(
    rf"(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?(?:(?:{_B}|\u2009)?(?P<half>[aApP])(?:[mM]\b"
    rf"|\.[mM]\.)|{_B}o['’]clock|{_B}?(?P<noon>noon|midnight)\b)"
    r"|(?P<h24>[01]\d|2[0-3]):(?P<m24>[0-5]\d)(?![:\d])"
)


#: *7:21*, *00:07:21*
_STOPPED = compiled(
    r"(?:(?P<hours>\d{1,3}):(?=\d\d:))?(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)(?![:\d]|[.,]\d)"
)
_LENGTH = compiled(
    r"\b(?:response|mean|median|centile|percentile|handovers?|waits?|waiting|waited|took|takes?)\b[^.;]{0,80}$"
)
#: *took the train at 7:15*; but *stood at 7:15*
_AT_THAT_TIME = compiled(
    rf"(?<!stood)(?<!remained)(?<!stands){_B}(?:at|by|until|till|before|after|the){_B}$|\b(?:ratio|odds)\b"
)


def stopped(text: str, number: Number, start: int, end: int) -> Quantity | None:
    """A length of time in seconds: *a mean response of 7:21* is 441."""
    match = _STOPPED.match(text, number.start, end)
    if match is None or match.end() <= number.end:
        return None
    before = max(start, number.start - 100), number.start
    if not match["hours"] and (not _LENGTH.search(text, *before) or _AT_THAT_TIME.search(text, *before)):
        return None
    length = int(match["hours"] or 0) * 3600 + int(match["minutes"]) * 60 + int(match["seconds"])
    return Quantity(number.start, match.end(), "duration", float(length), "s", [number])


def clock(text: str, number: Number, end: int) -> Quantity | None:
    """A time of day, in hours since midnight: *6.30pm* is 18.5."""
    match = _CLOCK.match(text, number.start, end)
    if match is None or match.end() < number.end:
        return _office_hours(text, number, end)
    if match["h24"]:
        hours = int(match["h24"]) + int(match["m24"]) / 60
    else:
        hours = int(match["hour"]) + int(match["minute"] or 0) / 60
        hours += 12 if (match["half"] or "").lower() == "p" and hours < 12 else 0
    quantity = Quantity(number.start, match.end(), "measure", hours, "h", [number])
    quantity.notes["clock"] = ("time of day", number.start, match.end())
    return quantity


def read(text: str, number: Number, start: int, end: int) -> Quantity | None:
    """A length or a time of day that a number begins, in a sentence `start..end`."""
    return stopped(text, number, start, end) or clock(text, number, end)


_OFFICE = compiled(
    rf"(?P<open>\d{{1,2}})(?:{_B}to{_B}|[–-])(?P<close>\d{{1,2}})(?=,?{_B}(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    rf"|Sun)day)"
)


def _office_hours(text: str, number: Number, end: int) -> Quantity | None:
    """*9 to 5, Monday to Friday*."""
    match = _OFFICE.match(text, number.start, end)
    if match is None:
        return None
    opens, closes = float(match["open"]), float(match["close"])
    quantity = Quantity(number.start, match.end(), "measure", None, "h", [number])
    quantity.low, quantity.high, quantity.comparator = opens, closes + (12 if closes <= opens else 0), "range"
    return quantity
