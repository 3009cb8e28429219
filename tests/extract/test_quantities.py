"""Numbers with what is written onto them: sign, currency, magnitude, unit."""

from __future__ import annotations

import pytest

from tests.extract.said import amounts, figure, figures

MINUS, EN_DASH, HARD_SPACE, THIN = "\u2212", "–", "\u00a0", "\u2009"


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "unit"),
    [
        ("The deficit was £245 million.", "£245 million", 245e6, "GBP"),
        ("It cost £4.1bn to build.", "£4.1bn", 4.1e9, "GBP"),
        ("It cost £4.1 bn to build.", "£4.1 bn", 4.1e9, "GBP"),
        ("Savings of £191m are planned.", "£191m", 191e6, "GBP"),
        ("A grant of £167,000 was paid.", "£167,000", 167000, "GBP"),
        ("A grant of £25k was paid.", "£25k", 25000, "GBP"),
        ("The fund holds $1.2 trillion in assets.", "$1.2 trillion", 1.2e12, "USD"),
        ("The fund holds US$3.5tn in assets.", "US$3.5tn", 3.5e12, "USD"),
        ("They raised €750 million from banks.", "€750 million", 750e6, "EUR"),
        ("They raised EUR 12.5 million from banks.", "EUR 12.5 million", 12.5e6, "EUR"),
        ("They raised CHF 40 million from banks.", "CHF 40 million", 40e6, "CHF"),
        ("The plant cost ¥90bn.", "¥90bn", 90e9, "JPY"),
        ("The plant cost A$16m.", "A$16m", 16e6, "AUD"),
        (f"The trust spent £3{HARD_SPACE}million.", f"£3{HARD_SPACE}million", 3e6, "GBP"),
        ("The fare is £2.40.", "£2.40", 2.4, "GBP"),
        ("The fare is 75p.", "75p", 0.75, "GBP"),
        ("The tax raised 40 million pounds.", "40 million pounds", 40e6, "GBP"),
        ("The tax raised three million euros.", "three million euros", 3e6, "EUR"),
        ("The gap is half a billion pounds.", "half a billion pounds", 5e8, "GBP"),
        ("The gap is £½ million.", "£½ million", 5e5, "GBP"),
        ("Turnover rose to Rs 500 crore.", "Rs 500 crore", 5e9, "INR"),
        ("The grant is £1.5million.", "£1.5million", 1.5e6, "GBP"),
        ("The grant is £ 300.", "£ 300", 300, "GBP"),
        ("The dam cost KSh12 billion.", "KSh12 billion", 12e9, "KES"),
        ("The dam cost Rs.12 crore.", "Rs.12 crore", 12e7, "INR"),
    ],
)
def test_money(sentence: str, quote: str, value: float, unit: str) -> None:
    assert amounts(sentence) == [(quote, "money", value, unit)]


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("The result was -£7.5m.", "-£7.5m", -7.5e6),
        (f"The result was {MINUS}£7.5m.", f"{MINUS}£7.5m", -7.5e6),
        (f"The result was {EN_DASH}£7.5m.", f"{EN_DASH}£7.5m", -7.5e6),
        ("The result was £-7.5m.", "£-7.5m", -7.5e6),
        (f"The result was £{MINUS}7.5m.", f"£{MINUS}7.5m", -7.5e6),
        ("The margin was +3.2%.", "+3.2%", 3.2),
        ("The margin was 3,2 %.", "3,2 %", 3.2),
        ("The margin was -3.2%.", "-3.2%", -3.2),
        ("The margin was minus 3 per cent.", "minus 3 per cent", -3),
        ("The loss for the year was £(4.2)m in all.", "£(4.2)m", -4.2e6),
        ("The margin was (3.2)% in all.", "(3.2)%", -3.2),
        ("A loss of £(3,400) was made in the year.", "£(3,400)", -3400),
    ],
)
def test_signs(sentence: str, quote: str, value: float) -> None:
    assert figure(sentence, quote).value == value


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "kind"),
    [
        ("A vacancy rate of 14.7 per cent.", "14.7 per cent", 14.7, "percentage"),
        ("A vacancy rate of 14.7 percent.", "14.7 percent", 14.7, "percentage"),
        ("A vacancy rate of 14.7%.", "14.7%", 14.7, "percentage"),
        ("A vacancy rate of 14.7 %.", "14.7 %", 14.7, "percentage"),
        (f"A vacancy rate of 14.7{THIN}%.", f"14.7{THIN}%", 14.7, "percentage"),
        ("A vacancy rate of ten per cent.", "ten per cent", 10, "percentage"),
        ("A 12 per cent share of the vote.", "12 per cent", 12, "percentage"),
        ("It fell by 5.9 percentage points.", "5.9 percentage points", 5.9, "percentage_points"),
        ("It fell by 5.9 percentage-points.", "5.9 percentage-points", 5.9, "percentage_points"),
        ("It fell by 5.9pp.", "5.9pp", 5.9, "percentage_points"),
        ("It fell by 5.9 pp to a new low.", "5.9 pp", 5.9, "percentage_points"),
        ("It fell by one percentage point.", "one percentage point", 1, "percentage_points"),
        ("The yield rose 30 basis points.", "30 basis points", 0.3, "percentage_points"),
        ("The yield rose 25bps.", "25bps", 0.25, "percentage_points"),
    ],
)
def test_per_cent_and_points(sentence: str, quote: str, value: float, kind: str) -> None:
    assert amounts(sentence) == [(quote, kind, value, "%")]


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "unit"),
    [
        ("Patients waited 24 hours.", "24 hours", 24, "h"),
        ("Patients waited four days.", "four days", 4, "d"),
        ("Patients waited 18 weeks.", "18 weeks", 18, "wk"),
        ("Patients waited two and a half hours.", "two and a half hours", 2.5, "h"),
        ("Patients waited 2½ hours.", "2½ hours", 2.5, "h"),
        ("Patients waited half an hour.", "half an hour", 0.5, "h"),
        ("The works lasted six months.", "six months", 6, "mo"),
        ("The works lasted 40 minutes.", "40 minutes", 40, "min"),
        ("The works lasted a 12-month period.", "12-month", 12, "mo"),
        ("The lease runs for 99 years.", "99 years", 99, "a"),
    ],
)
def test_durations(sentence: str, quote: str, value: float, unit: str) -> None:
    assert amounts(sentence) == [(quote, "duration", value, unit)]


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "unit"),
    [
        ("The road is 12.5 km long.", "12.5 km", 12.5, "km"),
        ("The road is 12.5 kilometres long.", "12.5 kilometres", 12.5, "km"),
        ("The tower is 87 metres high.", "87 metres", 87, "m"),
        ("The site covers 40 hectares.", "40 hectares", 40, "har"),
        ("The hall has 640 square metres.", "640 square metres", 640, "m2"),
        ("The dam let go 3 million cubic metres.", "3 million cubic metres", 3e6, "m3"),
        ("The flat has 40m2 of floor.", "40m2", 40, "m2"),
        ("The works let go 350ktCO2e.", "350ktCO2e", 350, "kt{CO2e}"),
        ("The calf weighs 0.5 t.", "0.5 t", 0.5, "t"),
        ("The baby weighed 3.2 kg.", "3.2 kg", 3.2, "kg"),
        ("The plant makes 300 MW.", "300 MW", 300, "MW"),
        ("Freight came to 43 billion tonne kilometres.", "43 billion tonne kilometres", 43e9, "t.km"),
        ("Trains ran 12 million passenger miles.", "12 million passenger miles", 12e6, "{passenger}.[mi_i]"),
    ],
)
def test_measures(sentence: str, quote: str, value: float, unit: str) -> None:
    assert amounts(sentence) == [(quote, "measure", value, unit)]


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("Some 3.4 million people live there.", "3.4 million", 3.4e6),
        ("Some 3.4m people live there.", "3.4m", 3.4e6),
        ("There are two dozen clinics.", "two dozen", 24),
        ("There are a dozen clinics.", "a dozen", 12),
        ("There are half a dozen clinics.", "half a dozen", 6),
        ("A million people live there.", "A million", 1e6),
        ("There were 8.9 million journeys.", "8.9 million", 8.9e6),
        ("There were 12,500 journeys.", "12,500", 12500),
        (f"There were 12{THIN}500 journeys.", f"12{THIN}500", 12500),
        ("There were 12 thousand journeys.", "12 thousand", 12000),
        ("There were twenty-three closures and that was all.", "twenty-three", 23),
    ],
)
def test_counts(sentence: str, quote: str, value: float) -> None:
    assert amounts(sentence) == [(quote, "count", value, "1")]


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("A quarter of patients waited longer.", "A quarter", 0.25),
        ("Half of patients waited longer.", "Half", 0.5),
        ("A third of patients waited longer.", "A third", 0.333333),
        ("Two-thirds of patients waited longer.", "Two-thirds", 0.666667),
        ("Two thirds of patients waited longer.", "Two thirds", 0.666667),
        ("Three quarters of patients waited longer.", "Three quarters", 0.75),
        ("Three-fifths of patients waited longer.", "Three-fifths", 0.6),
        ("One-tenth of patients waited longer.", "One-tenth", 0.1),
        ("About ¾ of patients waited longer.", "¾", 0.75),
        ("Almost a third worked at night.", "a third", 0.333333),
        ("Prices there rose by a quarter within months.", "a quarter", 0.25),
        ("The panel found that one-sixth was lost.", "one-sixth", 0.166667),
        ("The half who waited were angry.", "half", 0.5),
    ],
)
def test_fractions(sentence: str, quote: str, value: float) -> None:
    assert amounts(sentence) == [(quote, "proportion", value, "1")]


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("The cost of the new\nhospital was £245\nmillion in all.", "£245\nmillion", 245e6),
        ("The vacancy rate had been 14.7\nper cent for some time.", "14.7\nper cent", 14.7),
        ("The vacancy rate had been 14.7 per\ncent for some time.", "14.7 per\ncent", 14.7),
        ("Patients there have waited for 18\nweeks to be seen by a doctor.", "18\nweeks", 18),
        ("Wages rose by 9\ncents an hour in the whole of that year.", "9\ncents", 0.09),
        ("The ward that closed held twenty-\nthree beds for older people.", "twenty-\nthree", 23),
    ],
)
def test_figures_broken_over_a_line(sentence: str, quote: str, value: float) -> None:
    assert figure(sentence, quote).value == value


