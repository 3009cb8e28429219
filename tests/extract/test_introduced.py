"""Bodies that a document itself introduces."""

from __future__ import annotations

import pytest

from tests.extract.said import figure

PROSE = (
    "What follows was put together from many reports, none of which says the same as any other, and it is"
    " meant for readers who would like to know what has been found so far and what has not."
)


def body(text: str) -> str | None:
    """Whose the 45 of a text is, below a title and a paragraph that name no body."""
    return figure(f"# Money\n\n{PROSE}\n\n{text}", "45").organisation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Barset Wildlife Trust (BWT) was founded early.\n\nBWT owns 45 reserves.", "Barset Wildlife Trust"),
        ("The staff of the Barset Motors plc (“BMP”) are few. BMP sold 45 cars.", "Barset Motors plc"),
        ("Ivy Lodge is a small residential home.\n\nIvy Lodge has 45 beds.", "Ivy Lodge"),
        ("## Ivy Lodge\n\nIvy Lodge is a home for the old.\n\nThere are 45 beds.", "Ivy Lodge"),
        (
            "Harbour Lights is a national charity. Harbour Lights has 45 staff.",
            "Harbour Lights",
        ),
        ("Northwind Tiles was a family firm. Northwind Tiles employed 45 people.", "Northwind Tiles"),
    ],
)
def test_a_name_that_the_text_introduces(text: str, expected: str) -> None:
    assert body(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The number of Barset Groups (BG) is small. BG has 45 entries.",
        "Barset CCG (CCG) was founded early.\n\nThe CCG total was 45.",
        "Ivy Lodge is a street of the town and a good home for all.\n\nIvy Lodge has 45 beds.",
        "Great Yarmouth is a home for many.\n\nGreat Yarmouth has 45 beds.",
    ],
)
def test_a_name_that_is_no_body(text: str) -> None:
    assert body(text) is None


def test_one_of_several_headings_is_not_what_the_whole_is_about() -> None:
    text = (
        "# Reports on hospitals\n\n## Barset Hospitals NHS Trust\n\nBarset Hospitals NHS Trust is new, and"
        " Barset has no other like it. There are 900 beds.\n\n"
        "## Casterbridge Hospitals NHS Trust\n\nThere are 300 beds.\n\n"
        "## All of them\n\nThere are 45 reports.\n"
    )
    assert figure(text, "900").organisation == "Barset Hospitals NHS Trust"
    assert figure(text, "300").organisation == "Casterbridge Hospitals NHS Trust"
    assert figure(text, "45").organisation is None


def test_one_of_several_places_is_not_where_the_whole_is() -> None:
    text = (
        "# Schools\n\n## Norway\n\nThere are 900 schools.\n\n"
        "## Sweden\n\nThere are 300 schools.\n\n## All countries\n\nThere are 45 schools."
    )
    assert [figure(text, quote).geography for quote in ("900", "300", "45")] == ["Norway", "Sweden", None]


def test_the_place_in_the_name_of_a_trust_is_not_what_the_text_is_about() -> None:
    text = (
        f"Beds\n\n{PROSE}\n\nDorset Hospitals NHS Trust and Dorset Healthcare NHS Trust have few beds, and"
        " more are planned. Less than the Dorset average.\n\nThere are 45 beds."
    )
    assert figure(text, "45").geography is None
