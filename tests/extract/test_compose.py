"""Numbers that belong together: ranges, shares, ratios, rates, ages, times of day, shared units."""

from __future__ import annotations

import pytest

from tests.extract.said import amounts, figure, figures

EM_DASH, MINUS = "—", "\u2212"


@pytest.mark.parametrize(
    ("sentence", "quote", "ends", "kind", "unit"),
    [
        ("Growth of 3 to 5 per cent is likely.", "3 to 5 per cent", (3, 5), "percentage", "%"),
        ("Growth of 3-5% is likely.", "3-5%", (3, 5), "percentage", "%"),
        ("Growth of 3–5 per cent is likely.", "3–5 per cent", (3, 5), "percentage", "%"),
        ("Growth of 3% to 5% is likely.", "3% to 5%", (3, 5), "percentage", "%"),
        ("Growth of 3% – 5% is likely.", "3% – 5%", (3, 5), "percentage", "%"),
        ("Growth of between 3 and 5 per cent is likely.", "3 and 5 per cent", (3, 5), "percentage", "%"),
        ("Growth between 3 per cent and 5 per cent.", "3 per cent and 5 per cent", (3, 5), "percentage", "%"),
        ("A cost of £180m–£191m is likely.", "£180m–£191m", (180e6, 191e6), "money", "GBP"),
        ("A cost of £180m-£191m is likely.", "£180m-£191m", (180e6, 191e6), "money", "GBP"),
        ("A cost of £180-191m is likely.", "£180-191m", (180e6, 191e6), "money", "GBP"),
        ("A cost of £2-3bn is likely.", "£2-3bn", (2e9, 3e9), "money", "GBP"),
        ("A cost of £2 to £3 million is likely.", "£2 to £3 million", (2e6, 3e6), "money", "GBP"),
        (
            "A cost of between £2 million and £3 million.",
            "£2 million and £3 million",
            (2e6, 3e6),
            "money",
            "GBP",
        ),
        ("It takes 10 to 12 weeks to arrive.", "10 to 12 weeks", (10, 12), "duration", "wk"),
        ("It takes two to three years to train.", "two to three years", (2, 3), "duration", "a"),
        ("It needs 20–30 nurses on each ward.", "20–30", (20, 30), "count", "1"),
        ("Bills range from £40 to £60 here.", "£40 to £60", (40, 60), "money", "GBP"),
        ("From 200 to 300 homes are empty.", "200 to 300", (200, 300), "count", "1"),
        ("Homes have from 3 to 9 rooms each.", "3 to 9", (3, 9), "count", "1"),
    ],
)
def test_ranges(sentence: str, quote: str, ends: tuple[float, float], kind: str, unit: str) -> None:
    assert amounts(sentence) == [(quote, kind, ends, unit)]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Performance fell from 89.6 to 85.7 per cent.", [89.6, 85.7]),
        ("Performance fell from 89.6 per cent to 85.7 per cent.", [89.6, 85.7]),
        ("Waits came down from 64 to 5 days.", [64, 5]),
        ("Spending rose from £3 million to £5 million.", [3e6, 5e6]),
        ("The number of beds went from 120 to 90.", [120, 90]),
        ("The rate rose by 3 per cent to 15 per cent.", [3, 15]),
        ("Referrals grew, from 200 to 300 cases.", [200, 300]),
        ("From 20 to 30 in May: that is too many.", [20, 30]),
    ],
)
def test_from_one_level_to_another_are_two_figures(sentence: str, values: list[float]) -> None:
    assert [row.value for row in figures(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It fell from 89.6 to 85.7 per cent.", [("89.6", "%"), ("85.7 per cent", "%")]),
        ("It was 21.5, 23.9 and 15.2 per cent.", [("21.5", "%"), ("23.9", "%"), ("15.2 per cent", "%")]),
        ("It was 8 or 9 per cent of the total.", [("8", "%"), ("9 per cent", "%")]),
        ("It takes five or six weeks.", [("five", "wk"), ("six weeks", "wk")]),
        ("It was 12 and 15 per cent respectively.", [("12", "%"), ("15 per cent", "%")]),
        ("It was 12, 14, or 15 per cent.", [("12", "%"), ("14", "%"), ("15 per cent", "%")]),
        ("Deaths numbered nine, or 15 per cent.", [("nine", "1"), ("15 per cent", "%")]),
        ("It fell from 72 per cent. to 70.", [("72 per cent", "%"), ("70", "%")]),
    ],
)
def test_units_said_once_for_two(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(row.quote, row.unit) for row in figures(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("One in five adults smokes.", "One in five", 0.2),
        ("One in 40 adults smokes.", "One in 40", 0.025),
        ("Nine out of ten adults agree.", "Nine out of ten", 0.9),
        ("In four cases out of five it was late.", "four cases out of five", 0.8),
        ("More than a third run into debt.", "a third", 0.333333),
        ("Three in every ten adults agree.", "Three in every ten", 0.3),
        ("1 in 8 adults agrees.", "1 in 8", 0.125),
        ("Two in three adults agree.", "Two in three", 0.666667),
    ],
)
def test_shares_in_round_numbers(sentence: str, quote: str, value: float) -> None:
    assert amounts(sentence) == [(quote, "proportion", value, "1")]


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "total"),
    [
        ("In all 13 of 36 practices closed.", "13 of 36", 13, 36),
        ("Seven of the ten trusts were in deficit.", "Seven of the ten", 7, 10),
        ("Some 13 out of 36 practices closed.", "13 out of 36", 13, 36),
        ("Nine of London’s 33 boroughs signed.", "Nine of London’s 33", 9, 33),
        ("Four of the five leads are women.", "Four of the five", 4, 5),
        ("Only 12 of its 140 beds are open.", "12 of its 140", 12, 140),
        ("It rained on 12 of 30 days.", "12 of 30 days", 12, 30),
        ("It failed on 11 days out of 91.", "11 days out of 91", 11, 91),
    ],
)
def test_part_and_whole(sentence: str, quote: str, value: float, total: float) -> None:
    row = figure(sentence, quote)
    assert (row.kind, row.value, row.total, row.aspect) == ("proportion", value, total, "share")
    assert len(figures(sentence)) == 1


