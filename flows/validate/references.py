"""References: a row may only name rows that are published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flows.validate.batch import Batch
from flows.validate.fault import Fault
from schemas.description import Column

# The ledger stays whole: a numeral of a figure that was held back is published,
# and its figure_id leads to the figure's row in the quarantine.
MAY_NAME_HELD_BACK = {("numerals", "figure_id")}


def resolved(batches: Mapping[str, Batch]) -> dict[str, Batch]:
    """The batches with a fault for each row that names a missing row. Datasets come
    after those they refer to, so that what hangs on a held-back row is held back too."""
    done: dict[str, Batch] = dict(batches)
    for name, batch in batches.items():
        for column in batch.dataset.columns:
            if column.references and column.references.partition(".")[0] in batches:
                batch = batch.with_faults(_faults(batch, column, done))
        done[name] = batch
    return done


def _faults(batch: Batch, column: Column, batches: Mapping[str, Batch]) -> list[Fault]:
    dataset, _, referred = str(column.references).partition(".")
    target = batches[dataset]
    held_back = set() if (batch.dataset.name, column.name) in MAY_NAME_HELD_BACK else target.faulty
    there = {key for row, key in enumerate(target.cells(referred)) if row not in held_back}
    reason = f"{dataset} publishes no such row"
    return [
        Fault(row, (column.name,), "reference", reason)
        for row, value in enumerate(batch.cells(column.name))
        if _missing(value, there)
    ]


def _missing(value: Any, there: set[Any]) -> bool:
    """Whether a row names what is not there; a list names each of its items."""
    items = value if isinstance(value, list) else [value]
    return any(item is not None and item not in there for item in items)
