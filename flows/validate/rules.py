"""The rules of the models: what each asks of the rows, and which rows break it.

Each check is put by pandera, one by one. Its report on a whole schema is left out: that writes a line
for every cell of every row that breaks a rule, and a fault needs no more than the number of the row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial

import numpy as np
import pandas as pd
import pandera.pandas as pandera
import pyarrow.compute as pc

from flows.findings import Finding
from flows.validate.batch import Batch
from flows.validate.fault import Fault
from schemas import MODELS
from schemas.description import Column, Dataset, describe
from schemas.rules import cells
from schemas.severity import Severity

# What pandera's checks of one column are called here, and what they say.
PLAIN = {
    "isin": ("one_of", "is none of the values that it may have"),
    "str_matches": ("pattern", "is not written as {pattern}"),
    "greater_than_or_equal_to": ("minimum", "is below {minimum}"),
    "less_than_or_equal_to": ("maximum", "is above {maximum}"),
}
NONE = np.zeros(0, bool)
REQUIRED, UNIQUE = "required", "unique"


@dataclass(frozen=True, slots=True)
class Question:
    """A rule as it is put to the rows: `broken` tells of each row whether it breaks the rule."""

    rule: str
    columns: tuple[str, ...]
    reason: str
    broken: Callable[[pd.DataFrame], np.ndarray]
    severity: Severity = "error"


def checked(batch: Batch) -> tuple[Batch, list[Finding]]:
    """The batch with a fault for each row that breaks a rule of its model. A rule
    that could not be run at all stops the release: it has told nothing."""
    if not batch.rows.num_rows:
        return batch, []
    frame = batch.rows.to_pandas(types_mapper=pd.ArrowDtype)
    faults, not_run = list[Fault](), list[Finding]()
    for question in questions(batch.dataset.name):
        try:
            faults += _faults(question, question.broken(frame))
        except Exception as error:  # whatever a check fails with, it has told nothing
            not_run.append(_not_run(batch.dataset.name, question, error))
    return batch.with_faults(_new(batch, faults)), not_run


@cache
def questions(name: str) -> tuple[Question, ...]:
    """All that a model asks of its rows. Types, names and order of the columns are right by now."""
    schema, dataset = MODELS[name].to_schema(), describe(MODELS[name])
    required = [_required(column.name) for column in dataset.columns if not column.nullable]
    constraints = [
        _constraint(dataset.column(column), check)
        for column, declared in schema.columns.items()
        for check in declared.checks
    ]
    across = [
        Question(rule.name, rule.columns, rule.reason, partial(_fails, check), rule.severity)
        for rule, check in zip(dataset.rules, schema.checks, strict=True)
    ]
    return (*required, *constraints, _unique(dataset), *across)


def _required(column: str) -> Question:
    return Question(REQUIRED, (column,), f"{column} is missing", lambda rows: _null(rows[column]))


def _constraint(column: Column, check: pandera.Check) -> Question:
    code, reason = PLAIN[check.name]
    asked = reason.format(pattern=column.pattern, minimum=column.minimum, maximum=column.maximum)
    return Question(
        code, (column.name,), f"{column.name} {asked}", lambda rows: _fails(check, rows[column.name])
    )


def _unique(dataset: Dataset) -> Question:
    key, reason = list(dataset.key), "another row has the same key"
    return Question(UNIQUE, dataset.key, reason, lambda rows: rows.duplicated(key, keep=False).to_numpy())


def _null(column: pd.Series) -> np.ndarray:
    found = cells(column)
    return pc.is_null(found).to_numpy(zero_copy_only=False) if found.null_count else NONE


def _fails(check: pandera.Check, asked: pd.DataFrame | pd.Series) -> np.ndarray:
    answer = check(asked)
    return NONE if answer.check_passed else ~answer.check_output.to_numpy(bool)


def _faults(question: Question, broken: np.ndarray) -> Iterator[Fault]:
    for row in np.flatnonzero(broken):
        yield Fault(int(row), question.columns, question.rule, question.reason, severity=question.severity)


def _new(batch: Batch, faults: Iterable[Fault]) -> Iterator[Fault]:
    """Faults that do not merely follow from a cell that had the wrong type and is null now."""
    broken = {(fault.row, column) for fault in batch.faults for column in fault.columns}
    for fault in faults:
        if not any((fault.row, column) in broken for column in fault.columns):
            yield fault


def _not_run(dataset: str, question: Question, error: Exception) -> Finding:
    why = f"{type(error).__name__}: {error}".splitlines()[0]
    rule, fix = f"the rule {question.rule} can be put to the rows", "Mend the check or the model."
    return Finding("check-failed", "stop", rule, fix, dataset, column="; ".join(question.columns), value=why)
