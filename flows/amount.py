"""An amount: what a figure says, written out again in one fixed way from its value, bounds and unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

COMPARATORS = {
    "=": "",
    "~": "about ",
    ">": "more than ",
    ">=": "at least ",
    "<": "less than ",
    "<=": "at most ",
}
UNITS = {
    "%": "%",
    "h": "hours",
    "min": "minutes",
    "d": "days",
    "wk": "weeks",
    "mo": "months",
    "a": "years",
    "1": "",
}


def amount(figure: Mapping[str, Any]) -> str:
    """The value with its unit and comparator: `more than 245,000,000 GBP`, `2 to 3 days`."""
    return f"{_value(figure)} {unit(figure)}".strip().replace(" %", "%")


def unit(figure: Mapping[str, Any]) -> str:
    """The unit in words where it has a common one, else its code."""
    code = figure["unit"] or ""
    words = "percentage points" if figure["kind"] == "percentage_points" else UNITS.get(code, code)
    return words.removesuffix("s") if figure["value"] == 1 and words != code else words


def number(value: float) -> str:
    """A number with a comma between thousands and no more digits than it has."""
    written = f"{value:,.10f}".rstrip("0").rstrip(".")
    return written if float(written.replace(",", "")) == value else f"{value:g}"


def _value(figure: Mapping[str, Any]) -> str:
    value, low, high = figure["value"], figure["low"], figure["high"]
    said = COMPARATORS.get(figure["comparator"], "")
    if value is not None:
        return f"{said}{number(value)}"
    if low is not None and high is not None:
        return f"{said}{number(low)} to {number(high)}"
    bound = low if low is not None else high
    return f"{said}{number(bound)}" if bound is not None else ""
