"""The period that comes from without: of a line over the text, or of a sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.said import figures
from tests.extract.test_periods_bound import OPENING, spans, year


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("# Quarter 2 performance report 2016-17", "2016-07-01/2016-09-30"),
        ("# Performance report 2016-17: first quarter", "2016-04-01/2016-06-30"),
        ("# Harm to Animals, Year Ending June 2017", "2016-07-01/2017-06-30"),
    ],
)
def test_a_heading_names_the_quarter_and_its_year_apart(heading: str, expected: str) -> None:
    assert spans(f"{heading}\n\n{OPENING}The service had attended 212 fires.\n") == [expected]


def test_a_short_line_without_a_verb_heads_what_follows() -> None:
    text = (
        f"Minutes of the panel\n\n{OPENING}Performance report, Quarter 2, 2016-17\n\nDiscussion:\n\n"
        "Crews had attended 212 fires, and 14 people were hurt.\n\n"
        "Performance report, Quarter 3, 2016-17\n\nDiscussion:\n\nCrews had attended 180 fires.\n"
    )
    autumn = "2016-10-01/2016-12-31"
    assert spans(text) == ["2016-07-01/2016-09-30", "2016-07-01/2016-09-30", autumn]


def test_a_quarter_is_one_of_the_year_whose_quarter_is_reported_on() -> None:
    text = f"# Performance, Quarter 2, 2012/13\n\n{OPENING}We had 14 fires in Quarter 1, 9 in Quarter 2.\n"
    assert spans(text) == ["2012-04-01/2012-06-30", "2012-07-01/2012-09-30"]


@pytest.mark.parametrize(
    "sentence",
    [
        "An earlier survey by the union found that 12 per cent walked.",
        "In a separate study 12 per cent walked.",
        "Its edition of May 2018 had 12 per cent.",
    ],
)
def test_another_source_has_a_time_of_its_own(sentence: str) -> None:
    assert spans(f"{OPENING}In 2016 some 40 per cent took the bus. {sentence}") == [year(2016), None]


def test_the_time_of_a_text_is_taken_up_again_after_another_source() -> None:
    text = (
        f"{OPENING}In 2016 some 40 per cent took the bus. An earlier count had 30 per cent. In town 12 per "
        "cent walked."
    )
    assert spans(text) == [year(2016), None, year(2016)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Its report, Hard Times 2017/18, counts 14 million people.", None),
        ("The study, called Life in the North 2018, had 900 answers.", None),
        ("The annual report for 2015 counts 14 million people.", year(2015)),
    ],
)
def test_the_year_in_the_name_of_a_report_dates_nothing(text: str, expected: str | None) -> None:
    assert spans(OPENING + text) == [expected]


@pytest.mark.parametrize("turn", ["While", "But", "Although"])
def test_a_sentence_about_what_was_just_said_stays_in_its_time(turn: str) -> None:
    text = f"Appeals rose from 60 in 2014 to 150 in 2017. {turn} that is 2 per cent of all, few were lost."
    assert spans(text) == [year(2014), year(2017), year(2017)]


def test_a_change_beside_two_years_is_that_of_the_later() -> None:
    table = "| Team | 2017 | 2016 | Change |\n| --- | --- | --- | --- |\n| North | 50 | 40 | +10 |\n"
    assert spans(f"{OPENING}{table}") == [year(2017), year(2016), year(2017)]


def test_a_change_beside_a_row_of_years_goes_over_all_of_them() -> None:
    table = "| Team | 2015 | 2016 | 2017 | Rise |\n| --- | --- | --- | --- | --- |\n| A | 3 | 4 | 5 | +2 |\n"
    assert spans(f"{OPENING}{table}")[3] == "2015-01-01/2017-12-31"


def test_a_period_taken_from_the_figure_before_is_named_by_its_words() -> None:
    read = figures("In 2016/17 the grant was £262.4m, an increase of £7.1m (2.8%).")
    assert [row.period for row in read] == ["2016/17"] * 3


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Poverty in Fife 2013-16", "2013-16"),
        ("Population of Fife, 1 January 2018", "1 January 2018"),
        ("A plan for Fife 2017-21", None),
        ("A history of Fife 1990-2015", None),
    ],
)
def test_a_title_may_end_with_pooled_years_or_a_day_that_is_over(title: str, period: str | None) -> None:
    (row,) = figures(f"# {title}\n\n{OPENING}The proportion of children in poverty was 24%.\n")
    assert row.period == period


def test_a_course_hands_on_where_it_ended() -> None:
    text = "Visits went from 100 in 2015 to 120 in 2016, and on to 140 in 2017. The rate was 18 per 1,000."
    assert spans(text)[-1] == year(2017)


def test_a_part_of_what_was_told_last_has_its_time() -> None:
    text = f"{OPENING}There were 976 cases in 2016, against 412 in 2014. Of these, 713 were of men."
    assert spans(text) == [year(2016), year(2014), year(2016)]


def test_a_later_time_told_as_past_is_handed_on_where_the_day_of_a_document_was_guessed() -> None:
    text = (
        "Annual review. Year ended 31 March 2017.\n\nFrom July to September 2017 we advised 4,103 clients."
        " Their 16,213 issues were fewer."
    )
    assert [(str(row.period_start), str(row.period_end)) for row in figures(text, None)] == [
        ("2017-07-01", "2017-09-30")
    ] * 2


def test_a_noun_that_could_be_a_verb_leaves_a_sentence_in_the_past() -> None:
    text = f"{OPENING}Revenue was £9m in 2016. Profit before transformation costs was £323m."
    assert spans(text) == [year(2016)] * 2


@pytest.mark.parametrize(
    ("heading", "last"),
    [("Financial performance to 31 July 2017", "2017-07-31"), ("Monitoring to January 2018", "2018-01-31")],
)
def test_an_account_to_a_day_is_of_the_financial_year_so_far(heading: str, last: str) -> None:
    (row,) = figures(f"# Leeds City Council\n\n## {heading}\n\nTotal income came to £293.9m.")
    assert (str(row.period_start), str(row.period_end)) == ("2017-04-01", last)


BRACKETS = """Hill Homes plc: trading update

