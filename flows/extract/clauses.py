"""Clauses: the stretches of a sentence within which words belong together."""

from __future__ import annotations

import re
from bisect import bisect_right

#: strong boundaries cost much to cross, weak ones little
_STRONG = re.compile(
    r"[;:]\s|\s[–—]\s|\b(?:compared (?:with|to)|against|while|whereas|whilst|but|although|though|despite|versus|up from|down from|rather than|than)\b"
)
_WEAK = re.compile(r",\s|\s\(|\)|\band\b|\bwhich\b|\bwith\b|\bto\b|\bfrom\b|\bor\b")


class Clauses:
    """The boundaries of one sentence, and what it costs to go over them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.strong = [match.start() for match in _STRONG.finditer(text, start, end)]
        self.weak = [match.start() for match in _WEAK.finditer(text, start, end)]

    def strong_between(self, left: int, right: int) -> int:
        """How many strong boundaries lie between two places."""
        return bisect_right(self.strong, right - 1) - bisect_right(self.strong, left - 1)

    def weak_between(self, left: int, right: int) -> int:
        """How many weak boundaries lie between two places."""
        return bisect_right(self.weak, right - 1) - bisect_right(self.weak, left - 1)

    def bounds(self, at: int) -> tuple[int, int]:
        """The clause around a place, between strong boundaries."""
        index = bisect_right(self.strong, at)
        return (self.strong[index - 1] if index else self.start), (self.strong[index] if index < len(self.strong) else self.end)
