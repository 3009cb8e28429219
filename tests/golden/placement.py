"""Places of gold rows that were read on a web page: found again in the text by quote and context."""

from __future__ import annotations

import re
import unicodedata

from tests.golden.gold import GoldRow

_SIGNS = frozenset("%‰£$€¥")
#: how many letters on each side of the quote must agree, tried from many to none
_REACHES = (10**6, 60, 40, 25, 15, 10, 6, 3, 0)
#: with a context as short as this, one side of it may run into a table or a footnote
_ONE_SIDED = 25


def fold(text: str) -> tuple[str, list[int]]:
    """Letters, digits and signs of a text in one case, and where each of them stands."""
    letters: list[str] = []
    places: list[int] = []
    for place, mark in enumerate(text):
        for letter in unicodedata.normalize("NFKC", mark).casefold():
            if letter.isalnum() or letter in _SIGNS:
                letters.append(letter)
                places.append(place)
    return "".join(letters), places


def context(row: GoldRow) -> tuple[str, int, int]:
    """The folded context of a row, and where its quote begins and ends in it."""
    quote = fold(row.quote)[0]
    folded, places = fold(row.context)
    if not quote or quote not in folded:
        return quote, 0, len(quote)

    def rank(at: int) -> tuple[bool, float]:
        """A whole word first, then the one nearest to the middle."""
        before, after = places[at] - 1, places[at + len(quote) - 1] + 1
        left = before >= 0 and row.context[before].isalnum()
        right = after < len(row.context) and row.context[after].isalnum()
        return left or right, abs(at - (len(folded) - len(quote)) / 2)

    begin = min((match.start() for match in re.finditer(f"(?={re.escape(quote)})", folded)), key=rank)
    return folded, begin, begin + len(quote)


def place(rows: list[GoldRow], text: str) -> int:
    """Give rows without offsets those of the text; returns how many were not found."""
    folded, places = fold(text)
    last = lost = 0
    for row in rows:
        if row.start is not None:
            continue
        words, begin, end = context(row)
        found = _find(folded, words, begin, end, last)
        if found is None or end <= begin:
            lost += 1
            continue
        row.start, row.end = places[found], places[found + end - begin - 1] + 1
        last = found + end - begin
    return lost


def _find(folded: str, words: str, begin: int, end: int, last: int) -> int | None:
    """Where the quote `words[begin:end]` stands in the folded text, from `last` on if it does there."""
    for reach in _REACHES:
        low, high = max(0, begin - reach), min(len(words), end + reach)
        needles = {(words[low:high], begin - low)}
        if 0 < reach <= _ONE_SIDED:
            needles |= {(words[low:end], begin - low), (words[begin:high], 0)}
        hits = sorted(
            {
                match.start() + offset
                for needle, offset in needles
                if needle
                for match in re.finditer(f"(?={re.escape(needle)})", folded)
            }
        )
        if hits:
            return next((hit for hit in hits if hit >= last), hits[0])
    return None
