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


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "In the month 9 beds closed. The rolling 12-month rate was 41%. It stood at 30%.",
            [
                "2024-08-01/2024-08-31",
                "2023-09-01/2024-08-31",
                "2023-09-01/2024-08-31",
                "2024-08-01/2024-08-31",
            ],
        ),
        ("Year to date, 310 beds closed.", ["2024-04-01/2024-08-31"]),
        ("In the same month last year 310 beds closed.", ["2023-08-01/2023-08-31"]),
        ("At the month end it had 310 beds.", ["2024-08-31/2024-08-31"]),
        ("A deficit of £6m is forecast as at month 5.", ["2024-04-01/2025-03-31"]),
    ],
)
def test_what_is_told_from_the_month_reported_on(text: str, periods: list[str]) -> None:
    head = "# NHS trust board\n\n26 September 2024\n\nPeriod covered: August 2024\n\n## Beds\n\n"
    assert spans(head + text, None) == periods


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("At the period end it had 310 shops.", ["2024-03-31/2024-03-31"]),
        (
            "Net debt was £88m at the half-year end (2023: £96m).",
            ["2024-03-31/2024-03-31", "2023-03-31/2023-03-31"],
        ),
        (
            "It opened 31 shops, so that it had 310 at the period end.",
            ["2023-10-01/2024-03-31", "2024-03-31/2024-03-31"],
        ),
    ],
)
def test_what_is_told_from_the_half_year_reported_on(text: str, periods: list[str]) -> None:
    head = "# Elm plc\n\nInterim results for the six months ended 31 March 2024\n\n## Trading\n\n"
    assert spans(head + text, date(2024, 5, 14)) == periods


def test_the_months_before_a_visit_end_with_it() -> None:
    head = "# Elm House\n\nDate of inspection: 12 March 2024\n\n## Falls\n\n"
    assert spans(f"{head}In the six months before our visit 61 fell.", None)[-1:] == ["2023-09-12/2024-03-11"]


def test_last_year_in_a_paper_is_told_from_the_day_of_the_paper() -> None:
    first = "# Item 4: smoking, October 2022\n\nLast year 310 people came.\n\n"
    second = (
        "# Item 5: falls (March 2015)\n\nLast year 640 people fell.\n\n## Cost\n\nLast year it was £3m.\n\n"
    )
    third = "# Item 6: plans\n\nLast year 120 people wrote.\n"
    found = spans(f"# Papers of the board\n\n{first}{second}{third}", date(2022, 11, 1))
    assert found == [f"{year}-01-01/{year}-12-31" for year in (2021, 2014, 2014, 2021)]


def test_a_change_held_against_a_past_time_has_come_about_since() -> None:
    opening = "People of the town have cared for each other since long ago, and many of them say so.\n\n"
    found = [
        spans(opening + text)[0]
        for text in ("There are 6% more nurses than in 2010.", "It is 6% up on 2016.")
    ]
    assert found == ["2010-01-01/2018-10-15", "2016-01-01/2018-10-15"]


def test_a_period_that_opens_the_next_clause_is_not_of_the_one_before() -> None:
    found = spans("It costs about £250m every year, and in 2016 it cost £310m.")
    assert found == [None, "2016-01-01/2016-12-31"]


def test_last_year_is_a_financial_year_where_the_sentence_reckons_by_them() -> None:
    found = spans("It fell from £29m in 2010-11 to £15m last year.")
    assert found == ["2010-04-01/2011-03-31", "2017-04-01/2018-03-31"]


def test_the_number_of_a_paper_is_no_year() -> None:
    assert spans("# Schools\n\nSession 2022-23, HC 1516\n\n## Cost\n\nA roof costs £11,000.", None) == [None]


def test_rows_go_on_in_the_year_of_a_row_above() -> None:
    rows = (
        "| Quarter | Homes |\n|---|---|\n| 2020 Q3 | 310 |\n| Q4 | 320 |\n| Q1 | 330 |\n| 2022 Q1 | 340 |\n"
    )
    assert spans(f"# Homes\n\n{rows}", None) == [
        "2020-07-01/2020-09-30",
        "2020-10-01/2020-12-31",
        "2021-01-01/2021-03-31",
        "2022-01-01/2022-03-31",
    ]


def test_rows_under_columns_of_years_keep_to_those() -> None:
    rows = "| | 2022 | 2023 |\n|---|---|---|\n| January | 310 | 320 |\n| February | 330 | 340 |\n"
    assert [str(span)[:7] for span in spans(f"# Homes\n\n{rows}", None)] == [
        "2022-01",
        "2023-01",
        "2022-02",
        "2023-02",
    ]


