"""`figurebook releases`: the history of a warehouse."""

from __future__ import annotations

from argparse import Namespace

from flows.cli.terminal import show
from flows.release.current import NoRelease
from flows.release.history import releases as history

ERRORS = (NoRelease,)


def releases(asked: Namespace) -> int:
    past = history(asked.warehouse)
    if not past:
        raise NoRelease(f"no release in {asked.warehouse} yet; make one with: figurebook run")
    names = sorted({name for release in past for name in release.rows})
    rows = [(one.number, one.id, one.is_current, *map(one.rows.get, names)) for one in past]
    show(("number", "release_id", "current", *names), rows, asked.format, asked.raw)
    return 0
