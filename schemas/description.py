"""What a dataset is, in words: every dictionary, comment and web page is rendered from here."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import pyarrow as pa

from schemas.common import Dataset as Model
from schemas.severity import Severity
from schemas.types import DUCKDB_NAMES


class UndescribedColumn(Exception):
    """A column says not enough of itself for an analyst to use it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it means, in what unit, and what may stand in it.

    `type` is the DuckDB type; `references` names the column of another
    dataset that the values are keys of.
    """

    name: str
    title: str
    description: str
    unit: str
    type: str
    nullable: bool
    key: bool
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    references: str | None = None
    example: Any = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that the columns of a row keep between them, what is said of a row that breaks it, and what
    becomes of such a row."""

    name: str
    reason: str
    columns: tuple[str, ...]
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset: what a row stands for, which columns tell rows apart, and every column in order.

    `derived` datasets are made in SQL from the others; the rows of all others are read from documents.
    """

    name: str
    title: str
    description: str
    grain: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rules: tuple[Rule, ...] = ()
    derived: bool = False

    def column(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)


def describe(model: type[Model]) -> Dataset:
    """The words and constraints of a model. Raises UndescribedColumn where any are missing."""
    return _description(cast(Hashable, model))  # its type does not say so


@cache
def _description(model: Any) -> Dataset:
    schema = model.to_schema()
    key = tuple(schema.unique or ())
    metadata = model.Config.metadata or {}
    grain = metadata.get("grain")
    if not (schema.title and schema.description and grain and key):
        raise UndescribedColumn(f"{schema.name}: a dataset needs a title, a description, a grain and a key")
    return Dataset(
        name=schema.name, title=schema.title, description=schema.description,
        grain=grain, key=key,
        columns=tuple(_column(schema.name, column, name in key) for name, column in schema.columns.items()),
        rules=tuple(_rule(check) for check in schema.checks),
        derived=bool(metadata.get("derived")))


def descriptions() -> dict[str, Dataset]:
    """Every dataset of a release, in the order of a release."""
    from schemas import MODELS

    return {name: describe(model) for name, model in MODELS.items()}


def arrow_schema(model: type[Model]) -> pa.Schema:
    """The dataset's columns and types as Parquet holds them; a column that is never null is required."""
    return _arrow_schema(cast(Hashable, model))


@cache
def _arrow_schema(model: Any) -> pa.Schema:
    columns = model.to_schema().columns.items()
    return pa.schema([pa.field(name, arrow_type(column), column.nullable)
                      for name, column in columns])


def arrow_type(column: Any) -> pa.DataType:
    """The Arrow type that a model's column declares."""
    return column.dtype.type.pyarrow_dtype


def _rule(check: Any) -> Rule:
    said = check.statistics
    return Rule(check.name, check.error, tuple(said["columns"]), said.get("severity", "error"))


def _column(dataset: str, column: Any, key: bool) -> Column:
    metadata = column.metadata or {}
    said = {"title": column.title, "description": column.description, "unit": metadata.get("unit")}
    missing = [what for what, words in said.items() if not words]
    if missing:
        raise UndescribedColumn(f"{dataset}.{column.name}: no {', no '.join(missing)}")
    statistics = {check.name: check.statistics for check in column.checks}
    return Column(
        name=column.name, type=DUCKDB_NAMES[arrow_type(column)], nullable=column.nullable, key=key,
        enum=tuple(statistics.get("isin", {}).get("allowed_values", ())),
        pattern=statistics.get("str_matches", {}).get("pattern"),
        minimum=statistics.get("greater_than_or_equal_to", {}).get("min_value"),
        maximum=statistics.get("less_than_or_equal_to", {}).get("max_value"),
        references=metadata.get("references"), example=metadata.get("example"), **said)
