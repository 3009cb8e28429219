"""Figures of tables in styles of their own; every expected slot is read from the table by a person."""

import pytest

from tests.extract.table_rows import by_quote, every, figures, period

INCOME = """Northgate Group plc

Northgate Group plc sells paint in Europe and grew last year in most of its markets.
It says so in its report for the year, which it published today in full.

Table 2: Consolidated income statement (in millions, except per share data)

	Year ended 31 December
	2023	2022
Revenue	$ 1,234	$ 1,101
Cost of sales	(800)	(750)
Earnings per share	$ 1.25	$ 1.02
Number of employees	12,400	11,900

That was the best year since 2015.
"""


def test_a_multiplier_reaches_amounts_but_not_those_of_a_share_nor_counts() -> None:
    found = by_quote(INCOME)
    assert (found["$ 1,234"].value, found["$ 1,234"].unit) == (1_234_000_000, "USD")
    assert (found["(800)"].value, found["(800)"].unit) == (-800_000_000, "USD")
    assert (found["$ 1.25"].value, found["$ 1.25"].unit) == (1.25, "USD")
    assert (found["12,400"].value, found["12,400"].unit, found["12,400"].counted) == (
        12_400,
        "1",
        "employees",
    )
    assert period(found["$ 1,101"]) == "2022-01-01/2022-12-31"


CRIME = """Crime in Cumbria

Table 1: Police recorded crime, year ending March 2018 to year ending March 2024

Year	Offences	Rate per 1,000 population	Change (%)
2018	41,200	82.5	..
2019	43,100	86.0	4.6
2020 p	40,008	79.6	-7.2
2024 [r]	39,900 r	78.8	-0.3

Source: Home Office 2024b
"""


def test_years_down_the_stub_are_completed_by_the_caption() -> None:
    found = by_quote(CRIME)
    assert period(found["41,200"]) == "2017-04-01/2018-03-31"
    assert period(found["39,900"]) == "2023-04-01/2024-03-31"
    assert (found["79.6"].unit, found["79.6"].value) == ("/1000", 79.6)
    change = found["-7.2"]
    assert (change.aspect, change.direction, change.value) == ("change", "down", 7.2)
    assert "Offences" in (change.measure or ""), "a change beside a rate is that of the count"
    assert found["43,100"].geography == "Cumbria"
    assert found["78.8"].citation_keys == ("Home Office 2024b",)


TRUSTS = """# Waiting times

**Table 3. Patients waiting, by trust, June 2024**

| Trust | Patients | Median wait (weeks) | Over 52 weeks, n (%) | 95% CI |
| :-- | --: | --: | --: | --: |
| Barts Health NHS Trust | 112,300 | 15.2 | 3,310 (2.9%) | 2.8–3.1 |
| Wharfedale and Craven | 41,205 | 12.9 | 410 (1.0%) | 0.9–1.1 |
| All trusts | 153,505 | 14.4 | 3,720 (2.4%) | 2.3–2.5 |
"""


def test_a_cell_may_hold_a_count_and_its_share_and_an_interval_is_a_range() -> None:
    found = by_quote(TRUSTS, "table.md")
    assert (found["3,310"].value, found["3,310"].unit) == (3310, "1")
    assert (found["2.9%"].value, found["2.9%"].unit) == (2.9, "%")
    interval = found["0.9–1.1"]
    assert (interval.comparator, interval.low, interval.high, interval.value, interval.unit) == (
        "range",
        0.9,
        1.1,
        None,
        "%",
    )
    assert (found["12.9"].unit, found["12.9"].kind) == ("wk", "duration")


def test_rows_of_trusts_are_the_bodies_and_their_total_is_nobodys() -> None:
    found = by_quote(TRUSTS, "table.md")
    assert found["112,300"].organisation == "Barts Health NHS Trust"
    assert found["41,205"].organisation == "Wharfedale and Craven"
    assert found["153,505"].organisation is None
    assert period(found["41,205"]) == "2024-06-01/2024-06-30"


MILK = """Milk output

Table 4: Milk deliveries by month (million litres)

Month	2022	2023	Change on year
January	1,240	1,251	+0.9%
February	1,130	1,121	−0.8%
"""


