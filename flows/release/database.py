"""figurebook.duckdb: all datasets of a release in one file, with keys and comments."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import pyarrow as pa

from flows import session
from flows.dictionary.comments import comments, create_table
from flows.dictionary.comments import name as quoted
from flows.release.refusal import CannotStage
from schemas.description import Dataset

NAME = "figurebook.duckdb"


def write(tables: Mapping[str, pa.Table], datasets: Mapping[str, Dataset], file: Path) -> None:
    """The database, complete and closed: nobody can open it while it is being written."""
    with session.building(file) as connection:
        connection.execute("BEGIN")
        for name, rows in tables.items():
            try:
                _add(connection, datasets[name], rows)
            except duckdb.Error as error:
                raise CannotStage(f"dataset {name}: {str(error).splitlines()[0]}") from error
        connection.execute("COMMIT")
        connection.execute("CHECKPOINT")


def _add(connection: duckdb.DuckDBPyConnection, dataset: Dataset, rows: pa.Table) -> None:
    connection.execute(create_table(dataset))
    connection.register("rows_of_parquet", rows)
    connection.execute(f"INSERT INTO {quoted(dataset.name)} SELECT * FROM rows_of_parquet")
    connection.unregister("rows_of_parquet")
    connection.execute("".join(f"{statement};" for statement in comments(dataset)))
