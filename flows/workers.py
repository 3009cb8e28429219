"""Workers: processes of our own that read and extract documents beside the run.

To read and to extract is plain Python and takes one core; a run of many documents uses them all.
The workers make themselves ready (readers, rules, code lists) while the run itself loads what it
lands, validates and publishes with. A document that costs its worker its life, for want of memory
say, costs the run that document and no other.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from threading import Thread
from typing import TYPE_CHECKING, Any

from flows.batch import where

if TYPE_CHECKING:
    from flows.read.document import Document, Source

#: gives work out, and gives back what is called for its result; `partial` does the work when called
Submit = Callable[..., Callable[[], Any]]
MOST = 8


def read_document(data: bytes, source: Source) -> Document:
    """The document in these bytes; ReadError where there is none."""
    from flows.read import read_bytes

    with _noted():
        return read_bytes(data, source)


def extract_rows(document: Document) -> dict[str, list[dict[str, Any]]]:
    """The rows of everything extracted from the document, by the name of their raw table."""
    from flows.extract import extract
    from flows.structure import structure

    with _noted():
        extraction = extract(document)
        return extraction.rows() | structure(document, extraction)


@contextmanager
def _noted() -> Iterator[None]:
    """A failure says where it happened: its traceback does not leave the process."""
    try:
        yield
    except Exception as error:
        error.add_note(where(error))
        raise


@contextmanager
def workers() -> Iterator[Submit]:
    """Processes that work until the block is left."""
    crew = _Crew()
    try:
        yield crew.submit
    finally:
        crew.pool.shutdown(cancel_futures=True)


class _Crew:
    """A pool of processes, and a new one where a document has brought it down."""

    def __init__(self) -> None:
        self.pool = _pool()
        self.pool.submit(make_ready)

    def submit(self, work: Callable[..., Any], *told: Any) -> Callable[[], Any]:
        try:
            return partial(self._result, self.pool.submit(work, *told), work, told)
        except BrokenProcessPool:
            self.pool = _pool()
            return self.submit(work, *told)

    def _result(self, job: Future[Any], work: Callable[..., Any], told: tuple[Any, ...]) -> Any:
        try:
            return job.result()
        except BrokenProcessPool:  # whichever document it was: this one by itself will tell
            with _pool(1) as alone:
                return alone.submit(work, *told).result()


def _pool(most: int = MOST) -> ProcessPoolExecutor:
    """Processes that start clean; one core is left to the run itself."""
    count = max(1, min(most, (os.cpu_count() or 1) - 1))
    return ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=_begin_worker)


def _begin_worker() -> None:
    """A worker watches for the end of its run, which can tell it nothing when it is killed."""
    gc.set_threshold(100_000)  # as the command does: many small records, and hardly a cycle
    run = parent_process()
    if run is not None:
        Thread(target=_leave_after, args=(run,), daemon=True).start()


def _leave_after(run: BaseProcess) -> None:
    run.join()
    os._exit(1)


def make_ready() -> None:
    """A first sentence read: the code lists are loaded and the rules compiled before the first document."""
    from flows import patterns
    from flows.acquire import unnamed

    sentence = b"In London 5 per cent of adults were seen in 2018."
    extract_rows(read_document(sentence, unnamed(sentence, "ready")))
    patterns.keep()
