"""Why a number of a table is no figure: the year of a head, the label of a row, a date."""

from __future__ import annotations

from flows.extract import cell_forms as forms
from flows.extract import periods
from flows.extract.grid import Value
from flows.extract.numerals import Number
from flows.extract.periods import Period
from flows.extract.table_frame import Frame
from flows.extract.table_heads import Sheet
from flows.read.document import Cell

Reasons = dict[int, tuple[str, str]]


def of_head(frame: Frame, cell: Cell, numbers: list[Number]) -> Reasons:
    """Why the numbers of a head are no figures."""
    if not numbers:
        return {}
    dated = forms.is_date(frame.text[cell.char_start : cell.char_end])
    found = periods.find(frame.text, cell.char_start, cell.char_end, frame.calendar)
    return {number.start: _head_reason(number, dated, found) for number in numbers}


def _head_reason(number: Number, dated: bool, found: list[Period]) -> tuple[str, str]:
    if number.form == "mark":
        return "footnote_mark", "raised digits"
    if dated or any(period.start <= number.start < period.end for period in found):
        return "period", "period in a table's head"
    return "other", "number in a table's head"


def of_body(sheet: Sheet, value: Value, numbers: list[Number], reasons: Reasons) -> bool:
    """Whether a cell of the body states no quantity: a label of its row, or a date."""
    text, cell = sheet.frame.text, value.cell
    words = text[cell.char_start : cell.char_end]
    measured = any(mark in words for mark in "%£$€")
    if not measured and any(forms.is_label_head(head.words) for head in sheet.column(value)):
        reason = ("list_mark", "column of labels")
    elif not forms.is_year(words) and forms.is_date(words):
        reason = ("period", "date in a table")
    else:
        return False
    reasons.update({number.start: reason for number in numbers})
    return True
