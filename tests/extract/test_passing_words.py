"""Words that say nothing of a measure where they stand, and numbers that only tell how long ago."""

from __future__ import annotations

import pytest

from tests.extract.said import dispositions, figure, figures, measured


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Tolls have gone up by 41% in a decade.", "41%", {"tolls"}),
        ("611 injuries occurred according to the Ferry Users Survey.", "611", {"injuries", "occurred"}),
        ("Members met on Tuesday night to approve 54 flats.", "54", {"members", "met", "approve", "flats"}),
        ("Net cash fell by £9m in the quarter to £40m.", "£40m", {"net", "cash"}),
        ("The fund has so far paid out £2.4bn in loans.", "£2.4bn", {"fund", "paid", "loans"}),
        ("Rents rose 2% in Perth whilst wages in Oban fell by 3.1%.", "3.1%", {"wages"}),
    ],
)
def test_when_and_how_long_are_no_measure(text: str, quote: str, expected: set[str]) -> None:
    assert measured(text, quote) - {"in", "of", "to"} == expected


def test_the_years_that_have_gone_by_since_are_no_figure() -> None:
    assert dispositions("In the six years since 2011, stocks grew by 12%.")[0] == ("six", "period")
    assert dispositions("We found 28 fights in the six months before the visit.")[1] == ("six", "period")
    assert dispositions("In the 12 hours after the flood 30 people were moved.")[0] == ("12", "period")
    assert dispositions("She has had six years since her stroke.")[0] == ("six", "figure")


@pytest.mark.parametrize(
    ("text", "quote", "disposition"),
    [
        ("HC Deb 3 June 1998 vol 313 cc401-9 3.47 pm\n\nThere are 12 ferries.", "401", "citation"),
        ("If he will make a statement on ferries. [51207]", "51207", "citation"),
        ("14/02/2020 09:30\n\nThere are 12 ferries.", "09:30", "other"),
    ],
)
def test_marks_of_the_record_are_no_figures(text: str, quote: str, disposition: str) -> None:
    told = [found for found in dispositions(text) if found[0].startswith(quote[:2])]
    assert told and {what for _, what in told} == {disposition}
    assert [row for row in dispositions(text) if row[1] == "figure"] in ([], [("12", "figure")])


def test_a_year_in_brackets_does_not_take_the_verb_behind_it() -> None:
    told = "Gross margin of 57.1% (2016: 58.8%) reflects dearer milk."
    assert measured(told, "58.8%") == {"gross", "margin"}


def test_a_part_of_a_rise_is_a_share() -> None:
    told = "There were 26,200 more births than deaths (46% of the increase)."
    assert figure(told, "46%").aspect == "share"


def test_more_than_at_another_time_says_nothing_of_what_comes_behind_it() -> None:
    told = "There are 800 more vets than in 2016, and 60 kennels have shut."
    assert [figure(told, quote).aspect for quote in ("800", "60")] == ["change", "level"]


def test_what_is_so_large_goes_on_behind_its_size() -> None:
    told = "In May, 812 barns over 18 metres had been found with rotten beams."
    assert {"barns", "rotten", "beams"} <= measured(told, "812")


def test_a_clause_that_names_another_sum_says_it_in_full() -> None:
    told = "The capital financing requirement is £301m; the operational boundary is £320m."
    assert measured(told, "£320m") == {"operational", "boundary"}
    told = "The repair cost per home is £301; the average for similar landlords is £320."
    assert {"repair", "cost"} <= measured(told, "£320")


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The Trust scored 88.5% against the admitted standard of 90%.", "88.5%", {"admitted", "standard"}),
        (
            "We achieved 71% against the scan standard of 99% and 94% against the cancer standard of 96%.",
            "94%",
            {"cancer", "standard"},
        ),
    ],
)
def test_a_standard_says_what_was_achieved(text: str, quote: str, expected: set[str]) -> None:
    assert measured(text, quote) == expected


def test_a_council_of_ones_own_is_where_the_sentence_before_was() -> None:
    told = "Buses ran in England.\n\nIn Devon we lost 58 routes. Our county council spent £9m in 2010."
    assert figure(told, "£9m").geography == "Devon"


def test_capital_is_a_sum_and_treasury_management_is_no_department() -> None:
    told = "Buses ran in England and Wales.\n\nThe capital financing requirement is £301m."
    assert figure(told, "£301m").geography != "London"
    assert figure("Subject: Treasury management\n\nThe fees cost £2m.", "£2m").geography is None


def test_working_days_are_what_was_lost() -> None:
    lost = measured("Some 3 million working days were lost to illness.", "3 million working days")
    assert {"working", "days", "lost", "illness"} <= lost
    assert "days" not in measured("Repairs took 12 working days on average.", "12 working days")


def test_more_than_before_is_earned_too() -> None:
    assert figure("In 2016 clerks in Hull received 7.8% more.", "7.8%").aspect == "change"


def test_a_part_stands_where_its_whole_does() -> None:
    told = "England has 40 courts.\n\n728 cases were prosecuted in Wales; 682 (94%) led to a conviction."
    assert [row.geography for row in figures(told)][1:3] == ["Wales", "Wales"]


def test_a_day_behind_the_number_of_a_paper_is_no_second_number() -> None:
    assert ("9", "period") in dispositions("Cost of meals\n\nPaper 7/2022, 9 November 2022\n\nThere were 40.")


def test_the_look_that_a_count_goes_back_to_is_no_measure() -> None:
    told = "Since the previous inspection seven teachers have retired."
    assert measured(told, "seven") == {"teachers", "retired"}


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("Twelve homes were sold and a road was built to the quarry.", "Twelve", {"homes", "were", "sold"}),
        ("Over 300 shops have closed and the street has lost its trees.", "300", {"shops", "closed"}),
    ],
)
def test_another_clause_with_its_own_subject_is_no_measure(text: str, quote: str, words: set[str]) -> None:
    assert measured(text, quote) == words
