"""Parts of what was counted: whom they are of, where, and whether anybody means them to be."""

from __future__ import annotations

from tests.extract.said import figures, measured

HEAD = "# Evidence of the Elm Trust\n\n"


def test_whom_a_part_is_of_may_stand_within_it() -> None:
    told = "One patient in 14 was readmitted to the ward."
    assert {"patient", "readmitted"} <= measured(told, "One patient in 14")


def test_a_part_is_where_its_whole_is() -> None:
    told = "There were 3,409 households in hostels in Wales at the end of May 2017"
    rows = figures(f"{HEAD}{told}, of which 1,236 had children.")
    assert [row.geography for row in rows] == ["Wales", "Wales"]


def test_what_a_number_comes_to_is_where_it_is() -> None:
    told = "There were 3,409 households in hostels in Wales. This is 50% higher than a year earlier."
    assert [row.geography for row in figures(HEAD + told)] == ["Wales", "Wales"]


def test_those_of_whom_a_part_is_may_be_counted_as_a_rate() -> None:
    told = "Passenger journeys totalled 8.1 million, 86% of the former figure."
    complaints = "We received 31 complaints per 100,000 journeys and answered 97% of them within 20 days."
    text = f"{told} {complaints}"
    assert "complaints" in measured(text, "97%")


def test_a_part_of_what_shall_go_is_there() -> None:
    part = figures("We propose to cut 112 posts, about 40 of them vacant.")[1]
    assert (part.aspect, part.direction) == ("level", None)


def test_a_length_of_stay_is_said_once() -> None:
    assert figures("The average length of stay was 6.9 days.")[0].measure == "average length of stay"


def test_a_base_may_open_a_sentence_without_a_comma() -> None:
    rows = figures("Per 100,000 population the rate ranged from 21,300 in Kent to 33,800 in Essex.")
    assert [(row.value, row.unit) for row in rows] == [(21_300, "/100000"), (33_800, "/100000")]
