"""The flow beside an empty flow and beside the same stages without Prefect."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

DOCUMENTS = Path("raw/documents")
TIMES = 3


def lines() -> Iterator[str]:
    with TemporaryDirectory() as folder:
        os.environ["PREFECT_HOME"] = f"{folder}/prefect"
        yield from _lines(Path(folder))


def _lines(folder: Path) -> Iterator[str]:
    from prefect import flow, task

    from flows import pipeline, publish, schedule

    logging.disable(logging.CRITICAL)
    nothing = task(lambda: None, name="nothing")

    @flow
    def empty() -> None:
        """Nothing at all."""

    @flow
    def six_empty_tasks() -> None:
        for _ in range(6):
            nothing()

    places = DOCUMENTS, folder / "warehouse", folder / "tables"
    start = perf_counter()
    with schedule.server(), publish.in_this_process():
        yield f"flow on the five documents, all landed before; best of {TIMES}"
        yield _line("Prefect: import and its server's start", perf_counter() - start)
        pipeline.run(*places)
        stages = _fastest(lambda: pipeline.run(*places))
        for name, seconds in (
            ("the six stages without Prefect", stages),
            ("an empty flow", _fastest(empty)),
            ("a flow of six empty tasks", tasks := _fastest(six_empty_tasks)),
            ("publish-figures", flow_time := _fastest(lambda: publish.run(*places))),
        ):
            yield _line(name, seconds)
        yield _line("publish-figures, less its stages and six empty tasks", flow_time - stages - tasks)
    logging.disable(logging.NOTSET)


def _fastest(work: Callable[[], object]) -> float:
    def timed() -> float:
        start = perf_counter()
        work()
        return perf_counter() - start

    return min(timed() for _ in range(TIMES))


def _line(name: str, seconds: float) -> str:
    return f"  {name:<54} {seconds:6.2f} s"
