"""Targets and projections: what should be and what is expected to be, in the words that say so."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The ceiling for 2024/25 is 60.", "60"),
        ("The limit for each home in the scheme was £400.", "£400"),
        ("Budgets agreed in June came to £8bn.", "£8bn"),
        ("The unit has a budget of £14m.", "£14m"),
        ("Debt stayed under a ceiling of 3%.", "3%"),
        ("It did better than the standard that 95% of patients be seen.", "95%"),
        ("The fall is far from the 50% that the national strategy wants.", "50%"),
        ("It closed 66 cases; 80 had been the target.", "80"),
        ("The plan was to open 12 sites.", "12"),
        ("The council plans to open 12 sites.", "12"),
        ("Ministers hope to recruit 4,000 teachers.", "4,000"),
        ("It has a target to open 12 sites.", "12"),
        ("The budget has been set at £40m.", "£40m"),
        ("The board approved a budget for 2024/25 of £40m.", "£40m"),
        ("The rent is capped at £400.", "£400"),
        ("No more than 5% should wait.", "5%"),
        ("At least 95% of patients must be seen in a day.", "95%"),
        ("For the works £5m was budgeted.", "£5m"),
    ],
)
def test_goals_named_before_or_behind_their_figure(sentence: str, quote: str) -> None:
    assert figure(sentence, quote).aspect == "target"


def test_a_goal_that_is_a_change_keeps_its_way() -> None:
    said = "The goals for 2030, set in Rome, are 90% fewer deaths and 80% fewer new cases."
    rows = [figure(said, quote) for quote in ("90%", "80%")]
    assert [(row.aspect, row.direction) for row in rows] == [("target", "down"), ("target", "down")]


def test_a_list_of_what_came_of_the_targets_is_none_of_targets() -> None:
    lead = "On the measures that missed their targets, he reported as follows:"
    assert figure(f"{lead}\n\n- Fires: 82 incidents in homes\n", "82").aspect == "level"
    assert figure("The unit aims to:\n\n- close 40 wards\n- there were 55 in May\n", "55").aspect == "level"


@pytest.mark.parametrize(
    "sentence",
    ["Debts could then total £4bn.", "Some 120 homes stand to lose out.", "The hall is due to cost £40m."],
)
def test_what_could_be_is_a_projection(sentence: str) -> None:
    assert figures(sentence)[0].aspect == "projection"


def test_what_is_now_and_what_is_due() -> None:
    now, later = figures("Reserves stand at £33m and are due to fall to £19m by March 2025.")
    assert (now.aspect, later.aspect) == ("level", "projection")


def test_the_second_of_two_standards_is_one_too() -> None:
    rows = figures("We decided 88% in time, against national standards of 60% and 70%.")
    assert [row.aspect for row in rows][1:] == ["target", "target"]


def test_a_goal_that_rises_is_one_to_its_end() -> None:
    told = "The law requires 12% of each firm's vans to be electric in 2024, rising to 30% in 2030."
    assert [row.aspect for row in figures(told)] == ["target", "target"]


def test_the_parts_of_a_goal_are_goals() -> None:
    told = "The town must save £23m over three years: £9m in 2019/20, £8m in 2020/21 and £6m in 2021/22."
    assert [row.aspect for row in figures(told) if row.kind == "money"] == ["target"] * 4


def test_those_who_say_what_they_would_do_are_there() -> None:
    told = "Half of landlords told a survey of 2,300 that they would sell."
    assert figures(told)[0].aspect == "share"


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Only five surgeries would take a new patient.", "level"),
        ("Men are twice as likely to fall more than 20 times.", "level"),
        ("Some 400 jobs would go.", "projection"),
    ],
)
def test_what_people_say_that_they_would_do_is_no_forecast(text: str, aspect: str) -> None:
    assert figures(text)[-1].aspect == aspect


def test_what_has_been_done_and_what_was_allowed_are_no_goals() -> None:
    told = "A total of 640 homes were promised by 2026 and 112 have been built."
    assert figure(told, "112").aspect == "level"
    assert figure("Of planning appeals 27% were allowed.", "27%").aspect == "share"
    assert figure("Spending was £4m against the £5m allowed.", "£5m").aspect == "target"


@pytest.mark.parametrize(
    ("text", "quote", "aspect"),
    [
        ("The council aims to build 900 homes by 2021, of which 350 will be for rent.", "350", "target"),
        ("The plan is to open 40 shops in 2019, 12 of which will be in Wales.", "12", "target"),
        ("The council built 900 homes, of which 350 will be for rent.", "350", "projection"),
        ("More than 700 staff were underpaid, by an average of £50 each.", "£50", "level"),
    ],
)
def test_parts_of_a_goal_are_goals_and_no_rise_is_more_than(text: str, quote: str, aspect: str) -> None:
    assert figure(text, quote).aspect == aspect
