"""A cell as text: how a value of a column is written for people, and read from what they wrote."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schemas.description import Column

NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class Misfit(ValueError):
    """A text that stands for no value of its column; the message says what it should be."""


def value(column: Column, text: str) -> Any:
    """The value of the column that a text stands for. The empty text stands for null."""
    if not text:
        if not column.nullable:
            raise Misfit("may not be empty")
        return None
    read = READERS[column.type](text)
    if column.enum and read not in column.enum:
        raise Misfit(f"is none of {', '.join(column.enum)}")
    if column.pattern and not re.fullmatch(column.pattern, text):
        raise Misfit(f"is not written as {column.example}")
    return read


def written(value: Any) -> str:
    """The text that stands for a value: reading it gives the same value."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    if isinstance(value, list | tuple):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def day(text: str) -> date:
    """The day that a text such as 2018-03-31 names."""
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise Misfit("is not a date such as 2018-03-31")


def storable(text: str) -> bool:
    """Whether it can be written as UTF-8: half a character cannot."""
    return not any("\ud800" <= sign <= "\udfff" for sign in text)


def _number(text: str) -> float:
    read = float(text) if NUMBER.fullmatch(text) else math.nan
    if not math.isfinite(read):
        raise Misfit("is not a number such as 1200 or 14.7")
    return read


def _words(text: str) -> str:
    if not text.strip() or "\0" in text or not storable(text):
        raise Misfit("is not a text")
    return text


def _list(text: str) -> list[str]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        read = None
    if not isinstance(read, list) or not all(isinstance(item, str) and storable(item) for item in read):
        raise Misfit('is not a list such as ["Office 2018"]')
    return read


READERS: dict[str, Callable[[str], Any]] = {
    "DOUBLE": _number,
    "DATE": day,
    "VARCHAR": _words,
    "VARCHAR[]": _list,
}
