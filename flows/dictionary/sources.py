"""Sources: the documents that a release was read from, as every description of it names them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pyarrow as pa

from flows.read.document import Source

COLUMNS = (
    "document_id",
    "file",
    "title",
    "publisher",
    "published_on",
    "url",
    "licence",
    "sha256",
    "size_bytes",
)


def sources_of(documents: pa.Table) -> list[Source]:
    """The documents in the order of their ids, with the title and date that were read where none is listed.

    What a release says of its documents, its descriptions say too; no other place is asked.
    """
    rows = documents.select(COLUMNS).to_pylist()
    return sorted((Source(path=row["file"], **row) for row in rows), key=lambda source: source.document_id)


def newest(sources: Sequence[Source]) -> date | None:
    """The day on which the newest document was published: all that a release knows of time."""
    return max((source.published_on for source in sources if source.published_on), default=None)


def title(sources: Sequence[Source]) -> str:
    """What a release of these documents is called."""
    count = "one document" if len(sources) == 1 else f"{len(sources)} documents"
    return f"Figures stated in {count}"
