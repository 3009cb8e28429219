"""Periods told from what a document reports on, from its visit, or from the months before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.said import figures
from tests.extract.test_periods_bound import spans


def told(text: str) -> list[str | None]:
    """The periods of all figures but lengths of time."""
    rows = [row for row in figures(text, None) if row.kind != "duration"]
    return [f"{row.period_start}/{row.period_end}" if row.period_start else None for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Water\n\n8 March 2018\n\nDebt: £5.4bn (2016: £5.1bn). Arrears came to 13.4%"
            " (2015–16: 12.1%) of homes.",
            [None, "2016-01-01/2016-12-31", None, "2015-04-01/2016-03-31"],
        ),
        (
            "# Care home\n\nPublished: 12 August 2018\n\nWe carried out an inspection on 15 June"
            " 2018. Between"
            " January and March 2018 there were 71 falls. In the 12 months before the inspection"
            " there were 140."
            " By the time of our inspection 38 staff were trained. When we visited, 9 beds were empty.",
            [
                "2018-01-01/2018-03-31",
                "2017-06-15/2018-06-14",
                "2018-06-15/2018-06-15",
                "2018-06-15/2018-06-15",
            ],
        ),
        (
            "# Prices\n\n13 July 2018\n\nPayrolls rose by 30,000 in May 2018, against an average of"
            " 60,000 over"
            " the prior 12 months. They had risen by 20,000 in each of the previous four months.",
            ["2018-05-01/2018-05-31", "2017-05-01/2018-04-30", "2018-01-01/2018-04-30"],
        ),
        (
            "# Homes\n\nIn the twelve months to June 2018, 173,660 were built. Starts in the latest"
            " quarter were"
            " 37,220.",
            ["2017-07-01/2018-06-30", "2018-04-01/2018-06-30"],
        ),
        (
            "# Annual report 2017-18\n\n3 September 2018\n\nSince the year end we have sold 3 shops.",
            ["2018-03-31/2018-09-03"],
        ),
        (
            "# Speech\n\n6 February 2018\n\nIn 2004 there were 9 schools here. Ten years ago a"
            " ticket was £1.20."
            " Last winter we gave £600 million; this winter it is £800 million.",
            [
                "2004-01-01/2004-12-31",
                "2008-01-01/2008-12-31",
                "2016-12-01/2017-02-28",
                "2017-12-01/2018-02-28",
            ],
        ),
        (
            "# Report\n\n9 September 2018\n\nShe told us on 8 June 2018 that 4,200 people had"
            " signed up since"
            " April.",
            ["2018-04-01/2018-06-08"],
        ),
        (
            "# Vacancies\n\n13 June 2018\n\nIn March to May 2018 there were 51,000, a fall of 790"
            " from December 2017"
            " to February 2018.",
            ["2018-03-01/2018-05-31"] * 2,
        ),
        (
            "# Borrowing\n\n21 February 2018\n\nIn the financial year to January 2018 it was £96bn.",
            ["2017-04-01/2018-01-31"],
        ),
        (
            "# GDP first quarterly estimate: July to September 2017\n\nOutput rose by 0.2% in"
            " Quarter 3 (July to"
            " Sept) 2017. It is now 0.4% below its level of Quarter 4 (Oct to Dec) 2015.",
            ["2017-07-01/2017-09-30"] * 2,
        ),
        (
            "# Prices in November 2017\n\n13 December 2017\n\nThe rate was 10.0% in November 2017."
            " In October 2017"
            " it had been 10.4%. Compared with October 2017, prices fell by 0.5%. They rose by 8%"
            " for the 12"
            " months ending November, after 7% for the period ending October.",
            [
                "2017-11-01/2017-11-30",
                "2017-10-01/2017-10-31",
                "2017-11-01/2017-11-30",
                "2016-12-01/2017-11-30",
                "2016-11-01/2017-10-31",
            ],
        ),
        (
            "# Wages\n\n15 August 2018\n\nThe index rose 0.8% in the June quarter 2018 and 3.6%"
            " over the year.",
            ["2018-04-01/2018-06-30", "2017-07-01/2018-06-30"],
        ),
        (
            "# Absence\n\n23 March 2018\n\nIt was 7.5% in the autumn term 2017/18. In the 2016/17"
            " academic year it"
            " was 4.7%.",
            ["2017-09-01/2017-12-31", "2016-09-01/2017-08-31"],
        ),
        (
            "# Results for the 52 weeks ended 1 April 2017\n\nRevenue was £120m (FY16: £111m). The"
            " dividend is 6p per"
            " share (2016: 5p), making 9p for the full year.",
            [
                "2016-04-03/2017-04-01",
                "2015-04-01/2016-03-31",
                "2016-04-03/2017-04-01",
                "2015-04-05/2016-04-02",
                "2016-04-03/2017-04-01",
            ],
        ),
        (
            "# Interim report for the period ended 30 June 2017\n\nIt rose from €41m to €52m (FY"
            " 2016: €87m).",
            ["2016-01-01/2016-06-30", "2017-01-01/2017-06-30", "2016-01-01/2016-12-31"],
        ),
        ("# Charity report 2016/17\n\n## Families\n\nLast year 119 came.", ["2015-04-01/2016-03-31"]),
        (
            "# Debate\n\n5 July 2018\n\nIn 1997 the list stood at 13,000 and by 2010 it had grown to 25,000.",
            ["1997-01-01/1997-12-31", "2010-01-01/2010-12-31"],
        ),
        (
            "# Q3 2017 results\n\n26 October 2017\n\nGrowth was 11%, compared to a 5% decline in Q3"
            " 2016. In the first"
            " nine months, cash flow was £333m.",
            ["2017-07-01/2017-09-30", "2016-07-01/2016-09-30", "2017-01-01/2017-09-30"],
        ),
        (
            "# Tax\n\n12 June 2018\n\nBy the end of May this year £31m had come in. In May last"
            " year £9m came.",
            ["2018-05-31/2018-05-31", "2017-05-01/2017-05-31"],
        ),
        (
            "# Wages\n\n3 May 2018\n\nIt was 3.4% in the March 2018 quarter, and 4.3% in the year"
            " to the September"
            " 2017 quarter.",
            ["2018-01-01/2018-03-31", "2016-10-01/2017-09-30"],
        ),
        (
            "# Towns\n\n9 February 2018\n\nFrom 2011 to 2016 towns grew by 10.9%. In the previous"
            " period it was 4.6%.",
            ["2011-01-01/2016-12-31", "2005-01-01/2010-12-31"],
        ),
        (
            "# Pupils: academic year 2016 to 2017\n\n24 November 2017\n\nThere were 349 starts in"
            " the 2015 to 2016"
            " academic year. In 2018 they were 12. Costs in the financial year 2015 to 2016 were £9m.",
            ["2015-09-01/2016-08-31", "2018-01-01/2018-12-31", "2015-04-01/2016-03-31"],
        ),
        (
            "# Fires\n\nDuring 2016-17, there were 253, compared with 338 in the previous year (a"
            " decrease of 25%)"
            " and 350 in 2006-07.",
            [
                "2016-04-01/2017-03-31",
                "2015-04-01/2016-03-31",
                "2016-04-01/2017-03-31",
                "2006-04-01/2007-03-31",
            ],
        ),
        (
            "# Board paper\n\n24 November 2017\n\nAbsence in October was 5.8% (September 5.4%) and the"
            " 12-month rolling rate 6.1%.",
            ["2017-10-01/2017-10-31", "2017-09-01/2017-09-30", "2016-11-01/2017-10-31"],
        ),
        (
            "# Shop\n\n12 January 2017\n\nIt made £1.4bn in the year to last March.",
            ["2015-04-01/2016-03-31"],
        ),
        (
            "# Water\n\n5 September 2017\n\nLeakage has been cut by 41% since privatisation in 1989.",
            ["1989-01-01/2017-09-05"],
        ),
        (
            "# Debate\n\n18 October 2017\n\nForty years ago there were 12,000 officers; 10 years"
            " later there were 13,000.",
            ["1977-01-01/1977-12-31", "1987-01-01/1987-12-31"],
        ),
        (
            "# Trust accounts\n\nYear ended 31 March 2017\n\nIt had 4,870 staff at year end (4,702"
            " at 31 March 2016).",
            ["2017-03-31/2017-03-31", "2016-03-31/2016-03-31"],
        ),
        (
            "# Gambling\n\nApril 2016 to March 2017\n\nYield was £14bn, a 0.6% decrease from April"
            " 2015 to March 2016.",
            ["2016-04-01/2017-03-31"] * 2,
        ),
        (
            "# Drivers\n\n20 April 2018\n\nWe trained 412 last quarter. In the last quarter of 2016"
            " it was 9.",
            ["2018-01-01/2018-03-31", "2016-10-01/2016-12-31"],
        ),
        (
            "# Energy half-year report\n\nSix months ended 30 September 2017\n\nEarnings were"
            " 41.8p, after a loss in the"
            " prior period. Full-year earnings are expected to be 120p.",
            ["2017-04-01/2017-09-30", "2017-04-01/2018-03-31"],
        ),
        (
            "# Homes in Kent: July to September 2017\n\nPublished 28 February 2018\n\n"
            "We took on 330 this quarter.",
            ["2017-07-01/2017-09-30"],
        ),
        (
            "# Jobs, August 2018\n\nPublished 5 October 2018\n\nCompared with June 2017, the last month"
            " before the flood, pay was down by £12m. Two sectors made up 40% of the gap.",
            ["2018-08-01/2018-08-31"] * 3,
        ),
        (
            "# Jobs, August 2018\n\nPublished 5 October 2018\n\n## Pay up after July loss\n\n"
            "Pay was 12% more.",
            ["2018-08-01/2018-08-31"],
        ),
        (
            "# Plan\n\n5 January 2018\n\nSpending in 2018/19 and 2019/20 will be £12m and £14m respectively.",
            ["2018-04-01/2019-03-31", "2019-04-01/2020-03-31"],
        ),
    ],
)
def test_each_figure_has_the_time_that_its_words_tell(text: str, expected: list[str | None]) -> None:
    assert told(text) == expected


def test_the_last_season_is_the_one_before_that_of_the_day() -> None:
    assert spans("Last summer there were 40 fires.", date(2018, 7, 1)) == ["2017-06-01/2017-08-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Ward cover in June 2022\n\nSix of 14 wards met the standard.", "2022-06-01/2022-06-30"),
        ("# Papers for the meeting in June 2022\n\nSix of 14 wards met the standard.", None),
        ("# Ward cover reviewed in June 2022\n\nSix of 14 wards met the standard.", None),
    ],
)
def test_a_title_that_says_in_which_month_it_was_so(text: str, expected: str | None) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 2017 we ran 300 trips, against 280 in the previous quarter.", "2017-01-01/2017-03-31"),
        ("In May 2017 we ran 300 trips, against 280 in the previous month.", "2017-04-01/2017-04-30"),
        ("In Q2 2017 we ran 300 trips, against 280 in the previous quarter.", "2017-01-01/2017-03-31"),
    ],
)
def test_the_quarter_before_a_month_is_a_quarter(text: str, expected: str) -> None:
    assert told(f"# Ferries\n\n{text}")[1] == expected


def test_the_year_to_date_of_a_trust_runs_to_the_end_of_the_month_of_its_report() -> None:
    text = "# Finance paper, December 2022\n\nThe Trust has spent £4m on cover in the year to date."
    assert told(text) == ["2022-04-01/2022-12-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Ferry board\n\n28 March 2024\n\nIn February, 80% of trips ran. Sickness was 5.1% in month and"
            " 4.8% year to date. We lost four ropes.",
            [
                "2024-02-01/2024-02-29",
                "2024-02-01/2024-02-29",
                "2024-01-01/2024-02-29",
                "2024-02-01/2024-02-29",
            ],
        ),
        (
            "# Ferry board\n\n28 March 2024\n\nIn February we ran 90 trips. Two were late, the third"
            " and fourth this year.",
            ["2024-02-01/2024-02-29", "2024-02-01/2024-02-29"],
        ),
        (
            "# Trade\n\nFares rose by 3% in Q1 2013, after a weak Q4 2012, to £8.",
            ["2013-01-01/2013-03-31", "2013-01-01/2013-03-31"],
        ),
    ],
)
def test_what_is_told_of_a_month_or_by_the_way(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Budget 2023/24: quarter 2\n\nReserves stood at £24m on 30 September, and at £26m on 31 March.",
            ["2023-09-30/2023-09-30", "2023-03-31/2023-03-31"],
        ),
        ("# Canals, 2021/22\n\nBy December 523 boats were built.", ["2021-12-01/2021-12-31"]),
    ],
)
def test_a_title_with_a_year_dates_a_document_without_a_day(text: str, expected: list[str]) -> None:
    rows = [row for row in figures(text, None) if row.kind != "duration"]
    assert [f"{row.period_start}/{row.period_end}" for row in rows] == expected


def test_what_happened_behind_a_balance_was_in_the_time_that_the_day_closed() -> None:
    head = "# Results for the six months ended 30 September 2022\n\nNet debt at the period end was £9m. "
    assert told(head + "We opened 14 shops.")[1] == "2022-04-01/2022-09-30"
    assert told(head + "Gearing was 14%.")[1] == "2022-09-30/2022-09-30"


def test_a_quarterly_report_is_of_a_quarter() -> None:
    told = "# Ridge\n\nQuarterly activities report for the period ended 30 June 2017\n\nIt dug 84 tonnes."
    (row,) = figures(told, date(2017, 7, 27))
    assert (str(row.period_start), str(row.period_end)) == ("2017-04-01", "2017-06-30")
