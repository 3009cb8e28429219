"""Items of a list: the mark that each begins with, and how deep it lies."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flows.patterns import compiled
from flows.read.block import Block

BULLET = compiled(r"([-*+•·–—▪■●◦○‣⁃□➢►✓✔]|\\-|o(?=\t|  ))[^\S\n]++(?=\S)")
NUMBER = compiled(r"\(?(\d{1,3})[.)][^\S\n]++(?=\S)")
LETTER = compiled(r"(?:\(([a-z])\)|([a-z])[.)])[^\S\n]++(?=\S)")
ROMAN = compiled(r"(?:\(([ivxl]{1,6})\)|([ivxl]{1,6})[.)])[^\S\n]++(?=\S)")
MARKS = (("bullet", BULLET), ("number", NUMBER), ("roman", ROMAN), ("letter", LETTER))
DEEPEST_INDENT = 200


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before an item: its style, its number where it counts, and its length."""

    style: str
    number: int | None
    length: int


def mark(words: str) -> Mark | None:
    """The list mark that some words begin with."""
    for style, pattern in MARKS:
        if found := pattern.match(words):
            sign = next(filter(None, found.groups()))
            if style == "bullet":
                return Mark(f"bullet {sign}", None, found.end())
            number = int(sign) if style == "number" else None
            return Mark(style, number, found.end())
    return None


def levelled(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the depth of each item that has none: by its indent, then by a change of its mark."""
    depths: list[tuple[int, str]] = []
    found = []
    for each in blocks:
        if each.kind != "list_item" or each.level is not None:
            if each.kind != "list_item":
                depths = []
            found.append(each)
            continue
        sign = mark(text[each.start : each.start + 20])
        here = (_indent(text, each.start), sign.style if sign else "")
        depths = _above(depths, here) + [here]
        found.append(replace(each, level=len(depths)))
    return found


def _above(depths: list[tuple[int, str]], here: tuple[int, str]) -> list[tuple[int, str]]:
    """The open items that an item lies within."""
    kept = [(indent, style) for indent, style in depths if indent <= here[0]]
    if here in kept:
        return kept[: kept.index(here)]
    # Without an indent of its own, an item with another kind of mark lies within the one before it.
    return kept


def _indent(text: str, start: int) -> int:
    left = text[max(0, start - DEEPEST_INDENT) : start]
    return len(left) - max(left.rfind("\n"), left.rfind("\r")) - 1
