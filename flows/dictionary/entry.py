"""An entry: the description of one dataset as JSON, the form in which a release carries it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from flows.record import plain
from schemas.description import Column, Dataset, Rule

Record = TypeVar("Record", Column, Dataset, Rule)


def as_json(dataset: Dataset) -> str:
    """The description of a dataset in one line of JSON, the same in every run."""
    return json.dumps(plain(dataset), ensure_ascii=False, sort_keys=True, default=_in_json)


def _in_json(value: Any) -> Any:
    return plain(value) if is_dataclass(value) else str(value)


def from_json(text: str) -> Dataset:
    """The description that a release carries; what a later version added to it is passed over."""
    entry = json.loads(text)
    columns = tuple(_record(Column, column) for column in entry["columns"])
    rules = tuple(_record(Rule, rule) for rule in entry.get("rules", ()))
    return _record(Dataset, entry | {"columns": columns, "rules": rules})


def _record(kind: type[Record], entry: Mapping[str, Any]) -> Record:
    known = {field.name for field in fields(kind)} & set(entry)
    values: dict[str, Any] = {name: _frozen(entry[name]) for name in known}
    return kind(**values)


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def meaning(column: Column) -> str:
    """What a column means, in one line: its title, its description and its unit."""
    said = f" Unit: {unit(column)}." if unit(column) else ""
    return f"{column.title}. {column.description.strip()}{said}"


def unit(column: Column) -> str:
    """The unit of a column's values, empty where the unit rule says that they have none."""
    stated = column.unit or ""
    return "" if stated.startswith("none") else stated


def example(column: Column) -> str:
    """A value as an analyst would see it; the items of a list apart."""
    value = column.example
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def purpose(dataset: Dataset) -> str:
    """What a dataset is, and what one row of it stands for."""
    return f"{dataset.description.strip()} {grain(dataset)}".strip()


def grain(dataset: Dataset) -> str:
    """What one row stands for, as a sentence; empty where the description says it already."""
    words = dataset.grain.strip().rstrip(".")
    return "" if dataset.grain == dataset.description else f"{words[:1].upper()}{words[1:]}."


def rules(column: Column) -> tuple[str, ...]:
    """What holds for every value of a column, in plain words."""
    said = (
        ("key", column.key),
        (f"one of {', '.join(column.enum)}", column.enum),
        (f"at least {column.minimum:g}" if column.minimum is not None else "", column.minimum is not None),
        (f"at most {column.maximum:g}" if column.maximum is not None else "", column.maximum is not None),
        (f"pattern {column.pattern}", column.pattern),
        (f"found in {column.references}", column.references),
    )
    return tuple(words for words, holds in said if holds)


def target(column: Column, dataset_names: Iterable[str]) -> tuple[str, str] | None:
    """The dataset and column that a reference points to, or None where that dataset is not published."""
    if not column.references:
        return None
    dataset, _, referred = column.references.partition(".")
    return (dataset, referred or column.name) if dataset in set(dataset_names) else None
