"""A sum that is a part of another, and numbers that stand beside others without being their parts."""

from __future__ import annotations

from tests.extract.said import figure, figures, measured

FACILITY = "Gearing stood at 38% of gross assets; £45m of the £100m facility is undrawn."


def test_a_sum_of_a_larger_sum_is_its_part() -> None:
    assert figure(FACILITY, "£45m").total == 100e6
    assert figure(FACILITY, "£100m").total is None
    assert measured(FACILITY, "£45m") == {"facility", "is", "undrawn"}
    assert "facility" in measured(FACILITY, "£100m")


def test_numbers_behind_a_closed_bracket_are_no_parts_of_the_number_before_it() -> None:
    told = "Syrians lodged 18,400 applications (14% of the total), Afghans 9,500 and Iraqis 9,000."
    assert [row.total for row in figures(told)] == [None] * 4


def test_a_count_of_people_says_its_own_behind_a_share() -> None:
    told = "Half of the teenagers (53%) were placed in Ely, and 2,160 children lived over 99 miles from home."
    assert {"children", "99", "miles", "home"} <= measured(told, "2,160")
    assert "teenagers" not in measured(told, "2,160")


def test_what_is_told_with_which_is_of_the_words_before_the_comma() -> None:
    told = "Dr Singh asked about sickness in theatres, which at 6.8% was the highest in the group."
    assert measured(told, "6.8%") == {"sickness", "in", "theatres"}


def test_an_ambition_is_a_target() -> None:
    told = "71% of staff had had a flu jab, short of the 75% national ambition."
    assert figure(told, "75%").aspect == "target"


def test_the_month_that_a_rate_fell_from_is_not_that_of_the_next_clause() -> None:
    told = "Vacancies had fallen to 9.1% from 10.4% in January; nurse posts stood at 214."
    assert [row.period_start and row.period_start.month for row in figures(told)] == [None, 1, None]
