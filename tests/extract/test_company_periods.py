"""Periods of companies: the halves and quarters of years of their own, and what results are held against."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.said import figures
from tests.extract.test_periods_bound import spans

RESULTS = "Bexley Foods plc\n\nResults for the half year ended 24 September 2017\n\n"


@pytest.mark.parametrize("alike", ["same", "corresponding", "equivalent", "comparable"])
def test_the_corresponding_period_of_last_year_is_what_a_change_is_held_against(alike: str) -> None:
    (profit, change) = figures(f"{RESULTS}Profit was £323m, up 7% on the {alike} period last year.")
    assert profit.period == change.period == "half year ended 24 September 2017"


def test_a_part_of_a_year_in_brackets_is_no_more_than_that_part() -> None:
    text = "Results for 2017\n\nProfit rose by 27% to £988m (H1 2016: £777m) and sales to £5bn (2016: £4bn)."
    before = figures(text)[2]
    assert (str(before.period_start), str(before.period_end)) == ("2016-01-01", "2016-06-30")


def test_a_company_reckons_in_its_own_year() -> None:
    text = (
        "HARROW HOMES PLC\n\nHalf-year results for the six months ended 30 September 2018\n\n"
        "We expect to complete 1,700 homes in the full year.\n"
    )
    assert spans(text, date(2018, 11, 20)) == ["2018-04-01/2019-03-31"]


@pytest.mark.parametrize(
    ("head", "table", "expected"),
    [
        (
            "Half-year results\n\nResults for the 26 weeks ended 30 September 2023",
            "| £m | H1 2023 | H1 2022 |\n|---|---|---|\n| Revenue | 1,204.3 | 1,118.0 |",
            ["2023-04-01/2023-09-30", "2022-04-01/2022-09-30"],
        ),
        (
            "Interim results\n\nResults for the six months ended 31 December 2023",
            "| £m | H1 2024 | H1 2023 |\n|---|---|---|\n| Revenue | 1,204.3 | 1,118.0 |",
            ["2023-07-01/2023-12-31", "2022-07-01/2022-12-31"],
        ),
        (
            "Interim results\n\nResults for the six months ended 31 December 2023",
            "- Completions: 2,013 (H1 2023: 2,431)",
            ["2023-07-01/2023-12-31", "2022-07-01/2022-12-31"],
        ),
        (
            "Full-year results\n\nResults for the year ended 30 June 2023",
            "| £m | H1 2023 | H2 2023 |\n|---|---|---|\n| Revenue | 1,204.3 | 1,118.0 |",
            ["2022-07-01/2022-12-31", "2023-01-01/2023-06-30"],
        ),
        (
            "Half-year results\n\nResults for the six months ended 30 June 2023",
            "| £m | H1 2023 | H1 2022 |\n|---|---|---|\n| Revenue | 1,204.3 | 1,118.0 |",
            ["2023-01-01/2023-06-30", "2022-01-01/2022-06-30"],
        ),
    ],
)
def test_the_halves_of_a_company_are_those_of_its_own_year(
    head: str, table: str, expected: list[str]
) -> None:
    assert spans(f"# Acme Foods plc\n\n{head}\n\n{table}\n", None) == expected


HALVES = """Northgate plc: results for the half year to 29 December 2018

