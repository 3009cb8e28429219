"""Workers: what they give back is what the same work gives here, and one that dies takes nothing with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest

from flows import pipeline
from flows.acquire import unnamed
from flows.read import ReadError
from flows.workers import extract_rows, read_document, workers

TEXT = b"In London 5 per cent of adults were seen in 2018, and 3,000 were not."


KILLED = """
if __name__ == "__main__":
    import os, time
    from flows.workers import workers
    with workers() as submit:
        print(submit(os.getpid)(), flush=True)
        time.sleep(60)
"""


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def killed(document_id: str) -> str:
    """Work on one document that the system ends, as it does when there is no memory left."""
    if document_id == "heavy":
        os.kill(os.getpid(), signal.SIGKILL)
    return document_id


def test_a_worker_gives_what_the_work_gives():
    source = unnamed(TEXT, "note")
    with workers() as submit:
        document = submit(read_document, TEXT, source)()
        rows = submit(extract_rows, document)()
    assert document == read_document(TEXT, source)
    assert [row["quote"] for row in rows["figures"]] == ["5 per cent", "3,000"]
    assert rows == extract_rows(document)


def test_a_failure_comes_back_as_what_it_is_and_tells_where_it_was():
    with workers() as submit:
        unread = submit(read_document, b"\x7fELF" + bytes(300), unnamed(b"", "odd"))
        with pytest.raises(ReadError, match="odd"):
            unread()
        with pytest.raises(AttributeError) as failed:
            submit(extract_rows, None)()
    (note,) = failed.value.__notes__
    assert note.startswith("assemble.py, line ")


def test_a_worker_that_dies_costs_only_its_own_document():
    with workers() as submit:
        results = {name: submit(killed, name) for name in ("one", "heavy", "two")}
        with pytest.raises(RuntimeError, match="abruptly"):
            results["heavy"]()
        assert [results[name]() for name in ("one", "two")] == ["one", "two"]
        assert submit(killed, "three")() == "three"


def test_workers_end_with_a_run_that_is_killed():
    run = subprocess.Popen([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    worker = int(run.stdout.readline())
    run.kill()
    run.wait()
    for _ in range(100):
        if not alive(worker):
            return
        sleep(0.05)
    pytest.fail(f"the worker {worker} is still there")


def test_a_run_with_workers_publishes_the_same_release(documents: Path, tmp_path: Path):
    here = pipeline.run(documents, tmp_path / "here", tmp_path / "tables-here")
    with workers() as submit:
        beside = pipeline.run(documents, tmp_path / "beside", tmp_path / "tables-beside", submit=submit)
    assert here.exit_code == beside.exit_code == 0
    assert here.release == beside.release
