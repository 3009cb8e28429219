"""A port: the number at which a server of ours listens on this machine, and no other of ours beside it."""

from __future__ import annotations

import fcntl
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

ANY = 0


class PortTaken(OSError):
    """Somebody listens there already, or is about to."""


@contextmanager
def claimed(wanted: int) -> Iterator[int]:
    """The port, or with ANY one that is free, for one of us alone until the claim is let go.

    A server listens seconds after its port was chosen. Who chooses meanwhile sees that the port is
    free; that it is claimed is told by a lock, which the system takes from a process that dies.
    """
    port = _free(wanted)
    claim = _claim(port)
    try:
        yield port
    finally:
        os.close(claim)


def _free(wanted: int) -> int:
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as probe:
        # As servers do: connections that have just ended leave their port free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError as error:
            raise PortTaken(f"port {wanted} of 127.0.0.1 is taken") from error
        return int(probe.getsockname()[1])


def _claim(port: int) -> int:
    """The lock of a port, held as long as its file is open."""
    file = Path(tempfile.gettempdir(), f"figurebook-port-{port}.lock")
    try:
        # A claim of another user cannot be opened: it stands all the same.
        claim = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise PortTaken(f"port {port} cannot be claimed: {error.strerror}") from error
    try:
        fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(claim)
        raise PortTaken(f"port {port} is claimed by another server") from error
    return claim