- Profit was £46.9m, over the £46.6m of H1’18
- Rail was down to £17.6m (H1'18: £40.3m)
- Sales of Q3'17 came to £9m
"""


def test_a_part_of_a_year_may_be_written_with_an_apostrophe() -> None:
    rows = {row.quote: f"{row.period_start}/{row.period_end}" for row in figures(HALVES, date(2019, 2, 21))}
    assert rows["£46.6m"] == rows["£40.3m"] == "2017-07-01/2017-12-31"
    assert rows["£9m"] == "2017-07-01/2017-09-30"
    assert "18" not in rows


def test_a_company_says_by_its_own_year_which_half_is_meant() -> None:
    text = HALVES.replace("H1’18", "H1 FY24").replace("H1'18", "H1 FY24").replace("2018", "2024")
    rows = {row.quote: row for row in figures(text, date(2025, 2, 21))}
    assert str(rows["£40.3m"].period_end)[:4] == "2023"


def test_when_a_dividend_is_paid_is_not_when_it_was_earned() -> None:
    text = f"{RESULTS}The interim dividend is 4.2p a share, payable on 10 January 2018."
    (row,) = figures(text)
    assert row.period == "half year ended 24 September 2017"


def test_a_number_alone_in_brackets_is_that_of_the_year_before() -> None:
    rows = figures("For the first nine months of 2018 EBIT came to NOK 1,190 million (1,347).")
    assert [(row.value, row.unit, str(row.period_end)) for row in rows] == [
        (1_190_000_000, "NOK", "2018-09-30"),
        (1_347_000_000, "NOK", "2017-09-30"),
    ]
    assert figures("EBIT came to NOK 1,190 million (12 plants).")[1].unit == "1"
    assert all(row.value != 8_000_000 for row in figures("EBIT came to NOK 1,190 million (8)."))


def test_a_company_that_announces_its_results_is_whom_they_are_of() -> None:
    told = "Harbour Seafood ASA (HSF) today reports revenue of NOK 2,843 million for the quarter."
    long = "Costs rose in every region where salmon is farmed, as they had done in the two quarters before."
    rows = figures(f"# Third quarter results\n\n{told} {long}\n\nHarvest volume was 21,800 tonnes.")
    assert [row.organisation for row in rows] == ["Harbour Seafood ASA"] * len(rows)


INTERIM = """Ashdown Homes plc

Interim results for the six months ended 31 January 2022

"""


@pytest.mark.parametrize("mark", ["HY21", "HY 2021", "1H21", "H1 21"])
def test_the_first_half_has_short_names(mark: str) -> None:
    before = figures(f"{INTERIM}We let 412 flats ({mark}: 377).", date(2022, 3, 9))[1]
    assert (str(before.period_start), str(before.period_end)) == ("2020-08-01", "2021-01-31")
    assert mark not in (before.measure or "")


def test_a_number_behind_a_word_is_no_half_year() -> None:
    assert [row.quote for row in figures("In H1 24 stores opened.")] == ["24"]
    assert [row.quote for row in figures("The HYB21 engine sold 300 units.")] == ["300"]


def test_the_same_weeks_of_the_year_before_stand_in_brackets() -> None:
    text = f"{INTERIM}In the five weeks to 6 March 2022 we sold 31 plots (2021: 27)."
    before = figures(text, date(2022, 3, 9))[1]
    assert (str(before.period_start), str(before.period_end)) == ("2021-01-31", "2021-03-06")


def test_what_a_forecast_is_held_against_is_none() -> None:
    text = f"{INTERIM}For the full year we expect rents of about £14m (FY21: £12m)."
    assert [row.aspect for row in figures(text, date(2022, 3, 9))] == ["projection", "level"]


QUARTER = """Linden Tools Reports Third Quarter Fiscal 2023 Results

CHICAGO, May 11, 2023 -- Linden Tools, Inc. today reported results for the third quarter ended {}.

"""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("In the third quarter sales were $4 million.", "2023-01-01/2023-03-31"),
        ("In the third quarter of fiscal 2022 sales were $4 million.", "2022-01-01/2022-03-31"),
        ("In the fiscal 2023 second quarter sales were $4 million.", "2022-10-01/2022-12-31"),
        ("For the first nine months of fiscal 2023 sales were $4 million.", "2022-07-01/2023-03-31"),
        ("For the full fiscal year 2022 sales were $4 million.", "2021-07-01/2022-06-30"),
        ("Sales in 3Q22 were $4 million.", "2022-01-01/2022-03-31"),
        ("Sales in 2022/23 were $4 million.", "2022-07-01/2023-06-30"),
        ("Sales in 2022 were $4 million.", "2022-01-01/2022-12-31"),
    ],
)
def test_the_quarters_of_a_company_are_those_of_its_fiscal_year(words: str, expected: str) -> None:
    assert spans(QUARTER.format("March 31, 2023") + words, date(2023, 5, 11)) == [expected]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("In the third quarter sales were $4 million.", "2023-01-29/2023-04-29"),
        ("In the second quarter sales were $4 million.", "2022-10-30/2023-01-28"),
        ("Sales were $4 million in the third quarter of fiscal 2022.", "2022-01-30/2022-04-30"),
        ("For the nine months ended April 29, 2023 sales were $4 million.", "2022-07-31/2023-04-29"),
    ],
)
def test_a_quarter_that_ends_within_a_month_is_one_of_thirteen_weeks(words: str, expected: str) -> None:
    assert spans(QUARTER.format("April 29, 2023") + words, date(2023, 5, 11)) == [expected]


def test_a_quarter_of_the_calendar_year_is_as_it_was() -> None:
    text = "Rents in the third quarter ended 30 September 2022 were £4m.\n\nIn Q2 they were £3m."
    assert spans(text, date(2022, 11, 3)) == ["2022-07-01/2022-09-30", "2022-04-01/2022-06-30"]


@pytest.mark.parametrize(
    ("sentence", "aspect"),
    [
        ("The firm lost £4m last year.", "level"),
        ("Bay Ferries will close after losing £4m last year.", "level"),
        ("The club lost £4m of its grant.", "change"),
        ("Councils have lost £4m since 2010.", "change"),
    ],
)
def test_what_a_firm_loses_is_its_result(sentence: str, aspect: str) -> None:
    assert figures(sentence)[0].aspect == aspect


def test_a_forecast_may_be_told_behind_a_colon() -> None:
    row = figures("The company has left its full-year forecast unchanged: net sales of ¥425 billion.")[0]
    assert row.aspect == "projection"


def test_a_company_may_be_one_behind_a_comma() -> None:
    told = "Hill Precision Co., Ltd. today reported net sales of ¥312 billion for the year."
    assert figures(told)[0].organisation == "Hill Precision Co., Ltd."


SMELTER = """# Interim report 2020: Fjellvann ASA

Bergen, 20 August 2020

Revenues in the second quarter were NOK 911 million (842), corresponding to growth of 8.2%. Cash was NOK 1.2
billion at the end of June (0.9).
EBIT was NOK 95 million (71).

The harvest was 8,400 tonnes (7,900). The smelter made 310 GWh (295).
"""


def told_of(text: str) -> dict[str, tuple[str, str]]:
    return {row.quote: (row.unit, f"{row.period_start}/{row.period_end}") for row in figures(text, None)}


def test_interim_results_are_of_the_quarter_that_they_open_with() -> None:
    told = told_of(SMELTER)
    assert told["8.2%"] == ("%", "2020-04-01/2020-06-30")
    assert told["8,400 tonnes"][1] == told["310 GWh"][1] == "2020-04-01/2020-06-30"


def test_a_document_that_shows_its_brackets_need_not_explain_them() -> None:
    told = told_of(SMELTER)
    assert told["842"] == ("NOK", "2019-04-01/2019-06-30")
    assert told["7,900"] == ("t", "2019-04-01/2019-06-30")
    assert told["295"][1] == "2019-04-01/2019-06-30"


def test_a_bracket_may_stand_behind_the_day_of_its_balance() -> None:
    assert told_of(SMELTER)["0.9"] == ("NOK", "2019-06-30/2019-06-30")
    assert next(row.value for row in figures(SMELTER, None) if row.quote == "0.9") == 0.9e9


def test_growth_that_a_sum_corresponds_to_says_no_more() -> None:
    (row,) = [row for row in figures(SMELTER, None) if row.quote == "8.2%"]
    assert "corresponding" not in (row.measure or "")


def test_a_sum_in_brackets_with_its_currency_again_is_of_the_year_before() -> None:
    told = "# Ryder plc: results 2021\n\nFor 2021, profit was USD 871 million (USD 44 million)."
    assert [str(row.period_start) for row in figures(told, None)] == ["2021-01-01", "2020-01-01"]


def test_cash_and_investments_are_held_on_a_day() -> None:
    told = "# Report: year ended 31 July 2022\n\nIncome rose by 4%. Cash and investments amounted to £96m."
    row = figures(told, None)[-1]
    assert (str(row.period_start), str(row.period_end)) == ("2022-07-31", "2022-07-31")


def test_a_quarter_of_thirteen_weeks_in_a_trading_update_is_the_company_s_own() -> None:
    told = """Moss Bakery plc: third quarter trading update

Moss Bakery plc today reports on the 13 weeks to 1 January 2022.

Revenue rose to £412m. We expect full-year profit of £71m, after the £63m reported last year."""
    periods = {row.quote: f"{row.period_start}/{row.period_end}" for row in figures(told, None)}
    assert periods["£412m"] == "2021-10-03/2022-01-01"
    assert periods["£71m"] == "2021-04-01/2022-03-31"
    assert periods["£63m"] == "2020-04-01/2021-03-31"


def test_nine_months_are_written_short_abroad() -> None:
    told = """Nordhavn A/S: interim report for the first nine months of 2019

Revenue grew in 9M 2019 to DKK 4,812 million (9M 2018: DKK 4,590 million), a margin of 12.7% (11.9%)."""
    periods = {row.quote: f"{row.period_start}/{row.period_end}" for row in figures(told, date(2019, 11, 6))}
    assert periods == {
        "DKK 4,812 million": "2019-01-01/2019-09-30",
        "DKK 4,590 million": "2018-01-01/2018-09-30",
        "12.7%": "2019-01-01/2019-09-30",
        "11.9%": "2018-01-01/2018-09-30",
    }
    assert [row.value for row in figures("The lease cost £9M and the land £6M.")] == [9e6, 6e6]
