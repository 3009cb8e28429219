"""References: a row may only name rows that are published."""

from __future__ import annotations

from collections.abc import Container, Mapping
from graphlib import TopologicalSorter

import pyarrow as pa
import pyarrow.compute as pc

from flows.validate.batch import Batch
from flows.validate.fault import Fault
from schemas.description import Column
from schemas.quarantine import HELD_BACK_FROM

# What the text says stays published without that row: the name leads to the row's line in the quarantine.
MAY_NAME_HELD_BACK = {
    ("numerals", "figure_id"),
    ("figures", "reference_ids"),
    ("statements", "figure_ids"),
}


def resolved(batches: Mapping[str, Batch]) -> dict[str, Batch]:
    """The batches with a fault for each row that names a missing row. Each comes after those that it
    refers to, so that what hangs on a held-back row is held back too."""
    done: dict[str, Batch] = dict(batches)
    for name in TopologicalSorter({name: _hangs_on(batch) for name, batch in batches.items()}).static_order():
        for column in _references(batches[name], batches):
            done[name] = done[name].with_faults(_faults(batches[name], column, done))
    return {name: done[name] for name in batches}


def _references(batch: Batch, batches: Container[str]) -> list[Column]:
    """The columns that name rows of datasets that are here; the others are made of these later."""
    columns = (column for column in batch.dataset.columns if column.references)
    return [column for column in columns if _target(column) in batches]


def _hangs_on(batch: Batch) -> set[str]:
    name = batch.dataset.name
    columns = (column for column in batch.dataset.columns if (name, column.name) not in MAY_NAME_HELD_BACK)
    return {_target(column) for column in columns if column.references} & set(HELD_BACK_FROM)


def _target(column: Column) -> str:
    return str(column.references).partition(".")[0]


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
