"""What became of each part of a number, where the thing and the verb are said once."""

from __future__ import annotations

import pytest

from tests.extract.said import figures

LETTERS = "The office had 300 letters, of which 90 were answered, 150 partly answered and 60 not answered."


def test_each_part_of_a_row_has_the_thing_and_its_own_outcome() -> None:
    assert [row.measure for row in figures(LETTERS)][1:] == [
        "letters answered",
        "letters partly answered",
        "letters not answered",
    ]


def test_each_part_of_a_row_is_of_the_whole() -> None:
    assert [row.total for row in figures(LETTERS)] == [None, 300, 300, 300]


def test_what_was_judged_is_said_once() -> None:
    told = "We saw 70 kitchens: 30 were rated clean, 24 fair and 16 filthy."
    assert [row.measure for row in figures(told)][1:] == [
        "kitchens rated clean",
        "kitchens rated fair",
        "kitchens rated filthy",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The office had 300 letters, of which 90 were answered and 150 clerks.",
        "The office had 300 letters, of which 90 were answered, 150 in May and 60 in June.",
        "The office had 300 letters. Some 90 clerks were ill.",
    ],
)
def test_things_and_times_are_no_outcome(sentence: str) -> None:
    assert not any((row.measure or "").startswith("letters clerks") for row in figures(sentence))
    assert not any((row.measure or "").startswith("letters in") for row in figures(sentence))


def test_each_part_may_be_upheld_in_full_or_in_part() -> None:
    told = "There were 96 appeals, 22 of which were upheld in full and 41 in part."
    assert [(row.measure, row.total) for row in figures(told)][1:] == [
        ("appeals upheld in full", 96),
        ("appeals in part", 96),
    ]
