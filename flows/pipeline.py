"""The pipeline: the six stages in their order, plain functions that need no Prefect.

Each stage takes the report of the run so far and gives it back with its own part filled in.
A document that fails is held back where it fails, and the others go on. After a finding of
severity `stop` the stages that follow do nothing, and what was published before stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Concatenate, ParamSpec

import pyarrow.parquet as pq

from flows import land
from flows.acquire import acquire as find_documents
from flows.batch import Finish, each, nothing
from flows.corrections.application import applied
from flows.corrections.place import corrections_of, passed_over
from flows.corrections.reading import corrections as read_corrections
from flows.findings import Finding
from flows.ordinary_file import contents
from flows.progress import Progress, silent
from flows.read.decode import ReadError
from flows.read.document import Source
from flows.release.history import version_of
from flows.release.publication import publish
from flows.release.refusal import NotPublished, WarehouseBusy
from flows.release.warehouse import Warehouse, set_aside
from flows.run_report import BUSY, RunReport
from flows.storage import writing
from flows.transform import derived as made_of_others
from flows.transform import transform as make_datasets
from flows.validate import validate as check_rows
from flows.validate.derived import derived as check_derived
from flows.workers import Submit, extract_rows, read_document
from flows.workroom import workroom

P = ParamSpec("P")
Stage = Callable[Concatenate[RunReport, P], RunReport]
VALIDATED, BUILT = "validated", "built"
WORK = "work"


def run(
    documents: Path,
    warehouse: Path,
    tables: Path,
    progress: Progress = silent,
    submit: Submit = partial,
    corrections: Path | None = None,
    accept_loss: str = "",
    wait: float | None = None,
) -> RunReport:
    """One run from the documents to the release; the raw tables are kept for the next run."""
    with workroom(warehouse / WORK) as room:
        report = acquire(RunReport(), documents, corrections, progress)
        report = read(report, tables, submit, progress)
        report = extract(report, tables, submit, progress)
        report = validate(report, room, progress)
        report = transform(report, room, progress)
        return release(report, room, warehouse, accept_loss, wait, progress)


def _stage(stage: Stage[P]) -> Stage[P]:
    """The stage, timed, and left out of a run that was stopped."""

    @wraps(stage)
    def timed(report: RunReport, *args: P.args, **kwargs: P.kwargs) -> RunReport:
        if report.stopped:
            return report
        start = perf_counter()
        report = stage(report, *args, **kwargs)
        return replace(report, seconds={**report.seconds, stage.__name__: perf_counter() - start})

    return timed


@_stage
def acquire(report: RunReport, documents: Path, corrections: Path | None, progress: Progress) -> RunReport:
    """Which documents there are, and what people corrected in them."""
    sources, findings = find_documents(documents)
    file = corrections or corrections_of(documents)
    corrected, wrong = read_corrections(file, needed=corrections is not None)
    findings += [*wrong, *passed_over(documents, file)]
    progress("acquire", len(sources), len(sources))
    found = (*report.findings, *findings)
    return replace(report, sources=tuple(sources), corrections=corrected, findings=found)


@_stage
def read(report: RunReport, tables: Path, submit: Submit, progress: Progress) -> RunReport:
    """The text, passages and tables of each document that no earlier run has landed."""
    reused = {source.document_id: land.landed(tables, source) for source in report.sources}
    folders = {name: folder for name, folder in reused.items() if folder}

    def read_anew(source: Source) -> Finish:
        if source.document_id in folders:
            return nothing
        document = submit(read_document, _bytes(source), source)
        return lambda: folders.update({source.document_id: land.land_document(tables, document())})

    known = tuple(folders)
    findings = each(report.sources, read_anew, "read", progress)
    if not folders:
        fix = "See the findings on the documents."
        findings.append(Finding("nothing-read", "stop", "no document could be read", fix))
    return replace(report, folders=folders, reused=known, findings=(*report.findings, *findings))


@_stage
def extract(report: RunReport, tables: Path, submit: Submit, progress: Progress) -> RunReport:
    """The numerals and figures of each document that was read in this run."""
    anew = [source for source in report.sources if source.document_id in report.folders]
    anew = [source for source in anew if source.document_id not in report.reused]
    folders = dict(report.folders)

    def extract_anew(source: Source) -> Finish:
        document = land.load_document(folders.pop(source.document_id), source)
        rows = submit(extract_rows, document)
        return lambda: folders.update({source.document_id: land.land(tables, document, rows())})

    findings = each(anew, extract_anew, "extract", progress)
    return replace(report, folders=folders, findings=(*report.findings, *findings))


@_stage
def validate(report: RunReport, room: Path, progress: Progress) -> RunReport:
    """The rows as people corrected them: those that keep their promises, and those that do not, apart."""
    corrected, unfit = applied(report.corrections, report.sources, report.folders, room / "corrected")
    if unfit:
        return replace(report, findings=(*report.findings, *unfit))
    folders = [corrected[name] for name in sorted(corrected)]
    with writing(room):
        validation = check_rows(folders, room / VALIDATED, report.findings)
    progress("validate", 1, 1)
    return _kept(replace(report, findings=(*report.findings, *validation.findings)), room)


@_stage
def transform(report: RunReport, room: Path, progress: Progress) -> RunReport:
    """The published datasets, made by SQL, and their audits."""
    with writing(room):
        findings = make_datasets(room / VALIDATED, room / BUILT)
        if not any(finding.severity == "stop" for finding in findings):
            findings += check_derived(made_of_others(room / BUILT))
    progress("transform", 1, 1)
    return _kept(replace(report, findings=(*report.findings, *findings)), room)


def _kept(report: RunReport, room: Path) -> RunReport:
    """The tables of a run that was stopped stay, for whoever wants to see what was wrong with them."""
    if not report.stopped:
        return report
    tables = room / "tables"
    tables.mkdir()
    for made in (room / VALIDATED, room / BUILT):
        if made.exists():
            made.rename(tables / made.name)
    fix = f"Its tables, as Arrow files, are kept in {set_aside(Warehouse(room.parent.parent), tables)}."
    stopped = Finding("not-published", "stop", "a finding stopped the run before its release", fix)
    return replace(report, findings=(*report.findings, stopped))


@_stage
def release(
    report: RunReport, room: Path, warehouse: Path, accept_loss: str, wait: float | None, progress: Progress
) -> RunReport:
    """The release, staged, checked and promoted; it may lose rows of the one before for a reason only."""
    published = [source for source in report.sources if source.document_id in report.folders]
    try:
        with writing(warehouse):
            made = publish(
                room / BUILT, published, report.findings, warehouse, accept_loss=accept_loss, wait=wait
            )
    except WarehouseBusy as error:
        busy = Finding(BUSY, "stop", str(error), "See what the other run is doing.")
        return replace(report, findings=(*report.findings, busy))
    except NotPublished as error:
        fix = f"Its files are kept in {error.kept}." if error.kept else "See the findings."
        found = (*error.findings, Finding("not-published", "stop", error.beside, fix))
        return replace(report, findings=(*report.findings, *found))
    progress("release", 1, 1)
    rows = {name: pq.read_metadata(made.file(name)).num_rows for name in made.datasets}
    named = replace(report, release=made.id, version=version_of(made.path, ""), release_path=made.path)
    return replace(named, rows=rows, unchanged=made.unchanged)


def _bytes(source: Source) -> bytes:
    path = Path(source.path)
    data = contents(path, path.parent)
    if sha256(data).hexdigest() != source.sha256:
        raise ReadError(f"{source.file} was changed while this run was at work")
    return data
