"""A stage over many documents: each one begun and finished, and its failure a finding of its own."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NoReturn

from flows.findings import Finding
from flows.progress import Progress
from flows.read.decode import ReadError
from flows.read.document import Source
from flows.storage import CannotWrite

#: what is left to be done for a document once its work has been given out
Finish = Callable[[], object]
#: so many documents are begun before the first of them is finished: enough for the workers, little to hold
AHEAD = 16


def each(
    sources: Sequence[Source], begin: Callable[[Source], Finish], stage: str, progress: Progress
) -> list[Finding]:
    """Begins and finishes the work on each document; a finding for each on which it failed."""
    findings = []
    for done, (source, finish) in enumerate(_ahead(sources, begin)):
        progress(stage, done, len(sources), source.document_id)
        try:
            finish()
        except CannotWrite:  # no document is to be lost for want of room
            raise
        except ReadError as error:
            findings.append(_failed(source, "document-unread", str(error), "Give the document as text."))
        except OSError as error:
            rule = f"{stage} failed: {error.strerror}"
            findings.append(_failed(source, "document-unreadable", rule, "See to the file and the disk."))
        except Exception as error:  # a fault of ours on one document must not cost the others
            rule = f"{stage} failed: {type(error).__name__}: {error}"
            findings.append(_failed(source, "document-failed", rule, "Report it.", where(error)))
    progress(stage, len(sources), len(sources))
    return findings


def nothing() -> None:
    """What is left to be done for a document that an earlier run has landed."""


def where(error: Exception) -> str:
    """The line of code where it failed; a worker, whose traceback stays with it, has noted that."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return "".join(getattr(error, "__notes__", ())) or f"{Path(frame.filename).name}, line {frame.lineno}"


def _ahead(sources: Sequence[Source], begin: Callable[[Source], Finish]) -> Iterator[tuple[Source, Finish]]:
    """The documents in their order, some of them begun before the first is finished."""
    begun: deque[tuple[Source, Finish]] = deque()
    for source in sources:
        begun.append((source, _begun(source, begin)))
        if len(begun) == AHEAD:
            yield begun.popleft()
    yield from begun


def _begun(source: Source, begin: Callable[[Source], Finish]) -> Finish:
    """How the work ends; where it failed at its begin, that failure, to be told in its turn."""
    try:
        return begin(source)
    except Exception as error:
        return partial(_fail, error)


def _fail(error: Exception) -> NoReturn:
    raise error


def _failed(source: Source, code: str, rule: str, fix: str, value: str = "") -> Finding:
    return Finding(code, "error", rule, fix, "documents", source.document_id, source.file, value=value)
