"""Every promise of a release is checked, and every check can fail."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from flows.release import checksums
from flows.release.check import check
from flows.release.current import Release
from flows.release.refusal import CannotStage, NotPublished
from schemas.description import Dataset, descriptions
from tests.release.small import Collection, Row


@pytest.fixture
def copied(published: Release, tmp_path: Path) -> Release:
    """A release that a test may spoil."""
    folder = Path(shutil.copytree(published.path, tmp_path / published.id))
    for file in folder.iterdir():
        file.chmod(0o644)
    return Release(published.id, folder)


def codes(release: Release) -> set[str]:
    return {finding.code for finding in check(release)}


def sealed(release: Release) -> Release:
    """The list of hashes written anew, so that only what the files say can be wrong."""
    (release.path / checksums.NAME).write_text(checksums.render(checksums.hashed(release.path)))
    return release


def test_an_untouched_copy_is_whole(copied: Release) -> None:
    assert check(copied) == []


def test_one_flipped_bit_is_found_and_the_file_is_not_opened(copied: Release) -> None:
    file = copied.file("figures")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    found = check(copied)
    assert [(one.code, one.row_key) for one in found if one.code == "file_changed"] == [
        ("file_changed", "figures.parquet")
    ]
    assert "dataset_unreadable" not in {one.code for one in found}


def test_missing_extra_and_renamed_files_are_told_apart(copied: Release) -> None:
    (copied.path / "findings.json").unlink()
    (copied.path / "notes.txt").write_text("mine")
    (copied.path / "numerals.parquet").rename(copied.path / "numbers.parquet")
    found = {one.row_key: (one.code, one.value) for one in check(copied) if one.code.startswith("file_")}
    assert found == {
        "findings.json": ("file_missing", ""),
        "notes.txt": ("file_extra", ""),
        "numerals.parquet": ("file_renamed", "is now numbers.parquet"),
    }


@pytest.mark.parametrize(("content", "code"), [(None, "checksums_missing"), ("", "checksums_empty")])
def test_a_release_without_hashes_is_not_trusted(copied: Release, content: str | None, code: str) -> None:
    (copied.path / checksums.NAME).unlink()
    if content is not None:
        (copied.path / checksums.NAME).write_text(content)
    assert code in codes(copied)


@pytest.mark.parametrize(
    ("file", "before", "after", "code"),
    [
        ("DICTIONARY.md", "documents", "papers", "dictionary_page_differs"),
        ("DICTIONARY.md", "# Data dictionary", "# Dictionary", "dictionary_page_differs"),
        ("datapackage.json", '"type": "number"', '"type": "string"', "descriptor_differs"),
        ("datapackage.json", '"rows": 4', '"rows": 5', "rows_not_as_promised"),
        ("index.html", "Figures", "Numbers", "release_misnamed"),
        ("release.json", '"figures": 4', '"figures": 3', "rows_not_as_promised"),
        ("release.json", '"release_id": "', '"release_id": "0', "release_misnamed"),
        ("datapackage.json", "{", "", "json_unreadable"),
        ("figures.parquet", "PAR1", "", "dataset_unreadable"),
    ],
)
def test_a_changed_file_under_a_right_hash_is_found(
    copied: Release, file: str, before: str, after: str, code: str
) -> None:
    path = copied.path / file
    data = path.read_bytes()
    assert before.encode() in data
    path.write_bytes(after.encode().join(data.rsplit(before.encode(), 1)))
    assert code in codes(sealed(copied))


def test_a_field_described_otherwise_is_found(copied: Release) -> None:
    file = copied.file("figures")
    rows = pq.read_table(file)
    place = rows.schema.get_field_index("value")
    other = rows.schema.field(place).with_metadata({"title": "Something else"})
    pq.write_table(rows.cast(rows.schema.set(place, other)), file)
    assert "parquet_dictionary_differs" in codes(sealed(copied))


def test_a_file_without_its_dictionary_is_found(copied: Release) -> None:
    file = copied.file("figures")
    pq.write_table(pq.read_table(file).replace_schema_metadata(None), file)
    found = check(sealed(copied))
    assert ("dataset_unreadable", "figures") in {(one.code, one.dataset) for one in found}


def test_a_column_of_another_type_is_found(copied: Release) -> None:
    file = copied.file("figures")
    rows = pq.read_table(file)
    place = rows.schema.get_field_index("value")
    field = rows.schema.field(place)
    other = pa.field(field.name, pa.float32(), field.nullable, field.metadata)
    pq.write_table(rows.cast(rows.schema.set(place, other)), file)
    assert ("type_differs", "value") in {(one.code, one.column) for one in check(sealed(copied))}


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        ("COMMENT ON COLUMN figures.value IS 'other'", "comments_differ"),
        ("COMMENT ON TABLE figures IS 'other'", "comment_differs"),
        ("UPDATE figures SET geography = 'Essex' WHERE geography = 'Kent'", "database_rows_differ"),
        ("DELETE FROM numerals WHERE quote = '40'", "database_rows_differ"),
        ("DROP TABLE quarantine", "comments_differ"),
    ],
)
def test_a_database_that_says_something_else_is_found(copied: Release, sql: str, code: str) -> None:
    with duckdb.connect(str(copied.database)) as connection:
        connection.execute(sql)
    assert code in codes(sealed(copied))


def change(dataset: str, row: int, **values: object) -> Callable[[dict[str, list[Row]]], None]:
    return lambda rows: rows[dataset][row].update(values)


BROKEN: dict[str, tuple[Callable[[dict[str, list[Row]]], None], str]] = {
    "a figure of no document": (change("figures", 0, document_id="nowhere"), "reference_lost"),
    "a figure of no passage": (change("figures", 0, passage_id="beds#passage=9"), "reference_lost"),
    "a numeral of no figure": (change("numerals", 0, figure_id="beds#char=1,2"), "reference_lost"),
    "an offset that is one off": (change("passages", 1, char_start=16), "quote_not_in_text"),
    "a figure before its sentence": (change("figures", 0, sentence_start=33), "figure_outside_sentence"),
    "infinite": (change("figures", 0, high=float("inf")), "number_not_finite"),
    "not a number": (change("figures", 0, value=float("nan")), "number_not_finite"),
    "no passages": (lambda rows: rows["passages"].clear(), "rows_missing"),
    "nothing at all": (lambda rows: [one.clear() for one in rows.values()] and None, "rows_missing"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_rows_that_break_a_promise_are_not_released(tmp_path: Path, name: str) -> None:
    spoil, code = BROKEN[name]
    collection = Collection()
    spoil(collection.rows)
    with pytest.raises(NotPublished) as caught:
        collection.publish(tmp_path)
    assert code in {finding.code for finding in caught.value.findings}


def test_a_row_that_names_one_in_quarantine_is_no_fault(tmp_path: Path) -> None:
    collection = Collection()
    held = collection.rows["figures"].pop(0)
    collection.rows["quarantine"].append(
        {
            "document_id": "beds",
            "dataset": "figures",
            "row_key": held["figure_id"],
            "column": "low",
            "rule": "low_value_high",
            "reason": "low, value and high are not in order",
        }
    )
    assert check(collection.publish(tmp_path)) == []


def test_a_key_twice_is_not_released(tmp_path: Path) -> None:
    collection = Collection()
    collection.rows["numerals"].append(collection.rows["numerals"][0])
    with pytest.raises(CannotStage, match="^dataset numerals: .*duplicate key"):
        collection.publish(tmp_path)


def test_a_key_twice_is_found_in_a_file(copied: Release) -> None:
    file = copied.file("numerals")
    rows = pq.read_table(file)
    pq.write_table(pa.concat_tables([rows.slice(0, 1), rows]), file)
    assert "key_not_unique" in codes(sealed(copied))


def test_rows_out_of_order_are_found(copied: Release) -> None:
    file = copied.file("numerals")
    rows = pq.read_table(file)
    pq.write_table(rows.take(list(range(rows.num_rows))[::-1]), file)
    assert "rows_not_sorted" in codes(sealed(copied))


def test_a_release_of_another_version_is_valid_with_a_warning(published: Release) -> None:
    models: dict[str, Dataset] = {name: one for name, one in descriptions().items() if name != "numerals"}
    found = check(published, models)
    assert [(one.severity, one.code, one.dataset) for one in found] == [
        ("warning", "dictionary_of_other_version", "numerals")
    ]


def test_many_faults_of_one_kind_are_shortened(tmp_path: Path) -> None:
    collection = Collection()
    text = collection.rows["documents"][0]["text"]
    for start in range(40):
        row = collection.rows["numerals"][1] | {
            "numeral_id": f"beds#char={start},{start + 1}x",
            "char_start": start,
            "char_end": start + 1,
            "quote": text[start] + "?",
        }
        collection.rows["numerals"].append(row)
    with pytest.raises(NotPublished) as caught:
        collection.publish(tmp_path)
    found = [one for one in caught.value.findings if one.code == "quote_not_in_text"]
    assert len(found) == 11
    assert found[-1].value == "and 30 more"


def test_findings_are_one_line_each(copied: Release) -> None:
    (copied.path / "findings.json").write_text(json.dumps([]) + " ")
    lines = [finding.line() for finding in check(copied)]
    assert lines
    assert all("\n" not in line for line in lines)
