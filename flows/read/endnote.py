"""Notes at the end of a text that no heading names: lines numbered as the marks that the text bears."""

from __future__ import annotations

from flows.patterns import compiled
from flows.read.block import Block

NUMBERED = compiled(r"\[?(\d{1,3})\]?\s+\S")
MARK = compiled(r"(?<=[a-z.,;:)”’\"])\[?(\d{1,3})\]?(?=[\s.,;)]|$)")
FEWEST = 2
PROSE = 160


def ended(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with those lines made footnotes that count on from one: at the end, or with marks above."""
    found = list(blocks)
    runs = [
        (place, stop) for place in range(len(blocks)) if (stop := _run(text, blocks, place)) - place >= FEWEST
    ]
    if not runs:
        return found
    marks, prose = _marks(text), _last_prose(blocks)
    for place, stop in runs:
        start = blocks[place].start
        marked = all(marks.get(number, start) < start for number in range(1, stop - place + 1))
        if marked or prose < stop:
            found[place:stop] = [each.of("footnote", level=None) for each in blocks[place:stop]]
    return found


def _marks(text: str) -> dict[int, int]:
    """Where a word or sentence first bears each number as its mark: *in schools.1*, *in schools[2]*."""
    first: dict[int, int] = {}
    for mark in MARK.finditer(text):
        first.setdefault(int(mark[1]), mark.start())
    return first


def _last_prose(blocks: list[Block]) -> int:
    """The place of the last paragraph that is long enough to be prose; -1 without one."""
    long = [n for n, each in enumerate(blocks) if each.kind == "paragraph" and each.end - each.start >= PROSE]
    return long[-1] if long else -1


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
