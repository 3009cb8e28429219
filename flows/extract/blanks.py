"""The blanks that may stand between two words."""

from __future__ import annotations

#: A blank of any width, or the end of a line. It is told by what it is not: a set that names characters
#: beyond Latin-1 takes the engine ten times as long to compile, and most patterns have several.
BLANK = r"[^\S\t\r\f\v\x1c-\x1f\x85]"