def test_months_lie_in_the_year_over_their_column() -> None:
    found = by_quote(MILK)
    assert period(found["1,130"]) == "2022-02-01/2022-02-28"
    assert period(found["1,251"]) == "2023-01-01/2023-01-31"
    assert period(found["−0.8%"]) == "2023-02-01/2023-02-28"
    assert (found["1,240"].value, found["1,240"].unit, found["1,240"].measure) == (
        1.24e9,
        "L",
        "Milk deliveries",
    )


POWER = """Energy in Denmark

Table 1. Electricity production in Denmark (GWh)

	Q1 2023	Q4 2023	Q1 2024	Share of total, Q1 2024 (%)
Wind power
 Onshore	3,100	2,900	3,200	35.6
 Offshore	2,800	2,500	2,700	30.0
Solar	300	250	410	4.6
"""


def test_a_group_holds_for_the_rows_set_in_under_it() -> None:
    found = by_quote(POWER)
    assert found["2,800"].measure == "Wind power: Offshore: Electricity production"
    assert found["410"].measure == "Solar: Electricity production"
    assert (found["30.0"].aspect, found["30.0"].unit) == ("share", "%")
    assert period(found["2,900"]) == "2023-10-01/2023-12-31"
    assert found["250"].geography == "Denmark"


BOARD = """Board paper

Barking, Havering and Redbridge University Hospitals NHS Trust

Finance report, month 5, August 2024

Table 1: Financial position (£m)

	In month			Year to date			Forecast outturn
	Plan	Actual	Variance	Plan	Actual	Variance	
Income	71.2	70.9	(0.3)	355.0	353.2	(1.8)	852.0
"""


@pytest.mark.parametrize(
    ("quote", "value", "held", "aspect"),
    [
        ("71.2", 71_200_000, "2024-08-01/2024-08-31", "target"),
        ("70.9", 70_900_000, "2024-08-01/2024-08-31", "level"),
        ("(0.3)", -300_000, "2024-08-01/2024-08-31", "level"),
        ("355.0", 355_000_000, "2024-04-01/2024-08-31", "target"),
        ("353.2", 353_200_000, "2024-04-01/2024-08-31", "level"),
        ("852.0", 852_000_000, "2024-04-01/2025-03-31", "projection"),
    ],
)
def test_in_month_year_to_date_and_full_year(quote: str, value: float, held: str, aspect: str) -> None:
    figure = by_quote(BOARD)[quote]
    assert (figure.value, period(figure), figure.aspect) == (value, held, aspect)
    assert figure.organisation == "Barking, Havering and Redbridge University Hospitals NHS Trust"


PAY = """Pay in the north

Table 2: Median weekly pay by local authority, April 2023

Local authority	Men	Women	Gap
Gateshead	£655	£588	10.2%
Tynedale Vale	£640	£575	10.3%
All	£648	£580	10.5%
"""


def test_a_column_of_areas_names_places_that_no_list_has() -> None:
    found = by_quote(PAY)
    assert found["£588"].geography == "Gateshead"
    assert found["£575"].geography == "Tynedale Vale"
    assert found["£580"].geography != "All"
    assert "Women" in (found["£588"].measure or "") and "pay" in (found["£588"].measure or "")


OUTLOOK = """Outlook

Table 1. GDP growth (% change on previous year)

Country	2022	2023
France	2.6	-0.9
Spain	5.8	2.5
"""


def test_a_caption_of_growth_makes_changes() -> None:
    found = by_quote(OUTLOOK)
    assert (found["-0.9"].aspect, found["-0.9"].direction, found["-0.9"].value) == ("change", "down", 0.9)
    assert (found["5.8"].aspect, found["5.8"].direction, found["5.8"].geography) == ("change", "up", "Spain")


BANK = """Meridian Bank plc half-year results to 30 June 2024

Key figures

£m	H1 2024	H1 2023	Change %
Net interest income	1,204	1,150	5
Impairment charge	(88)	(140)	(37)
Net interest margin	3.05%	2.91%	14bp
Cost:income ratio	54.1%	56.0%	(1.9)pp
Basic EPS (p)	21.4	17.9	20
"""


