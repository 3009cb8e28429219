"""No network: a run asks nobody for anything, and needs nobody.

Where `unshare` may make one, the run has a network of its own that leads nowhere; where `strace` is
installed, it is seen whom any of its processes calls, and not only whom Python does.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.soak.collection import written
from tests.soak.command import begin_run
from tests.soak.elsewhere import note_calls
from tests.soak.promise import Measured, Promise
from tests.soak.same_bytes import PROJECT

ALONE = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--net", "--map-root-user"]
#: Prefect's own server is called on this machine
WITH_LOOPBACK = ["sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
TRACED = ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o"]
CALLED = re.compile(r'sin6?_port=htons\(\d+\), .*?(?:inet_addr\("|inet_pton\(AF_INET6, ")([0-9a-f.:]+)"')
NOTED = re.compile(r"^socket\.\w+ (.*)$", re.MULTILINE)
HERE = ("127.", "::1", "::ffff:127.")
SHOWN = 5


def prove(folder: Path) -> Measured:
    """Runs in a network of their own: directly, and as the whole Prefect flow."""
    written(folder / "documents")
    alone = _can([*ALONE, *WITH_LOOPBACK, "true"])
    traced = _can([*TRACED, os.devnull, "true"])
    ways: list[list[str]] = [["--direct"], []]
    attempts = [call for way in ways for call in _calls(folder, way, alone, traced)]
    without = {"a network of its own": alone, "calls of libraries (no strace)": traced}
    skipped = [what for what, there in without.items() if not there]
    number = f"{len(attempts)} attempts in {len(ways)} runs"
    return Measured(number, tuple(attempts[:SHOWN]), ", ".join(skipped))


def prove_in_short(folder: Path) -> Measured:
    """A run in a child, and whom Python called."""
    written(folder / "documents")
    (folder / "noted").touch()
    code = begin_run(folder, change=partial(note_calls, folder / "noted")).wait()
    attempts = beyond("", (folder / "noted").read_text()) + ([f"ended with {code}"] if code else [])
    return Measured(f"{len(attempts)} attempts in 1 run", tuple(attempts))


def _can(command: Sequence[str]) -> bool:
    there = shutil.which(command[0]) is not None
    return there and subprocess.run(command, capture_output=True).returncode == 0


def _calls(folder: Path, way: list[str], alone: bool, traced: bool) -> list[str]:
    """Whom a run calls beyond this machine; a run that fails without a network is a breach too."""
    noted, seen = folder / "noted", folder / "seen"
    noted.write_text("")
    seen.write_text("")
    asked = ["run", *way, "--documents", "documents", "--warehouse", "figures"]
    command = [sys.executable, "-m", "tests.soak.elsewhere", "--calls", str(noted), *asked]
    command = [*TRACED, str(seen), *command] if traced else command
    command = [*ALONE, *WITH_LOOPBACK, *command] if alone else command
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PREFECT_HOME": str(folder / "prefect")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    failed = [f"run {' '.join(way)} ended with {done.returncode}"] if done.returncode else []
    called = beyond(seen.read_text(errors="replace"), noted.read_text())
    return failed + [f"run {' '.join(way)}: {address}" for address in called]


def beyond(traced: str, noted: str) -> list[str]:
    """The addresses beyond this machine in what `strace` saw and in what Python noted."""
    called = CALLED.findall(traced) + [_address(call) for call in NOTED.findall(noted)]
    return [address for address in called if not _is_here(address)]


def _address(call: str) -> str:
    """The host of what Python notes: a name, or a pair of host and port, or the path of a socket."""
    return call.strip("()").split(",")[0].strip("'\"b")


def _is_here(address: str) -> bool:
    return address in ("localhost", "None", "") or address.startswith(("/", *HERE))


PROMISE = Promise(
    "network",
    "no network",
    "the run and the whole Prefect flow in a network namespace of their own, all calls traced",
    prove,
    prove_in_short,
)
