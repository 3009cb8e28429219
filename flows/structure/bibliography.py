"""Bibliography: the entries of the list of sources, read into their parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from flows.extract import Extraction
from flows.read.document import Document
from flows.structure import listed
from flows.structure.listed import Listed


@dataclass(frozen=True, slots=True)
class BibliographyEntry:
    """An entry as published. How often it is cited is counted when all citations are known."""

    reference_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    text: str
    citation_key: str
    authors: str | None
    year: int | None
    title: str | None
    container: str | None
    url: str | None
    accessed_on: date | None
    times_cited: int = 0


def of(document: Document, extraction: Extraction) -> Iterator[BibliographyEntry]:
    """The entries in their order."""
    return (_row(document, one) for one in listed.of(document))


def _row(document: Document, one: Listed) -> BibliographyEntry:
    year = one.entry.year or ""
    return BibliographyEntry(
        reference_id=one.reference_id,
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={one.passage.position}",
        char_start=one.start,
        char_end=one.end,
        text=document.text[one.start : one.end],
        citation_key=one.key,
        authors=one.entry.authors,
        year=int(year[:4]) if year[:4].isdigit() else None,
        title=one.entry.title,
        container=one.entry.container,
        url=one.entry.url,
        accessed_on=one.entry.accessed_on,
    )
