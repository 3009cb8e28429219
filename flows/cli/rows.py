"""Rows on standard output: as JSON lines, as CSV, or as a table that fits the terminal."""

from __future__ import annotations

import csv
import json
import math
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

NARROW = 8  # a column narrower than this cannot be read


def show(columns: Sequence[str], rows: Iterable[Sequence[Any]], form: str, head: bool = True) -> None:
    """Prints the rows in one of the forms; `head` is false where the header stands above already."""
    FORMS[form](columns, rows, head)


def _jsonl(columns: Sequence[str], rows: Iterable[Sequence[Any]], head: bool) -> None:
    for row in rows:
        print(json.dumps(dict(zip(columns, map(_json, row), strict=True)), ensure_ascii=False))


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Any]], head: bool) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if head:
        writer.writerow(columns)
    writer.writerows([_text(value) for value in row] for row in rows)


def _table(columns: Sequence[str], rows: Iterable[Sequence[Any]], head: bool) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    width = shutil.get_terminal_size((110, 24)).columns
    if len(columns) * (NARROW + 2) > width:
        return _records(columns, rows)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    rows = list(rows)
    for position, name in enumerate(columns):
        numeric = all(isinstance(row[position], (int, float, type(None))) for row in rows)
        table.add_column(Text(name), justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_visible(value)) for value in row))
    Console(file=sys.stdout, width=width, highlight=False).print(table)


def _records(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Rows with more columns than stand side by side: one below the other, what is empty left out."""
    widest = max(map(len, columns))
    for row in rows:
        for name, value in zip(columns, row, strict=True):
            if value is not None and value != ():
                print(f"{name:<{widest}}  {_visible(value)}")
        print()


def _json(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (list, tuple)):
        return [_json(item) for item in value]
    return value if value is None or isinstance(value, (str, int)) else _text(value)


def _text(value: Any) -> str:
    """A value as plain text: nothing for null, no `.0` on whole numbers, lists by `; `."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else str(value)
    if isinstance(value, (list, tuple)):
        return "; ".join(map(_text, value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _visible(value: Any) -> str:
    """Text in one line with no character that a terminal would obey."""
    return "".join(char if char.isprintable() else " " for char in _text(value))


FORMS = {"jsonl": _jsonl, "csv": _csv, "table": _table}
