"""Publication: stage, check, gate, promote. Whatever goes wrong, the release of before stays current."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from flows.findings import Finding
from flows.read.document import Source
from flows.release import checksums, gate, history
from flows.release.check import check
from flows.release.current import Release
from flows.release.healing import heal, settle
from flows.release.journal import Entry, sums_of
from flows.release.promote import promote
from flows.release.refusal import NotPublished
from flows.release.stage import Staged, stage
from flows.release.warehouse import Warehouse, locked, set_aside
from schemas.description import Dataset, descriptions


def publish(
    built: Path,
    documents: Sequence[Source],
    findings: Sequence[Finding],
    warehouse: Path,
    datasets: Mapping[str, Dataset] | None = None,
    accept_loss: str = "",
    wait: float | None = None,
) -> Release:
    """Makes the interim tables of a folder the current release of a warehouse.

    Where the same content is published already, that release becomes current
    again and is told to be unchanged. `accept_loss` is the reason why a release
    may lose what the current one has; without it such a release is refused.
    `wait` is for how many seconds another publisher may keep the warehouse.
    """
    described = datasets or descriptions()
    _refuse(findings)
    place = Warehouse(Path(warehouse))
    with locked(place, wait):
        try:
            heal(place)
            staged = stage(Path(built), described, documents, findings, place, accept_loss)
            _refuse(check(staged.release, described))
            gate.refuse(staged.changes.refused)
            return _made_current(staged, place)
        except BaseException as error:
            kept = set_aside(place, place.staging) if place.staging.exists() else None
            if isinstance(error, NotPublished):
                error.kept = kept
            raise


def _made_current(staged: Staged, warehouse: Warehouse) -> Release:
    """The folder gets its place; then the journal and `latest` name it as the last."""
    lines = history.standing(warehouse)
    there = warehouse.releases / staged.release.id
    published = _again(staged.release, there) if there.exists() else promote(staged.release, warehouse)
    entry = _entry(staged, published)
    known = lines and (lines[-1].release_id, lines[-1].sums) == (entry.release_id, entry.sums)
    settle(warehouse, lines if known else (*lines, entry))
    return published


def _again(staged: Release, there: Path) -> Release:
    if there.is_symlink():
        raise NotPublished(f"{there} is a link and no release; take it away and run again")
    damage, _ = checksums.differences(there)
    if damage:
        raise NotPublished(f"release {staged.id} is there already, but damaged; move {there} away", damage)
    return replace(staged, path=there.resolve(), unchanged=True)


def _entry(staged: Staged, published: Release) -> Entry:
    """The line of a release; one that is made current again keeps the version that it has."""
    told = staged.changes
    version = history.version_of(published.path, told.version)
    return Entry(told.number, published.id, version, sums_of(published.path) or "", told.accepted_loss)


def _refuse(findings: Sequence[Finding]) -> None:
    stops = [finding for finding in findings if finding.severity == "stop"]
    if stops:
        more = f" and {len(stops) - 1} more" if len(stops) > 1 else ""
        beside = "nothing is released: the new release breaks a promise"
        raise NotPublished(f"nothing is released: {stops[0].line()}{more}", stops, beside=beside)
