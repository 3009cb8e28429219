"""A run that is killed at any moment leaves the last release readable, and the next run succeeds."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from flows import pipeline
from tests.soak.child import done
from tests.soak.collection import written
from tests.soak.command import begin_run
from tests.soak.left_over import left_over, unreadable
from tests.soak.promise import Measured, Promise

SEED = 2018
SHOWN = 5
PATIENCE = 20.0


def prove(folder: Path, kills: int) -> Measured:
    """Runs of the command on documents that change each time, each killed at a moment of its own."""
    documents, warehouse = written(folder / "documents"), folder / "warehouse"
    lasts = _seconds_of(documents, warehouse)
    chance, killed, late, breaches = random.Random(SEED), 0, 0, []
    while killed < kills:
        written(documents, killed + late + 1)
        run = _begin(documents, warehouse)
        time.sleep(chance.uniform(0, lasts))
        if run.poll() is None:
            killed += 1
            os.killpg(run.pid, signal.SIGKILL) if killed % 2 else run.kill()
        else:
            late += 1
        run.wait()
        found = _orphans(run.pid) + done(partial(_faults, documents, warehouse))
        breaches += [f"kill {killed}: {fault}" for fault in found]
    number = f"{len(breaches)} breaches after {killed} kills ({late} more came too late)"
    return Measured(number, tuple(breaches[:SHOWN]))


def prove_in_short(folder: Path, moments: tuple[float, ...]) -> Measured:
    """A run by a child, killed when so much of its time is over."""
    documents, breaches = written(folder / "documents"), []
    start = time.perf_counter()
    begin_run(folder).wait()
    lasts = time.perf_counter() - start
    for number, moment in enumerate(moments, 1):
        written(documents, number)
        run = begin_run(folder)
        time.sleep(moment * lasts)
        run.kill()
        run.wait()
        breaches += done(partial(_faults, documents, folder / "warehouse"))
    return Measured(f"{len(breaches)} breaches after {len(moments)} kills", tuple(breaches))


def _seconds_of(documents: Path, warehouse: Path) -> float:
    """How long a run takes here and now, and the release that is there when the first one is killed."""
    start = time.perf_counter()
    if code := _begin(documents, warehouse).wait():
        raise RuntimeError(f"the first run ended with {code}")
    return time.perf_counter() - start


def _begin(documents: Path, warehouse: Path) -> subprocess.Popen[bytes]:
    asked = ["run", "--direct", "--documents", str(documents), "--warehouse", str(warehouse)]
    command = [sys.executable, "-m", "flows.cli", *asked]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)


def _orphans(session: int) -> list[str]:
    """Workers that outlive the run that they work for."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return []
        time.sleep(0.02)
    os.killpg(session, signal.SIGKILL)
    return [f"its workers lived on for {PATIENCE:.0f} s"]


def _faults(documents: Path, warehouse: Path) -> list[str]:
    found = unreadable(warehouse)
    report = pipeline.run(documents, warehouse, warehouse / "tables")
    found += [f"the next run: {finding.line()}" for finding in report.findings if finding.severity == "stop"]
    return found + unreadable(warehouse, known=report.release or "") + left_over(warehouse)


PROMISE = Promise(
    "kills",
    "a run killed at any moment leaves the last release readable, and the next run succeeds",
    "500 SIGKILLs at random moments of `figurebook run`, half of its workers with it",
    partial(prove, kills=500),
    partial(prove_in_short, moments=(0.6,)),
)
