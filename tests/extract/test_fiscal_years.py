"""Years that are called by the one in which they end: those of American companies and of their government."""

from __future__ import annotations

import pytest

from tests.extract.test_periods_bound import spans

TITLE = "Lakeside Tools, Inc.\n\nResults for the third fiscal quarter"
RESULTS = f"{TITLE} of fiscal 2020, which ended March 29, 2020.\n\n"
BUDGET = "CHICAGO. Congress was told what the federal agencies spent on roads.\n\n"


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("Sales in fiscal 2019 were $7.4 billion.", "2018-07-02/2019-06-30"),
        ("Sales were $1.9 billion in Q1 fiscal 2020.", "2019-07-01/2019-09-29"),
        ("Sales in the second quarter of fiscal year 2020 were $2.1 billion.", "2019-09-30/2019-12-29"),
        ("Sales in the third fiscal quarter of fiscal 2020 were $2.3 billion.", "2019-12-30/2020-03-29"),
    ],
)
def test_a_company_says_by_its_quarter_when_its_fiscal_years_begin(sentence: str, span: str) -> None:
    assert spans(f"{RESULTS}{sentence}", None) == [span]


@pytest.mark.parametrize(
    ("end", "span"),
    [
        ("ended 29 March 2020", "2018-07-02/2019-06-30"),
        ("ended March 29, 2020", "2018-07-02/2019-06-30"),
        ("ended April 3, 2020", "2018-07-07/2019-07-05"),
    ],
)
def test_a_year_of_weeks_is_told_by_the_day_on_which_a_quarter_ended(end: str, span: str) -> None:
    head = f"Lakeside Tools, Inc.\n\nResults for the third quarter of fiscal 2020, which {end}.\n\n"
    assert spans(f"{head}Sales in fiscal 2019 were $7.4 billion.", None) == [span]


def test_the_years_of_the_american_government_begin_in_october() -> None:
    text = f"{BUDGET}Outlays came to $61 billion in fiscal year 2023."
    assert spans(text, None) == ["2022-10-01/2023-09-30"]


@pytest.mark.parametrize("elsewhere", ["Japan spent ¥9 trillion.", "Britain spent £9 billion."])
def test_where_other_money_is_told_too_the_year_may_be_that_of_another_government(elsewhere: str) -> None:
    text = f"{BUDGET}{elsewhere} Outlays came to $61 billion in fiscal 2023."
    assert spans(text, None)[-1] == "2023-04-01/2024-03-31"


def test_a_report_on_a_school_reckons_in_school_years() -> None:
    told = "The pupils wear blue. An inspector saw 9 lessons."
    head = f"# Elm Road School\n\nOfsted report, 14 May 2019\n\n{told}\n\n"
    assert spans(f"{head}Exclusions fell from 23 in 2016/17 to 6 in 2017/18.", None)[1:] == [
        "2016-09-01/2017-08-31",
        "2017-09-01/2018-08-31",
    ]
    council = head.replace("Elm Road School", "Elm Road Council").replace("pupils", "staff")
    assert spans(f"{council}Exclusions fell from 23 in 2016/17.", None)[1:] == ["2016-04-01/2017-03-31"]
