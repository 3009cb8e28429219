"""The gate lets nothing through that loses what was there, one row more than a tenth included."""

from __future__ import annotations

import pytest

from flows.release import gate
from flows.release.difference import difference
from flows.release.edition import Part
from flows.release.refusal import NotPublished
from tests.release.editions import beds, column, dataset, edition, part

DOCUMENTS = dataset("documents", [column("document_id", nullable=False), column("file")], ["document_id"])
QUARANTINE = dataset(
    "quarantine", [column(name) for name in ("dataset", "document_id", "row_key")], ("row_key",)
)


def lost(before: list[Part], after: list[Part]) -> list[tuple[str, str]]:
    was, now = edition("x", *before), edition("y", *after)
    return [(loss.code, loss.place) for loss in gate.losses(difference(was, now), was, now)]


def so_many(rows: int) -> Part:
    return beds([{"id": f"{number:03}", "number": 1.0} for number in range(rows)])


@pytest.mark.parametrize(
    ("before", "after", "passes"),
    [
        (100, 90, True), (100, 89, False), (10, 9, True), (10, 8, False), (9, 8, False),
        (1, 0, False), (0, 0, True), (5, 500, True), (19, 18, True), (19, 17, False),
    ],
)  # fmt: skip
def test_a_tenth_of_the_rows_may_go_and_one_row_more_may_not(before: int, after: int, passes: bool) -> None:
    assert lost([so_many(before)], [so_many(after)]) == ([] if passes else [("rows_lost", "beds")])


def test_other_rows_are_no_loss() -> None:
    renamed = beds([{"id": f"new {number}"} for number in range(10)])
    assert lost([so_many(10)], [renamed]) == []


def test_a_dataset_a_column_and_a_key_that_were_there_stay() -> None:
    ward = column("ward")
    assert lost([so_many(1)], []) == [("dataset_lost", "beds")]
    assert lost([beds([], ward)], [beds([])]) == [("column_lost", "beds ward")]
    assert lost([beds([], ward)], [beds([], ward, key=("id", "ward"))]) == [("key_lost", "beds")]
    assert lost([beds([])], [beds([], ward)]) == []


def held(dataset_name: str, document: str, key: str) -> Part:
    return part(QUARANTINE, [{"dataset": dataset_name, "document_id": document, "row_key": key}])


def documents(*names: str) -> Part:
    return part(DOCUMENTS, [{"document_id": name, "file": f"{name}.txt"} for name in names])


MANY = tuple(f"document-{number}" for number in range(20))


@pytest.mark.parametrize(
    ("quarantine", "expected"),
    [
        (held("documents", "report", "report.txt"), [("document_lost", "report documents")]),
        # It failed before its id was read from the catalogue, and is known by its file alone.
        (held("documents", "another-name", "report.txt"), [("document_lost", "report documents")]),
        (held("figures", "report", "report#char=1,2"), []),  # a row of it, and the document withdrawn
        (held("documents", "document-3", "document-3.txt"), []),
        (part(QUARANTINE), []),
    ],
)
def test_a_document_that_was_published_and_failed_now_is_a_loss(
    quarantine: Part, expected: list[tuple[str, str]]
) -> None:
    before, after = documents(*MANY, "report"), documents(*MANY)
    assert lost([before, part(QUARANTINE)], [after, quarantine]) == expected


def test_a_document_that_failed_before_too_is_no_loss() -> None:
    both = held("documents", "report", "report.txt")
    assert lost([documents(*MANY), both], [documents(*MANY[:-1]), both]) == []


def test_what_was_held_back_may_become_less() -> None:
    assert lost([held("figures", "report", "a")], [part(QUARANTINE)]) == []
    assert lost([held("figures", "report", "a")], []) == [("dataset_lost", "quarantine")]


def test_all_that_is_lost_is_said_at_once_with_what_to_do() -> None:
    was, now = edition("x", so_many(10), documents("report")), edition("y", beds([]))
    found = gate.losses(difference(was, now), was, now)
    with pytest.raises(NotPublished) as refused:
        gate.refuse(found)
    message = str(refused.value)
    assert "\n" not in message
    assert "beds: a dataset keeps nine tenths of its rows (10 rows before, 0 now)" in message
    assert "documents: what was there stays: dataset removed" in message
    assert 'figurebook run --accept-loss "' in message
    assert [finding.severity for finding in refused.value.findings] == ["stop", "stop"]
    beside = "the new release is not made current: it loses what was there (all of it in its changes.json)"
    assert refused.value.beside == beside
    gate.refuse([])
