"""No room or right to write: the last release stays intact, the message names the folder and the remedy."""

from __future__ import annotations

import io
import os
import re
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path

from flows.release.current import current
from flows.storage import NEEDED
from tests.soak.child import done
from tests.soak.collection import written
from tests.soak.command import Change, run_here
from tests.soak.left_over import left_over, unreadable
from tests.soak.promise import Measured, Promise

NOBODY = 65534
SMALLEST, LARGEST = 200, 1_500_000
DISK = 32 * 2**20
FREE = tuple(round(1_000 * 1.5**step) for step in range(20))
FOLDERS = (".", "work", "published", "published/releases", "tables", "tables/building")
REMEDIES = "|".join(re.escape(remedy) for remedy in NEEDED.values())
SAID = re.compile(rf"^figurebook: cannot write into .*: ({REMEDIES})( \(at .*\))?$", re.MULTILINE)
SHOWN = 5


def prove(folder: Path, sizes: int) -> Measured:
    """A release each, then runs on changed documents that cannot write, then one that can."""
    folder.chmod(0o755)
    found = _too_large(folder / "sizes", sizes)
    found += _forbidden(folder / "rights") if os.geteuid() == 0 else []
    skipped = [] if os.geteuid() == 0 else ["folders of another user (not root)"]
    with _mounted(folder / "disk") as disk:
        found += _full(disk) + _read_only(disk) if disk else []
        skipped += [] if disk else ["a full and a read-only disk (no right to mount)"]
    return _measured(found, skipped)


def prove_in_short(folder: Path) -> Measured:
    """A release, and then a run that can write next to nothing."""
    _publish(folder, 0)
    return _measured([_limited_to(SMALLEST, folder, 1)], [])


def _measured(found: list[list[str]], skipped: list[str]) -> Measured:
    breaches = [fault for faults in found for fault in faults]
    number = f"{len(breaches)} breaches in {len(found)} runs without room or right"
    return Measured(number, tuple(breaches[:SHOWN]), ", ".join(skipped))


def _too_large(place: Path, sizes: int) -> list[list[str]]:
    """No file may grow beyond a size, from one that nothing fits to one that almost all does."""
    _publish(place, 0)
    steps = [(LARGEST / SMALLEST) ** (number / (sizes - 1)) for number in range(sizes)]
    found = [_limited_to(round(SMALLEST * step), place, number) for number, step in enumerate(steps, 1)]
    return [*found, _recovered(place)]


def _limited_to(size: int, place: Path, number: int) -> list[str]:
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size))
    return _attempt(place, number, f"files of {size:,} bytes at most", limit)


def _forbidden(place: Path) -> list[list[str]]:
    """The warehouse is the user's own, but for one of its folders."""
    _publish(place, 0)
    found = []
    for number, name in enumerate(FOLDERS):
        for path in [place / "warehouse", *(place / "warehouse").rglob("*")]:
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
        os.chown(place / "warehouse" / name, 0, 0)
        found.append(_attempt(place, number + 1, f"{name} of another user", partial(_as_nobody, place)))
    return [*found, _recovered(place)]


def _as_nobody(place: Path) -> None:
    """Another user, who may not be able to read the interpreter: all that a run imports is at hand before."""
    written(place / "rehearsal" / "documents")
    run_here(place / "rehearsal")
    shutil.rmtree(place / "rehearsal")
    os.setuid(NOBODY)


def _full(place: Path) -> list[list[str]]:
    """A disk with so little room left that a run needs more."""
    _publish(place, 0)
    found = []
    for number, free in enumerate(FREE):
        ballast = place / "ballast"
        left = os.statvfs(place)
        ballast.write_bytes(bytes(max(0, left.f_bavail * left.f_bsize - free)))
        found.append(_attempt(place, number + 1, f"{free:,} bytes free"))
        ballast.unlink()
    return [*found, _recovered(place)]


def _read_only(place: Path) -> list[list[str]]:
    written(place / "documents", len(FREE) + 1)
    subprocess.run(["mount", "-o", "remount,ro", place], check=True)
    found = _attempt(place, None, "a read-only disk")
    subprocess.run(["mount", "-o", "remount,rw", place], check=True)
    return [found, _recovered(place)]


def _attempt(place: Path, number: int | None, name: str, limit: Change = nullcontext) -> list[str]:
    """What is wrong after a run that could not write, or after one that could in spite of all."""
    before = current(place / "warehouse").id
    code, said = _publish(place, number, limit)
    lines = [line for line in said.splitlines() if line.startswith("figurebook: ")]
    told = code == 0 or (code == 2 and len(lines) == 1 and bool(SAID.search(said)))
    found = [] if told else [f"ended with {code} and said: {' / '.join(said.splitlines()[-3:])}"]
    if code and current(place / "warehouse").id != before:
        found.append("failed, and yet another release is current")
    found += done(partial(unreadable, place / "warehouse", known=before if code else ""))
    return [f"{name}: {fault}" for fault in found]


def _recovered(place: Path) -> list[str]:
    """What is wrong after a run that nothing hinders any more."""
    code, said = _publish(place, None)
    found = [] if code == 0 else [f"the next run ended with {code} and said: {said.splitlines()[-1]}"]
    return found + done(partial(_faults, place / "warehouse"))


def _faults(warehouse: Path) -> list[str]:
    return unreadable(warehouse) + left_over(warehouse)


def _publish(place: Path, number: int | None, limit: Change = nullcontext) -> tuple[int, str]:
    """The command in a limited process: its exit code and what it said. With a number, on a change."""
    if number is not None:
        written(place / "documents", number)
    return done(partial(_limited, place, limit))


def _limited(place: Path, limit: Change) -> tuple[int, str]:
    with redirect_stdout(io.StringIO()) as said, redirect_stderr(said):
        limit()
        try:
            return run_here(place), said.getvalue()
        except Exception as error:
            return -1, f"{type(error).__name__}: {error}"


@contextmanager
def _mounted(place: Path) -> Iterator[Path | None]:
    """A small disk of its own, None where none may be mounted."""
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "figurebook-soak", place]
    if os.geteuid() or subprocess.run(command, capture_output=True).returncode:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


PROMISE = Promise(
    "full-disk",
    "disk full, no permission, read-only folders: the last release intact, the folder and the remedy named",
    "file-size limit at 50 sizes, a small disk with little to no room, read-only, folders of another user",
    partial(prove, sizes=50),
    prove_in_short,
)