def test_this_year_in_the_report_on_a_year_is_that_year() -> None:
    head = "# Trustees' report for the year ended 31 August 2018\n\n## Families\n\n"
    found = spans(f"{head}This year we helped 310 families. Next year we shall help 420.")
    assert found == ["2017-09-01/2018-08-31", "2018-09-01/2019-08-31"]


def test_what_inspectors_did_was_on_the_days_of_their_visit() -> None:
    head = "# Elm School\n\nInspection dates: 14 and 15 November 2017\n\n## Lessons\n\n"
    found = spans(f"{head}In 2016 it had 310 pupils. Inspectors visited 11 lessons.")
    assert found == ["2016-01-01/2016-12-31", "2017-11-14/2017-11-15"]


def test_last_september_is_told_from_the_day_of_the_document_whatever_was_spoken_of() -> None:
    text = "In July 2010 it was 85,097, and last September it was 86,000."
    assert spans(text)[1] == "2018-09-01/2018-09-30"


def test_what_is_so_now_is_not_told_of_all_the_time_since() -> None:
    head = "# Board of Elm Hospital\n\n26 January 2018\n\n"
    told = "and the vacancy rate has dropped to 9.4% from 13.1% a year ago."
    text = f"{head}We hired 96 nurses since April, {told}"
    hired, rate, before = figures(text, None)
    assert (str(hired.period_start), str(hired.period_end)) == ("2017-04-01", "2018-01-26")
    assert rate.period is None
    assert str(before.period_end) == "2017-01-26"
    text = f"{head}Delays are down by 180 since February 2017, and 82% of homes are rated good."
    assert figures(text, None)[1].period is None


def test_the_year_to_date_of_a_hospital_begins_in_april() -> None:
    head = "# Board of Elm Hospital\n\n26 January 2018\n\nA&E was busy. "
    (row,) = figures(f"{head}Agency spending is £24.8m for the year to date.", None)
    assert str(row.period_start) == "2017-04-01"


def test_the_period_is_the_one_spoken_of() -> None:
    told = "In period 7 (17 September to 14 October 2017), 61.4% of trains ran to time."
    came = "Revenue came to £49.6m in the period and £331m for the year to date."
    share, month, year = figures(f"{told} {came}")
    assert (str(share.period_start), str(share.period_end)) == ("2017-09-17", "2017-10-14")
    assert (str(month.period_start), str(month.period_end)) == ("2017-09-17", "2017-10-14")
    assert str(year.period_start) != "2017-09-17"


def test_a_budget_is_drawn_up_before_its_year() -> None:
    told = "The council needs to save £18.4m next year."
    assert str(figures(f"# Council budget 2024/25\n\n{told}", None)[0].period_start) == "2024-04-01"
    assert str(figures(f"# Budget monitoring 2024/25\n\n{told}", None)[0].period_start) == "2025-04-01"


def test_the_year_before_the_days_of_a_visit_ends_with_them() -> None:
    head = "# HMP Elm: report on an inspection\n\n12–23 September 2016\n\n"
    row = figures(f"{head}Some 41 officers had left in the previous year.", None)[-1]
    assert (str(row.period_start), str(row.period_end)) == ("2015-09-12", "2016-09-11")


def test_the_year_of_a_council_ends_in_march() -> None:
    told = "Councillor Reid was told that the fund had an underspend of £0.6m at year end."
    (row,) = figures(f"# Board minutes\n\n4 July 2017\n\n{told}", None)
    assert str(row.period_end) == "2017-03-31"


def test_a_paper_for_a_month_of_the_year_is_of_that_month() -> None:
    told = "# Finance report, month 7 2022/23\n\nThe trust had 61 beds closed, down from 140 in September."
    assert spans(told, None)[1] == "2022-09-01/2022-09-30"


def test_the_month_before_a_year_is_not_a_year() -> None:
    assert spans("In 2016 we housed 140 people. Some 61 had slept rough in the previous month.", None) == [
        "2016-01-01/2016-12-31",
        "2016-01-01/2016-12-31",
    ]


def test_a_year_in_the_first_sentence_is_not_the_day_of_a_text_without_a_title() -> None:
    told = "The rent of the hall has gone up by 27% since 2013, as all of us who pay for it have seen."
    assert figures(f"{told}\n\nLast year 140 came.", None)[-1].period_start is None


def test_a_month_in_a_bracket_is_of_the_time_before() -> None:
    told = "18 October 2023\n\nNet debt at 30 September 2023 was £242m (March: £281m)."
    assert spans(told, None) == ["2023-09-30/2023-09-30", "2023-03-01/2023-03-31"]


