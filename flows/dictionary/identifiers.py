"""Identifiers: the names by which descriptions for the web of data call a release and what is in it."""

from __future__ import annotations

import re
from urllib.parse import quote

WEB_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f<>\"{}|\\^`]+", re.IGNORECASE)


def release_iri(release_id: str) -> str:
    """A release, wherever its folder lies."""
    return f"urn:figurebook:{release_id}"


def document_iri(document_id: str) -> str:
    """A document by the id that it has in every dataset."""
    return f"urn:figurebook:document:{quote(document_id, safe='')}"


def figure_iri(figure_id: str) -> str:
    """A figure: its document, and the characters of the document's text that state it."""
    document_id, mark, place = figure_id.partition("#")
    return f"urn:figurebook:figure:{quote(document_id, safe='')}{mark}{quote(place, safe='=,')}"


def web_address(url: str | None) -> str | None:
    """A document's address, where it is one of the web. Whatever else a catalogue says is not linked to."""
    return url if url and WEB_ADDRESS.fullmatch(url) else None
