"""The flow `publish-figures`: its tasks, its name, its artifact, its retries, on a real Prefect server."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from flows import pipeline

pytestmark = pytest.mark.server
STAGES = ["acquire", "read", "extract", "validate", "transform", "release"]


@pytest.fixture
def publish(prefect_server):
    from flows import publish

    return publish


@pytest.fixture
def places(documents: Path, tmp_path: Path) -> tuple[Path, Path, Path]:
    return documents, tmp_path / "warehouse", tmp_path / "tables"


def recorded(read):
    """What the server knows, asked with a client of its own."""
    from prefect.client.orchestration import get_client

    async def ask():
        async with get_client() as client:
            return await read(client)

    return asyncio.run(ask())


def newest_run():
    from prefect.client.schemas.sorting import FlowRunSort

    sort = FlowRunSort.START_TIME_DESC
    return recorded(lambda client: client.read_flow_runs(sort=sort, limit=1))[0]


def test_a_run_publishes_and_the_server_knows_its_stages_name_and_summary(publish, places):
    report = publish.run(*places)
    assert report.exit_code == 0
    assert (places[1] / "published" / "latest" / "figures.parquet").is_file()
    assert list(report.seconds) == STAGES

    run = newest_run()
    assert run.state.is_completed() and report.release in run.state.message
    assert run.name == f"{places[0]}: beds.txt and 1 more"
    artifacts = recorded(lambda client: client.read_artifacts())
    summary = next(one for one in artifacts if one.flow_run_id == run.id)
    assert summary.type == "markdown" and report.release in summary.data and "| figures |" in summary.data


def test_a_second_run_reuses_what_is_landed_and_keeps_the_release(publish, places):
    first, second = publish.run(*places), publish.run(*places)
    assert (first.read, first.reused) == (2, ())
    assert (second.read, second.reused) == (0, ("beds", "staff"))
    assert second.release == first.release and second.unchanged


def test_a_document_that_fails_is_held_back_the_others_published_and_the_run_failed(publish, places):
    (places[0] / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    report = publish.run(*places)
    assert report.exit_code == 1
    assert [finding.document_id for finding in report.held_back] == ["picture"]
    assert report.release and report.rows["documents"] == 2 and report.rows["quarantine"] == 1
    assert newest_run().state.is_failed()


def test_nothing_readable_publishes_nothing(publish, places):
    publish.run(*places)
    for file in places[0].glob("*.*"):
        file.write_bytes(b"\0\1\2")
    (places[0] / "sources.toml").unlink()
    report = publish.run(*places)
    assert report.exit_code == 1 and report.release is None
    assert any(finding.code == "nothing-read" for finding in report.findings)
    assert (places[1] / "published" / "latest" / "figures.parquet").is_file()


def test_a_folder_that_is_not_there_is_said_as_acquire_says_it(publish, places, tmp_path):
    from flows.acquire import AcquireError

    with pytest.raises(AcquireError, match="no such folder"):
        publish.run(tmp_path / "nowhere", *places[1:])


def test_a_file_that_can_be_read_at_the_second_try_is_published(publish, places, monkeypatch):
    contents, refusals = pipeline.contents, [1]

    def refusing(path, within):
        if path.name == "beds.txt" and refusals:
            refusals.pop()
            raise OSError(5, "Input/output error", str(path))
        return contents(path, within)

    monkeypatch.setattr(pipeline, "contents", refusing)
    report = publish.run(*places)
    assert not refusals and report.exit_code == 0 and report.rows["documents"] == 2


def test_only_the_tasks_that_touch_the_outside_try_again(publish):
    retries = {name: getattr(publish, name).retries for name in STAGES}
    assert {name for name, times in retries.items() if times} == {"acquire", "read", "release"}


def test_the_logs_name_the_document(publish, places, caplog):
    publish.run(*places)
    assert any("beds" in record.getMessage() for record in caplog.records)
