"""Levels beside a change, and lengths of time that compare nothing."""

from __future__ import annotations

from datetime import date

from tests.extract.said import figure, figures, measured


def test_the_year_of_a_change_is_not_that_of_the_level_before_it() -> None:
    told = "Mills cut output by 2.1% in September 2016. Spain made 8.4m tonnes, down 1.2% on the year."
    periods = {row.quote: f"{row.period_start}/{row.period_end}" for row in figures(told, date(2016, 10, 14))}
    assert periods["8.4m tonnes"] == "2016-09-01/2016-09-30"
    assert periods["1.2%"] == "2015-10-01/2016-09-30"


def test_quarters_of_a_financial_year_are_counted_from_april() -> None:
    told = "# Punctuality, 2018-19 Quarter 4\n\nIn Quarter 4, 89.4% of trams were on time."
    (row,) = figures(told, date(2019, 5, 23))
    assert (str(row.period_start), str(row.period_end)) == ("2019-01-01", "2019-03-31")


def test_a_level_below_nought_keeps_its_sign_beside_a_benchmark() -> None:
    told = "The return was -6.9%, behind the benchmark of -5.4%."
    assert [row.value for row in figures(told)] == [-6.9, -5.4]
    assert figure("The aim is a first step of −16% by 2025.", "−16%").value == 16


def test_a_colon_behind_a_sum_opens_its_parts() -> None:
    told = "Membership stood at 71,204: 24,310 active, 19,876 retired and 27,018 deferred."
    assert [row.value for row in figures(told)] == [71204, 24310, 19876, 27018]
    assert [row.kind for row in figures("The ratio of staff to pupils is 1: 8.")] == ["ratio"]


def test_how_long_something_went_on_compares_nothing() -> None:
    told = "The Fund fell; over three years the Fund has returned 6.1% a year."
    assert figure(told, "three years").comparator == "="
    assert figure("They waited over three years.", "three years").comparator == ">"


def test_earlier_than_others_is_no_time() -> None:
    told = "In 2016 we had 41 beds. Smokers need care on average four years earlier than others do."
    assert str(figure(told, "four years").period_start) != "2012-01-01"
    assert figure(told, "four years").period_end != date(2012, 12, 31)


def test_the_expected_standard_of_a_test_is_no_forecast() -> None:
    told = "In 2018, 72% of pupils reached the expected standard, 8 percentage points above the county."
    assert figure(told, "8 percentage points").aspect != "projection"


def test_who_says_it_is_no_part_of_what_is_measured() -> None:
    told = '"We have 3m tonnes of scrap at the docks," said Joost Bakker of Delta.'
    assert measured(told, "3m tonnes") == {"scrap", "at", "the", "docks"}
