"""Types, first of all: every cell becomes a value of the type that its model declares, or a fault.

Only then do the rules look at a row: a rule that meets a wrong type fails in ways that
name neither row nor value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from flows.validate.fault import Fault

# An empty cell of a table is one of its cells, and a file may hold nothing.
MAY_BE_BLANK = {"text"}
FIRST_DAY, LAST_DAY = ((day - date(1970, 1, 1)).days for day in (date.min, date.max))
YES_NO = {"True": True, "False": False, "true": True, "false": False}

PARSERS: dict[pa.DataType, tuple[Callable[[str], Any], str]] = {
    pa.string(): (str, "is not a text"),
    pa.int32(): (int, "is not a whole number that the column can hold"),
    pa.float64(): (float, "is not a number"),
    pa.date32(): (date.fromisoformat, "is not a date"),
    pa.bool_(): (YES_NO.__getitem__, "is neither true nor false"),
}


@dataclass(frozen=True, slots=True)
class Typed:
    """Rows of the declared types, and a fault for each cell that could not be one; such a cell is null."""

    rows: pa.Table
    faults: list[Fault]


def typed(raw: pa.Table, schema: pa.Schema) -> Typed:
    """The columns of the schema, in its order. What else is landed of a row is not for the release."""
    columns, faults = [], []
    for field in schema:
        column = raw[field.name]
        if column.type != field.type:
            column, wrong = _parsed(column, field)
            faults += wrong
        columns.append(column)
    return Typed(pa.table(columns, schema=schema), faults)


def meant(rows: pa.Table) -> Typed:
    """The rows without the cells that say nothing of their type: no number that is none, no empty text."""
    faults: list[Fault] = []
    for place, field in enumerate(rows.schema):
        column, wrong = rows[field.name], list[Fault]()
        if pa.types.is_floating(field.type):
            column, wrong = _finite(column, field.name)
        elif pa.types.is_date(field.type):
            column, wrong = _in_the_calendar(column, field.name)
        elif pa.types.is_string(field.type) and field.name not in MAY_BE_BLANK:
            column, wrong = _said(column, field.name)
        if wrong:
            rows, faults = rows.set_column(place, field, column), faults + wrong
    return Typed(rows, faults)


def _parsed(column: pa.ChunkedArray, field: pa.Field) -> tuple[pa.ChunkedArray, list[Fault]]:
    parse, reason = PARSERS.get(field.type, (_no_value, f"is not {field.type}"))
    values: list[Any] = []
    faults = []
    for row, value in enumerate(column.to_pylist()):
        try:
            values.append(None if value is None else pa.scalar(parse(str(value)), field.type).as_py())
        except (ValueError, KeyError, OverflowError, pa.ArrowException):
            values.append(None)
            faults.append(Fault(row, (field.name,), "type", f"{field.name} {reason}", str(value)))
    return pa.chunked_array([pa.array(values, field.type)]), faults


def _finite(column: pa.ChunkedArray, name: str) -> tuple[pa.ChunkedArray, list[Fault]]:
    """Infinity and not-a-number are no quantities that a document can state."""
    return _without(column, pc.invert(pc.is_finite(column)), name, "finite", "is not a finite number")


def _in_the_calendar(column: pa.ChunkedArray, name: str) -> tuple[pa.ChunkedArray, list[Fault]]:
    """A table can hold days that no calendar of ours reaches; they are told by their number since 1970."""
    days = column.cast(pa.int32())
    outside = pc.or_(pc.less(days, FIRST_DAY), pc.greater(days, LAST_DAY))
    _, faults = _without(days, outside, name, "type", "is not a date: days since 1970")
    return (pc.if_else(pc.fill_null(outside, False), None, column) if faults else column), faults


def _said(column: pa.ChunkedArray, name: str) -> tuple[pa.ChunkedArray, list[Fault]]:
    """A text of nothing but blanks says nothing: that nothing is there is told by null."""
    return _without(column, pc.match_substring_regex(column, r"^\s*$"), name, "blank", "is an empty text")


def _without(
    column: pa.ChunkedArray, wrong: pa.ChunkedArray, name: str, code: str, reason: str
) -> tuple[pa.ChunkedArray, list[Fault]]:
    """The column with null in its wrong cells, and a fault for each of them."""
    if pc.any(wrong, min_count=0).as_py() is not True:
        return column, []
    rows = pc.indices_nonzero(pc.fill_null(wrong, False)).to_pylist()
    faults = [Fault(row, (name,), code, f"{name} {reason}", str(column[row].as_py())) for row in rows]
    return pc.if_else(pc.fill_null(wrong, False), None, column), faults


def _no_value(text: str) -> Any:
    raise ValueError(text)
