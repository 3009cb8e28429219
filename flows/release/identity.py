"""The id of a release, told by its content: the same files have the same id, wherever and whenever made."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

LENGTH = 16
# Pages carry the id. The rest of the content does not; figurebook.duckdb only repeats it.
PAGES = ("datapackage.json", "index.html")
WORDS = ("DICTIONARY.md", "annotations.jsonl", "findings.json")


def data_of(hashes: Mapping[str, str]) -> dict[str, str]:
    """The files among them that tell the id and do not carry it."""
    return {name: hashes[name] for name in hashes if name.endswith(".parquet") or name in WORDS}


def content_id(hashes: Mapping[str, str]) -> str:
    """The id of files by their names and hashes."""
    lines = "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes))
    return hashlib.sha256(lines.encode()).hexdigest()[:LENGTH]


def named(pages: Mapping[str, str], data: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """The id of a release, and its pages with that id in them.

    The pages tell the id, and the id depends on the pages. So they are rendered with
    the id of the data alone, the id is taken from that, and then put in its place.
    No document can hold the id of the data that it is part of, so nothing else is replaced.
    """
    release_id = _with_pages(pages, data)
    return release_id, {name: text.replace(content_id(data), release_id) for name, text in pages.items()}


def told(release_id: str, pages: Mapping[str, str], data: Mapping[str, str]) -> str:
    """The id that the content of a published release tells: its own, unless something was changed."""
    return _with_pages(
        {name: text.replace(release_id, content_id(data)) for name, text in pages.items()}, data
    )


def _with_pages(pages: Mapping[str, str], data: Mapping[str, str]) -> str:
    rendered = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in pages.items()}
    return content_id({**data, **rendered})
