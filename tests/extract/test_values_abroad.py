"""Numbers as other countries write them, numbers with marks of footnotes glued on, and intervals."""

from __future__ import annotations

import pytest

from flows.extract import claims, sentence_quantities
from flows.extract.numerals import scan
from flows.extract.quantities import Quantity
from tests.extract.said import figures


def _numbers(text: str) -> list[tuple[str, float | None]]:
    return [(text[number.start : number.end], number.value) for number in scan(text)]


def _quantities(text: str) -> list[Quantity]:
    numbers = scan(text)
    claimed = claims.find(text, 0, len(text), numbers)
    free = [n for n in numbers if not any(c.start <= n.start < c.end for c in claimed)]
    return sentence_quantities.read(text, free, 0, len(text))[0]


def _read(text: str) -> list[tuple[str, float | None, float | None, str]]:
    return [(text[q.start : q.end], q.low, q.high, q.unit) for q in _quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il y a 83.237.124 habitants", [("83.237.124", 83237124.0)]),
        ("Rent of 3.500,00 a month", [("3.500,00", 3500.0)]),
        ("The canton has 1'234'567 people", [("1'234'567", 1234567.0)]),
        ("A loan of 12,34,567 rupees", [("12,34,567", 1234567.0)]),
        ("Its 2.345.678,90 a year", [("2.345.678,90", 2345678.9)]),
        ("They count 83,2 million", [("83,2", 83.2), ("million", 1e6)]),
        ("On May 12,2019 it opened", [("12", 12.0), ("2019", 2019.0)]),
        ("Growth of 1.234 a day", [("1.234", 1.234)]),
        ("Sections 3,4 and 5", [("3", 3.0), ("4", 4.0), ("5", 5.0)]),
        ("It employs 12,00015 staff", [("12,000", 12000.0), ("15", 15.0)]),
    ],
)
def test_a_number_is_read_as_its_country_writes_it(
    text: str, expected: list[tuple[str, float | None]]
) -> None:
    assert _numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It employs 12,00015 staff.", [("12,000", 12000.0, 12000.0, "1")]),
        ("In 201712 the council built 45 homes.", [("45", 45.0, 45.0, "1")]),
        (
            "It built 60 by 2010 and 20173 and sold 8.",
            [("60", 60, 60, "1"), ("2010", 2010, 2010, "1"), ("8", 8, 8, "1")],
        ),
        ("There were 20123 homes.", [("20123", 20123.0, 20123.0, "1")]),
        ("Deaths ran at 5.6[2] per 1000 births.", [("5.6[2] per 1000", 5.6, 5.6, "/1000")]),
        ("It was 2% in the trial (P = 0.02).", [("2%", 2.0, 2.0, "%")]),
    ],
)
def test_a_mark_is_no_part_of_a_value(text: str, expected: list[tuple[str, float, float, str]]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Prevalence was 3·3% (95% UI 2·9–3·8).", 2.9, 3.8, "%"),
        ("Cover fell by 34.2% (95% CI: 28.1, 40.3).", 28.1, 40.3, "%"),
        ("It struck 48.9 million people (95% UI 38.9–62.9) a year.", 38.9e6, 62.9e6, "1"),
        ("The median wage was €2,450 (IQR 1,980–3,120).", 1980.0, 3120.0, "EUR"),
        ("Of staff 40% (3–5) left.", 3.0, 5.0, "1"),
    ],
)
def test_an_interval_has_the_unit_of_what_lies_within_it(
    text: str, low: float, high: float, unit: str
) -> None:
    last = _quantities(text)[-1]
    assert (last.low, last.high, last.unit) == (low, high, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("A quarter to a third of men smoke.", 0.25, 0.33333333333333),
        ("One-third to one-half of them leave.", 0.33333333333333, 0.5),
        ("Across councils the share ran from 1% to 100%.", 1.0, 100.0),
    ],
)
def test_two_ends_are_one_range(text: str, low: float, high: float) -> None:
    (only,) = _quantities(text)
    assert (only.comparator, only.low, only.high) == ("range", low, high)


