"""Query: SQL on one release, which it can read and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb

from flows import session
from flows.release.current import Release

# DuckDB would suggest tables of its own catalogue instead.
NO_TABLE = re.compile(r"Catalog Error: Table with name (.*) does not exist!", re.DOTALL)
# Below its message DuckDB draws the statement, or lists where in DuckDB it went wrong.
PICTURE = re.compile(r"\n\nLINE |\n\n?Stack Trace|\nThis error signals")
READING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN}
# Functions of a SELECT that act on the session and can end the process, and those that run a text as SQL.
ACTING = frozenset(
    "checkpoint force_checkpoint enable_logging disable_logging truncate_duckdb_logs write_log "
    "enable_profiling disable_profiling query json_execute_serialized_sql".split()
)


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
        _refuse_what_is_no_text(sql, *parameters)
        with session.reading(release.database) as connection:
            # Parsed in the session, too: to parse an IMPORT DATABASE, DuckDB opens the files that it names.
            _refuse_all_but_reading(connection.extract_statements(sql))
            _refuse_acting(sql)
            found = connection.execute(sql, list(parameters))
            return Result(tuple(column[0] for column in found.description or ()), found.fetchall())
    except duckdb.Error as error:
        raise QueryError(_said(str(error), release)) from error


def _refuse_what_is_no_text(*asked: Any) -> None:
    """A terminal can send bytes that are no characters; Python keeps them as half characters."""
    try:
        "".join(each for each in asked if isinstance(each, str)).encode()
    except UnicodeEncodeError:
        raise QueryError("what was asked is not text in UTF-8") from None


def _refuse_all_but_reading(statements: Sequence[duckdb.Statement]) -> None:
    if not statements:
        raise QueryError("no SQL given")
    # A PIVOT is one statement to its author and two to DuckDB, which then have the same text.
    if len({statement.query for statement in statements}) > 1:
        raise QueryError("one statement at a time")
    if statements[-1].type not in READING:
        raise QueryError("only SELECT is possible: a release never changes")


def _refuse_acting(sql: str) -> None:
    for name, after in _words(sql):
        if after == "(" and name.strip('"').lower() in ACTING:
            raise QueryError(f"the function {name} does more than read")


def _words(sql: str) -> Iterator[tuple[str, str]]:
    """Each word of a statement and the sign that follows it; DuckDB tells them by their place in bytes."""
    written = sql.encode()
    starts = [place for place, _ in duckdb.tokenize(sql)]
    words = [
        written[start:end].decode("utf-8", "replace")
        for start, end in zip(starts, [*starts[1:], None], strict=True)
    ]
    bare = [re.sub(r"/\*.*?\*/|--[^\n]*", "", word, flags=re.DOTALL).strip() for word in words]
    return zip(bare, [*bare[1:], ""], strict=True)


def _said(message: str, release: Release) -> str:
    """DuckDB's message in one line, without the picture of the statement below it."""
    if missing := NO_TABLE.match(message):
        return f"no dataset {missing[1]}; there are {', '.join(release.datasets)}"
    return " ".join(PICTURE.split(message)[0].split())
