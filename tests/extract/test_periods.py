"""Every way in which a text names a time, read into whole days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.extract import periods
from flows.extract.calendar_dates import Span, shift
from flows.extract.periods import Calendar, Period
from tests.extract.said import TODAY, figures

FINANCIAL = Calendar(TODAY, 4, True)
PLAIN = Calendar(TODAY, 4, False)


def named(text: str, calendar: Calendar = FINANCIAL) -> list[Period]:
    return periods.find(text, 0, len(text), calendar)


def days(text: str, calendar: Calendar = FINANCIAL) -> list[str]:
    """The periods of a text as ISO intervals."""
    spans = [period.span for period in named(text, calendar) if period.span]
    return [f"{span.first}/{span.last}" for span in spans]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In 2016 it closed.", "2016-01-01", "2016-12-31"),
        ("In 2017/18 it closed.", "2017-04-01", "2018-03-31"),
        ("In 2017–18 it closed.", "2017-04-01", "2018-03-31"),
        ("In 2017-18 it closed.", "2017-04-01", "2018-03-31"),
        ("In 1999/2000 it closed.", "1999-04-01", "2000-03-31"),
        ("In 2017/2018 it closed.", "2017-04-01", "2018-03-31"),
        ("In 2017/8 it closed.", "2017-04-01", "2018-03-31"),
        ("In 2017-8 it closed.", "2017-04-01", "2018-03-31"),
        ("In Quarter 1 of 2016/7 it closed.", "2016-04-01", "2016-06-30"),
        ("Harm to Animals, Year Ending June 2017", "2016-07-01", "2017-06-30"),
        ("Three months to March 2018 were hard.", "2018-01-01", "2018-03-31"),
        ("Results for the Six Months Ended 30 September 2017", "2017-04-01", "2017-09-30"),
        ("In FY2018 it closed.", "2017-04-01", "2018-03-31"),
        ("In 1999/00 it closed.", "1999-04-01", "2000-03-31"),
        ("The financial year 2017/18 was hard.", "2017-04-01", "2018-03-31"),
        ("In June 2018 it closed.", "2018-06-01", "2018-06-30"),
        ("In Feb 2016 it closed.", "2016-02-01", "2016-02-29"),
        ("In Sept. 2018 it closed.", "2018-09-01", "2018-09-30"),
        ("On 30 June 2018 it closed.", "2018-06-30", "2018-06-30"),
        ("On 1st July 2018 it closed.", "2018-07-01", "2018-07-01"),
        ("On June 30, 2018 it closed.", "2018-06-30", "2018-06-30"),
        ("On 2018-06-30 it closed.", "2018-06-30", "2018-06-30"),
        ("On 30/06/2018 it closed.", "2018-06-30", "2018-06-30"),
        ("On 30.06.2018 it closed.", "2018-06-30", "2018-06-30"),
        ("In the first quarter of 2018 it closed.", "2018-01-01", "2018-03-31"),
        ("In Q3 2018 it closed.", "2018-07-01", "2018-09-30"),
        ("In Q4 2017/18 it closed.", "2018-01-01", "2018-03-31"),
        ("In quarter four of 2017/18 it closed.", "2018-01-01", "2018-03-31"),
        ("In the second quarter of 2017/18 it closed.", "2017-07-01", "2017-09-30"),
        ("In the first half of 2018 it closed.", "2018-01-01", "2018-06-30"),
        ("In the second half of 2017/18 it closed.", "2017-10-01", "2018-03-31"),
        ("In H1 2018 it closed.", "2018-01-01", "2018-06-30"),
        ("In the first nine months of 2018 it closed.", "2018-01-01", "2018-09-30"),
        ("In the year to March 2018 it closed.", "2017-04-01", "2018-03-31"),
        ("In the year ended 31 December 2017 it closed.", "2017-01-01", "2017-12-31"),
        ("In the year ending 30 June 2018 it closed.", "2017-07-01", "2018-06-30"),
        ("In the 12 months to September 2017 it closed.", "2016-10-01", "2017-09-30"),
        ("In the three months to June 2018 it closed.", "2018-04-01", "2018-06-30"),
        ("In the six months ended 30 September 2018 it closed.", "2018-04-01", "2018-09-30"),
        ("In the quarter ending March 2018 it closed.", "2018-01-01", "2018-03-31"),
        ("Between 2010 and 2015 it closed.", "2010-01-01", "2015-12-31"),
        ("From 2010 to 2015 it closed.", "2010-01-01", "2015-12-31"),
        ("Between 2009/10 and 2016/17 it closed.", "2009-04-01", "2017-03-31"),
        ("The plan for 2016–2021 is out.", "2016-01-01", "2021-12-31"),
        ("Between April and June 2018 it closed.", "2018-04-01", "2018-06-30"),
        ("From October 2017 to March 2018 it closed.", "2017-10-01", "2018-03-31"),
        ("April–June 2018 was dry.", "2018-04-01", "2018-06-30"),
        ("In the 1990s it closed.", "1990-01-01", "1999-12-31"),
        ("In the winter of 2017/18 it closed.", "2017-12-01", "2018-02-28"),
        ("In summer 2018 it closed.", "2018-06-01", "2018-08-31"),
        ("In the half to 30 September 2017 it closed.", "2017-04-01", "2017-09-30"),
        ("In the half year that ended on 2 July 2017 it closed.", "2017-01-01", "2017-07-02"),
        ("In the quarter which closed on 28 March 2015 it closed.", "2015-01-01", "2015-03-28"),
        ("In the 26 weeks that ended on 1 July 2017 it closed.", "2017-01-01", "2017-07-01"),
        ("It ran from 4 June to 27 July 2018.", "2018-06-04", "2018-07-27"),
        ("It ran from 28 November to 4 January 2018.", "2017-11-28", "2018-01-04"),
        ("It ran from February 14 to 20, 2018.", "2018-02-14", "2018-02-20"),
        ("From January through June 2018 it closed.", "2018-01-01", "2018-06-30"),
        ("It ran from December 14 to January 3, 2018.", "2017-12-14", "2018-01-03"),
        ("It ran from May 3–9.", "2018-05-03", "2018-05-09"),
        ("Between 1 April 2016 and 31 March 2017 it closed.", "2016-04-01", "2017-03-31"),
        ("In 2017/18 Q4 it closed.", "2018-01-01", "2018-03-31"),
        ("In 2018 Q2 it closed.", "2018-04-01", "2018-06-30"),
        ("In the week ending 7 October 2018 it closed.", "2018-10-01", "2018-10-07"),
        ("At Month 6 it closed.", "2018-09-01", "2018-09-30"),
        ("RETAIL PRICES - OCTOBER 2016", "2016-10-01", "2016-10-31"),
    ],
)
def test_periods_named_in_full(text: str, first: str, last: str) -> None:
    assert days(text) == [f"{first}/{last}"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In the last three months it shrank.", date(2018, 7, 16), TODAY),
        ("Last year it shrank.", date(2017, 1, 1), date(2017, 12, 31)),
        ("This year it shrank.", date(2018, 1, 1), date(2018, 12, 31)),
        ("Next year it shrinks.", date(2019, 1, 1), date(2019, 12, 31)),
        ("Over the past year it shrank.", date(2017, 10, 15), TODAY),
        ("In the first half of this year it shrank.", date(2018, 1, 1), date(2018, 6, 30)),
        ("In the third quarter of last year it shrank.", date(2017, 7, 1), date(2017, 9, 30)),
    ],
)
def test_periods_told_from_the_documents_day(text: str, first: date, last: date) -> None:
    (period,) = named(text, PLAIN)
    assert period.span is not None
    assert abs(period.span.first - first) < timedelta(days=32)
    assert abs(period.span.last - last) < timedelta(days=32)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("It was 12 a year earlier.", -12),
        ("It was 12 two years before.", -24),
        ("It was 12 six months earlier.", -6),
        ("The same period a year earlier was better.", -12),
        ("The same quarter last year was better.", -12),
        ("It was 12 in the previous quarter.", -3),
        ("It was 12 in the same period.", 0),
        ("It was 12 a year later.", 12),
        ("It was 12 eighteen months later.", 18),
        ("Two years on, it was 12.", 24),
        ("It was 12 in the following quarter.", 3),
        ("The year after, it was 12.", 12),
    ],
)
def test_relative_periods_are_shifts(text: str, months: int) -> None:
    assert [period.months for period in named(text)] == [months]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It shrank since 2010.", "since"),
        ("It grew since it reopened in 2013.", "since"),
        ("It shrinks by 2028.", "by"),
        ("It ran until June 2018.", "until"),
    ],
)
def test_the_word_that_leads_a_period(text: str, role: str) -> None:
    assert [period.role for period in named(text)] == [role]


@pytest.mark.parametrize(
    "text",
    [
        "We may march on.",
        "It may rise by 12 per cent.",
        "A march took place.",
        "The trust closed 120 beds.",
        "There were 2,016 beds.",
        "In 1850.5 units.",
        "On 31/02/2018 x.",
        "It spends £5m a year on care.",
        "In the year after the fire it closed.",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The trust closed 120 beds in 2017/18.", "2017-04-01", "2018-03-31"),
        ("In June 2018 the trust closed 120 beds.", "2018-06-01", "2018-06-30"),
        ("Since 2010 the trust has closed 120 beds.", "2010-01-01", "2018-10-15"),
        ("On 30 June 2018 the trust had 120 beds.", "2018-06-30", "2018-06-30"),
        ("The trust closed 120 beds in the year to March 2018.", "2017-04-01", "2018-03-31"),
        ("The trust closed 120 beds between 2010 and 2015.", "2010-01-01", "2015-12-31"),
        ("By 2028 the town will have 120,000 people.", "2028-01-01", "2028-12-31"),
    ],
)
def test_a_figure_has_the_period_of_its_sentence(sentence: str, first: str, last: str) -> None:
    (row,) = figures(sentence)
    assert (str(row.period_start), str(row.period_end)) == (first, last)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("The trust had 120 beds in 2016 and 90 beds in 2017.", [2016, 2017]),
        ("In 2016 there were 120 beds; in 2017 there were 90 beds.", [2016, 2017]),
        ("The rate was 14 per cent in 2017, compared with 12 per cent in 2015.", [2017, 2015]),
        ("The rate rose from 12 per cent in 2015 to 14 per cent in 2017.", [2015, 2017]),
        ("The rate was 14 per cent in 2017, up from 12 per cent a year earlier.", [2017, 2016]),
        ("The trust had 120 and 90 beds in 2016 and 2017 respectively.", [2016, 2017]),
        ("It closed 40 beds in June 2018 and 30 beds in the same month a year earlier.", [2018, 2017]),
        (
            "It had 14 beds in the first quarter of 2018, against 12 in the same quarter last year.",
            [2018, 2017],
        ),
        ("Waiting lists grew from 3 million to 4.1 million between 2015 and 2018.", [2015, 2018]),
    ],
)
def test_each_figure_has_its_own_year(sentence: str, years: list[int]) -> None:
    found = figures(sentence)
    assert [row.period_end.year if row.period_end else None for row in found] == years


def test_a_heading_dates_the_figures_under_it() -> None:
    text = "# Beds in 2015/16\n\nThe trust closed 120 beds.\n\nIn March 2017 it closed 40 beds.\n"
    first, second = figures(text)
    assert (str(first.period_start), str(first.period_end)) == ("2015-04-01", "2016-03-31")
    assert (str(second.period_start), str(second.period_end)) == ("2017-03-01", "2017-03-31")


@given(day=st.dates(date(1900, 1, 1), date(2090, 12, 31)))
def test_any_written_day_is_read(day: date) -> None:
    assert days(f"On {day.day} {day:%B %Y} it closed.") == [f"{day}/{day}"]


@given(year=st.integers(1990, 2060), month=st.integers(1, 12), months=st.integers(-600, 240))
def test_a_shift_there_and_back_is_none(year: int, month: int, months: int) -> None:
    first = date(year, month, 1)
    span = Span(first, (first + timedelta(days=32)).replace(day=1) - timedelta(days=1))
    assert shift(shift(span, months), -months) == span
