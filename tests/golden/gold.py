"""Gold: what a human reader says that each number of a document states, slot by slot."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


@dataclass(slots=True, kw_only=True)
class GoldRow:
    """One number of a document as a reader understood it.

    `disposition` is `figure`, or why it states no quantity; `tier` is `core` for figures that any
    careful analyst would record, `never` for numbers that are plainly none. `also` holds other
    readings of a slot that are as good. Rows made on a web page have `context` in place of offsets.
    """

    start: int | None = None
    end: int | None = None
    quote: str = ""
    context: str = ""
    disposition: str = "figure"
    tier: str = "core"
    kind: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    counted: str | None = None
    total: float | None = None
    comparator: str | None = None
    measure: str | None = None
    aspect: str | None = None
    direction: str | None = None
    geography: str | None = None
    organisation: str | None = None
    period: str | None = None
    citations: list[str] = field(default_factory=list)
    also: dict[str, list[Any]] = field(default_factory=dict)

    @property
    def is_figure(self) -> bool:
        return self.disposition == "figure"

    @property
    def is_core(self) -> bool:
        return self.is_figure and self.tier == "core"

    def accepted(self, slot: str) -> list[Any]:
        """The reader's reading of a slot, and the others that are accepted."""
        return [getattr(self, slot), *self.also.get(slot, [])]


_NAMES = {column.name for column in fields(GoldRow)}


def read(path: Path) -> list[GoldRow]:
    """The rows of a file of JSON lines; columns that no score needs are left out."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [GoldRow(**{name: row[name] for name in row.keys() & _NAMES}) for row in rows]
