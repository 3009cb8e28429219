"""Integrated care systems and their boards, named by the places that they are for."""

from __future__ import annotations

import pytest

from flows.extract import organisations
from flows.extract.gazetteer import Gazetteer
from tests.extract.said import figure


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Norfolk and Waveney Integrated Care System five posts are vacant.",
         "Norfolk and Waveney Integrated Care System"),
        ("NHS Lincoln, Boston and South Holland Integrated Care Board met.",
         "NHS Lincoln, Boston and South Holland Integrated Care Board"),
        ("The Kent and Medway ICB met in May.", "Kent and Medway ICB"),
    ],
)  # fmt: skip
def test_systems_and_boards_are_bodies(text: str, name: str) -> None:
    found = organisations.find(text, 0, len(text), Gazetteer(()))
    assert [(one.entry.name, one.entry.kind) for one in found] == [(name, "ics")]


def test_a_board_paper_is_about_its_board() -> None:
    text = "# NHS Kent and Medway Integrated Care Board\n\n## Finance\n\nThe deficit was £3m in May 2024.\n"
    assert figure(text, "£3m").organisation == "NHS Kent and Medway Integrated Care Board"
