"""What a run came to, as a terminal and as Prefect's page show it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from flows.cli.rows import _wide
from flows.cli.summary import lines
from flows.findings import Finding
from flows.run_report import RunReport

STOP = Finding("quote-mismatch", "stop", "a quote stands at its offsets", "Mend the offsets.", "figures",
               "staff-note", "staff-note#char=28,41", "quote", "14.8 per cent")  # fmt: skip
ODD = Finding("odd", "warning", "it is odd", "Look.")
HOSTILE = Finding("odd", "warning", "it says\nso\x07", "Look.", value="\x1b[31m<b>|*a*|</b>\u202e\n# head")


def many(code: str, count: int) -> list[Finding]:
    return [Finding(code, "warning", "it is odd", "Look.", row_key=f"row {place}") for place in range(count)]


def shown(*findings: Finding, width: int = 100) -> list[str]:
    return list(lines(RunReport(findings=findings), width))


def test_a_finding_is_a_row_with_its_rule_and_remedy_below():
    *_, heads, ruler, row, _, meant = shown(STOP)
    assert heads.split() == ["severity", "code", "where", "value"]
    assert set(ruler) == {"─", " "}
    assert row.split()[:2] == ["stop", "quote-mismatch"] and row.endswith("14.8 per cent")
    assert meant == "quote-mismatch: a quote stands at its offsets. Mend the offsets."


def test_the_gravest_come_first_and_each_code_is_explained_once():
    told = shown(*many("odd", 3), STOP)
    codes = [line.split()[1] for line in told if line.startswith(("stop", "warning"))]
    assert codes == ["quote-mismatch", "odd", "odd", "odd"]
    assert sum(line.startswith("odd: ") for line in told) == 1


def test_no_code_takes_the_place_of_all_others_and_the_rest_is_counted():
    findings = (*many("a", 40), *many("b", 2), STOP)
    report = RunReport(findings=findings)
    assert [finding.code for finding in report.shown()] == ["quote-mismatch", *"aaaaa", *"bb"]
    assert report.more() == ["... and 35 more findings"]
    assert RunReport(findings=findings, release="r").more() == [
        "... and 35 more findings: see findings.json of the release"
    ]


def test_no_more_than_a_screen_is_shown():
    report = RunReport(findings=tuple(finding for code in "abcdef" for finding in many(code, 5)))
    assert len(report.shown()) == 20 and report.more() == ["... and 10 more findings"]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_every_line_fits_the_terminal(width):
    long = Finding("odd", "warning", "it is odd " * 30, "Look.", value="x" * 300, document_id="d" * 80)
    _, *below = shown(long, STOP, HOSTILE, width=width)[4:]
    assert max(map(_wide, below)) <= width


def test_nothing_of_a_document_steers_the_terminal():
    assert all(line.isprintable() for line in shown(HOSTILE))


def test_the_outcome_tells_the_version_beside_the_release():
    report = RunReport(release="0d32", version="1.2.0", release_path=Path("w/releases/0d32"))
    assert report.outcome == "release: 0d32 version 1.2.0 in w/releases/0d32"
    same = replace(report, unchanged=True, findings=(replace(ODD, severity="error"),))
    said = "release: 0d32 version 1.2.0 (unchanged) in w/releases/0d32; 1 findings held something back"
    assert same.outcome == said


def test_without_findings_there_is_no_table():
    assert shown() == RunReport().facts()


def test_in_markdown_the_findings_are_a_table():
    page = RunReport(findings=(ODD, STOP)).markdown()
    table = page.split("## Findings\n\n")[1].splitlines()
    assert table[:4] == [
        "| severity | code | where | value | rule | how to fix |",
        "| --- | --- | --- | --- | --- | --- |",
        "| stop | quote-mismatch | staff-note figures staff-note\\#char=28,41 quote | 14.8 per cent "
        "| a quote stands at its offsets | Mend the offsets. |",
        "| warning | odd | run |  | it is odd | Look. |",
    ]


def test_in_markdown_the_marks_of_a_document_are_shown_as_they_are():
    page = RunReport(findings=(HOSTILE,)).markdown()
    assert "\\<b\\>\\|\\*a\\*\\|\\</b\\>" in page and "it says so" in page
    assert all(line.isprintable() for line in page.splitlines()) and "\n# head" not in page


def test_in_markdown_a_run_without_findings_says_so():
    assert "## Findings\n\nNone.\n" in RunReport().markdown()


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (RunReport(), 1),
        (RunReport(release="r"), 0),
        (RunReport(release="r", findings=(ODD,)), 0),
        (RunReport(release="r", findings=(STOP,)), 1),
        (RunReport(release="r", rows={"quarantine": 1}), 1),
    ],
)
def test_the_exit_code_tells_whether_all_is_published(report, code):
    assert report.exit_code == code
