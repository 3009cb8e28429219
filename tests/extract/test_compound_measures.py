"""A quantity in two units is one, in the smaller of them."""

from __future__ import annotations

import pytest

from tests.extract.said import amounts


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("2 minutes 40 seconds", 160, "s"),
        ("3 hours and 45 minutes", 225, "min"),
        ("5 years and 3 months", 63, "mo"),
        ("four weeks, three days", 31, "d"),
        ("6 feet 2 inches", 74, "[in_i]"),
    ],
)
def test_two_units_are_one_quantity(words: str, value: float, unit: str) -> None:
    ((quote, _, amount, read),) = amounts(f"The average was {words}.")
    assert (quote, amount, read) == (words, value, unit)


@pytest.mark.parametrize(
    "words",
    ["2 hours, 90 minutes more", "2 hours in 40 minutes", "2.5 hours 40 minutes", "40 minutes 2 hours"],
)
def test_units_that_make_no_whole_stay_two(words: str) -> None:
    assert len(amounts(f"The average was {words}.")) == 2
