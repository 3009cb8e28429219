"""Quarantine: the rows that break a rule, and the documents that failed on their way here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import pyarrow as pa

from flows.findings import Finding
from flows.validate.batch import Batch
from flows.validate.fault import WHOLE_ROW, Fault
from schemas.description import arrow_schema
from schemas.quarantine import HELD_BACK_FROM, Quarantine

LONGEST_VALUE = 200
Line = dict[str, str | None]


def rows(batches: Iterable[Batch], findings: Iterable[Finding]) -> pa.Table:
    """One row for every rule that a row breaks, and for every finding on what is in no batch."""
    lines = [line for batch in batches if batch.faulty for line in _of_batch(batch)]
    lines += [_of_finding(finding) for finding in findings]
    return pa.Table.from_pylist(list(_merged(lines)), schema=arrow_schema(Quarantine))


def held_back(
    batches: Mapping[str, Batch], findings: Iterable[Finding]
) -> tuple[dict[str, Batch], list[Finding]]:
    """The batches with a fault for each row that an earlier stage holds back, and the other findings."""
    told = list(findings)
    if not told:
        return dict(batches), []
    places = {place: row for batch in batches.values() for place, row in _places(batch)}
    faults: dict[str, list[Fault]] = {name: [] for name in batches}
    elsewhere = []
    for finding in told:
        row = places.get((finding.dataset, finding.document_id, finding.row_key))
        if row is None:
            elsewhere.append(finding)
        else:
            columns = (finding.column,) if finding.column else WHOLE_ROW
            fault = Fault(row, columns, finding.code, finding.rule, finding.value or None)
            faults[finding.dataset].append(fault)
    return {name: batch.with_faults(faults[name]) for name, batch in batches.items()}, elsewhere


def _places(batch: Batch) -> Iterator[tuple[tuple[str, str, str], int]]:
    """The names by which a finding may call a row: its key, or for a document its file or nothing more."""
    name = batch.dataset.name
    for row, (origin, key) in enumerate(zip(batch.origins, batch.row_keys, strict=True)):
        yield (name, origin, key), row
    if name == "documents":
        for row, (origin, file) in enumerate(zip(batch.origins, batch.cells("file"), strict=True)):
            yield (name, origin, str(file)), row
            yield (name, origin, ""), row


def _of_batch(batch: Batch) -> Iterator[Line]:
    keys = batch.row_keys
    for fault in batch.faults:
        if not fault.holds_back:
            continue
        yield {
            "document_id": batch.origins[fault.row],
            "dataset": batch.dataset.name,
            "row_key": keys[fault.row],
            "column": "; ".join(fault.columns),
            "rule": fault.rule,
            "value": stood(batch, fault),
            "reason": fault.reason,
        }


def stood(batch: Batch, fault: Fault) -> str | None:
    """What stands in the cells that break the rule, shortened; None where nothing does."""
    return _short(fault.value or _value(batch, fault))


def _value(batch: Batch, fault: Fault) -> str | None:
    if fault.columns == WHOLE_ROW:
        return None
    cells = [batch.rows[column][fault.row].as_py() for column in fault.columns]
    if all(cell is None for cell in cells):
        return None
    return "; ".join("null" if cell is None else str(cell) for cell in cells)


def dataset_of(finding: Finding) -> str:
    """The dataset that what the finding is about is missing from."""
    return finding.dataset if finding.dataset in HELD_BACK_FROM else "documents"


def _of_finding(finding: Finding) -> Line:
    """What failed before it had a row, by its document, or by its file where it has no document."""
    document = finding.document_id or finding.row_key or "unnamed"
    return {
        "document_id": document,
        "dataset": dataset_of(finding),
        "row_key": finding.row_key or document,
        "column": finding.column or "*",
        "value": _short(finding.value or None),
        "rule": finding.code,
        "reason": finding.rule,
    }


def _short(value: str | None) -> str | None:
    return value if value is None or len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1] + "…"


def _merged(lines: Iterable[Line]) -> Iterator[dict[str, Any]]:
    """One line for each key, in the order of keys, whatever was said of it with several values."""

    def key(line: Line) -> tuple[str, ...]:
        return tuple(str(line[column]) for column in Quarantine.Config.unique)

    for _, same in groupby(sorted(lines, key=key), key=key):
        first, *others = same
        values = dict.fromkeys(line["value"] for line in (first, *others) if line["value"] is not None)
        yield first | {"value": _short("; ".join(map(str, values)) or None)}
