"""The quantities of a table's cell: number, range, or a value with its share or interval in brackets; marks left out."""

from __future__ import annotations

import re

from flows.extract import cell_forms as forms
from flows.extract import quantities, table_aspects, table_units
from flows.extract.grid import Value
from flows.extract.numerals import Number
from flows.extract.quantities import Quantity
from flows.extract.table_heads import Heading, Sheet
from flows.extract.table_units import Unit

_BRACKETS = re.compile(r"[\s*_]*\(\s?[£$€]?\s?[\d.,]+[^()]*\)")
_RANGE = re.compile(r"[ \u00a0%]?(?:[-–—]|to|and|,)[ \u00a0]?[£$€]?")
_INSIDE = re.compile(r"[^()\[\]\d]{0,6}[(\[][^()\[\]\d]{0,3}")
#: letters behind a value that mark it as revised, provisional or estimated
_MARK = re.compile(r"(?<=\d)[ ]?(?P<mark>[rpe])\W*$|(?<=\d)\(\d\)\W*$|\[\w{1,5}(?: ?\d{1,2})?\]\W*$")


def read(sheet: Sheet, value: Value, numbers: list[Number]) -> list[Quantity]:
    """The quantities of a cell in their order; none where it holds more than values."""
    text, cell = sheet.frame.text, value.cell
    end = _without_marks(sheet, cell.char_start, cell.char_end)
    left = [number for number in numbers if number.start < end and number.form != "mark"]
    found: list[Quantity] = []
    while left:
        quantity = quantities.read(text, left[0], left[1:], cell.char_start, end)
        if quantity is None:
            return []
        left = [number for number in left if number.start >= quantity.end]
        if found and _RANGE.fullmatch(text, found[-1].end, left_edge := _edge(text, quantity)) and left_edge > found[-1].end:
            _join(found[-1], quantity)
        else:
            found.append(quantity)
    _negative(text, found, cell.char_start, cell.char_end)
    return found


def _edge(text: str, quantity: Quantity) -> int:
    """Where a second end of a range begins: a dash before it joins, and is no sign."""
    if quantity.sign == "-" and quantity.value is not None and text[quantity.start] in "-−–":
        quantity.value, quantity.sign, quantity.start = -quantity.value, "", quantity.start + 1
    return quantity.start


def _join(left: Quantity, right: Quantity) -> None:
    """Two ends as one range, in the unit and magnitude that one of them has."""
    low, high = left.value or 0.0, right.value or 0.0
    if left.magnitude == 1.0 and right.magnitude != 1.0 and low < high:
        low = quantities.exact(low * right.magnitude)
    if left.bare:
        left.kind, left.unit, left.bare, left.magnitude = right.kind, right.unit, right.bare, right.magnitude
    left.low, left.high = min(low, high), max(low, high)
    left.value, left.comparator, left.end = None, "range", right.end
    left.numbers += right.numbers


def _without_marks(sheet: Sheet, start: int, end: int) -> int:
    """Where a cell ends without its marks; *p* is pence unless a note says that it marks."""
    match = _MARK.search(sheet.frame.text, start, end)
    if match is None or match["mark"] == "p" and not any(re.search(r"\bp\b\)? ?[=:–-]|provisional", note.words) for note in sheet.notes):
        return end
    return match.start()


def _negative(text: str, found: list[Quantity], start: int, end: int) -> None:
    """A whole cell in brackets is negative; brackets behind a value hold its share or its interval."""
    if len(found) != 1 or not _BRACKETS.match(text, start, end) or found[0].value is None:
        return
    opened, closed = text.index("(", start), text.index(")", start)
    found[0].value = -abs(found[0].value)
    found[0].start, found[0].end = min(found[0].start, opened), max(found[0].end, closed + 1)


def give_unit(sheet: Sheet, value: Value, quantity: Quantity, paired: bool) -> Heading | None:
    """Unit and multiplier from the nearest heading that tells one, which is returned.

    `paired` is a value with its share in brackets behind: the head's per cent is the share's.
    """
    if quantity.kind == "money" and quantity.magnitude == 1.0 and not quantity.bare:
        return _multiply(sheet, value, quantity)
    if not quantity.bare and quantity.kind != "proportion":
        return None
    counted = False
    for head in [*_above(sheet, value), *sheet.notes]:
        unit = head.unit
        if paired and unit and unit.kind == "percentage":
            continue
        if unit and (not counted or not unit.kind) and not (unit.kind and _apart(sheet, value, head)):
            _give(sheet, value, quantity, unit)
            return head
        counted = counted or _counts(sheet, value, head)
    return None


def _above(sheet: Sheet, value: Value) -> list[Heading]:
    """The headings that may name a unit; an interval without one has that of the column to its left."""
    heads = sheet.above(value)
    left = sheet.columns.get(value.column - 1)
    if left and table_aspects.is_interval(sheet.columns.get(value.column, ())) and not any(head.unit for head in sheet.column(value)):
        return [*left, *heads]
    return heads


def _counts(sheet: Sheet, value: Value, head: Heading) -> bool:
    if head in sheet.column(value):
        return table_units.counts(head.words)
    return head in sheet.row(value) and table_units.row_counts(head.words)


def _apart(sheet: Sheet, value: Value, head: Heading) -> bool:
    """A column of whole numbers headed by a plural, *Farms*, in a table of prices with decimals: it counts."""
    column = sheet.column(value)
    if head not in sheet.captions or not column or not re.fullmatch(r"[A-Z][a-z]+s", column[0].measure) or column[0].dates:
        return False
    text = sheet.frame.text
    decimal = {other.column for other in sheet.grid.values if re.search(r"\d\.\d", text[other.cell.char_start : other.cell.char_end])}
    return value.column not in decimal and len(decimal) >= 2


def _give(sheet: Sheet, value: Value, quantity: Quantity, unit: Unit) -> None:
    """Put a unit onto a bare value; an amount without multiplier takes that of a wider heading."""
    factor = unit.factor
    if unit.kind == "money" and not unit.sized and not table_units.is_each(_words(sheet.column(value)) + _words(sheet.row(value))):
        factor = next((head.unit.factor for head in (*sheet.corner, *sheet.captions, *sheet.notes) if head.unit and head.unit.factor > 1 and head.unit.kind in {"", "money"}), 1.0)
    money = next((head.unit for head in (*sheet.corner, *sheet.captions) if head.unit and head.unit.kind == "money"), None)
    if not unit.kind and sheet.currency and any(table_units.row_counts(head.words) for head in sheet.row(value)):
        unit, factor = Unit("count", "1"), 1.0
    elif not unit.kind and (money or sheet.currency) and not any(table_units.counts(head.words) for head in sheet.column(value)):
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


def _words(heads: list[Heading]) -> str:
    return " ".join(head.words for head in heads) + " "


def is_words(words: str) -> bool:
    """Whether a cell is no value, and is left to be read as prose."""
    return not forms.is_value(words)