@pytest.mark.parametrize(
    "sentence",
    [
        "The half was a good one.",
        "Nothing was paid for the half.",
        "In the half that ended in June it rained.",
    ],
)
def test_the_half_is_one_of_a_year(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "quote", "value"),
    [
        ("They made a quarter-point cut.", "a quarter-point", 0.25),
        ("Each half-point costs us.", "half-point", 0.5),
        ("Fuel added 1.5 points to inflation.", "1.5 points", 1.5),
    ],
)
def test_parts_of_a_point(sentence: str, quote: str, value: float) -> None:
    assert amounts(sentence) == [(quote, "percentage_points", value, "%")]


def test_a_level_has_no_unit_of_the_change_that_led_to_it() -> None:
    assert figure("Of these, visas from China rose 1 per cent to 102,000.", "102,000").unit == "1"
    assert figure("The share slid from some 40 per cent to 31.", "31").unit == "%"


def test_cents_are_of_the_currency_beside_them() -> None:
    assert [row.unit for row in figures("Milk is 12 cents dearer than the €1.48 it cost.")] == ["EUR", "EUR"]


def test_an_arrow_says_which_way() -> None:
    rows = figures("Emissions ↓9% and sales ▲ 12% on the year before.")
    assert [(row.value, row.aspect, row.direction) for row in rows] == [
        (9, "change", "down"),
        (12, "change", "up"),
    ]


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("The park covers 2000 square miles.", ["2000 square miles"]),
        ("More than 1900 homes were lost.", ["1900"]),
        ("In the month 11 homes were lost.", ["11"]),
        ("Power is 14p/kWh there.", ["14p"]),
        ("In 2010 people waited longer.", []),
        ("By 2010 families had left.", []),
    ],
)
def test_four_digits_count_what_they_stand_before(sentence: str, quotes: list[str]) -> None:
    assert [row.quote for row in figures(sentence)] == quotes


