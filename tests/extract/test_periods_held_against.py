"""Levels that another is held against are of a year before; parts of a year that a report is written in."""

from __future__ import annotations

import pytest

from tests.extract.test_periods_reported import told

UPDATE = "# Fen Homes trading update\n\nNine months ended 31 December 2017\n\nPublished 5 February 2018\n\n"
NOW, BEFORE = "2017-04-01/2017-12-31", "2016-04-01/2016-12-31"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Turnover was £310m, against £297m.", [NOW, BEFORE]),
        ("The margin was 21%, compared with 19%.", [NOW, BEFORE]),
        ("Repairs cost £71m, a 10% rise on £64m.", [NOW, NOW, BEFORE]),
        ("Repairs cost £71m, up 10% on £64m.", [NOW, NOW, BEFORE]),
        ("Turnover was £310m, against £297m in 2012.", [NOW, "2012-01-01/2012-12-31"]),
        ("Turnover was £310m, against a plan of £320m.", [NOW, None]),
        ("Rents came to £310m, against £297m of sales.", [NOW, NOW]),
        ("Rents came to £310m, against 4,200 homes.", [NOW, NOW]),
    ],
)
def test_a_level_held_against_another_is_of_a_year_before(sentence: str, expected: list[str | None]) -> None:
    assert told(UPDATE + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was put at £3m in quarters 2 and 3.", ["2016-07-01/2016-12-31"]),
        ("In Quarters 1 to 3 of 2015/16 it was £3m.", ["2015-04-01/2015-12-31"]),
        ("Five months in, it is £9m short.", ["2016-04-01/2016-08-31"]),
        ("Only half recurs, so next year starts with a hole.", ["2016-04-01/2017-03-31"]),
    ],
)
def test_parts_of_the_financial_year(sentence: str, expected: list[str]) -> None:
    text = f"# Finance report 2016/17\n\nBoard, 16 January 2017\n\n{sentence}"
    assert told(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("At quarter 3 the board was told of a balanced budget of £160m.", ["2016-04-01/2017-03-31"]),
        ("The quarter 2 forecast was an underspend of £3m.", ["2016-04-01/2017-03-31"]),
        ("In quarter 2 it sold land for £3m.", ["2016-07-01/2016-09-30"]),
        ("At quarter 2 there were 40 staff.", ["2016-07-01/2016-09-30"]),
    ],
)
def test_money_told_as_of_a_quarter_is_of_the_year(sentence: str, expected: list[str]) -> None:
    assert told(f"# Finance report 2016/17\n\nBoard, 16 January 2017\n\n{sentence}") == expected


MONTH_11 = "# Finance report: Month 11, 2016/17\n\nBoard, 28 March 2017\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We agreed a year-end deficit of £3m.", ["2016-04-01/2017-03-31"]),
        ("We had a deficit of £3m.", ["2016-04-01/2017-02-28"]),
        ("Against £19m phased to the end of February, £16m was saved.", ["2016-04-01/2017-02-28"] * 2),
        ("From May to the end of July it spent £2m.", ["2016-05-01/2016-07-31"]),
        ("Cash was £2m at the end of July.", ["2016-07-31/2016-07-31"]),
        ("Slippage into 2017/18 came to £2m.", ["2016-04-01/2017-02-28"]),
        (
            "Two falls were seen in May, making 12 in the year to date.",
            ["2016-05-01/2016-05-31", "2016-04-01/2017-02-28"],
        ),
    ],
)
def test_money_of_a_year_in_the_report_on_a_month(sentence: str, expected: list[str]) -> None:
    assert told(MONTH_11 + sentence) == expected


def test_the_first_weeks_of_a_year_before_what_is_like_for_like() -> None:
    assert told("Over the first eight weeks of 2015 like-for-like sales rose by 9.5%.") == [
        "2015-01-01/2015-02-25"
    ]


def test_a_year_may_end_on_a_day_with_its_ending() -> None:
    assert told("Sales for the year ended 31st January 2017 were £5m.") == ["2016-02-01/2017-01-31"]


def test_the_number_of_a_quarter_may_be_a_word_behind_its_year() -> None:
    said = "Income fell by 0.8 per cent in 2013 quarter one and by 0.9 per cent in 2012 quarter four."
    assert told(said) == ["2013-01-01/2013-03-31", "2012-10-01/2012-12-31"]