@pytest.mark.parametrize(
    ("text", "part", "total"),
    [
        ("There are 2,850 buses, 1,342 of them electric.", "1,342", 2850),
        ("There are 2,850 buses, of which 1,342 are electric.", "1,342", 2850),
        ("There are 2,850 buses. In all 1,342 of these are electric.", "1,342", 2850),
        ("There are 2,850 buses, 1,342 of them electric and 12 of them new.", "12", 2850),
        ("There are 12 depots, and 1,342 of them left.", "1,342", None),
        ("Of the 230 trusts in the scheme, 123 were late.", "123", 230),
        ("But out of 34 patients who waited, 31 came late.", "31", 34),
        ("It was third out of 34 and had 31 beds.", "31", None),
        ("A list of 34 trusts left, and 31 came back.", "31", None),
    ],
)
def test_the_whole_may_be_told_before(text: str, part: str, total: float | None) -> None:
    assert figure(text, part).total == total


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Leeds is one of 14 cities in the scheme.", [(14, None)]),
        ("Leeds, one of 14 cities in the scheme, grew.", [(14, None)]),
        ("It made Leeds one of the five largest cities.", [(5, None)]),
        ("One of the three clinics closed.", [(1, 3)]),
        ("They sent one team to 12 clinics.", [(1, None), (12, None)]),
    ],
)
def test_one_of_many_belongs_to_them(sentence: str, values: list[tuple[float, float | None]]) -> None:
    assert [(row.value, row.total) for row in figures(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("The ratio of pupils to teachers is 3:1.", "3:1", 3),
        ("The ratio of nurses to beds is 1:8.", "1:8", 0.125),
        ("The ratio is 3 to 1 in their favour.", "3 to 1", 3),
        ("Demand is three times as high as supply.", "three times", 3),
        ("There was a fourfold increase, or 4.5 times the old level.", "4.5 times", 4.5),
        ("Demand is 2.5x supply.", "2.5x", 2.5),
        ("Twice as many nurses left.", "Twice", 2),
        ("There is one nurse to 20 beds.", "one nurse to 20", 0.05),
        ("There were 3 bids for every four plots.", "3 bids for every four", 0.75),
    ],
)
def test_ratios(sentence: str, quote: str, value: float) -> None:
    row = figure(sentence, quote)
    assert (row.kind, row.value, row.unit) == ("ratio", value, "1")


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("There were 11.3 deaths per 1,000 population.", 11.3, "/1000"),
        ("The rate was 1.06 per 100 million miles.", 1.06, "/100000000"),
        ("The rate was 245 per 100,000 population.", 245, "/100000"),
        ("The rate was 245 per 100 000 people.", 245, "/100000"),
        ("The rate was 4.2 per 10,000 bed days.", 4.2, "/10000"),
        ("The rate was 16 per million.", 16, "/1000000"),
        ("The rate was 3.9 for every 1,000 births.", 3.9, "/1000"),
        ("The density is 5,700 people per square kilometre.", 5700, "/km2"),
    ],
)
def test_rates(sentence: str, value: float, unit: str) -> None:
    (row,) = figures(sentence)
    assert (row.kind, row.value, row.unit) == ("rate", value, unit)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Care costs £420 a week.", 420),
        ("Staff earn £9.50 an hour.", 9.5),
        ("Spending is £1,850 per head.", 1850),
        ("A stay costs £400 per bed day.", 400),
    ],
)
def test_money_by_time_or_head_stays_money(sentence: str, value: float) -> None:
    (row,) = figures(sentence)
    assert (row.kind, row.value, row.unit) == ("money", value, "GBP")


