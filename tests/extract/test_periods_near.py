"""Periods told from the document's own day, and what a head says that a document reports on."""

from __future__ import annotations

from datetime import date

import pytest

from flows.extract import dating
from tests.extract.said import document, figures

TODAY = date(2018, 10, 15)


def spans(text: str, published: date | None = TODAY) -> list[str | None]:
    """The period of each figure of a text as an ISO interval."""
    rows = figures(text, published)
    return [f"{row.period_start}/{row.period_end}" if row.period_start else None for row in rows]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Rents rose by 3 per cent last month.", "2018-09-01/2018-09-30"),
        ("Last month 4,100 flats were let.", "2018-09-01/2018-09-30"),
        ("Next month 310 posts will go.", "2018-11-01/2018-11-30"),
        ("Last week 4,100 people crossed.", "2018-10-08/2018-10-14"),
        ("Last quarter the firm lost £4m.", "2018-07-01/2018-09-30"),
        ("This quarter it will lose £4m.", "2018-10-01/2018-12-31"),
        ("In the 12 months to June, 310 posts went.", "2017-07-01/2018-06-30"),
        ("In the year to the end of July, 310 posts went.", "2017-08-01/2018-07-31"),
        ("Between January and June this year, 310 posts went.", "2018-01-01/2018-06-30"),
        ("So far this year 310 posts have gone.", "2018-01-01/2018-10-15"),
        ("To date this year 310 posts have gone.", "2018-01-01/2018-10-15"),
        ("In 2018 to date, 310 posts went.", "2018-01-01/2018-10-15"),
        ("Since the start of the year 310 posts have gone.", "2018-01-01/2018-10-15"),
        ("Since the beginning of 2017, 310 posts have gone.", "2017-01-01/2018-10-15"),
        ("By the end of next year 310 posts will go.", "2019-12-31/2019-12-31"),
        ("By the end of the decade 310 posts will go.", "2019-12-31/2019-12-31"),
        ("By the end of June 310 posts had gone.", "2018-06-30/2018-06-30"),
        ("By the end of June 310 posts will go.", "2019-06-30/2019-06-30"),
        ("From 2014 onwards, 310 posts went.", "2014-01-01/2018-10-15"),
        ("In the June quarter 2017, 310 posts went.", "2017-04-01/2017-06-30"),
        ("In the last financial year 310 posts went.", "2017-04-01/2018-03-31"),
        ("In the 1990s 310 posts went.", "1990-01-01/1999-12-31"),
    ],
)
def test_periods_told_from_the_day_of_the_document(sentence: str, period: str) -> None:
    assert spans(sentence) == [period]


def test_a_month_that_is_counted_is_no_month_of_a_report() -> None:
    assert [row.quote for row in figures("Each month 9 nurses leave, and last month 12 left.")] == ["9", "12"]


REPORT = (
    "# Performance report\n\nMeeting of the board, 26 September 2024\n\n{}\n\n"
    "## Beds\n\nThere were 310 beds.\n"
)


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("**Period covered: August 2024**", "2024-08-01/2024-08-31"),
        ("Reporting period: 1 July 2024 to 31 July 2024", "2024-07-01/2024-07-31"),
        ("Data as at: 31 July 2024", "2024-07-31/2024-07-31"),
        ("Dates of inspection: 12 and 14 March 2024", "2024-03-12/2024-03-14"),
        ("Visited on 12 March 2024", "2024-03-12/2024-03-12"),
        ("Published: 3 October 2024", None),
    ],
)
def test_a_line_of_the_head_says_what_is_reported_on(line: str, period: str | None) -> None:
    assert spans(REPORT.format(line), None) == [period]


def test_a_month_in_the_title_of_a_regular_report_that_came_out_later_is_reported_on() -> None:
    later = "# Retail prices: August 2024\n\n18 September 2024\n\nPrices rose by 2.2 per cent.\n"
    same = "# Retail prices: September 2024\n\n18 September 2024\n\nPrices rose by 2.2 per cent.\n"
    assert spans(later, None) == ["2024-08-01/2024-08-31"]
    assert spans(same, None) == [None]


def test_the_day_of_a_document_is_not_that_of_the_visit() -> None:
    text = "# Elm House\n\nDate of inspection: 12 March 2024\nDate of publication: 3 May 2024\n\nA home.\n"
    assert dating.calendar(document(text)).today == date(2024, 5, 3)
