"""Which of the periods spoken of a figure holds for: its own, an inherited one, or none."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.said import figures

TODAY = date(2018, 10, 15)


def spans(text: str, published: date | None = TODAY) -> list[str | None]:
    """The period of each figure of a text as an ISO interval."""
    rows = figures(text, published)
    return [f"{row.period_start}/{row.period_end}" if row.period_start else None for row in rows]


#: a first paragraph that dates nothing, so that what follows is not taken for the head of the document
OPENING = (
    "The people of the town have long cared for each other, and many of those who live there say they do so "
    "gladly, whatever the weather, the state of the roads or the mood of the council.\n\n"
)


def year(value: int) -> str:
    return f"{value}-01-01/{value}-12-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate rose to 61 per cent in 2017, from 58 per cent in 2016.", [year(2017), year(2016)]),
        ("Lists grew from 3 million to 4.1 million between 2015 and 2018.", [year(2015), year(2018)]),
        ("Councils made more than 840 plans in 2016, a rise of 27% in a year.", [year(2016), year(2016)]),
        ("There were 730 offences against people at home in 2016.", [year(2016)]),
        (
            "In 2016 we had 80. Those of 30 schools were similar to the previous year (59%, 37% and 4%).",
            [year(2016)] * 2 + [year(2015)] * 3,
        ),
        ("In 2016 we had 80. Theft was 11% and saw a fall of 1% with the previous year.", [year(2016)] * 3),
        ("Compared with 2015, arrests are down 24% in Kent.", ["2015-01-01/2018-10-15"]),
        ("The goals for 2020, against 2015, are 40 deaths and 80 cases.", [year(2020), year(2020)]),
        (
            "The trust closed 40 beds in June 2018 and 30 beds in the same month a year earlier.",
            ["2018-06-01/2018-06-30", "2017-06-01/2017-06-30"],
        ),
        (
            "It was 14 per cent in the first quarter of 2018, against 12 in the same quarter last year.",
            ["2018-01-01/2018-03-31", "2017-01-01/2017-03-31"],
        ),
        ("Since 2010 the trust has closed 120 beds.", ["2010-01-01/2018-10-15"]),
        ("The charity, founded in 1962, has 45 homes.", [None]),
        ("In 2017 there were 4.1 million patients, the most since 2008.", [year(2017)]),
        ("In 2010 there were 170 beds. It has 120 now.", [year(2010), None]),
        ("Profit was £7m in 2017, up from £6m.", [year(2017), year(2016)]),
        ("In 2017 it spent £28m (2016: £21m).", [year(2017), year(2016)]),
        ("In 2016 it had 4,100 homes, a rise of 3 per cent from 2015.", [year(2016)] * 2),
        ("In 2017 it had 700 homes, 40 below the 2013 total.", [year(2017)] * 2),
        ("The trust closed 16 homes from 2012 to 2015.", ["2012-01-01/2015-12-31"]),
        ("Sales rose in 2017 to £9m, well ahead of the £7m of 2014.", [year(2017), year(2014)]),
        ("In 2010 there were 40 schools; a year later there were 52.", [year(2010), year(2011)]),
        (
            "In 2010 there were 40 schools. A year on, there were 41. Two fees rose.",
            [year(2010)] + [year(2011)] * 2,
        ),
        ("By 2014 it was 8 per cent, and a year later 7 per cent.", [year(2014), year(2015)]),
        ("Three years ago 40 per cent of buses had ramps.", [year(2015)] * 2),
        ("In 1990 the country had 41 refineries; now it has 6.", [year(1990), None]),
        ("It was 4 per cent, the lowest since 1974, when it was 3 per cent.", [None, year(1974)]),
        ("It was 4 per cent, the lowest since records began in 2005.", [None]),
        ("The deal, signed in March 2016, is worth £40m.", [None]),
        ("The poll, conducted in June 2018, found 40 per cent for it.", ["2018-06-01/2018-06-30"]),
        ("In 2016 profit grew from £4m to £5m.", [year(2015), year(2016)]),
        ("Over the same period costs rose by 9 per cent.", [None]),
        ("Rents came to £157 a week in the 2015 study.", [None]),
        ("Some 120 live there, a number expected to grow by 2041.", [None]),
        ("In June 2018 40 left, and 30 came, the bureau said today.", ["2018-06-01/2018-06-30"] * 2),
        ("Over the decade to 2014 lists grew from 2 million to 4 million.", [year(2004), year(2014)]),
        (
            "Over the five years to March 2018 lists grew from 1,200 to 1,900.",
            ["2012-04-01/2013-03-31", "2017-04-01/2018-03-31"],
        ),
        ("Between 2006 and 2016 lists grew. Some 34 per cent of tenants had moved.", [None]),
        (
            "Between 2015 and 2016 lists went from 500 to 550 (10 per cent).",
            [year(2015), year(2016), year(2016)],
        ),
        ("The list, at 77 in 2014, was down to 60.", [year(2014), None]),
        ("Some 4,000 nurses are past 55 and may retire by 2035.", [None, None]),
        ("In 2017 it had 900 beds. It had 1,100 before the pandemic.", [year(2017), None]),
        (
            "It was 4 per cent in May 2014, against 3 per cent in April.",
            ["2014-05-01/2014-05-31", "2014-04-01/2014-04-30"],
        ),
        ("It rose by 228 in March 2018, and the rate stood at 4 per cent.", ["2018-03-01/2018-03-31"] * 2),
        ("The plan published in June 2017 came to £8bn.", [None]),
        (
            "Between 2011 and 2021 the number of renters more than doubled, from 20,000 to 43,000.",
            ["2011-01-01/2021-12-31", year(2011), year(2021)],
        ),
        ("Profit was £84m (FY22: £91m), a margin of 6 per cent.", [None, "2021-04-01/2022-03-31", None]),
        ("It costs £53,400, nine times the average pay of £5,900 in 1988.", [None, None, year(1988)]),
        ("They paid £8bn since 1989 and are asking for a 40% rise.", ["1989-01-01/2018-10-15", None]),
        ("The share went from 63 to 49 per cent (Daily News, 1 December 1999).", [None, None]),
    ],
)
def test_whose_period_it_is(text: str, expected: list[str | None]) -> None:
    assert spans(OPENING + text) == expected


def test_a_sentence_that_only_compares_hands_nothing_on() -> None:
    assert spans("In 2017 the rate was 14 per cent, against 12 per cent in 2015. It fell by 3 per cent.") == [
        year(2017),
        year(2015),
        year(2017),
    ]


def test_the_reference_day_holds_in_later_sections() -> None:
    text = (
        "# Long-term care\n\n"
        "On 31 December 2017 some 5.7 million people were in need of care in the country.\n\n"
        "## At home\n\nServices employed 1.3 million people.\n"
    )
    assert spans(text) == ["2017-12-31/2017-12-31"] * 2


def test_a_list_takes_the_period_of_its_first_line() -> None:
    text = "The plan sets out the savings to be made by all in 2020/21:\n\n- Prevention: £48m\n- Beds: £73m\n"
    assert spans(text) == ["2020-04-01/2021-03-31"] * 2


def test_a_list_of_levels_takes_the_later_year_of_its_first_line() -> None:
    text = (
        OPENING
        + "The numbers, and how they changed between 2012 and 2013, are:\n\n- Kent: 3,860\n- Essex: 4,020\n"
    )
    assert spans(text) == [year(2013)] * 2


def test_money_at_a_month_of_the_year_is_that_of_the_year_so_far() -> None:
    text = OPENING + "We are £3m over at Month 5. Month 5 by itself showed a deficit of £1m."
    assert spans(text) == ["2018-04-01/2018-08-31", "2018-08-01/2018-08-31"]


def test_the_last_months_end_with_the_month_reported_on() -> None:
    text = (
        OPENING + "Prices rose by 2 per cent in August 2018. Over the last 12 months they rose by 3 per cent."
    )
    assert spans(text) == ["2018-08-01/2018-08-31", "2017-09-01/2018-08-31"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("18 April 2017", "2017-04-18/2017-04-18"),
        ("Inspected on 18 April 2017", "2017-04-18/2017-04-18"),
        ("Visits of 18 April and 3 May 2017", "2017-04-18/2017-05-03"),
        ("Visits of 18 April 2017 and 3 May 2017", "2017-04-18/2017-05-03"),
        ("Minutes of 18 April 2017", None),
    ],
)
def test_a_heading_that_is_a_day_dates_what_was_found(heading: str, expected: str | None) -> None:
    text = f"# Homes\n\n{OPENING}## Rose Lodge\n\n### {heading}\n\nThere were 40 residents.\n"
    assert spans(text) == [expected]


def test_a_section_has_the_month_or_the_years_of_its_heading() -> None:
    text = (
        f"# Beds, 2018\n\n{OPENING}## Performance in May 2017\n\nThe share was 88 per cent.\n\n"
        "## Trends 2010 to 2016\n\nNumbers fell by 12 per cent. There are 300 wards.\n"
    )
    assert spans(text) == ["2017-05-01/2017-05-31", "2010-01-01/2016-12-31", None]


def test_the_line_below_the_title_dates_what_follows_though_a_table_does() -> None:
    text = (
        "# Acme Foods plc: half-year results\n\nResults for the 26 weeks ended 30 September 2023\n\n"
        "| £m | H1 2023 |\n|---|---|\n| Revenue | 1,204.3 |\n\n- Sales up 5.2%\n"
    )
    assert spans(text, None) == ["2023-04-01/2023-09-30", "2023-04-02/2023-09-30"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Wednesday 27 councillors voted.", "2018-10-10/2018-10-10"),
        ("Over the past 12 months 30 shops closed.", "2017-10-15/2018-10-15"),
        ("Half of 612 farmers asked in a July poll agreed.", "2018-07-01/2018-07-31"),
        ("In the 2nd quarter of 2017 there were 12 cases.", "2017-04-01/2017-06-30"),
        ("In the year to end June 2018 there were 12 cases.", "2017-07-01/2018-06-30"),
        ("In the three months to end-June 2018 there were 12 cases.", "2018-04-01/2018-06-30"),
        ("Calls rose by 3% in August 2018. Delays cost 1,944 hours.", "2018-08-01/2018-08-31"),
        ("Calls rose by 3% in August 2018. The lift costs £900.", None),
    ],
)
def test_periods_told_from_the_documents_day(text: str, expected: str | None) -> None:
    assert spans(text)[-1] == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("REVENUE MONITORING REPORT: QUARTER 3 2022/23", "2022-10-01/2022-12-31"),
        ("RESULTS FOR THE YEAR ENDED 31 MARCH 2022", "2021-04-01/2022-03-31"),
        ("CABINET – 7 FEBRUARY 2023", None),
    ],
)
def test_a_head_set_in_capitals_dates_what_follows(head: str, expected: str | None) -> None:
    assert spans(f"{head}\n\nThe council has 12 vans.\n", None) == [expected]


def test_money_forecast_in_a_part_of_a_year_is_for_all_of_it() -> None:
    text = "REVENUE MONITORING: QUARTER 3 2022/23\n\nThe forecast overspend is £8m. Some 40 vans were sold.\n"
    assert spans(text, None) == ["2022-04-01/2023-03-31", "2022-10-01/2022-12-31"]


def test_a_line_may_tell_on_which_day_things_stood_so() -> None:
    line = "Police workforce, England and Wales: 31 March 2021"
    (row,) = figures(f"Police in numbers\n\n{line}\n\nWomen made up 32% of officers.\n", date(2021, 7, 21))
    assert (str(row.period_start), row.geography) == ("2021-03-31", "England and Wales")


def test_a_monthly_report_is_on_the_month_of_its_title() -> None:
    told = "\n\n805 refugees are registered.\n"
    assert spans(f"Monthly dashboard, May 2023{told}", None) == ["2023-05-01/2023-05-31"]
    assert spans(f"Refugees, May 2023{told}", None) == [None]


def test_statistics_on_a_month_open_with_it() -> None:
    text = (
        "In June 2023, the unemployment rate of the euro area was 6.4%, as it had been.\n\n# By sex\n\n"
        "The rate for women was 6.2%, down from 6.3% in May 2023, and the rate for men was stable at 5.7%.\n"
    )
    june, may = "2023-06-01/2023-06-30", "2023-05-01/2023-05-31"
    assert spans(text, date(2023, 8, 1)) == [june, june, may, june]


def test_where_and_when_a_story_was_sent_dates_no_figure() -> None:
    text = (
        "Housing starts slip\n\nOTTAWA, Nov 16, 2023 – The rate of housing starts rose 1% in October.\n\n"
        "Urban starts climbed 2% to 257,357.\n"
    )
    assert spans(text, None) == ["2023-10-01/2023-10-31", None, None]


def test_a_line_may_have_two_labels() -> None:
    text = (
        "Inspection\n\nDate of inspection visit: 12 January 2023. Date of publication: 3 March 2023."
        "\n\nThere were 39 people at home when we visited. The last was Good (published 8 August 2019)."
        " Three people had lost 5 kg since October.\n"
    )
    visit, since = "2023-01-12/2023-01-12", "2022-10-01/2023-01-12"
    assert spans(text, None) == [visit, since, since]


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("First half gross margin was 39.2%.", "First half"),
        ("Second quarter margin of 38.5% was a record.", "Second quarter"),
        ("The margin in Scotland was under 38.5% as at 3 June 2017.", "at 3 June 2017"),
        ("In the week 14 to 20 May, the rate fell to 8.2%, not seen since March 2015.", "14 to 20 May"),
    ],
)
def test_parts_of_a_year_may_open_a_sentence(words: str, period: str) -> None:
    assert [(row.unit, row.period) for row in figures(words)] == [("%", period)]


def test_the_level_that_a_year_of_change_came_to_is_of_the_time_spoken_of() -> None:
    text = "# Jobs, third quarter of 2018\n\nThe rate rose by 0.5 percentage points over the year, to 3.5%."
    change, level = figures(text)
    assert (str(change.period_start), str(change.period_end)) == ("2017-10-01", "2018-09-30")
    assert (str(level.period_start), str(level.period_end)) == ("2018-07-01", "2018-09-30")


def test_a_title_may_end_with_the_month_that_was_over_when_it_came_out() -> None:
    (row,) = figures("# Visits to museums in Wales, August 2018\n\nThere were 43,400 visits.")
    assert row.period == "August 2018"


def test_so_many_months_into_a_year_are_its_first_ones() -> None:
    (row,) = figures("Four months into 2017/18 the Trust had a surplus of £5m.")
    assert (str(row.period_start), str(row.period_end)) == ("2017-04-01", "2017-07-31")


def test_the_month_of_an_update_dates_nothing() -> None:
    text = "Our May update covered trading from 1 July to 27 October 2017. Over those weeks it sold 300 cars."
    (row,) = figures(text)
    assert (str(row.period_start), str(row.period_end)) == ("2017-07-01", "2017-10-27")


def test_a_month_in_capitals_stands_behind_its_day_or_before_its_year() -> None:
    assert spans("There were 31 trams on 14 MAR 2016.", None) == ["2016-03-14/2016-03-14"]
    assert spans("There were 31 trams in DEC 2016.", None) == ["2016-12-01/2016-12-31"]
    assert spans("There were 31 SEPT boxes.", None) == [None]
