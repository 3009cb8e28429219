"""What the matches of a pattern can begin with, as a set and as the pattern of that set."""

from __future__ import annotations

import re

import pytest

from flows.first_characters import ANY, BEYOND, as_set, of, starts


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:ab|[cd]e)", "acd"),
        (r"(?<!x)(?P<lead>a )?b", "ab"),
        (r"(?:a|b?)c", "abc"),
        (r"(?>a|b)c", "ab"),
        (r"\d{2}", "0123456789" + BEYOND),
        (r"[a-c\u00e9]++x", "abc" + BEYOND),
        (r"[\u00c0-\u00de]x", BEYOND),
        (r"[y-\u00de]x", "yz{|}~\x7f" + BEYOND),
        (r"\s+x", "\t\n\v\f\r\x1c\x1d\x1e\x1f " + BEYOND),
        (r"(?=x)é", BEYOND),
    ],
)
def test_what_a_pattern_can_begin_with(pattern: str, expected: str) -> None:
    assert starts(pattern) == frozenset(expected)


@pytest.mark.parametrize("pattern", [r"a*", r"[^a]b", r".b", r"(?i:a)b", r"(?i)ab", r"(a)?\1b", r"\b"])
def test_what_can_not_be_told_is_any_character(pattern: str) -> None:
    assert starts(pattern) == ANY


@pytest.mark.parametrize("found", ["a", "]^-\\", "é", "0é", "\n&~|", "x" + "\u4e2d"])
def test_a_set_holds_its_characters_and_no_other(found: str) -> None:
    told = re.compile(as_set(frozenset(map(of, found))))
    sure = [*map(chr, range(1, 128)), "é", "\u4e2d", "\U0001f600"]
    held = frozenset(map(of, found))
    assert [char for char in sure if told.match(char)] == [char for char in sure if of(char) in held]
