"""The Prefect flow `publish-figures`: the stages of the pipeline as tasks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import flows.prefect_defaults  # noqa: F401

# isort: split
from prefect import State, Task, flow, get_run_logger, runtime, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.states import Completed, Failed

from flows import pipeline
from flows.acquire import AcquireError, document_files
from flows.run_report import RunReport
from flows.workers import Submit, workers
from flows.workroom import workroom

RETRIES = 2


class Unreadable(OSError):
    """A document could not be read; another try may find it mended."""


def _outside(_task: Any, _run: Any, state: State) -> bool:
    """Whether a task failed for a reason that lies outside: files, folders, the lock."""
    error = state.result(raise_on_failure=False)
    return isinstance(error, OSError) or isinstance(getattr(error, "__cause__", None), OSError)


def _progress(stage: str, done: int, total: int, document: str = "") -> None:
    get_run_logger().info("%s: %d of %d %s", stage, done, total, document)


def _task(stage: Callable[..., RunReport], retries: int = 0) -> Task[..., RunReport]:
    """The stage as a task that logs what it does and finds."""

    def logged(report: RunReport, *told: Path | Submit | float | str | None) -> RunReport:
        after = stage(report, *told, _progress)
        found = after.findings[len(report.findings) :]
        unreadable = any(finding.code == "document-unreadable" for finding in found)
        if unreadable and runtime.task_run.run_count <= retries:
            raise Unreadable(f"{stage.__name__}: some documents could not be read")
        for finding in found:
            get_run_logger().warning(finding.line())
        return after

    options = {"retries": retries, "retry_delay_seconds": [1, 5], "retry_condition_fn": _outside}
    name = stage.__name__
    named = task(name=name, task_run_name=name, description=stage.__doc__, cache_policy=NO_CACHE)
    return named(logged).with_options(**options if retries else {})


acquire = _task(pipeline.acquire, RETRIES)
read = _task(pipeline.read, RETRIES)
extract = _task(pipeline.extract)
validate = _task(pipeline.validate)
transform = _task(pipeline.transform)
release = _task(pipeline.release, RETRIES)


def _run_name() -> str:
    """Which documents: the folder, the first of them, and how many more."""
    folder = Path(runtime.flow_run.parameters["documents"])
    try:
        first, *others = document_files(folder)
    except (AcquireError, ValueError):
        return f"{folder}: no documents"
    return f"{folder}: {first}" + (f" and {len(others)} more" if others else "")


@flow(name="publish-figures", flow_run_name=_run_name)
def publish_figures(
    documents: Path = Path("raw/documents"),
    warehouse: Path = Path("warehouse"),
    tables: Path = Path("raw/tables"),
    corrections: Path | None = None,
    accept_loss: str = "",
    wait: float | None = None,
) -> State[RunReport]:
    """A folder of documents in, a release of their figures out.

    `accept_loss` is the reason why the release may lose what the one before has. `wait` is
    for how many seconds it lets another run publish into the same warehouse.
    """
    with workroom(warehouse / pipeline.WORK) as room, workers() as submit:
        report = acquire(RunReport(), documents, corrections)
        report = read(report, tables, submit)
        report = extract(report, tables, submit)
        report = validate(report, room)
        report = transform(report, room)
        report = release(report, room, warehouse, accept_loss, wait)
    create_markdown_artifact(report.markdown(), key="publish-figures", description="What the run came to")
    if report.exit_code:
        return Failed(message=report.outcome, data=report)
    return Completed(message=report.outcome, data=report)


@contextmanager
def in_this_process() -> Iterator[None]:
    """Settings for a flow that is run and awaited here."""
    # A heartbeat is for a server that watches runs from outside; here it only adds up to a second.
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        yield


def run(
    documents: Path,
    warehouse: Path,
    tables: Path,
    corrections: Path | None = None,
    accept_loss: str = "",
    wait: float | None = None,
) -> RunReport:
    """One run of the flow in this process, and its report."""
    with in_this_process():
        told = (documents, warehouse, tables, corrections, accept_loss, wait)
        state = publish_figures(*told, return_state=True)
    report = state.result(raise_on_failure=False)
    if isinstance(report, BaseException):
        raise report
    return report
