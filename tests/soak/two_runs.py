"""Two runs at once: one publishes at a time; the others wait, or say that they did not get their turn."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path
from typing import Any

from flows.release import publication
from tests.soak.child import KILLED, Child, done
from tests.soak.collection import written
from tests.soak.command import begin_run
from tests.soak.left_over import left_over, unreadable
from tests.soak.promise import Measured, Promise

PUBLISHED, BUSY = 0, 75
LONG = 600
PATIENCE = 300.0
SHOWN = 5


def prove(folder: Path, crowds: tuple[int, ...], rounds: int) -> Measured:
    """Crowds of runs into one warehouse; in half of the rounds the first to hold it is killed."""
    breaches, runs = [], 0
    for number in range(rounds):
        crowd, kill, wait = crowds[number % len(crowds)], number // 2 % 2 == 0, number // 4 % 2 == 1
        written(folder / "documents", number)
        found = _round(folder, crowd, kill, wait)
        runs += crowd
        breaches += [f"round {number} ({crowd} runs, {kill=}, {wait=}): {fault}" for fault in found]
    number = f"{len(breaches)} breaches in {rounds} rounds of {runs} runs"
    return Measured(number, tuple(breaches[:SHOWN]))


def _round(folder: Path, crowd: int, kill: bool, wait: bool) -> list[str]:
    """One crowd. Who holds the warehouse first keeps it until all others have ended, if they do not wait."""
    signs = folder / "signs"
    signs.mkdir(exist_ok=True)
    for sign in signs.iterdir():
        sign.unlink()
    run = partial(begin_run, folder, change=partial(_hold, signs))
    runs = [run("--wait", str(LONG if wait else 0)) for _ in range(crowd)]
    holder = _holder(signs, runs)
    others = [one for one in runs if one is not holder]
    codes = [] if wait else [other.wait() for other in others]
    if kill:
        holder.kill()
    (signs / "go").touch()
    held = holder.wait()
    codes += [other.wait() for other in others] if wait else []
    expected = [KILLED if kill else PUBLISHED] + [PUBLISHED if wait else BUSY] * len(others)
    found = [] if [held, *codes] == expected else [f"ended with {[held, *codes]}, not with {expected}"]
    after = run("--wait", "0").wait() if kill else PUBLISHED
    found += [f"the next run ended with {after}"] if after != PUBLISHED else []
    return found + done(partial(_faults, folder / "warehouse"))


def _hold(signs: Path) -> None:
    """Whoever stages holds the warehouse: it says so, and waits until it may go on."""
    stage = publication.stage

    def held(*told: Any) -> Any:
        (signs / f"holds-{os.getpid()}").touch()
        while not (signs / "go").exists():
            time.sleep(0.005)
        return stage(*told)

    publication.stage = held


def _holder(signs: Path, runs: list[Child]) -> Child:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for sign in signs.glob("holds-*"):
            return next(run for run in runs if sign.name == f"holds-{run.process}")
        time.sleep(0.005)
    raise TimeoutError(f"after {PATIENCE:.0f} s none of {len(runs)} runs holds the warehouse")


def _faults(warehouse: Path) -> list[str]:
    return unreadable(warehouse) + left_over(warehouse)


PROMISE = Promise(
    "two-runs",
    "of two runs at once one publishes; the other waits, or says that it did not get its turn",
    "2 and 8 processes, 100 rounds, the holder killed in half of them: exit codes 0 and 75, no stuck lock",
    partial(prove, crowds=(2, 8), rounds=100),
    partial(prove, crowds=(2,), rounds=1),
)
