"""A crash at any call to the file system leaves the last release readable, and the next run succeeds.

In one proof the child kills itself before its n-th call that Python tells of. In the other, where `strace`
is installed, the n-th call of each kind is its last, whoever makes it: also DuckDB's and Arrow's writes.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from flows.release.current import Release, current
from flows.release.publication import publish
from tests.release.small import sources
from tests.soak.child import KILLED, Child, begin, done
from tests.soak.collection import built, published
from tests.soak.left_over import left_over, unreadable
from tests.soak.promise import Measured, Promise

EVENTS = frozenset("open os.rename os.mkdir os.remove os.rmdir os.symlink os.chmod".split())
CALLS = (
    "write pwrite64 writev ftruncate fsync fdatasync chmod fchmod fchmodat flock "
    "rename renameat renameat2 mkdir mkdirat unlink unlinkat rmdir symlink symlinkat link linkat"
).split()
CALLED = re.compile(r"^(\d+) +([a-z0-9]+)\(", re.MULTILINE)
SHOWN = 5

#: begins a publish into the warehouse that is going to be killed
Doomed = Callable[[Path], Child]


def prove(folder: Path) -> Measured:
    """A publish for each call, killed there: the release before is whole then, and the next run succeeds."""
    _made(folder)
    strace = shutil.which("strace")
    doomed = list(_told(folder)) + (list(_traced(strace, folder)) if strace else [])
    measured = _measured(folder, doomed)
    return measured if strace else replace(measured, skipped="calls of libraries (no strace)")


def prove_in_short(folder: Path, events: frozenset[str]) -> Measured:
    """One kill, before the first of these events."""
    _made(folder)
    return _measured(folder, [partial(_begin_told, folder, 1, events=events)])


def _made(folder: Path) -> None:
    """The release that is to outlive it all, and what the next one is made of."""
    done(partial(published, 0, folder, folder / "before"))
    done(partial(built, 1, folder))


def _measured(folder: Path, doomed: list[Doomed]) -> Measured:
    killed, breaches = 0, []
    for kill in doomed:
        died, found = _killed(kill, folder)
        killed += died
        breaches += found
    if not killed:
        breaches.append("nobody was killed")
    number = f"{len(breaches)} breaches after {killed:,} kills of {len(doomed):,} publishes"
    return Measured(number, tuple(breaches[:SHOWN]))


def _killed(kill: Doomed, folder: Path) -> tuple[bool, list[str]]:
    """Whether the publish died, and what was wrong afterwards."""
    warehouse = Path(shutil.copytree(folder / "before", folder / "warehouse", symlinks=True))
    died = kill(warehouse).wait() == KILLED
    found = done(partial(_faults, folder, warehouse))
    shutil.rmtree(warehouse)
    return died, [f"{kill}: {fault}" for fault in found]


def _faults(folder: Path, warehouse: Path) -> list[str]:
    """What is wrong, now and after the next run; what it publishes it has checked itself."""
    before, found = current(folder / "before").id, []
    found += unreadable(warehouse, known=before)
    made = _publish(folder, warehouse)
    return found + unreadable(warehouse, known=made.id) + left_over(warehouse)


def _publish(folder: Path, warehouse: Path) -> Release:
    return publish(folder / "built-1", sources(), [], warehouse)


def _told(folder: Path) -> Iterator[Doomed]:
    """One for each call that Python tells of."""
    warehouse = Path(shutil.copytree(folder / "before", folder / "counted", symlinks=True))
    for number in range(1, done(partial(_events, folder, warehouse)) + 1):
        yield partial(_begin_told, folder, number)


def _events(folder: Path, warehouse: Path) -> int:
    """How many calls a publish makes that Python tells of."""
    seen: list[str] = []
    sys.addaudithook(lambda event, _: seen.append(event) if event in EVENTS else None)
    _publish(folder, warehouse)
    return len(seen)


def _begin_told(folder: Path, number: int, warehouse: Path, events: frozenset[str] = EVENTS) -> Child:
    """A publish that is killed before the n-th of these events."""
    left = [number]

    def hook(event: str, _: object) -> None:
        if event in events:  # to kill is an event too
            left[0] -= 1
            if not left[0]:
                os.kill(os.getpid(), signal.SIGKILL)

    def publish_until() -> None:
        sys.addaudithook(hook)
        _publish(folder, warehouse)

    return begin(publish_until)


def _traced(strace: str, folder: Path) -> Iterator[Doomed]:
    """One for each call of the kernel that changes a file, told by its name and number among its thread's."""
    warehouse = Path(shutil.copytree(folder / "before", folder / "traced", symlinks=True))
    log = folder / "strace"
    child = _begin_traced(strace, folder, ["-o", str(log), "-e", f"trace={','.join(CALLS)}"], warehouse)
    child.wait()
    counted = Counter(CALLED.findall(log.read_text(errors="replace")))
    for call in sorted({call for _, call in counted}):
        for number in range(1, max(counted[key] for key in counted if key[1] == call) + 1):
            how = ["-o", os.devnull, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={number}"]
            yield partial(_begin_traced, strace, folder, how)


def _begin_traced(strace: str, folder: Path, how: list[str], warehouse: Path) -> Child:
    """A publish that begins once it is traced."""

    def publish_traced() -> None:
        os.kill(os.getpid(), signal.SIGSTOP)
        _publish(folder, warehouse)

    child = begin(publish_traced)
    os.waitpid(child.process, os.WUNTRACED)
    tracer = subprocess.Popen(
        [strace, "-f", *how, "-p", str(child.process)], stderr=subprocess.PIPE, text=True
    )
    assert tracer.stderr is not None
    tracer.stderr.readline()
    os.kill(child.process, signal.SIGCONT)
    tracer.communicate()
    return child


PROMISE = Promise(
    "crash",
    "a crash at any call to the file system leaves the last release readable, and the next run succeeds",
    "killed before every such call of a publish, Python's own and those of libraries",
    prove,
    partial(prove_in_short, events=frozenset({"os.symlink"})),
)
