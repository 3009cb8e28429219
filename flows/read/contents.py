"""The table of contents: its entries, each with the page that it points to."""

from __future__ import annotations

import re

from flows.patterns import compiled
from flows.read.block import Block, block
from flows.read.emphasis import unmarked
from flows.read.line import lines

SECTION = compiled(
    r"(?:table of )?contents(?: page)?|in this (?:report|paper|document|issue)|on this page", re.IGNORECASE
)
LEADER = compiled(r"\S.{0,180}?(?:(?:\.\s?){4,}+|…{2,}+)\s*\d{1,4}")
PAGED = compiled(r"\S.{0,180}?\s(\d{1,4}|[ivxl]{1,6})")
LINKED = compiled(r"(?:[-*+]|\d{1,2}\.)?\s*\[[^\]\n]{1,200}\]\(#[^()\s]*\)")
LONGEST = 200


def is_contents_heading(words: str) -> bool:
    return bool(SECTION.fullmatch(unmarked(words[:60]).rstrip(":")))


def contained(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with tables of contents told, one block an entry."""
    found: list[Block] = []
    inside = False
    for each in blocks:
        words = text[each.start : min(each.end, each.start + LONGEST + 1)]
        if each.kind in ("heading", "paragraph", "caption") and is_contents_heading(words):
            inside = True
            found.append(each if each.settled else each.of("heading", level=1))
            continue
        entries = _entries(text, each, inside)
        inside = inside and (bool(entries) or each.kind == "boilerplate")
        found.extend(entries or [each])
    return found


def _entries(text: str, each: Block, inside: bool) -> list[Block]:
    """The entries that a block is made of; none where it is no part of a table of contents."""
    if each.settled and each.kind != "list_item" or each.kind not in ("paragraph", "list_item", "table"):
        return []
    if not inside and not LEADER.match(text[each.start : each.start + LONGEST]):
        return []
    rows = [line for line in lines(text, each.start, each.end) if not line.blank]
    untold = inside and each.kind == "list_item"
    if not all(_is_entry(line.text, inside, untold) for line in rows):
        return []
    parts = (block(text, "contents", line.first, line.last, apart=False) for line in rows)
    return [part for part in parts if part]


def _is_entry(words: str, inside: bool, untold: bool) -> bool:
    """A title with its page. In a list under the heading, `untold`, the page may be missing."""
    if len(words) > LONGEST:
        return False
    if LEADER.fullmatch(words):
        return True
    if untold and words[-1] not in ".;:,!" and len(words) < 80:
        return True
    return inside and bool(PAGED.fullmatch(words) or LINKED.fullmatch(words))
