"""A head start: what was begun is given, nothing is begun twice, and what changed meanwhile is begun anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from flows import head_start as ahead
from flows import pipeline
from flows.acquire import acquire
from flows.batch import AHEAD
from flows.cli import run as command
from flows.head_start import head_start
from flows.workers import read_document


class Crew:
    """Does work at once, and remembers what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def submit(self, work: Callable[..., Any], *told: Any) -> Callable[[], Any]:
        self.given.append(work.__name__)
        return partial(work, *told)


def test_a_run_with_a_head_start_publishes_the_same_release(documents: Path, tmp_path: Path) -> None:
    plain = pipeline.run(documents, tmp_path / "plain", tmp_path / "tables-plain")
    crew = Crew()
    submit = head_start(crew.submit, acquire(documents)[0])
    started = pipeline.run(documents, tmp_path / "begun", tmp_path / "tables-begun", submit=submit)
    assert plain.exit_code == started.exit_code == 0
    assert plain.release == started.release
    assert crew.given == ["_read_and_extract"] * 2


def test_what_has_changed_meanwhile_is_begun_anew(documents: Path) -> None:
    crew = Crew()
    source = acquire(documents)[0][0]
    submit = head_start(crew.submit, [source])
    assert source.document_id == "beds"
    found = submit(read_document, b"Some 140 beds were closed.", source)()
    assert "140" in found.text and crew.given == ["_read_and_extract", "read_document"]


def test_what_can_not_be_extracted_is_told_when_its_rows_are_asked_for(
    documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(document: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(ahead, "extract_rows", failing)
    source = acquire(documents)[0][0]
    submit = head_start(Crew().submit, [source])
    document = submit(read_document, (documents / "beds.txt").read_bytes(), source)()
    with pytest.raises(ZeroDivisionError, match="a fault of ours"):
        submit(failing, document)()


def test_a_file_that_is_gone_and_those_beyond_the_first_are_left_to_the_run(tmp_path: Path) -> None:
    for number in range(AHEAD + 3):
        (tmp_path / f"note-{number:02}.txt").write_text(f"Some {number + 10} homes were built.")
    sources, _ = acquire(tmp_path)
    (tmp_path / "note-00.txt").unlink()
    crew = Crew()
    head_start(crew.submit, sources)
    assert len(crew.given) == AHEAD - 1


@pytest.mark.parametrize("landed", [False, True])
def test_a_run_has_one_where_nothing_is_landed(
    documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, landed: bool
) -> None:
    begun: list[int] = []

    def counted(submit: Any, sources: list[Any]) -> Any:
        begun.append(len(sources))
        return submit

    monkeypatch.setattr(command, "head_start", counted)
    from flows.cli import main

    if landed:
        (tmp_path / "figures" / "tables").mkdir(parents=True)
    asked = ["run", "--direct", "--documents", str(documents), "--warehouse", str(tmp_path / "figures")]
    assert main(asked) == 0
    assert begun == ([] if landed else [2])
