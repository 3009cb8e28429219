"""Shape: every dataset is there with the columns, types and number of rows that were promised."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from flows.dictionary.parquet import ARROW_TYPES
from flows.findings import Finding
from flows.release.checks.contents import Contents, stop

# A release without documents or passages says nothing; a document without any number is possible.
NEVER_EMPTY = ("documents", "passages")


def datasets_complete(release: Contents) -> Iterator[Finding]:
    """The descriptor, the record and the files name the same datasets with as many rows."""
    counted = {
        resource.get("name"): resource.get("rows") for resource in release.package.get("resources", ())
    }
    recorded = release.record.get("rows", {})
    for name in sorted({*counted, *recorded, *release.tables}):
        found = release.tables[name].num_rows if name in release.tables else None
        promised = {counted.get(name), recorded.get(name)}
        if promised != {found}:
            yield stop(
                "rows_not_as_promised",
                "descriptor, record and file name the same rows",
                name,
                value=str(found),
            )


def rows_there(release: Contents) -> Iterator[Finding]:
    """A check over no rows proves nothing: where rows are expected, none is an error."""
    for name in NEVER_EMPTY:
        if name not in release.tables or not release.tables[name].num_rows:
            yield stop("rows_missing", "a release has documents, and passages of them", name)


def columns_as_described(release: Contents) -> Iterator[Finding]:
    """Each column has the type that its dictionary says, and is null only where that allows it."""
    for name, dataset in release.datasets.items():
        for column in dataset.columns:
            field = release.tables[name].schema.field(column.name)
            if field.type != ARROW_TYPES[column.type] or field.nullable != column.nullable:
                yield stop(
                    "type_differs",
                    "a column has the type of its dictionary",
                    name,
                    column=column.name,
                    value=str(field),
                )


def values_finite(release: Contents) -> Iterator[Finding]:
    """No number of a release is infinite or not a number: what is unknown is null."""
    for name, rows in release.tables.items():
        for field in rows.schema:
            if pa.types.is_floating(field.type) and not _finite(rows[field.name]):
                yield stop("number_not_finite", "a number is finite or null", name, column=field.name)


def _finite(values: pa.ChunkedArray) -> bool:
    return bool(pc.all(pc.is_finite(values), min_count=0).as_py())
