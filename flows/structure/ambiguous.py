"""Names that are also common words or names of much else: when they are the name of the body."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from functools import cache

from flows.extract import gazetteer
from flows.extract.codelists import FOLDER, Entry
from flows.extract.gazetteer import APOSTROPHES, Mention
from flows.patterns import compiled

_CAPITAL_BEFORE = compiled(r"(?:(?<!\w)[A-Z][\w'’-]*+|\b[Ll]ocal)[ \u00a0\n]$")
_CAPITAL_AFTER = compiled(r"[ \u00a0\n-](?!NHS\b|STP\b)[A-Z]")
_SENTENCE_BEGINS = compiled(r"(?:^|[.!?:][\"”’']?\s+|\n\s*|[-•*]\s+)$")


@cache
def _names() -> frozenset[str]:
    with open(FOLDER / "organisations.csv", encoding="utf-8", newline="") as lines:
        return frozenset(name for row in csv.DictReader(lines) for name in row["ambiguous_names"].split("|"))


def is_ambiguous(words: str) -> bool:
    """Whether the code list warns of the name."""
    return words.translate(APOSTROPHES) in _names()


def holds(text: str, mention: Mention, named: Collection[str], clear: Collection[str]) -> bool:
    """Whether an ambiguous name stands for the body: no other name goes on from it, and the document names
    the body by a name of its own, or the area that it serves.

    `named` are the places, `clear` the bodies that the document names beyond doubt.
    """
    words = text[mention.start : mention.end]
    entry = mention.entry
    if _CAPITAL_AFTER.match(text, mention.end) or _CAPITAL_BEFORE.search(
        text, max(0, mention.start - 30), mention.start
    ):
        return False
    if entry.name in clear:
        return not _made_of_places(words)
    if words.isupper() and len(words) > 2:
        return _served(entry, named)
    if _made_of_places(words) or not entry.area and _begins_sentence(text, mention.start):
        return False
    return _served(entry, named)


def _served(entry: Entry, named: Collection[str]) -> bool:
    return not entry.area or entry.area in named


def _begins_sentence(text: str, at: int) -> bool:
    return bool(_SENTENCE_BEGINS.search(text, max(0, at - 6), at))


def _made_of_places(words: str) -> bool:
    """*Camden and Islington* is more often the two boroughs."""
    rest = words
    for place in reversed(gazetteer.places().find(words, 0, len(words))):
        rest = rest[: place.start] + rest[place.end :]
    return not re.sub(r"\b(?:and|&)\b|[, ]|&", "", rest)
