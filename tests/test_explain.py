"""An explanation shows the figure in its sentence, each slot with the words behind it, checks and sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.explain import Explanation, UnknownFigure, explain
from flows.release.current import Release
from tests.release.small import Collection, figure_id

BEDS = figure_id("beds", "120 beds")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return Collection().publish(Path(tmp_path_factory.mktemp("explain")))


@pytest.fixture(scope="module")
def beds(release: Release) -> Explanation:
    return explain(release, BEDS)


def test_the_figure_is_marked_in_its_sentence(beds: Explanation) -> None:
    first = beds.text().splitlines()[0]
    assert first == "The trust closed «120 beds» <b>in 2016</b>, 14.7 per cent of all."
    assert "\033" not in beds.text()
    assert "\033[1m«120 beds»\033[0m" in beds.text(bold=True)


def test_document_and_section_are_named(beds: Explanation) -> None:
    assert beds.document == "On beds & more, Office <of> Beds, 2018-06-30, https://example.org/beds"
    assert beds.section == "Hospital beds"


def test_each_filled_slot_tells_the_words_and_the_rule(beds: Explanation) -> None:
    slots = {slot.name: slot for slot in beds.slots}
    assert (slots["value"].value, slots["value"].words) == ("120", "120 beds")
    assert slots["value"].rule == "a number with its unit"
    assert slots["geography"].value == "Kent (E10000016)"
    assert (slots["geography"].words, slots["geography"].rule) == ("", "")
    assert "measure" not in slots
    assert "value       120 · from «120 beds» · a number with its unit" in str(beds)


def test_checks_are_made_and_hold(beds: Explanation) -> None:
    assert [holds for _, holds in beds.checks] == [True] * 4
    assert beds.text().count("holds ") == 4


def test_sources_are_named_and_their_absence_too(release: Release, beds: Explanation) -> None:
    assert "none is given for this figure" in beds.text()
    assert explain(release, figure_id("staff", "30 and 40")).sources == ("Office 2018",)


def test_a_range_has_bounds_and_no_value(release: Release) -> None:
    found = explain(release, figure_id("staff", "30 and 40"))
    assert found.amount == "30 to 40"
    assert "says      120 beds" in explain(release, BEDS).text()
    assert {slot.name: slot.value for slot in found.slots}.keys() & {"value", "low", "high"} == {
        "low",
        "high",
    }
    assert found.checks[2] == ("low, value and high are in order", True)


@pytest.mark.parametrize(
    ("figure", "message"),
    [
        ("beds#char=33,35", f"no figure beds#char=33,35 in release .*; near it: {BEDS}, "),
        ("bed#char=1,2", "its documents are called beds"),
        ("nonsense", "its documents are called beds, staff"),
        ("", "its documents are called"),
        ("beds#char=99999999999999999999,1", "its documents are called"),
    ],
)
def test_an_unknown_figure_is_told_in_one_line(release: Release, figure: str, message: str) -> None:
    with pytest.raises(UnknownFigure, match=message) as caught:
        explain(release, figure)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "evidence", ["", "not JSON", "[1]", '{"value": "x"}', '{"value": {"start": 9, "end": 2}}']
)
def test_evidence_that_cannot_be_read_is_no_evidence(tmp_path: Path, evidence: str) -> None:
    collection = Collection()
    collection.rows["figures"][0]["evidence"] = evidence
    slots = {slot.name: slot for slot in explain(collection.publish(tmp_path), BEDS).slots}
    assert (slots["value"].value, slots["value"].words) == ("120", "")


def test_signs_that_steer_a_terminal_are_not_sent(tmp_path: Path) -> None:
    collection = Collection()
    collection.rows["figures"][0]["measure"] = "beds\033[2J\nclosed"
    said = explain(collection.publish(tmp_path), BEDS).text()
    assert "\033" not in said
    assert "beds\\x1b[2J closed" in said
