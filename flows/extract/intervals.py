"""Intervals in brackets behind their figure: *65.2% (95% UI 60.1–70.3)* has per cent said once."""

from __future__ import annotations

from flows.extract import composition, quantities
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.patterns import compiled

#: up to the bracket a few words that are counted, behind it what kind of interval it is
_OPENS = compiled(
    rf"(?:{_B}?(?:[\w’'-]+{_B}){{0,4}}?[(\[]|{_B}[\w’'-]+{_B}?[(\[]|,{_B})"
    rf"(?:[^()\[\]\d]{{0,24}}\d\d(?:\.\d)?{_B}?(?:%|per{_B}?cent))?[^()\[\]\d;.]{{0,32}}$"
)
_CLOSES = frozenset({")", "]", ";", ","})


def as_intervals(text: str, found: list[Quantity]) -> None:
    """A range in brackets that has no unit has that of the figure before it, whose value lies within it."""
    for left, right in zip(found, found[1:], strict=False):
        if right.comparator != "range" or not right.bare or left.value is None:
            continue
        closed = text[right.end : right.end + 1] in _CLOSES
        if closed and _around(left, right) and _OPENS.fullmatch(composition.between(text, left, right)):
            _take(left, right)


def _around(left: Quantity, right: Quantity) -> bool:
    """Whether the estimate lies between the ends, as it is written or by its magnitude."""
    if left.value is None or right.low is None or right.high is None:
        return False
    return right.low <= quantities.exact(left.value / _factor(left, right)) <= right.high


def _factor(left: Quantity, right: Quantity) -> float:
    return left.magnitude if right.magnitude == 1.0 else 1.0


def _take(left: Quantity, right: Quantity) -> None:
    factor = _factor(left, right)
    right.low, right.high = (quantities.exact((end or 0) * factor) for end in (right.low, right.high))
    if not left.bare:
        right.kind, right.unit, right.bare, right.shares = left.kind, left.unit, False, left
