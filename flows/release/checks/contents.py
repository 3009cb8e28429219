"""The contents of a release, read once for all its checks. Only files with the right hash are opened."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.dictionary.parquet import described
from flows.findings import Finding
from flows.release import parquet, record
from flows.release.current import Release
from schemas.description import Dataset

FIX = "Publish again; if it comes back, the stage that wrote the row or file is at fault"
SHOWN = 10


@dataclass(frozen=True, slots=True)
class Contents:
    """A release as it lies on the disk: hashes of intact files, rows, descriptions, descriptor, record."""

    release: Release
    hashes: Mapping[str, str]
    tables: Mapping[str, pa.Table]
    datasets: Mapping[str, Dataset]
    package: Mapping[str, Any]
    record: Mapping[str, Any]

    def text(self, name: str) -> str | None:
        """The text of an intact file, None where it is not there to be read."""
        return (self.release.path / name).read_text(encoding="utf-8") if name in self.hashes else None


def contents(release: Release, intact: Mapping[str, str]) -> tuple[Contents, list[Finding]]:
    """What can be read of a release, and what cannot."""
    findings: list[Finding] = []
    tables: dict[str, pa.Table] = {}
    datasets: dict[str, Dataset] = {}
    for file in sorted(name for name in intact if name.endswith(".parquet")):
        name = Path(file).stem
        try:
            rows = parquet.read(release.path / file)
            datasets[name], tables[name] = _description(rows), rows
        except (OSError, pa.ArrowException, ValueError, KeyError, TypeError) as error:
            findings.append(
                stop(
                    "dataset_unreadable",
                    "a file can be read and carries the dictionary of its columns",
                    name,
                    value=str(error)[:200],
                )
            )
    package = _json(release.path, "datapackage.json", intact, findings)
    said = _json(release.path, record.NAME, intact, findings)
    return Contents(release, intact, tables, datasets, package, said), findings


def stop(
    code: str, rule: str, dataset: str = "", row_key: str = "", column: str = "", value: str = ""
) -> Finding:
    """A promise that the release breaks; it may not be published like that."""
    return Finding(code, "stop", rule, FIX, dataset=dataset, row_key=row_key, column=column, value=value)


def shortened(findings: Iterator[Finding]) -> Iterator[Finding]:
    """The first few findings of one kind and how many more there are: a rule may break in every row."""
    more, last = 0, None
    for number, finding in enumerate(findings):
        if number < SHOWN:
            yield finding
        else:
            more, last = more + 1, finding
    if last:
        yield stop(last.code, last.rule, last.dataset, column=last.column, value=f"and {more} more")


def _description(rows: pa.Table) -> Dataset:
    found = described(rows.schema)
    if found is None:
        raise ValueError("no dictionary")
    if [column.name for column in found.columns] != rows.schema.names:
        raise ValueError(f"columns are {', '.join(rows.schema.names)}")
    return found


def _json(folder: Path, name: str, intact: Mapping[str, str], findings: list[Finding]) -> Mapping[str, Any]:
    try:
        found = json.loads((folder / name).read_text(encoding="utf-8")) if name in intact else {}
    except ValueError as error:
        findings.append(
            stop("json_unreadable", "a JSON file can be read", row_key=name, value=str(error)[:200])
        )
        return {}
    return found if isinstance(found, dict) else {}
