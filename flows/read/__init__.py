"""Readers: from a file of any format to one `Document`; nothing after them knows formats."""

from __future__ import annotations

from pathlib import Path

from flows import ordinary_file
from flows.read.decode import ReadError, decode
from flows.read.document import Cell, Document, Passage, Source, Table

__all__ = ["Cell", "Document", "Passage", "ReadError", "Source", "Table", "read", "read_bytes"]


def read(source: Source) -> Document:
    """The document in a source's file; ReadError, in one line, where there is none to be read."""
    try:
        # By its module: `flows.read.contents`, once loaded, takes the shorter name here.
        data = ordinary_file.contents(Path(source.path))
    except OSError as error:
        raise ReadError(f"unreadable file: {source.file}: {error.strerror or error}") from None
    return read_bytes(data, source)


def read_bytes(data: bytes, source: Source) -> Document:
    """The document in these bytes, whatever the source's file is called."""
    # The readers of the formats are loaded by whoever reads: most of the program only knows documents.
    from flows.read.formats import FORMATS
    from flows.read.media import media_type

    decoded = decode(data, source.file)
    return FORMATS[media_type(decoded.text)](decoded, source)
