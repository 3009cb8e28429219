"""An amount is written in one fixed way, from value, bounds, comparator and unit."""

from __future__ import annotations

import pytest

from flows.amount import amount, number

PLAIN = {"kind": "count", "value": None, "low": None, "high": None, "comparator": "=", "unit": "1"}


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        ({"value": 120.0}, "120"),
        ({"value": 245e6, "unit": "GBP", "kind": "money"}, "245,000,000 GBP"),
        ({"value": 14.7, "unit": "%"}, "14.7%"),
        ({"value": 3.9, "unit": "%", "kind": "percentage_points"}, "3.9 percentage points"),
        ({"low": 30.0, "high": 40.0, "comparator": "range"}, "30 to 40"),
        ({"low": 1000.0, "comparator": ">"}, "more than 1,000"),
        ({"high": 5.0, "comparator": "<=", "unit": "a", "kind": "duration"}, "at most 5 years"),
        ({"value": 1.0, "unit": "a", "kind": "duration"}, "1 year"),
        ({"value": 70.0, "comparator": "~", "unit": "km"}, "about 70 km"),
        ({}, ""),
    ],
)
def test_amounts(figure: dict[str, object], written: str) -> None:
    assert amount({**PLAIN, **figure}) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (-1.5, "-1.5"),
        (0.1, "0.1"),
        (1234567.25, "1,234,567.25"),
        (1e-12, "1e-12"),
        (1e15, "1,000,000,000,000,000"),
    ],
)
def test_numbers_have_no_more_digits_than_they_have(value: float, written: str) -> None:
    assert number(value) == written
