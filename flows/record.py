"""Records as plain rows: the fields of a frozen record by their names.

`dataclasses.asdict` copies every value, and goes into each to look for records in it. Ours hold plain values
and lists of them, which nobody changes afterwards.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any


def plain(record: Any) -> dict[str, Any]:
    """The record as a row; the values are those of the record, not copies."""
    kind: type = type(record)
    return {name: getattr(record, name) for name in _names(kind)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
