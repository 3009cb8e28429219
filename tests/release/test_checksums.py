"""SHA256SUMS: whatever is not as it was written is told, whatever it has become."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flows.release import checksums
from flows.release.checksums import NAME, differences, hashed, render


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A folder of two files with their list."""
    for name in ("a.parquet", "b.parquet"):
        (tmp_path / name).write_text(name)
    (tmp_path / NAME).write_text(render(hashed(tmp_path)))
    return tmp_path


def told(folder: Path) -> list[tuple[str, str]]:
    return [(finding.code, finding.row_key) for finding in differences(folder)[0]]


def test_nothing_is_told_of_a_folder_that_is_as_it_was(release: Path) -> None:
    found, intact = differences(release)
    assert found == [] and set(intact) == {"a.parquet", "b.parquet"}


@pytest.mark.parametrize("change", [(b"\n", b"\x0b"), (b"\n", b"\r\n"), (b"\n", b"\n\n")])
def test_a_list_that_only_reads_the_same_is_damaged(release: Path, change: tuple[bytes, bytes]) -> None:
    (release / NAME).write_bytes((release / NAME).read_bytes().replace(*change))
    assert ("checksums_malformed", NAME) in told(release)


def test_a_list_without_its_last_byte_is_damaged(release: Path) -> None:
    (release / NAME).write_bytes((release / NAME).read_bytes()[:-1])
    assert told(release) == [("checksums_malformed", NAME)]


def test_what_is_no_file_any_more_is_changed_and_is_not_waited_for(release: Path) -> None:
    (release / "a.parquet").rename(release.parent / "a.parquet")
    (release / "a.parquet").symlink_to("../a.parquet")
    (release / "b.parquet").unlink()
    os.mkfifo(release / "b.parquet")
    assert told(release) == [("file_changed", "a.parquet"), ("file_changed", "b.parquet")]
    assert differences(release)[1] == {}


def test_a_link_to_nowhere_and_a_list_in_a_folder_are_extra(release: Path) -> None:
    (release / "c.parquet").symlink_to("nowhere")
    (release / "deep").mkdir()
    (release / "deep" / NAME).write_text("")
    assert told(release) == [("file_extra", "c.parquet"), ("file_extra", f"deep/{NAME}")]


def test_a_file_that_cannot_be_read_is_changed(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(file: Path) -> str:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(checksums, "sha256", forbidden)
    assert told(release) == [("file_changed", "a.parquet"), ("file_changed", "b.parquet")]


def test_a_list_that_is_no_file_is_missing_and_is_not_waited_for(release: Path) -> None:
    (release / NAME).rename(release.parent / NAME)
    (release / NAME).symlink_to(f"../{NAME}")
    assert told(release) == [("checksums_missing", NAME)]
    (release / NAME).unlink()
    os.mkfifo(release / NAME)
    assert told(release) == [("checksums_missing", NAME)]
