"""Keys: rows are told apart by them, stand in their order, and name rows of other datasets that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import pyarrow as pa

from flows.dictionary.entry import target
from flows.findings import Finding
from flows.release.checks.contents import Contents, shortened, stop
from schemas.description import Column, Dataset


def keys_unique(release: Contents) -> Iterator[Finding]:
    """No two rows of a dataset have the same key."""
    for name, dataset in release.datasets.items():
        counted = Counter(_keys(release.tables[name], dataset)) if dataset.key else Counter()
        twice = (key for key, count in counted.items() if count > 1)
        yield from shortened(
            stop("key_not_unique", "a key names one row", name, _written(key)) for key in twice
        )


def sorted_by_key(release: Contents) -> Iterator[Finding]:
    """The rows of a file stand in the order of their key."""
    for name, dataset in release.datasets.items():
        keys = list(_keys(release.tables[name], dataset)) if dataset.key else []
        fallen = next((later for before, later in pairwise(keys) if later < before), None)
        if fallen:
            yield stop("rows_not_sorted", "rows stand in the order of their key", name, _written(fallen))


def references_resolve(release: Contents) -> Iterator[Finding]:
    """A row of another dataset that a row names is published, or held back in the quarantine."""
    for name, dataset in release.datasets.items():
        for column in dataset.columns:
            pointed = target(column, release.tables)
            if pointed:
                missing = _missing(release, release.tables[name], column, *pointed)
                yield from shortened(
                    stop(
                        "reference_lost", f"{column.references} has it", name, column=column.name, value=value
                    )
                    for value in missing
                )


def _missing(release: Contents, rows: pa.Table, column: Column, dataset: str, referred: str) -> list[str]:
    there = set(release.tables[dataset][referred].to_pylist())
    named = {item for value in rows[column.name].to_pylist() for item in _items(value)}
    return sorted(named - there - _held_back(release, dataset))


def _held_back(release: Contents, dataset: str) -> set[str]:
    held = release.tables.get("quarantine")
    if held is None:
        return set()
    rows = zip(held["dataset"].to_pylist(), held["row_key"].to_pylist(), strict=True)
    return {key for held_from, key in rows if held_from == dataset}


def _items(value: Any) -> Iterable[str]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)


def _keys(rows: pa.Table, dataset: Dataset) -> Iterator[tuple[Any, ...]]:
    # DuckDB orders text by its UTF-8 bytes: that is the order of code points, as in Python.
    return zip(*(rows[column].to_pylist() for column in dataset.key), strict=True)


def _written(key: tuple[Any, ...]) -> str:
    return ", ".join(map(str, key))
