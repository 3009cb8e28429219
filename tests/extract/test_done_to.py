"""What is done to so many things, in a list of what was done; parts of things; money of South Africa."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.said import dispositions, figure, figures, measured

RIVER = "We planted 14,200 trees on 38 farms, restored 6.4 km of bank and took out three weirs."


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        (RIVER, "6.4 km", {"restored", "bank"}),
        (RIVER, "three", {"weirs"}),
        ("The plan is to charge £5 for parking and cut 140 posts.", "140", {"cut", "posts"}),
        ("Officers closed nine of the 31 pools.", "nine of the 31", {"officers", "closed", "pools"}),
        ('"That\'s 60 vans," he said.', "60", {"vans"}),
        ("In May there were 36 unwitnessed falls.", "36", {"unwitnessed", "falls"}),
    ],
)
def test_a_verb_and_its_thing_are_a_measure(text: str, quote: str, expected: set[str]) -> None:
    assert measured(text, quote) - {"of"} == expected


def test_what_a_report_showed_is_no_part_of_what_is_asked_for() -> None:
    told = "Members may approve £34m of savings after a report showed reserves could run out by 2026."
    assert figure(told, "£34m").period is None
    assert "reserves" not in measured(told, "£34m")


def test_an_average_is_of_the_time_told_before_it() -> None:
    told = (
        "Universal Benefit\n\nIn August 2017, 21 homes were paid. The average for couples was £1,060."
    )
    assert str(figures(told, date(2017, 10, 1))[-1].period_start) == "2017-08-01"


def test_rands_are_written_with_a_letter() -> None:
    told = "Debt will exceed R3 trillion. A grant is R2,400 a month and pens cost R1.5m."
    assert [(row.unit, row.value) for row in figures(told)] == [("ZAR", 3e12), ("ZAR", 2400), ("ZAR", 1.5e6)]
    assert dispositions("The R2 was good and R3 wards were shut.") == [("2", "name"), ("3", "name")]


def test_what_a_scheme_will_do_by_a_year_does_not_date_what_was_spent() -> None:
    told = "We spent £14m on a quay that will add 420 metres of berth by 2019."
    assert [row.period and row.period[:4] for row in figures(told, date(2017, 3, 1))] == [None, "2019"]


def test_a_second_amount_rises_with_the_first() -> None:
    told = "Turnover increased from £38.4m to £41.9m and profit before tax by 11% to £9.8m."
    assert [row.aspect for row in figures(told)] == ["level", "level", "change", "level"]


def test_what_money_goes_towards_has_a_price_of_its_own() -> None:
    told = "The hospital has been awarded £28m towards a £41m surgical wing."
    assert {"surgical", "wing"} <= measured(told, "£28m")


def test_commissioners_of_a_harbour_are_a_body() -> None:
    told = "Eastport Harbour Commissioners: annual review 2016\n\nTurnover was £41m."
    assert figure(told, "£41m").organisation == "Eastport Harbour Commissioners"