Hill Homes today updates the market on the six months to 30 June 2018. Figures in brackets are those of the
same half of 2017.

Sales were £652m (£544m). We built 1,359 homes in all (1,364). Net debt was £90m (£58m).
"""


def test_a_statement_says_what_its_brackets_hold() -> None:
    first, last = date(2018, 1, 1), date(2018, 6, 30)
    before = date(2017, 1, 1), date(2017, 6, 30)
    assert [(row.period_start, row.period_end) for row in figures(BRACKETS)] == [
        (first, last),
        before,
        (first, last),
        before,
        (last, last),
        (date(2017, 6, 30), date(2017, 6, 30)),
    ]


def test_brackets_hold_nothing_of_the_kind_where_nobody_says_so() -> None:
    rows = figures(BRACKETS.replace("Figures in brackets are those of the\nsame half of 2017.", ""))
    assert date(2017, 1, 1) not in [row.period_start for row in rows]


def test_a_day_after_the_year_reported_on_is_told_by_the_way() -> None:
    text = "# Results for the year ended 31 July 2017\n\nIt went up on 1 August 2017. We had 20,530 students."
    assert figures(text)[-1].period_end == date(2017, 7, 31)


def test_bare_years_over_accounts_are_the_years_of_the_body() -> None:
    text = (
        "# Results for the year ended 31 July 2017\n\nTable 1: Income (£m)\n\n"
        "| | 2017 | 2016 |\n| --- | ---: | ---: |\n| Fees | 238.5 | 219.5 |\n"
    )
    assert [row.period_start for row in figures(text)] == [date(2016, 8, 1), date(2015, 8, 1)]


def test_last_year_is_the_one_before_a_budget() -> None:
    told = "The budget for 2018/19 is £68m, up from last year's £63m."
    text = f"# Budget of the Council\n\n20 February 2018\n\n{told}"
    assert [row.period_start for row in figures(text, None)] == [date(2018, 4, 1), date(2017, 4, 1)]


def test_a_question_is_no_quarter() -> None:
    text = "# Evidence\n\n12 January 2018\n\n## Q1: What do councils pay?\n\nThey pay £25 an hour."
    assert [row.period_start for row in figures(text, None)] == [None]


def test_by_a_month_is_by_the_next_one_that_has_been() -> None:
    text = "# Report\n\n12 January 2018\n\nThe sum was £80m in April 2017; half of it was spent by November."
    assert [row.period_start for row in figures(text, None)] == [date(2017, 4, 1), date(2017, 11, 1)]


def test_when_a_body_became_one_dates_nothing_else() -> None:
    text = "# Kent Hospitals, 2016/17\n\nIt became a foundation trust in 2009 and works from three sites."
    assert figures(text)[-1].period_start != date(2009, 1, 1)


def test_the_level_that_another_came_from_has_the_time_between_them() -> None:
    text = "# Waits, Quarter 1 2017\n\nThe list rose from 70 patients in June 2016 to 74."
    assert [row.period_start for row in figures(text)] == [date(2016, 6, 1), date(2017, 1, 1)]


def test_a_table_may_say_over_two_rows_how_long_a_time_it_tells_of() -> None:
    text = (
        "Table 1: Profit, £m\n\n"
        "                52 weeks to         52 weeks to\n"
        "           30 December 2017    31 December 2016\n"
        "Shops                  63.1                55.2\n"
        "Stalls                  3.1                 5.2\n"
    )
    assert [(row.period_start, row.period_end) for row in figures(text)] == [
        (date(2017, 1, 1), date(2017, 12, 30)),
        (date(2016, 1, 3), date(2016, 12, 31)),
    ] * 2


def test_the_period_that_a_text_opens_with_holds_for_all_of_it() -> None:
    text = "# Waste\n\nIn 2016, Kent burned 527 tonnes of it.\n\n## Costs\n\nHouseholds paid £40 a head.\n"
    assert [row.period_start for row in figures(text)] == [date(2016, 1, 1)] * 2
    for opening in ("Kent burned 527 tonnes in 2016.", "- In 2016, Kent burned 527 tonnes."):
        text = f"# Waste\n\n{opening}\n\n## Costs\n\nHouseholds paid £40 a head.\n"
        assert [row.period_start for row in figures(text)] == [date(2016, 1, 1), None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fines were £2m, the theatres having been closed for a while in January.",
        "Delays were above 100, as they have been since January.",
    ],
)
def test_what_is_told_by_the_way_dates_nothing_after_it(sentence: str) -> None:
    text = f"# Report: May 2018\n\nPublished 12 July 2018\n\n{sentence} The average stay was 11 days."
    assert figures(text, None)[-1].period_start == date(2018, 5, 1)


def test_a_change_up_to_the_time_spoken_of_has_that_time() -> None:
    long = "It was told by those who keep the count of what is sold in every shop of the country."
    told = "Rents are 4% higher than a year earlier. Rents are £500."
    rows = figures(f"# What we pay\n\nPrices were up 5.7% in August 2017. {long} {told}")
    assert [str(row.period_end) for row in rows] == ["2017-08-31", "2017-08-31", "None"]


def test_the_month_of_a_title_that_the_text_speaks_of_is_reported_on() -> None:
    why = "Shops put it down to wages, which they say nobody could have kept from rising so fast."
    told = f"The index rose 4.1% in August. {why}\n\nRents are £500."
    rows = figures(f"# Price index, August 2018\n\n{told}", None)
    assert [str(row.period_start) for row in rows] == ["2018-08-01"] * 2
    assert rows[1].period == "August 2018"


def test_a_share_of_a_level_is_of_its_time() -> None:
    head = "# Finance report: month 5\n\n12 September 2018\n\nThe Trust reports on its plans.\n\n"
    told = "Savings were £4.2m against a plan of £6.0m (70%). Capital was £5.1m, 38% of the total."
    rows = figures(f"{head}{told}")
    year_so_far = ("2018-04-01", "2018-08-31")
    dated = [(str(row.period_start), str(row.period_end)) for row in rows if row.aspect != "target"]
    assert dated == [year_so_far] * 4
