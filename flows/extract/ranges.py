"""Ranges: two numbers of one quantity, the lower and the upper end."""

from __future__ import annotations

import re

from flows.extract import composition, quantities
from flows.extract.quantities import Quantity

_B = r"[ \u00a0\u2009\u202f\n]"
_DASH = re.compile(rf"{_B}?[-‐‑–—−]{_B}?$")
_TO = re.compile(rf"{_B}to{_B}(?:(?:about|around|nearly|almost|over){_B})?$")
_AND = re.compile(rf"{_B}and{_B}$")
_BETWEEN = re.compile(
    rf"\b[Bb]etween{_B}(?:the{_B}ages{_B}of{_B})?(?:(?:about|around|roughly|approximately|some){_B})?$"
)
_FROM = re.compile(
    rf"\b[Ff]rom{_B}(?:(?:about|around|just|over|under|nearly|almost|only|an?|the|some|below|above|more than"
    rf"|less than){_B})*$"
)
_RANGES = re.compile(
    rf"\b(?:[Rr]ang(?:es?|ed|ing)|[Vv]ar(?:y|ies|ied|ying)|[Aa]nywhere){_B}from{_B}(?:\w+{_B})?$"
)
_MOVED = re.compile(
    rf"\b(?:by|up|down|rose|fell|rises?|falls?|grew|climbed|dropped|jumped|increased|decreased|declined"
    rf"|gained|lost|added|slipped|widened|narrowed){_B}(?:\w+{_B})?$"
)


def _spread(left: Quantity, right: Quantity) -> None:
    """Give the left end the unit and magnitude of the right one: *£2-3bn*, *3 to 5 per cent*."""
    if left.value is None or right.value is None:
        return
    if (
        left.magnitude == 1.0
        and right.magnitude != 1.0
        and left.value < right.value
        and (left.bare or right.bare or left.unit == right.unit)
    ):
        left.value = quantities.exact(left.value * right.magnitude)
    if left.bare and not right.bare:
        left.kind, left.unit, left.bare = right.kind, right.unit, False
    elif right.bare and not left.bare and left.kind == "money":
        right.kind, right.unit, right.bare = left.kind, left.unit, False


def as_range(text: str, left: Quantity, right: Quantity, start: int) -> Quantity | None:
    """*3 to 5 per cent*, *£180m–£191m*, *between 3 and 4*; not *from 3 to 4*, which are two levels."""
    if (
        left.value is None
        or right.value is None
        or left.comparator == "range"
        or left.comparator in {"<", "<="}
        and not _DASH.match(composition.between(text, left, right))
        or left.numbers[0].form == "multiple"
    ):
        return None
    gap = composition.between(text, left, right)
    before = (text, max(start, left.start - 30), left.start)
    clocks = "clock" in left.notes and "clock" in right.notes
    spoken = _TO.match(gap) and (
        clocks or _RANGES.search(*before) or not (_FROM.search(*before) or _MOVED.search(*before))
    )
    joined = _DASH.match(gap) and right.sign in {"", "-"} or spoken
    if not joined and not (_AND.match(gap) and _BETWEEN.search(*before)):
        return None
    if right.sign == "-" and gap == "":
        right.value = abs(right.value)
    _spread(left, right)
    between = _AND.match(gap) is not None
    if left.unit != right.unit or left.value >= right.value or left.kind == "proportion" and not between:
        return None
    merged = composition.merge(left, right)
    merged.low, merged.high, merged.comparator = left.value, right.value, "range"
    return merged
