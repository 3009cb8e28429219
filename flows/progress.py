"""Progress: how a long run or a batch of files says where it is, on a terminal and elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol, TextIO


class Progress(Protocol):
    """Is told that `done` of `total` documents of a stage are finished, and which one comes next."""

    def __call__(self, stage: str, done: int, total: int, document: str = "") -> None: ...


def silent(stage: str, done: int, total: int, document: str = "") -> None:
    """Says nothing."""


@contextmanager
def shown(stream: TextIO | None = None) -> Iterator[Progress]:
    """Bars where a person looks at a terminal; otherwise one plain line a stage."""
    stream = stream or sys.stderr
    if not stream.isatty():
        yield _lines(stream)
        return
    with _bars(stream) as progress:
        yield progress


def _lines(stream: TextIO) -> Progress:
    def line(stage: str, done: int, total: int, document: str = "") -> None:
        if done == total:
            print(f"{stage}: {done} of {total}", file=stream, flush=True)

    return line


@contextmanager
def _bars(stream: TextIO) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description:<9}"), BarColumn(24), MofNCompleteColumn(), TimeElapsedColumn())
    name = TextColumn("{task.fields[document]}", markup=False)  # a file may be called [/red].txt
    with Bars(*columns, name, console=Console(file=stream)) as bars:
        tasks = {}

        def bar(stage: str, done: int, total: int, document: str = "") -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total, document="")
            bars.update(tasks[stage], completed=done, total=total, document=document)

        yield bar
