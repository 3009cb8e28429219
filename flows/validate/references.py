"""References: a row may only name rows that are published."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

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
    ledger = (batch.dataset.name, column.name) in MAY_NAME_HELD_BACK
    there = (target.rows if ledger else target.kept)[referred]
    named = batch.rows[column.name]
    # Of a list each item is named, and the row that it is an item of.
    of_row = pc.list_parent_indices(named) if pa.types.is_list(named.type) else None
    items = named if of_row is None else pc.list_flatten(named)
    missing = pc.indices_nonzero(pc.and_(pc.is_valid(items), pc.invert(pc.is_in(items, there))))
    rows = missing if of_row is None else of_row.take(missing)
    return [
        Fault(row, (column.name,), "reference", f"{dataset} publishes no such row")
        for row in dict.fromkeys(rows.to_pylist())
    ]