def test_what_came_before_a_change_has_its_own_month() -> None:
    first = "# Labour force, March 2024\n\nEmployment fell by 0.1% in March, as it had done before."
    told = f"{first}\n\nWages rose 5.1% to $34.81, following growth of 5.0% in February."
    assert spans(told, None) == [
        *["2024-03-01/2024-03-31"] * 3,
        "2024-02-01/2024-02-29",
    ]


def test_since_when_a_price_has_stood_is_not_when_it_will_rise() -> None:
    told = "3 March 2025\n\nFees, frozen at £9,250 since 2017, will rise to £9,535 in due course."
    stood, coming = figures(told, None)
    assert (stood.aspect, coming.aspect) == ("level", "projection")
    assert coming.period_start is None


def test_the_days_of_a_visit_hold_for_what_was_seen() -> None:
    head = "# Care home inspection: Rowan Lodge\n\n"
    told = f"{head}We inspected Rowan Lodge on 4 and 5 May 2022. It has 48 beds."
    (row,) = figures(told, None)
    assert (row.period, row.organisation) == ("4 and 5 May 2022", "Rowan Lodge")


def test_what_a_place_did_by_the_way_does_not_date_what_it_faces() -> None:
    told = "Stockport, which left the plan in 2020, faces a bill of £40m."
    assert figures(told, None)[0].period_start is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There were 900 shops in May 2016, a fall of 4% in a year.", "2015-06-01/2016-05-31"),
        ("There were 900 shops in May 2016, a fall of 4% in just one year.", "2015-06-01/2016-05-31"),
        ("In May 2016 rents fell by 4%.", "2016-05-01/2016-05-31"),
    ],
)
def test_what_changed_within_a_year_changed_in_that_which_is_over(sentence: str, expected: str) -> None:
    row = next(row for row in figures(sentence, None) if row.quote == "4%")
    assert f"{row.period_start}/{row.period_end}" == expected
    assert "year" not in (row.measure or "")


def test_a_level_in_a_year_is_of_the_time_spoken_of() -> None:
    row = figures("In May 2016 prisons held 900 men. Some 40 die in a year.", None)[1]
    assert str(row.period_start) != "2015-06-01"


MONTHLY = "# Trust board: performance report\n\nReport for the month of January 2020\n\n"


def test_a_rolling_year_is_that_of_the_figure_behind_it() -> None:
    first, _, second = figures(f"{MONTHLY}Absence was 5.6%, and the rolling 12-month rate 4.9%.", None)
    assert [str(row.period_start) for row in (first, second)] == ["2020-01-01", "2019-02-01"]


def test_in_month_is_the_month_reported_on() -> None:
    told = f"{MONTHLY}Performance in December was 70%. Falls: two in month, five year to date."
    _, two, five = figures(told, None)
    assert (str(two.period_start), str(two.period_end)) == ("2020-01-01", "2020-01-31")
    assert (str(five.period_start), str(five.period_end)) == ("2019-04-01", "2020-01-31")


def test_any_verb_goes_on_behind_what_is_told_by_the_way() -> None:
    told = "The scheme has been open to every trust that wants to train more of its own people, and many do."
    told += " Harrow, which joined the scheme in March 2017, trained 140 nurses, more than ever before."
    (row,) = figures(told, None)
    assert (row.period_start, "scheme" in (row.measure or "")) == (None, False)


JOBS = "# Jobs: January 2020\n\n"


def test_a_year_that_is_held_against_the_month_reported_on_does_not_go_on() -> None:
    told = JOBS + "Mines took on 3,000 people in January. They took on 1,200 a month in 2019. Pay rose by 4%."
    told += " Over the past 12 months it rose by 5%."
    *_, pay, year = [row for row in figures(told, None) if row.kind != "duration"]
    assert (str(pay.period_start), str(pay.period_end)) == ("2020-01-01", "2020-01-31")
    assert (str(year.period_start), str(year.period_end)) == ("2019-02-01", "2020-01-31")


def test_another_statement_behind_and_has_a_time_of_its_own() -> None:
    told = JOBS + "The total for November was cut from 250 to 240, and the change for December was cut by 9."
    ends = {row.quote: str(row.period_end) for row in figures(told, None)}
    assert ends == {"250": "2019-11-30", "240": "2019-11-30", "9": "2019-12-31"}


UPDATE = "# Brick plc: trading update\n\n14 January 2021\n\nUpdate for the year ended 31 December 2020.\n\n"


