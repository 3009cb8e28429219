"""Checks: the sums of the documents, done again in SQL; a wrong number planted in a copy is caught."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from flows import interim, pipeline
from flows.progress import silent
from flows.run_report import RunReport

COLLECTION = Path(__file__).parents[1] / "raw" / "documents"
REPORT = "kings-fund-london-stps-2018-10-report.txt"


def checks(folder: Path, **documents: str) -> list[dict[str, Any]]:
    """The checks that a release of these documents would have."""
    given, tables = folder / "documents", folder / "tables"
    given.mkdir(parents=True)
    for name, text in documents.items():
        (given / f"{name}.md").write_text(text, encoding="utf-8")
    report = pipeline.acquire(RunReport(), given, None, silent)
    report = pipeline.extract(pipeline.read(report, tables, partial, silent), tables, partial, silent)
    report = pipeline.transform(pipeline.validate(report, folder, silent), folder, silent)
    assert not report.held_back and not report.stopped
    rows: list[dict[str, Any]] = interim.read(folder / pipeline.BUILT)["checks"].to_pylist()
    return rows


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    text = (COLLECTION / REPORT).read_text(encoding="utf-8")
    return checks(tmp_path_factory.mktemp("report"), report=text)


def test_the_ten_changes_of_the_first_table_follow_from_its_populations(report):
    agreed = [row for row in report if row["kind"] == "percentage_change" and row["verdict"] == "agrees"]
    assert sorted(row["stated"] for row in agreed) == [2.4, 3.8, 4.1, 4.9, 5.0, 6.1, 6.6, 8.6, 8.7, 10.7]
    assert not [row for row in report if row["verdict"] == "disagrees"]
    assert "1,640,200 / 1,509,900 - 1 = 8.63 %, stated 8.6 %" in {row["explanation"] for row in agreed}


def test_the_growth_of_london_is_that_of_its_parts(report):
    (row,) = [row for row in report if row["kind"] == "sum"]
    assert (row["stated"], row["verdict"], len(row["figure_ids"])) == (7.7, "agrees", 11)
    assert abs(row["expected"] - 100 * (9657.3 / 8965.6 - 1)) < 0.01  # the sums of the table's columns


def test_a_change_whose_levels_are_not_given_is_said_to_be_not_checkable(report):
    unknown = {row["stated"] for row in report if row["verdict"] == "not_checkable"}
    assert {14.7, 8.2, -87.4} <= unknown


def test_a_wrong_number_planted_in_a_copy_of_the_report_is_caught(tmp_path):
    text = (COLLECTION / REPORT).read_text(encoding="utf-8")
    wrong = text.replace("1,986.8", "1,968.8")
    assert wrong != text
    caught = {row["stated"]: row for row in checks(tmp_path, report=wrong) if row["verdict"] == "disagrees"}
    assert set(caught) == {7.7, 8.7}  # the change of its place, and that of the whole
    assert abs(caught[8.7]["expected"] - 100 * (1968.8 / 1827.2 - 1)) < 0.01


TABLE = """# Beds

Table 1: Beds by site, {year}

| Site | Beds |
| --- | ---: |
| North | 120 |
| South | 80 |
| Total | {total} |
"""


@pytest.mark.parametrize(("total", "verdict"), [("200", "agrees"), ("210", "disagrees")])
def test_the_total_of_a_table_is_the_sum_of_its_cells(tmp_path, total, verdict):
    (row,) = [
        row for row in checks(tmp_path, beds=TABLE.format(year=2018, total=total)) if row["kind"] == "total"
    ]
    assert (row["verdict"], row["expected"], row["stated"]) == (verdict, 200.0, float(total))


@pytest.mark.parametrize(
    ("sentence", "kind", "verdict", "expected"),
    [
        ("In 2018 visits rose from 400 to 500 (25 per cent).", "percentage_change", "agrees", 25.0),
        ("In 2018 visits rose from 400 to 500 (35 per cent).", "percentage_change", "disagrees", 25.0),
        ("In 2018, 13 of the 36 trusts (36 per cent) were in deficit.", "share", "agrees", 1300 / 36),
        ("In 2018, 13 of the 36 trusts (46 per cent) were in deficit.", "share", "disagrees", 1300 / 36),
    ],
)
def test_sums_in_a_sentence(tmp_path, sentence, kind, verdict, expected):
    found = [row for row in checks(tmp_path, note=f"# Note\n\n{sentence}\n") if row["kind"] == kind]
    assert [(row["verdict"], round(row["expected"], 6)) for row in found] == [(verdict, round(expected, 6))]


def test_two_documents_that_count_the_same_bodies_are_compared(tmp_path):
    one = "# Trusts in London\n\nLondon has 36 NHS trusts and five partnerships. London is large.\n"
    two = "# Health in London\n\nThere are 36 NHS trusts and six partnerships in London.\n"
    found = {
        row["explanation"]: row["verdict"]
        for row in checks(tmp_path, one=one, two=two)
        if row["kind"] == "cross_document"
    }
    assert found == {
        "36 trusts in one = 36, stated 36": "agrees",
        "5 partnerships in one = 5, stated 6": "disagrees",
    }
