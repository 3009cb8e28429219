"""A head start: documents that the workers read and extract while the run itself is still being loaded.

Where nothing is landed yet every document will be read. What the run loads meanwhile takes about as long as
the reading of a few reports.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from flows.batch import AHEAD
from flows.ordinary_file import contents
from flows.read.document import Document, Source
from flows.workers import Submit, extract_rows, read_document

Rows = dict[str, list[dict[str, Any]]]
Job = Callable[[], tuple[Document, Rows | Exception]]


def head_start(submit: Submit, sources: Sequence[Source]) -> Submit:
    """Begins the first of these documents, and gives what it began to whoever asks for that work later.

    A document whose bytes have changed since is begun anew.
    """
    begun: dict[str, tuple[bytes, Job]] = {}
    for source in sources[:AHEAD]:
        try:
            path = Path(source.path)
            data = contents(path, path.parent)
        except OSError:  # the run will see to it
            continue
        begun[source.document_id] = data, submit(_read_and_extract, data, source)

    def given(work: Callable[..., Any], *told: Any) -> Callable[[], Any]:
        if work is read_document and (found := begun.get(told[1].document_id)) and found[0] == told[0]:
            return partial(_document, found[1])
        if work is extract_rows and (found := begun.pop(told[0].source.document_id, None)):
            return partial(_rows, found[1])
        return submit(work, *told)

    return given


def _read_and_extract(data: bytes, source: Source) -> tuple[Document, Rows | Exception]:
    """A document and its rows; that they can not be had is told when they are asked for."""
    document = read_document(data, source)
    try:
        return document, extract_rows(document)
    except Exception as error:
        return document, error


def _document(job: Job) -> Document:
    return job()[0]


def _rows(job: Job) -> Rows:
    rows = job()[1]
    if isinstance(rows, Exception):
        raise rows
    return rows
