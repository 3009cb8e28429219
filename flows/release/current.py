"""The current release: the one that `latest` names at the moment of asking."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path


class NoRelease(Exception):
    """There is no release to read; the message says what to do about it."""


class UnknownDataset(Exception):
    """A release has no dataset of that name; the message lists those that it has."""


@dataclass(frozen=True, slots=True)
class Release:
    """A published release: its id, told by its content, and its folder.

    `unchanged` is true where a run found that this very release was there already.
    """

    id: str
    path: Path
    unchanged: bool = False

    @property
    def datasets(self) -> tuple[str, ...]:
        """The names of its datasets."""
        return tuple(sorted(file.stem for file in self.path.glob("*.parquet")))

    @property
    def database(self) -> Path:
        """The DuckDB file with all its datasets; to be opened read-only."""
        return self.path / "figurebook.duckdb"

    def file(self, dataset: str) -> Path:
        """The Parquet file of one dataset."""
        if dataset not in self.datasets:
            near = get_close_matches(dataset, self.datasets, 1)
            meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(self.datasets)}"
            raise UnknownDataset(f"no dataset {dataset} in release {self.id}; {meant}")
        return self.path / f"{dataset}.parquet"


def current(warehouse: Path) -> Release:
    """The release that `latest` names, its link followed once: all that is read then belongs together."""
    latest = Path(warehouse) / "published" / "latest"
    if not latest.is_symlink():
        raise NoRelease(
            f"no release in {warehouse} yet; make one with: figurebook run --warehouse {warehouse}"
        )
    folder = latest.parent.resolve() / latest.readlink()
    if not folder.is_dir():
        raise NoRelease(f"{latest} names the release {folder.name}, which is not there; publish again")
    if folder.resolve() != (latest.parent / "releases").resolve() / folder.name:
        raise NoRelease(f"{latest} leads to {folder}, which is no release of this warehouse; publish again")
    return Release(folder.name, folder)
