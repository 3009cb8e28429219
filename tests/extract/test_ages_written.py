"""An age that is written with its people (*18-year-olds*) is one thing: no word of it is what it measures."""

from __future__ import annotations

import pytest

from tests.extract.said import figures


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("In 2018 18-year-olds were in education.", 18, 18),
        ("In 2018 16 to 18-year-olds were in education.", 16, 18),
        ("In 2018 16- to 18-year-olds were in education.", 16, 18),
        ("In 2018 five- to ten-year-olds were in education.", 5, 10),
    ],
)
def test_the_words_of_an_age_are_no_measure(sentence: str, low: float, high: float) -> None:
    (figure,) = figures(sentence)
    assert (figure.kind, figure.unit, figure.low, figure.high) == ("age", "a", low, high)
    assert "olds" not in (figure.measure or "") and "education" in (figure.measure or "")


@pytest.mark.parametrize(
    ("sentence", "unit", "low", "high"),
    [
        ("A 10- to 15-minute wait is common.", "min", 10, 15),
        ("The 18- to 24-month programme has begun.", "mo", 18, 24),
    ],
)
def test_a_hyphen_may_hang_before_the_word_of_a_range(
    sentence: str, unit: str, low: float, high: float
) -> None:
    (figure,) = figures(sentence)
    assert (figure.unit, figure.low, figure.high) == (unit, low, high)


def test_whom_a_share_is_of_have_an_age() -> None:
    *_, age = figures("The unit treats 40 children a week, a third of them under five.")
    assert (age.quote, age.kind, age.unit) == ("five", "age", "a")
    *_, way = figures("The unit treats 40 children a week, a third of them under five miles away.")
    assert (way.kind, way.unit) == ("measure", "[mi_i]")


def test_an_age_that_rises() -> None:
    ages = figures("The median age of members rose from 34 to 39.")
    assert [(age.kind, age.value, age.unit) for age in ages] == [("age", 34, "a"), ("age", 39, "a")]


def test_the_age_of_people_may_stand_in_brackets() -> None:
    age, share = figures("Young workers (under 25) made up 14% of the total.")
    assert (age.kind, age.value, age.unit, share.unit) == ("age", 25, "a", "%")
    assert not any(row.kind == "age" for row in figures("It treats many patients (over 40 a day)."))


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Its chief executive, Anna Mills, 52, said that bills had risen.", "52"),
        ("Carol Smith, 41, from Leeds, waited for a bed.", "41"),
        ("Her son, 8, was taken ill.", "8"),
    ],
)
def test_newspapers_tell_an_age_between_commas(sentence: str, quote: str) -> None:
    (row,) = [row for row in figures(sentence) if row.quote == quote]
    assert (row.kind, row.unit) == ("age", "a")


def test_a_number_between_commas_behind_a_place_counts() -> None:
    row = figures("More homes were built in North Hill, 52, than in Ely, 41.")[0]
    assert row.kind == "count"


@pytest.mark.parametrize(
    ("sentence", "age"),
    [
        ("Almost half (48%) of partners are over 55.", 55),
        ("One in five members is over 60.", 60),
        ("By 2040, 27 per cent of residents will be over 65.", 65),
        ("Of the drivers, 40% are under 30.", 30),
    ],
)
def test_a_share_of_people_past_an_age(sentence: str, age: float) -> None:
    last = figures(sentence)[-1]
    assert (last.kind, last.unit, last.value) == ("age", "a", age)
    assert figures("Half of the wards are over 50 beds.")[-1].kind == "count"


def test_what_follows_an_age_in_a_list_of_facts_has_none() -> None:
    rows = figures("Most had it by the age of five, and cases had gone from two in 2015 to 17.")
    assert [(row.kind, row.unit) for row in rows] == [("age", "a"), ("count", "1"), ("count", "1")]


@pytest.mark.parametrize(
    "sentence",
    ["Of those under 35, 62% were content.", "Of pupils aged 35, 62 per cent could swim."],
)
def test_an_age_takes_no_unit_from_the_share_behind_it(sentence: str) -> None:
    age, share = figures(sentence)
    assert (age.kind, age.value, share.kind, share.value) == ("age", 35, "percentage", 62)
