"""Editions made by hand: a few datasets with a few rows, compared without any file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from flows.dictionary.parquet import arrow_schema
from flows.release.edition import Edition, Part
from schemas.description import Column, Dataset

Row = dict[str, Any]


def column(name: str, kind: str = "VARCHAR", nullable: bool = True, **said: Any) -> Column:
    plain = {"title": name.title(), "description": f"The {name}.", "unit": "none: text", "key": False}
    return Column(name, type=kind, nullable=nullable, **{**plain, **said})


def dataset(name: str, columns: Sequence[Column], key: Sequence[str] = ("id",), **said: Any) -> Dataset:
    plain = {"title": name.title(), "description": f"Some {name}.", "grain": "one thing"}
    return Dataset(name, key=tuple(key), columns=tuple(columns), **{**plain, **said})


def part(described: Dataset, rows: Sequence[Row] = ()) -> Part:
    import pyarrow as pa

    schema = arrow_schema(described)
    ordered = sorted(rows, key=lambda row: tuple(row[name] for name in described.key))
    return Part(described, pa.Table.from_pylist(list(ordered), schema=schema))


def beds(rows: Sequence[Row], *more: Column, **said: Any) -> Part:
    """A dataset `beds` with an id, a number of beds, and further columns."""
    first = (column("id", nullable=False), column("number", "DOUBLE"))
    return part(dataset("beds", (*first, *more), **said), rows)


def edition(release_id: str, *parts: Part) -> Edition:
    """An edition whose datasets all count as written anew."""
    named = {one.dataset.name: one for one in parts}
    return Edition(release_id, Path("nowhere"), {name: f"{release_id} {name}" for name in named}, named)