def test_a_share_behind_a_month_is_no_day() -> None:
    assert [row.quote for row in figures("It was 4% in March and in May 2% of all.")] == ["4%", "2%"]


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Suppliers fitted 5.4 million meters.", 5.4e6, "1"),
        ("Some 12 smart meters broke.", 12, "1"),
        ("The river rose 12 meters.", 12, "m"),
        ("A thirty-second delay is usual.", 30, "s"),
    ],
)
def test_devices_are_no_lengths_and_seconds_no_places(sentence: str, value: float, unit: str) -> None:
    (row,) = figures(sentence)
    assert (row.value, row.unit) == (value, unit)


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "kind"),
    [
        ("The rate per 100,000 people was 1,815 nationally.", 1815, "/100000", "rate"),
        ("Per 100,000 population, the death rate was 14.5.", 14.5, "/100000", "rate"),
        ("The margin was up 6% pts.", 6, "%", "percentage_points"),
        ("The margin was up 1.5 %pts.", 1.5, "%", "percentage_points"),
    ],
)
def test_bases_before_a_rate_and_points(sentence: str, value: float, unit: str, kind: str) -> None:
    (row,) = figures(sentence)
    assert (row.value, row.unit, row.kind) == (value, unit, kind)


def test_a_hyphen_may_hang_between_two_ages() -> None:
    share, band = figures("Some 40% of 16- and 17-year-olds study.")
    assert (band.kind, band.low, band.high, band.unit) == ("age", 16, 17, "a")
    assert [row.kind for row in figures("It has 12- and 24-month contracts.")].count("age") == 0


