"""What a page's head says of it: its title, and the day it was published."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from flows.patterns import compiled
from flows.read.publication import day

if TYPE_CHECKING:
    from lxml.etree import _Element

LINKED_DATA = compiled(r'"datePublished"\s{0,9}:\s{0,9}"([^"\\]{4,40})"')
META_NAMES = frozenset(
    [
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.issued",
        "dcterms.created",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "citation_publication_date",
    ]
)
BLANKS = compiled(r"\s+")


def title(root: _Element) -> str | None:
    """The title in the page's head."""
    found = root.find(".//head/title")
    words = BLANKS.sub(" ", found.text or "").strip() if found is not None else ""
    return words or None


def published(root: _Element) -> date | None:
    """The day of publication: by linked data, else by meta elements, else by the first dated time."""
    for words in (*_linked(root), *_meta(root), *_times(root)):
        if found := day(words.strip().replace("/", "-") if words[:4].isdecimal() else words):
            return found
    return None


def _linked(root: _Element) -> list[str]:
    scripts = (each for each in root.iter("script") if "ld+json" in each.get("type", ""))
    return [words for each in scripts for words in LINKED_DATA.findall(each.text or "")]


def _meta(root: _Element) -> list[str]:
    return [
        each.get("content", "")
        for each in root.iter("meta")
        if (each.get("property") or each.get("name") or each.get("itemprop") or "").lower() in META_NAMES
    ]


def _times(root: _Element) -> list[str]:
    return [each.get("datetime", "") for each in root.iter("time") if each.get("datetime")]
