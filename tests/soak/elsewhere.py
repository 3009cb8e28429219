"""`python -m tests.soak.elsewhere run …`: the command on a machine that differs from this one.

`--threads` is how many cores it seems to have, `--order` shuffles what a folder lists,
`--clock` is the moment that its clock shows, `--calls FILE` notes whom Python calls on the network.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from flows.cli import main


def seem_to_have(threads: int) -> None:
    """So many cores for DuckDB, Arrow and whoever asks."""
    connect = duckdb.connect
    os.cpu_count = lambda: threads

    def connected(*told: Any, config: dict[str, Any] | None = None, **more: Any) -> Any:
        return connect(*told, config={"threads": str(threads), **(config or {})}, **more)

    duckdb.connect = connected
    pa.set_cpu_count(threads)
    pa.set_io_thread_count(threads)


def list_in_order(seed: int) -> None:
    """Folders list their files in an order of their own."""
    chance = random.Random(seed)
    os.listdir = _shuffling(os.listdir, chance)
    os.scandir = _shuffling(os.scandir, chance)


def _shuffling(plain: Callable[..., Any], chance: random.Random) -> Callable[..., Any]:
    class Listed(list[Any]):
        """What is listed; like that of the real thing it can be closed and left."""

        def __enter__(self) -> Listed:
            return self

        def __exit__(self, *_: object) -> None:
            self.clear()

        def close(self) -> None:
            self.clear()

    def shuffled(*told: Any) -> Any:
        found = Listed(plain(*told))
        chance.shuffle(found)
        return found

    return shuffled


def show(moment: float) -> None:
    """A clock that stands at a moment, in seconds of 1970, for whoever asks Python's `time`."""
    time.time = lambda: moment
    time.time_ns = lambda: round(moment * 1e9)


def note_calls(file: Path) -> None:
    """A line for each address that Python connects, sends or looks up."""
    told = {"socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in told:
            address = arguments[0] if event.startswith("socket.get") else arguments[1]
            with file.open("a") as noted:
                noted.write(f"{event} {address}\n")

    sys.addaudithook(hook)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--threads", type=int)
    parser.add_argument("--order", type=int)
    parser.add_argument("--clock", type=float)
    parser.add_argument("--calls", type=Path)
    seen, command = parser.parse_known_args()
    if seen.threads:
        seem_to_have(seen.threads)
    if seen.order is not None:
        list_in_order(seen.order)
    if seen.clock is not None:
        show(seen.clock)
    if seen.calls:
        note_calls(seen.calls)
    sys.exit(main(command))
