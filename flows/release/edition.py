"""An edition: the datasets of a release as they are compared with those of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from flows.dictionary.parquet import ARROW_TYPES, described
from flows.ordinary_file import contents
from flows.release import checksums, parquet
from schemas.description import Dataset

SUFFIX = ".parquet"


class Unreadable(Exception):
    """A release cannot be compared; the message says in one line which part of it is not as published."""


@dataclass(frozen=True, slots=True)
class Part:
    """One dataset of an edition: its rows and what it says of itself."""

    dataset: Dataset
    rows: pa.Table


@dataclass(frozen=True, slots=True)
class Edition:
    """The datasets of a release, told apart by the hashes of their files.

    `parts` are those at hand; the others are read from the folder when they are asked for.
    """

    release_id: str
    folder: Path
    hashes: Mapping[str, str]
    parts: Mapping[str, Part] = field(default_factory=dict)

    def part(self, name: str) -> Part:
        """The rows of a dataset and its description."""
        return self.parts[name] if name in self.parts else self._read(name)

    def _read(self, name: str) -> Part:
        try:
            rows = parquet.read(self._file(name))
            dataset = described(rows.schema)
        except (OSError, pa.ArrowException, ValueError, KeyError, TypeError) as error:
            raise self._unreadable(name, str(error)) from error
        if dataset is None or not _describes(dataset, rows.schema):
            raise self._unreadable(name, "it carries no dictionary of its columns")
        return Part(dataset, rows)

    def count(self, name: str) -> int:
        """How many rows a dataset has."""
        if name in self.parts:
            return int(self.parts[name].rows.num_rows)
        try:
            return int(pq.read_metadata(self._file(name)).num_rows)
        except (OSError, pa.ArrowException) as error:
            raise self._unreadable(name, str(error)) from error

    def _file(self, name: str) -> Path:
        return self.folder / f"{name}{SUFFIX}"

    def _unreadable(self, name: str, why: str) -> Unreadable:
        return Unreadable(f"{name}{SUFFIX} of release {self.release_id}: {' '.join(why.split())[:200]}")


def edition(release_id: str, folder: Path) -> Edition:
    """A published release, each of its data files proved against the hash that the release lists."""
    try:
        listed = checksums.parse(contents(folder / checksums.NAME, below=folder).decode())
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"release {release_id} has no list of hashes in {folder}") from error
    present = {file.name for file in folder.glob(f"*{SUFFIX}")}
    promised = {name for name in listed if name.endswith(SUFFIX)}
    if not promised or present != promised:
        other = sorted(present ^ promised)
        raise Unreadable(f"release {release_id} has not the data files that it lists: {', '.join(other)}")
    for name in sorted(promised):
        if checksums.hash_of(folder / name) != listed[name]:
            raise Unreadable(f"{name} of release {release_id} is not the file that was published")
    return Edition(release_id, folder, of_datasets(listed))


def of_datasets(hashes: Mapping[str, str]) -> dict[str, str]:
    """The hashes of the data files among them, by dataset."""
    return {name.removesuffix(SUFFIX): hashes[name] for name in sorted(hashes) if name.endswith(SUFFIX)}


def _describes(dataset: Dataset, schema: pa.Schema) -> bool:
    """Whether a description is that of these columns, in types that are known and with a key of theirs."""
    names = [column.name for column in dataset.columns]
    known = all(column.type in ARROW_TYPES for column in dataset.columns)
    return known and names == schema.names and set(dataset.key) <= set(names)
