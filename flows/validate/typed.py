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
        column = raw[field.name].combine_chunks()
        if column.type != field.type:
            column, wrong = _parsed(column, field)
            faults += wrong
        if pa.types.is_floating(field.type):
            column, wrong = _finite(column, field.name)
            faults += wrong
        columns.append(column)
    return Typed(pa.table(columns, schema=schema), faults)


def _parsed(column: pa.Array, field: pa.Field) -> tuple[pa.Array, list[Fault]]:
    parse, reason = PARSERS.get(field.type, (_no_value, f"is not {field.type}"))
    values: list[Any] = []
    faults = []
    for row, value in enumerate(column.to_pylist()):
        try:
            values.append(None if value is None else pa.scalar(parse(str(value)), field.type).as_py())
        except (ValueError, KeyError, OverflowError, pa.ArrowException):
            values.append(None)
            faults.append(Fault(row, (field.name,), "type", f"{field.name} {reason}", str(value)))
    return pa.array(values, field.type), faults


def _finite(column: pa.Array, name: str) -> tuple[pa.Array, list[Fault]]:
    """Infinity and not-a-number are no quantities that a document can state."""
    finite = pc.fill_null(pc.is_finite(column), True)
    wrong = pc.indices_nonzero(pc.invert(finite)).to_pylist()
    reason = f"{name} is not a finite number"
    faults = [Fault(row, (name,), "finite", reason, str(column[row].as_py())) for row in wrong]
    return pc.if_else(finite, column, None) if wrong else column, faults


def _no_value(text: str) -> Any:
    raise ValueError(text)
