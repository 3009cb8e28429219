"""What has changed is what is measured, not who tells of it."""

from __future__ import annotations

import pytest

from tests.extract.said import figures


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Bakery chain Greggs has reported a 23 per cent rise in annual sales to £1.51bn.", "annual sales"),
        ("Hospitals are facing a 10% cut in funding.", "funding"),
        ("Police saw a 12% fall in burglaries, they said.", "burglaries"),
        ("The council announced a 4% increase in council tax from April.", "council tax"),
    ],
)
def test_a_change_in_something_measures_it(sentence: str, measure: str) -> None:
    assert figures(sentence)[0].measure == measure


def test_a_change_in_a_place_measures_what_stands_before_it() -> None:
    (figure,) = figures("Sales showed a 23 per cent rise in England.")
    assert figure.measure is not None and "Sales" in figure.measure and figure.geography == "England"
