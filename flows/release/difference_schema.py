"""What the description of a dataset promises otherwise than before, and how much that weighs with readers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from flows.dictionary.entry import rules
from schemas.description import Column, Dataset

Level = Literal["patch", "minor", "major"]


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """One thing that a dataset, or one of its columns, promises otherwise: what it was, what it is."""

    kind: str
    level: Level
    column: str = ""
    before: str = ""
    after: str = ""

    @property
    def words(self) -> str:
        """The change in a few words, without the name of the dataset."""
        values = " to ".join(value or "nothing" for value in (self.before, self.after))
        said = f" ({values})" if self.before or self.after else ""
        return f"{self.kind.replace('_', ' ')}{said}"


def _null(column: Column) -> str:
    return "may be null" if column.nullable else "never null"


def _kept(column: Column) -> str:
    return "; ".join(rule for rule in rules(column) if rule != "key")


def _said(thing: Column | Dataset) -> str:
    return f"{thing.title}. {thing.description}"


#: What is compared of a column. A reader that declares types trips over a null that was never there
#: as over one that may no longer come; a unit that is another makes every number another.
OF_COLUMNS: tuple[tuple[str, Level, Callable[[Column], str]], ...] = (
    ("type_changed", "major", lambda column: column.type),
    ("nullability_changed", "major", _null),
    ("unit_changed", "major", lambda column: column.unit),
)


def schema_changes(before: Dataset | None, after: Dataset | None) -> Iterator[SchemaChange]:
    """How a dataset is described otherwise; None where a release does not have it."""
    if before is None or after is None:
        gone = after is None
        yield SchemaChange("dataset_removed", "major") if gone else SchemaChange("dataset_added", "minor")
        return
    if before.key != after.key:
        yield SchemaChange("key_changed", "major", "", ", ".join(before.key), ", ".join(after.key))
    yield from _columns(before, after)
    if (_said(before), before.grain, before.rules) != (_said(after), after.grain, after.rules):
        yield SchemaChange("described_anew", "patch")


def _columns(before: Dataset, after: Dataset) -> Iterator[SchemaChange]:
    was = {column.name: column for column in before.columns}
    now = {column.name: column for column in after.columns}
    for name in [name for name in was if name not in now]:
        yield SchemaChange("column_removed", "major", name, was[name].type)
    for name in now:
        if name not in was:
            yield SchemaChange("column_added", "minor", name, "", now[name].type)
        else:
            yield from _column(was[name], now[name])
    if _shared(before, now) != _shared(after, was):
        yield SchemaChange("columns_reordered", "minor")


def _column(before: Column, after: Column) -> Iterator[SchemaChange]:
    for kind, level, told in OF_COLUMNS:
        if told(before) != told(after):
            yield SchemaChange(kind, level, after.name, told(before), told(after))
    if _kept(before) != _kept(after):
        lost = set(rules(before)) - set(rules(after)) - {"key"}
        weight: Level = "major" if lost else "minor"
        yield SchemaChange("rules_changed", weight, after.name, _kept(before), _kept(after))
    if _said(before) != _said(after):
        yield SchemaChange("described_anew", "patch", after.name)


def _shared(dataset: Dataset, others: dict[str, Column]) -> list[str]:
    return [column.name for column in dataset.columns if column.name in others]
