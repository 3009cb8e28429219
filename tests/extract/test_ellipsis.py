"""Measures that a clause leaves out, shares with its neighbour, or says by its layout."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, measured


def words(text: str, quote: str) -> set[str]:
    """The words of the measure of the figure with this quote."""
    return set((figure(text, quote).measure or "").lower().split())


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        (
            "Plans drawn up on time came to 44%, and much else differed: Leeds managed 71%.",
            "71%",
            {"plans", "time"},
            {"managed", "differed"},
        ),
        (
            "Some 4% of loans failed, and in the end rules were the same: Leeds had 3%, York 6%.",
            "6%",
            {"loans", "failed"},
            {"rules"},
        ),
        (
            "If new beds open, the waiting list will be 900. If the new wards fail, it will still be 700.",
            "700",
            {"waiting", "list"},
            {"wards"},
        ),
        (
            "The median wait for a hearing was 186 days. For rape it was 400 days.",
            "400 days",
            {"rape", "wait"},
            set(),
        ),
        (
            "Some 80% of letters were answered within ten days; under the old rules of the office 40% were.",
            "40%",
            {"letters", "answered"},
            {"rules", "office"},
        ),
        (
            "The prison waiting list was 900. If old plans hold, the list will stand at 1,200.",
            "1,200",
            {"prison", "waiting", "list"},
            {"plans"},
        ),
        (
            "Deaths from flu fell by 57%, and those from measles by 80%.",
            "80%",
            {"deaths", "measles"},
            {"flu"},
        ),
    ],
)
def test_what_is_not_said_again(text: str, quote: str, held: set[str], left_out: set[str]) -> None:
    found = words(text, quote)
    assert held <= found
    assert not left_out & found


@pytest.mark.parametrize(
    ("text", "quote", "held"),
    [
        ("In Hull and Leeds 31 and 24 per cent of trials were late.", "31", {"trials", "late"}),
        ("Poor pupils had 4.9 and 3.4 per cent of short exclusions.", "4.9", {"pupils", "exclusions"}),
        ("A third of tenants in towers, had been waiting.", "A third", {"tenants", "towers", "waiting"}),
    ],
)
def test_what_numbers_of_a_series_share(text: str, quote: str, held: set[str]) -> None:
    assert held <= words(text, quote)


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        (
            "- 400,000: the rise in the number of poor children",
            "400,000",
            {"number", "poor", "children"},
            set(),
        ),
        ("- £9m – the cost of new roofs", "£9m", {"cost", "roofs"}, set()),
        (
            "Among the targets that were missed:\n\n- Home visits: 6656 were made",
            "6656",
            {"home", "visits"},
            {"missed"},
        ),
        ("The town runs a tram every 12 minutes.", "12 minutes", {"interval", "tram"}, set()),
        ("Pumps were ready for 98% of the time.", "98%", {"pumps", "ready"}, {"time"}),
        (
            "The list of 40 crimes was shorter than before; violence saw a 20% fall.",
            "20%",
            {"violence"},
            {"list", "shorter"},
        ),
        (
            "Rates are high in London, where over half of tenants are poor.",
            "half",
            {"tenants", "poor"},
            {"rates"},
        ),
        (
            "Pump readiness, the head of service explained, had been 66% in May.",
            "66%",
            {"pump", "readiness"},
            {"head", "explained"},
        ),
        (
            "In the tenants' survey for March 2017, 59% of adults had a garden.",
            "59%",
            {"adults", "garden"},
            {"survey"},
        ),
        (
            "Thefts from shops were 4% of all cases. Growth has slowed; the latest figures are 3%.",
            "3%",
            {"thefts", "shops"},
            {"figures"},
        ),
        (
            "Claims went from 500 to 600 (20%); for those aged 65 who live alone in homes they rose to 800.",
            "800",
            {"claims", "65"},
            set(),
        ),
        ("There were 900 claims: 70 of these, claims by women, were open.", "70", {"women"}, set()),
    ],
)
def test_what_an_item_or_a_set_phrase_says(text: str, quote: str, held: set[str], left_out: set[str]) -> None:
    found = words(text, quote)
    assert held <= found
    assert not left_out & found


def test_what_held_is_what_was_named_before() -> None:
    told = "The employment rate of men fell to 87.3%, while for women it held at 81.5%."
    assert {"employment", "rate"} <= measured(told, "81.5%")


def test_what_the_repeats_is_what_was_said_in_the_same_words() -> None:
    told = "The Trust reported a loss of £9m, £3m adverse to plan. In May, the loss was £1m."
    assert measured(told, "£1m") == {"loss"}


def test_a_group_is_named_beside_the_rate_that_stands_for_another() -> None:
    told = "Adults reoffended at a rate of 28.9%. For women released early the rate was 64.4%."
    assert {"women", "released", "early", "reoffended", "rate"} <= measured(told, "64.4%")
