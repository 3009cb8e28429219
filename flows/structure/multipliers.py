"""Multipliers: what the heads of a table make of a printed number, *thousands* or *£m*."""

from __future__ import annotations

import json

from flows.extract import numerals
from flows.extract.figure import Figure
from flows.extract.quantities import exact

#: a percentage of basis points or pence is a small part of what is printed
_PLACES = 9


def of(figure: Figure) -> float:
    """What the number of a cell is multiplied by to give the figure; 1 where no head says so."""
    if "unit" not in json.loads(figure.evidence):
        return 1.0
    printed = next((number.value for number in numerals.scan(figure.quote) if number.form == "digits"), None)
    value = figure.value if figure.value is not None else figure.low
    if not printed or not value:
        return 1.0
    return exact(round(abs(value) / abs(printed), _PLACES))
