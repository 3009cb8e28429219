"""Query: SQL on one release, which it can read and nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from flows.release.current import Release
from flows.release.reader import open_locked

# DuckDB would suggest tables of its own catalogue instead.
NO_TABLE = re.compile(r"Catalog Error: Table with name (.*) does not exist!")
READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}


class QueryError(Exception):
    """The SQL cannot be run; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave: the names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]


def query(release: Release, sql: str, parameters: Sequence[Any] = ()) -> Result:
    """The rows that a SELECT finds in a release; every dataset is there under its name."""
    try:
        _refuse_all_but_reading(sql)
        with open_locked(release.database) as connection:
            found = connection.execute(sql, list(parameters))
            return Result(tuple(column[0] for column in found.description or ()), found.fetchall())
    except duckdb.Error as error:
        raise QueryError(_said(str(error), release)) from error


def _refuse_all_but_reading(sql: str) -> None:
    statements = duckdb.extract_statements(sql)
    if not statements:
        raise QueryError("no SQL given")
    # A PIVOT is one statement to its author and two to DuckDB, which then have the same text.
    if len({statement.query for statement in statements}) > 1:
        raise QueryError("one statement at a time")
    if statements[-1].type not in READING:
        raise QueryError("only SELECT is possible: a release never changes")


def _said(message: str, release: Release) -> str:
    """DuckDB's message in one line, without the picture of the statement below it."""
    if missing := NO_TABLE.match(message):
        return f"no dataset {missing[1]}; there are {', '.join(release.datasets)}"
    return " ".join(message.split("\n\nLINE ")[0].split())
