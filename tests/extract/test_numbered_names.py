"""Numerals that belong to a name, a law, a score or a call sign, beside quantities that look like them."""

from __future__ import annotations

import pytest

from tests.extract.said import dispositions, figures


@pytest.mark.parametrize(
    ("sentence", "quote", "disposition"),
    [
        ("Arsenal beat Chelsea 3-1 at home.", "3", "other"),
        ("The match ended 2–2 after a break.", "2", "other"),
        ("They lost by 3 wickets in Leeds.", "3", "other"),
        ("See 42 U.S.C. § 1983 on this.", "42", "name"),
        ("See § 12 of the Code.", "12", "name"),
        ("Under Art. 6(1) GDPR notice is due.", "6", "name"),
        ("He saved in a 401(k) plan.", "401", "name"),
        ("The company number is 04512345 and it is active.", "04512345", "contact"),
        ("In an emergency dial 999 or 112 at once.", "112", "contact"),
        ("The 999 service was busy.", "999", "contact"),
        ("People took the 14.32 service to Leeds.", "14.32", "other"),
        ("It appeared at 00.01 GMT on the site.", "00.01", "other"),
        ("Flight BA 117 was late.", "117", "name"),
        ("Phones with iOS 17.2 and Windows 11 work.", "17.2", "name"),
        ("Diesels of Euro 6 are exempt.", "6", "name"),
        ("The system EPSG:27700 was used.", "27700", "name"),
        ("Grid reference TQ 301 803 marks it.", "301 803", "name"),
        ("Traces of 2,4-D were found.", "2", "name"),
        ("Omicron BA.5 followed.", "5", "name"),
        ("The Rio+20 summit met.", "20", "name"),
        ("The men of 3 Para and 41 Commando met.", "41", "name"),
        ("The Group of Seven agreed.", "Seven", "name"),
        ("They live in Seven Oaks now.", "Seven", "name"),
        ("It is below its peak in 19951 (Figure 1).", "19951", "period"),
    ],
)
def test_a_number_in_a_name_is_no_quantity(sentence: str, quote: str, disposition: str) -> None:
    assert (quote, disposition) in dispositions(sentence)


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("The party beat its target by 3 seats.", ["3"]),
        ("Staff took 999 days of leave.", ["999 days"]),
        ("They called 101 witnesses.", ["101"]),
        ("The ratio ended at 3:1.", ["3:1"]),
        ("Some 14.32 million used the service.", ["14.32 million"]),
        ("The galaxy has 17.2 billion stars.", ["17.2 billion"]),
        ("Every 3 regiments share a doctor.", ["3"]),
        ("The Seven staff left.", ["Seven"]),
        ("In all, 19,951 came.", ["19,951"]),
        ("It sold 20 more in Rio.", ["20"]),
        ("A fund of Euro 6 million was set up.", ["6 million"]),
        ("Of 42 states, 12 agreed.", ["42", "12"]),
        ("They won 24 to 17.", ["24", "17"]),
    ],
)
def test_quantities_that_look_like_names(sentence: str, quotes: list[str]) -> None:
    assert [row.quote for row in figures(sentence)] == quotes


def test_the_number_of_the_members_of_a_union_is_part_of_its_name() -> None:
    (row,) = figures("The EU (27) produced 11 tonnes.")
    assert (row.quote, row.geography) == ("11 tonnes", "European Union")
