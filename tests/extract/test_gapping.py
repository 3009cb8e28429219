"""Measures that several figures share, each of which says only in what it differs."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, measured


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        ("Spending on hostels rose by 3% and on parks by 5%.", "5%", {"spending", "parks"}, {"hostels"}),
        ("Coal fell by 22%, metals by 9% and oil by 4%.", "9%", {"metals"}, {"coal"}),
        ("Coal fell by 22%, metals by 9% and oil by 4%.", "4%", {"oil"}, {"coal", "metals"}),
        (
            "The vacancy rate for nurses was 9%, for doctors 6% and for therapists 14%.",
            "14%",
            {"vacancy", "rate", "therapists"},
            {"nurses", "doctors"},
        ),
        ("The average price was £290,000, and for flats £229,000.", "£229,000", {"price", "flats"}, set()),
        (
            "The number of patients waiting for cardiology was 300, neurology 200 and surgery 100.",
            "100",
            {"patients", "waiting", "surgery"},
            {"neurology", "cardiology"},
        ),
        ("A heat pump costs £13,000, a boiler £3,000.", "£3,000", {"boiler", "cost"}, {"heat"}),
        (
            "Food waste makes up 8% of the total, garden waste 16% and dry goods 25%.",
            "25%",
            {"dry", "goods"},
            {"garden", "food"},
        ),
        ("House prices rose by 15%, with flats up by 12%.", "12%", {"flats"}, {"house"}),
        (
            "Among men the share of smokers was 15%, among women 12%.",
            "12%",
            {"women", "smokers"},
            {"men"},
        ),
    ],
)
def test_what_differs_takes_its_place_in_the_measure(
    text: str, quote: str, held: set[str], left_out: set[str]
) -> None:
    found = measured(text, quote)
    assert held <= found, found
    assert not left_out & found, found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sickness and turnover were 5.1% and 12.3% respectively.", ["Sickness", "turnover"]),
        (
            "Attendance at primary and secondary schools was 94.2% and 91% respectively.",
            ["Attendance at primary schools", "Attendance at secondary schools"],
        ),
        (
            "Girls made up 44.9% and 43.4% respectively of permanent and temporary exclusions.",
            ["Girls permanent exclusions", "Girls temporary exclusions"],
        ),
        (
            "Sales of red, green and blue paint rose by 3%, 4% and 5% respectively.",
            ["Sales of red paint", "Sales of green paint", "Sales of blue paint"],
        ),
    ],
)
def test_respectively_gives_each_figure_its_own(text: str, wanted: list[str]) -> None:
    quotes = [word.rstrip(".") for word in text.split() if word.endswith(("%", "%,"))]
    assert [figure(text, quote.rstrip(",")).measure for quote in quotes] == wanted
