"""A workroom: a folder that one run makes things in, and that nobody else touches while it lives."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from flows.storage import writing

ROOM = "run-"
KEY = ".owner"
TRIES = 10


class Taken(Exception):
    """Another run has the key of a room, or has swept the room meanwhile."""


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
            with suppress(OSError, Taken), _key(room):
                rmtree(room, ignore_errors=True)


def _moved_in(place: Path, kept: ExitStack) -> Path:
    """A new room with its key in hand. Between the two, another run may take it for a dead one's."""
    for _ in range(TRIES):
        room = kept.enter_context(TemporaryDirectory(prefix=ROOM, dir=place, ignore_cleanup_errors=True))
        with suppress(Taken):
            kept.enter_context(_key(Path(room)))
            return Path(room)
    raise OSError(f"no workroom could be kept in {place}")


@contextmanager
def _key(room: Path) -> Iterator[None]:
    """Holds the key of a room. The system takes it from a run that dies, however it dies."""
    try:
        key = os.open(room / KEY, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except FileNotFoundError as error:
        raise Taken(f"{room} is gone") from error
    try:
        _lock(key, room)
        yield
    finally:
        os.close(key)


def _lock(key: int, room: Path) -> None:
    try:
        fcntl.flock(key, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise Taken(f"{room} is another's") from error
    if not os.fstat(key).st_nlink:
        raise Taken(f"{room} was swept")
