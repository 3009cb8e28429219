"""An aspect: whether a figure is a level, a change, a share, a target or a projection."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flows.extract.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Aspect:
    """What a figure is, which way it went if it is a change, and the rule that told."""

    name: str
    direction: str | None
    rule: str
    weak: bool = False


LEVEL = Aspect("level", None, "nothing says otherwise", weak=True)


def beyond_whole(quantity: Quantity) -> bool:
    """Whether the per cent are more than a whole has: *occupancy was 104 per cent*. That is no share."""
    stated = (quantity.value, quantity.low, quantity.high)
    return quantity.unit == "%" and any(number is not None and not 0 <= number <= 100 for number in stated)
