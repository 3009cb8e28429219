"""A batch: the rows of one dataset from all documents of a run, and the faults found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa

from flows.validate.fault import Fault
from flows.validate.typed import meant, typed
from schemas.common import Dataset as Model
from schemas.description import Dataset, arrow_schema, describe


@dataclass(frozen=True, slots=True)
class Batch:
    """`origins` names, row by row, the document whose landing the row came from."""

    dataset: Dataset
    rows: pa.Table
    origins: tuple[str, ...]
    faults: tuple[Fault, ...]

    def with_faults(self, faults: Iterable[Fault]) -> Batch:
        return replace(self, faults=(*self.faults, *faults))

    @property
    def faulty(self) -> set[int]:
        """The rows that are held back."""
        return {fault.row for fault in self.faults if fault.holds_back}

    @property
    def kept(self) -> pa.Table:
        """The rows that go on to the release, of the types that the model declares."""
        faulty = self.faulty
        if not faulty:
            return self.rows
        return self.rows.filter(pa.array([row not in faulty for row in range(self.rows.num_rows)]))

    @property
    def row_keys(self) -> list[str]:
        """A name for each row: its key, told apart where several have it, or its place where it has none."""
        seen: Counter[str] = Counter()
        names = []
        for row, key in enumerate(self.cells(self.dataset.key[0])):
            name = f"row {row}" if key is None else str(key)
            seen[name] += 1
            names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
        return names

    def cells(self, column: str) -> list[Any]:
        values: list[Any] = self.rows[column].to_pylist()
        return values


def batch(model: type[Model], landings: Sequence[Mapping[str, pa.Table]]) -> Batch:
    """The model's rows of every landing, their types parsed."""
    dataset, schema = describe(model), arrow_schema(model)
    tables, faults, origins = [schema.empty_table()], list[Fault](), list[str]()
    for landing in landings:
        parsed = typed(landing[dataset.name], schema)
        faults += [replace(fault, row=fault.row + len(origins)) for fault in parsed.faults]
        origins += [origin(landing)] * parsed.rows.num_rows
        tables.append(parsed.rows)
    rows = meant(pa.concat_tables(tables).combine_chunks())
    return Batch(dataset, rows.rows, tuple(origins), (*faults, *rows.faults))


def origin(landing: Mapping[str, pa.Table]) -> str:
    """The document that a landing is of."""
    named = landing["documents"]["document_id"].to_pylist()
    return str(named[0]) if named and named[0] else "unnamed"
