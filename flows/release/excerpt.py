"""An excerpt: two long values, each shown from where they part."""

from __future__ import annotations

from os.path import commonprefix
from typing import Any

CONTEXT = 15
MARK = "…"


def excerpts(before: Any, after: Any, longest: int) -> tuple[Any, Any]:
    """Both values, their common beginning left out where they would not be seen to differ otherwise."""
    if not (isinstance(before, str) and isinstance(after, str)):
        return before, after
    start = len(commonprefix([before, after])) - CONTEXT
    if start <= 0 or max(len(before), len(after)) <= longest:
        return before, after
    return f"{MARK}{before[start:]}", f"{MARK}{after[start:]}"
