"""Rows for people and programs: a table that fits the terminal, CSV, JSON lines."""

from __future__ import annotations

import csv
import io
import json
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain
from typing import Any

from flows.printable import on_one_line

GAP = "  "
NARROWEST = 8
FORMULA = re.compile(r"[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
NUMBER = re.compile(r"[+-]?\d[\d,.]*%?", re.ASCII)
# Tabs and line ends are part of a text; the others are none to anybody but a terminal.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def lines(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], form: str, width: int, raw: bool = False
) -> Iterator[str]:
    """The rows as JSON lines, as CSV or as a table. `width` counts for the table, `raw` for CSV alone."""
    if form == "table":
        return table(columns, rows, width)
    return json_lines(columns, rows) if form == "jsonl" else csv_lines(columns, rows, raw)


def json_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """One JSON object a row, its values exact: signs that steer a terminal are written as JSON escapes."""
    for row in rows:
        line = json.dumps(dict(zip(columns, map(_plain, row), strict=True)), ensure_ascii=False)
        yield line if line.isprintable() else "".join(map(_in_json, line))


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]], raw: bool = False) -> Iterator[str]:
    """RFC 4180 with one kind of line end; a missing value is empty, a list is JSON.

    Unless it is `raw`, no text is a formula to a spreadsheet or a command to a terminal.
    """
    for row in chain([columns], rows):
        cells = [_guarded(value) if isinstance(value, str) and not raw else _cell(value) for value in row]
        line = io.StringIO()
        csv.writer(line).writerow(cells)  # with its own line end, or it would quote none within a cell
        yield line.getvalue().removesuffix("\r\n")


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]], width: int) -> Iterator[str]:
    """Columns side by side, long cells cut with …; columns that do not fit are named below."""
    listed = list(rows)
    cells = [[_shown(value) for value in row] for row in listed]
    shown, widths = _fit(columns, cells, width)
    right = [all(_is_number(row[place]) for row in listed) for place in range(shown)]
    yield _line(columns[:shown], widths, right)
    yield GAP.join("─" * wide for wide in widths)
    for row in cells:
        yield _line(row[:shown], widths, right)
    if shown < len(columns):
        yield f"… and {len(columns) - shown} more columns: {', '.join(columns[shown:])}"


def _fit(columns: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> tuple[int, list[int]]:
    """How many columns are shown and how wide each is: the widest gives way first."""
    wanted = [max([_wide(name), *(_wide(row[place]) for row in cells)]) for place, name in enumerate(columns)]
    shown = len(columns)
    while shown > 1 and _total([min(wide, NARROWEST) for wide in wanted[:shown]]) > width:
        shown -= 1
    widths = wanted[:shown]
    while _total(widths) > width and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    return shown, widths


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + len(GAP) * (len(widths) - 1)


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (_padded(*cell) for cell in zip(cells, widths, right, strict=True))
    return GAP.join(padded).rstrip()


def _padded(text: str, width: int, right: bool) -> str:
    if _wide(text) > width:
        while _wide(text) > width - 1:
            text = text[:-1]
        text += "…"
    space = " " * (width - _wide(text))
    return space + text if right else text + space


def _wide(text: str) -> int:
    """How many places of a terminal a text takes."""
    return len(text) if text.isascii() else sum(map(_places, text))


def _places(sign: str) -> int:
    if unicodedata.east_asian_width(sign) in "WF":
        return 2
    return 0 if unicodedata.combining(sign) else 1


def _shown(value: Any) -> str:
    """A value on one line. Signs that steer a terminal are shown, never sent."""
    return on_one_line(" ".join(_cell(value).split()))


def _guarded(text: str) -> str:
    """A text that a spreadsheet shows and does not run: an apostrophe before what begins like a formula."""
    harmless = CONTROL.sub(lambda sign: f"\\x{ord(sign[0]):02x}", text)
    return f"'{harmless}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else harmless


def _in_json(sign: str) -> str:
    return sign if sign.isprintable() else json.dumps(sign)[1:-1]


def _is_number(value: Any) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _cell(value: Any) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, float) and plain.is_integer() and abs(plain) < 1e15:
        return str(int(plain))
    return json.dumps(plain, ensure_ascii=False) if isinstance(plain, list | dict) else str(plain)


def _plain(value: Any) -> Any:
    """A value that JSON knows."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, str | int | bool):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(name): _plain(item) for name, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else str(value)
