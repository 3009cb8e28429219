"""A validation report: how many rows came in, went on and were held back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from flows.findings import Finding
from flows.validate.batch import Batch
from flows.validate.quarantine import dataset_of, stood

HELD_BACK = "Its rows are in the dataset quarantine."
LISTED = "Look whether the text says so; figurebook correct mends a figure."


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """The account of the rows: of each dataset, those read are those kept and those quarantined.

    A row that breaks several rules has a line in the quarantine for each and is
    counted once. A document that failed before it had a row counts as one of
    `documents`. `findings` are those landed with the documents and those made here.
    """

    read: Mapping[str, int]
    kept: Mapping[str, int]
    quarantined: Mapping[str, int]
    findings: tuple[Finding, ...]

    @property
    def stopped(self) -> bool:
        """Whether nothing may be released."""
        return any(finding.severity == "stop" for finding in self.findings)


def account(
    batches: Mapping[str, Batch],
    failed: Iterable[Finding],
    findings: Iterable[Finding],
    told: Iterable[Finding],
) -> ValidationReport:
    """The report on the batches and on what failed before it was in one.
    `findings` are new with this stage, `told` are all that hold something back already."""
    known = {(finding.document_id, finding.code) for finding in told}
    lost = {(dataset_of(finding), finding.document_id, finding.row_key) for finding in failed}
    earlier = Counter(dataset for dataset, _, _ in lost)
    rows = {name: batch.rows.num_rows for name, batch in batches.items()}
    faulty = {name: len(batch.faulty) for name, batch in batches.items()}
    return ValidationReport(
        read={name: rows[name] + earlier[name] for name in batches},
        kept={name: rows[name] - faulty[name] for name in batches},
        quarantined={name: faulty[name] + earlier[name] for name in batches},
        findings=(*findings, *(line for batch in batches.values() for line in summary(batch, known))),
    )


def summary(batch: Batch, told: Set[tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each document, rule and place in the row that holds rows back, with their number, and
    one for each row with a warning. Of what a finding told already, by document and code, there is none."""
    name = batch.dataset.name
    faults = [fault for fault in batch.faults if (batch.origins[fault.row], fault.rule) not in told]
    counted = Counter(
        (batch.origins[fault.row], fault.rule, "; ".join(fault.columns), fault.reason, fault.severity)
        for fault in faults
        if fault.holds_back
    )
    for (document, code, columns, reason, severity), count in sorted(counted.items()):
        rows = f"rows: {count}"
        yield Finding(code, severity, reason, HELD_BACK, name, document, column=columns, value=rows)
    warnings = [fault for fault in faults if not fault.holds_back]
    keys = batch.row_keys if warnings else []
    for fault in warnings:
        document, columns = batch.origins[fault.row], "; ".join(fault.columns)
        value = stood(batch, fault) or ""
        yield Finding(
            fault.rule, "warning", fault.reason, LISTED, name, document, keys[fault.row], columns, value
        )
