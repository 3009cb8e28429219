"""A reader never sees a half or mixed release."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from shutil import rmtree

import pyarrow.parquet as pq

from flows.release import checksums
from flows.release.current import Release, current
from tests.soak.child import begin, done
from tests.soak.collection import published
from tests.soak.promise import Measured, Promise

SHOWN = 5


def prove(folder: Path, readers: int, publishes: int, reads: int) -> Measured:
    """Readers resolve the current release once and read all of it, again and again, while others appear."""
    warehouse, over = folder / "warehouse", folder / "over"
    done(partial(_publish, folder, warehouse, range(1)))
    reading = [begin(partial(_read_on, warehouse, reads // readers, over)) for _ in range(readers)]
    try:
        done(partial(_publish, folder, warehouse, range(1, publishes + 1)))
    finally:
        over.touch()
    answers = [child.answer() for child in reading]
    count = sum(answer[0] for answer in answers)
    wrong = [fault for answer in answers for fault in answer[2]]
    seen = len(set().union(*(answer[1] for answer in answers)))
    number = f"{len(wrong):,} wrong of {count:,} reads, which saw {seen} of {publishes + 1} releases"
    return Measured(number, tuple(wrong[:SHOWN]))


def _publish(folder: Path, warehouse: Path, numbers: range) -> None:
    for number in numbers:
        published(number, folder, warehouse)
        rmtree(folder / f"built-{number}")


def _read_on(warehouse: Path, least: int, over: Path) -> tuple[int, set[str], list[str]]:
    """Reads until all is published, and at least so many times."""
    count, seen, wrong = 0, set(), []
    while count < least or not over.exists():
        release = current(warehouse)
        wrong += faults(release)
        seen.add(release.id)
        count += 1
    return count, seen, wrong


def faults(release: Release) -> list[str]:
    """What a reader could see of a release that is not all there, or not all of one printing."""
    try:
        found, _ = checksums.differences(release.path)
        titles = pq.ParquetFile(release.file("documents")).read(["title"])["title"].to_pylist()
        places = pq.ParquetFile(release.file("figures")).read(["geography"])["geography"].to_pylist()
    except Exception as error:  # whatever a reader meets is what is looked for
        return [f"{release.id}: {type(error).__name__}: {error}"]
    mixed = [] if titles[0] == places[0] else [f"{release.id}: {titles[0]} with {places[0]}"]
    return [f"{release.id}: {finding.line()}" for finding in found] + mixed


PROMISE = Promise(
    "half-release",
    "a reader never sees a half or mixed release",
    "4 reader processes that resolve once and read all, against 500 publishes",
    partial(prove, readers=4, publishes=500, reads=100_000),
    partial(prove, readers=1, publishes=1, reads=5),
)
