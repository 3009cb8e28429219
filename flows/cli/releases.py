"""`figurebook releases`: the history of a warehouse."""

from __future__ import annotations

from argparse import Namespace

from flows.cli.terminal import show
from flows.release.current import NoRelease
from flows.release.history import releases as history
from flows.release.journal import JournalUnreadable

ERRORS = (NoRelease, JournalUnreadable)


def releases(asked: Namespace) -> int:
    past = history(asked.warehouse)
    if not past:
        raise NoRelease(f"no release in {asked.warehouse} yet; make one with: figurebook run")
    names = sorted({name for release in past for name in release.rows})
    rows = [
        (one.number, one.version, one.id, one.is_current, *map(one.rows.get, names), one.accepted_loss)
        for one in past
    ]
    columns = ("number", "version", "release_id", "current", *names, "accepted_loss")
    show(columns, rows, asked.format, asked.raw)
    return 0
