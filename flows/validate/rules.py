"""The rules of the models, run by pandera, and each row that breaks one told by the rule's plain name."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from functools import cache

import pandas as pd
import pandera.pandas as pandera
from pandera.errors import SchemaError, SchemaErrorReason, SchemaErrors

from flows.findings import Finding
from flows.validate.batch import Batch
from flows.validate.fault import Fault
from schemas import MODELS

# What pandera's checks of one column are called here, and what they say.
PLAIN = {
    "isin": ("one_of", "is none of the values that it may have"),
    "str_matches": ("pattern", "is not written as {pattern}"),
    "greater_than_or_equal_to": ("minimum", "is below {minimum}"),
    "less_than_or_equal_to": ("maximum", "is above {maximum}"),
}
REQUIRED, UNIQUE = "required", "unique"


def checked(batch: Batch) -> tuple[Batch, list[Finding]]:
    """The batch with a fault for each row that breaks a rule of its model. A rule
    that could not be run at all stops the release: it has told nothing."""
    if not batch.rows.num_rows:
        return batch, []
    frame = batch.rows.to_pandas(types_mapper=pd.ArrowDtype)
    try:
        _judge(batch.dataset.name).validate(frame, lazy=True, inplace=True)
    except SchemaErrors as errors:
        faults = [fault for error in errors.schema_errors for fault in _faults(batch, error)]
        return batch.with_faults(_new(batch, faults)), list(_not_run(batch, errors))
    return batch, []


@cache
def _judge(name: str) -> pandera.DataFrameSchema:
    """The model without the columns in which any value of their type may stand: by now every cell is of
    its type, and every column is there."""
    judge = copy(MODELS[name].to_schema())
    columns = judge.columns.items()
    judge.columns = {name: column for name, column in columns if column.checks or not column.nullable}
    judge.strict = judge.ordered = False
    return judge


def _new(batch: Batch, faults: list[Fault]) -> Iterator[Fault]:
    """Faults that do not merely follow from a cell that had the wrong type and is null now."""
    broken = {(fault.row, column) for fault in batch.faults for column in fault.columns}
    for fault in faults:
        if not any((fault.row, column) in broken for column in fault.columns):
            yield fault


def _faults(batch: Batch, error: SchemaError) -> Iterator[Fault]:
    told = _told(batch, error)
    if told:
        rule, columns, reason = told
        for row in sorted({int(row) for row in error.failure_cases["index"]}):
            yield Fault(row, columns, rule, reason)


def _told(batch: Batch, error: SchemaError) -> tuple[str, tuple[str, ...], str] | None:
    """Name, columns and reason of the rule behind a failure of pandera; None where it is no row's failure."""
    name = error.schema.name
    if error.reason_code is SchemaErrorReason.SERIES_CONTAINS_NULLS:
        return REQUIRED, (name,), f"{name} is missing"
    if error.reason_code is SchemaErrorReason.DUPLICATES:
        return UNIQUE, batch.dataset.key, "another row has the same key"
    if error.reason_code is not SchemaErrorReason.DATAFRAME_CHECK:
        return None
    if isinstance(error.schema, pandera.DataFrameSchema):
        check = error.check
        return check.name, tuple(check.statistics["columns"]), check.error
    rule, reason = PLAIN[error.check.name]
    column = batch.dataset.column(name)
    asked = reason.format(pattern=column.pattern, minimum=column.minimum, maximum=column.maximum)
    return rule, (name,), f"{name} {asked}"


def _not_run(batch: Batch, errors: SchemaErrors) -> Iterator[Finding]:
    for error in errors.schema_errors:
        if _told(batch, error) is None:
            rule = f"a check could not be run: {error.reason_code}"
            yield Finding(
                "check-failed",
                "stop",
                rule,
                "Mend the check or the model.",
                batch.dataset.name,
                value=str(error).splitlines()[0],
            )
