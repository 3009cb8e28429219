"""What the matches of a pattern can begin with, as a set and as the pattern of that set."""

from __future__ import annotations

import re

import pytest

from flows.first_characters import ANY, BEYOND, as_set, of, starts
from flows.patterns import compiled


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
        (r"(?i:ab|1)c", "aA1" + BEYOND),
        (r"(?i)Zx", "zZ" + BEYOND),
        (r"(?P<word>(?i:q))|W", "qQW" + BEYOND),
    ],
)
def test_what_a_pattern_can_begin_with(pattern: str, expected: str) -> None:
    assert starts(pattern) == frozenset(expected)


@pytest.mark.parametrize("pattern", [r"a*", r"[^a]b", r".b", r"(a)?\1b", r"\b"])
def test_what_can_not_be_told_is_any_character(pattern: str) -> None:
    assert starts(pattern) == ANY


@pytest.mark.parametrize("found", ["a", "]^-\\", "é", "0é", "\n&~|", "x" + "\u4e2d"])
def test_a_set_holds_its_characters_and_no_other(found: str) -> None:
    told = re.compile(as_set(frozenset(map(of, found))))
    sure = [*map(chr, range(1, 128)), "é", "\u4e2d", "\U0001f600"]
    held = frozenset(map(of, found))
    assert [char for char in sure if told.match(char)] == [char for char in sure if of(char) in held]


@pytest.mark.parametrize("pattern", [r"(?i:kilo)\b", r"(?i)size", r"(?i:\u017f)x", r"(?i)[i\u212a]\w"])
def test_a_search_in_both_cases_finds_what_the_standard_library_finds(pattern: str) -> None:
    texts = ["a kilo", "A KILO", "\u212ailo", "SIZE, size, \u017fize", "Sx \u017fx", "Kx ix \u0130x \u0131x"]
    for text in texts:
        ours = [match.span() for match in compiled(pattern).finditer(text)]
        assert ours == [match.span() for match in re.finditer(pattern, text)]
