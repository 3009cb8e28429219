"""The commands beside an interpreter that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.benchmarks.extraction import REPORT

TIMES = 3


def lines() -> Iterator[str]:
    yield f"commands, best of {TIMES}"
    with TemporaryDirectory() as folder:
        figurebook = ("-m", "flows.cli")
        warm = ("run", "--direct", "--warehouse", f"{folder}/warm")
        for name, command in (
            ("python, doing nothing", ("-c", "pass")),
            ("figurebook --help", (*figurebook, "--help")),
            ("figurebook extract, the report", (*figurebook, "extract", str(REPORT))),
            ("figurebook run --direct, reused", (*figurebook, *warm)),
        ):
            tries = [_run(command) for _ in range(TIMES)]
            yield _line(name, min(wall for wall, _ in tries), min(cpu for _, cpu in tries))
        tries = [_run((*figurebook, *warm[:-1], f"{folder}/{number}")) for number in range(TIMES)]
        yield _line("figurebook run --direct, all anew", min(tries)[0], min(cpu for _, cpu in tries))


def _run(command: tuple[str, ...]) -> tuple[float, float]:
    """The wall time and the CPU time of a Python process and its workers."""
    start, before = perf_counter(), os.times()
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return perf_counter() - start, spent


def _line(name: str, wall: float, cpu: float) -> str:
    return f"  {name:<36} {wall:6.2f} s {cpu:6.2f} s of CPU"
