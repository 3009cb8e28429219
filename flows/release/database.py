"""figurebook.duckdb: all datasets of a release in one file, with keys and comments."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

from flows.dictionary.comments import comments, create_table
from flows.dictionary.comments import name as quoted
from schemas.description import Dataset

NAME = "figurebook.duckdb"


def write(tables: Mapping[str, pa.Table], datasets: Mapping[str, Dataset], file: Path) -> None:
    """The database, complete and closed: nobody can open it while it is being written."""
    with duckdb.connect(str(file)) as connection:
        for name, rows in tables.items():
            connection.execute(create_table(datasets[name]))
            connection.register("rows_of_parquet", rows)
            connection.execute(f"INSERT INTO {quoted(name)} SELECT * FROM rows_of_parquet")
            connection.unregister("rows_of_parquet")
            for statement in comments(datasets[name]):
                connection.execute(statement)
        connection.execute("CHECKPOINT")
