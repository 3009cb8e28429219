"""The terminal: how wide what is printed may be."""

from __future__ import annotations

import shutil

WIDTH_OF_A_PIPE = 110


def terminal_width() -> int:
    """The width of the terminal, or of the variable COLUMNS; a page's width where neither is known."""
    return shutil.get_terminal_size((WIDTH_OF_A_PIPE, 24)).columns
