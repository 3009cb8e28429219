"""What a figure is held against: the average of others, market expectations, a plan, a forecast."""

from __future__ import annotations

import pytest

from tests.extract.said import figures, measured

SCHOOL = "# Elm Road School\n\nWe write about Ofsted's visit.\n\n"


@pytest.mark.parametrize(
    "average",
    [
        "below the national average of 95.8%",
        "compared with an average of 95.8% for schools in England",
        "lower than the England average (95.8%)",
        "against the average for primary schools of 95.8%",
        "and the national average was 95.8%",
    ],
)
def test_the_average_of_others_is_of_the_measure_before_it_and_of_nobodys_own(average: str) -> None:
    own, others = figures(f"{SCHOOL}Attendance is 93.8%, {average}.")
    assert own.measure == others.measure == "Attendance"
    assert own.organisation == "Elm Road School"


def test_a_national_average_is_not_that_of_the_body() -> None:
    own, others = figures(f"{SCHOOL}Attendance is 93.8%, below the national average of 95.8%.")
    assert (others.organisation, others.geography) == (None, "England")
    own, mean = figures(f"{SCHOOL}We held 12 clubs, with an average of 18 members.")
    assert own.organisation == mean.organisation == "Elm Road School"


def test_a_share_of_others_begins_a_statement_of_its_own() -> None:
    first, second = figures("Attendance is 93.8%, and 15% of pupils are persistently absent.")
    assert first.measure == "Attendance"
    assert "attendance" not in (second.measure or "").lower()
    assert measured("Turnout was 43% in May, and 15% of voters used the post.", "15%") == {"voters", "post"}


def test_how_long_those_counted_waited_is_not_the_unit_of_the_plan() -> None:
    counted, _, plan = figures("We had 1,104 patients waiting more than 78 weeks, against a plan of 870.")
    assert (counted.unit, plan.unit, plan.kind) == ("1", "1", "count")


def test_what_falls_short_of_a_forecast_is_none() -> None:
    deficit, short = figures("There is a deficit of £4.3m, £1.2m adverse to forecast.")
    assert deficit.aspect == short.aspect == "level"
    (expected,) = figures("The board is confident of meeting market expectations of EBITDA of £61m.")
    assert expected.aspect == "projection"


def test_those_who_would_recommend_something_set_no_target() -> None:
    (row,) = figures("Some 88% would recommend the school to others.")
    assert row.aspect == "share"
    (row,) = figures("By the age of five, 69% achieve a good level of development.")[1:]
    assert row.aspect == "share"


def test_of_another_group_it_is_still_of_the_same_measure() -> None:
    told = "The mean age at death was 45.9 years for men"
    _, others = figures(f"{told}; in the general population it was 76.1.")
    assert others.measure == "general population mean age at death"


def test_a_change_may_be_said_again_behind_its_time() -> None:
    rows = figures("Income fell by £11,200 between 2012/13 and 2016/17, or 14% in real terms.")
    assert [(row.aspect, row.direction) for row in rows] == [("change", "down")] * 2
    rows = figures("Prices rose 4.1%, up from a 3.7% gain in July.")
    assert [(row.aspect, row.direction) for row in rows] == [("change", "up")] * 2


def test_the_national_figure_is_one_of_others() -> None:
    own, others = figures(f"{SCHOOL}Attendance is 93.8%, below the national figure of 95.8%.")
    assert own.measure == others.measure == "Attendance"
    assert others.organisation is None


def test_the_consensus_is_of_what_a_firm_expects() -> None:
    told = "We now expect operating profit of £80m, ahead of the consensus of £75m."
    assert measured(told, "£75m") == {"operating", "profit"}