def test_rows_with_units_of_their_own_and_changes_in_points() -> None:
    found = by_quote(BANK)
    assert (found["1,150"].value, period(found["1,150"])) == (1.15e9, "2023-01-01/2023-06-30")
    assert (found["(88)"].value, found["(88)"].aspect) == (-88e6, "level")
    assert (found["(37)"].value, found["(37)"].unit, found["(37)"].direction) == (37, "%", "down")
    assert (found["14bp"].value, found["14bp"].kind) == (0.14, "percentage_points")
    assert (found["(1.9)pp"].value, found["(1.9)pp"].direction) == (1.9, "down")
    assert (found["21.4"].value, found["21.4"].unit) == (0.214, "GBP")


BUSES = """<html><body><h1>Bus use in Wales</h1>
<table><caption>Table 1: Bus passenger journeys by region, 2021/22 to 2022/23</caption>
<thead><tr><th rowspan="2">Region</th><th colspan="2">Journeys (millions)</th><th rowspan="2">Change</th></tr>
<tr><th>2021/22</th><th>2022/23</th></tr></thead>
<tbody><tr><td>Swansea Bay</td><td>21.0</td><td>25.2<sup>1</sup></td><td>20.0%</td></tr>
<tr><td>Cardiff</td><td>30.1</td><td>33.2</td><td>10.3%</td></tr>
</tbody></table><p>Source: Welsh Government 2023</p></body></html>"""


def test_spanning_heads_and_raised_marks() -> None:
    found = by_quote(BUSES, "table.html")
    assert (found["25.2"].value, period(found["25.2"])) == (25_200_000, "2022-04-01/2023-03-31")
    assert (found["21.0"].geography, period(found["21.0"])) == ("Swansea Bay", "2021-04-01/2022-03-31")
    assert (found["10.3%"].aspect, period(found["10.3%"])) == ("change", "2022-04-01/2023-03-31")
    assert found["33.2"].citation_keys == ("Welsh Government 2023",)


LIBRARY = """Library report

Table 2: Visits by quarter (thousands)

	2022/23				2023/24
	Q1	Q2	Q3	Q4	Q1
Central	40.1	42.5	38.0	39.9	44.0
"""


def test_quarters_under_financial_years() -> None:
    found = by_quote(LIBRARY)
    assert period(found["39.9"]) == "2023-01-01/2023-03-31"
    assert period(found["44.0"]) == "2023-04-01/2023-06-30"
    assert (found["42.5"].value, found["42.5"].measure) == (42_500, "Central: Visits")


LONG = """Homelessness in the north

Area	Year	Households	Rate per 1,000
Leeds	2021/22	1,204	3.5
Bradford	2022/23	1,041	4.3
"""


def test_a_table_in_long_form_has_the_year_in_its_stub() -> None:
    found = by_quote(LONG)
    assert (found["1,204"].geography, period(found["1,204"])) == ("Leeds", "2021-04-01/2022-03-31")
    assert (found["4.3"].geography, found["4.3"].unit, period(found["4.3"])) == (
        "Bradford",
        "/1000",
        "2022-04-01/2023-03-31",
    )


SURVEY = """Survey

Table 1: Adults by view of the service, 2023, per cent

	Very good	Poor	Base (n)
Men	31	25	1,020
Aged 65 and over	41	19	504
"""


def test_the_base_of_a_survey_is_a_count() -> None:
    found = by_quote(SURVEY)
    assert (found["41"].unit, found["504"].unit, found["504"].value) == ("%", "1", 504)
    assert "65" not in found, "the age of a row is no figure"


TARGETS = """Housing

Table 6: Rent and arrears

Measure	Mar-22	Mar-24	Target 2024/25
Rent arrears (%)	4.1	5.2	<4
Re-let time (days)	31	41	28
"""


def test_short_months_and_a_bound_as_target() -> None:
    found = by_quote(TARGETS)
    assert (period(found["5.2"]), found["41"].unit) == ("2024-03-01/2024-03-31", "d")
    bound = next(figure for figure in found.values() if figure.aspect == "target" and figure.unit == "%")
    assert (bound.comparator, bound.low, bound.high) == ("<", None, 4)
    assert period(bound) == "2024-04-01/2025-03-31"


