"""One quantity in two units: *2 minutes 40 seconds*, *5 years and 3 months*, *6 feet 2 inches*."""

from __future__ import annotations

from flows.extract import composition, quantities
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.patterns import compiled

#: how many of the smaller unit the larger one has
_PARTS = {
    ("d", "h"): 24,
    ("h", "min"): 60,
    ("min", "s"): 60,
    ("a", "mo"): 12,
    ("wk", "d"): 7,
    ("[ft_i]", "[in_i]"): 12,
    ("[lb_av]", "[oz_av]"): 16,
}
_GAP = compiled(rf",?{_B}(?:and{_B})?|")


#: letters that are a unit of time behind a larger one only: *4 min 10 s*, *2h 15m*
_LETTERS = {"min": ("s", compiled(rf"{_B}?s\b")), "h": ("min", compiled(rf"{_B}?m\b"))}


def _lettered(text: str, left: Quantity, right: Quantity) -> None:
    """Give the right number the unit that its letter is behind a larger unit."""
    unit, letter = _LETTERS.get(left.unit, (None, None))
    number = right.numbers[0]
    if unit is None or letter is None or len(right.numbers) > 1 or number.value is None:
        return
    match = letter.match(text, number.end)
    if match and left.kind == "duration" and _GAP.fullmatch(composition.between(text, left, right)):
        right.kind, right.unit, right.value, right.magnitude = "duration", unit, number.value, 1.0
        right.end, right.bare = match.end(), False


def as_one(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """Both in the smaller unit, in which it is exact: *2 minutes 40 seconds* are 160 seconds."""
    _lettered(text, left, right)
    parts = _PARTS.get((left.unit, right.unit))
    if parts is None or left.value is None or right.value is None or left.comparator == "range":
        return None
    whole = left.value == int(left.value) >= 0 and 0 <= right.value < parts
    if not whole or not _GAP.fullmatch(composition.between(text, left, right)):
        return None
    merged = composition.merge(left, right)
    merged.value = quantities.exact(left.value * parts + right.value)
    return merged
