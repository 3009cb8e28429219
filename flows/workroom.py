"""A workroom: a folder that one run makes things in, and that nobody else touches while it lives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import filelock

from flows.storage import writing

ROOM = "run-"
KEY = ".owner"
TRIES = 10


@contextmanager
def workroom(place: Path) -> Iterator[Path]:
    """A room for one run, in a folder that runs share, gone afterwards. What killed runs left goes first."""
    with ExitStack() as kept:
        with writing(place):
            place.mkdir(parents=True, exist_ok=True)
            sweep(place)
            room = _moved_in(place, kept)
        yield room


def sweep(place: Path) -> None:
    """Removes the rooms whose owner is dead: a run holds the key of its room as long as it lives."""
    for room in place.glob(f"{ROOM}*"):
        if not room.is_symlink():
            with suppress(OSError, filelock.Timeout), _key(room):
                rmtree(room, ignore_errors=True)


def _moved_in(place: Path, kept: ExitStack) -> Path:
    """A new room with its key in hand. Between the two, another run may take it for a dead one's."""
    for _ in range(TRIES):
        room = kept.enter_context(TemporaryDirectory(prefix=ROOM, dir=place, ignore_cleanup_errors=True))
        with suppress(filelock.Timeout):
            kept.enter_context(_key(Path(room)))
            return Path(room)
    raise OSError(f"no workroom could be kept in {place}")


def _key(room: Path) -> filelock.BaseFileLock:
    return filelock.FileLock(room / KEY, blocking=False)
