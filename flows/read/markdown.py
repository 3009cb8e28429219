"""Markdown: blocks by CommonMark with tables; the text stays the file as it is, marks and all."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from flows.patterns import compiled
from flows.read.block import Block, block
from flows.read.emphasis import emphasis
from flows.read.line import Line, lines
from flows.read.piped import piped
from flows.read.prose import setting
from flows.read.text import group_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

TAGS_ALONE = compiled(r"(?:\s++|<!--(?:(?!-->).)*+-->|<[^<>]{0,500}>)++", re.DOTALL)
LONGEST_BOLD = 200


class Within(NamedTuple):
    """The containers around a block: a block quote, how many lists."""

    quoted: bool = False
    depth: int = 0


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables, blocks only. No indented code: reports indent their tables with tabs."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table").disable("code")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def blocks(text: str) -> list[Block]:
    """The blocks of a Markdown text, in its order."""
    found = lines(text)
    out: list[Block] = []
    within = [Within()]
    reached = 0
    for token in _parser().parse(text):
        if token.type in ("blockquote_open", "bullet_list_open", "ordered_list_open"):
            above = within[-1]
            quoted = token.type == "blockquote_open"
            within.append(Within(above.quoted or quoted, above.depth + (not quoted)))
        elif token.type in ("blockquote_close", "bullet_list_close", "ordered_list_close"):
            within.pop()
        elif token.map and token.type in LEAVES:
            first, last = token.map
            if first >= reached:
                out.extend(
                    _leaf(text, token, [line for line in found[first:last] if not line.blank], within[-1])
                )
                reached = last
    return out


def _leaf(text: str, token: Token, its: list[Line], within: Within) -> list[Block]:
    return LEAVES[token.type](text, token, its, within) if its else []


def _heading(text: str, token: Token, its: list[Line], within: Within) -> list[Block]:
    """A heading; the line drawn under it, where it has one, is no part of its words."""
    level = int(token.tag[1])
    if token.markup.startswith("#") or len(its) < 2:
        return [Block("heading", its[0].first, its[-1].last, level=level, settled=True)]
    return [
        Block("heading", its[0].first, its[-2].last, level=level, settled=True),
        Block("boilerplate", its[-1].first, its[-1].last, settled=True),
    ]


def _rule(text: str, token: Token, its: list[Line], within: Within) -> list[Block]:
    return [Block("boilerplate", its[0].first, its[-1].last, settled=True)]


def _table(text: str, token: Token, its: list[Line], within: Within) -> list[Block]:
    return [piped(text, its)]


def _html(text: str, token: Token, its: list[Line], within: Within) -> list[Block]:
    """Raw HTML: tags alone show nothing; words between them are read as a paragraph."""
    whole = block(text, "paragraph", its[0].first, its[-1].last)
    assert whole
    if TAGS_ALONE.fullmatch(text[whole.start : whole.end]):
        return [whole.of("boilerplate", settled=True)]
    return group_blocks(text, its, setting(its))


def _code(text: str, token: Token, its: list[Line], within: Within) -> list[Block]:
    return [Block("paragraph", its[0].first, its[-1].last, settled=True)]


def _paragraph(text: str, token: Token, its: list[Line], within: Within) -> list[Block]:
    """A paragraph; in a list an item, in a block quote a quotation; of long lines each is one."""
    if within.depth:
        return [Block("list_item", its[0].first, its[-1].last, level=within.depth)]
    how = setting(its)
    parts = group_blocks(text, its, replace(how, joined=not how.long))
    if not within.quoted:
        return parts
    return [_quoted(text, part) for part in parts]


def _quoted(text: str, part: Block) -> Block:
    """A paragraph in a block quote; one all in bold is the heading of a box, not a quotation."""
    if (
        part.kind != "paragraph"
        or emphasis(text[part.start : min(part.end, part.start + LONGEST_BOLD)]) == "bold"
    ):
        return part
    return part.of("quotation")


LEAVES = {
    "heading_open": _heading,
    "hr": _rule,
    "table_open": _table,
    "html_block": _html,
    "fence": _code,
    "code_block": _code,
    "paragraph_open": _paragraph,
}
