"""A validation report: how many rows came in, went on and were held back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from flows.findings import Finding
from flows.validate.batch import Batch


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
    batches: Mapping[str, Batch], failed: Iterable[Finding], findings: Iterable[Finding]
) -> ValidationReport:
    """The report on the batches and on what failed before it was in one."""
    earlier: Counter[str] = Counter()
    for dataset, _, _ in {(one.dataset or "documents", one.document_id, one.row_key) for one in failed}:
        earlier[dataset] += 1
    names = list(dict.fromkeys([*batches, *earlier]))
    rows = {name: batches[name].rows.num_rows if name in batches else 0 for name in names}
    faulty = {name: len(batches[name].faulty) if name in batches else 0 for name in names}
    return ValidationReport(
        read={name: rows[name] + earlier[name] for name in names},
        kept={name: rows[name] - faulty[name] for name in names},
        quarantined={name: faulty[name] + earlier[name] for name in names},
        findings=(*findings, *(finding for batch in batches.values() for finding in summary(batch))),
    )


def summary(batch: Batch) -> Iterator[Finding]:
    """One finding for each document, rule and place in the row, with the number of rows."""
    counted = Counter(
        (batch.origins[fault.row], fault.rule, "; ".join(fault.columns), fault.reason)
        for fault in batch.faults
    )
    for (document, rule, columns, reason), count in sorted(counted.items()):
        yield Finding(
            rule,
            "error",
            reason,
            "Its rows are in the dataset quarantine.",
            batch.dataset.name,
            document,
            column=columns,
            value=f"rows: {count}",
        )
