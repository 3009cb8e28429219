"""Totals: the whole of which a figure is a part, as words say it or arithmetic shows."""

from __future__ import annotations

import pytest

from tests.extract.said import figures


@pytest.mark.parametrize(
    ("text", "totals"),
    [
        ("The council has 54 members: 30 Labour, 14 Liberal and 10 others.", [None, 54, 54, 54]),
        ("There were 640 deaths (310 women, 330 men).", [None, 640, 640]),
        ("Income was £12.4m, comprising £8.1m of grants and £4.3m of fees.", [None, 12.4e6, 12.4e6]),
        ("Of 2.31 million calls, the service took 0.74 million (32%).", [None, 2.31e6, None]),
        ("It took 2.31 million calls, and 0.74 million calls (32%) were lost.", [None, 2.31e6, None]),
        ("Flu struck 40,000 people, among them 1,500 who had asthma.", [None, 40000]),
        ("Fuel cost £6.2m, of which £1.1m was diesel.", [None, 6.2e6]),
        ("Fuel cost £6m, of which £1m went on diesel and £2m on gas.", [None, 6e6, 6e6]),
        ("Fuel cost £6m, of which £3m went on diesel and £4m on gas.", [None, 6e6, None]),
        ("Fuel cost £6m, of which £1m was diesel, and £2m went on salt.", [None, 6e6, None]),
        ("Of late 770 (64%) of the 1,200 firms asked said yes.", [1200, None, None]),
        ("Of late 770 (24%) of the 1,200 firms asked said yes.", [None, None, None]),
        # the share is of another whole, the parts do not add up, nothing opens a list of them
        ("It took 2.31 million calls, and 0.74 million calls (45%) were lost.", [None, None, None]),
        ("The council has 54 members: 30 Labour and 14 Liberal.", [None, None, None]),
        ("It hired 640 men, 310 in spring and 330 in autumn.", [None, None, None]),
    ],
)
def test_a_part_has_its_whole(text: str, totals: list[float | None]) -> None:
    assert [row.total for row in figures(text)] == totals


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("About 1/6 of posts were empty.", [(1 / 6, None, "share")]),
        ("At the count, 3/4 of boats were full.", [(0.75, None, "share")]),
        ("Most had a plan, 11/12 (92%).", [(11, 12, "share"), (92, None, "share")]),
        ("Most had a plan (23/30).", [(23, 30, "share")]),
        ("It has 2/3 bedroom flats.", [(2, None, "level"), (3, None, "level")]),
        ("The loss was 120/80 units.", [(120, None, "level"), (80, None, "level")]),
    ],
)
def test_a_stroke_divides_a_part_by_its_whole(
    text: str, rows: list[tuple[float, float | None, str]]
) -> None:
    assert [(row.value, row.total, row.aspect) for row in figures(text)] == rows


def test_of_them_is_of_those_who_were_counted_last() -> None:
    rows = figures("The home has room for 48 people; 39 lived there. Eleven of them had dementia.")
    assert rows[-1].total == 39


def test_pence_of_each_pound_are_no_part_of_the_sum() -> None:
    told = "Of the £90 billion that we spend, 40 pence of every pound is for schools."
    assert [row.total for row in figures(told)] == [None, None]


def test_what_a_bracket_says_by_the_way_has_no_parts_behind_it() -> None:
    rows = figures("We employed 731 people (684 full-time equivalent), of whom 372 were inspectors.")
    assert [row.total for row in rows] == [None, None, 731]
