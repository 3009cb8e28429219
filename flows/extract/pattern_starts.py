"""Rules by the characters that their patterns can begin with: tried only where one of them matches."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

from flows.first_characters import of
from flows.patterns import compiled, starts

_Rule = TypeVar("_Rule")
_NAME = compiled(r"\(\?P([<=])(\w+)")


class ByStart(Generic[_Rule]):
    """Rules with their patterns, asked which of them matches at a place.

    `rules` tells which can begin with a character, in their order, `any` at once whether one of them matches.
    """

    def __init__(self, rules: Iterable[tuple[str, _Rule]]) -> None:
        self.rules: dict[str, list[tuple[re.Pattern[str], _Rule]]] = {}
        for words, rule in rules:
            pattern = compiled(words)
            for char in starts(words):
                self.rules.setdefault(char, []).append((pattern, rule))
        self.any = {char: _any(pattern.pattern for pattern, _ in those) for char, those in self.rules.items()}

    def match(self, text: str, at: int, end: int) -> tuple[re.Match[str], _Rule] | None:
        """The first rule that matches at a place of `text[:end]`, with its match."""
        first = of(text[at])
        one_of_them = self.any.get(first)
        if one_of_them is None or one_of_them.match(text, at, end) is None:
            return None
        found = ((pattern.match(text, at, end), rule) for pattern, rule in self.rules[first])
        return next((match, rule) for match, rule in found if match)


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches where one of them does; each keeps its groups, under names of their own."""
    apart = (_NAME.sub(rf"(?P\1\2_{place}", words) for place, words in enumerate(patterns))
    return compiled("|".join(f"(?:{words})" for words in apart))
