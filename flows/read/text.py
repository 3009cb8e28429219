"""Plain text: blocks from lines, by the way that people set text without markup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from flows.read.aligned import aligned
from flows.read.block import Block
from flows.read.caption import opens_caption
from flows.read.footnote import opens_note
from flows.read.line import Line, groups, lines
from flows.read.listing import Mark, mark
from flows.read.piped import barred, is_barred
from flows.read.prose import (
    Setting,
    ends_sentence,
    is_rule,
    one_paragraph_a_line,
    runs_on,
    setting,
    stands_short,
)
from flows.read.tabbed import is_row, tabbed

# Each finds a table that begins on a line, and says where it stops looking.
TableFinder = Callable[[str, list[Line], int], tuple[Block | None, int]]
TABLES: tuple[TableFinder, ...] = (tabbed, barred, aligned)


def blocks(text: str) -> list[Block]:
    """The blocks of a plain text, in its order."""
    found = lines(text)
    habit = one_paragraph_a_line(found)
    return [each for group in groups(found) for each in group_blocks(text, group, setting(group, habit))]


def group_blocks(text: str, group: list[Line], how: Setting) -> list[Block]:
    """The blocks of lines that stand together."""
    out: list[Block] = []
    tried = dict.fromkeys(TABLES, 0)
    at = 0
    while at < len(group):
        found, stop = _table(text, group, at, tried)
        if found is None:
            found, stop = _lines_block(text, group, at, how, bool(out) and out[-1].kind == "list_item")
        out.append(found.of(found.kind, apart=at == 0))
        at = stop
    return out


def _table(text: str, group: list[Line], at: int, tried: dict[TableFinder, int]) -> tuple[Block | None, int]:
    """A table that begins here. Lines that were looked through in vain are not looked through again."""
    for finder in TABLES:
        if tried[finder] <= at:
            found, stop = finder(text, group, at)
            if found:
                return found, stop
            tried[finder] = stop
    return None, at


def _lines_block(text: str, group: list[Line], at: int, how: Setting, in_list: bool) -> tuple[Block, int]:
    """The list item or paragraph that begins on a line, and the line after it."""
    first = group[at]
    if is_rule(first):
        return Block("boilerplate", first.first, first.last, settled=True), at + 1
    item = mark(first.text) if at == 0 or begins_item(group, at, how, in_list) else None
    stop = at + 1
    while stop < len(group) and _goes_on(text, group, stop, how, first if item else None):
        stop += 1
    kind = "list_item" if item else "paragraph"
    return Block(kind, first.first, group[stop - 1].last), stop


def _goes_on(text: str, group: list[Line], at: int, how: Setting, item: Line | None) -> bool:
    """Whether a line belongs to the paragraph or item above it."""
    line, above = group[at], group[at - 1]
    if is_row(text, line) or is_row(text, above) or is_barred(text, line) or is_barred(text, above):
        return False
    if begins_item(group, at, how, item is not None):
        return False
    if (opens_caption(line.text) or opens_note(line.text)) and (
        ends_sentence(above) or stands_short(above, how)
    ):
        return False
    if how.joined and opens_caption(above.text):  # a title does not run on into its text
        return runs_on(above, line, replace(how, joined=False))
    if item is not None and not how.long and line.indent > item.indent and not is_rule(line):
        return True
    return runs_on(above, line, how)


def begins_item(group: list[Line], at: int, how: Setting, in_list: bool) -> bool:
    """Whether a line opens a list item. Inside a group its mark may be a dash or number of prose."""
    sign = mark(group[at].text)
    if sign is None:
        return False
    above = group[at - 1]
    if in_list or ends_sentence(above) or stands_short(above, how):
        return True
    return at + 1 < len(group) and _follows(sign, mark(group[at + 1].text))


def _follows(sign: Mark, other: Mark | None) -> bool:
    if other is None or other.style != sign.style:
        return False
    return sign.number is None or other.number == sign.number + 1
