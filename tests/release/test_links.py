"""A link among the releases is none: whoever compares, reads or publishes does not follow it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from flows import cli
from flows.release.current import NoRelease, current
from flows.release.history import standing
from flows.release.refusal import NotPublished
from flows.release.warehouse import Warehouse
from schemas.description import descriptions
from tests.release.small import Collection

FEW = {name: descriptions()[name] for name in ("documents", "passages", "numerals", "figures", "quarantine")}


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with two releases."""
    folder, rows = Path(tmp_path_factory.mktemp("two")), Collection()
    rows.publish(folder, datasets=FEW)
    rows.rows["figures"][0]["geography"] = "Surrey"
    rows.publish(folder, datasets=FEW)
    return folder / "warehouse"


@pytest.fixture
def warehouse(two: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(two, tmp_path / "warehouse", symlinks=True))


def behind_a_link(place: Path, elsewhere: Path) -> str:
    """The place is moved elsewhere, and a link stands in its stead; its name."""
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    return place.name


def first(warehouse: Path) -> Path:
    place = Warehouse(warehouse)
    return place.releases / standing(place)[0].release_id


def refused(capfd: pytest.CaptureFixture[str], warehouse: Path, *asked: str) -> str:
    """The one line in which a comparison is refused."""
    code = cli.main(["diff", *asked, "--warehouse", str(warehouse)])
    out, err = capfd.readouterr()
    (line,) = err.splitlines()
    assert (code, out) == (2, "")
    return line


def test_a_release_that_is_a_link_is_not_compared(warehouse: Path, capfd: pytest.CaptureFixture[str]) -> None:
    known = behind_a_link(first(warehouse), warehouse / "elsewhere")
    (first(warehouse).with_name("zz")).symlink_to(warehouse / "elsewhere")
    for asked in ((known, "latest"), ("latest", "zz"), ("previous", "latest")):
        assert "is a link and no release" in refused(capfd, warehouse, *asked)


def test_a_data_file_that_is_a_link_is_not_compared(
    warehouse: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    behind_a_link(first(warehouse) / "figures.parquet", warehouse / "elsewhere")
    assert "figures.parquet" in refused(capfd, warehouse, "previous", "latest")


def test_a_link_in_the_place_of_the_last_release_is_not_read(warehouse: Path) -> None:
    newest = current(warehouse).path
    behind_a_link(newest, newest.with_name("other"))
    with pytest.raises(NoRelease, match="is no release of this warehouse"):
        current(warehouse)


def test_a_release_behind_a_link_is_not_made_current_again(warehouse: Path, tmp_path: Path) -> None:
    behind_a_link(first(warehouse), warehouse / "elsewhere")
    with pytest.raises(NotPublished, match="is a link and no release"):
        Collection().publish(tmp_path, warehouse, datasets=FEW)


def test_nothing_is_published_after_a_last_release_that_is_a_link(warehouse: Path, tmp_path: Path) -> None:
    behind_a_link(current(warehouse).path, warehouse / "elsewhere")
    with pytest.raises(NotPublished, match="is not there as it was published"):
        Collection().publish(tmp_path, warehouse, datasets=FEW)
