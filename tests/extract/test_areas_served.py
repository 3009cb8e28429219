"""The figures of a body that serves an area hold for it; those of a charity do not, wherever it works."""

from __future__ import annotations

import pytest

from tests.extract.said import figures

PROSE = (
    "What follows was put together by those who do the work, and it is meant for readers who would like to"
    " know what has been done with the money and what has not."
)


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Kent and Medway Fire and Rescue Authority", "Kent; Medway"),
        ("Devon and Cornwall Police", "Devon; Cornwall"),
        ("NHS Devon Integrated Care Board", "Devon"),
        ("Birmingham and Solihull Integrated Care System", "Birmingham; Solihull"),
        ("Lewisham Council", "Lewisham"),
        ("Royal Devon NHS Foundation Trust", None),
    ],
)
def test_the_area_is_that_of_the_name(body: str, place: str | None) -> None:
    (figure,) = figures(f"# {body}\n\n{PROSE}\n\nWe employ 120 staff.\n")
    assert (figure.organisation, figure.geography) == (body, place)


def test_the_body_of_an_annual_report_may_be_named_below_it() -> None:
    text = (
        "# Annual report 2022\n\n## Harbour Homeless Trust\n\nWe work in Portsmouth and Southampton, and our"
        " staff know both well.\n\n## Our year\n\nWe found homes for 312 people. Our volunteers helped.\n"
    )
    assert figures(text)[-1].organisation == "Harbour Homeless Trust"
