"""A citation: one source at the place where the text names it."""

from __future__ import annotations

from dataclasses import dataclass

from flows.read.document import Document, Passage


@dataclass(frozen=True, slots=True)
class Citation:
    """A source where the text names it."""

    citation_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    quote: str
    citation_key: str
    locator: str | None
    reference_id: str | None


def citation(
    document: Document,
    passage: Passage,
    span: tuple[int, int],
    key: str,
    locator: str | None,
    reference_id: str | None,
    implied: bool = False,
) -> Citation:
    """The row of a source cited at a place; those that a range implies are told apart by their keys."""
    text = document.text[span[0] : span[1]]
    start = span[0] + len(text) - len(text.lstrip())
    return Citation(
        citation_id=f"{document.document_id}#char={start},{span[1]}" + (f";{key}" if implied else ""),
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={passage.position}",
        char_start=start,
        char_end=span[1],
        quote=document.text[start : span[1]],
        citation_key=key,
        locator=locator,
        reference_id=reference_id,
    )
