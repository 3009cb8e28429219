"""What is told by the way, of others, or in other words than the sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.said import figure, figures, measured

WAY = "The charity, which runs three hostels and employs 90 cooks, expects to end 2022-23 £4m in the red."


def test_a_clause_with_which_has_its_own_time_and_aspect() -> None:
    rows = {row.quote: (row.aspect, row.period_end) for row in figures(WAY)}
    assert rows == {
        "three": ("level", None),
        "90": ("level", None),
        "£4m": ("projection", date(2023, 3, 31)),
    }


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("Bills grew by £2, because of moves in the price of coal, which rose by 4%.", "4%", "price of coal"),
        ("The pilot, which cost £3m in 2015, has closed.", "£3m", "cost pilot"),
        ("Debt was £9bn, or around 98% of national income.", "98%", "national income Debt"),
        ('Chair Ann Low said: "We have 240 more cooks."', "240", "cooks"),
        ("He knows that in Fife, in the sun for 12 years, one in four homes is damp.", "one in four", None),
    ],
)
def test_measures_of_what_is_told_by_the_way(text: str, quote: str, words: str | None) -> None:
    said = measured(text, quote)
    assert {"homes", "damp"} <= said if words is None else said == set(words.lower().split())


def test_the_rate_of_a_people_is_the_rate_told_before() -> None:
    text = "In England 14% of homes were damp. The Scottish figure was 25%, down from 30%."
    assert measured(text, "25%") == {"homes", "were", "damp"}
    assert [row.geography for row in figures(text)] == ["England", "Scotland", "Scotland"]


@pytest.mark.parametrize(
    ("text", "quote", "aspect"),
    [
        ("We are spending £6m on coal, and bills will rise.", "£6m", "level"),
        ("We will spend £6m on coal, and bills rise.", "£6m", "projection"),
        ("It lost £9m, against a planned deficit of £4m.", "£4m", "target"),
        ("The deficit was £9m, against a deficit of £4m.", "£4m", "level"),
    ],
)
def test_what_is_planned_and_what_goes_on_beside_a_forecast(text: str, quote: str, aspect: str) -> None:
    assert figure(text, quote).aspect == aspect


@pytest.mark.parametrize(
    ("text", "quote", "span"),
    [
        ("Fares were £5, the highest total since comparable records began in 1993.", "£5", None),
        ("Loans in the financial year-to-May 2017 were £9m.", "£9m", (date(2017, 4, 1), date(2017, 5, 31))),
        ("A dividend of 6p will be proposed in May.", "6p", (date(2019, 5, 1), date(2019, 5, 31))),
        ("A dividend of 6p was proposed in May.", "6p", (date(2018, 5, 1), date(2018, 5, 31))),
    ],
)
def test_times_by_the_way_so_far_and_to_come(text: str, quote: str, span: tuple[date, date] | None) -> None:
    row = figure(text, quote)
    assert (row.period_start, row.period_end) == (span or (None, None))


def test_what_is_found_on_a_visit_is_of_its_days() -> None:
    text = (
        "# Elm House care home: inspection report\n\nInspected 12 and 13 June 2018\n\n"
        "Meals were late 14 times in May 2018. Only 56% of cooks were trained."
    )
    late, trained = figures(text)
    assert (late.period_start, trained.period_start) == (date(2018, 5, 1), date(2018, 6, 12))
    assert {late.organisation, trained.organisation} == {"Elm House"}


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Inspection of Hill View Nursery", "Hill View Nursery"),
        ("Annual Report on Inspection", None),
        ("Kent", None),
    ],
)
def test_the_body_that_was_inspected(title: str, body: str | None) -> None:
    assert figures(f"# {title}\n\nInspection date: 4 May 2018\n\nIt had 31 rooms.")[0].organisation == body


def test_in_my_constituency_holds_for_what_goes_on() -> None:
    text = (
        "In Wales 3 million homes are damp. In my constituency 14% are, and the bank gave out 63 parcels,"
        " but the Minister spent £9m."
    )
    assert [row.geography for row in figures(text)] == ["Wales", None, None, "Wales"]
