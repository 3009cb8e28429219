"""Listed: the rules that a code is one of its code list. One that is not is wrong, or the list has a gap."""

from __future__ import annotations

from typing import Any

from schemas.codelists import codes
from schemas.rules import Cells, rule


def place_listed(column: str = "geography_code") -> Any:
    """The rule that a place has a code of the list of geographies."""

    @rule("place_listed", "the list of geographies has no such code", column)
    def place_listed(cls: type, code: Cells) -> Cells:
        return codes.listed_place(code)

    return place_listed


def body_listed(column: str = "organisation_code") -> Any:
    """The rule that a body has an ODS code of the list of organisations."""

    @rule("body_listed", "the list of organisations has no such ODS code", column)
    def body_listed(cls: type, code: Cells) -> Cells:
        return codes.listed_body(code)

    return body_listed


def measure_listed() -> Any:
    """The rule that a measure has a code of the list of measures."""

    @rule("measure_listed", "the list of measures has no such code", "measure_code")
    def measure_listed(cls: type, code: Cells) -> Cells:
        return codes.listed_measure(code)

    return measure_listed


def unit_listed() -> Any:
    """The rule that a unit is in the list of units. UCUM has more than any list: it only warns."""

    @rule("unit_listed", "the list of units does not have the unit", "unit", severity="warning")
    def unit_listed(cls: type, unit: Cells) -> Cells:
        return codes.listed_unit(unit)

    return unit_listed
