"""Extents: no row points behind the end of the text of its document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from flows.validate.batch import Batch
from flows.validate.fault import Fault
from schemas.common import CHARACTERS

OUTSIDE = "outside_text"


def within_text(batches: Mapping[str, Batch]) -> dict[str, Batch]:
    """The batches with a fault for each offset that is greater than its document has characters."""
    documents = batches["documents"].rows
    return {name: batch.with_faults(_outside(batch, documents)) for name, batch in batches.items()}


def _outside(batch: Batch, documents: pa.Table) -> Iterator[Fault]:
    offsets = [column.name for column in batch.dataset.columns if column.unit == CHARACTERS]
    if batch.dataset.name == "documents" or not offsets or not batch.rows.num_rows:
        return
    where = pc.index_in(batch.rows["document_id"], documents["document_id"])
    characters = documents["characters"].take(where)
    for name in offsets:
        beyond = pc.fill_null(pc.greater(batch.rows[name], characters), False)
        for row in pc.indices_nonzero(beyond).to_pylist():
            yield Fault(row, (name,), OUTSIDE, f"{name} lies behind the end of the text")
