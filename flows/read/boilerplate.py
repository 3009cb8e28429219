"""Boilerplate: what a page or a print run says about itself, and not about its subject.

Too little is better than too much: a paragraph with statements stays one, whatever
words it shares with a cookie notice.
"""

from __future__ import annotations

from collections import Counter

from flows.patterns import compiled
from flows.read.block import Block
from flows.read.emphasis import unmarked
from flows.read.phrases import (
    ADDRESS_ALONE,
    CONTACT,
    LEADS_ELSEWHERE,
    OPENING,
    REACHED_AT,
    RUNNING,
    SCRIPT,
    WHOLE,
)

LONGEST = 320
LONGEST_RUNNING = 90
BULLET = compiled(r"[-*+•·]\s+")
ONLY_MARKS = compiled(r"[\W_]+")
DIGITS = compiled(r"\d+")
FEWEST_PAGES = 3
LONGEST_PAGE = 4
STOPS = ".!?;:)”’\"'|"


def is_boilerplate(words: str, plain: str) -> bool:
    """Whether a short block says what pages say of themselves. `plain` is it without markup."""
    if WHOLE.fullmatch(plain) or ADDRESS_ALONE.fullmatch(plain) or ONLY_MARKS.fullmatch(plain or words):
        return True
    if OPENING.match(plain) or SCRIPT.match(words) or RUNNING.fullmatch(words):
        return True
    return bool(CONTACT.match(plain) and REACHED_AT.search(plain))


def swept(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the boilerplate among them told by its words or its place at the edge of pages."""
    running = _running(text, blocks) | _pages(text, blocks) | _over_heads(text, blocks)
    elsewhere = _elsewhere(text, blocks)
    found = []
    for place, each in enumerate(blocks):
        if place in elsewhere:
            each = each.of("boilerplate", level=None)
        elif _may_be(each):
            words = text[each.start : each.end]
            plain = BULLET.sub("", unmarked(words), count=1)
            if place in running or is_boilerplate(words, plain):
                each = each.of("boilerplate", level=None)
        found.append(each)
    return found


def _may_be(each: Block) -> bool:
    return not each.settled and each.kind in ("paragraph", "list_item") and each.end - each.start <= LONGEST


def _elsewhere(text: str, blocks: list[Block]) -> set[int]:
    """What leads to other pages: the lists under *Most read* and the like, with those words."""
    found: set[int] = set()
    for place, each in enumerate(blocks):
        if each.kind in ("heading", "paragraph") and each.end - each.start <= LONGEST_RUNNING:
            leads = LEADS_ELSEWHERE.fullmatch(unmarked(text[each.start : each.end])) is not None
        else:
            leads = each.kind == "list_item" and place - 1 in found and each.end - each.start <= LONGEST
        if leads:
            found.add(place)
    return found


def _running(text: str, blocks: list[Block]) -> set[int]:
    """Running heads and page numbers: lines at the edges of three pages or more, alike but for their digits.

    The edge of a page is a form feed. Without one, nothing tells a running head from a heading.
    """
    if "\f" not in text:
        return set()
    edges = [place for place, each in enumerate(blocks) if _at_edge(text, blocks, place, each)]
    shapes = {place: DIGITS.sub("0", text[blocks[place].start : blocks[place].end]) for place in edges}
    counted = Counter(shapes.values())
    return {place for place, shape in shapes.items() if counted[shape] >= FEWEST_PAGES}


def _pages(text: str, blocks: list[Block]) -> set[int]:
    """Page numbers that the print run left between paragraphs: bare numbers that count on.

    Each stands where a sentence has ended, so that no label can belong to it; one alone ends the text.
    """
    lone = [
        place
        for place, each in enumerate(blocks)
        if each.end - each.start <= LONGEST_PAGE and text[each.start : each.end].isdecimal()
    ]
    numbers = [int(text[blocks[place].start : blocks[place].end]) for place in lone]
    if not all(place and text[blocks[place - 1].end - 1] in STOPS for place in lone):
        return set()
    counted = all(low < high for low, high in zip(numbers, numbers[1:], strict=False))
    last = lone == [len(blocks) - 1]
    return set(lone) if counted and (len(lone) > 1 or last) else set()


def _over_heads(text: str, blocks: list[Block]) -> set[int]:
    """Page numbers at the foot of a page: bare numbers over a line that the text has had before, its head."""
    said: set[str] = set()
    found: set[int] = set()
    for place, each in enumerate(blocks):
        words = text[each.start : each.end] if each.end - each.start <= LONGEST_RUNNING else ""
        number = text[blocks[place - 1].start : blocks[place - 1].end] if place else ""
        if words in said and len(number) <= LONGEST_PAGE and number.isdecimal():
            found |= {place - 1, place}
        if words and not words.isdecimal():
            said.add(words)
    return found


def _at_edge(text: str, blocks: list[Block], place: int, each: Block) -> bool:
    if each.end - each.start > LONGEST_RUNNING or text[each.end - 1] in ".?!:":
        return False
    above = blocks[place - 1].end if place else 0
    below = blocks[place + 1].start if place + 1 < len(blocks) else len(text)
    outer = place in (0, len(blocks) - 1)
    return outer or "\f" in text[above : each.start] or "\f" in text[each.end : below]
