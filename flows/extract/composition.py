"""What putting two quantities together begins with: the words between them, and both in one quote."""

from __future__ import annotations

from flows.extract.quantities import Quantity


def whole(quantity: Quantity) -> bool:
    """Whether a quantity is a whole number without a unit."""
    return (
        quantity.bare
        and quantity.value is not None
        and quantity.value >= 0
        and quantity.value == int(quantity.value)
    )


def between(text: str, left: Quantity, right: Quantity) -> str:
    """The words between two quantities."""
    return text[left.stop : right.start]


def merge(left: Quantity, right: Quantity) -> Quantity:
    """The right one's unit over both ends of the quote."""
    merged = Quantity(left.start, right.end, right.kind, None, right.unit, left.numbers + right.numbers)
    merged.said, merged.sign, merged.reach, merged.magnitude = (
        left.said,
        left.sign,
        right.reach,
        right.magnitude,
    )
    merged.bare, merged.adjective = right.bare, right.adjective
    return merged
