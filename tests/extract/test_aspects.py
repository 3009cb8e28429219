"""What a figure says of its measure: a level, a change and which way, a share, a target, a projection."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Spending rose by 7 per cent.", "up"),
        ("Spending increased by 7 per cent.", "up"),
        ("Spending grew 7 per cent.", "up"),
        ("There was an increase of 7 per cent in spending.", "up"),
        ("There was a 7 per cent increase in spending.", "up"),
        ("Spending is up 7 per cent.", "up"),
        ("Spending was 7 per cent higher.", "up"),
        ("Spending fell by 7 per cent.", "down"),
        ("Spending fell 7 per cent.", "down"),
        ("Spending has been cut by 7 per cent.", "down"),
        ("Spending was reduced by 7 per cent.", "down"),
        ("There was a 7 per cent fall in spending.", "down"),
        ("There was a drop of 7 per cent in spending.", "down"),
        ("Spending declined by 7 per cent.", "down"),
        ("Spending is down 7 per cent.", "down"),
        ("Spending was 7 per cent lower.", "down"),
    ],
)
def test_changes_have_a_direction_and_no_sign(sentence: str, direction: str) -> None:
    row = figure(sentence, "7 per cent")
    assert (row.aspect, row.direction, row.value) == ("change", direction, 7)


@pytest.mark.parametrize(
    ("sentence", "direction", "value"),
    [
        ("Length of stay fell by four days.", "down", 4),
        ("The number of beds fell by 120.", "down", 120),
        ("Performance fell by 5.9 percentage points.", "down", 5.9),
        ("Bills rose by £40 in the year.", "up", 40),
        ("There were 120 fewer beds.", "down", 120),
        ("There were 120 fewer beds.", "down", 120),
        ("The shares closed 38p lower at the end.", "down", 0.38),
    ],
)
def test_changes_of_other_kinds(sentence: str, direction: str, value: float) -> None:
    (row,) = figures(sentence)
    assert (row.aspect, row.direction, row.value) == ("change", direction, value)


@pytest.mark.parametrize(
    ("sentence", "aspect"),
    [
        ("The trust has 120 beds.", "level"),
        ("The deficit was £3 million.", "level"),
        ("Some 45 per cent of patients are over 65.", "share"),
        ("A third of all patients waited.", "share"),
        ("The target is 95 per cent of patients seen in time.", "target"),
        ("The trust aims to hire 300 nurses.", "target"),
        ("The population is projected to reach 9.5 million by 2028.", "projection"),
        ("The deficit is forecast to be £3 million.", "projection"),
        ("The deficit will be £3 million next year.", "projection"),
    ],
)
def test_aspects(sentence: str, aspect: str) -> None:
    assert figures(sentence)[0].aspect == aspect


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("It is £47 less than in London.", "£47"),
        ("The result was £3m worse than plan; it was £9m a year earlier.", "£3m"),
        ("The team cut the average stay by 1.8 days, from 7.3 days to 5.5 days.", "5.5 days"),
        ("The team cut the average stay by 1.8 days, from 7.3 days to 5.5 days.", "7.3 days"),
        ("Buses will cost £4.2m, against £1.3m in 2014.", "£1.3m"),
    ],
)
def test_what_is_no_change_and_no_forecast(sentence: str, quote: str) -> None:
    assert figure(sentence, quote).aspect == "level"


def test_what_is_counted_is_no_target_of_the_count() -> None:
    assert figure("It missed seven of its 12 targets.", "seven of its 12").aspect == "share"


def test_a_share_is_compared_with_a_share() -> None:
    text = "Some 13 per cent of staff are from abroad, compared with 7 per cent nationally."
    assert figure(text, "7 per cent").aspect == "share"


def test_a_level_has_no_direction() -> None:
    (row,) = figures("The trust has 120 beds.")
    assert row.direction is None


@pytest.mark.parametrize(
    ("sentence", "quote", "aspect", "direction"),
    [
        ("By spring 75,000 were waiting, or 17%.", "17%", "share", None),
        ("Of 812 pupils, 65 (8%) had left.", "8%", "share", None),
        ("Pay rose by £40, or 2.1 per cent.", "2.1 per cent", "change", "up"),
        ("The roll has fallen by around 900 pupils (or 0.6%).", "0.6%", "change", "down"),
        ("Visits went from 400 to 500 (25 per cent).", "25 per cent", "change", "up"),
        ("Visits went from 500 to 400 (20 per cent).", "20 per cent", "change", "down"),
        ("Rents rose by 3 per cent in May and fares by 5 per cent.", "5 per cent", "change", "up"),
    ],
)
def test_what_restates_a_figure_is_a_part_of_it_or_the_same_change(sentence, quote, aspect, direction):
    row = figure(sentence, quote)
    assert (row.aspect, row.direction) == (aspect, direction)


@pytest.mark.parametrize(
    ("sentence", "quote", "aspect"),
    [
        ("Prices rose in May, fuel accounting for over 40 per cent of the increase.", "40 per cent", "share"),
        ("Numbers have declined in five of the nine regions.", "five of the nine", "share"),
        ("In all, 22% waited longer than a day.", "22%", "share"),
        ("Of those asked, 45% plan to move.", "45%", "share"),
        ("The legal standard: 92% within a day.", "92%", "target"),
        ("A cap applies; 3% is the ceiling.", "3%", "target"),
        ("The law requires an answer inside 20 days.", "20 days", "target"),
        ("The trust has nine standards of its own.", "nine", "level"),
        ("Only 38 per cent of planned benefits had come.", "38 per cent", "share"),
        ("Referrals were lower than expected by 7,000.", "7,000", "level"),
        ("By 2023/24 the rate was 8.3%.", "8.3%", "level"),
        ("By 2035 the rate will be 8.3%.", "8.3%", "projection"),
    ],
)
def test_words_that_make_a_part_a_goal_or_neither(sentence: str, quote: str, aspect: str) -> None:
    assert figure(sentence, quote).aspect == aspect


@pytest.mark.parametrize("lead", ["We recommend that the board:", "The plan aims to:", "It should:"])
def test_a_list_of_what_should_be_is_one_of_targets(lead: str) -> None:
    assert figure(f"{lead}\n\n- bring coverage to 90%\n", "90%").aspect == "target"


def test_fewer_of_a_thing_is_a_change_unless_compared_with_another_place() -> None:
    said = "In May 11% more people asked than a year before and 2% fewer receiving."
    assert (figure(said, "2%").aspect, figure(said, "2%").direction) == ("change", "down")
    assert figure("Leeds has 2% fewer beds than Hull.", "2%").aspect == "level"


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Of those asked, 45 per cent belong to a club; in 2010 it was 39 per cent.", "45 per cent"),
        ("Of those asked, 45 per cent belong to a club; in 2010 it was 39 per cent.", "39 per cent"),
        ("Four in ten now swim. In 2012 it was 31%.", "31%"),
        ("Some 34% of tenants had moved in the past year, and 67% within the past three.", "67%"),
        ("Over half of the calls came from a town of 20 streets and 38% between three and seven.", "38%"),
        ("Leeds had 40% of the cases, and three towns had 20%.", "20%"),
        ("Three towns had 20% between them: Goole (9%) and Selby (6%).", "20%"),
        ("Three towns had 20% between them: Goole (9%) and Selby (6%).", "6%"),
        ("Her survey found 39 per cent heating less.", "39 per cent"),
        ("12%: the share of staff who left", "12%"),
        ("Only 5% of carriers will ever fall ill.", "5%"),
        ("Of the increase about half is fuel.", "half"),
        ("Turnout stood at 62%.", "62%"),
        ("In Leeds 45% waited; in Hull the figure was 30%.", "45%"),
        ("In Leeds 45% waited; in Hull the figure was 30%.", "30%"),
        ("Pay rose at 40% of firms.", "40%"),
        ("Some 70% of tenants say rents should fall.", "70%"),
    ],
)
def test_a_share_by_what_stands_before_or_beside_it(sentence: str, quote: str) -> None:
    assert (figure(sentence, quote).aspect, figure(sentence, quote).direction) == ("share", None)


@pytest.mark.parametrize(
    ("sentence", "quote", "direction"),
    [
        ("120: the fall in beds since May", "120", "down"),
        ("They tie it to a 6 per cent relative fall in asthma among boys.", "6 per cent", "down"),
        ("Injuries, 9,310 in all, were about 5 per cent lower [c].", "5 per cent", "down"),
        ("The toll, 1,610, exceeded that of 2015 by 48, or 3 per cent.", "48", "up"),
        ("The toll, 1,610, exceeded that of 2015 by 48, or 3 per cent.", "3 per cent", "up"),
        ("Sales were 12% below their peak.", "12%", "down"),
        ("Pay will be £4m less in real terms than in 2014/15.", "£4m", "down"),
        ("Bills will drop by £27, or 5 per cent.", "5 per cent", "down"),
        ("The north has lost 9% of its trees, the steepest fall yet; nationally it is 4%.", "4%", "down"),
        ("Sales rose by 8% to £57m; 9% at constant currency.", "9%", "up"),
        ("Coal fell by 40% over ten years and gas 12%.", "12%", "down"),
        ("Growth slowed to 2%.", "2%", "up"),
        ("Prices are rising at an annual rate of 4%.", "4%", "up"),
        ("Numbers are falling at about 3% a year.", "3%", "down"),
        ("Visits went up from 400 in 2019 to 500 12 months later, which is 25%.", "25%", "up"),
    ],
)
def test_a_change_said_once_or_after_its_number(sentence: str, quote: str, direction: str) -> None:
    row = figure(sentence, quote)
    assert (row.aspect, row.direction) == ("change", direction)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The appeal raised £2 million.", "£2 million"),
        ("We are £3m worse than plan for the year to date.", "£3m"),
        ("If hours fall below 90 a week, the team closes.", "90"),
        ("At 33 with a target of 43, fires were green.", "33"),
        ("Visits numbered 66 where the target was 87.", "66"),
        ("At Month 5 we hold a surplus of £5m.", "£5m"),
        ("Of our recommendations in May, eleven had been carried out.", "eleven"),
        ("At times it stretched to 12, which national guidance allows.", "12"),
        ("The plan will reach the 75 poorest towns.", "75"),
        ("Of 50 schools, 30 will close.", "50"),
        ("Women were 12% more likely to apply.", "12%"),
        ("Performance against the standard in the first quarter was 91.", "91"),
    ],
)
def test_what_stands_beside_a_goal_a_forecast_or_a_change_is_a_level(sentence: str, quote: str) -> None:
    assert (figure(sentence, quote).aspect, figure(sentence, quote).direction) == ("level", None)


@pytest.mark.parametrize(
    ("sentence", "quote", "aspect"),
    [
        ("Bed occupancy was 104 per cent.", "104 per cent", "level"),
        ("Some 120% of the target was met.", "120%", "level"),
        ("Bed occupancy was 100 per cent.", "100 per cent", "share"),
    ],
)
def test_what_is_more_than_the_whole_is_no_share_of_it(sentence: str, quote: str, aspect: str) -> None:
    assert figure(sentence, quote).aspect == aspect


def test_a_bracket_says_an_increase_in_numbers() -> None:
    share, number = figures("There was an increase of 4.8% (6,191) on a year earlier.")
    assert (share.aspect, share.direction) == (number.aspect, number.direction) == ("change", "up")
    share, number = figures("There were 2.7% (31,714) more than in 2021.")
    assert (share.aspect, share.direction) == (number.aspect, number.direction) == ("change", "up")
    share, number = figures("Unemployment fell 4.8% (6,191 people).")
    assert number.aspect == "level"


def test_a_budget_in_brackets_is_a_goal() -> None:
    income, budget = figures("Income was £1.92m (budget £2.05m).")
    assert (income.aspect, budget.aspect) == ("level", "target")


@pytest.mark.parametrize("standard", ["the four-hour standard", "the 62-day target", "the standard in May"])
def test_performance_against_a_goal_is_none(standard: str) -> None:
    assert figure(f"Performance against {standard} was 76.8%.", "76.8%").aspect == "level"
    assert figure("The standard was 95%.", "95%").aspect == "target"


def test_how_long_falls_took_is_no_change() -> None:
    _, time = figures("Records showed 27 unwitnessed falls in three months.")
    assert (time.quote, time.aspect, time.direction) == ("three months", "level", None)


@pytest.mark.parametrize(
    ("sentence", "quote", "direction"),
    [
        ("Quebec added most (+27,200; +0.8%).", "+27,200", "up"),
        ("Ontario went the other way (-20,800; -0.3%).", "-20,800", "down"),
        ("Deaths saw a rise of 4 per cent in a year and of 11 per cent since 2006.", "11 per cent", "up"),
        ("Posts came to 560,200, which is 51,600 (+10.2%) more than in 2017.", "51,600", "up"),
        ("The 12-month increase had been 8.3% in January. It then eased to 7.4%.", "7.4%", "up"),
        ("At 5.6% that was the largest year-over-year growth of all.", "5.6%", "up"),
        ("Ministers put back £6 billion, an 11% real-terms increase in all.", "11%", "up"),
        ("Pupil numbers, though, swelled by 11%.", "11%", "up"),
        ("The share edged down by 2%.", "2%", "down"),
        ("Colleges gained 40% more students and schools 30% more.", "30%", "up"),
    ],
)
def test_changes_in_signs_in_nouns_and_in_words_left_out(sentence: str, quote: str, direction: str) -> None:
    row = figure(sentence, quote)
    assert (row.aspect, row.direction, row.value and row.value > 0) == ("change", direction, True)


def test_a_score_with_a_sign_is_a_level() -> None:
    assert figure("Hexham school had a score of +0.41.", "+0.41").aspect == "level"


@pytest.mark.parametrize(
    "sentence",
    ["It handed down 2,614 formal decisions.", "It set up 12 centres.", "It signed up 300 people."],
)
def test_what_is_set_up_or_handed_down_has_not_changed(sentence: str) -> None:
    (row,) = figures(sentence)
    assert (row.aspect, row.direction) == ("level", None)


def test_more_of_a_thing_is_a_change_whatever_the_next_words_thank_for() -> None:
    text = "It took 3 per cent more revenue and carried 1.5 per cent more journeys, with summer to thank."
    assert [row.aspect for row in figures(text)] == ["change", "change"]
    assert figures("It did 10% more planned work than before the pandemic.")[0].aspect == "change"
    assert figures("It did 10% more scans than in London.")[0].aspect == "level"


@pytest.mark.parametrize(
    ("sentence", "quote", "direction"),
    [
        ("Rents rose by 4% in 2021. The largest increases were in Wales (6%) and Kent (5%).", "6%", "up"),
        ("Rents rose by 4% in 2021. The largest increases were in Wales (6%) and Kent (5%).", "5%", "up"),
        ("Rents rose by 4% in 2021. Growth was slowest in Leeds (1%).", "1%", "up"),
        ("Traffic fell by 8%. Wales saw the steepest fall (12%), Kent the smallest (2%).", "12%", "down"),
        ("Traffic fell by 8%. Wales saw the steepest fall (12%), Kent the smallest (2%).", "2%", "down"),
        ("Thefts fell by 8%. Among men the fall was sharper, at 9%.", "9%", "down"),
        ("Thefts rose by 25%; in shops the rise was smaller (10%).", "10%", "up"),
        ("Had prices held, growth would have been 3%.", "3%", "up"),
    ],
)
def test_the_size_of_the_greatest_movement_is_a_change(sentence: str, quote: str, direction: str) -> None:
    row = figure(sentence, quote)
    assert (row.aspect, row.direction) == ("change", direction)


@pytest.mark.parametrize(
    "sentence", ["The highest share was in Kent (12%).", "The largest loss was Barnet's (£4m)."]
)
def test_the_greatest_level_is_none(sentence: str) -> None:
    assert figures(sentence)[0].aspect != "change"


@pytest.mark.parametrize(
    ("sentence", "quote", "aspect"),
    [
        ("Profit was 15% better at £54m.", "15%", "change"),
        ("It rated 10 units as ‘Requires improvement’ and 14 as ‘Inadequate’.", "14", "level"),
        ("If all stays so, 3 million more hens will fall ill before 2030.", "3 million", "projection"),
        ("The accord asks each state to cut stillbirths to 9 or fewer by 2030.", "9", "target"),
        ("7 per cent passed every test of whether a scheme could be carried out.", "7 per cent", "share"),
        ("The poorest would have to spend 45 per cent of their income on rent.", "45 per cent", "share"),
        ("It had 44 openings less eight closures.", "eight", "level"),
        ("There is a deficit of £4m, £3m adverse to the stretch forecast.", "£3m", "level"),
        ("We won four deals, among them one that our next report will describe.", "four", "level"),
        ("We are predicting a deficit of £2m.", "£2m", "projection"),
        ("The list grew to 49,860, and can be expected to grow.", "49,860", "level"),
        ("We are losing close to 95 people a day.", "95", "level"),
        ("It saw 88,410 patients, up 6%, a fifth of them children.", "a fifth", "share"),
        ("Only 44% would be happy with it.", "44%", "share"),
        ("It had three times as many recruits as in 2016.", "three times", "change"),
        ("It had three times as many recruits as Leeds.", "three times", "level"),
        ("Thefts rose by 95 people.", "95", "change"),
        ("Thefts decreased in 38 states.", "38", "level"),
        ("Repairs cost £340m, of which tenants bore about 9%.", "9%", "share"),
        ("The list was 4.5% (11,358) up on 31 March.", "11,358", "change"),
        ("It was 85%, 2.1 points fewer than in the one before.", "2.1 points", "change"),
        ("There were 12,436, half as many again as a year earlier.", "half", "change"),
        ("Thefts fell by 8%. Drops of a quarter or more were seen in Kent (26%).", "26%", "change"),
    ],
)
def test_what_the_words_beside_a_figure_make_of_it(sentence: str, quote: str, aspect: str) -> None:
    assert figure(sentence, quote).aspect == aspect


def test_the_commonest_of_several_reasons_is_a_part_of_them() -> None:
    row = figure("The commonest reason for leaving was the end of a let, at 37 per cent.", "37 per cent")
    assert row.aspect == "share"


@pytest.mark.parametrize(
    ("sentence", "quote", "aspect"),
    [
        ("Permits rose, led by cottages (+$412 million).", "+$412 million", "change"),
        ("Its balance was +$412 million.", "+$412 million", "level"),
    ],
)
def test_money_with_a_plus_has_been_added(sentence: str, quote: str, aspect: str) -> None:
    assert figure(sentence, quote).aspect == aspect


@pytest.mark.parametrize(
    ("sentence", "aspect"),
    [
        ("Rents are expected to rise by 7 per cent.", "projection"),
        ("The bank forecasts growth of 7 per cent.", "projection"),
        ("Rents rose by 7 per cent, more than expected.", "change"),
        ("Rents will rise by 7 per cent.", "change"),
    ],
)
def test_a_change_that_somebody_forecasts_keeps_its_direction(sentence: str, aspect: str) -> None:
    row = figure(sentence, "7 per cent")
    assert (row.aspect, row.direction) == (aspect, "up")


def test_what_is_lost_on_each_is_a_level() -> None:
    assert figure("We lose about £40 on each seat.", "£40").aspect == "level"


def test_a_change_over_some_years_is_one_beside_another() -> None:
    told = "Rents rose by 3% over two years and 11% since 2012."
    assert figure(told, "11%").aspect == "change"


def test_what_grew_in_the_next_clause_makes_no_change_of_the_one_before() -> None:
    told = "The wards were 130 above theirs, and the total had grown by 45 in one year."
    assert figure(told, "130").aspect == "level"


def test_what_was_set_up_has_not_risen() -> None:
    told = "Before the fund was set up only 9% of families with a claim could see two or more doctors."
    assert figure(told, "9%").aspect == "share"


@pytest.mark.parametrize(
    ("text", "quote", "aspect"),
    [
        ("Beds cost 9.7 per cent more.", "9.7 per cent", "change"),
        ("The mean in May was 9 hours, which was 22 minutes slower than in April.", "22 minutes", "change"),
        ("Waste was up 1.6% (38,000 tonnes) on the year before.", "38,000 tonnes", "change"),
        ("Glass, at 23%, was the largest single stream.", "23%", "share"),
        ("It mended one school, against four forecast, and has opened 24 baths.", "24", "level"),
        ("The club has an overspend of £2.7m so far, and expects to break even.", "£2.7m", "level"),
        ("The club expects an overspend of £2.7m.", "£2.7m", "projection"),
    ],
)
def test_changes_shares_and_forecasts_of_others(text: str, quote: str, aspect: str) -> None:
    assert figure(text, quote).aspect == aspect


def test_points_that_are_less_are_a_change() -> None:
    told = "The share of coal fell to 17%, 16 percentage points less."
    assert figure(told, "16 percentage points").aspect == "change"


@pytest.mark.parametrize(
    ("text", "quote", "aspect"),
    [
        ("Sales rose 9% to £6m in May (11% at constant exchange rates).", "11%", "change"),
        ("Profit was up 14%, giving a margin of 32%.", "32%", "level"),
        ("The surplus before other gains was £9m.", "£9m", "level"),
        ("It spent £38m on a hall, which will open in 2024.", "£38m", "level"),
        ("Some 400 homes, half of which will be let, are new.", "half", "projection"),
    ],
)
def test_levels_beside_a_change_or_a_forecast(text: str, quote: str, aspect: str) -> None:
    assert figure(text, quote).aspect == aspect


def test_a_recovery_that_stands_is_a_level() -> None:
    assert figure("Recovery was 51.2% in May.", "51.2%").aspect == "level"


@pytest.mark.parametrize(
    ("text", "quote", "aspect"),
    [
        ("In our staff survey 57% said it was easy to park.", "57%", "share"),
        ("In the 2016 poll 57% knew of the scheme.", "57%", "share"),
        ("Some 41 per cent of mills were safe, 33% viable and the rest weak.", "33%", "share"),
        ("Of the 61 recommendations that we made then, 19 had been carried out.", "19", "level"),
        ("Of the nine recommendations accepted in March, 5 are in place.", "5", "level"),
        ("The review makes a recommendation that 19 wards open.", "19", "target"),
    ],
)
def test_parts_of_those_asked_and_what_became_of_recommendations(text: str, quote: str, aspect: str) -> None:
    assert figure(text, quote).aspect == aspect


@pytest.mark.parametrize(
    ("text", "quote", "aspect"),
    [
        ("Rents rose by 2.6% in May, down from 2.7% in April.", "2.7%", "change"),
        ("Growth was 2.6%, easing from 2.7% in April.", "2.7%", "change"),
        ("Sales rose by 12 points to 64%, up from 52%.", "52%", "level"),
    ],
)
def test_the_pace_before_is_a_change_as_the_pace_is(text: str, quote: str, aspect: str) -> None:
    assert figure(text, quote).aspect == aspect
