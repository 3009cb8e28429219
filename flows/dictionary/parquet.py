"""The dictionary inside a Parquet file: columns described in their fields, the dataset in one key."""

from __future__ import annotations

import pyarrow as pa

from flows.dictionary.entry import as_json, example, from_json, rules
from schemas.description import Column, Dataset
from schemas.types import DUCKDB_NAMES

DICTIONARY_KEY = b"figurebook.dictionary"


def _stored(arrow: pa.DataType) -> pa.DataType:
    """Parquet calls the items of a list "element"; Arrow's own name for them would change on reading back."""
    return pa.list_(pa.field("element", arrow.value_type)) if pa.types.is_list(arrow) else arrow


ARROW_TYPES: dict[str, pa.DataType] = {name: _stored(arrow) for arrow, name in DUCKDB_NAMES.items()}


def arrow_schema(dataset: Dataset) -> pa.Schema:
    """The columns of a dataset with their types and descriptions, and its dictionary entry."""
    fields = [_field(column) for column in dataset.columns]
    return pa.schema(fields, metadata={DICTIONARY_KEY: as_json(dataset).encode()})


def described(schema: pa.Schema) -> Dataset | None:
    """The description that a Parquet file carries of its own dataset, if it carries one."""
    text = (schema.metadata or {}).get(DICTIONARY_KEY)
    return from_json(text.decode()) if text else None


def _field(column: Column) -> pa.Field:
    said = {
        "title": column.title,
        "description": column.description,
        "unit": column.unit or "",
        "rules": "; ".join(rules(column)),
        "example": example(column),
    }
    metadata = {name: text for name, text in said.items() if text}
    return pa.field(column.name, ARROW_TYPES[column.type], nullable=column.nullable, metadata=metadata)
