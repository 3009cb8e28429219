"""A release is complete, the same in every run, and replaces the one before in one step."""

from __future__ import annotations

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import duckdb
import filelock
import pyarrow.parquet as pq
import pytest

from flows.findings import Finding
from flows.release import promote, warehouse
from flows.release.check import check
from flows.release.checksums import hashed
from flows.release.current import NoRelease, Release, UnknownDataset, current
from flows.release.history import releases
from flows.release.parquet import rows_of, write
from flows.release.publication import publish
from flows.release.refusal import CannotStage, NotPublished, WarehouseBusy
from schemas import MODELS
from schemas.description import Column, Dataset, descriptions
from tests.release.small import BEDS, Collection

DATASETS = tuple(MODELS)


def test_a_release_is_complete_and_current(tmp_path: Path) -> None:
    made = Collection().publish(tmp_path)
    expected = {f"{name}.parquet" for name in DATASETS} | {
        "datapackage.json",
        "DICTIONARY.md",
        "index.html",
        "SHA256SUMS",
        "figurebook.duckdb",
        "findings.json",
        "release.json",
        "changes.json",
        "CHANGES.md",
        "croissant.json",
        "dcat.jsonld",
        "annotations.jsonl",
    }
    assert {file.name for file in made.path.iterdir()} == expected
    assert current(tmp_path / "warehouse") == made
    assert os.readlink(tmp_path / "warehouse/published/latest") == f"releases/{made.id}"
    assert check(made) == []


def test_sha256sum_accepts_the_list(published: Release) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=published.path, capture_output=True
    )
    assert done.returncode == 0, done.stdout
    assert len(done.stdout.splitlines()) == len(list(published.path.iterdir())) - 1


def test_parquet_is_sorted_compressed_and_required_where_never_null(published: Release) -> None:
    with pq.ParquetFile(published.file("figures")) as file:
        assert file.metadata.row_group(0).column(0).compression == "ZSTD"
        assert file.metadata.row_group(0).column(0).has_offset_index
        assert not file.schema_arrow.field("quote").nullable
        assert file.schema_arrow.field("geography").nullable
        rows = file.read()
    # "beds#char=2…" comes before "beds#char=5…": the order is that of the text of the key.
    assert rows["quote"].to_pylist() == ["120 beds", "14.7 per cent", "£2 million", "30 and 40"]
    assert rows["period_start"].to_pylist() == [None] * 4
    assert rows["citation_keys"].to_pylist() == [[], [], [], ["Office 2018"]]


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    shuffled = Collection()
    for rows in shuffled.rows.values():
        rows.reverse()
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = Collection().publish(tmp_path / "a"), shuffled.publish(tmp_path / "b")
    assert one.id == other.id
    assert hashed(one.path) == hashed(other.path)


def test_the_bytes_do_not_depend_on_threads(tmp_path: Path) -> None:
    column = Column("key", "Key", "A key.", "none: a code", "VARCHAR", False, True)
    many = Dataset("many", "Many", "Many rows.", "one row", ("key",), (column,))
    for threads in (1, 2, 4):
        with duckdb.connect(config={"threads": threads}) as connection:
            made = connection.sql(
                "SELECT hash(i)::VARCHAR AS key FROM range(300000) AS t(i)"
            ).to_arrow_table()
            write(rows_of({"many": made}, many), many, tmp_path / f"{threads}.parquet")
    assert len(set(hashed(tmp_path).values())) == 1


def test_identical_content_is_not_published_twice(tmp_path: Path) -> None:
    first = Collection().publish(tmp_path)
    written = (first.path / "figures.parquet").stat().st_mtime_ns
    second = Collection().publish(tmp_path)
    assert (first.unchanged, second.unchanged) == (False, True)
    assert (second.id, second.path) == (first.id, first.path)
    assert (second.path / "figures.parquet").stat().st_mtime_ns == written
    assert not (tmp_path / "warehouse/work/staging").exists()