def test_a_half_that_will_be_is_the_next() -> None:
    (row,) = figures(UPDATE + "Two yards will open in the first half.", None)
    assert (str(row.period_start), str(row.period_end)) == ("2021-01-01", "2021-06-30")


def test_a_balance_twelve_months_earlier_is_of_a_day() -> None:
    told = UPDATE + "We ended the year with net cash of £19m, against net debt of £16m twelve months earlier."
    ends = {row.quote: str(row.period_start) for row in figures(told, None) if row.kind == "money"}
    assert ends == {"£19m": "2020-12-31", "£16m": "2019-12-31"}


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose by 4% in the 12 weeks to May 9, or 3% in all.",
        "Sales in the year to March 3 were £4m.",
        "Over the six months ended June 30 sales were £4m.",
    ],
)
def test_a_stretch_may_end_with_a_day_whose_month_stands_first(text: str) -> None:
    assert not [row for row in figures(text, None) if row.kind == "count"]


GLASS = "# Glass 2016\n\n"


def test_the_year_that_a_change_is_from_is_not_that_of_the_level() -> None:
    told = GLASS + "The share was 42.7%, a rise of 0.7 points from 2015 but 2.2 points down on 2014."
    assert [str(row.period_start) for row in figures(told, None)] == ["2016-01-01"] * 3


def test_what_is_held_against_an_earlier_quarter_is_that_figure_alone() -> None:
    told = "# Calls: Q2 2022/23\n\nHours lost were 900, equal to 14% of all"
    told += " and 2.4 times the figure for the same quarter last year."
    assert str(figures(told, None)[1].period_start) == "2022-07-01"


def test_of_two_statements_only_the_second_is_of_the_year_behind_it() -> None:
    told = GLASS + "Jars made up 38% of sales and one in three shops will have a new till by 2025."
    assert [str(row.period_start) for row in figures(told, None)] == ["2016-01-01", "2025-01-01"]


def test_a_month_that_closes_a_title_and_a_stretch_is_what_is_reported_on() -> None:
    told = "# Price index, May 2012\n\nPrices rose 6.9% from May 2011 to May 2012.\n\n{} prices rose 12.1%."
    last = figures(told.format("In the last twelve months food"), None)[-1]
    assert (str(last.period_start), str(last.period_end)) == ("2011-06-01", "2012-05-31")
    last = figures(told.format("Food"), None)[-1]
    assert (str(last.period_start), str(last.period_end)) == ("2012-05-01", "2012-05-31")


def test_the_years_of_a_mean_date_nothing_that_is_held_against_it() -> None:
    told = "# Rain: May 2012\n\nIn May 2012 we had 90 mm. That was 205% of the 1971-2000 mean for the month."
    assert str(figures(told, None)[-1].period_start) == "2012-05-01"


def test_a_course_beyond_the_year_of_a_plan_is_left_there() -> None:
    told = "# Cabinet, 12 December 2018: Draft budget 2019/20\n\n"
    told += "It must save £9m in 2019/20, £8m in 2020/21 and £6m in 2021/22.\n\n"
    told += "It is proposed to raise fees by 3%."
    assert str(figures(told, None)[-1].period_start) == "2019-04-01"


def test_a_cut_on_an_area_is_not_from_it() -> None:
    told = "# Farms: May 2012\n\nIn May 2012 water was cut by two-thirds on 3,200 hectares."
    assert str(figures(told, None)[-1].period_start) == "2012-05-01"


def test_a_school_that_is_inspected_reckons_in_school_years() -> None:
    told = "# Thorn Academy\n\nInspectors met pupils. Inspectors say there were 31 fights in 2017/18."
    assert str(figures(told, None)[-1].period_start) == "2017-09-01"


def test_what_is_unchanged_from_a_year_is_of_a_later_one() -> None:
    told = "# Inquests 2019\n\nSome 39% were heard, unchanged from 2018; 24% of these took a year."
    assert [str(row.period_start) for row in figures(told, None)][:2] == ["2019-01-01"] * 2


def test_the_first_half_may_be_written_with_a_hyphen() -> None:
    told = "# Nor plc: first-half 2023 results\n\nSales rose by 9%. Debt was £9m in May. Costs fell by 4%."
    assert str(figures(told, None)[0].period_end) == "2023-06-30"


def test_what_they_were_in_a_year_does_not_date_what_they_are() -> None:
    told = "# Homes 2016\n\nMargins averaged 5%, half what they were in 2010."
    assert str(figures(told, None)[0].period_start) == "2016-01-01"
