"""What a count counts: the noun phrase after the number, as written."""

from __future__ import annotations

import pytest

from tests.extract.said import figure, figures


@pytest.mark.parametrize(
    ("sentence", "counted"),
    [
        ("The trust closed 120 beds.", "beds"),
        ("There are 36 GP practices in the borough.", "GP practices"),
        ("There are 32 clinical commissioning groups.", "clinical commissioning groups"),
        ("There are seven integrated care partnerships in all.", "integrated care partnerships"),
        ("More than 3,000 nurses left.", "nurses"),
        ("Some 25,000 adults live with diabetes.", "adults"),
        ("Only two councils were opposed to it.", "councils"),
        ("They closed 12 hospitals and 40 clinics.", "hospitals"),
        ("About 8.9 million people live there.", "people"),
        ("There were 120 fewer beds.", "beds"),
        ("They had 120 and 90 beds in 2016 and 2017 respectively.", "beds"),
        ("More than 1,000 (12 per cent) of nurses left.", "nurses"),
        ("There were 120 fewer beds.", "beds"),
        ("More than 1,000 (12 per cent) of nurses left.", "nurses"),
        ("They saw 41, 36 and 29 collisions.", "collisions"),
        ("The trust had 120 and 90 beds in 2016 and 2017 respectively.", "beds"),
        ("Some 57 held a passport.", None),
    ],
)
def test_counted(sentence: str, counted: str | None) -> None:
    assert figures(sentence)[0].counted == counted


def test_money_counts_nothing() -> None:
    assert figures("The deficit was £3 million.")[0].counted is None


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The vacancy rate for nurses was 14.7 per cent.", "vacancy"),
        ("The trust had a deficit of £3 million.", "deficit"),
        ("Spending on social care fell by 7 per cent.", "spending"),
        ("The population of the town is 9,500.", "population"),
        ("Length of stay fell by four days.", "stay"),
    ],
)
def test_the_measure_is_in_the_texts_words(sentence: str, word: str) -> None:
    (row,) = figures(sentence)
    assert word in (row.measure or "").lower()


@pytest.mark.parametrize(
    ("sentence", "quote", "counted"),
    [
        ("It hired 12 research and development officers.", "12", "research and development officers"),
        ("Some 40 health and care workers left.", "40", "health and care workers"),
        ("It hired one manager and two nurses.", "one", "manager"),
        ("Some 20 nurses and midwives left.", "20", "nurses and midwives"),
    ],
)
def test_what_and_joins_to_a_counted_noun(sentence: str, quote: str, counted: str) -> None:
    assert figure(sentence, quote).counted == counted
