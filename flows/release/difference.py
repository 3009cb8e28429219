"""The difference between two releases: for each dataset, what its rows and its description say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from flows.release.difference_rows import RowChanges, row_changes
from flows.release.difference_schema import Level, SchemaChange, schema_changes
from flows.release.edition import Edition, Part

LEVELS: tuple[Level, ...] = ("patch", "minor", "major")
MEANING: dict[Level, str] = {
    "patch": "The same data: only pages, words or the way of writing changed.",
    "minor": "Only additions: what was there is there and says the same.",
    "major": "A break: something that was there is gone, says otherwise or promises less.",
}


@dataclass(frozen=True, slots=True)
class DatasetDifference:
    """One dataset in two releases. The counts are None where a release does not have it."""

    name: str
    key: tuple[str, ...]
    key_before: tuple[str, ...]
    before: int | None
    after: int | None
    rows: RowChanges = RowChanges()
    schema: tuple[SchemaChange, ...] = ()

    @property
    def same(self) -> bool:
        return not (self.schema or self.rows)

    @property
    def level(self) -> Level:
        """How much it weighs: rows that went or changed are a break, rows that came are an addition."""
        rows: Level = "major" if self.rows.removed or self.rows.changed else "minor"
        levels = [change.level for change in self.schema]
        levels += [rows] if self.rows else []
        return max(levels, key=LEVELS.index, default="patch")


@dataclass(frozen=True)
class Difference:
    """Two releases side by side, every dataset that either has, in the order of their names."""

    before: str
    after: str
    datasets: tuple[DatasetDifference, ...]

    @cached_property
    def changed(self) -> tuple[DatasetDifference, ...]:
        """The datasets that are not the same."""
        return tuple(dataset for dataset in self.datasets if not dataset.same)

    @property
    def level(self) -> Level:
        """What the change means to readers: `major` where anything that they relied on is otherwise."""
        return max((dataset.level for dataset in self.changed), key=LEVELS.index, default="patch")

    @property
    def summary(self) -> str:
        return MEANING[self.level]

    def dataset(self, name: str) -> DatasetDifference | None:
        return next((dataset for dataset in self.datasets if dataset.name == name), None)


def difference(before: Edition, after: Edition) -> Difference:
    """Compares two editions; a dataset whose file is the same, byte for byte, is not read."""
    return Difference(before.release_id, after.release_id, tuple(_datasets(before, after)))


def _datasets(before: Edition, after: Edition) -> Iterator[DatasetDifference]:
    for name in sorted({*before.hashes, *after.hashes}):
        if before.hashes.get(name) == after.hashes.get(name):
            yield _same(name, after)
        else:
            yield _compared(name, _part(before, name), _part(after, name))


def _same(name: str, edition: Edition) -> DatasetDifference:
    rows = edition.count(name)
    return DatasetDifference(name, (), (), rows, rows)


def _part(edition: Edition, name: str) -> Part | None:
    return edition.part(name) if name in edition.hashes else None


def _compared(name: str, before: Part | None, after: Part | None) -> DatasetDifference:
    was = before.dataset if before else None
    now = after.dataset if after else None
    return DatasetDifference(
        name=name,
        key=now.key if now else (),
        key_before=was.key if was else (),
        before=before.rows.num_rows if before else None,
        after=after.rows.num_rows if after else None,
        rows=row_changes(before, after),
        schema=tuple(schema_changes(was, now)),
    )
