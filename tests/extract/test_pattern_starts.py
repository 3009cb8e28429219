"""Rules are tried only where one of them matches: the first that does is the first of all of them."""

from __future__ import annotations

import re

from flows.extract import claim_rules, period_rules, period_shifts
from flows.extract.pattern_starts import ByStart

TEXTS = (
    "In 2017/18 the 24/7 service, as in the same quarter of 2016, met SW1A 2AA and section 117.",
    "By the end of March 2019, three months to June, 1st quarter; Q3 2018 and H1; FY18-19; mid-2015.",
    "See www.example.org/a, Table 2, [3], p. 12, Band 5, ISBN 978 1 909029 85 7 or (0)20 7946 0958.",
    "At 11 Cavendish Square, on 5 May 2018, since then, a year earlier, two years ago, that year; *Plan 9*.",
    "Évora ٣٤ £5m, the M25 and 5G, COVID-19, Nos. 4, Qq 12, one-to-one, <sup>3</sup>, last Monday, FY2019.",
    "In the past five years, over the last 12 months, in 2016-17 and 2018–2019, the 1990s, summer 2019.",
    "Year to date, 2010/11 to 2015/16, Q1-Q3, from May to July 2017, 30 June, June, 3 months ended May 2018.",
    "Article 5(2), paragraphs 3 to 7, HC 1516, a@b.org, Windows 10, 10 High Street, Chapter 4, Mr 3, 9/11.",
    "On 1.2.2018 and 1/2/18, not 1.2/2018; 12 August 2019 to 3 May; £1,000 'in August', (in Table 4a).",
)
SETS = [
    [(rule[-2], rule[0]) for rule in period_rules.RULES],
    [(rule[-2], rule[0]) for rule in period_shifts.SHIFTS],
    [(rule[-1], rule[1]) for rule in claim_rules.RULES],
]


def _first(rules: list[tuple[str, str]], text: str, at: int) -> tuple[str, tuple[int, int]] | None:
    """What is found by trying each rule as it stands."""
    for words, name in rules:
        match = re.compile(words).match(text, at, len(text))
        if match:
            return name, match.span()
    return None


def test_the_first_rule_that_matches_is_found() -> None:
    seen = set()
    for rules in SETS:
        by_start = ByStart(rules)
        for text in TEXTS:
            for at in range(len(text)):
                found = by_start.match(text, at, len(text))
                told = (found[1], found[0].span()) if found else None
                assert told == _first(rules, text, at), text[at : at + 20]
                seen.add(told and told[0])
    assert len(seen) > 40


def test_rules_may_name_their_groups_alike_and_refer_back_to_them() -> None:
    found = ByStart([(r"(?P<mark>[xy])(?P=mark)", "twice"), (r"(?P<mark>x)y", "apart")])
    told = [found.match(text, 0, len(text)) for text in ("xx", "yy", "xy", "yx")]
    assert [one and one[1] for one in told] == ["twice", "twice", "apart", None]
    assert told[2] and told[2][0]["mark"] == "x"
