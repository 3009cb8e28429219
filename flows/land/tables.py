"""Raw tables: Parquet as near to the models as the rows allow. What does not fit a type is kept as text,
for validation to find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from flows.findings import Finding
from schemas import MODELS
from schemas.description import arrow_schema, descriptions

Tables = dict[str, pa.Table]
#: the file of a folder that is written last, and lists the others with their hashes
COMPLETE = "complete"


def _published(dataset: str, *more: tuple[str, pa.DataType]) -> pa.Schema:
    """The columns of a dataset, any of which may be null while raw, and what else is kept."""
    columns = [(field.name, field.type) for field in arrow_schema(MODELS[dataset])]
    return pa.schema([*columns, *more])


# `read_…`: what the reader saw in the document, whatever the list of sources says.
SCHEMAS: dict[str, pa.Schema] = {
    "documents": _published(
        "documents",
        ("encoding", pa.string()),
        ("notes", pa.list_(pa.string())),
        ("read_title", pa.string()),
        ("read_published_on", pa.date32()),
    ),
    "passages": _published("passages"),
    "cells": pa.schema(
        [
            ("document_id", pa.string()),
            *(
                (name, pa.int32())
                for name in ("passage", "row", "column", "char_start", "char_end", "row_span", "column_span")
            ),
            ("header", pa.bool_()),
        ]
    ),
    **{
        name: _published(name)
        for name, dataset in descriptions().items()
        if not dataset.derived and name not in ("documents", "passages", "quarantine")
    },
    "findings": pa.schema([(field.name, pa.string()) for field in fields(Finding)]),
}


def table(name: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """The rows as a raw table."""
    rows, schema = list(rows), SCHEMAS[name]
    columns = [array([row[field.name] for row in rows], field.type) for field in schema]
    return pa.table(columns, names=schema.names)


def load(folder: Path, names: Iterable[str] = tuple(SCHEMAS)) -> Tables:
    """The raw tables of a landed document. One without a row was not written: the seal tells which were."""
    sealed = (folder / COMPLETE).read_text()
    return {
        name: pq.ParquetFile(folder / f"{name}.parquet").read()
        if f"  {name}.parquet\n" in sealed
        else SCHEMAS[name].empty_table()
        for name in names
    }


def array(values: list[Any], kind: pa.DataType) -> pa.Array:
    """A raw column of these values: of its type where all of them fit it, else of texts."""
    try:
        return pa.array(values, kind)
    except (ValueError, TypeError, OverflowError):
        return pa.array([None if value is None else str(value) for value in values], pa.string())
