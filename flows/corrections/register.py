"""The register: the file of corrections as lines, of which one is added or replaced and no other touched."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from flows.ordinary_file import contents

COLUMNS = (
    "figure_id", "document_sha256", "column", "expected", "right", "reason", "corrected_by", "corrected_on",
)  # fmt: skip
BOM = "\ufeff"
#: what a cell can hold only in quotes
SPECIAL = ',"\r\n'
PATIENCE_SECONDS = 10


class MalformedRegister(Exception):
    """The file cannot be read as a register; the message says where and why in one line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A record of the file: the number of its first line, its very characters, its cells.

    A blank line is one without cells.
    """

    number: int
    raw: str
    cells: tuple[str, ...]

    @property
    def named(self) -> dict[str, str]:
        """The cells by the names of their columns."""
        return dict(zip(COLUMNS, self.cells, strict=True))


@dataclass(frozen=True, slots=True)
class Register:
    """The header and the lines below it, as they stand in the file."""

    head: str
    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        return self.head + "".join(line.raw for line in self.lines)

    @property
    def records(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.cells)

    def with_record(self, cells: Iterable[str], instead_of: Line | None = None) -> Register:
        """The register with one more line, or with one in the place of another."""
        said = tuple(cells)
        new = Line(0, _row(said, self._line_end), said)
        if instead_of is not None:
            return replace(self, lines=tuple(new if line == instead_of else line for line in self.lines))
        ended = self if self.text.endswith(("\n", "\r")) else self._with_end()
        return replace(ended, lines=(*ended.lines, new))

    @property
    def _line_end(self) -> str:
        return "\r\n" if self.head.endswith("\r\n") else "\n"

    def _with_end(self) -> Register:
        if not self.lines:
            return replace(self, head=self.head + "\n")
        last = self.lines[-1]
        return replace(self, lines=(*self.lines[:-1], replace(last, raw=last.raw + self._line_end)))


def empty() -> Register:
    """A register in which nothing is corrected yet."""
    return Register(_row(COLUMNS, "\n"))


def parse(text: str) -> Register:
    """The register that a text is. Raises MalformedRegister where it is none."""
    lines = list(_lines(text))
    head = lines[0] if lines else Line(1, "", ())
    cells = (head.cells[0].removeprefix(BOM), *head.cells[1:]) if head.cells else ()
    if cells != COLUMNS:
        raise MalformedRegister(f"line 1: the header is not {','.join(COLUMNS)}")
    return Register(head.raw, tuple(lines[1:]))


def read(file: Path) -> Register:
    """The register in a file; one without lines where there is no such file."""
    if not os.path.lexists(file):
        return empty()
    # A link would be replaced by a file when a line is added: it is not read either.
    data = contents(file, below=file.parent)
    try:
        return parse(data.decode())
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise MalformedRegister(f"line {line}: it is not written in UTF-8") from error


def store(register: Register, file: Path) -> None:
    """The register put in the place of the file in one step; to be called while it is locked."""
    aside = file.with_name(f".{file.name}.new")
    aside.unlink(missing_ok=True)
    with aside.open("xb") as stream:
        stream.write(register.text.encode())
        stream.flush()
        os.fsync(stream.fileno())
    if file.exists():
        aside.chmod(file.stat().st_mode)
    aside.replace(file)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Holds the register for one writer."""
    from filelock import FileLock  # readers need none

    with FileLock(file.with_name(f".{file.name}.lock"), timeout=PATIENCE_SECONDS):
        yield


def _lines(text: str) -> Iterator[Line]:
    parts = list(io.StringIO(text, newline=""))
    reader = csv.reader(parts, strict=True)
    before = 0
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise MalformedRegister(f"line {before + 1}: {error}") from error
        if cells is None:
            return
        yield Line(before + 1, "".join(parts[before : reader.line_num]), tuple(cells))
        before = reader.line_num


def _row(cells: Iterable[str], line_end: str) -> str:
    return ",".join(map(_quoted, cells)) + line_end


def _quoted(cell: str) -> str:
    # Python's own writer leaves a carriage return bare, and its reader takes that for the end of the line.
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in SPECIAL) else cell
