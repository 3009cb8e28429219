"""Metadata: what a release tells other tools of itself is what its files say."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from flows.dictionary.annotations import NAME, OF_DOCUMENT, OF_FIGURE, web_annotations
from flows.dictionary.metadata import METADATA
from flows.dictionary.sources import COLUMNS, sources_of
from flows.findings import Finding
from flows.release.checks.contents import Contents, stop
from flows.release.checks.dictionary import SAME, data_file, in_order


def metadata_agrees(release: Contents) -> Iterator[Finding]:
    """croissant.json and dcat.jsonld describe the files, columns and documents as they are."""
    if not _has(release, "documents", COLUMNS):
        return
    datasets = in_order(release)
    files = {name: data_file(release, name) for name in datasets}
    sources = sources_of(release.tables["documents"])
    version = str(release.record.get("version", ""))
    for name, render in METADATA.items():
        if _said(release, name) != render(release.release.id, version, datasets, files, sources):
            yield stop("metadata_differs", SAME, row_key=name)


def annotations_agree(release: Contents) -> Iterator[Finding]:
    """annotations.jsonl has every figure, with the value and the words that the dataset has."""
    if not (_has(release, "documents", OF_DOCUMENT) and _has(release, "figures", OF_FIGURE)):
        return
    if release.text(NAME) != web_annotations(release.tables):
        yield stop("annotations_differ", "an annotation says what its figure says", row_key=NAME)


def _said(release: Contents, name: str) -> Any:
    """What a file says, read rather than written anew: that takes a tenth of the time."""
    try:
        return json.loads(release.text(name) or "null")
    except (ValueError, RecursionError):
        return None


def _has(release: Contents, dataset: str, columns: Iterable[str]) -> bool:
    rows = release.tables.get(dataset)
    return rows is not None and set(columns) <= set(rows.schema.names)
