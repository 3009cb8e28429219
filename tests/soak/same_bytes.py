"""The same documents and code give the same bytes, on whatever machine and in whatever order."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree

from flows.release.checksums import hashed
from flows.release.current import current
from tests.soak.collection import written
from tests.soak.command import begin_run
from tests.soak.elsewhere import list_in_order, seem_to_have
from tests.soak.promise import Measured, Promise

PROJECT = Path(__file__).resolve().parents[2]
COLLECTION = PROJECT / "raw" / "documents"
THREADS = (1, 2, 4)
ZONES = ("UTC", "Pacific/Kiritimati", "America/St_Johns", "Asia/Kolkata")
LOCALES = ("C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "tr_TR.UTF-8")
WARM = 4


@dataclass(frozen=True, slots=True)
class Machine:
    """What may differ from one machine or moment to the next."""

    number: int
    threads: int
    hash_seed: int
    zone: str
    locale: str
    order: int
    warm: bool

    @property
    def environment(self) -> dict[str, str]:
        seen = {"PYTHONHASHSEED": str(self.hash_seed), "TZ": self.zone, "LC_ALL": self.locale}
        return {**os.environ, **seen, "PYTHONPATH": str(PROJECT)}


Publish = Callable[[Path, Machine], None]


def prove(folder: Path, runs: int) -> Measured:
    """The collection of the project, published on machines that differ in everything."""
    return compared([_hashes(folder, COLLECTION, machine, _publish) for machine in _machines(runs)])


def prove_in_short(folder: Path, runs: int) -> Measured:
    """A small collection, published by children: all but the hash seed, which is set where Python starts."""
    documents = written(folder / "documents")
    return compared([_hashes(folder, documents, machine, _publish_here) for machine in _machines(runs)])


def compared(found: list[Mapping[str, str]]) -> Measured:
    """How many of the files have the same hash in every run."""
    names = sorted({name for hashes in found for name in hashes})
    differing = [name for name in names if len({hashes.get(name) for hashes in found}) > 1]
    number = f"{len(names) - len(differing)} of {len(names)} files with 1 SHA-256 over {len(found)} runs"
    return Measured(number, tuple(f"{name} differs" for name in differing))


def _machines(runs: int) -> Iterator[Machine]:
    chance = random.Random(runs)
    for number in range(runs):
        yield Machine(
            number,
            THREADS[number % len(THREADS)],
            chance.randrange(2**32),
            ZONES[number % len(ZONES)],
            LOCALES[number % len(LOCALES)],
            chance.randrange(2**32),
            warm=number % WARM == WARM - 1,
        )


def _hashes(folder: Path, documents: Path, machine: Machine, publish: Publish) -> Mapping[str, str]:
    """Publishes from a place of its own, where every fourth finds all documents landed before."""
    place = folder / f"machine {machine.number}"
    copytree(documents, place / "documents")
    try:
        if machine.warm:
            publish(place, machine)
            rmtree(place / "warehouse" / "published")
        publish(place, machine)
        return hashed(current(place / "warehouse").path)
    finally:
        rmtree(place)


def _publish(place: Path, machine: Machine) -> None:
    asked = ["run", "--direct", "--documents", "documents", "--warehouse", "warehouse"]
    seen = ["--threads", str(machine.threads), "--order", str(machine.order)]
    command = [sys.executable, "-m", "tests.soak.elsewhere", *seen, *asked]
    subprocess.run(command, cwd=place, env=machine.environment, check=True, capture_output=True)


def _publish_here(place: Path, machine: Machine) -> None:
    def become() -> None:
        os.environ.update(machine.environment)
        time.tzset()
        seem_to_have(machine.threads)
        list_in_order(machine.order)

    begin_run(place, change=become).wait()


PROMISE = Promise(
    "same-bytes",
    "the same documents and code give the same bytes",
    "20 runs over threads 1, 2, 4, hash seed, time zone, locale, folder, order of files, cold and warm",
    partial(prove, runs=20),
    partial(prove_in_short, runs=2),
)
