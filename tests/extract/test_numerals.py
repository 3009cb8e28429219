"""Every number of a text is found once, with what it is worth."""

from __future__ import annotations

import pytest

from flows.extract.numerals import scan
from tests.extract.said import figures

HARD_SPACE, THIN, NARROW, SOFT_HYPHEN, ZERO_WIDTH = "\u00a0", "\u2009", "\u202f", "\u00ad", "\u200b"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("closed 120 beds", [("120", 120)]),
        ("14.7 per cent", [("14.7", 14.7)]),
        ("£1,234,567.89 paid", [("1,234,567.89", 1234567.89)]),
        (f"12{THIN}500 staff", [(f"12{THIN}500", 12500)]),
        (f"1{NARROW}250{NARROW}000 people", [(f"1{NARROW}250{NARROW}000", 1250000)]),
        (f"3{HARD_SPACE}000 nurses", [(f"3{HARD_SPACE}000", 3000)]),
        ("some 25 000 adults", [("25 000", 25000)]),
        ("10, 20 and 30", [("10", 10), ("20", 20), ("30", 30)]),
        ("in 2016, 120 beds", [("2016", 2016), ("120", 120)]),
        ("the 64, 5 days", [("64", 64), ("5", 5)]),
        ("a rate of .5", [("5", 5)]),
        ("0.75 of it", [("0.75", 0.75)]),
        ("It was 36. Then 7.", [("36", 36), ("7", 7)]),
        ("1.5e3 cells", [("1.5e3", 1500)]),
        (f"20{SOFT_HYPHEN}18", [(f"20{SOFT_HYPHEN}18", 2018)]),
        (f"1{ZERO_WIDTH}2{ZERO_WIDTH}3 rows", [(f"1{ZERO_WIDTH}2{ZERO_WIDTH}3", 123)]),
        ("１２３ and ٤٥", [("１２３", 123), ("٤٥", 45)]),
        ("½ a mile, ¾ full", [("½", 0.5), ("¾", 0.75)]),
        ("twenty-three, then nine", [("twenty-three", 23), ("nine", 9)]),
        ("none, someone, often, weight, tension", []),
        ("no number here", []),
        ("", []),
    ],
)
def test_numbers_and_their_worth(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(text[number.start : number.end], number.value) for number in scan(text)] == expected


@pytest.mark.parametrize(
    ("words", "worth"),
    [
        ("zero", 0),
        ("eleven", 11),
        ("Nineteen", 19),
        ("forty-four", 44),
        ("Ninety-nine", 99),
        ("two hundred", 200),
        ("two hundred and six", 206),
        ("one hundred and twenty-three", 123),
        ("five thousand", 5000),
        ("twelve thousand four hundred", 12400),
        ("two hundred and fifty thousand", 250000),
        ("three million", 3000000),
        ("one million two hundred thousand", 1200000),
        ("one billion", 10**9),
    ],
)
def test_spoken_numbers_are_one_number(words: str, worth: float) -> None:
    numbers = scan(f"there were {words} of them")
    assert [number.value for number in numbers] == [worth]
    assert numbers[0].end - numbers[0].start == len(words)


@pytest.mark.parametrize(
    ("text", "worths"),
    [
        ("one, two, three", [1, 2, 3]),
        ("two or three", [2, 3]),
        ("five and six", [5, 6]),
        ("twenty and thirty", [20, 30]),
        ("two three-bed flats", [2, 3]),
        ("of the seven six closed", [7, 6]),
    ],
)
def test_neighbours_stay_apart(text: str, worths: list[float]) -> None:
    assert [number.value for number in scan(text)] == worths


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("second", "ordinal"),
        ("half", "fraction"),
        ("quarters", "fraction"),
        ("dozen", "group"),
        ("twice", "multiple"),
        ("hundreds", "vague"),
        ("³", "mark"),
        ("42", "digits"),
        ("forty", "words"),
    ],
)
def test_forms(word: str, form: str) -> None:
    found = scan(f"the {word} of it")
    assert len(found) == 1
    assert found[0].form == form


def test_the_number_of_a_report_is_no_time() -> None:
    assert [row.quote for row in figures("Thirty-second Report of the Committee. It has 9 members.")] == ["9"]
    assert figures("There was a thirty-second delay.")[0].unit == "s"