def test_another_number_makes_another_release_and_the_old_one_stays(tmp_path: Path) -> None:
    first = Collection().publish(tmp_path)
    before = hashed(first.path)
    changed = Collection()
    changed.rows["figures"][0]["geography"] = "Surrey"
    second = changed.publish(tmp_path)
    assert second.id != first.id
    assert current(tmp_path / "warehouse").id == second.id
    assert hashed(first.path) == before
    history = releases(tmp_path / "warehouse")
    assert [(past.number, past.id, past.is_current) for past in history] == [
        (1, first.id, False),
        (2, second.id, True),
    ]
    assert history[0].rows["figures"] == 4


def test_going_back_to_an_earlier_content_makes_that_release_current(tmp_path: Path) -> None:
    first = Collection().publish(tmp_path)
    changed = Collection()
    changed.rows["figures"][0]["geography"] = "Surrey"
    changed.publish(tmp_path)
    again = Collection().publish(tmp_path)
    assert again.unchanged
    assert current(tmp_path / "warehouse").id == first.id
    history = releases(tmp_path / "warehouse")
    assert [past.is_current for past in history] == [False, False, True]
    assert [past.number for past in history] == [1, 2, 3] and history[0].id == history[2].id


def test_findings_and_words_are_part_of_the_content(tmp_path: Path) -> None:
    warned = [Finding("date-missing", "warning", "no date", "Add one", document_id="beds")]
    assert Collection().publish(tmp_path).id != Collection().publish(tmp_path, findings=warned).id


def test_no_file_carries_the_clock(published: Release) -> None:
    today = date.today().isoformat()
    for name in ("datapackage.json", "index.html", "DICTIONARY.md", "findings.json", "release.json"):
        assert today not in (published.path / name).read_text()
    assert "created" not in json.loads((published.path / "datapackage.json").read_text())


def test_a_stop_finding_releases_nothing(tmp_path: Path) -> None:
    stop = Finding("quote", "stop", "the quote is not there", "Mend the reader", document_id="beds")
    with pytest.raises(NotPublished, match="the quote is not there"):
        Collection().publish(tmp_path, findings=[stop])
    with pytest.raises(NoRelease):
        current(tmp_path / "warehouse")


def test_a_release_that_fails_its_check_is_kept_aside(tmp_path: Path) -> None:
    good = Collection().publish(tmp_path)
    broken = Collection()
    broken.rows["figures"][0]["quote"] = "121 beds"
    with pytest.raises(NotPublished) as caught:
        broken.publish(tmp_path)
    assert [finding.code for finding in caught.value.findings] == ["quote_not_in_text"]
    assert caught.value.kept is not None
    assert (caught.value.kept / "figures.parquet").exists()
    assert current(tmp_path / "warehouse").id == good.id
    assert len(releases(tmp_path / "warehouse")) == 1


def test_only_the_last_failures_are_kept(tmp_path: Path) -> None:
    place = warehouse.Warehouse(tmp_path)
    for _ in range(warehouse.KEPT_FAILURES + 2):
        place.staging.mkdir(parents=True)
        warehouse.set_aside(place, place.staging)
    assert sorted(folder.name for folder in place.failed.iterdir()) == ["000003", "000004", "000005"]


def test_a_missing_table_is_told_in_one_line(tmp_path: Path) -> None:
    built = Collection().build(tmp_path / "built")
    (built / "figures.arrow").unlink()
    with pytest.raises(CannotStage, match="^dataset figures: .*no such table") as caught:
        publish(built, [], [], tmp_path / "warehouse")
    assert "\n" not in str(caught.value)


def test_a_null_in_a_column_that_is_never_null_is_refused(tmp_path: Path) -> None:
    collection = Collection()
    collection.rows["figures"][0]["kind"] = None
    with pytest.raises(CannotStage, match="figures.*kind"):
        collection.publish(tmp_path)


