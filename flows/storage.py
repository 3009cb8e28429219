"""Storage: the folders that a run writes into, and what is needed where it cannot."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FORBIDDEN = "this user may not; let it read, write and search there, or name another folder"
NEEDED = {
    errno.ENOSPC: "the disk is full; a run needs there about three times the room of a release",
    errno.EDQUOT: "the quota is used up; a run needs there about three times the room of a release",
    errno.EFBIG: "a file may not grow as large as it must (see ulimit -f)",
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.EROFS: "it is read-only; make it writable, or name another folder",
}
#: DuckDB tells such a failure in words alone, and in errors of these kinds
OF_DUCKDB = {"IOException", "TransactionException", "FatalException"}


class CannotWrite(OSError):
    """A folder cannot be written into; the message says which, and what is needed."""


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Tells the folder and what is needed, where writing into it fails for want of room or right."""
    try:
        yield
    except CannotWrite:
        raise
    except Exception as error:
        needed = _needed(error)
        if needed is None:
            raise
        raise CannotWrite(f"cannot write into {folder}: {needed}{_at(error)}") from error


def _needed(error: BaseException | None) -> str | None:
    """What the error, or one that it came of, asks for."""
    if error is None:
        return None
    found = NEEDED[code] if (code := _code(error)) else None
    return found or _needed(error.__cause__)


def _at(error: BaseException) -> str:
    """The file that it failed at, where that is told; of a move, where it was to lead."""
    place = getattr(error, "filename2", None) or getattr(error, "filename", None)
    return f" (at {place})" if place else ""


def _code(error: BaseException) -> int | None:
    if isinstance(error, OSError) and error.errno:
        return error.errno if error.errno in NEEDED else None
    if isinstance(error, OSError) or type(error).__name__ in OF_DUCKDB:
        return next((code for code in NEEDED if os.strerror(code) in str(error)), None)
    return None
