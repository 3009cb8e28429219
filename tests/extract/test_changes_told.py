"""Changes as reports tell them, and what is no change: who holds what, and whose the parts are."""

from __future__ import annotations

import pytest

from tests.extract.said import figures, measured


@pytest.mark.parametrize(
    "sentence",
    ["Fees were uprated by 4%.", "The grant was uplifted by 4%.", "The board is raising rents by 4%."],
)
def test_verbs_of_those_who_set_a_price(sentence: str) -> None:
    (row,) = figures(sentence)
    assert (row.aspect, row.direction) == ("change", "up")


def test_what_people_hold_to_come_is_told_of_people_who_are_there() -> None:
    (row,) = figures("Some 62 per cent thought that it would get worse.")
    assert row.aspect == "share"


@pytest.mark.parametrize(
    "asked", ["Of the 84 firms asked, 62 replied.", "We asked 84 firms, of which 62 replied."]
)
def test_these_are_the_part_told_last(asked: str) -> None:
    assert figures(f"{asked} Of these, 40 had cut jobs.")[-1].total == 62


def test_a_change_on_a_year_is_not_of_that_year() -> None:
    rows = figures("Sales were £4m in 2017, an improvement on 2016 of 4 per cent.")
    assert [str(row.period_start) for row in rows] == ["2017-01-01"] * 2


def test_a_length_that_was_measured_is_part_of_no_measure() -> None:
    told = "The week of the staff averaged 33.2 hours, overtime included, half an hour more than in February."
    assert "33.2" not in measured(told, "half an hour")


def test_a_pronoun_stands_for_no_word_of_what_leads_it_in() -> None:
    assert figures("After the cap began, it fell by 9 per cent.")[0].measure is None
