"""Derived datasets, made in SQL: their models hold for them as for what was read.

No row of these can be held back, for they are made of published rows: one that breaks a rule
tells that the SQL is wrong, and stops the release.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyarrow as pa

from flows.findings import Finding
from flows.validate.batch import Batch
from flows.validate.rules import checked
from flows.validate.typed import typed
from schemas import MODELS
from schemas.description import arrow_schema, describe


def derived(tables: Mapping[str, pa.Table]) -> list[Finding]:
    """A finding for each rule that rows of these datasets break, with the key of the first that does."""
    return [finding for name, rows in tables.items() for finding in _broken(name, rows)]


def _broken(name: str, rows: pa.Table) -> Iterator[Finding]:
    model = MODELS[name]
    parsed = typed(rows, arrow_schema(model))
    batch, not_run = checked(Batch(describe(model), parsed.rows, ("",) * rows.num_rows, tuple(parsed.faults)))
    yield from not_run
    keys, fix = batch.row_keys, f"Mend warehouse/models/{name}.sql."
    first = {(fault.rule, fault.columns): fault for fault in reversed(batch.faults)}
    for fault in reversed(first.values()):
        key, columns = keys[fault.row], "; ".join(fault.columns)
        yield Finding(fault.rule, "stop", fault.reason, fix, name, row_key=key, column=columns)
