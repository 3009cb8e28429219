"""Documents that lack what structure looks for, or have too much of it: rows and findings, no crash."""

from __future__ import annotations

import pytest

from flows import pipeline
from flows.run_report import RunReport

BAD = {
    "cited": "As found (Smith 2010; Jones and Lee 2011a, p 4), it rose by 5 per cent.\n",
    "disordered": "# R\n\nSee Adams (2001).\n\n# References\n\nZed A (2002). *B*.\n\nAdams B (2001). *C*.\n",
    "ragged": "# T\n\n| Site | Beds |\n| --- | ---: |\n| North | 12 | 7 |\n| South |\n",
    "heading": "# " + "a heading that goes on " * 2_000 + "\n\nText.\n",
    "same": "# One title\n\nThere were 36 trusts in May 2018.\n",
    "other": "# One title\n\nThere were 36 trusts in June 2018.\n",
    "nothing": "Nothing of that kind stands here.\n",
    "empty-table": "| a |\n| --- |\n",
}


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> RunReport:
    folder = tmp_path_factory.mktemp("bad")
    (folder / "documents").mkdir()
    for name, text in BAD.items():
        (folder / "documents" / f"{name}.md").write_text(text, encoding="utf-8")
    return pipeline.run(folder / "documents", folder / "warehouse", folder / "tables")


def test_all_of_them_are_published(report: RunReport) -> None:
    assert report.release and report.exit_code == 0 and not report.held_back
    assert report.rows["documents"] == len(BAD)


def test_a_citation_without_a_bibliography_is_a_finding(report: RunReport) -> None:
    assert {one.document_id for one in report.findings if one.code == "bibliography-missing"} == {"cited"}


def test_a_bibliography_in_another_order_is_linked(report: RunReport) -> None:
    assert report.rows["bibliography"] == 2
    uncited = [one for one in report.findings if one.code == "reference-not-cited"]
    assert [one.document_id for one in uncited] == ["disordered"] and "Zed 2002" in uncited[0].value
