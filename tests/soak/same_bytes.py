"""The same documents and code give the same bytes, on whatever machine and in whatever order."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import copytree, rmtree

from flows.release.checksums import hashed
from flows.release.current import current
from tests.soak.collection import written
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


def prove(folder: Path, runs: int, own: bool) -> Measured:
    """The collection of the project, or a small one, published on machines that differ in everything."""
    documents = copytree(COLLECTION, folder / "documents") if own else written(folder / "documents")
    chance = random.Random(runs)
    found = [_hashes(folder, documents, _machine(number, chance)) for number in range(runs)]
    names = sorted({name for hashes in found for name in hashes})
    differing = [name for name in names if len({hashes.get(name) for hashes in found}) > 1]
    number = f"{len(names) - len(differing)} of {len(names)} files with 1 SHA-256 over {runs} runs"
    return Measured(number, tuple(f"{name} differs" for name in differing))


def _machine(number: int, chance: random.Random) -> Machine:
    return Machine(
        number,
        THREADS[number % len(THREADS)],
        chance.randrange(2**32),
        ZONES[number % len(ZONES)],
        LOCALES[number % len(LOCALES)],
        chance.randrange(2**32),
        warm=number % WARM == WARM - 1,
    )


def _hashes(folder: Path, documents: Path, machine: Machine) -> Mapping[str, str]:
    """Publishes from a place of its own, where every fourth finds all documents landed before."""
    place = folder / f"machine {machine.number}"
    copytree(documents, place / "reports")
    try:
        if machine.warm:
            _publish(place, machine)
            rmtree(place / "figures" / "published")
        _publish(place, machine)
        return hashed(current(place / "figures").path)
    finally:
        rmtree(place)


def _publish(place: Path, machine: Machine) -> None:
    asked = ["run", "--direct", "--documents", "reports", "--warehouse", "figures"]
    seen = ["--threads", str(machine.threads), "--order", str(machine.order)]
    command = [sys.executable, "-m", "tests.soak.elsewhere", *seen, *asked]
    subprocess.run(command, cwd=place, env=machine.environment, check=True, capture_output=True)


PROMISE = Promise(
    "same-bytes",
    "the same documents and code give the same bytes",
    "20 runs over threads 1, 2, 4, hash seed, time zone, locale, folder, order of files, cold and warm",
    partial(prove, runs=20, own=True),
    partial(prove, runs=2, own=False),
)
