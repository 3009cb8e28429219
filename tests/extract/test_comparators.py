"""Words before and after a number that make it a bound or an approximation."""

from __future__ import annotations

import pytest

from tests.extract.said import figures


def bounds(sentence: str) -> tuple[str, float | None, float | None]:
    """The comparator of the sentence's only figure, and its bounds."""
    (row,) = figures(sentence)
    return row.comparator, row.low, row.high


@pytest.mark.parametrize(
    "words",
    [
        "More than",
        "more than",
        "Over",
        "In excess of",
        "Just over",
        "Well over",
        "Greater than",
        "Upwards of",
        "Above",
    ],
)
def test_more(words: str) -> None:
    assert bounds(f"{words} 120 beds were closed.") == (">", 120, None)


@pytest.mark.parametrize(
    "words", ["At least", "No fewer than", "Not less than", "A minimum of", "No less than"]
)
def test_at_least(words: str) -> None:
    assert bounds(f"{words} 120 beds were closed.") == (">=", 120, None)


@pytest.mark.parametrize(
    "words",
    ["Fewer than", "Less than", "Under", "Just under", "Well under", "Below", "Just short of", "Not quite"],
)
def test_fewer(words: str) -> None:
    assert bounds(f"{words} 120 beds were closed.") == ("<", None, 120)


@pytest.mark.parametrize(
    "words", ["Up to", "As many as", "At most", "No more than", "Not more than", "A maximum of"]
)
def test_at_most(words: str) -> None:
    assert bounds(f"{words} 120 beds were closed.") == ("<=", None, 120)


@pytest.mark.parametrize(
    "words",
    [
        "About",
        "Around",
        "Approximately",
        "Roughly",
        "Almost",
        "Nearly",
        "Close to",
        "Some way to",
        "Circa",
        "Some",
        "Approaching",
        "Not far short of",
        "Getting on for",
    ],
)
def test_approximations(words: str) -> None:
    assert bounds(f"{words} 120 beds were closed.") == ("~", 120, 120)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("120 or more beds were closed.", (">=", 120, None)),
        ("120 or fewer beds were closed.", ("<=", None, 120)),
        ("120 beds were closed.", ("=", 120, 120)),
        ("Only 120 beds were closed.", ("=", 120, 120)),
        ("Patients aged 85 and over are seen at home.", (">=", 85, None)),
        ("Patients aged 85 or over are seen at home.", (">=", 85, None)),
        ("Patients aged 17 and under are seen at home.", ("<=", None, 17)),
        ("Patients aged 17 or younger are seen at home.", ("<=", None, 17)),
        ("A bill of £300 or less is not sent.", ("<=", None, 300)),
        ("A bill of £300 or below is not sent.", ("<=", None, 300)),
        ("Patients wait ten days or so.", ("~", 10, 10)),
        ("The rate is 20 per cent or higher.", (">=", 20, None)),
        ("The rate is at least 20 per cent.", (">=", 20, None)),
        ("The rate is >20%.", (">", 20, None)),
        ("The rate is <20%.", ("<", None, 20)),
        ("The rate is ≥20%.", (">=", 20, None)),
        ("The rate is ≤ 20%.", ("<=", None, 20)),
        ("The rate is ~20%.", ("~", 20, 20)),
        ("The bill was nearly £20,000.", ("~", 20000, 20000)),
        ("The bill was more than £1 billion.", (">", 1e9, None)),
        ("It costs in the region of £30 million.", ("~", 30e6, 30e6)),
        ("No more than one in ten patients waited.", ("<=", None, 0.1)),
        ("More than half of patients waited.", (">", 0.5, None)),
        ("Almost three-quarters of patients waited.", ("~", 0.75, 0.75)),
        ("Over a quarter of patients waited.", (">", 0.25, None)),
        ("The road is 20-plus km long.", (">=", 20, None)),
        ("The 40-odd beds are full.", ("~", 40, 40)),
        ("It needs £5m at the very least.", (">=", 5e6, None)),
        ("It takes 30 days at the outside.", ("<=", None, 30)),
        ("They are treated inside 62 days.", ("<=", None, 62)),
        ("They are treated inside 62 wards.", ("=", 62, 62)),
        ("The list passed 170,000.", (">", 170000, None)),
        ("Sales crossed the £2m mark.", (">", 2e6, None)),
        ("Parliament passed 12 laws.", ("=", 12, 12)),
        ("It passed £3m to the fund.", ("=", 3e6, 3e6)),
        ("The staff watched over 210 men.", ("=", 210, 210)),
    ],
)
def test_bounds(words: str, expected: tuple[str, float | None, float | None]) -> None:
    assert bounds(words) == expected


def test_a_comparator_stays_out_of_the_quote() -> None:
    (row,) = figures("The trusts closed more than 120 beds.")
    assert row.quote == "120"


def test_what_has_gone_past_a_number_is_more() -> None:
    (row,) = figures("The total had gone past 40,000.")
    assert (row.comparator, row.low, row.high) == (">", 40_000, None)


def test_a_length_of_time_that_is_risen_to_is_more_than_its_number() -> None:
    first, second = figures("The term rose from under 14 to over 16 months.")
    assert (first.comparator, first.value, first.unit) == ("<", 14, "mo")
    assert (second.comparator, second.value, second.unit) == (">", 16, "mo")
    assert [row.comparator for row in figures("It spent £27m over seven years.")] == ["=", "="]


@pytest.mark.parametrize("words", ["Barely", "Hardly", "Scarcely", "Perhaps"])
def test_barely_is_about(words: str) -> None:
    assert bounds(f"{words} 120 beds were closed.") == ("~", 120, 120)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The limit for 2017/18 is 69.", ("<=", None, 69)),
        ("The ceiling is 4%.", ("<=", None, 4)),
        ("The standard is 4%.", ("=", 4, 4)),
        ("Pay went over the ceiling of 54%.", ("<=", None, 54)),
        ("Turnover edged up to 14%.", ("=", 14, 14)),
        ("The fee goes up to 14%.", ("=", 14, 14)),
        ("Waits of up to 14 weeks are known.", ("<=", None, 14)),
    ],
)
def test_ceilings_bound_and_movements_do_not(sentence: str, expected: tuple[str, float, float]) -> None:
    assert bounds(sentence) == expected


@pytest.mark.parametrize("words", ["c150,000", "c 150,000", "ca. 150,000"])
def test_circa_written_short(words: str) -> None:
    assert bounds(f"We saw {words} birds.") == ("~", 150_000, 150_000)


def test_who_is_short_of_some_has_no_fewer() -> None:
    assert figures("It is short of 38 drivers.")[0].comparator == "="
    assert figures("It has just short of 38 drivers.")[0].comparator == "<"
