"""One place changed in a file of metadata, under a right hash, is found: it is not what the files say."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from flows.release import checksums
from flows.release.check import check
from flows.release.checks import metadata
from flows.release.checks.contents import Contents, contents
from flows.release.current import Release


@pytest.fixture(scope="module")
def opened(release: Release, tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """A release that may be spoilt, every file in it taken for one with a right hash."""
    folder = Path(shutil.copytree(release.path, tmp_path_factory.mktemp("spoilt") / release.id))
    for file in folder.iterdir():
        file.chmod(0o644)
    found, unread = contents(Release(release.id, folder), checksums.hashed(folder))
    assert unread == []
    return found


def found(opened: Contents) -> set[tuple[str, str]]:
    findings = [*metadata.metadata_agrees(opened), *metadata.annotations_agree(opened)]
    assert {finding.severity for finding in findings} <= {"stop"}
    return {(finding.code, finding.row_key) for finding in findings}


def test_nothing_is_found_where_nothing_was_changed(opened: Contents) -> None:
    assert found(opened) == set()


PLACES = [
    ("croissant.json", "{hash}", "0" * 64),
    ("croissant.json", '"4 rows"', '"5 rows"'),
    ("croissant.json", '"column": "value"', '"column": "values"'),
    ("croissant.json", '"version": "1.0.0"', '"version": "1.0.1"'),
    ("croissant.json", "Office <of> Beds", "Office of Beds"),
    ("dcat.jsonld", "{hash}", "0" * 64),
    ("dcat.jsonld", '"dcat:byteSize": "', '"dcat:byteSize": "1'),
    ("dcat.jsonld", '"dcat:version": "1.0.0"', '"dcat:version": "1.0.1"'),
    ("dcat.jsonld", "figures.parquet", "numerals.parquet"),
    ("annotations.jsonl", '"value": 14.7', '"value": 14.8'),
    ("annotations.jsonl", '"exact": "120 beds"', '"exact": "120 bed"'),
    ("annotations.jsonl", '"start": ', '"start": 1'),
]


@pytest.mark.parametrize(("file", "before", "after"), PLACES, ids=[f"{one[0]} {one[1]}" for one in PLACES])
def test_a_change_in_one_place_is_found(opened: Contents, file: str, before: str, after: str) -> None:
    path = opened.release.path / file
    text = path.read_text()
    before = before.replace("{hash}", opened.hashes["figures.parquet"])
    assert before in text
    path.write_text(text.replace(before, after, 1))
    code = "annotations_differ" if file == "annotations.jsonl" else "metadata_differs"
    try:
        assert found(opened) == {(code, file)}
    finally:
        path.write_text(text)


def test_the_check_of_a_release_looks_at_them_and_misses_none(opened: Contents) -> None:
    folder = opened.release.path
    for name in ("croissant.json", "dcat.jsonld", "annotations.jsonl"):
        (folder / name).rename(folder.parent / name)
    (folder / checksums.NAME).write_text(checksums.render(checksums.hashed(folder)))
    try:
        codes = {(one.code, one.row_key) for one in check(opened.release)}
    finally:
        for name in ("croissant.json", "dcat.jsonld", "annotations.jsonl"):
            (folder.parent / name).rename(folder / name)
    assert {
        ("metadata_differs", "croissant.json"),
        ("metadata_differs", "dcat.jsonld"),
        ("annotations_differ", "annotations.jsonl"),
    } <= codes
    # Annotations are made of the data alone, so they tell the id of the release as well.
    assert "release_misnamed" in {code for code, _ in codes}


def test_where_a_dataset_cannot_be_read_its_own_finding_is_enough(opened: Contents) -> None:
    for missing in ("documents", "figures"):
        tables = {name: rows for name, rows in opened.tables.items() if name != missing}
        bare = replace(opened, tables=tables)
        assert list(metadata.annotations_agree(bare)) == []
    assert list(metadata.metadata_agrees(replace(opened, tables={}))) == []
