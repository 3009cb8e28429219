"""What structure finds: in a few lines of text, and in the documents of the collection."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from flows.acquire import single, unnamed
from flows.read import Document, read, read_bytes

DOCUMENTS = Path(__file__).parents[2] / "raw" / "documents"


def document(text: str, name: str = "note") -> Document:
    """The document that these characters are."""
    return read_bytes(text.encode(), unnamed(text.encode(), name))


@cache
def collected(file: str) -> Document:
    """A document of the collection, by the name of its file."""
    return read(single(DOCUMENTS / file))
