"""datapackage.json: a release described as a Data Package, version 2 (https://datapackage.org)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flows.dictionary.entry import example, purpose, target
from flows.dictionary.identifiers import release_iri, web_address
from flows.dictionary.licence import licences
from flows.dictionary.sources import title
from flows.read.document import Source
from schemas.description import Column, Dataset

FIELD_TYPES = {
    "VARCHAR": "string",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DATE": "date",
    "BOOLEAN": "boolean",
    "VARCHAR[]": "array",
}
PURPOSE = (
    "Every quantity that the documents state, with its value, unit, place, period and source, and with the "
    "offsets of the words it was read from. Extracted by program from published documents; "
    "not official statistics."
)


@dataclass(frozen=True, slots=True)
class DataFile:
    """A Parquet file as it lies in the release: its size, its hash and its number of rows."""

    name: str
    size_bytes: int
    sha256: str
    rows: int


def datapackage(
    release_id: str, datasets: Mapping[str, Dataset], files: Mapping[str, DataFile], sources: Iterable[Source]
) -> dict[str, Any]:
    """The descriptor of a release. It carries no time: the same content gives the same descriptor."""
    used = list(sources)
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "figurebook",
        "id": release_iri(release_id),
        "title": title(used),
        "description": PURPOSE,
        "version": release_id,
        "licenses": licences(used),
        "sources": [_source(source) for source in used],
        "resources": [resource(datasets[name], files[name], datasets) for name in datasets],
    }


def resource(dataset: Dataset, file: DataFile, datasets: Mapping[str, Dataset]) -> dict[str, Any]:
    """One dataset: its file, and its schema in the words of the Data Package."""
    return {
        "name": dataset.name,
        "type": "table",
        "title": dataset.title,
        "description": purpose(dataset),
        "path": file.name,
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": file.size_bytes,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
        "schema": schema(dataset, datasets),
    }


def schema(dataset: Dataset, datasets: Mapping[str, Dataset]) -> dict[str, Any]:
    """The columns of a dataset, its key, and the keys of other datasets that it names."""
    described: dict[str, Any] = {"fields": [_field(column, dataset) for column in dataset.columns]}
    if dataset.key:
        described["primaryKey"] = list(dataset.key)
    foreign = [_foreign_key(column, dataset, datasets) for column in dataset.columns]
    if any(foreign):
        described["foreignKeys"] = [key for key in foreign if key]
    return described


def _source(source: Source) -> dict[str, str]:
    said = {
        "title": source.title or source.file,
        "path": web_address(source.url),
        "version": f"sha256:{source.sha256}",
        "file": source.file,
        "document_id": source.document_id,
        "sha256": source.sha256,
    }
    return {name: text for name, text in said.items() if text}


def _field(column: Column, dataset: Dataset) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": FIELD_TYPES[column.type],
        "title": column.title,
        "description": column.description,
    }
    more = {"unit": column.unit, "example": example(column), "constraints": _constraints(column, dataset)}
    return field | {name: value for name, value in more.items() if value}


def _constraints(column: Column, dataset: Dataset) -> dict[str, Any]:
    # In a list, the rules are for its items; the Data Package has no words for that.
    of_items = column.type.endswith("[]")
    said = {
        "required": not column.nullable or None,
        "unique": dataset.key == (column.name,) or None,
        "enum": None if of_items else list(column.enum) or None,
        "pattern": None if of_items else column.pattern,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {name: value for name, value in said.items() if value is not None}


def _foreign_key(column: Column, dataset: Dataset, datasets: Mapping[str, Dataset]) -> dict[str, Any] | None:
    pointed = target(column, datasets)
    if pointed is None or column.type.endswith("[]"):
        return None
    reference: dict[str, Any] = {"fields": [pointed[1]]}
    if pointed[0] != dataset.name:
        reference["resource"] = pointed[0]
    return {"fields": [column.name], "reference": reference}
