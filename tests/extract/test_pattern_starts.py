"""Rules are tried only where they can begin: no match begins with anything else."""

from __future__ import annotations

import re

import pytest

from flows.extract import claim_rules, period_rules, period_shifts
from flows.extract.pattern_starts import ANY, BEYOND, by_start, of, starts

TEXTS = (
    "In 2017/18 the 24/7 service, as in the same quarter of 2016, met SW1A 2AA and section 117.",
    "By the end of March 2019, three months to June, 1st quarter; Q3 2018 and H1; FY18-19; mid-2015.",
    "See www.example.org/a, Table 2, [3], p. 12, Band 5, ISBN 978 1 909029 85 7 or (0)20 7946 0958.",
    "At 11 Cavendish Square, on 5 May 2018, since then, a year earlier, two years ago, that year; *Plan 9*.",
    "Évora ٣٤ £5m, the M25 and 5G, COVID-19, Nos. 4, Qq 12, one-to-one, <sup>3</sup>, last Monday, FY2019.",
)
RULES = [(rule[-2], rule) for rule in (*period_rules.RULES, *period_shifts.SHIFTS)]
RULES += [(rule[-1], rule) for rule in claim_rules.RULES]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:ab|[cd]e)", "acd"),
        (r"(?<!x)(?P<lead>a )?b", "ab"),
        (r"(?:a|b?)c", "abc"),
        (r"\d{2}", "0123456789" + BEYOND),
        (r"[a-c\u00e9]++x", "abc" + BEYOND),
        (r"(?=x)é", BEYOND),
    ],
)
def test_what_a_pattern_can_begin_with(pattern: str, expected: str) -> None:
    assert starts(pattern) == frozenset(expected)


@pytest.mark.parametrize("pattern", [r"a*", r"[^a]b", r".b", r"(?i:a)b", r"(a)?\1b", r"\b"])
def test_what_can_not_be_told_is_any_character(pattern: str) -> None:
    assert starts(pattern) == ANY


def test_no_rule_matches_where_it_is_not_tried() -> None:
    index = by_start(RULES)
    tried = {char: [rule for _, rule in rules] for char, rules in index.items()}
    missed = [
        (rule[0], text[at : at + 20])
        for text in TEXTS
        for at in range(len(text))
        for words, rule in RULES
        if re.compile(words).match(text, at) and rule not in tried.get(of(text[at]), [])
    ]
    assert missed == []
