"""From a wrong figure to the release that has it right, and to the run that a changed document stops."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import cli, pipeline
from flows.explain import explain
from flows.release.current import current
from flows.run_report import RunReport

TEXT = """# Beds

The trust closed 120 beds in 2016, 14.7 per cent of all.

| Year | Beds |
| --- | --- |
| 2016 | 400 |
| 2017 | 300 |
"""
CELL = TEXT.index("400")
FIGURE = f"beds#char={TEXT.index('120')},{TEXT.index('120') + 3}"


def run(folder: Path, **more: Path) -> RunReport:
    return pipeline.run(folder / "documents", folder / "warehouse", folder / "tables", **more)


def rows(folder: Path, dataset: str) -> list[dict]:
    return pq.read_table(current(folder / "warehouse").file(dataset)).to_pylist()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A collection that was run, corrected in a prose figure and in a table, and run again."""
    folder = tmp_path_factory.mktemp("corrected")
    (folder / "documents").mkdir()
    (folder / "documents" / "beds.md").write_text(TEXT)
    assert run(folder).release
    places = ("--warehouse", str(folder / "warehouse"))
    places += ("--corrections", str(folder / "documents" / "corrections.csv"))
    cells = {row["text"]: row for row in rows(folder, "table_cells")}
    assert (cells["400"]["value"], cells["300"]["value"]) == (400, 300)
    for figure, *changes in (
        (FIGURE, "value=210"),
        (cells["400"]["figure_id"], "value=410"),
        (cells["300"]["figure_id"], "comparator=range", "value=", "low=290", "high=310"),
    ):
        asked = ["correct", figure, *changes, "--reason", "=a\nb", "--by", "A Clerk", *places]
        assert cli.main(asked) == 0
    report = run(folder)
    assert report.exit_code == 0 and report.rows["documents"] == 1, report.lines()
    assert report.reused == ("beds",)
    return folder


def test_the_release_has_the_right_value_and_the_old_one_beside_it(folder):
    (row,) = (row for row in rows(folder, "figures") if row["figure_id"] == FIGURE)
    assert (row["value"], row["low"], row["high"], row["corrected"]) == (210, 210, 210, True)
    evidence = json.loads(row["evidence"])["value"]
    start, _, end = FIGURE.partition("=")[2].partition(",")
    assert (evidence["start"], evidence["end"]) == (int(start), int(end))
    assert (evidence["corrected"]["from"], evidence["corrected"]["reason"]) == (120, "=a\nb")
    assert evidence["corrected"]["by"] == "A Clerk"
    assert sum(row["corrected"] for row in rows(folder, "figures")) == 3


def test_the_cell_of_a_table_follows_its_figure(folder):
    cells = {row["text"]: row for row in rows(folder, "table_cells")}
    assert (cells["400"]["value"], cells["400"]["status"]) == (410, None)
    assert (cells["300"]["value"], cells["300"]["status"]) == (None, "range")


def test_explain_tells_the_correction_in_words(folder):
    said = explain(current(folder / "warehouse"), FIGURE).text().splitlines()
    assert "says      210 beds" in said
    assert "corrections" in said
    (line,) = (line.strip() for line in said if line.strip().startswith("value was"))
    assert line.startswith("value was read as 120; corrected by A Clerk on ") and line.endswith(": =a b")
    other = explain(current(folder / "warehouse"), _other(folder)).text()
    assert "corrections" not in other


def _other(folder: Path) -> str:
    return next(row["figure_id"] for row in rows(folder, "figures") if not row["corrected"])


def test_a_correction_that_is_corrected_again_expects_what_is_read(folder, tmp_path):
    """Its line is gone, and the release still has its value: the evidence knows what was read."""
    file = tmp_path / "corrections.csv"
    where = ("--warehouse", str(folder / "warehouse"), "--corrections", str(file))
    assert cli.main(["correct", FIGURE, "value=220", "--reason", "a", "--by", "A", *where]) == 0
    assert ",value,120,220," in file.read_text()
    assert cli.main(["correct", FIGURE, "value=120", "--reason", "a", "--by", "A", *where]) == 2


def test_a_named_file_is_read_in_place_of_the_folders(folder, tmp_path):
    missing = run(folder, corrections=tmp_path / "none.csv")
    assert missing.release is None
    assert "there is no such file" in {finding.rule for finding in missing.findings}
    where = ("--documents", str(folder / "documents"), "--corrections", str(tmp_path / "none.csv"))
    assert cli.main(["run", "--direct", *where, "--warehouse", str(folder / "warehouse")]) == 2


def test_a_malformed_file_stops_before_anything_is_read(folder, tmp_path):
    file = tmp_path / "bad.csv"
    file.write_text("a,b\n")
    report = run(folder, corrections=file)
    assert report.exit_code == 1 and list(report.seconds) == ["acquire"]
    assert [finding.severity for finding in report.findings] == ["warning", "stop", "warning"]


def test_a_document_that_changed_stops_the_run_and_the_release_stands(folder):
    before = current(folder / "warehouse")
    document = folder / "documents" / "beds.md"
    try:
        document.write_text(TEXT.replace("14.7", "14.8"))
        report = run(folder)
    finally:
        document.write_text(TEXT)
    assert report.exit_code == 1 and report.release is None
    codes = [finding.code for finding in report.findings if finding.severity == "stop"]
    assert codes == ["correction-document-changed"] * 10
    assert current(folder / "warehouse") == before
