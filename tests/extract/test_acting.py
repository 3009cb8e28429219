"""Whose a figure is when a later sentence says *it* or *the council*."""

from __future__ import annotations

import pytest

from tests.extract.said import figure

PROSE = (
    "What follows was put together from many reports, none of which says the same as any other, and it is"
    " meant for readers who would like to know what has been found so far and what has not."
)


def body(text: str) -> str | None:
    """Whose the 45 of a text is, below a title and a paragraph that name no body."""
    return figure(f"Money\n\n{PROSE}\n\n{text}", "45").organisation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Environment Agency spent £12m. It employs 45 divers.", "Environment Agency"),
        ("The Environment Agency set out to plant 45 trees.", "Environment Agency"),
        ("Tesco plc made £12m. The company has 45 shops.", "Tesco"),
        ("Tesco plc made £12m. Its 45 shops did well.", "Tesco"),
        ("Leeds City Council spent £12m. The council owns 45 flats.", "Leeds City Council"),
        ("Kent Police has 900 cars. However, it will buy 45 vans.", "Kent Police"),
    ],
)
def test_a_pronoun_stands_for_the_body_before(text: str, expected: str) -> None:
    assert body(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tesco plc made £12m. It is thought that 45 people knew.",
        "Tesco plc made £12m. It has been said that 45 people knew.",
        "Tesco plc made £12m. The council owns 45 flats.",
        "Tesco plc made £12m. In the same year 900 people moved. It needs 45 stamps to post a letter.",
        "Tesco plc made £12m.\n\nIt needs 45 stamps to post a letter.",
    ],
)
def test_a_pronoun_of_another_kind_does_not(text: str) -> None:
    assert body(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A group of shops (Tesco plc, Greggs and Halfords) sent 45 lorries.", None),
        ("The firm that we follow (Tesco plc) sent 45 lorries.", "Tesco"),
    ],
)
def test_a_body_that_brackets_list_with_others_does_not_act(text: str, expected: str | None) -> None:
    assert body(text) == expected


def test_a_place_left_out_is_not_where_the_figure_holds() -> None:
    text = f"Germany\n\n{PROSE}\n\nIn the eastern states (without Berlin) 45 homes closed."
    assert figure(text, "45").geography == "Germany"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Essex County Fire and Rescue Service", "Essex"),
        ("Avon Fire & Rescue Service", "Avon"),
        ("Toronto Police Service", "Toronto"),
        ("Barset Ambulance Service", None),
        ("Barset University Health Board", None),
        ("Barset International Airport", None),
        ("Barset Care Home", None),
        ("Barset Motors", None),
        ("Barset Wildlife Trust", None),
        ("U.S. Department of Agriculture", None),
        ("Ministry of Works", None),
    ],
)
def test_a_body_in_no_list_is_told_by_its_name(name: str, place: str | None) -> None:
    row = figure(f"Money\n\n{PROSE}\n\nThe {name} has 45 vans.", "45")
    assert (row.organisation, row.geography) == (name, place)
