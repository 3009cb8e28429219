"""What a figure says of its measure: a level, a change and which way, a share, a target, a projection."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Spending rose by 7 per cent.", "up"),
        ("Spending increased by 7 per cent.", "up"),
        ("Spending grew 7 per cent.", "up"),
        ("There was an increase of 7 per cent in spending.", "up"),
        ("There was a 7 per cent increase in spending.", "up"),
        ("Spending is up 7 per cent.", "up"),
        ("Spending was 7 per cent higher.", "up"),
        ("Spending fell by 7 per cent.", "down"),
        ("Spending fell 7 per cent.", "down"),
        ("Spending has been cut by 7 per cent.", "down"),
        ("Spending was reduced by 7 per cent.", "down"),
        ("There was a 7 per cent fall in spending.", "down"),
        ("There was a drop of 7 per cent in spending.", "down"),
        ("Spending declined by 7 per cent.", "down"),
        ("Spending is down 7 per cent.", "down"),
        ("Spending was 7 per cent lower.", "down"),
    ],
)
def test_changes_have_a_direction_and_no_sign(sentence: str, direction: str) -> None:
    row = figure(sentence, "7 per cent")
    assert (row.aspect, row.direction, row.value) == ("change", direction, 7)


@pytest.mark.parametrize(
    ("sentence", "direction", "value"),
    [
        ("Length of stay fell by four days.", "down", 4),
        ("The number of beds fell by 120.", "down", 120),
        ("Performance fell by 5.9 percentage points.", "down", 5.9),
        ("Bills rose by £40 in the year.", "up", 40),
        ("There were 120 fewer beds.", "down", 120),
        ("There were 120 fewer beds.", "down", 120),
        ("The shares closed 38p lower at the end.", "down", 0.38),
    ],
)
def test_changes_of_other_kinds(sentence: str, direction: str, value: float) -> None:
    (row,) = figures(sentence)
    assert (row.aspect, row.direction, row.value) == ("change", direction, value)


@pytest.mark.parametrize(
    ("sentence", "aspect"),
    [
        ("The trust has 120 beds.", "level"),
        ("The deficit was £3 million.", "level"),
        ("Some 45 per cent of patients are over 65.", "share"),
        ("A third of all patients waited.", "share"),
        ("The target is 95 per cent of patients seen in time.", "target"),
        ("The trust aims to hire 300 nurses.", "target"),
        ("The population is projected to reach 9.5 million by 2028.", "projection"),
        ("The deficit is forecast to be £3 million.", "projection"),
        ("The deficit will be £3 million next year.", "projection"),
    ],
)
def test_aspects(sentence: str, aspect: str) -> None:
    assert figures(sentence)[0].aspect == aspect


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("It is £47 less than in London.", "£47"),
        ("The result was £3m worse than plan; it was £9m a year earlier.", "£3m"),
        ("The team cut the average stay by 1.8 days, from 7.3 days to 5.5 days.", "5.5 days"),
        ("The team cut the average stay by 1.8 days, from 7.3 days to 5.5 days.", "7.3 days"),
        ("Buses will cost £4.2m, against £1.3m in 2014.", "£1.3m"),
    ],
)
def test_what_is_no_change_and_no_forecast(sentence: str, quote: str) -> None:
    assert figure(sentence, quote).aspect == "level"


def test_what_is_counted_is_no_target_of_the_count() -> None:
    assert figure("It missed seven of its 12 targets.", "seven of its 12").aspect == "share"


def test_a_share_is_compared_with_a_share() -> None:
    text = "Some 13 per cent of staff are from abroad, compared with 7 per cent nationally."
    assert figure(text, "7 per cent").aspect == "share"


def test_a_level_has_no_direction() -> None:
    (row,) = figures("The trust has 120 beds.")
    assert row.direction is None
