"""A block: a stretch of text on its way to becoming a passage."""

from __future__ import annotations

from dataclasses import dataclass, replace

from flows.read.document import Cell
from flows.read.line import lines


@dataclass(frozen=True, slots=True)
class Block:
    """What a format told of one stretch of text, and what the rules of documents made of it.

    `settled`: the format itself names the kind (a Markdown heading, an HTML footer),
    so rules that read the words leave it alone. `apart`: a blank line stands before it.
    `rank` orders headings that have no level of their own: the higher, the deeper.
    """

    kind: str
    start: int
    end: int
    level: int | None = None
    settled: bool = False
    apart: bool = True
    rank: int = 0
    cells: tuple[Cell, ...] = ()

    def of(self, kind: str, **changes: object) -> Block:
        """The same stretch of text in another role."""
        return replace(self, kind=kind, **changes)  # type: ignore[arg-type]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without the blank characters at either end."""
    raw = text[start:end]
    printed = raw.strip()
    if not printed:
        return start, start
    first = start + len(raw) - len(raw.lstrip())
    return first, first + len(printed)


def block(text: str, kind: str, start: int, end: int, **more: object) -> Block | None:
    """A block between two places, trimmed; None where nothing is printed there."""
    first, last = trimmed(text, start, end)
    return Block(kind, first, last, **more) if first < last else None  # type: ignore[arg-type]


def filled(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks in the order of the text, with a paragraph wherever printed text was left out.

    A format may define things that it does not show, such as a link's address at
    the foot of a Markdown file. They are characters of the document all the same.
    """
    whole: list[Block] = []
    place = 0
    for each in sorted(blocks, key=lambda found: found.start):
        whole.extend(_left_out(text, place, each.start))
        whole.append(each)
        place = each.end
    return whole + _left_out(text, place, len(text))


def _left_out(text: str, start: int, end: int) -> list[Block]:
    if not text[start:end].strip():
        return []
    return [Block("paragraph", line.first, line.last) for line in lines(text, start, end) if not line.blank]
