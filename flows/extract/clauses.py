"""Clauses: the stretches of a sentence within which words belong together."""

from __future__ import annotations

import re
from bisect import bisect_right

#: strong boundaries cost much to cross, weak ones little; a comparison opens a clause of its own
_BREAK = re.compile(r"[;:]\s|\s[–—]\s|\b(?:while|whereas|whilst|but|although|though|despite)\b")
_COMPARISON = re.compile(
    r"\b(?:(?:as )?compared (?:with|to)|in comparison with|against|versus|up from|down from|rather than|than"
    r"|as opposed to|as (?:many|much|high|large|low|long) as(?= (?:in|the|a) ))\b"
)
_WEAK = re.compile(r",\s|\s\(|\)|\band\b|\bwhich\b|\bwith\b|\bto\b|\bfrom\b|\bor\b")


class Clauses:
    """The boundaries of one sentence, and what it costs to go over them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.comparisons = [match.start() for match in _COMPARISON.finditer(text, start, end)]
        self.breaks = [match.start() for match in _BREAK.finditer(text, start, end)]
        self.strong = sorted(self.comparisons + self.breaks)
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
        return (self.strong[index - 1] if index else self.start), (
            self.strong[index] if index < len(self.strong) else self.end
        )

    def compared(self, at: int) -> bool:
        """Whether a place lies in a comparison: *against 74 in the same quarter of 2018*."""
        opened = bisect_right(self.comparisons, at)
        closed = bisect_right(self.breaks, at)
        return bool(opened) and (not closed or self.breaks[closed - 1] < self.comparisons[opened - 1])
