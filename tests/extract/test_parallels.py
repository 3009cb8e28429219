"""Measures of counts and shares in a row: what is said of all of them, and what is of each alone."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures, measured


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        ("The clinic treated 90 adults and 40 children.", "40", {"children", "treated"}, {"adults"}),
        ("The fleet has 40 vans, 12 lorries and three barges.", "three", {"barges"}, {"vans", "lorries"}),
        (
            "In 2017, 45% of hens and 38% of ducks laid eggs.",
            "45%",
            {"hens", "eggs"},
            {"ducks"},
        ),
        (
            "In 2017, 45% of hens, 38% of ducks and 6% of swans laid eggs.",
            "38%",
            {"ducks", "eggs"},
            {"hens", "swans"},
        ),
        (
            "Moss grew on 45% of roofs and 38% of walls.",
            "38%",
            {"walls", "moss"},
            {"roofs"},
        ),
        (
            "We spent £8m on hens, of which £5m came from farms and £2m from shops.",
            "£2m",
            {"shops", "hens"},
            {"farms"},
        ),
        (
            "Upkeep took £9m for ducks aged 2 to 3, £7m for hens and £5m for swans.",
            "£5m",
            {"swans", "upkeep"},
            {"hens"},
        ),
        ("Ducks make up a third of birds, and half of all hens laid eggs.", "a third", {"ducks"}, {"eggs"}),
    ],
)
def test_what_is_said_of_all(text: str, quote: str, held: set[str], left_out: set[str]) -> None:
    words = measured(text, quote)
    assert held <= words
    assert not left_out & words


@pytest.mark.parametrize(
    ("text", "quote", "counted"),
    [
        ("It took 12,000 calls and 90 letters.", "12,000", "calls"),
        ("There were 31 reports of theft.", "31", "reports"),
        ("One in six calls it home.", "One in six", None),
    ],
)
def test_what_is_a_verb_of_one_is_a_thing_behind_a_number_of_several(
    text: str, quote: str, counted: str | None
) -> None:
    assert figure(text, quote).counted == counted


@pytest.mark.parametrize("quote", ["412", "398", "11"])
def test_what_places_are_ranked_by_stands_behind_the_verb(quote: str) -> None:
    text = (
        "Starts fell to 5,065. Swansea (412) and Cardiff (398) had the most completions; Torfaen had just 11."
    )
    assert measured(text, quote) == {"completions"}


def test_what_is_not_said_again_is_counted_again() -> None:
    row = figure("We opened 14 shops and closed six.", "six")
    assert row.counted == "shops"
    assert "shops" in (row.measure or "").split()


def test_a_row_of_brackets_has_one_head() -> None:
    told = "The death rates for drivers (3 per cent), young riders (4 per cent) and walkers (6%) fell."
    assert [row.measure for row in figures(told)] == [
        "death rates for drivers",
        "death rates for young riders",
        "death rates for walkers",
    ]


def test_a_row_of_brackets_may_be_of_places() -> None:
    told = "The death rates for drivers (3.3 per cent) in Kent (4.2 per cent) fell."
    assert "Kent" not in (figures(told)[1].measure or "")
