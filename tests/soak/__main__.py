"""`make soak`: each promise proved at length, as a table; `python -m tests.soak crash --short` proves one."""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.soak import PROMISES
from tests.soak.command import make_ready
from tests.soak.promise import Measured, Promise, Proof


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _asked(arguments)
    named = [promise for promise in PROMISES if not asked.names or promise.name in asked.names]
    print("| promise | test | number |", "| --- | --- | --- |", sep="\n", flush=True)
    make_ready()
    broken = 0
    for promise in named:
        measured = _measured(promise, asked.short)
        broken += bool(measured.breaches)
        print(f"| {promise.words} | {promise.test} | {measured.line} |", flush=True)
        for breach in measured.breaches:
            print(f"  {promise.name}: {breach}", file=sys.stderr)
    return 1 if broken else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    names = [promise.name for promise in PROMISES]
    parser.add_argument("names", metavar="promise", nargs="*", help=", ".join(names))
    parser.add_argument("--short", action="store_true", help="the form of the tests: seconds, not hours")
    asked = parser.parse_args(arguments)
    unknown = sorted(set(asked.names) - set(names))
    if unknown:
        parser.error(f"no promise {', '.join(unknown)}; there are {', '.join(names)}")
    return asked


def _measured(promise: Promise, short: bool) -> Measured:
    start, worked = time.perf_counter(), _worked()
    with TemporaryDirectory(prefix="figurebook-") as folder:
        measured = _proved(promise.short if short else promise.long, Path(folder))
    took = f"{time.perf_counter() - start:.1f} s, {_worked() - worked:.1f} s of CPU"
    print(f"{promise.name}: {took}", file=sys.stderr, flush=True)
    return measured


def _proved(proof: Proof, folder: Path) -> Measured:
    """A proof that does not come to its end has not proved anything; the others go on."""
    try:
        return proof(folder)
    except Exception as error:
        traceback.print_exc()
        return Measured("not measured", (f"{type(error).__name__}: {error}",))


def _worked() -> float:
    """The time of processors that this process and its children have taken."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


if __name__ == "__main__":
    sys.exit(main())
