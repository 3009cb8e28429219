"""Brackets around figures and their periods: what stands in one is told for itself."""

from __future__ import annotations

from flows.extract.periods import Period
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence


def in_brackets(sentence: Sentence, period: Period, quantity: Quantity | None = None) -> bool:
    """Whether a period stands in brackets with a figure of their own: *£570m (FY23: £527m)*."""
    text = sentence.text
    opened = text.rfind("(", sentence.start, period.start)
    if opened < 0 or text.find(")", opened, period.start) >= 0:
        return False
    closed = text.find(")", period.end, sentence.end)
    if closed < 0 or quantity and opened <= quantity.begin < closed:
        return False
    return any(opened < other.begin < closed for other in sentence.quantities)


def closed_before(text: str, quantity: Quantity, other: Quantity) -> bool:
    """Whether the bracket around a figure is closed before the next: *33 (a fall of 25%), 35 in 2009*."""
    shut = text.find(")", quantity.stop, other.begin)
    opened = text.rfind("(", max(0, quantity.begin - 40), quantity.begin)
    return (
        shut >= 0 and opened > text.rfind(")", 0, quantity.begin) and text.find("(", quantity.stop, shut) < 0
    )
