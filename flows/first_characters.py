"""What the matches of a pattern can begin with, told from the pattern itself.

With it a search goes from one such character to the next, and a rule is tried only where it can match.
Nothing but speed hangs on it: what can not be told is taken to be any character. It reads the parse that the
standard library makes of a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: one character stands for all beyond ASCII
BEYOND = "\u0100"
ANY = frozenset([*map(chr, range(128)), BEYOND])
_DIGITS = frozenset(char for char in ANY if char.isdigit()) | {BEYOND}
_WORDS = frozenset(char for char in ANY if char.isalnum()) | {"_"}
_SPACES = frozenset(char for char in ANY if char.isspace()) | {BEYOND}
_CATEGORIES = {code.CATEGORY_DIGIT: _DIGITS, code.CATEGORY_WORD: _WORDS, code.CATEGORY_SPACE: _SPACES}
_ZERO_WIDTH = {code.AT, code.ASSERT, code.ASSERT_NOT}
_REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}

#: the characters that something can begin with, and whether it may be nothing at all
_Start = tuple[frozenset[str], bool]


def of(char: str) -> str:
    """The character as it stands in a set of starts."""
    return char if char.isascii() else BEYOND


def starts(pattern: str) -> frozenset[str]:
    """The characters that a match of the pattern can begin with."""
    return of_parsed(parser.parse(pattern))


def of_parsed(parsed: Any) -> frozenset[str]:
    """The same, of a pattern that has been parsed."""
    found, may_be_empty = _sequence(parsed)
    if may_be_empty:
        return ANY
    return _in_both_cases(found) if parsed.state.flags & re.IGNORECASE else found


def as_set(found: frozenset[str]) -> str:
    """The characters as a set in square brackets, which has more than one member."""
    without = BEYOND in found
    members = sorted(ANY - found if without else found | {"\0"})
    return "[" + "^" * without + "".join(map(re.escape, members)) + "]"


def _sequence(parts: Iterable[tuple[Any, Any]]) -> _Start:
    found: frozenset[str] = frozenset()
    for kind, value in parts:
        begins, may_be_empty = _part(kind, value)
        found |= begins
        if not may_be_empty:
            return found, False
    return found, True


def _part(kind: Any, value: Any) -> _Start:
    if kind in _ZERO_WIDTH:
        return frozenset(), True
    if kind in _REPEATS:
        begins, may_be_empty = _sequence(value[2])
        return begins, may_be_empty or value[0] == 0
    if kind is code.BRANCH:
        branches = [_sequence(branch) for branch in value[1]]
        return frozenset().union(*(begins for begins, _ in branches)), any(empty for _, empty in branches)
    if kind is code.SUBPATTERN:
        begins, may_be_empty = _sequence(value[3])
        return (_in_both_cases(begins) if value[1] & re.IGNORECASE else begins), may_be_empty
    if kind is code.ATOMIC_GROUP:
        return _sequence(value)
    if kind is code.LITERAL:
        return frozenset(of(chr(value))), False
    return (_set(value) if kind is code.IN else ANY), False


def _in_both_cases(found: frozenset[str]) -> frozenset[str]:
    """The characters, however their case is; beyond ASCII some are taken for an i, a k or an s, and back."""
    letters = {char for char in found if char.isalpha()}
    beyond = frozenset("ikIKsS") if BEYOND in found else frozenset()
    cases = {case for char in letters - {BEYOND} for case in (char.lower(), char.upper())}
    return found | cases | beyond | ({BEYOND} if letters else frozenset())


def _set(members: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The characters of a set in square brackets."""
    found: frozenset[str] = frozenset()
    for kind, value in members:
        if kind is code.LITERAL:
            found |= {of(chr(value))}
        elif kind is code.RANGE:
            first, last = value
            found |= {of(chr(char)) for char in {*range(first, min(last, 127) + 1), last}}
        else:
            found |= _CATEGORIES.get(value, ANY)
    return found
