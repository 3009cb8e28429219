"""A difference for programs: nothing shortened, every row by its key."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flows.release.difference import DatasetDifference, Difference
from flows.release.difference_rows import ChangedRow, Key
from flows.release.difference_schema import SchemaChange


def written(said: Mapping[str, Any]) -> str:
    """JSON on one line: a difference may be long, and to lay it out takes ten times as long."""
    return json.dumps(said, ensure_ascii=False, default=str) + "\n"


def told(compared: Difference) -> dict[str, Any]:
    """What a reader may trip over in a few words each, and every dataset that was compared."""
    return {"breaks": breaks(compared), "datasets": [_dataset(dataset) for dataset in compared.datasets]}


def breaks(compared: Difference) -> list[str]:
    """Everything that a reader of the release before may trip over, each in a few words."""
    return [words for dataset in compared.changed for words in _breaks(dataset)]


def _breaks(dataset: DatasetDifference) -> Iterable[str]:
    for change in dataset.schema:
        if change.level == "major":
            column = f".{change.column}" if change.column else ""
            yield f"{dataset.name}{column}: {change.words}"
    for verb, rows in (("removed", dataset.rows.removed), ("changed", dataset.rows.changed)):
        if rows:
            yield f"{dataset.name}: {len(rows)} {'row' if len(rows) == 1 else 'rows'} {verb}"


def _dataset(dataset: DatasetDifference) -> dict[str, Any]:
    return {
        "dataset": dataset.name,
        "rows_before": dataset.before,
        "rows_after": dataset.after,
        "schema": [_schema(change) for change in dataset.schema],
        "added": [_key(dataset.key, key) for key in dataset.rows.added],
        "removed": [_key(dataset.key_before, key) for key in dataset.rows.removed],
        "changed": [_row(dataset.key, row) for row in dataset.rows.changed],
    }


def _schema(change: SchemaChange) -> dict[str, Any]:
    said = {"change": change.kind, "level": change.level, "column": change.column}
    return {**said, "before": change.before, "after": change.after}


def _row(names: Sequence[str], row: ChangedRow) -> dict[str, Any]:
    cells = [{"column": cell.column, "before": cell.before, "after": cell.after} for cell in row.cells]
    return {"key": _key(names, row.key), "cells": cells}


def _key(names: Sequence[str], key: Key) -> dict[str, Any]:
    return dict(zip(names, key, strict=True))