def test_a_score_is_out_of_the_top_of_its_scale_and_a_pound_one_of_so_many() -> None:
    (score,) = _quantities("Guests rated it 4.2 out of 5.")
    assert (score.value, score.total, score.kind) == (4.2, 5.0, "measure")
    (pound,) = _quantities("Interest takes £1 in every £5 of tax.")
    assert (pound.value, pound.kind, pound.unit) == (0.2, "proportion", "1")


def test_a_bound_holds_before_about() -> None:
    (share,) = _quantities("No more than about 2 in 5 got treatment.")
    assert (share.comparator, share.low, share.high) == ("<=", None, 0.4)


@pytest.mark.parametrize(
    "text",
    [
        "Cover stood at 78% and a target of 85, as before.",
        "The rate was 12%, twice the rate of the city (6).",
        "It went from 72 per cent. to 70 (Official Report).",
    ],
)
def test_a_unit_said_once_holds_for_the_second_level(text: str) -> None:
    assert [quantity.unit for quantity in _quantities(text) if quantity.kind != "ratio"] == ["%", "%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cover was 45.6[12]% and 33[4] per cent.", [("45.6[12]%", 45.6), ("33[4] per cent", 33.0)]),
        ("It lost 5pc of its staff, on a 3 pc computer.", [("5pc", 5.0), ("3", 3.0)]),
        ("It raised c£2m from c.4,500 people.", [("£2m", 2e6), ("4,500", 4500.0)]),
        ("The drop was 99.5 +/- 0.2%.", [("99.5", 99.5), ("0.2%", 0.2)]),
    ],
)
def test_a_sign_or_mark_beside_a_number_leaves_it_whole(text: str, expected: list[tuple[str, float]]) -> None:
    assert [(text[q.start : q.end], q.value) for q in _quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 12.3%[2] and 14.5%[3] of adults smoke.", 12.3, 14.5),
        ("Between 12.3%2 and 14.5%3 of adults smoke.", 12.3, 14.5),
        ("From 20% to 25% of deaths are in spring.", 20.0, 25.0),
        ("A loss of 10 -15% of staff.", 10.0, 15.0),
    ],
)
def test_a_range_stands_over_marks_and_blanks(text: str, low: float, high: float) -> None:
    (only,) = _quantities(text)
    assert (only.comparator, only.low, only.high) == ("range", low, high)


def test_a_fall_that_is_aimed_at_has_a_direction_and_a_range_over_nought_its_signs() -> None:
    (aim,) = figures("Emissions are to be halved, with a first target of −16% by March 2025.")[-1:]
    assert (aim.value, aim.direction) == (16.0, "down")
    (spread,) = figures("Annual growth was −0.5% to 1.2% across the regions.")
    assert (spread.low, spread.high, spread.direction) == (-0.5, 1.2, None)


def test_lakh_crore_multiply_and_an_age_group_is_of_years() -> None:
    (roads,) = _quantities("India set aside ₹1.2 lakh crore for roads.")
    assert (roads.value, roads.unit) == (1.2e12, "INR")
    (group,) = _quantities("The 16 to 24 age group fared worst.")
    assert (group.low, group.high, group.unit, group.kind) == (16.0, 24.0, "a", "age")


def test_the_name_of_a_currency_is_no_place() -> None:
    assert figures("The illness cost 1.3 trillion US dollars globally.")[0].geography == "World"
    assert figures("Aid came to 3 million Canadian dollars in Kenya.")[0].geography == "Kenya"


def test_a_part_of_a_percentage_point_is_one_in_points() -> None:
    told = "Inflation was 14.6 percent, registering an increase of 0.3 of a percentage point."
    row = figures(told)[-1]
    assert (row.value, row.unit, row.kind) == (0.3, "%", "percentage_points")
    assert "registering" not in (row.measure or "")
