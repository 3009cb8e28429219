"""Numbers within the subject of another number: what it is of, or where."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, measured

TOLD = "Cancer waits at the three largest hospitals averaged 19 days."


def test_a_number_within_a_subject_does_not_part_it_from_its_verb() -> None:
    assert {"cancer", "waits"} <= measured(TOLD, "19 days")


def test_a_number_within_a_subject_is_of_the_thing_behind_it() -> None:
    assert measured(TOLD, "three") == {"largest", "hospitals"}


@pytest.mark.parametrize(
    ("sentence", "quote", "expected"),
    [
        ("Bed use across our 22 homes stood at 81%.", "81%", {"bed", "use"}),
        ("Calls to the nine centres fell by 4%.", "4%", {"calls"}),
        ("The charity paid grants to the nine centres and saved £40,000.", "£40,000", {"savings"}),
    ],
)
def test_where_or_of_what_a_subject_is(sentence: str, quote: str, expected: set[str]) -> None:
    assert expected <= measured(sentence, quote)


def test_a_number_behind_the_verb_is_no_part_of_the_subject() -> None:
    assert "charity" in measured("The charity ran courses for the nine centres in Leeds.", "nine")


def test_what_leads_a_sentence_in_is_not_what_is_counted() -> None:
    told = "Since ministers took charge, 18,000 more pupils have had breakfast."
    assert "charge" not in (figure(told, "18,000").measure or "")


def test_a_number_beside_its_subject_leaves_what_the_subject_did() -> None:
    told = "Both the fare, at 3.6 pounds, and the number of idle buses, at 590, changed a little in May."
    assert measured(told, "590") == {"number", "of", "idle", "buses"}


def test_a_number_of_what_a_thing_has_is_said_with_the_thing() -> None:
    assert "two-family" in measured("The number of two-family houses rose by 140.", "140")
    assert "two-bedroom" in measured("A typical two-bedroom flat costs £900.", "£900")


def test_its_share_is_said_in_full() -> None:
    told = "Morrisons was the slowest shop, with sales up 3.8%. Its market share was 9.1%."
    assert measured(told, "3.8%") == {"sales"}
    assert measured(told, "9.1%") == {"market", "share"}


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("The brewer said sales in its 286 cellars had risen 17%.", "17%", {"sales", "in", "its", "cellars"}),
        ("Staff came to 143 (2016: 151), and 212 helpers gave 19,000 hours.", "212", {"helpers"}),
        ("Thefts rose by 31 to 206, of which 44% were of cars.", "44%", {"thefts", "cars"}),
        ("Two shops closed for a £2m repair, half of it by the town.", "half", {"repair", "town"}),
        ("It has beds for 34 older people; 29 were there.", "29", {"older", "people"}),
        ("Turnover had fallen since the new head came, from 60% to 30%.", "30%", {"turnover"}),
        ("Brokers at Numis lifted their profit forecast by 8 per cent.", "8 per cent", {"profit"}),
    ],
)
def test_what_a_number_is_of_beside_others(text: str, quote: str, expected: set[str]) -> None:
    small = {"the", "by", "of", "in", "its"}
    assert expected - small <= measured(text, quote)
    assert not measured(text, quote) & {"brewer", "staff", "head", "beds", "brokers"}


def test_a_target_is_not_what_comes_behind_it() -> None:
    told = "Mean response was 9 minutes in May (target 7 minutes), 2 minutes slower than in April."
    assert "target" not in (figure(told, "2 minutes").measure or "")


def test_of_these_are_of_what_was_measured_last() -> None:
    told = "There were 24 fatal crashes. The wounded came to 38. Of these, 12 went home."
    assert "wounded" in measured(told, "12")


def test_the_share_is_none_of_what_is_no_part() -> None:
    told = "Some 91% of land was dry. The share had dropped to 11%, after 124 mm of rain."
    assert "rain" in measured(told, "124 mm")


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Cash was £38m after buying back shares.", "£38m", {"cash"}),
        ("Overnight stays came to 480,600.", "480,600", {"overnight", "stays"}),
        ("Reserves are forecast to fall from £22m.", "£22m", {"reserves"}),
        ("The fee, which the hon. Lady mentions, has gone up by 63p.", "63p", {"fee"}),
    ],
)
def test_words_that_say_nothing_of_a_measure(text: str, quote: str, expected: set[str]) -> None:
    assert measured(text, quote) == expected


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("Mills spilt raw sewage 3,010 times in May.", "3,010", {"mills", "raw", "sewage", "spilt"}),
        ("Thefts were down 4% on 2018 and the lowest since 2002.", "4%", {"thefts"}),
        ("Hoards exceeded 1,000 for the fifth year running.", "1,000", {"hoards"}),
        ("Pay, excluding the £41m of pensions, was 54% of income.", "54%", {"pay", "income"}),
        ("He said that two posts were empty and that each clerk had 65 letters.", "65", {"clerk", "letters"}),
    ],
)
def test_what_is_told_with_a_number_is_its_measure(text: str, quote: str, expected: set[str]) -> None:
    small = {"of", "had"}
    assert measured(text, quote) - small == expected


def test_what_somebody_replied_is_told_without_who() -> None:
    assert "mayor" not in measured("The mayor replied that 214 homes were let.", "214")


def test_a_share_under_a_label_says_whose_it_is() -> None:
    told = "Early psychosis: 68% of patients began treatment in time."
    assert {"psychosis", "patients", "treatment"} <= measured(told, "68%")


def test_what_somebody_said_may_begin_with_several_words() -> None:
    told = "Joan Wray (Green) said journey times into Hull rose by 4 minutes."
    assert "wray" not in measured(told, "4 minutes")


def test_a_long_subject_with_a_number_keeps_its_verb() -> None:
    told = "World steel output for the 63 countries reporting to the club was 161 tonnes."
    assert {"steel", "output"} <= measured(told, "161 tonnes")


def test_the_first_time_is_no_measure() -> None:
    assert measured("Turnover passed £50m for the first time.", "£50m") == {"turnover"}


def test_a_dividend_that_is_recommended_is_a_dividend() -> None:
    told = "Earnings rose to 17p and the board recommends a dividend of 4p, making 6p for the year."
    assert "dividend" in measured(told, "6p")


def test_a_part_that_ranks_does_not_part_a_subject_from_its_verb() -> None:
    told = "Life expectancy in the poorest tenth of streets is 74.1 years."
    assert {"life", "expectancy", "poorest", "streets"} <= measured(told, "74.1 years")


def test_the_part_of_a_text_that_a_heading_opens_is_no_measure() -> None:
    told = "# Care\n\n## Key points\n\nThe partnership covers 1.1 million people and five trusts."
    assert "points" not in measured(told, "1.1 million")
    assert "key" not in measured(told, "1.1 million")


def test_a_share_with_a_verb_of_its_own_leans_on_no_other() -> None:
    told = "Some 15% of adults in Calne smoke, and 28% of children in Stroud have decayed teeth."
    assert measured(told, "15%") == {"adults", "smoke"}
