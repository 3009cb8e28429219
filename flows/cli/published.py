"""The commands that look at what is published: path, query, explain, check, releases."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from flows.cli.terminal import terminal_width
from flows.explain import UnknownFigure
from flows.explain import explain as explained
from flows.query import QueryError
from flows.query import query as found
from flows.release.check import check as faults
from flows.release.current import NoRelease, UnknownDataset, current
from flows.release.history import releases as history
from flows.tables import lines

ERRORS = (NoRelease, UnknownDataset, UnknownFigure, QueryError)


def path(asked: Namespace) -> int:
    release = current(asked.warehouse)
    print(release.file(asked.dataset) if asked.dataset else release.path)
    return 0


def query(asked: Namespace) -> int:
    result = found(current(asked.warehouse), asked.sql)
    return _show(result.columns, result.rows, asked.format)


def explain(asked: Namespace) -> int:
    print(explained(current(asked.warehouse), asked.figure_id))
    return 0


def check(asked: Namespace) -> int:
    release = current(asked.warehouse)
    findings = faults(release)
    for finding in findings:
        print(finding.line())
    if not findings:
        print(f"release {release.id}: nothing is wrong")
    return 1 if findings else 0


def releases(asked: Namespace) -> int:
    past = history(asked.warehouse)
    if not past:
        raise NoRelease(f"no release in {asked.warehouse} yet; make one with: figurebook run")
    names = sorted({name for release in past for name in release.rows})
    columns = ("number", "release_id", "current", *names)
    rows = [(one.number, one.id, one.is_current, *map(one.rows.get, names)) for one in past]
    return _show(columns, rows, asked.format)


def _show(columns: Sequence[str], rows: Sequence[Sequence[Any]], form: str) -> int:
    for line in lines(columns, rows, form, terminal_width()):
        sys.stdout.write(line + "\n")
    return 0
