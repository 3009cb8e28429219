"""Stage: the files of a release, written into a folder that nobody reads yet."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa

from flows import interim
from flows.dictionary import markdown
from flows.dictionary.annotations import NAME as ANNOTATIONS
from flows.dictionary.annotations import web_annotations
from flows.dictionary.datapackage import DataFile, datapackage
from flows.dictionary.metadata import METADATA, Rendering, as_text
from flows.dictionary.sources import sources_of
from flows.findings import Finding
from flows.read.document import Source
from flows.release import changes_page, checksums, database, history, identity, parquet, record
from flows.release.changes import Changes, as_json, changes
from flows.release.current import Release
from flows.release.edition import Edition, Part, of_datasets
from flows.release.warehouse import Warehouse
from flows.site.page import Contents, page
from schemas.description import Dataset


@dataclass(frozen=True, slots=True)
class Staged:
    """A release that is written and not yet visible, and how it differs from the one before."""

    release: Release
    changes: Changes


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the files beside the data and the pages tell of: the release with its id and version."""

    changes: Changes
    datasets: Mapping[str, Dataset]
    tables: Mapping[str, pa.Table]
    files: Mapping[str, DataFile]
    sources: Sequence[Source]


def _metadata(render: Rendering) -> Callable[[Imprint], str]:
    def written(told: Imprint) -> str:
        release_id, version = told.changes.release_id, told.changes.version
        return as_text(render(release_id, version, told.datasets, told.files, told.sources))

    return written


#: the files that depend on what was published before: they are no part of what tells the id
BESIDE: dict[str, Callable[[Imprint], str]] = {
    record.NAME: lambda told: record.render(told.changes, _counts(told.tables)),
    "changes.json": lambda told: as_json(told.changes),
    "CHANGES.md": lambda told: changes_page.render(told.changes),
    **{name: _metadata(render) for name, render in METADATA.items()},
}


def stage(
    built: Path,
    datasets: Mapping[str, Dataset],
    sources: Sequence[Source],
    findings: Sequence[Finding],
    warehouse: Warehouse,
    accept_loss: str = "",
) -> Staged:
    """Writes a whole release from a folder of interim tables, one for each dataset."""
    folder = warehouse.staging
    folder.mkdir(parents=True)
    tables = _rows(built, datasets)
    data = _data(tables, datasets, findings, folder)
    # From the files, not from the tables: what analysts query is what was published.
    written = {name: parquet.read(folder / f"{name}.parquet") for name in tables}
    with ThreadPoolExecutor(1) as beside:  # DuckDB writes its file while the pages are rendered
        filled = beside.submit(database.write, written, datasets, folder / database.NAME)
        data_id, files = identity.content_id(data), _files(folder, tables, data)
        published = _published(sources, tables["documents"])
        pages = {
            "datapackage.json": _descriptor(data_id, datasets, files, published),
            "index.html": page(Contents(data_id, tables, datasets, tuple(findings))),
        }
        release_id, pages = identity.named(pages, data)
        parts = {name: Part(datasets[name], rows) for name, rows in written.items()}
        edition = Edition(release_id, folder, of_datasets(data), parts)
        told = changes(edition, history.standing(warehouse), warehouse, accept_loss)
        imprint = Imprint(told, datasets, tables, files, published)
        pages |= {name: render(imprint) for name, render in BESIDE.items()}
        filled.result()
    for name, text in pages.items():
        _write(folder / name, text)
    _write(folder / checksums.NAME, checksums.render(checksums.hashed(folder)))
    return Staged(Release(release_id, folder), told)


def _data(
    tables: Mapping[str, pa.Table],
    datasets: Mapping[str, Dataset],
    findings: Sequence[Finding],
    folder: Path,
) -> dict[str, str]:
    """Writes the files that tell the id of the release; their hashes."""
    for name, rows in tables.items():
        parquet.write(rows, datasets[name], folder / f"{name}.parquet")
    _write(folder / "DICTIONARY.md", markdown.render(datasets.values()))
    _write(folder / "findings.json", _listed(findings))
    _write(folder / ANNOTATIONS, web_annotations(tables))
    return checksums.hashed(folder)


def _rows(built: Path, datasets: Mapping[str, Dataset]) -> dict[str, pa.Table]:
    tables = interim.read(built)
    return {name: parquet.rows_of(tables, dataset) for name, dataset in datasets.items()}


def _published(sources: Iterable[Source], documents: pa.Table) -> list[Source]:
    """The sources in the release, as it tells them; one that could not be read is in its quarantine."""
    used = {source.document_id for source in sources}
    return [source for source in sources_of(documents) if source.document_id in used]


def _files(folder: Path, tables: Mapping[str, pa.Table], hashes: Mapping[str, str]) -> dict[str, DataFile]:
    names = {name: f"{name}.parquet" for name in tables}
    return {
        name: DataFile(file, (folder / file).stat().st_size, hashes[file], tables[name].num_rows)
        for name, file in names.items()
    }


def _descriptor(
    release_id: str, datasets: Mapping[str, Dataset], files: Mapping[str, DataFile], sources: Sequence[Source]
) -> str:
    return json.dumps(datapackage(release_id, datasets, files, sources), indent=2, ensure_ascii=False) + "\n"


def _listed(findings: Iterable[Finding]) -> str:
    """The findings of the run in an order of their own, whatever the order in which they were found."""
    rows = sorted((asdict(finding) for finding in findings), key=lambda row: tuple(row.values()))
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _counts(tables: Mapping[str, pa.Table]) -> dict[str, int]:
    return {name: rows.num_rows for name, rows in tables.items()}


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")
