"""The text that a page shows, built block by block as a browser would set it.

Blocks end with a line end, the cells of a row are parted by tabs, its rows by line ends.
Blanks are collapsed as a browser does; a no-break space is no blank to a browser.
"""

from __future__ import annotations

from dataclasses import dataclass

from flows.patterns import compiled
from flows.read.block import Block, trimmed
from flows.read.spans import Grid

BLANKS = compiled(r"[ \t\n\f\r]+")
LINE_BREAKS = compiled(r"\r\n?")
NOTE_MARK = compiled(r"[¹²³⁰⁴-⁹ᵃ-ᵏ*†‡]{1,4}\s?\S")
LONGEST_OPENING = 320


@dataclass(frozen=True, slots=True)
class Setting:
    """How text is set where it stands: its kind by the elements around it."""

    kind: str = "paragraph"
    level: int | None = None
    depth: int = 0
    quoted: bool = False
    furniture: bool = False
    in_content: bool = False
    pre: bool = False
    bold: bool = False
    script: str = ""


class Visible:
    """The text and blocks of a page while it is walked."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.grid: Grid | None = None
        self.opening = False
        self._start = 0
        self._setting: Setting | None = None
        self._space = False
        self._all_bold = True
        self._cell_at: int | None = None

    def text(self) -> str:
        return "".join(self.parts)

    def write(self, words: str, setting: Setting) -> None:
        """Adds words where the page stands, blanks collapsed unless they are set as they are."""
        if setting.pre and self._cell_at is None:
            self._put(LINE_BREAKS.sub("\n", words), setting)
            return
        words = BLANKS.sub(" ", words)
        if words[:1] == " ":
            self._space = True
            words = words[1:]
        if not words:
            return
        after = words[-1] == " "
        self._put((" " if self._space and self._inside() else "") + words.rstrip(" "), setting)
        self._space = after

    def line_break(self, setting: Setting) -> None:
        """A break within a block; a second one in a row ends the block."""
        if self._cell_at is not None:
            self._space = True
        elif self._setting is not None:
            if self.parts[-1] == "\n":
                self.end_block()
            else:
                self._put("\n", self._setting)
                self._space = False

    def end_block(self) -> None:
        """Ends what stands open: in a table's cell a blank, else the block."""
        if self._cell_at is not None:
            self._space = True
            return
        if self._setting is not None:
            self._add_block(self._setting)
            self._raw("\n")
        self._setting, self._space, self._all_bold = None, False, True

    def open_table(self) -> None:
        self.end_block()
        self.grid = Grid(self.length)

    def open_row(self) -> None:
        self.end_row()
        if self.grid:
            self.grid.open_row()

    def open_cell(self) -> None:
        """The next cell of the row; a tab parts it from the one before."""
        if self.grid is None:
            return
        if self.grid.row < 0:
            self.grid.open_row()
        if not self.grid.cells:
            self.grid.start = self.length
        elif self.grid.cells[-1].row == self.grid.row:
            self._raw("\t")
        self._cell_at, self._space = self.length, False

    def close_cell(self, row_span: int, column_span: int, header: bool) -> None:
        if self.grid is None or self._cell_at is None:
            return
        start = self._cell_at
        self.grid.place(*self._trimmed(start, self.length), row_span, column_span, header)
        self._cell_at, self._setting, self._space, self._all_bold = None, None, False, True

    def end_row(self) -> None:
        if self.grid and self.grid.cells and self.parts[-1] != "\n":
            self._raw("\n")

    def close_table(self, setting: Setting) -> None:
        """Ends the table; one of the page's furniture keeps its text and loses its grid."""
        grid, self.grid = self.grid, None
        if grid is None or not grid.printed:
            return
        start, end = self._trimmed(grid.start, self.length)
        if self.parts[-1] != "\n":
            self._raw("\n")
        if setting.furniture:
            self.blocks.append(Block("boilerplate", start, end, settled=True))
        else:
            self.blocks.append(Block("table", start, end, cells=grid.done(), settled=True))

    def _inside(self) -> bool:
        """Whether something is printed in the block or cell that stands open."""
        if self._cell_at is not None:
            return self.length > self._cell_at
        return self._setting is not None and self.parts[-1] != "\n"

    def _put(self, words: str, setting: Setting) -> None:
        if self._cell_at is None and self._setting is None:
            if not words.strip(" \t\n\f\r"):
                return
            if self.grid is not None:  # words between the rows of a table stand outside it
                self._break_table(setting)
            self._start, self._setting = self.length, setting
        self._all_bold = self._all_bold and setting.bold
        self._raw(words)

    def _break_table(self, setting: Setting) -> None:
        self.close_table(setting)
        self.grid = Grid(self.length)

    def _raw(self, words: str) -> None:
        self.parts.append(words)
        self.length += len(words)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        words = self._tail(start)
        first, last = trimmed(words, 0, end - start)
        return start + first, start + last

    def _tail(self, start: int) -> str:
        """The text from a place on, which lies in the parts added last."""
        size, place = self.length - start, len(self.parts)
        while size > 0:
            place -= 1
            size -= len(self.parts[place])
        return "".join(self.parts[place:])

    def _add_block(self, setting: Setting) -> None:
        words = self._tail(self._start)
        first, last = trimmed(words, 0, len(words))
        if first == last:
            return
        self.blocks.append(
            _told(setting, words[first:last], self._start + first, self.opening, self._all_bold)
        )


def _told(setting: Setting, words: str, start: int, opening: bool, bold: bool) -> Block:
    """The block of some words by the elements around them."""
    end = start + len(words)
    heading = setting.kind == "heading"
    if setting.furniture:
        note = NOTE_MARK.match(words)  # notes at the foot of a page belong to its text
        return Block("footnote" if note else "boilerplate", start, end, settled=True)
    if opening and len(words) <= LONGEST_OPENING and not (heading and setting.level == 1):
        return Block("boilerplate", start, end, settled=True)
    if heading:
        return Block("heading", start, end, level=setting.level, settled=True)
    if setting.kind == "list_item":
        return Block("list_item", start, end, level=max(setting.depth, 1))
    if setting.quoted and setting.kind == "paragraph":
        return Block("quotation", start, end, settled=True)
    settled = setting.kind != "paragraph"
    return Block(setting.kind, start, end, settled=settled, rank=int(bold and not settled))