LOG = """# Log

| No. | Raised | Action |
| -- | -- | -- |
| 61 | 27/09/18 | Audit the 20 costliest packages |
| 62 | 25/10/18 | Fill seven posts |
"""


def test_a_table_of_prose_is_read_as_prose() -> None:
    assert [(figure.quote, figure.table_id) for figure in every(LOG, "log.md")] == [
        ("20", None),
        ("seven", None),
    ]


def test_a_table_of_many_rows_takes_time_in_line_with_them() -> None:
    import time

    def seconds(rows: int) -> float:
        body = "".join(
            f"Place {chr(65 + n % 26)}\t{n + 100}.5\t1,{n % 900 + 100}\t+{n % 90}.1\n" for n in range(rows)
        )
        begin = time.process_time()
        figures(f"Report\n\nTable 1: Homes by area\n\nArea\t2016\tFarms\tChange (%)\n{body}")
        return time.process_time() - begin

    seconds(50)
    assert seconds(1200) < 12 * max(seconds(300), 0.05)


def test_a_change_on_the_year_is_that_of_the_last_column() -> None:
    text = (
        "Table 1: Goods lifted, million tonnes\nGoods\tQ3 2021\tQ2 2022\tQ3 2022\t% change on year\n"
        "Food\t92\t88\t90\t-2\nWaste\tr 51\t49\t47\t-8\n"
    )
    rows = {row.quote: row for row in figures(text)}
    assert period(rows["-8"]) == period(rows["47"]) == "2022-07-01/2022-09-30"
    assert period(rows["51"]) == "2021-07-01/2021-09-30" and rows["51"].measure == "Waste: Goods lifted"


def test_a_change_between_two_columns_of_years_is_from_the_one_to_the_other() -> None:
    text = (
        "Table 3: Emissions by sector\n\nSector\t2005\t2019\t2020\tChange 2019-20\n"
        "Farms\t19,020\t21,150\t21,419\t+1.3%\nCars\t13,121\t12,190\t10,290\t-15.6%\n"
    )
    rows = {row.quote: row for row in figures(text)}
    assert period(rows["+1.3%"]) == "2019-01-01/2020-12-31"
    assert period(rows["21,419"]) == "2020-01-01/2020-12-31"


def test_a_row_may_be_dated_with_a_short_month() -> None:
    found = by_quote("Prisons\n\nDate | Men | Women |\n30-Jun-10 | 812 | 43 |\n30-Jun-2011 | 830 | 41 |\n")
    assert (found["812"].measure, period(found["812"])) == ("Men: Prisons", "2010-06-30/2010-06-30")
    assert period(found["41"]) == "2011-06-30/2011-06-30"


def test_a_unit_leaves_no_letter_behind_in_the_measure() -> None:
    table = "| | Six months to June 2017 Results before tax £m |\n| --- | --- |\n| Revenue | 572.6 |\n"
    assert by_quote(table)["572.6"].measure == "Revenue: Results before tax"


def test_a_caption_may_say_that_its_values_are_changes_in_real_terms() -> None:
    head = "Table 2: Real-terms change in spending per student, England (%)\n\n"
    found = by_quote(f"{head}| Period | Colleges |\n| --- | --- |\n| To 2016 | −14 |\n| To 2017 | 4 |\n")
    down, up = found["−14"], found["4"]
    assert (down.value, down.aspect, down.direction) == (14, "change", "down")
    assert (up.value, up.aspect, up.direction) == (4, "change", "up")


def test_heads_that_leave_out_the_corner_stand_over_the_values() -> None:
    rows = figures(
        "Results for the year\n\n2017\t2016\tChange\nSales\t£193.3m\t£176.2m\t9.7%\n"
        "Net debt\t£46m\t£54m\t(15.1)%\n"
    )
    assert [row.period for row in rows if row.unit == "GBP"] == ["2017", "2016"] * 2
    changes = [(row.aspect, row.direction, row.value) for row in rows if row.unit == "%"]
    assert changes == [("change", "up", 9.7), ("change", "down", 15.1)]
