"""Footnotes, the notes under a table, and the lines that name a table's source."""

from __future__ import annotations

import re

from flows.patterns import compiled
from flows.read.block import Block, block
from flows.read.emphasis import unmarked

HEAD = 200
SOURCE = compiled(
    r"\W{0,4}(?:Data\s)?(?i:Sources?)(?:\s(?:for|of|data|note)\b[^.:\n]{0,60})?\s{0,2}:|Adapted from:",
    re.ASCII,
)
SOURCE_INSIDE = compiled(r"(?<=[.;)\]])\s+(?=(?:Data s|S)ources?\s?:)")
NOTED = compiled(
    r"\W{0,4}(?:Notes?|NB|N\.B\.|Key|Legend|Definitions?)(?:\s(?:to|on)\s[^.:\n]{0,40})?\s?[:.]\W{0,4}\s",
    re.ASCII,
)
MARKED = compiled(
    r"""\[\d{1,3}\]\s*\S | \[\^[^\]\s]{1,40}\]: | <sup>[^<>\n]{1,8}</sup>\s*\S | [¹²³⁰⁴-⁹ᵃ-ᵏ]{1,4}\s*\S
      | [†‡§]{1,3}\s*\S""",
    re.VERBOSE,
)
LEGEND = compiled(
    r"(?:\.{1,3}|…|[-–—*†‡:]|[a-z]|[A-Z]{1,3}|\(\w\)|\w/\w)\s?(?:=|:|denotes|means|indicates|not )\s?\S"
)
SECTION = compiled(
    r"(?:\d{1,2}\.?\s)?(?:notes|foot ?notes|end ?notes|notes and references|table notes)", re.IGNORECASE
)
NUMBERED = compiled(r"\[?(\d{1,3})\]?[.)]?\s")
LONGEST_TABLE_NOTE = 260
STARS = compiled(r"\*{1,3}(?=[^\s*])[^*]{1,600}")
ASTERISK = compiled(r"\*{1,3} (?=\S)")
STARRED_WORD = compiled(r"[^\W_]\*(?![*\w])")


def opens_note(words: str) -> bool:
    """Whether a line begins as a source line or with a footnote's mark."""
    head = words[:HEAD]
    return bool(SOURCE.match(head) or MARKED.match(head))


def is_table_note(words: str) -> bool:
    """Whether some words say by their beginning that they explain a table or name its source."""
    head = words[:HEAD]
    plain = unmarked(head)
    return bool(SOURCE.match(plain) or MARKED.match(head) or NOTED.match(head) or LEGEND.match(plain))


def is_notes_heading(words: str) -> bool:
    return bool(SECTION.fullmatch(unmarked(words[:60]).rstrip(":")))


def noted(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with source lines and footnotes told, by their marks or by standing under a table."""
    found: list[Block] = []
    under_table = False
    for each in blocks:
        kind = _kind(text, each, under_table, found[-1].kind if found else "")
        if kind == "footnote" and under_table:
            found.extend(_parted(text, each))
        else:
            found.append(each.of(kind))
        under_table = each.kind == "table" or (under_table and kind in ("footnote", "source_line"))
    return found


def under_notes(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with everything under a heading such as Notes made a footnote, up to the next heading.

    A line that goes on with the numbers of the notes (*3 Department for Transport*) is no heading.
    """
    found, inside, last = [], False, 0
    for each in blocks:
        number = NUMBERED.match(text, each.start, each.end)
        goes_on = inside and number is not None and last < int(number[1]) <= last + 3
        if each.kind in ("heading", "title") and not goes_on:
            inside, last = is_notes_heading(text[each.start : each.end]), 0
        elif inside and each.kind in ("paragraph", "list_item", "reference", "heading", "footnote"):
            each = each.of("footnote", level=None)
            last = int(number[1]) if number else last
        found.append(each)
    return found


def starred(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with a lone `* …` made a footnote where a word of the text bears the star."""
    found = []
    for place, each in enumerate(blocks):
        lone = not any(
            near.kind == "list_item"
            for near in (*blocks[max(0, place - 1) : place], *blocks[place + 1 : place + 2])
        )
        words = text[each.start : each.start + 5]
        if (
            each.kind == "list_item"
            and lone
            and ASTERISK.match(words)
            and STARRED_WORD.search(text, 0, each.start)
        ):
            each = each.of("footnote", level=None)
        found.append(each)
    return found


def _kind(text: str, each: Block, under_table: bool, above: str) -> str:
    if each.settled or each.kind not in ("paragraph", "list_item"):
        return each.kind
    head = text[each.start : min(each.end, each.start + HEAD)]
    plain = unmarked(head)
    if SOURCE.match(plain):
        return "source_line"
    if each.kind == "paragraph" and (MARKED.match(head) or STARS.fullmatch(text, each.start, each.end)):
        return "footnote"
    if not under_table or each.end - each.start > LONGEST_TABLE_NOTE:
        return each.kind
    close = not each.apart and each.kind == "paragraph"
    return "footnote" if close or NOTED.match(head) or LEGEND.match(plain) else each.kind


def _parted(text: str, each: Block) -> list[Block]:
    """A note under a table, and the source that its line goes on to name."""
    inside = SOURCE_INSIDE.search(text, each.start, each.end)
    if not inside:
        return [each.of("footnote")]
    note = block(text, "footnote", each.start, inside.start(), apart=each.apart)
    source = block(text, "source_line", inside.end(), each.end, apart=False)
    return [part for part in (note, source) if part]
