"""What a figure measures: a short phrase of the text's own words, told by what stands beside the figure."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures, measured


def words(text: str, quote: str) -> set[str]:
    """The words of the measure of the figure with this quote."""
    return set((figure(text, quote).measure or "").lower().split())


@pytest.mark.parametrize(
    ("sentence", "quote", "held", "left_out"),
    [
        ("The group had sales of £318 million.", "£318 million", {"sales"}, {"of"}),
        ("The scheme has cut average fares by 7.4%.", "7.4%", {"average", "fares"}, {"scheme"}),
        ("At £71.9m, net debt was a record.", "£71.9m", {"net", "debt"}, set()),
        ("The board agreed a £1.6m scanner project.", "£1.6m", {"scanner", "project"}, {"board"}),
        ("They left £7m for sexual health.", "£7m", {"sexual", "health"}, set()),
        ("Councils receive £3.1bn of public health grant.", "£3.1bn", {"public", "health", "grant"}, set()),
        ("Fewer than ten per cent of villages have a bus.", "ten per cent", {"villages", "bus"}, set()),
        ("The result was £3m worse than plan.", "£3m", {"result", "worse", "plan"}, set()),
        ("The casualty rate is 148 per 100,000 people.", "148 per 100,000", {"casualty", "100,000"}, set()),
        ("Some 88 per cent had waited under 18 weeks.", "88 per cent", {"under", "18", "weeks"}, set()),
        ("Falls dropped from 560 to 480.", "560", {"falls"}, {"dropped"}),
    ],
)
def test_words_beside_the_figure(sentence: str, quote: str, held: set[str], left_out: set[str]) -> None:
    found = words(sentence, quote)
    assert held <= found
    assert not left_out & found


def test_a_part_in_brackets_is_of_what_follows_them() -> None:
    text = "Of 46 complaints, 39 (85 per cent) were answered within 25 days."
    assert {"answered", "25", "days"} <= words(text, "85 per cent")


@pytest.mark.parametrize("quote", ["two thirds", "64%"])
def test_a_bracket_does_not_part_a_share_from_its_whole(quote: str) -> None:
    text = "Nearly two thirds (64%) of the 1,200 firms surveyed had raised prices."
    assert {"firms", "surveyed", "raised", "prices"} <= words(text, quote)


def test_what_is_said_of_a_thing_named_before() -> None:
    text = "The homes employ 900 nurses; one in six held a foreign passport."
    assert {"nurses", "foreign", "passport"} <= words(text, "one in six")


def test_a_pronoun_takes_the_topic_before_it() -> None:
    text = "The deficit of the trusts was £40m. That is £3m worse than plan."
    assert {"deficit", "worse", "plan"} <= words(text, "£3m")


def test_what_is_not_said_again_is_the_measure_before() -> None:
    text = "The vacancy rate for nurses rose from 8.1 per cent to 9.2 per cent."
    first, second = figures(text)
    assert first.measure == second.measure


def test_a_clause_without_words_has_the_measure_of_the_figure_before() -> None:
    text = "Net savings were £4m, against £3m in 2016."
    assert {"net", "savings"} <= words(text, "£3m")


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        ("Since the levy began in May 2017, rents have risen by 4%.", "4%", {"rents"}, {"levy", "began"}),
        ("If the pay claim fails, turnover will fall by 9%.", "9%", {"turnover"}, {"claim"}),
        (
            "Some 40 schools took part, and vacancies eased to 310.",
            "310",
            {"vacancies"},
            {"schools", "eased"},
        ),
        ("We plan 12 new shops and aim for a margin of 15%.", "15%", {"margin"}, {"shops"}),
        ("Attendance was 91%, against a trajectory of 94%.", "94%", {"trajectory", "attendance"}, set()),
        ("The waiting list stood at 8,100, a reduction of 6%.", "6%", {"waiting", "list"}, set()),
        (
            "Infant mortality went from 52 per 1,000 live births in 1990 to 31.",
            "31",
            {"infant", "mortality"},
            set(),
        ),
    ],
)
def test_a_measure_is_whole_or_leans_on_the_one_before(
    text: str, quote: str, held: set[str], left_out: set[str]
) -> None:
    found = words(text, quote)
    assert held <= found
    assert not left_out & found


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        ("The rate was 4%. The rate for nurses was 9%.", "9%", {"rate", "nurses"}, set()),
        ("A tenth of its rooms (12 per cent) stood empty.", "A tenth", {"rooms", "empty"}, set()),
        ("The new wards must take 8% more hip operations than now.", "8%", {"hip", "operations"}, {"wards"}),
        ("The goal is that 90% be treated, moved or sent home.", "90%", {"treated", "moved", "home"}, set()),
        ("The ward had an overspend of £3m on agency nurses.", "£3m", {"overspend", "nurses"}, {"ward"}),
        (
            "They run 70 clinics (8.5 new), two thirds of them rural.",
            "two thirds",
            {"clinics", "rural"},
            {"new"},
        ),
        ("Of the patients who reported pain, 70% had waited.", "70%", {"reported", "pain"}, set()),
        ("Admissions were 900; a year later beds stood at 340.", "340", {"beds"}, {"year"}),
        ("Average hourly pay rose by 9 cents, or 3%, in May.", "3%", {"pay"}, {"cents"}),
    ],
)
def test_what_a_phrase_takes_in_and_leaves_out(
    text: str, quote: str, held: set[str], left_out: set[str]
) -> None:
    found = words(text, quote)
    assert held <= found
    assert not left_out & found


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        ("Rent arrears add £70 a week to the cost of a tenancy.", "£70", {"cost", "tenancy"}, {"arrears"}),
        (
            "On the old basis, which counts grants, net income came to £4m.",
            "£4m",
            {"net", "income"},
            {"grants"},
        ),
        ("The Group earned a return on capital of 9%.", "9%", {"return", "capital"}, {"group"}),
        ("In Figure 4 the sickness rate was 5.2%.", "5.2%", {"sickness", "rate"}, {"figure"}),
        ("Of 18–24s who drive, 30% said they felt unsafe.", "30%", {"unsafe"}, {"s"}),
        ("Some 15% of flats were damp; one in nine had no lift.", "one in nine", {"flats", "lift"}, {"damp"}),
        ("A poll of tenants found 21% skipping meals.", "21%", {"tenants", "skipping", "meals"}, set()),
        ("The shop hired 60 clerks and margin was 5%. Now it is 7%.", "7%", {"margin"}, {"clerks"}),
        ("They run 40 shops. One in five doubt that it can last.", "One in five", {"shops"}, set()),
    ],
)
def test_the_nearest_noun_phrase_rather_than_a_bag_of_words(
    text: str, quote: str, held: set[str], left_out: set[str]
) -> None:
    found = words(text, quote)
    assert held <= found
    assert not left_out & found


@pytest.mark.parametrize(
    ("text", "quote", "held", "left_out"),
    [
        ("Pay was £9, and the gap between towns and cities fell by 4%.", "4%", {"towns"}, {"pay"}),
        ("We saw 30% of farms, and crop loss fell to 12 tonnes.", "12 tonnes", {"crop"}, {"farms"}),
        ("The council budgeted £4m.", "£4m", {"budget"}, {"budgeted"}),
        ("Hay sold well at £120 a bale.", "£120", {"hay", "bale"}, set()),
        ("The birth rate was 9 per 1,000. Bath has the lowest rate, at 7.", "7", {"birth"}, {"lowest"}),
        ("There were 900 claims. Of these, 90 (10%) were open.", "10%", {"claims"}, set()),
        ("The number of shops dropped to 80, a loss of 5 per cent.", "5 per cent", {"shops"}, set()),
    ],
)
def test_a_subject_with_its_verb_is_told_in_full(
    text: str, quote: str, held: set[str], left_out: set[str]
) -> None:
    found = words(text, quote)
    assert held <= found
    assert not left_out & found


def test_a_cell_of_words_is_about_what_its_row_names() -> None:
    rows = ["Item | State", "--- | ---", "Roads repaired | £3m of the £7m planned", "Cash balance | £9m"]
    found = words("\n".join(f"| {row} |" for row in rows), "£3m")
    assert {"roads", "repaired"} <= found


def test_the_name_of_a_tag_is_no_word_of_a_measure() -> None:
    row = figure("Of all staff, 5.2 per cent<sup>2</sup> were nurses<sup>3</sup>.", "5.2 per cent")
    assert row.measure and not {"sup", "up"} & set(row.measure.split())


@pytest.mark.parametrize(
    ("text", "quote", "held"),
    [
        ("We saw that 13.4% (2015–16: 12.1%) of claims were late.", "13.4%", {"claims", "late"}),
        ("Only 7% (last year: 9%) of ferries were cancelled.", "7%", {"ferries", "cancelled"}),
        ("Just 9% of the £1.2bn fund had been paid out.", "9%", {"fund", "paid"}),
        ("Night burglary (4,120 offences) was 9% lower than before.", "9%", {"night", "burglary"}),
    ],
)
def test_neither_a_bracket_nor_a_sum_parts_a_figure_from_its_words(
    text: str, quote: str, held: set[str]
) -> None:
    assert held <= words(text, quote)


def test_the_mark_of_a_footnote_is_no_part_of_a_measure() -> None:
    assert figures("Underlying operating profit2 was £102m.")[0].measure == "Underlying operating profit"


def test_two_changes_of_one_thing_have_its_measure() -> None:
    text = "Sales per day were up 0.5% in May, outperforming a poor market and down only 1.6% on the year."
    assert [row.measure for row in figures(text)] == ["Sales per day"] * 2


def test_a_record_that_is_hit_is_of_what_has_grown() -> None:
    (row,) = figures("Waiting lists for hip replacements have soared, hitting a record of almost 6.2million.")
    assert row.measure is not None and row.measure.startswith("Waiting lists for hip replacements")


def test_a_share_is_of_what_follows_it_whatever_it_is_the_bottom_of() -> None:
    (row,) = figures("Repairs were at the bottom of 34% of the cases it investigated formally.")
    assert row.measure is not None and row.measure.endswith("cases investigated formally")


def test_money_laid_out_is_spending() -> None:
    (row,) = figures("Landlords laid out £6.5bn on repairs.")
    assert row.measure == "Landlords spending repairs"


def test_what_a_charge_is_to_do_is_part_of_its_measure() -> None:
    (row,) = figures("There was a charge of £16.8m to equalise pensions.")
    assert row.measure == "charge equalise pensions"


def test_the_words_of_a_measure_stand_in_the_order_of_the_text() -> None:
    (row,) = figures("We expect underlying profit before tax for the year of between £175m and £182m.")
    assert row.measure is not None and row.measure.startswith("underlying profit")


def test_what_is_paid_a_week_and_for_what() -> None:
    text = "Residents now pay £1,078 a week for residential care."
    assert {"residential", "care"} <= measured(text, "£1,078")


def test_what_a_rate_counts_may_stand_before_its_base() -> None:
    (visits,) = figures("It carried out 7.4 home fire safety visits per 1,000 people.")
    assert (visits.unit, visits.value) == ("/1000", 7.4)
    assert {"home", "fire", "safety", "visits"} <= set((visits.measure or "").split())
    assert "deaths" in measured("The unit recorded 14 deaths per 1,000 births.", "14")
    first = figures("The mortality rate fell to 37 deaths per 1000 live births.")[0]
    assert first.measure is not None and "deaths" not in first.measure


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("Force rose by 28%, and 312 incidents of self-harm were recorded.", "312", "incidents of self-harm"),
        ("Cllr Reid asked why 340 people were waiting.", "340", "people were waiting"),
        ("Of all children 86% had had it, and measles cases had gone from 12 to 17.", "17", "measles cases"),
    ],
)
def test_a_statement_of_its_own_takes_nothing_over(text: str, quote: str, measure: str) -> None:
    assert figure(text, quote).measure == measure


def test_a_title_that_names_a_kind_of_document_is_no_measure() -> None:
    rows = figures("# Annual report and accounts 2016/17: The Harbour Trust\n\nWe reached 34,120 people.")
    assert rows[0].measure == "people"


def test_a_share_of_which_is_of_the_amount_outside_brackets() -> None:
    told = "Some 1,340 volunteers came. Income was £3.4m (2016: £3.1m), of which 44% came from legacies."
    assert (figure(told, "44%").measure or "").startswith("Income")


def test_falls_are_things_where_they_are_counted() -> None:
    assert "falls" in measured("There had been 26 falls in three months.", "26")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Elmet had the highest refusal rate of any county, at 9.6%.", {"refusal", "rate"}),
        ("Elmet recorded by far the second-lowest number of thefts, 9.6%.", {"number", "of", "thefts"}),
        ("Loneliness affects about one widow in 14.", {"loneliness", "affects", "widow"}),
        ("When inspectors last visited, in 2014, there were 9.6% drop-outs.", {"drop-outs"}),
        ("Forecasters at Elm Brook expect rents to average 9.6%.", {"rents", "to", "average"}),
        ("There were thefts, a fall of 9.6% on the year before the pandemic.", {"thefts"}),
        ("Profit before tax of 9.6% was the best.", {"profit", "tax"}),
        ("The rise was driven by 9.6% more people seeking work.", {"people", "seeking", "work"}),
        ("Thefts fell for the fourth year in a row, by 9.6%.", {"thefts"}),
        ("We have hedged 9.6% of our fuel for the rest of this year.", {"hedged", "fuel"}),
        ("The logs of the ward showed delays of 9.6%.", {"delays"}),
        ("Hull, which left the scheme early, faces a levy of 9.6%.", {"levy"}),
        ("Thefts were at 9.6% of their level before the pandemic.", {"thefts", "level", "pandemic"}),
    ],
)
def test_what_is_measured_and_no_word_more(sentence: str, words: set[str]) -> None:
    (row,) = figures(sentence)
    assert words == set((row.measure or "").lower().split()) - {"before", "the", "their"}


def test_a_statement_behind_a_semicolon_has_no_word_of_the_one_before() -> None:
    told = "Some 58% of staff had been trained in moving and lifting; the provider's target was 95%."
    assert (figure(told, "95%").measure or "").startswith("provider's target")


def test_falls_that_are_counted_say_what_is_measured() -> None:
    told = "The tool said that four carers were needed. There were 17 falls."
    assert measured(told, "17") == {"falls"}


def test_more_people_who_drove_a_rise_are_what_is_counted() -> None:
    told = "The increase was driven by 60,000 more people searching for work."
    assert measured(told, "60,000") == {"people", "searching", "for", "work"}
