"""The place of the corrections: which file holds those of a folder of documents."""

from __future__ import annotations

import os
from pathlib import Path

from flows.acquire import CORRECTIONS as NAME
from flows.findings import Finding

#: the folder of a project that holds input alone; what people write lies beside it
PROJECT_FOLDER = ("raw", "documents")


class NoCorrections(Exception):
    """The file that was named as that of the corrections is not there."""


def named(file: Path | None) -> Path | None:
    """The file that a person named, if one did. Raises NoCorrections where there is none."""
    if file is not None and not file.exists():
        raise NoCorrections(f"no such file: {file}")
    return file


def corrections_of(documents: Path) -> Path:
    """The file of a folder's corrections: in the folder itself, beside it for `raw/documents`."""
    folder = Path(os.path.abspath(documents))
    return (documents.parent if folder.parts[-2:] == PROJECT_FOLDER else documents) / NAME


def passed_over(documents: Path, file: Path) -> list[Finding]:
    """A finding where the folder holds corrections, and they are not those that the run reads."""
    other = documents / NAME
    if not other.exists() or other.absolute() == file.absolute():
        return []
    rule, fix = "a file of corrections is not read in this run", f"Move its lines to {file}."
    return [Finding("corrections-passed-over", "warning", rule, fix, row_key=str(other))]
