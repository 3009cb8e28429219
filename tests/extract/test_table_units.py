"""Units and multipliers as headings name them."""

import pytest

from flows.extract.table_units import Unit, named
from tests.extract.table_rows import by_quote, every


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("Savings (£000)", Unit("money", "GBP", 1e3)),
        ("£'000", Unit("money", "GBP", 1e3)),
        ("US$ million", Unit("money", "USD", 1e6)),
        ("EUR bn", Unit("money", "EUR", 1e9)),
        ("in millions of euros", Unit("money", "EUR", 1e6)),
        ("Own share, EUR a month", Unit("money", "EUR")),
        ("Milk price (pence per litre)", Unit("money", "GBP", 0.01)),
        ("Residents (thousands)", Unit("", "1", 1e3)),
        ("2021, 1 000", Unit("", "1", 1e3)),
        ("Journeys (m)", Unit("", "1", 1e6)),
        ("Change (%)", Unit("percentage", "%")),
        ("Difference, percentage points", Unit("percentage_points", "%")),
        ("95% CI (±%)", Unit("percentage", "%")),
        ("Per 100 000 inhabitants, 2023", Unit("rate", "/100000")),
        ("Electricity (GWh)", Unit("measure", "GW.h")),
        ("Deliveries (million litres)", Unit("measure", "L", 1e6)),
        ("Median wait (weeks)", Unit("duration", "wk")),
        ("Interruptions (minutes per property)", Unit("duration", "min")),
    ],
)  # fmt: skip
def test_named(words: str, unit: Unit) -> None:
    assert named(words) == unit


@pytest.mark.parametrize(
    "words",
    ["95% CI", "Diagnostics over six weeks", "Cancer, 62 days", "Sales in Sweden", "Age 16 to 64", "Acute"],
)
def test_no_unit(words: str) -> None:
    assert named(words) is None


def test_a_rate_in_a_caption_is_of_the_column_of_rates() -> None:
    found = by_quote(
        "Table 1: Deaths, and rate per 100 million miles\n\n"
        "| State | Deaths | Rate |\n| --- | ---: | ---: |\n| Kansas | 151 | 1.2 |\n| Idaho | 102 | 0.9 |\n"
    )
    assert (found["151"].unit, found["1.2"].unit) == ("1", "/100000000")


def test_what_has_decimals_counts_no_employees() -> None:
    text = "Table 1: Costs\n\n| | £m |\n| --- | ---: |\n| Employees | 54.3 |\n| Homes | 5.3 |\n"
    assert by_quote(text)["54.3"].unit == "GBP"


GRID = "| Kind | 2019 | 2020 |\n| --- | --- | --- |\n| Ferries | 842 | 905 |\n"


@pytest.mark.parametrize("head", ["### Grants by kind, £ million", "### Table 2: Grants by kind (£ million)"])
def test_the_heading_right_above_a_table_has_its_unit(head: str) -> None:
    value = by_quote(f"# Ships\n\n{head}\n\n{GRID}", "table.md")["842"]
    assert (value.value, value.unit, value.measure) == (842e6, "GBP", "Ferries: Grants")


def test_a_heading_with_text_between_says_nothing_of_a_tables_unit() -> None:
    value = by_quote(f"# Ships\n\n### Grants, £ million\n\nWe sailed on.\n\n{GRID}", "table.md")["842"]
    assert (value.value, value.unit) == (842.0, "1")


MONEY = """## Finance (£000)

Month 7, 2022/23

| | Plan | YTD plan | YTD actual | Variance |
| --- | ---: | ---: | ---: | ---: |
| Income (£m) | 412 | 240 | 241 | 1 |
| Employees (number) | 2,914 | 2,900 | 2,950 | 50 |
"""


def test_what_is_numbered_is_no_money_and_a_variance_reaches_as_far_as_its_column() -> None:
    found = by_quote(MONEY, "table.md")
    assert (found["2,914"].value, found["2,914"].unit) == (2914, "1")
    assert (str(found["1"].period_start), str(found["1"].period_end)) == ("2022-04-01", "2022-10-31")
    assert "£000" not in [row.quote for row in every(MONEY, "table.md")]
