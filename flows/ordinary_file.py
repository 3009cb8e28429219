"""An ordinary file: opened so that neither a link nor a pipe put in its place does harm."""

from __future__ import annotations

import errno
import os
from io import BufferedReader
from pathlib import Path
from stat import S_ISREG

# A pipe that nobody writes to would keep a plain `open` waiting for ever.
AT_ONCE = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC
NO_LINK = AT_ONCE | os.O_NOFOLLOW
# A report of a thousand pages has three million bytes; a file can claim to have as many as it likes.
LARGEST = 64 << 20
NO_FILE = {errno.ELOOP, errno.ENXIO, errno.ENOTDIR}


class NotOrdinary(OSError):
    """A link, a pipe, a socket or a device stands where a file should."""


def opened(path: Path, below: Path | None = None) -> BufferedReader:
    """The file, for reading. With `below`, no part of its path under that folder may be a link."""
    try:
        descriptor = os.open(path, AT_ONCE) if below is None else _stepwise(path, below)
    except OSError as error:
        if error.errno in NO_FILE:
            raise _not_ordinary(path) from error
        raise
    try:
        _require_ordinary(os.fstat(descriptor), path)
    except OSError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def contents(path: Path, below: Path | None = None) -> bytes:
    """The bytes of the file, opened like that."""
    with opened(path, below) as stream:
        return stream.read()


def _stepwise(path: Path, below: Path) -> int:
    """Folder by folder, each held open, so that none can be exchanged for a link meanwhile."""
    *folders, file = path.relative_to(below).parts
    place = os.open(below, AT_ONCE | os.O_DIRECTORY)
    try:
        for name in folders:
            above, place = place, os.open(name, NO_LINK | os.O_DIRECTORY, dir_fd=place)
            os.close(above)
        return os.open(file, NO_LINK, dir_fd=place)
    finally:
        os.close(place)


def _require_ordinary(told: os.stat_result, path: Path) -> None:
    if not S_ISREG(told.st_mode):
        raise _not_ordinary(path)
    if told.st_size > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST >> 20} MB", str(path))


def _not_ordinary(path: Path) -> NotOrdinary:
    return NotOrdinary(errno.EINVAL, "a link or special file is not read", str(path))
