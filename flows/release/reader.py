"""A reader of a release: a connection to its database that can reach nothing else."""

from __future__ import annotations

from pathlib import Path

import duckdb


def open_locked(file: Path) -> duckdb.DuckDBPyConnection:
    """The database for reading alone: its SQL reaches no other file, no network, no Python variable."""
    return duckdb.connect(
        str(file),
        read_only=True,
        config={
            "enable_external_access": "false",
            "autoload_known_extensions": "false",
            "autoinstall_known_extensions": "false",
            "python_enable_replacements": "false",
            # Without this, a big query would spill into the release folder.
            "temp_directory": "",
            "lock_configuration": "true",
        },
    )
