"""Applied corrections: the cell is right, the row says who says so; one that no longer fits stops the run."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

from flows import land
from flows.corrections.application import applied, corrected
from flows.corrections.evidence import Note, noted, notes
from flows.validate import validate
from tests.corrections.written import FIGURE, correction
from tests.schemas import rows

OTHER = rows.key("14.7 per cent")
SOURCE = rows.source()
SPAN = rows.at("3,000")
SLOT = {"rule": "the noun after the number", "start": 47, "end": 52}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The document of `rows` as it is landed, with evidence for one slot."""
    place = tmp_path_factory.mktemp("landed") / "document"
    evidence = {"evidence": json.dumps({"counted": SLOT})}
    return rows.landed(rows.changed(rows.good(), "figures", evidence, 1), place)


@pytest.fixture
def apply(folder, tmp_path):
    """What applying gives: the figures by their id, and the findings."""

    def applying(*corrections, source=SOURCE, sources=None):
        known = [source] if sources is None else sources
        folders, findings = applied(corrections, known, {rows.NAME: folder}, tmp_path / "corrected")
        read = land.load(folders[rows.NAME])["figures"].to_pylist()
        return {row["figure_id"]: row for row in read}, findings

    return applying


def test_the_cell_is_right_and_the_row_says_so(apply, folder):
    before = land.load(folder)["figures"].to_pylist()
    figures, findings = apply(correction())
    assert findings == []
    told = {"from": "posts", "reason": "so says the table", "by": "A Clerk", "on": "2026-11-22"}
    expected = {
        **before[1],
        "counted": "vacant posts",
        "corrected": True,
        "evidence": json.dumps({"counted": SLOT | {"corrected": told}}),
    }
    assert figures[FIGURE] == expected
    assert figures[OTHER] == before[0]


def test_the_landed_tables_are_not_changed(apply, folder):
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    apply(correction())
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_without_corrections_the_landed_folder_itself_goes_on(folder, tmp_path):
    folders = {rows.NAME: folder}
    assert applied((), [SOURCE], folders, tmp_path / "out") == (folders, [])
    assert not (tmp_path / "out").exists()


def test_every_type_of_column(apply):
    figures, findings = apply(
        correction(column="value", expected="3000", right="3100.5"),
        correction(column="low", expected="3000.0", right=""),
        correction(column="period_end", expected="2018-12-31", right="2018-06-30"),
        correction(column="citation_keys", expected="[]", right='["Office 2018"]'),
        correction(figure_id=OTHER, column="direction", expected="up", right="down"),
    )
    assert findings == []
    row = figures[FIGURE]
    assert (row["value"], row["low"], row["citation_keys"]) == (3100.5, None, ["Office 2018"])
    assert row["period_end"].isoformat() == "2018-06-30"
    evidence = json.loads(row["evidence"])
    assert {name: slot["corrected"]["from"] for name, slot in evidence.items() if "corrected" in slot} == {
        "value": 3000.0, "low": 3000.0, "period_end": "2018-12-31", "citation_keys": [],
    }  # fmt: skip
    assert figures[OTHER]["direction"] == "down"


def test_corrected_rows_are_validated_like_the_others(folder, tmp_path):
    wrong = correction(column="value", expected="3000", right="3100")  # and not its bounds
    folders, _ = applied([wrong], [SOURCE], {rows.NAME: folder}, tmp_path / "corrected")
    report = validate(folders.values(), tmp_path / "validated")
    assert report.quarantined["figures"] == 1
    assert "point_has_equal_bounds" in {finding.code for finding in report.findings}


OVERLAPPING = f"{rows.NAME}#char={SPAN[0] - 3},{SPAN[1]}"
NOWHERE = f"{rows.NAME}#char=0,2"
CHANGED = replace(SOURCE, sha256="1" * 64)


@pytest.mark.parametrize(
    ("changes", "how", "code", "value", "fix"),
    [
        ({"expected": "jobs"}, {}, "correction-outdated", "expected jobs, read posts, right vacant posts",
         "If vacant posts is right, expect posts in corrections.csv, line 2; else take it away."),
        ({"expected": "jobs", "right": "posts"}, {}, "correction-outdated", "read posts",
         "What is read now is right: take corrections.csv, line 2 away."),
        ({"expected": ""}, {}, "correction-outdated", "expected null, read posts", "If vacant posts"),
        ({"figure_id": OVERLAPPING}, {}, "correction-figure-gone", f"{FIGURE} stands there",
         "take corrections.csv, line 2 away and correct that one"),
        ({"figure_id": NOWHERE}, {}, "correction-figure-gone", "", "Take corrections.csv, line 2 away."),
        ({}, {"source": CHANGED}, "correction-document-changed", f"it was {SOURCE.sha256}",
         f"write its sha256 {'1' * 64} in corrections.csv, line 2"),
        ({}, {"sources": []}, "correction-document-gone", "", "Put the document back, or take"),
        ({}, {"sources": [replace(SOURCE, document_id="note")]}, "correction-document-gone", "note",
         f"Name the figure note#char={SPAN[0]},{SPAN[1]} in corrections.csv, line 2."),
        ({"figure_id": "failed#char=1,2"}, {"sources": [SOURCE, replace(CHANGED, document_id="failed")]},
         "correction-document-unread", "", "See the finding on the document"),
    ],
)  # fmt: skip
def test_one_that_no_longer_fits_stops_the_run_and_says_what_to_do(apply, changes, how, code, value, fix):
    figures, (finding,) = apply(correction(**changes), **how)
    assert (finding.severity, finding.code, finding.column) == ("stop", code, "counted")
    assert value in finding.value and fix in finding.fix and "\n" not in finding.line()
    assert not figures[FIGURE]["corrected"]


def test_all_that_no_longer_fit_are_told_at_once_and_none_is_applied(apply):
    figures, findings = apply(
        correction(),
        correction(column="value", expected="1", right="2"),
        correction(figure_id=NOWHERE),
        correction(figure_id="gone#char=1,2"),
    )
    assert sorted(finding.code for finding in findings) == [
        "correction-document-gone",
        "correction-figure-gone",
        "correction-outdated",
    ]
    assert figures[FIGURE]["counted"] == "posts"


def test_evidence_that_cannot_be_read_is_left_for_validation():
    for odd in ("not JSON", "[1]", ""):
        assert noted(odd, correction(), "posts") == odd
    assert [*notes(None), *notes("[1]"), *notes('{"a": 1, "b": {"corrected": 2}}')] == []


def test_evidence_gives_back_what_was_noted():
    hostile = correction(column="value", reason='=1 "x"\n\x1b[2J', expected="120", right="1")
    (note,) = notes(noted('{"value": {"rule": "r"}}', hostile, 120.0))
    assert note == Note("value", "120", '=1 "x"\n\x1b[2J', "A Clerk", "2026-11-22")


def test_a_column_of_raw_texts_takes_a_correction_as_text():
    """One value of a wrong type makes a raw column one of texts; validation tells that."""
    odd = rows.landing(rows.changed(rows.good(), "figures", {"value": "many"}))["figures"]
    assert odd.schema.field("value").type == pa.string()
    changed = corrected([correction(column="value", expected="3000", right="5")], odd)
    assert changed["value"].to_pylist() == ["many", "5.0"]
