"""The foot of a table: rows at its end that hold a note or a source and no values."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from flows.read.block import Block
from flows.read.document import Cell
from flows.read.footnote import is_table_note


def footed(text: str, blocks: list[Block]) -> list[Block]:
    """The blocks with the notes in the last rows of tables standing below them."""
    found: list[Block] = []
    for each in blocks:
        found.extend(_parted(text, each) if each.kind == "table" and each.cells else [each])
    return found


def _parted(text: str, each: Block) -> list[Block]:
    rows = [list(cells) for _, cells in groupby(each.cells, key=lambda cell: cell.row)]
    notes: list[Block] = []
    while len(rows) > 1 and (note := _note(text, rows[-1])):
        notes.insert(0, Block("paragraph", note.char_start, note.char_end, apart=False))
        rows.pop()
    if not notes:
        return [each]
    last = rows[-1][0].row
    cells = tuple(replace(c, row_span=min(c.row_span, last - c.row + 1)) for row in rows for c in row)
    end = max(cell.char_end for cell in cells)
    return [replace(each, end=end, cells=cells), *notes]


def _note(text: str, row: list[Cell]) -> Cell | None:
    """The only printed cell of a row, where it reads as a note under a table."""
    printed = [cell for cell in row if cell.char_start < cell.char_end]
    if len(printed) == 1 and is_table_note(text[printed[0].char_start : printed[0].char_end]):
        return printed[0]
    return None
