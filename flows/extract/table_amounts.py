"""The unit and the multiplier that the heads of a table give to a bare value."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract import quantities, table_aspects, table_units
from flows.extract.grid import Value
from flows.extract.quantities import Quantity
from flows.extract.table_heads import Heading, Sheet
from flows.extract.table_units import Unit
from flows.patterns import compiled


def give(sheet: Sheet, value: Value, quantity: Quantity, paired: bool) -> Heading | None:
    """Unit and multiplier from the nearest heading that tells one, which is returned.

    `paired` is a value with its share in brackets behind: the head's per cent is the share's.
    """
    if quantity.kind == "money" and quantity.magnitude == 1.0 and not quantity.bare:
        return _multiply(sheet, value, quantity)
    if not quantity.bare and quantity.kind != "proportion":
        return None
    counted = any(_IS_NUMBER.search(head.words) for head in sheet.row(value))
    for head in [*_own_units(sheet, value), *_above(sheet, value), *sheet.notes]:
        unit = head.unit
        if paired and unit and unit.kind == "percentage":
            continue
        if unit and (not counted or not unit.kind) and not (unit.kind and _apart(sheet, value, head)):
            _give(sheet, value, quantity, unit)
            return head
        counted = counted or _counts(sheet, value, head, quantity)
    return None


#: *Employees (number)*: no money, whatever the column holds
_IS_NUMBER = compiled(r"\((?:fte|wte|number|no\.?|headcount)\)|^\W*(?:number|no\.) of\b", re.IGNORECASE)
_IN_BRACKETS = compiled(r"\([^()]{1,12}\)\W*$")


def _own_units(sheet: Sheet, value: Value) -> list[Heading]:
    """The heads of a row that end with a unit of their own: *Earnings per share (p)*, in a table in £m."""
    if any(head.unit and head.unit.kind.startswith("percentage") for head in sheet.column(value)):
        return []
    return [head for head in sheet.row(value) if head.unit and _IN_BRACKETS.search(head.words)]


def _above(sheet: Sheet, value: Value) -> tuple[Heading, ...]:
    """The headings that may name a unit; an interval without one has that of the column to its left."""
    heads = sheet.above(value)
    left = sheet.columns.get(value.column - 1)
    if (
        left
        and table_aspects.is_interval(sheet.columns.get(value.column, ()))
        and not any(head.unit for head in sheet.column(value))
    ):
        return (*left, *heads)
    return heads


#: what is counted in parts of a person
_IN_PARTS = compiled(r"\b(?:fte|wte)\b", re.IGNORECASE)


def _counts(sheet: Sheet, value: Value, head: Heading, quantity: Quantity) -> bool:
    """Whether a heading says that a value counts things; *54.3* beside *Employees* is what they cost."""
    if head in sheet.column(value):
        return table_units.counts(head.words)
    if head not in sheet.row(value) or not table_units.row_counts(head.words):
        return False
    whole = quantity.value is None or quantity.value.is_integer()
    return whole or _IN_PARTS.search(head.words) is not None


_RATE = compiled(r"\b[Rr]ates?\b|\b[Pp]er\b")


def _apart(sheet: Sheet, value: Value, head: Heading) -> bool:
    """A column of whole numbers headed by a plural, *Farms*, among prices with decimals: it counts.

    So does one beside a column of rates, under a caption that names both.
    """
    column = sheet.column(value)
    if head in sheet.captions and head.unit and head.unit.kind == "rate":
        rates = {at for at, heads in sheet.columns.items() if _RATE.search(_words(heads))}
        return bool(rates) and value.column not in rates
    if (
        head not in sheet.captions
        or not column
        or not re.fullmatch(r"[A-Z][a-z]+s", column[0].measure)
        or column[0].dates
    ):
        return False
    return value.column not in sheet.decimals and len(sheet.decimals) >= 2


def _give(sheet: Sheet, value: Value, quantity: Quantity, unit: Unit) -> None:
    """Put a unit onto a bare value; an amount without multiplier takes that of a wider heading."""
    factor = unit.factor
    if (
        unit.kind == "money"
        and not unit.sized
        and not table_units.is_each(_words(sheet.column(value)) + _words(sheet.row(value)))
    ):
        factor = next(
            (
                head.unit.factor
                for head in (*sheet.corner, *sheet.captions, *sheet.notes)
                if head.unit and head.unit.factor > 1 and head.unit.kind in {"", "money"}
            ),
            1.0,
        )
    money = next(
        (head.unit for head in (*sheet.corner, *sheet.captions) if head.unit and head.unit.kind == "money"),
        None,
    )
    if (
        not unit.kind
        and sheet.currency
        and any(table_units.row_counts(head.words) for head in sheet.row(value))
    ):
        unit, factor = Unit("count", "1"), 1.0
    elif (
        not unit.kind
        and (money or sheet.currency)
        and not any(table_units.counts(head.words) for head in sheet.column(value))
    ):
        unit = money or Unit("money", sheet.currency or "")
    quantity.kind, quantity.unit, quantity.bare = unit.kind or "count", unit.code, False
    _scale(quantity, factor)


def _multiply(sheet: Sheet, value: Value, quantity: Quantity) -> Heading | None:
    """*$ 1,234* in a table in millions; amounts of one share or one head stay."""
    if table_units.is_each(_words(sheet.row(value)) + _words(sheet.column(value))):
        return None
    for head in [*sheet.above(value), *sheet.notes]:
        if head.unit and head.unit.factor > 1 and head.unit.kind in {"", "money"}:
            _scale(quantity, head.unit.factor)
            return head
    return None


def _scale(quantity: Quantity, factor: float) -> None:
    for end in ("value", "low", "high"):
        number = getattr(quantity, end)
        if number is not None:
            setattr(quantity, end, quantities.exact(number * factor))


def _words(heads: Sequence[Heading]) -> str:
    return " ".join(head.words for head in heads) + " "
