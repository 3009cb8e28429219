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


def as_one(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """Both in the smaller unit, in which it is exact: *2 minutes 40 seconds* are 160 seconds."""
    parts = _PARTS.get((left.unit, right.unit))
    if parts is None or left.value is None or right.value is None or left.comparator == "range":
        return None
    whole = left.value == int(left.value) >= 0 and 0 <= right.value < parts
    if not whole or not _GAP.fullmatch(composition.between(text, left, right)):
        return None
    merged = composition.merge(left, right)
    merged.value = quantities.exact(left.value * parts + right.value)
    return merged
