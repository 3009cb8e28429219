"""Notes at the end of a text that no heading names: lines numbered as the marks that the text bears."""

from __future__ import annotations

import re

from flows.patterns import compiled
from flows.read.block import Block

NUMBERED = compiled(r"\[?(\d{1,3})\]?\s+\S")
FEWEST = 2
PROSE = 160


def ended(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with those lines made footnotes that count on from one: at the end, or with marks above."""
    found = list(blocks)
    place = 0
    while place < len(blocks):
        stop = _run(text, blocks, place)
        if stop - place >= FEWEST and (_closes(blocks, stop) or _are_marked(text, blocks, place, stop)):
            found[place:stop] = [each.of("footnote", level=None) for each in blocks[place:stop]]
        place = max(stop, place + 1)
    return found


def _run(text: str, blocks: list[Block], place: int) -> int:
    """Where the lines end that are numbered 1, 2, 3 from a block on."""
    stop = place
    while stop < len(blocks) and _number(text, blocks[stop]) == stop - place + 1:
        stop += 1
    return stop


def _number(text: str, each: Block) -> int | None:
    match = NUMBERED.match(text, each.start, each.end)
    plain = each.kind == "paragraph" and not each.settled
    return int(match[1]) if match and plain else None


def _closes(blocks: list[Block], stop: int) -> bool:
    """Whether no prose follows."""
    return all(each.kind != "paragraph" or each.end - each.start < PROSE for each in blocks[stop:])


def _are_marked(text: str, blocks: list[Block], place: int, stop: int) -> bool:
    return all(_is_marked(text, number, blocks[place].start) for number in range(1, stop - place + 1))


def _is_marked(text: str, number: int, before: int) -> bool:
    """Whether a word or sentence above bears the number as its mark: *in schools.1*, *in schools[1]*."""
    mark = re.compile(rf"(?<=[a-z.,;:)”’\"])\[?{number}\]?(?=[\s.,;)]|$)")
    return mark.search(text, 0, before) is not None