@pytest.mark.parametrize(
    ("sentence", "comparator", "low", "high"),
    [
        ("People aged 65 and over are invited.", ">=", 65, None),
        ("People aged 65 or older are invited.", ">=", 65, None),
        ("People aged over 75 are invited.", ">", 75, None),
        ("Those aged under 18 are invited.", "<", None, 18),
        ("Women aged 50 to 70 are invited.", "range", 50, 70),
        ("Women aged 50–70 are invited.", "range", 50, 70),
        ("Women aged between 50 and 70 are invited.", "range", 50, 70),
        ("A 16-year-old boy was invited.", "=", 16, 16),
        ("The chair is 46 years old.", "=", 46, 46),
        ("The over-85s are invited.", ">", 85, None),
        ("The average age was 42 last year.", "=", 42, 42),
        ("The median age is 31.8 years here.", "=", 31.8, 31.8),
        ("She joined at the age of 19.", "=", 19, 19),
    ],
)
def test_ages(sentence: str, comparator: str, low: float | None, high: float | None) -> None:
    (row,) = figures(sentence)
    assert (row.kind, row.unit) == ("age", "a")
    assert (row.comparator, row.low, row.high) == (comparator, low, high)


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        ("The clinic opens at 6.30pm.", 18.5),
        ("The clinic opens at 8 am.", 8),
        ("The clinic opens at 8 a.m. each day.", 8),
        ("The clinic opens at 14:45.", 14.75),
        ("The clinic opens at 9 o’clock.", 9),
        ("The clinic closes at 12 noon.", 12),
    ],
)
def test_times_of_day(sentence: str, hour: float) -> None:
    (row,) = figures(sentence)
    assert (row.value, row.unit) == (hour, "h")


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("The clinic is open from 8am to 6.30pm.", 8, 18.5),
        ("The clinic is open 9am–5pm.", 9, 17),
        ("The clinic is open from 08:00 to 20:00.", 8, 20),
    ],
)
def test_opening_hours(sentence: str, low: float, high: float) -> None:
    (row,) = figures(sentence)
    assert (row.comparator, row.low, row.high, row.unit) == ("range", low, high, "h")


def test_money_that_goes_to_a_number_of_bodies_is_no_range() -> None:
    money, schools = figures("The council gave £3m to 12 schools.")
    assert (money.value, money.unit) == (3e6, "GBP")
    assert (schools.value, schools.unit, schools.counted) == (12, "1", "schools")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate per 100,000 population was 14.2 here.", [(14.2, "/100000")]),
        ("Deaths per 1,000 births fell from 14 to 12.", [(14, "/1000"), (12, "/1000")]),
        ("GPs per 100,000 people stood at 58, and 120 practices closed.", [(58, "/100000"), (120, "1")]),
        ("It spends £40 per 100 pupils here.", [(40, "GBP"), (100, "1")]),
    ],
)
def test_a_base_that_the_measure_names(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(row.value, row.unit) for row in figures(text)] == expected


def test_what_is_called_by_an_age() -> None:
    share, age = figures("There was a 23% drop in under-18 pregnancies.")
    assert (share.aspect, share.direction, age.kind, age.unit) == ("change", "down", "age", "a")
    assert share.measure and "pregnancies" in share.measure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Waits came down from 4 min 10 s to 2 min 45 s.", [(250, "s"), (165, "s")]),
        ("The trip took 2h 15m in all.", [(135, "min")]),
        ("It took 15 min and 10 staff.", [(15, "min"), (10, "1")]),
        ("It lasted 2h and cost £15m.", [(2, "h"), (15e6, "GBP")]),
    ],
)
def test_letters_that_are_units_behind_larger_ones(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(row.value, row.unit) for row in figures(text)] == expected


def test_a_unit_is_not_said_again_after_a_time() -> None:
    hours = figures("Sewage ran for 3.6 million hours last year, up from 1.8 million in 2022.")
    assert [(row.value, row.unit) for row in hours] == [(3.6e6, "h"), (1.8e6, "h")]


def test_the_year_to_date_is_no_unit() -> None:
    month, year = figures("There were 5 cases in month, 41 year to date.")
    assert (year.quote, year.unit, month.unit) == ("41", "1", "1")


def test_points_are_of_the_per_cent_that_the_sentence_before_told() -> None:
    told = amounts("It was 44%. That is down 10.9 points on the year.")
    assert told[-1][1:] == ("percentage_points", 10.9, "%")
    assert amounts("It had 44 votes. That is down 10.9 points on the year.")[-1][3] == "1"


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("The mean response was 7:21.", 441),
        ("Category 2 calls took 24:18 in August.", 1458),
        ("The 90th centile stood at 13:05.", 785),
        ("The ferry was slower, at 01:07:21.", 4041),
    ],
)
def test_a_length_is_written_as_a_clock_writes_it(text: str, seconds: float) -> None:
    row = figures(text)[-1]
    assert (row.kind, row.value, row.unit) == ("duration", seconds, "s")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The ferry took on cars at 13:30.", 13.5, "h"),
        ("The ratio of mean to median was 3:10.", 0.3, "1"),
        ("Staff to patients was 1:10.", 0.1, "1"),
    ],
)
def test_times_of_day_and_ratios_are_no_lengths(text: str, value: float, unit: str) -> None:
    row = figures(text)[-1]
    assert (row.value, row.unit) == (value, unit)
