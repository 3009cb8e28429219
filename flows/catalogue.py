"""The catalogue of a folder: what `sources.toml` says of the documents that lie beside it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from os.path import lexists
from pathlib import Path
from typing import Any

from flows.findings import Finding
from flows.ordinary_file import contents

NAME = "sources.toml"


class CatalogueError(Exception):
    """The catalogue cannot be used at all; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries by the file that each is about, and what is wrong with the others."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def catalogue(folder: Path) -> Catalogue:
    """The folder's catalogue; an empty one where no `sources.toml` lies in it."""
    path = folder / NAME
    if not lexists(path):
        return Catalogue()
    try:
        content = tomllib.loads(contents(path, folder).decode("utf-8-sig"))
    except OSError as error:
        raise CatalogueError(f"cannot read {path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise CatalogueError(f"{path} is not valid TOML: {' '.join(str(error).split())}") from error
    rows = content.get("document", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise CatalogueError(f"{path}: each entry must stand under its own [[document]]")
    return _catalogue(rows)


def _catalogue(rows: list[dict[str, Any]]) -> Catalogue:
    entries: dict[str, dict[str, Any]] = {}
    findings: list[Finding] = []
    for number, row in enumerate(rows, 1):
        file = row.get("file")
        if not isinstance(file, str) or not file.strip() or file in entries:
            fault = "names a file again" if file in entries else "names no file"
            rule, fix = f"entry {number} of {NAME} {fault}", "Give each document one entry."
            findings.append(_finding("catalogue-entry", rule, fix, value=str(file)))
            continue
        entries[file], wrong = _entry(row)
        findings += wrong
    return Catalogue(entries, tuple(findings))


def _entry(row: dict[str, Any]) -> tuple[dict[str, Any], list[Finding]]:
    """The fields of one entry that mean what they should, and a finding for each that does not."""
    kept: dict[str, Any] = {}
    findings: list[Finding] = []
    for name, value in row.items():
        fits = FIELDS.get(name)
        if fits is None:
            rule, fix = f"{NAME} has a field that nothing reads", f"Use one of: {', '.join(FIELDS)}."
        elif not fits(value):
            rule, fix = f"a field of {NAME} has a value of the wrong kind", "Write it as the others do."
        else:
            kept[name] = value
            continue
        findings.append(_finding("catalogue-field", rule, fix, row["file"], name, str(value)))
    return kept, findings


def _finding(code: str, rule: str, fix: str, file: str = "", column: str = "", value: str = "") -> Finding:
    return Finding(code, "warning", rule, fix, dataset="documents", row_key=file, column=column, value=value)


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(_text(item) for item in value)


def _date(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


FIELDS: dict[str, Callable[[object], bool]] = {
    "id": _text,
    "file": _text,
    "title": _text,
    "authors": _texts,
    "publisher": _text,
    "published_on": _date,
    "url": _text,
    "kind": _text,
    "licence": _text,
    "sha256": _text,
}
