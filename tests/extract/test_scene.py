"""The place that one sentence sets for the next."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures

PROSE = (
    "What follows was put together from many reports, none of which says the same as any other, and it is"
    " meant for readers who would like to know what has been found so far and what has not."
)


def place(text: str) -> str | None:
    """Where the 45 of a text about Canada holds."""
    return figure(f"Schools in Canada\n\n{PROSE}\n\n{text}", "45").geography


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Ontario, 900 schools closed. The number of pupils fell by 45.", "Ontario"),
        ("In Ontario, 900 schools closed. Many were small. Of the rest, 45 may follow.", "Ontario"),
        ("But in Ontario, 900 schools closed. Of the rest, 45 may follow.", "Ontario"),
        ("However, in Manitoba, 900 schools closed. Of the rest, 45 may follow.", "Manitoba"),
        ("At 900 schools in Ontario teachers went. The staff there rose to 45.", "Ontario"),
        ("Schools in Ontario lost 900 teachers. They hired 45 others.", "Ontario"),
        ("Schools in Ontario lost 900 teachers. There are 45 vacancies.", "Canada"),
        ("In Ontario, 900 schools closed. Nationally, 300 did. Some 45 were built.", "Canada"),
        ("In Ontario, 900 schools closed.\n\nThe number of pupils fell by 45.", "Canada"),
    ],
)
def test_a_place_holds_for_what_follows(text: str, expected: str) -> None:
    assert place(text) == expected


OPENING = (
    "# Floods\n\nThe panel heard from all of its witnesses in the spring of that year, and it thanks them for"
    " the time that they gave to it and for all of the papers that they sent in.\n\n"
)


def test_a_part_of_them_is_where_they_are() -> None:
    homes = "About 6,300 homes in Essex are at risk. Some 12% of them flooded."
    rows = figures(f"{OPENING}{homes} Our mentors, 146 of them, teach.")
    assert [row.geography for row in rows] == ["Essex", "Essex", None]


@pytest.mark.parametrize(
    ("clause", "there"),
    [("a home there costs £90,000.", True), ("now there is £90,000 in the fund.", False)],
)
def test_there_is_the_place_named_before_in_the_sentence(clause: str, there: bool) -> None:
    said = figure(f"Prices fell 2% in Wales and 3% in Kent; {clause}", "£90,000")
    assert (said.geography == "Kent") is there
