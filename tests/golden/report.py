"""`python -m tests.golden.report [folder…]`: how right the figures are, beside rows that people read.

A folder holds documents with gold: `docs` and `gold` in it, or files of both kinds side by side.
Without one, the project's own collections are scored.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.golden.collection import Collection, of_folder, score, standard
from tests.golden.tally import Tally, measures

_PER_HUNDRED = frozenset({"false alarms"})


def table(scored: list[tuple[Collection, Tally]]) -> str:
    """The measures, one a line, with a column for each collection."""
    columns = [measures(total) for _, total in scored]
    heads = ["measure", *(documents.name for documents, _ in scored)]
    rows = [["documents", *(str(len(documents.pairs)) for documents, _ in scored)]]
    rows.append(["core figures", *(str(total.core) for _, total in scored)])
    rows += [[_label(name), *(_written(name, column[name]) for column in columns)] for name in columns[0]]
    widths = [max(len(row[place]) for row in [heads, *rows]) for place in range(len(heads))]
    return "\n".join(_line(row, widths) for row in [heads, *rows])


def _label(name: str) -> str:
    return f"{name} per 100 figures" if name in _PER_HUNDRED else name


def _written(name: str, measured: float) -> str:
    return f"{measured:.1f}" if name in _PER_HUNDRED else f"{measured:.3f}"


def _line(row: list[str], widths: list[int]) -> str:
    cells = [cell.rjust(width) for cell, width in zip(row, widths, strict=True)]
    return "  ".join([row[0].ljust(widths[0]), *cells[1:]])


def main(folders: list[str]) -> int:
    for folder in folders:
        if not Path(folder).is_dir():
            print(f"no such folder: {folder}", file=sys.stderr)
            return 2
    collections = [of_folder(Path(folder)) for folder in folders] or standard()
    empty = [documents.name for documents in collections if not documents.pairs]
    if empty:
        print(f"no document with gold in: {', '.join(empty)}", file=sys.stderr)
        return 2
    print(table([(documents, score(documents)) for documents in collections]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
