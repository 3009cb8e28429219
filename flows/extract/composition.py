"""What putting two quantities together begins with: the words between them, and both in one quote."""

from __future__ import annotations

from flows.extract.quantities import Quantity
from flows.patterns import compiled


def whole(quantity: Quantity) -> bool:
    """Whether a quantity is a whole number without a unit."""
    return (
        quantity.bare
        and quantity.value is not None
        and quantity.value >= 0
        and quantity.value == int(quantity.value)
    )


#: marks of references, which say nothing between two quantities: *12.3%[2] and 14.5%*, *12.3%2 to 14.5%*
_REFERENCE = compiled(r"\[\^?\d{1,3}\]|<sup>\w{1,3}</sup>|[⁰¹²³⁴-⁹]+|(?<![\s\S])[1-9]\d?(?=[ \u00a0\n])")


def between(text: str, left: Quantity, right: Quantity) -> str:
    """The words between two quantities, without the marks of references."""
    words = text[left.stop : right.start]
    return words if not words or words[0] in " ," and "[" not in words else _REFERENCE.sub("", words)


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
