"""Who speaks is named at the head of a paragraph, and says nothing of the figures that follow."""

from __future__ import annotations

import pytest

from flows.extract.speaker_lines import end
from tests.extract.said import figures

WORDS = "There were 300 buses."


@pytest.mark.parametrize(
    "speaker",
    [
        "Mr Ben Hall (Exeter) (Lab): ",
        "Anna O’Neill (Denton and Reddish) (Lab/Co-op): ",
        "The Minister for Transport (Joan Reid): ",
        "The Secretary of State for Health: ",
        "**Dr Marsh:** ",
        "Baroness Hale of Oakham (CB): ",
        "Councillor Patel: ",
    ],
)
def test_the_words_begin_behind_the_speaker(speaker: str) -> None:
    text = speaker + WORDS
    assert end(text, 0, len(text)) == len(speaker)


@pytest.mark.parametrize(
    "label", ["Fires (primary): ", "Crewe: ", "In Exeter (Devon) last year: ", "Key facts: "]
)
def test_a_label_names_no_speaker(label: str) -> None:
    assert end(label + WORDS, 0, len(label + WORDS)) == 0


def test_a_members_seat_is_no_place_of_figures() -> None:
    said = f"Mr Ben Hall (Exeter) (Lab): {WORDS} My Friend the Member for Leeds said that 45 ran."
    read = figures(f"Buses in Wales\n\n{said}")
    assert [(row.quote, row.geography) for row in read] == [("300", "Wales"), ("45", "Wales")]


def test_a_debate_is_not_about_the_seat_of_its_first_speaker() -> None:
    text = "# Hospices\n\nJane Orr (Luton South) (Lab): We beg.\n\nMr Hall (Exeter) (Con): We heard 300."
    assert figures(text)[-1].geography is None


@pytest.mark.parametrize(
    "line",
    [
        "Jane Orr (Luton South) (Lab)",
        "Lord Mould (LD)",
        "Baroness Reed of Hythe (Lab Co-op)",
        "The Minister for Ports, Fish and Tides (Joan Reid)",
        "The Lord Bishop of Truro",
    ],
)
def test_a_line_may_name_the_speaker_of_those_below(line: str) -> None:
    assert end(line, 0, len(line)) == len(line)
    text = f"Buses in Wales\n\n{line}\n\n{WORDS} They are kept in 45 sheds by the people who drive them.\n"
    assert [row.geography for row in figures(text)] == ["Wales", "Wales"]


@pytest.mark.parametrize("line", ["Buses (Devon)", "Lord Nelson Ward", "Fares in Truro (adults) (weekly)"])
def test_a_line_that_names_no_speaker_is_a_heading(line: str) -> None:
    assert end(line, 0, len(line)) == 0


def test_a_speaker_may_stand_on_the_line_above_the_words() -> None:
    line = "Jane Orr (Luton South) (Lab)"
    assert end(f"{line}\n{WORDS}", 0, len(line) + 1 + len(WORDS)) == len(line)


def test_a_line_that_names_a_speaker_and_nothing_else_tells_no_time() -> None:
    line = "The Parliamentary Under-Secretary of State for Housing and Communities (Jane Orr) (Con)"
    rows = figures(f"Westminster Hall\n\n{line}\n\nWe built 400 homes in 2017.\n")
    assert [row.quote for row in rows] == ["400"]


def test_who_answers_a_question_with_a_number_is_no_word_of_the_answer() -> None:
    told = "Q12 Chair: How many ships have sailed?\n\nSarah Wills: Of 43 ships 29 have sailed, and 1,310 men."
    assert not any("Wills" in (row.measure or "") for row in figures(told))


def test_a_label_is_no_speaker_where_nobody_asks() -> None:
    (row,) = figures("Net Debt: Of what is owed £12m falls due this year.")
    assert row.measure and "debt" in row.measure.lower()
