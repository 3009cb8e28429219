"""Validate: rows that keep their promises go on, the others to the quarantine, none is lost."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from flows import interim, land
from flows.findings import Finding
from flows.validate import quarantine
from flows.validate.batch import batch
from flows.validate.extents import within_text
from flows.validate.references import resolved
from flows.validate.report import ValidationReport, account
from flows.validate.rules import checked
from flows.validate.text import proved
from schemas import MODELS
from schemas.quarantine import HELD_BACK_FROM

__all__ = ["ValidationReport", "validate"]

HELD = "quarantine"


def validate(folders: Iterable[Path], out: Path, findings: Iterable[Finding] = ()) -> ValidationReport:
    """The rows of the landed documents, checked, as interim tables in the folder `out`.

    Types are parsed first, then each row is checked by the rules of its model, then
    the rows against one another, then all of them against the text. `findings` are
    those of the stages before: what they hold back goes to the quarantine as well.
    """
    landings = [land.load(folder) for folder in folders]
    landed = [Finding(**row) for landing in landings for row in landing["findings"].to_pylist()]
    errors = [finding for finding in (*findings, *landed) if finding.severity == "error"]
    batches = {name: batch(MODELS[name], landings) for name in HELD_BACK_FROM}
    batches, failed = quarantine.held_back(batches, errors)
    stops = []
    for name in batches:
        batches[name], not_run = checked(batches[name])
        stops += not_run
    batches = within_text(batches)
    stops += proved(batches)
    batches = resolved(batches)
    interim.write(
        {name: one.kept for name, one in batches.items()} | {HELD: quarantine.rows(batches.values(), failed)},
        out,
    )
    return account(batches, failed, (*landed, *stops), errors)
