"""What a number in brackets is the movement of: told before, with the branch that is new."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures

JOBS = "The number of jobs rose by 4,300 in May. Kent gained most (+2,700; +0.8%), ahead of Leeds (+600)."
SALES = "Retail sales fell by 2% in May. Decreases were widest in clothing (-5%) and furniture (-4%)."
OUTPUT = "Output rose by 3% in 2019. The strongest growth was in farming (6%), followed by fishing (2%)."


@pytest.mark.parametrize(
    ("text", "quote", "wanted"),
    [
        (JOBS, "+2,700", "number of jobs"),
        (JOBS, "+0.8%", "number of jobs"),
        (JOBS, "+600", "number of jobs"),
        (SALES, "-5%", "Retail sales in clothing"),
        (SALES, "-4%", "Retail sales in furniture"),
        (OUTPUT, "6%", "Output in farming"),
        (OUTPUT, "2%", "Output in fishing"),
        ("Rents rose by 4%. Growth was fastest in Wales (6%).", "6%", "Rents"),
        ("Thefts fell by 8%. Among pensioners the fall was sharper, at 9%.", "9%", "Thefts among pensioners"),
        ("Thefts rose by 25%; between tenants the rise was smaller (10%).", "10%", "Thefts between tenants"),
    ],
)
def test_a_branch_moves_as_the_whole_did(text: str, quote: str, wanted: str) -> None:
    assert figure(text, quote).measure == wanted


def test_a_bracket_after_a_level_is_no_movement() -> None:
    assert figure("Rents rose by 4%. Vacant flats were most common in Kent (12%).", "12%").measure != "Rents"


def test_the_second_number_of_a_bracket_is_of_what_the_first_is() -> None:
    told = "Jobs fell by 2,000. There were fewer in retail trade (-900; -0.8%)."
    first, second = figures(told)[1:]
    assert (second.measure, second.aspect) == (first.measure, "change")


def test_what_a_sentence_says_of_several_places_itself_is_not_that_of_the_one_before() -> None:
    told = "Retail trade added 4,000. Employment fell in Quebec (-900) and Manitoba (-400)."
    assert [row.measure for row in figures(told)[1:]] == ["Employment", "Employment"]
