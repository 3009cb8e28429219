"""The terminal: rows printed as wide as it is."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from typing import Any

from flows.cli.rows import lines

WIDTH_OF_A_PIPE = 110


def show(columns: Sequence[str], rows: Iterable[Sequence[Any]], form: str, raw: bool = False) -> None:
    """Prints each row as soon as it is there; a table once all are."""
    for line in lines(columns, rows, form, width(), raw):
        print(line)


def width() -> int:
    """How many characters a line of the terminal has."""
    return shutil.get_terminal_size((WIDTH_OF_A_PIPE, 24)).columns
