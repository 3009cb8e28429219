"""`python rows_read.py READER FOLDER`: the rows of a release as one reader sees them, each dataset as a hash.

A file by itself, for readers of another version live in an environment where nothing else is installed.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

Rows = Iterable[Iterable[Any]]


def of_pyarrow(file: Path) -> Rows:
    import pyarrow.parquet as pq

    return (row.values() for row in pq.ParquetFile(file).read().to_pylist())


def of_pandas(file: Path) -> Rows:
    import pandas as pd

    return pd.read_parquet(file, dtype_backend="pyarrow").itertuples(index=False)


def of_polars(file: Path) -> Rows:
    import polars as pl

    return pl.read_parquet(file).iter_rows()


def of_duckdb(file: Path) -> Rows:
    """The Parquet file, read by DuckDB itself."""
    import duckdb

    return duckdb.sql(f"SELECT * FROM read_parquet('{file}')").fetchall()


def of_database(file: Path) -> Rows:
    """The table of the same name in figurebook.duckdb."""
    import duckdb

    with duckdb.connect(str(file.with_name("figurebook.duckdb")), read_only=True) as connection:
        return connection.sql(f'SELECT * FROM "{file.stem}"').fetchall()


#: what pandas has for null
NULLS = ("NAType", "NaTType")
READERS: Mapping[str, Callable[[Path], Rows]] = {
    "pyarrow": of_pyarrow,
    "pandas": of_pandas,
    "polars": of_polars,
    "duckdb": of_duckdb,
    "figurebook.duckdb": of_database,
}


def read(reader: str, folder: Path) -> dict[str, str]:
    """How many rows each dataset has for a reader, and the hash of what they say."""
    return {file.stem: _told(READERS[reader](file)) for file in sorted(folder.glob("*.parquet"))}


def _told(rows: Rows) -> str:
    said = [json.dumps([_plain(value) for value in row], ensure_ascii=False) for row in rows]
    return f"{len(said)} rows {hashlib.sha256(chr(10).join(said).encode()).hexdigest()}"


def _plain(value: Any) -> Any:
    """A value as all readers give it: null is null, a date is a day, a list is a list of values."""
    if value is None or type(value).__name__ in NULLS or value != value:
        return None
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    if isinstance(value, list | tuple) or type(value).__name__ == "ndarray":
        return [_plain(item) for item in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


if __name__ == "__main__":
    print(json.dumps(read(sys.argv[1], Path(sys.argv[2]))))
