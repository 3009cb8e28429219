"""Sections: the title of a document, and the path of headings above each passage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flows.read.block import Block
from flows.read.caption import heads_text
from flows.read.emphasis import unmarked
from flows.read.heading import depth, is_heading_like, is_named

LONGEST_TITLE = 160
SKIPPED = ("boilerplate", "contents")


@dataclass(frozen=True, slots=True)
class Open:
    """A heading that stands above the place reached: its level, how many numbers it bears, its words."""

    level: int
    numbers: int | None
    words: str
    own_level: bool


def titled(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the document's title told: its first heading, else a short line that opens it."""
    place = _title_place(text, blocks)
    if place is None:
        return blocks
    return [*blocks[:place], blocks[place].of("title", level=None), *blocks[place + 1 :]]


def _title_place(text: str, blocks: list[Block]) -> int | None:
    heads = [place for place, each in enumerate(blocks) if each.kind == "heading"]
    marked = [place for place in heads if blocks[place].settled and blocks[place].level == 1]
    if marked:
        return marked[0]
    first = next((place for place, each in enumerate(blocks) if each.kind not in SKIPPED), None)
    if first is None or first + 1 == len(blocks):
        return None
    each = blocks[first]
    if each.kind == "heading" and not is_named(unmarked(text[each.start : each.end])):
        return first
    words = unmarked(text[each.start : min(each.end, each.start + LONGEST_TITLE + 1)])
    short = each.kind == "paragraph" and each.end - each.start <= LONGEST_TITLE and words[-1:] not in ".;:,"
    return (
        first
        if short
        and (is_heading_like(words) or not words[:1].islower())
        and "\t" not in text[each.start : each.end]
        else None
    )


def sectioned(text: str, blocks: list[Block]) -> list[tuple[Block, str]]:
    """Each block with the path of headings above it; headings that have no level of their own get one."""
    path: list[Open] = []
    found = []
    for each in blocks:
        if each.kind == "heading":
            heading = _opened(text, each, path)
            path = _above(path, heading)
            each = replace(each, level=heading.level)
            found.append((each, _words(path)))
            path = [*path, heading]
            continue
        heads = each.kind == "caption" and heads_text(text[each.start : each.end])
        if heads:
            heading = _opened(text, replace(each, rank=1), path)
            path = _above(path, heading)
        found.append((each, _words(path)))
        if heads:
            path = [*path, heading]
    return found


def _words(path: list[Open]) -> str:
    return " > ".join(heading.words for heading in path)


def _opened(text: str, each: Block, path: list[Open]) -> Open:
    words = unmarked(text[each.start : each.end])
    if each.level is not None:
        return Open(each.level, depth(words), words, True)
    same = [
        above.level for above in path if (label := heads_text(words)) and heads_text(above.words) == label
    ]
    if same:
        return Open(same[0], None, words, False)
    strong = [heading.level for heading in path if heading.own_level]
    return Open((strong[-1] if strong else 0) + max(each.rank, 1), None, words, False)


def _above(path: list[Open], heading: Open) -> list[Open]:
    """What stays open above a heading.

    A numbered heading closes every one with as many numbers or more, whatever their levels:
    chapters of one series are of one rank. An unnumbered heading of a chapter's own level
    lies inside that chapter, but for the parts that stand after all chapters.
    """
    if heading.numbers is not None:
        same = [
            place for place, above in enumerate(path) if above.numbers and above.numbers >= heading.numbers
        ]
        path = path[: same[0]] if same else path
    kept = []
    for above in path:
        if heading.own_level and not above.own_level:
            break
        inside = above.level < heading.level
        chapter = above.level == heading.level and above.numbers and heading.numbers is None
        if not inside and not (chapter and heading.own_level and not is_named(heading.words)):
            break
        kept.append(above)
    return kept
