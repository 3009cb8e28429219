"""Derived datasets, made in SQL: their models hold for them as for what was read.

No row of these can be held back, for they are made of published rows: one that breaks a rule
tells that the SQL is wrong, and stops the release, unless the rule only warns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyarrow as pa

from flows.findings import Finding, Severity
from flows.validate.batch import Batch
from flows.validate.rules import checked
from flows.validate.typed import meant, typed
from schemas import MODELS
from schemas.description import arrow_schema, describe


def derived(tables: Mapping[str, pa.Table]) -> list[Finding]:
    """A finding for each rule that rows of these datasets break, with the key of the first that does."""
    return [finding for name, rows in tables.items() for finding in _broken(name, rows)]


def judged(name: str, rows: pa.Table) -> tuple[Batch, list[Finding]]:
    """The rows with a fault for each rule that one of them breaks, and the rules that could not be run."""
    parsed = typed(rows, arrow_schema(MODELS[name]))
    found = meant(parsed.rows)
    origins = ("",) * rows.num_rows
    return checked(Batch(describe(MODELS[name]), found.rows, origins, (*parsed.faults, *found.faults)))


def _broken(name: str, rows: pa.Table) -> Iterator[Finding]:
    batch, not_run = judged(name, rows)
    yield from not_run
    if not batch.faults:
        return
    keys, fix = batch.row_keys, f"Mend warehouse/models/{name}.sql."
    first = {(fault.rule, fault.columns): fault for fault in reversed(batch.faults)}
    for fault in reversed(first.values()):
        key, columns = keys[fault.row], "; ".join(fault.columns)
        severity: Severity = "stop" if fault.holds_back else "warning"
        yield Finding(fault.rule, severity, fault.reason, fix, name, row_key=key, column=columns)
