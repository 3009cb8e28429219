"""The code lists, read once: what is true of the world, as data in `schemas/codelists/`.

Reading them needs nothing but the standard library, so that a single file is extracted quickly.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "schemas" / "codelists"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place or a body: its canonical name, its official code (null where it has none), its kind.

    `area` is the parent of a place, or the place that a body serves.
    """

    name: str
    code: str | None
    kind: str
    area: str
    ambiguous: bool
    other_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """From when to when a place had a code; null where that is as far as anybody looks back, or still so."""

    name: str
    code: str | None
    since: date | None
    until: date | None

    def holds(self, start: date | None, end: date | None) -> bool:
        """Whether the place had the code on some day from `start` to `end`; an open end is met by any."""
        begun = not (self.since and end) or self.since <= end
        return begun and (not (self.until and start) or self.until >= start)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: its code, what it measures, its words and symbols, and what one of it is worth.

    `leads` tells that the symbols stand before the number.
    """

    code: str
    kind: str
    words: tuple[str, ...]
    symbols: tuple[str, ...]
    leads: bool
    factor: float


def _rows(name: str) -> Iterator[dict[str, str]]:
    with open(FOLDER / name, encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _names(field: str) -> tuple[str, ...]:
    return tuple(name for name in field.split("|") if name)


@cache
def geographies() -> tuple[Entry, ...]:
    """The places; a code that begins with *x-* is none of the official ones and left out."""
    return tuple(
        Entry(
            row["name"],
            _official(row["code"]),
            row["kind"],
            row["parent"],
            row["ambiguous"] == "true",
            _names(row["other_names"]),
        )
        for row in _rows("geographies.csv")
    )


@cache
def tenures() -> tuple[Tenure, ...]:
    """The codes of the places with their days, in the order of the list."""
    return tuple(
        Tenure(row["name"], _official(row["code"]), _day(row["valid_from"]), _day(row["valid_to"]))
        for row in _rows("geographies.csv")
        if row["valid_from"] or row["valid_to"]
    )


def _official(code: str) -> str | None:
    return None if code.startswith("x-") else code


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


@cache
def organisations() -> tuple[Entry, ...]:
    """The bodies, each with the place that it serves."""
    return tuple(
        Entry(
            row["name"],
            row["ods_code"] or None,
            row["kind"],
            row["geography"],
            False,
            _names(row["other_names"]),
        )
        for row in _rows("organisations.csv")
    )


@cache
def units() -> tuple[Unit, ...]:
    """The units of measure: *km*, *£*, *years*."""
    return tuple(
        Unit(
            row["code"],
            row["kind"],
            _names(row["words"]),
            _names(row["symbol"]),
            row["position"] in {"prefix", "both"},
            float(row["factor"] or 1),
        )
        for row in _rows("units.csv")
    )


@cache
def measures() -> dict[str, str]:
    """Each label and other name of a measure, in lower case, with its code."""
    names: dict[str, str] = {}
    for row in _rows("measures.csv"):
        for name in (row["label"], *_names(row["other_names"])):
            names.setdefault(name.lower(), row["code"])
    return names


@cache
def measured_codes() -> frozenset[str]:
    """The codes that figures have; the others of the list are topics that they stand under."""
    return frozenset(row["code"] for row in _rows("measures.csv") if row["kinds"])
