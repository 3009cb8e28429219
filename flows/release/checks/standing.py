"""Standing: a release is the one that the journal of its warehouse knows, and `latest` names the last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from flows.findings import Finding
from flows.release.checks.contents import Contents, stop
from flows.release.journal import NAME, Journal, JournalUnreadable, journal, sums_of
from flows.release.warehouse import Warehouse

TURN = "Run figurebook run: it turns `latest` to the release that was published last"
ANEW = "Run figurebook run: it makes the journal anew from what the releases say of themselves"
COPY = "Put the release back from a copy, or move its folder away and publish again"


def stands_as_published(release: Contents) -> Iterator[Finding]:
    """What the journal says of a release that lies in a warehouse; a copy elsewhere has no journal."""
    warehouse = _warehouse(release.release.path)
    if warehouse is None:
        return
    try:
        known = journal(warehouse)
    except JournalUnreadable as error:
        yield _fault("history_unreadable", "the journal can be read", TURN, NAME, str(error))
        return
    if not known.lines:
        yield _fault("history_missing", "a warehouse has a journal of its releases", ANEW, NAME)
    else:
        yield from _known(release, known)
        yield from _last(warehouse, release.release.id, known)


def _known(release: Contents, known: Journal) -> Iterator[Finding]:
    sums = [line.sums for line in known.lines if line.release_id == release.release.id]
    if not sums:
        yield _fault("release_unknown", "a release is entered in the journal", TURN, release.release.id)
    elif sums_of(release.release.path) != sums[-1]:
        rule = "SHA256SUMS is the one that the journal knows"
        yield _fault("release_replaced", rule, COPY, "SHA256SUMS")


def _last(warehouse: Warehouse, release_id: str, known: Journal) -> Iterator[Finding]:
    """While `latest` is being turned, the release before may still be the current one."""
    may = {line.release_id for line in known.lines[-1 if known.settled else -2 :]}
    named = warehouse.latest.readlink().name if warehouse.latest.is_symlink() else ""
    if named == release_id and named not in may:
        rule, value = "`latest` names the release that was published last", known.lines[-1].release_id
        yield _fault("latest_not_last", rule, TURN, named, f"that is {value}")


def _warehouse(folder: Path) -> Warehouse | None:
    place = Warehouse(folder.parent.parent.parent)
    return place if folder.parent == place.releases else None


def _fault(code: str, rule: str, fix: str, where: str, value: str = "") -> Finding:
    return replace(stop(code, rule, row_key=where, value=value), fix=fix)
