"""The clock lies: the order of releases is never inverted, and no file of a release holds a clock's value."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from glob import glob
from pathlib import Path
from time import gmtime, strftime, time, tzset

from flows.release.checksums import hashed
from flows.release.current import current
from flows.release.history import releases
from tests.soak.child import done
from tests.soak.collection import written
from tests.soak.command import begin_run
from tests.soak.elsewhere import show
from tests.soak.left_over import unreadable
from tests.soak.promise import Measured, Promise
from tests.soak.same_bytes import PROJECT

#: where libfaketime lies, which deceives libraries too; FAKETIME_LIBRARY may name another place
FAKETIME = glob("/usr/lib/*/faketime/libfaketime.so.1")
DAY = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock that shows a moment of its own, in seconds of 1970, in a time zone; None is the true moment."""

    name: str
    shows: float | None = None
    zone: str = "UTC"


#: publishes the documents of a folder by a clock
Publish = Callable[[Path, Clock], object]


def prove(folder: Path, clocks: tuple[Clock, ...]) -> Measured:
    """Releases made one after the other by lying clocks, beside the same made by a true one."""
    library = os.environ.get("FAKETIME_LIBRARY") or next(iter(FAKETIME), "")
    breaches = _breaches(folder, clocks, partial(_publish, library))
    number = f"{len(breaches)} breaches in {len(clocks)} releases"
    return Measured(number, tuple(breaches), "" if library else "clocks of libraries (no libfaketime)")


def prove_in_short(folder: Path, clocks: tuple[Clock, ...]) -> Measured:
    """The same by children, in whom the clock of Python lies."""
    breaches = _breaches(folder, clocks, _publish_here)
    return Measured(f"{len(breaches)} breaches in {len(clocks)} releases", tuple(breaches))


def _breaches(folder: Path, clocks: tuple[Clock, ...], publish: Publish) -> list[str]:
    breaches: list[str] = []
    for number, clock in enumerate(clocks):
        seen: list[Mapping[str, str]] = []
        for place, shown in ((folder / "true", Clock("true")), (folder / "lying", clock)):
            written(place / "documents", number)
            publish(place, shown)
            seen.append(hashed(current(place / "warehouse").path))
        breaches += [f"{clock.name}: {name} differs" for name in _differing(*seen)]
    faults = done(partial(unreadable, folder / "lying" / "warehouse"))
    orders = [[past.id for past in releases(folder / name / "warehouse")] for name in ("true", "lying")]
    return breaches + faults + ([] if orders[0] == orders[1] else [f"order {orders[1]}, not {orders[0]}"])


def _differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def _publish(library: str, place: Path, clock: Clock) -> None:
    asked = ["run", "--direct", "--documents", "documents", "--warehouse", "warehouse"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "TZ": clock.zone}
    lie = [] if clock.shows is None or library else ["--clock", str(clock.shows)]
    if clock.shows is not None and library:
        moment = strftime("@%Y-%m-%d %H:%M:%S", gmtime(clock.shows))
        environment |= {"LD_PRELOAD": library, "FAKETIME": moment, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    command = [sys.executable, "-m", "tests.soak.elsewhere", *lie, *asked]
    subprocess.run(command, cwd=place, env=environment, check=True, capture_output=True)


def _publish_here(place: Path, clock: Clock) -> None:
    def deceived() -> None:
        os.environ["TZ"] = clock.zone
        tzset()
        if clock.shows is not None:
            show(clock.shows)

    begin_run(place, change=deceived).wait()


FIRST_DAY, LAST_MOMENT = DAY, 2**31 + 10
LONG = (
    Clock("true"),
    Clock("a day back", time() - DAY),
    Clock("1970", FIRST_DAY),
    Clock("2038", LAST_MOMENT),
    Clock("far east", zone="Pacific/Kiritimati"),
    Clock("far west", zone="Pacific/Pago_Pago"),
    Clock("1970, far west", FIRST_DAY, "Pacific/Pago_Pago"),
    Clock("true again"),
)
PROMISE = Promise(
    "clock",
    "the clock lies: order of releases never inverted, no clock value in a file",
    "a day back, 1970, 2038, time zones from one end of the earth to the other, beside a true clock",
    partial(prove, clocks=LONG),
    partial(prove_in_short, clocks=(Clock("1970", FIRST_DAY),)),
)
