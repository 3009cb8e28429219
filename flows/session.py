"""Sessions with DuckDB, the only place that opens one: none reaches beyond the file that it is opened on.

What documents say passes through SQL as values. Should a statement ever be made of their words all the
same, it finds no other file, no network, no extension to load and no Python variable, and cannot
change that.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

Settings = dict[str, str | bool | int | float | list[str]]
LOCKED: Settings = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
}
# Many small tables: in blocks of the usual size they take five times the room, and to try what compresses
# best takes longer than all else.
AS_IT_IS: Settings = {"default_block_size": "16384", "force_compression": "uncompressed"}
# Where the rows of a big table are parted is up to the threads that write them: one gives the same bytes.
THE_SAME: Settings = {"threads": "1"}
# Without this, a big query would spill into the release folder.
WITHOUT_SPILLING: Settings = {"temp_directory": ""}


def reading(file: Path) -> duckdb.DuckDBPyConnection:
    """A database for reading alone."""
    return duckdb.connect(str(file), read_only=True, config=LOCKED | WITHOUT_SPILLING)


def passing(spills: Path) -> duckdb.DuckDBPyConnection:
    """A database in memory, to be filled from Arrow tables and read as such; `spills` is where it may write
    what memory cannot hold."""
    return duckdb.connect(config=LOCKED | {"temp_directory": str(spills)})


def building(file: Path) -> duckdb.DuckDBPyConnection:
    """A new database, to be filled from Arrow tables that are registered with it."""
    return duckdb.connect(str(file), config=LOCKED | AS_IT_IS | THE_SAME)
