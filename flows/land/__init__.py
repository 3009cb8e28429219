"""Landing: what was read and extracted from a document, kept as Parquet for the next run.

A document's raw tables lie in `<root>/<code version>/<document key>/`. They are made
under another name and put there in one step, so that a folder is there whole or not at
all, whoever else lands the same document. Half of it, made by the stage read, waits in
`<document key>.read` until the stage extract has added the rest.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from flows.land import folder, rows
from flows.land.keys import code_version, document_key
from flows.land.tables import load as load
from flows.read.document import Document, Source

__all__ = ["code_version", "document_key", "land", "land_document", "landed", "load", "load_document"]

HALF = ".read"


def landed(root: Path, source: Source) -> Path | None:
    """Where the document's raw tables lie, if this code has landed these bytes and none of it is damaged."""
    place = _place(root, source)
    return place if folder.intact(place) else None


def land_document(root: Path, document: Document) -> Path:
    """The document's text, passages and cells, landed for the stage extract."""
    place = _place(root, document.source)
    return folder.put(rows.of_document(document), place.with_name(place.name + HALF), root)


def load_document(place: Path, source: Source) -> Document:
    """The document as it was read. Where another run has landed it in full meanwhile, that one's."""
    try:
        found = load(place, rows.READ)
    except FileNotFoundError:
        found = load(place.with_suffix(""), rows.READ)
    return rows.document(found, source)


def land(root: Path, document: Document, extracted: Mapping[str, Iterable[dict[str, Any]]]) -> Path:
    """Everything known of the document, landed for the runs that follow."""
    known = rows.of_document(document) | rows.of_extraction(extracted)
    place = folder.put(known, _place(root, document.source), root)
    shutil.rmtree(place.with_name(place.name + HALF), ignore_errors=True)
    return place


def _place(root: Path, source: Source) -> Path:
    return root / code_version() / document_key(source)
