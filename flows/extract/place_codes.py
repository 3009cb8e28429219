"""The official code that a place has at the time of a figure.

A county that became one authority, or a district that was dissolved, is one name with several codes;
`geographies.csv` tells from when to when each of them holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

from flows.extract.codelists import Tenure, tenures
from flows.extract.figure import Figure

#: what stands between the codes of several places in one cell
_BETWEEN = "; "


def settle(figures: Iterable[Figure], today: date | None) -> None:
    """Gives each figure the code that its place had in its period; without one, on the document's day."""
    changed = _by_code()
    for figure in figures:
        codes = figure.geography_code
        if codes and not changed.keys().isdisjoint(codes.split(_BETWEEN)):
            start, end = figure.period_start or today, figure.period_end or today
            held = [_held(code, start, end) for code in codes.split(_BETWEEN)]
            figure.geography_code = _BETWEEN.join(code for code in held if code) or None


def _held(code: str, start: date | None, end: date | None) -> str | None:
    """The code itself where it held in the time, or nothing is known of the time; else its neighbour's."""
    known = _by_code().get(code, ())
    fitting = [one for one in known if one.holds(start, end)]
    if not known or not fitting or any(one.code == code for one in fitting):
        return code
    return fitting[0].code


@cache
def _by_code() -> dict[str, tuple[Tenure, ...]]:
    """The tenures of a name, by each code that it ever had; only of names that had several."""
    names: dict[str, list[Tenure]] = {}
    for tenure in tenures():
        names.setdefault(tenure.name, []).append(tenure)
    return {
        tenure.code: tuple(each) for each in names.values() if len(each) > 1 for tenure in each if tenure.code
    }
