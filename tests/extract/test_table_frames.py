"""What stands around a table: its title, who met before it, and the text behind it."""

from __future__ import annotations

from tests.extract.said import figures

CRIME = """# Recorded crime by police force

| Force | 2016/17 | % change |
|:--|--:|--:|
| Kent | 133,410 | 13 |
| Dorset | 44,902 | 11 |
"""
WAITS = """# Report

Trust Board, 25 May 2018

| Indicator | Standard | Mar 2018 |
|---|---|---|
| Cancer waits | 85% | 69.8% |
| Stays | 5% | 4% |
"""
INCOME = """Income, 2017

| | £m | Change % |
|---|---|---|
| Revenue | 842 | 3 |
| Earnings per share (p) | 24.6 | 5 |
"""
HOMES = """# Homes by region

| Region | Homes |
|---|---|
| North East | 1,182 |
| London | 3,545 |

One household in 25 had no access.
"""


def test_the_title_above_a_table_says_what_it_measures() -> None:
    assert [row.measure for row in figures(CRIME)] == ["Recorded crime"] * 4


def test_a_line_that_says_who_met_is_no_caption() -> None:
    rows = figures(WAITS)
    assert rows[1].measure == "Cancer waits"
    assert rows[0].period is None


def test_a_row_may_have_a_unit_of_its_own() -> None:
    assert [(row.value, row.unit) for row in figures(INCOME)] == [
        (842_000_000, "GBP"),
        (3, "%"),
        (0.246, "GBP"),
        (5, "%"),
    ]


def test_the_places_of_a_table_are_not_all_that_a_text_is_about() -> None:
    rows = figures(HOMES)
    assert [row.geography for row in rows] == ["North East", "London", None]
