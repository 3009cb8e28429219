"""`figurebook run`: one run, through Prefect or directly."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from flows.acquire import AcquireError, acquire
from flows.cli import summary
from flows.cli.arguments import WAREHOUSE
from flows.cli.terminal import width
from flows.corrections.place import NoCorrections, named
from flows.head_start import head_start
from flows.progress import shown
from flows.read.document import Source
from flows.run_report import RunReport
from flows.workers import workers

ERRORS = (AcquireError, NoCorrections)
TABLES = Path("raw/tables")


def run(asked: Namespace) -> int:
    # Prefect takes seconds to start: what cannot be is said before that.
    sources, _ = acquire(asked.documents)
    named(asked.corrections)
    report = _direct(asked, sources) if asked.direct else _flow(asked)
    print("\n".join(summary.lines(report, width())))
    return report.exit_code


def tables(warehouse: Path) -> Path:
    """Where the raw tables lie: in the project for its own warehouse, inside any other."""
    return TABLES if warehouse == WAREHOUSE else warehouse / "tables"


def _direct(asked: Namespace, sources: list[Source]) -> RunReport:
    with workers() as submit:
        if not tables(asked.warehouse).exists():
            submit = head_start(submit, sources)
        from flows import pipeline  # while the workers make themselves ready, or read

        with shown() as progress:
            return pipeline.run(*_places(asked), progress, submit, *_how(asked))


def _flow(asked: Namespace) -> RunReport:
    print("starting Prefect (some seconds; --direct does without)", file=sys.stderr)
    from flows import publish

    return publish.run(*_places(asked), *_how(asked))


def _places(asked: Namespace) -> tuple[Path, Path, Path]:
    """Where the documents, the releases and the raw tables lie."""
    return asked.documents, asked.warehouse, tables(asked.warehouse)


def _how(asked: Namespace) -> tuple[Path | None, str, float | None]:
    """The corrections, why the release may lose something, and how long another run may take."""
    return asked.corrections, asked.accept_loss or "", asked.wait