@pytest.mark.parametrize("words", ["First Half revenue was £2m", "FIRST HALF REVENUE £2m"])
def test_the_half_of_a_year_is_no_part_of_anything(words: str) -> None:
    assert [row.quote for row in figures(f"{words}.")] == ["£2m"]


def test_the_number_of_a_file_counts_nothing() -> None:
    text = "Standard Note SN/SG/4334 and file 2018/AB/55 are about 200 prisons."
    assert [row.quote for row in figures(text)] == ["200"]


@pytest.mark.parametrize(
    ("sentence", "quote", "unit", "counted"),
    [
        ("The wing took 4,000 day cases.", "4,000", "1", "day cases"),
        ("There are 12 night shelters.", "12", "1", "night shelters"),
        ("There are six year groups here.", "six", "1", "year groups"),
        ("It is a 30 day notice.", "30 day", "d", None),
    ],
)
def test_things_called_after_a_length_of_time(
    sentence: str, quote: str, unit: str, counted: str | None
) -> None:
    row = figure(sentence, quote)
    assert (row.quote, row.unit, row.counted) == (quote, unit, counted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hull has the highest share, 3.1 per cent, followed by Goole (2.8).", ("%", "share")),
        ("Hull has the highest share, 3.1 per cent, followed by Goole (2,800).", ("1", "level")),
    ],
)
def test_the_next_of_those_that_are_ranked_has_the_unit_of_the_first(
    text: str, expected: tuple[str, str]
) -> None:
    assert (figures(text)[1].unit, figures(text)[1].aspect) == expected


def test_whom_a_share_is_from_are_no_per_cent() -> None:
    told = "Some 60% had offers from one bank, and 93% from at least ten."
    assert [row.unit for row in figures(told)][-2:] == ["%", "1"]


def test_a_limit_has_the_unit_of_what_it_limits() -> None:
    told = "Bells rang for nine minutes; the home's own limit was five."
    assert figures(told)[1].unit == "min"


def test_what_is_added_is_no_sign_and_no_bound() -> None:
    told = figures("The levy rises by 2.99% plus 1% for care.")
    assert [(row.quote, row.comparator) for row in told] == [("2.99%", "="), ("1%", "=")]


def test_what_a_rate_is_compared_with_is_one() -> None:
    told = "There are 41 vets per 100,000 cows, compared with 52 across the region."
    assert figures(told)[1].unit == "/100000"


def test_a_mean_in_brackets_has_the_unit_of_what_it_is_beside() -> None:
    assert [row.unit for row in figures("Stays took 34 days (national median: 32).")] == ["d", "d"]


def test_a_second_subject_has_the_unit_of_the_first() -> None:
    assert [row.unit for row in figures("Hearings took 33 weeks and inquiries 39.")] == ["wk", "wk"]
