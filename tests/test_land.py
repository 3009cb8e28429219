"""Landing: a document's raw tables are there whole or not at all, and are believed only while unharmed."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from flows import land
from flows.extract import Extraction
from flows.findings import Finding
from flows.land import folder, keys
from flows.land.tables import array, table
from flows.workroom import workroom
from tests.schemas import rows


def extracted() -> dict[str, list[dict[str, Any]]]:
    """What extraction gives for the document of `rows`."""
    figure = rows.figure("3,000", kind="count", value=3e3, low=3e3, high=3e3, unit="1")
    finding = Finding("odd", "warning", "it is odd", "Look.")
    return Extraction([rows.numeral("2018", "period")], [figure], [finding]).rows()


def test_nothing_is_landed_at_first(tmp_path):
    assert land.landed(tmp_path, rows.source()) is None


def test_a_landed_document_is_found_again(tmp_path):
    place = land.land(tmp_path, rows.document(), extracted())
    assert land.landed(tmp_path, rows.source()) == place
    found = land.load(place)
    assert found["numerals"].column("quote").to_pylist() == ["2018"]
    assert found["figures"].column("value").to_pylist() == [3000.0]
    assert found["findings"].column("rule").to_pylist() == ["it is odd"]


@pytest.mark.parametrize("document", [rows.document(), rows.document_with_table()])
def test_the_document_comes_back_as_it_was_read(tmp_path, document):
    place = land.land_document(tmp_path, document)
    assert land.load_document(place, document.source) == document


def test_a_document_that_was_only_read_is_not_landed(tmp_path):
    land.land_document(tmp_path, rows.document())
    assert land.landed(tmp_path, rows.source()) is None


def test_what_waits_for_extraction_is_gone_after_it_and_can_still_be_loaded(tmp_path):
    """Another run may have been told of the waiting half before this one landed the whole."""
    waiting = land.land_document(tmp_path, rows.document())
    land.land(tmp_path, rows.document(), extracted())
    assert not waiting.exists()
    assert land.load_document(waiting, rows.source()) == rows.document()


def test_the_catalogue_goes_before_the_document(tmp_path):
    document = replace(rows.document(), title="On the page", published_on=date(2001, 1, 1))
    (row,) = land.load(land.land(tmp_path, document, extracted()))["documents"].to_pylist()
    assert (row["title"], row["published_on"]) == ("A note on staff", date(2018, 10, 3))
    unlisted = replace(document, source=replace(document.source, title=None, published_on=None))
    (row,) = land.load(land.land(tmp_path, unlisted, extracted()))["documents"].to_pylist()
    assert (row["title"], row["published_on"]) == ("On the page", date(2001, 1, 1))


@pytest.mark.parametrize(
    "change", [{"sha256": "0" * 64}, {"title": "Another"}, {"licence": "OGL"}, {"file": "b"}]
)
def test_other_bytes_or_another_entry_are_another_document(change):
    assert land.document_key(replace(rows.source(), **change)) != land.document_key(rows.source())


def test_the_place_of_a_file_does_not_matter():
    assert land.document_key(replace(rows.source(), path="/elsewhere/a")) == land.document_key(rows.source())


@pytest.mark.parametrize(
    "file",
    [
        "flows/read/page.py",
        "flows/extract/words/one.py",
        "flows/land/rows.py",
        "schemas/figures.py",
        "schemas/codelists/units.csv",
    ],
)
def test_a_changed_line_is_another_code_version(tmp_path, file):
    changed = tmp_path / file
    changed.parent.mkdir(parents=True)
    changed.write_text("one\n")
    before = keys.code_version.__wrapped__(tmp_path)
    assert keys.code_version.__wrapped__(tmp_path) == before
    changed.write_text("two\n")
    assert keys.code_version.__wrapped__(tmp_path) != before


def test_the_page_of_a_release_does_not_make_a_new_code_version(tmp_path):
    before = keys.code_version.__wrapped__(tmp_path)
    (tmp_path / "flows" / "site").mkdir(parents=True)
    (tmp_path / "flows" / "site" / "page.py").write_text("one\n")
    assert keys.code_version.__wrapped__(tmp_path) == before


def harm(place: Path, how: str) -> None:
    file = place / "figures.parquet"
    data = bytearray(file.read_bytes())
    if how == "one bit turned":
        data[len(data) // 2] ^= 1
    file.write_bytes(data[: len(data) // 2] if how == "cut off" else data)
    if how == "a file gone":
        file.unlink()
    if how == "not complete":
        (place / folder.COMPLETE).unlink()
    if how == "complete in name only":
        (place / folder.COMPLETE).write_text("")
    if how == "nonsense in the marker":
        (place / folder.COMPLETE).write_bytes(b"\xff\xfe\n\n")


HARM = [
    "one bit turned",
    "cut off",
    "a file gone",
    "not complete",
    "complete in name only",
    "nonsense in the marker",
]


@pytest.mark.parametrize("how", HARM)
def test_damaged_tables_are_not_landed_and_are_made_anew(tmp_path, how):
    place = land.land(tmp_path, rows.document(), extracted())
    whole = {file.name: file.read_bytes() for file in place.iterdir()}
    harm(place, how)
    assert land.landed(tmp_path, rows.source()) is None
    land.land(tmp_path, rows.document(), extracted())
    assert land.landed(tmp_path, rows.source()) == place
    assert {file.name: file.read_bytes() for file in place.iterdir()} == whole


def test_a_failed_landing_leaves_nothing_behind(tmp_path, monkeypatch):
    def full(*_):
        raise OSError("no space left")

    monkeypatch.setattr(folder.pq, "write_table", lambda *_, **__: full())
    with pytest.raises(OSError, match="no space"):
        land.land(tmp_path, rows.document(), extracted())
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_what_a_killed_run_left_is_swept_and_what_is_being_written_is_not(tmp_path):
    killed = tmp_path / "building" / "run-killed"
    killed.mkdir(parents=True)
    (killed / "figures.parquet").write_bytes(b"PAR1")
    with workroom(tmp_path / "building") as alive:
        land.land(tmp_path, rows.document(), extracted())
        assert list((tmp_path / "building").iterdir()) == [alive]
    assert list((tmp_path / "building").iterdir()) == []


def land_one(root: Path) -> list[str]:
    """One of several runs that land the same document at the same time."""
    for _ in range(10):
        place = land.land_document(root, rows.document())
        document = land.load_document(place, rows.source())
        place = land.land(root, document, extracted())
    return land.load(place)["numerals"].column("quote").to_pylist()


def test_two_processes_and_many_threads_land_the_same_document(tmp_path):
    with get_context("spawn").Pool(2) as processes, ThreadPoolExecutor(4) as threads:
        others = processes.map_async(land_one, [tmp_path] * 2)
        mine = list(threads.map(land_one, [tmp_path] * 4))
        assert mine + others.get(60) == [["2018"]] * 6
    assert folder.intact(land.landed(tmp_path, rows.source()))
    assert not list((tmp_path / "building").iterdir())
    shutil.rmtree(tmp_path)


def test_what_does_not_fit_a_type_is_kept_as_text():
    good = rows.good()["figures"]
    raw = table("figures", [good[0] | {"value": "about nine", "char_start": 2**40}, good[1]])
    assert raw.column("value").to_pylist() == ["about nine", "3000.0"]
    assert raw.column("char_start").to_pylist()[0] == str(2**40)


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), 2**80, "many", [3]])
@pytest.mark.parametrize(("kind", "value"), [(pa.int32(), 3), (pa.date32(), date(2018, 10, 3))])
def test_a_column_with_a_value_of_another_type_is_landed_as_texts(kind, value, odd):
    assert array([value, None, odd], kind).to_pylist() == [str(value), None, str(odd)]
