"""Places told by an adjective or by the name of a people."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("English councils overspent by 12 per cent.", "England"),
        ("Some 12 per cent of Australian households rent.", "Australia"),
        ("French unemployment fell to 12 per cent.", "France"),
        ("The German economy grew by 12 per cent.", "Germany"),
        ("Northern Irish farms lost 12 per cent of their income.", "Northern Ireland"),
        ("South Korean exports rose by 12 per cent.", "South Korea"),
        ("Canadian GDP fell by 12 per cent.", "Canada"),
        ("Among Londoners 12 per cent cycle to work.", "London"),
        ("Scottish and Welsh schools lost 12 per cent of their teachers.", "Scotland; Wales"),
    ],
)
def test_the_adjective_of_a_country_names_the_place(sentence: str, place: str) -> None:
    (row,) = figures(sentence)
    assert row.geography == place


@pytest.mark.parametrize(
    "sentence",
    [
        "In English lessons 12 per cent of pupils fell asleep.",
        "English and maths results fell by 12 per cent.",
        "Of the learners in English finished papers came from 12 per cent.",
        "Indian nurses fill 12 per cent of posts.",
        "Polish families rent 12 per cent of flats.",
        "Native Americans hold 12 per cent of posts.",
        "American Express raised its fee by 12 per cent.",
        "British thermal units were up by 12 per cent.",
        "German-owned shops fell by 12 per cent.",
        "Births to Asian mothers fell by 12 per cent.",
        "Black African mothers had 12 per cent.",
    ],
)
def test_a_language_a_people_abroad_and_a_name_do_not(sentence: str) -> None:
    (row,) = figures(sentence)
    assert row.geography is None


def test_an_adjective_far_behind_a_figure_is_of_something_else() -> None:
    text = (
        "Shops in Ireland\n\nPrices rose by 12 per cent because demand was strong at the larger French shops."
    )
    assert figure(text, "12 per cent").geography == "Ireland"


def test_a_document_that_opens_with_the_adjective_is_about_the_country() -> None:
    text = (
        "Town halls under strain\n\nSwedish municipalities went over budget last year, as a survey of their"
        " treasurers shows, and there is little hope that the coming budgets will hold better than that.\n\n"
        "Spending on schools rose by 12 per cent. Swedish schools are not alone.\n"
    )
    assert figure(text, "12 per cent").geography == "Sweden"


def test_a_continent_is_told_by_its_adjective() -> None:
    text = "Asian mills cut output by 2.1%. Thai exports rose 4% and African ones 3%. Korean prices fell 5%."
    assert [row.geography for row in figures(text)] == ["Asia", "Thailand", "Africa", "South Korea"]


def test_the_name_of_a_paper_is_no_place() -> None:
    assert figure("Global Dairy Weekly\n\nButter stood at €40.", "€40").geography is None
    assert figure("Global dairy output\n\nButter stood at €40.", "€40").geography == "World"
