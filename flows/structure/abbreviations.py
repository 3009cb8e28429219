"""Abbreviations as the document itself explains them: *South East London STP (SEL)*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from flows.patterns import compiled
from flows.structure.heads import HEAD, words_of_kind
from flows.structure.naming import Naming

_BEHIND = compiled(r"\s?\([‘'“\"]?([A-Z][A-Za-z&]{1,9})[’'”\"]?\)")
_BEFORE = compiled(r"\b([A-Z][A-Z&]{1,8}) ?\($")
_BRACKETED = compiled(r"\(([A-Z]{2,6})s?\)")
_COMMON_NOUN = compiled(r"(?:[a-z][\w-]* ){1,6}$")
#: the most characters of a common noun
_LONGEST = 80


def endings(text: str) -> dict[str, str]:
    """Abbreviations of common nouns for bodies, each with the kind of body: *local enterprise partnerships
    (LEPs)* makes *Calder Vale LEP* the name of one."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        noun = _COMMON_NOUN.search(text, max(0, match.start() - _LONGEST), match.start())
        words = noun.group().split() if noun else [""]
        kind = words_of_kind().get(words[-1].removesuffix("s")) or words_of_kind().get(words[-1])
        initials = "".join(word[:1] for word in words).upper()
        if kind and initials.endswith(match[1][-2:]):
            found.setdefault(match[1], kind)
    return found


def defined(text: str, namings: Iterable[Naming]) -> dict[str, Naming]:
    """The abbreviations that stand in brackets with the name of a body; the first explanation holds.
    One for a kind of body (*Croydon Clinical Commissioning Group (CCG)*) is no name."""
    found: dict[str, Naming] = {}
    for naming in namings:
        if not naming.body:
            continue
        words = text[naming.start : naming.end]
        for match in (
            _BEHIND.match(text, naming.end),
            _BEFORE.search(text, max(0, naming.start - 12), naming.start),
        ):
            if match and not HEAD.fullmatch(match[1]) and _shortens(match[1], words):
                found.setdefault(match[1], naming)
    return found


def pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Where one of these abbreviations stands alone; nowhere if there are none."""
    words = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return compiled(rf"\b(?<!-)(?:{words})(?![\w-])" if words else r"(?!)")


def used(matches: Iterable[re.Match[str]], names: dict[str, Naming]) -> Iterator[Naming]:
    """These places as namings of what the abbreviations stand for."""
    for match in matches:
        known = names[match.group()]
        yield Naming(match.start(), match.end(), known.key, known.name, known.kind, True)


def _shortens(short: str, words: str) -> bool:
    """Whether the capitals of the abbreviation come in this order among the first letters of the words."""
    letters = [letter for letter in short if letter.isupper()]
    firsts = iter(word[0].upper() for word in re.findall(r"\w+|&", words))
    return len(letters) > 1 and all(letter in firsts for letter in letters)
