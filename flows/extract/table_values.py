"""The quantities of a table's cell: a number, a range, or a value with its share or interval in brackets."""

from __future__ import annotations

import re

from flows.extract import cell_forms as forms
from flows.extract import quantities, sentence_quantities
from flows.extract.grid import Value
from flows.extract.numerals import Number
from flows.extract.quantities import Quantity
from flows.extract.table_heads import Sheet
from flows.patterns import compiled
from flows.read.document import Cell

_BRACKETS = compiled(r"[\s*_]*\(\s?[£$€]?\s?[\d.,][^()]*+\)")
#: a cell without its emphasis
_PLAIN = compiled(r"[^*_`\s](?:.*[^*_`\s])?", re.DOTALL)
_RANGE = compiled(r"[ \u00a0%]?(?:[-–—]|to|and|,)[ \u00a0]?[£$€]?")
#: letters behind a value that mark it as revised, provisional or estimated
_MARK = compiled(r"(?<=\d)[ ]?(?P<mark>[rpe])\W*$|(?<=\d)\(\d\)\W*$|\[\w{1,5}(?: ?\d{1,2})?\]\W*$")


def read(sheet: Sheet, value: Value, numbers: list[Number]) -> list[Quantity]:
    """The quantities of a cell in their order; none where it holds more than values."""
    text, cell = sheet.frame.text, value.cell
    if not forms.is_value(text[cell.char_start : cell.char_end]):
        return _stated(text, cell, numbers)
    end = _without_marks(sheet, cell.char_start, cell.char_end)
    left = [number for number in numbers if number.start < end and number.form != "mark"]
    found: list[Quantity] = []
    while left:
        quantity = quantities.read(text, left[0], left[1:], cell.char_start, end)
        if quantity is None:
            return []
        left = [number for number in left if number.start >= quantity.end]
        if found and _is_decimal(text, found[-1], quantity):
            _append(text, found[-1], quantity)
        elif (
            found
            and _RANGE.fullmatch(text, found[-1].end, left_edge := _edge(text, quantity))
            and left_edge > found[-1].end
        ):
            _join(found[-1], quantity)
        else:
            found.append(quantity)
    _negative(text, found, cell.char_start, cell.char_end)
    return found


_TENTHS = compiled(r"\d{1,2}$")


def _is_decimal(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether a comma between two numbers is a decimal point: *12,5*, but not the interval *(12,25)*."""
    if not left.bare or text[left.end : right.start] != "," or text[left.start - 1] in "([":
        return False
    last = right.numbers[0]
    return _TENTHS.match(text, last.start, last.end) is not None and left.value is not None


def _append(text: str, left: Quantity, right: Quantity) -> None:
    """The tenths put to their whole."""
    last = right.numbers[0]
    part = int(text[last.start : last.end]) / 10.0 ** (last.end - last.start) * right.magnitude
    whole = (left.value or 0) * right.magnitude
    left.value = quantities.exact(whole - part if left.sign == "-" else whole + part)
    left.kind, left.unit, left.bare, left.end = right.kind, right.unit, right.bare, right.end
    left.magnitude = right.magnitude
    left.numbers += right.numbers


def _stated(text: str, cell: Cell, numbers: list[Number]) -> list[Quantity]:
    """A part of a whole or a number in words, *14 of 49*, *two-thirds*: as in a sentence, if it is one."""
    inside = _PLAIN.search(text, cell.char_start, cell.char_end)
    found = sentence_quantities.read(text, numbers, *inside.span())[0] if inside else []
    return found if len(found) == 1 else []


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
    if (
        match is None
        or match["mark"] == "p"
        and not any(re.search(r"\bp\b\)? ?[=:–-]|provisional", note.words) for note in sheet.notes)
    ):
        return end
    return match.start()


def _negative(text: str, found: list[Quantity], start: int, end: int) -> None:
    """A whole cell in brackets is negative; brackets behind a value hold its share or its interval."""
    if len(found) != 1 or not _BRACKETS.match(text, start, end) or found[0].value is None:
        return
    opened, closed = text.index("(", start), text.index(")", start)
    found[0].value = -abs(found[0].value)
    found[0].start, found[0].end = min(found[0].start, opened), max(found[0].end, closed + 1)


def is_words(words: str) -> bool:
    """Whether a cell is no value, and is left to be read as prose."""
    return not forms.is_figure(words) and not forms.is_value(words)
