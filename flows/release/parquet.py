"""One dataset as a Parquet file: sorted by its key, described in its metadata, the same in every run."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.dictionary.parquet import arrow_schema
from flows.release.refusal import CannotStage
from schemas.description import Dataset

ROWS_IN_A_GROUP = 100_000


def rows_of(tables: Mapping[str, pa.Table], dataset: Dataset) -> pa.Table:
    """The rows of a dataset in the order of its key, of all its columns where it has none."""
    if dataset.name not in tables:
        raise CannotStage(f"dataset {dataset.name}: the stage before made no such table")
    columns = [column.name for column in dataset.columns]
    order = [(name, "ascending") for name in dataset.key or columns]
    try:
        found = tables[dataset.name].select(columns).sort_by(order)
        # One chunk, for where a chunk ends is up to DuckDB's threads, and pages end where chunks end.
        return found.cast(arrow_schema(dataset)).combine_chunks()
    except (KeyError, pa.ArrowException, ValueError) as error:
        raise CannotStage(f"dataset {dataset.name}: {str(error).splitlines()[0]}") from error


def write(rows: pa.Table, dataset: Dataset, file: Path) -> None:
    """The Parquet file of a dataset."""
    ordering = [(column, "ascending") for column in dataset.key]
    pq.write_table(
        rows,
        file,
        row_group_size=ROWS_IN_A_GROUP,
        compression="zstd",
        data_page_version="2.0",
        write_page_index=True,
        write_page_checksum=True,
        sorting_columns=pq.SortingColumn.from_ordering(rows.schema, ordering) if ordering else None,
    )


def read(file: Path) -> pa.Table:
    """The rows of a Parquet file with its metadata, the checksum of each page proved on the way."""
    with pq.ParquetFile(file, page_checksum_verification=True) as opened:
        return opened.read()
