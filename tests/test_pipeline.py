"""The pipeline: what comes in is published or said to be held back, and nothing else happens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from flows import interim, pipeline
from flows.cli.summary import lines
from flows.findings import Finding
from flows.run_report import RunReport


@pytest.fixture
def run(documents: Path, tmp_path: Path):
    """One run on the documents; `told` collects its progress."""

    def once(told=lambda *_: None, **more) -> RunReport:
        return pipeline.run(documents, tmp_path / "warehouse", tmp_path / "tables", told, **more)

    return once


def published(tmp_path: Path) -> Path:
    return tmp_path / "warehouse" / "published" / "latest"


def test_the_documents_are_published_with_their_figures(run, tmp_path):
    import pyarrow.parquet as pq

    report = run()
    assert report.exit_code == 0 and list(report.seconds) == [
        "acquire",
        "read",
        "extract",
        "validate",
        "transform",
        "release",
    ]
    figures = pq.read_table(published(tmp_path) / "figures.parquet").to_pylist()
    quotes = {(row["document_id"], row["quote"]) for row in figures}
    assert {("beds", "14.7 per cent"), ("beds", "120"), ("staff", "3,000")} <= quotes
    assert report.rows["figures"] == len(figures) and report.rows["documents"] == 2


def test_progress_tells_each_document_and_each_stage(run):
    told = []
    run(lambda *arguments: told.append(arguments))
    assert ("read", 1, 2, "staff") in told and ("extract", 0, 2, "beds") in told
    assert [one[0] for one in told if one[1] == one[2]] == [
        "acquire",
        "read",
        "extract",
        "validate",
        "transform",
        "release",
    ]


def test_only_what_changed_is_read_again(run, documents):
    first = run()
    (documents / "staff.md").write_text("# Staff\n\nSome 4,000 nurses left in June 2018.\n")
    second = run()
    assert (first.read, second.read, second.reused) == (2, 1, ("beds",))
    assert second.release != first.release


def test_the_same_documents_give_the_same_bytes(run, documents, tmp_path):
    first = run()
    bytes_of = {file.name: file.read_bytes() for file in published(tmp_path).glob("*.parquet")}
    elsewhere = pipeline.run(documents, tmp_path / "w", tmp_path / "t")
    assert elsewhere.release == first.release
    assert {file.name: file.read_bytes() for file in elsewhere.release_path.glob("*.parquet")} == bytes_of


def test_nothing_but_the_release_and_the_raw_tables_is_left(run, tmp_path):
    run()
    assert not list((tmp_path / "warehouse" / "work").glob("run-*"))
    assert {path.name for path in tmp_path.iterdir()} == {"documents", "warehouse", "tables"}


@pytest.mark.parametrize("content", [b"\x7fELF" + bytes(300), b"%PDF-1.7\n\x00\x01\x02\xff\xfe"])
def test_a_document_that_is_no_text_is_held_back_and_the_others_are_not(run, documents, tmp_path, content):
    import pyarrow.parquet as pq

    (documents / "odd.txt").write_bytes(content)
    report = run()
    assert report.exit_code == 1 and report.release
    assert [finding.document_id for finding in report.held_back] == ["odd"]
    held_back = pq.read_table(published(tmp_path) / "quarantine.parquet").to_pylist()
    (row,) = held_back
    assert (row["document_id"], row["dataset"], row["rule"]) == ("odd", "documents", "document-unread")
    assert "odd" in report.markdown()


def test_a_fault_of_ours_on_one_document_does_not_cost_the_others(run, monkeypatch):
    extract = pipeline.extract_rows

    def failing(document):
        if document.document_id == "staff":
            raise ZeroDivisionError("no such thing")
        return extract(document)

    monkeypatch.setattr(pipeline, "extract_rows", failing)
    report = run()
    assert report.exit_code == 1 and report.rows["documents"] == 1
    (held_back,) = report.held_back
    assert held_back.code == "document-failed" and "ZeroDivisionError: no such thing" in held_back.rule
    monkeypatch.undo()
    assert run().exit_code == 0  # nothing half-made of it was kept


def test_a_file_that_changes_while_it_is_read_is_held_back(run, documents, monkeypatch):
    find = pipeline.find_documents

    def slow(folder):
        found = find(folder)
        (documents / "staff.md").write_text("Another text with 5 numbers.")
        return found

    monkeypatch.setattr(pipeline, "find_documents", slow)
    report = run()
    assert [finding.document_id for finding in report.held_back] == ["staff"]
    assert report.rows["documents"] == 1


@pytest.mark.parametrize("stage", ["check_rows", "make_datasets"])
def test_a_finding_that_stops_the_run_leaves_the_release_of_before(run, documents, monkeypatch, stage):
    before = run()
    (documents / "new.txt").write_text("There were 7 of them.")
    plain, stop = getattr(pipeline, stage), Finding("stop", "stop", "a rule", "a fix")

    def stopping(*arguments):
        found = plain(*arguments)
        return [*found, stop] if isinstance(found, list) else replace(found, findings=(*found.findings, stop))

    monkeypatch.setattr(pipeline, stage, stopping)
    report = run()
    assert report.exit_code == 1 and report.release is None and "release" not in report.seconds
    published = before.release_path.parent.parent
    assert published.joinpath("latest").resolve() == before.release_path
    kept = published.parent / "work" / "failed" / "000001"
    assert report.findings[-1].fix.endswith(f"{kept}.")
    assert interim.read(kept / "validated")["documents"].num_rows == 3


def test_a_document_that_is_gone_is_gone_from_the_release(run, documents):
    run()
    (documents / "staff.md").unlink()
    report = run(accept_loss="it was withdrawn")
    assert report.exit_code == 0 and report.rows["documents"] == 1


def test_what_was_published_is_not_lost_without_a_reason(run, documents):
    before = run()
    (documents / "staff.md").write_bytes(b"\x7fELF" + bytes(300))
    report = run()
    assert report.exit_code == 1 and report.release is None
    assert {"rows_lost", "document_lost"} <= {finding.code for finding in report.findings}
    told = "\n".join(lines(report, 200))
    assert "not made current" in told and "work/failed" in report.findings[-1].fix
    for loss in ("2 rows before, 1 now", "a published document is read again"):
        assert told.count(loss) == 1
    assert "--accept-loss" in told and "changes.json" in told
    (kept,) = (before.release_path.parents[2] / "work" / "failed").iterdir()
    assert "2 rows before, 1 now" in (kept / "changes.json").read_text()
    assert before.release_path.parent.parent.joinpath("latest").resolve() == before.release_path
    report = run(accept_loss="the file is damaged")
    assert report.release and report.rows["documents"] == 1


def test_documents_with_no_figure_at_all_are_published(run, documents):
    for file in documents.iterdir():
        file.unlink()
    (documents / "words.txt").write_text("Nothing is counted here.\n")
    report = run()
    assert report.release and report.rows["figures"] == 0