def test_what_a_killed_publisher_left_is_swept(tmp_path: Path) -> None:
    place = tmp_path / "warehouse"
    (place / "work/staging").mkdir(parents=True)
    (place / "work/staging/half.parquet").write_bytes(b"PAR1")
    (place / "published").mkdir()
    (place / "published/.latest-1").symlink_to("releases/none")
    made = Collection().publish(tmp_path)
    assert check(made) == []
    there = sorted(file.name for file in (place / "published").iterdir())
    assert there == ["history.json", "latest", "releases"]


def test_an_error_at_any_step_of_promotion_leaves_a_readable_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Collection().publish(tmp_path)
    changed = Collection()
    changed.rows["figures"][0]["geography"] = "Surrey"
    for step in ("rename", "symlink_to", "replace"):
        with monkeypatch.context() as patched:
            patched.setattr(promote.Path, step, _full_disk)
            with pytest.raises(OSError, match="No space left"):
                changed.publish(tmp_path)
        assert current(tmp_path / "warehouse").id == first.id
        assert check(first) == []
    assert check(changed.publish(tmp_path)) == []


def test_a_second_publisher_waits_and_says_so(tmp_path: Path) -> None:
    place = warehouse.Warehouse(tmp_path)
    with (
        filelock.FileLock(tmp_path / ".lock"),
        pytest.raises(WarehouseBusy, match="another run"),
        warehouse.locked(place, wait=0.1),
    ):
        pass


def test_publishers_at_the_same_time_publish_one_after_the_other(tmp_path: Path) -> None:
    def publish_in(place: str) -> str:
        collection = Collection()
        collection.rows["figures"][0]["geography"] = place
        (tmp_path / place).mkdir()
        return collection.publish(tmp_path / place, tmp_path / "warehouse").id

    with ThreadPoolExecutor(3) as pool:
        made = set(pool.map(publish_in, ["Surrey", "Essex", "Sussex"]))
    history = releases(tmp_path / "warehouse")
    assert {past.id for past in history} == made
    assert [(past.number, past.is_current) for past in history] == [(1, False), (2, False), (3, True)]
    assert check(current(tmp_path / "warehouse")) == []


def test_a_damaged_release_is_not_made_current_again(tmp_path: Path) -> None:
    made = Collection().publish(tmp_path)
    (made.path / "DICTIONARY.md").chmod(0o644)
    (made.path / "DICTIONARY.md").write_text("changed")
    with pytest.raises(NotPublished, match="damaged"):
        Collection().publish(tmp_path)


def test_files_are_read_only_and_readable_by_all(published: Release) -> None:
    assert {file.stat().st_mode & 0o777 for file in published.path.iterdir()} == {0o444}


def test_no_release_yet_and_a_lost_release_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(NoRelease, match="no release in"):
        current(tmp_path)
    (tmp_path / "published").mkdir()
    (tmp_path / "published/latest").symlink_to("releases/gone")
    with pytest.raises(NoRelease, match="gone, which is not there"):
        current(tmp_path)


def test_an_unknown_dataset_names_the_one_that_was_meant(published: Release) -> None:
    with pytest.raises(UnknownDataset, match="did you mean figures"):
        published.file("figure")
    assert published.file("figures").name == "figures.parquet"


def test_the_database_is_read_only_for_analysts_and_has_keys(published: Release) -> None:
    with duckdb.connect(str(published.database), read_only=True) as connection:
        assert connection.execute("SELECT text FROM documents WHERE document_id = 'beds'").fetchone() == (
            BEDS,
        )
        keys = connection.execute(
            "SELECT table_name, constraint_column_names FROM duckdb_constraints() "
            "WHERE constraint_type = 'PRIMARY KEY'"
        ).fetchall()
    assert dict(keys) == {name: list(dataset.key) for name, dataset in descriptions().items()}


def _full_disk(*_: object) -> None:
    raise OSError(28, "No space left on device")
