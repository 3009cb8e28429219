"""A place that changed its standing has the code of its time; the codes are the ONS register's."""

from __future__ import annotations

from datetime import date

import pytest

from flows.extract.codelists import Tenure
from flows.extract.place_codes import settle
from tests.extract.said import figures

COUNTY, UNITARY = "E10000009", "E06000059"


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("In Dorset 500 beds were closed in 2017.", COUNTY),
        ("In Dorset 500 beds were closed in 2021.", UNITARY),
        ("In Dorset 500 beds were closed in 2018/19.", COUNTY),
        ("In Northumberland 500 beds were closed in 2012.", "E06000048"),
        ("In Northumberland 500 beds were closed in 2016.", "E06000057"),
        ("In Corby 500 beds were closed in 2018.", "E07000150"),
        ("In Corby 500 beds were closed in 2024.", None),
        ("In Kent 500 beds were closed in 2024.", "E10000016"),
    ],
)
def test_the_code_is_that_of_the_period(sentence: str, code: str | None) -> None:
    (figure,) = figures(sentence)
    assert figure.geography_code == code


@pytest.mark.parametrize(("today", "code"), [(date(2018, 1, 1), COUNTY), (date(2022, 1, 1), UNITARY)])
def test_without_a_period_it_is_that_of_the_documents_day(today: date, code: str) -> None:
    (figure,) = figures("In Dorset 500 beds are closed.")
    figure.period_start = figure.period_end = None
    settle([figure], today)
    assert figure.geography_code == code


def test_each_of_several_places_has_the_code_of_its_time() -> None:
    (figure,) = figures("In Dorset 500 beds were closed in 2017.")
    figure.geography_code = f"{UNITARY}; E10000016"
    settle([figure], None)
    assert figure.geography_code == f"{COUNTY}; E10000016"


def test_a_code_that_held_on_one_day_of_the_period_held() -> None:
    tenure = Tenure("Dorset", UNITARY, date(2019, 4, 1), None)
    assert tenure.holds(date(2018, 4, 1), date(2019, 4, 1))
    assert not tenure.holds(date(2018, 4, 1), date(2019, 3, 31))
    assert tenure.holds(None, None) and tenure.holds(date(2018, 4, 1), None)
