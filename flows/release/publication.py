"""Publication: stage, check, promote. Whatever goes wrong, the release of before stays current."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from flows.findings import Finding
from flows.read.document import Source
from flows.release import checksums, history
from flows.release.check import check
from flows.release.current import Release
from flows.release.promote import point, promote
from flows.release.refusal import NotPublished
from flows.release.stage import stage
from flows.release.warehouse import Warehouse, locked, set_aside
from schemas.description import Dataset, descriptions


def publish(
    database: Path,
    documents: Sequence[Source],
    findings: Sequence[Finding],
    warehouse: Path,
    datasets: Mapping[str, Dataset] | None = None,
) -> Release:
    """Makes the tables of a database the current release of a warehouse.

    Where the same content is published already, that release becomes current
    again and is told to be unchanged.
    """
    described = datasets or descriptions()
    _refuse(findings)
    place = Warehouse(Path(warehouse))
    with locked(place):
        try:
            number = history.next_number(place)
            staged = stage(Path(database), described, documents, findings, place.staging, number)
            _refuse(check(staged, described))
            return _made_current(staged, place)
        except BaseException as error:
            kept = set_aside(place) if place.staging.exists() else None
            if isinstance(error, NotPublished):
                error.kept = kept
            raise


def _made_current(staged: Release, warehouse: Warehouse) -> Release:
    there = warehouse.releases / staged.id
    if not there.exists():
        return promote(staged, warehouse)
    damage, _ = checksums.differences(there)
    if damage:
        raise NotPublished(f"release {staged.id} is there already, but damaged; move {there} away", damage)
    point(warehouse, staged.id)
    return replace(staged, path=there.resolve(), unchanged=True)


def _refuse(findings: Sequence[Finding]) -> None:
    stops = [finding for finding in findings if finding.severity == "stop"]
    if stops:
        more = f" and {len(stops) - 1} more" if len(stops) > 1 else ""
        raise NotPublished(f"nothing is released: {stops[0].line()}{more}", stops)
