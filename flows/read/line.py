"""A line of a text file, with its place in the text."""

from __future__ import annotations

from dataclasses import dataclass

from flows.patterns import compiled

LINE_END = compiled(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line end.

    `start` and `end` bound the line, `first` and `last` what is printed on it;
    on a blank line `first == last`.
    """

    start: int
    end: int
    first: int
    last: int
    text: str

    @property
    def indent(self) -> int:
        """How many characters stand blank before the first printed one."""
        return self.first - self.start

    @property
    def blank(self) -> bool:
        return self.first == self.last


def lines(text: str, start: int = 0, end: int | None = None) -> list[Line]:
    """The lines between two places of a text, whatever line end it uses."""
    stop = len(text) if end is None else end
    found = []
    for mark in LINE_END.finditer(text, start, stop):
        found.append(_line(text, start, mark.start()))
        start = mark.end()
    if start < stop:
        found.append(_line(text, start, stop))
    return found


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    printed = raw.strip()
    first = start + len(raw) - len(raw.lstrip()) if printed else start
    return Line(start, end, first, first + len(printed), printed)


def groups(found: list[Line]) -> list[list[Line]]:
    """Lines that stand together: runs with no blank line between them."""
    runs: list[list[Line]] = [[]]
    for line in found:
        if not line.blank:
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    return runs if runs[-1] else runs[:-1]
