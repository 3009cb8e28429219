"""A report on a year that also tells of its last day, a snapshot and what its total is made of."""

from __future__ import annotations

from datetime import date

from tests.extract.said import figure, figures, measured

PRISON = """HMP Eastmoor: annual report for the year ended 31 May 2018

Eastmoor has room for 632. On 31 May 2018 it held 617. There were 214 assaults in the year, up from 168; \
61 of these were on staff. Use of force rose 40%. Three men died. Drug tests were positive in 24.6% of cases.
"""


def test_what_happened_is_of_the_year_and_who_was_there_of_its_last_day() -> None:
    periods = {row.quote: f"{row.period_start}/{row.period_end}" for row in figures(PRISON, date(2018, 9, 1))}
    year = "2017-06-01/2018-05-31"
    assert periods["617"] == "2018-05-31/2018-05-31"
    assert [periods[quote] for quote in ("214", "61", "40%", "Three", "24.6%")] == [year] * 5


def test_a_part_is_of_what_there_is_not_of_what_there_was() -> None:
    assert figure(PRISON, "61").total == 214


def test_a_share_of_the_total_is_of_the_time_of_the_total() -> None:
    told = "Homes are dear.\n\nIn 2016 the count found 42 homeless. Dover accounts for 27% of the total."
    assert [str(row.period_start) for row in figures(told, date(2018, 3, 3))] == ["2016-01-01"] * 2


def test_a_change_behind_but_is_where_the_one_before_it_was() -> None:
    told = "# Kent and Wales\n\nThe count found 42 owls in Wales, down 9% on 2015 but 41% up on 2010."
    assert {row.geography for row in figures(told)} == {"Wales"}


def test_where_people_have_come_from_is_not_where_they_are() -> None:
    told = "Rough sleepers in England\n\nOf those counted 22% were from the EU and 3% came from India."
    assert [row.geography for row in figures(told)] == ["England", "England"]


def test_points_of_an_index_are_none_of_per_cent() -> None:
    told = "The food price index averaged 172.4 points in May, 1.2 per cent more than in April."
    assert figures(told)[0].unit == "1"
    assert figure("Inflation of 3% was down 0.4 points.", "0.4 points").unit == "%"


def test_a_place_far_into_the_first_paragraph_does_not_head_the_text() -> None:
    told = (
        "Food prices, May 2018\n\nThe index averaged 172.4 points in May, 1.2 per cent more than in April. "
        "The dairy index rose 5.2 per cent to 226.1 points. Maize prices climbed on slow planting in Canada. "
        "Sugar fell 3%."
    )
    assert figure(told, "5.2 per cent").geography is None


def test_what_should_be_beside_expectations_is_expected() -> None:
    told = "Profit should be not less than £31m, ahead of market expectations of £29m."
    assert figure(told, "£31m").aspect == "projection"
    assert figure("Waits should be not more than 31 days.", "31 days").aspect == "target"


def test_what_a_value_is_held_against_does_not_date_it() -> None:
    told = "Norway sold fish in 2017. Value fell by NOK 1.6 billion, or 1 per cent, from the peak year 2016."
    assert [row.period for row in figures(told, date(2018, 1, 4))] == ["2017", "2017"]
    told = "The line carries 1.3 million people, twice as many as when it reopened in 2009."
    assert figure(told, "1.3 million").period is None
    told = "Wages rose by 8% and bills were three times last year's."
    assert "2017" not in (figure(told, "8%").period or "")


def test_a_place_that_a_text_begins_with_heads_it_though_others_follow() -> None:
    told = (
        "Norway exported 27 tonnes of seafood in 2017, more than in any year before. Volume rose by 2% "
        "while value fell. Far more boats went out than had been seen for years. Poland, Denmark and France "
        "were the largest markets.\n\nPrices fell by 4 per cent."
    )
    assert figure(told, "4 per cent").geography == "Norway"


def test_a_share_is_of_what_it_is_said_to_be_and_not_only_where() -> None:
    told = "The proportion entitled to free school meals is 27% in primary schools."
    assert {"entitled", "free", "meals", "primary", "schools"} <= measured(told, "27%")


def test_a_led_in_time_may_have_a_clause_of_its_own() -> None:
    told = "Since the last visit in 2016, when it was judged poor, the number of referrals rose by 31%."
    assert measured(told, "31%") == {"number", "of", "referrals"}
