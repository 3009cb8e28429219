"""The journal tells the order of releases; whoever changes the link and not the journal is found out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.release import checksums, journal
from flows.release.checks.contents import contents
from flows.release.checks.standing import stands_as_published
from flows.release.current import Release
from flows.release.healing import heal, settle
from flows.release.history import releases, standing
from flows.release.journal import Entry, Journal, JournalUnreadable, enter, sums_of
from flows.release.promote import point
from flows.release.warehouse import Warehouse

ONE, TWO, THREE = "1" * 16, "2" * 16, "3" * 16


@pytest.fixture
def place(tmp_path: Path) -> Warehouse:
    """A warehouse with two releases, the second current."""
    warehouse = Warehouse(tmp_path)
    lines = tuple(put(warehouse, name, number) for number, name in enumerate((ONE, TWO), 1))
    settle(warehouse, lines)
    return warehouse


def put(warehouse: Warehouse, release_id: str, number: int, **said: object) -> Entry:
    """A release without data in its place; what the journal and the healing look at is there."""
    folder = warehouse.releases / release_id
    folder.mkdir(parents=True)
    before = {1: None, 2: ONE, 3: TWO}[number]
    record = {"release_id": release_id, "number": number, "version": f"{number}.0.0", "before": before}
    (folder / "release.json").write_text(json.dumps({**record, **said}))
    (folder / checksums.NAME).write_text(f"{number}  release.json\n")
    return Entry(number, release_id, f"{number}.0.0", sums_of(folder) or "")


def latest(warehouse: Warehouse) -> str:
    return warehouse.latest.readlink().name


def faults(warehouse: Warehouse, release_id: str) -> list[str]:
    opened, _ = contents(Release(release_id, warehouse.releases / release_id), {})
    return [finding.code for finding in stands_as_published(opened)]


def test_a_settled_warehouse_has_no_fault(place: Warehouse) -> None:
    assert latest(place) == TWO and faults(place, TWO) == []
    assert faults(place, ONE) == []  # an older release, looked at and not put in place
    assert journal.journal(place).settled
    assert sorted(file.name for file in place.published.iterdir()) == ["history.json", "latest", "releases"]


def test_an_older_release_put_in_place_is_found_and_turned_back_by_the_next_run(place: Warehouse) -> None:
    point(place, ONE)
    assert faults(place, ONE) == ["latest_not_last"]
    heal(place)
    assert latest(place) == TWO and faults(place, TWO) == []


def test_a_link_that_leads_elsewhere_is_turned_back(place: Warehouse, tmp_path: Path) -> None:
    place.latest.unlink()
    place.latest.symlink_to(tmp_path / "elsewhere" / TWO)
    heal(place)
    assert place.latest.readlink() == Path("releases", TWO)


def test_a_release_replaced_with_all_its_hashes_is_found(place: Warehouse) -> None:
    (place.releases / TWO / checksums.NAME).write_text("other  release.json\n")
    assert faults(place, TWO) == ["release_replaced"]


def test_a_release_that_nobody_published_is_found(place: Warehouse) -> None:
    put(place, THREE, 3)
    point(place, THREE)
    assert "release_unknown" in faults(place, THREE)


def test_a_journal_that_is_lost_or_broken_is_found_and_said(place: Warehouse) -> None:
    file = place.published / journal.NAME
    file.write_text("{")
    assert faults(place, TWO) == ["history_unreadable"]
    with pytest.raises(JournalUnreadable, match="put back a copy of it, or move it away") as said:
        releases(place.root)
    assert "\n" not in str(said.value)
    file.unlink()
    assert faults(place, TWO) == ["history_missing"]


@pytest.mark.parametrize(
    "line",
    [
        {"release_id": "../../etc"}, {"release_id": None}, {"number": 0}, {"number": "1"}, {"version": "one"},
        {"and": "more"},
    ],
)  # fmt: skip
def test_a_line_that_is_none_is_no_path_and_no_crash(place: Warehouse, line: dict[str, object]) -> None:
    file = place.published / journal.NAME
    said = json.loads(file.read_text())
    said["releases"][0] |= line
    file.write_text(json.dumps(said))
    with pytest.raises(JournalUnreadable):
        journal.journal(place)


def test_a_lost_journal_is_made_anew_with_the_current_release_last(place: Warehouse) -> None:
    known = standing(place)
    (place.published / journal.NAME).unlink()
    assert standing(place) == known
    point(place, ONE)
    assert [(line.number, line.release_id) for line in standing(place)] == [(1, ONE), (2, TWO), (3, ONE)]


def test_releases_older_than_versions_are_taken_for_breaks(tmp_path: Path) -> None:
    place = Warehouse(tmp_path)
    put(place, ONE, 1, version=None)
    put(place, TWO, 2, version="odd")
    point(place, TWO)
    assert [line.version for line in standing(place)] == ["1.0.0", "2.0.0"]


def test_a_crash_between_journal_and_link_is_no_fault_and_the_next_run_finishes(place: Warehouse) -> None:
    lines = (*standing(place), put(place, THREE, 3))
    enter(place, Journal(lines, settled=False))
    assert latest(place) == TWO and faults(place, TWO) == []
    heal(place)
    assert latest(place) == THREE and journal.journal(place) == Journal(lines)


def test_while_latest_is_being_turned_the_journal_says_so(
    place: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = (*standing(place), put(place, THREE, 3))
    with monkeypatch.context() as patched:
        patched.setattr("flows.release.healing.point", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            settle(place, lines)
    assert not journal.journal(place).settled and faults(place, TWO) == []
    settle(place, lines)
    assert journal.journal(place).settled and latest(place) == THREE


def test_a_crash_before_the_journal_is_settled_is_no_fault_either(place: Warehouse) -> None:
    lines = (*standing(place), put(place, THREE, 3))
    enter(place, Journal(lines, settled=False))
    point(place, THREE)
    assert faults(place, THREE) == []
    heal(place)
    assert journal.journal(place).settled and faults(place, THREE) == []


def test_a_crash_before_the_journal_takes_the_folder_back(place: Warehouse) -> None:
    put(place, THREE, 3)
    heal(place)
    assert sorted(folder.name for folder in place.releases.iterdir()) == [ONE, TWO]
    assert latest(place) == TWO
    assert (place.failed / "000001" / "release.json").exists()


def test_a_crash_of_the_very_first_release_leaves_nothing_behind(tmp_path: Path) -> None:
    place = Warehouse(tmp_path)
    put(place, ONE, 1)
    heal(place)
    assert standing(place) == () and not list(place.releases.iterdir())


def test_releases_that_somebody_put_there_are_not_touched(place: Warehouse) -> None:
    put(place, THREE, 3, before="f" * 16)
    heal(place)
    assert (place.releases / THREE).exists()
    assert [past.id for past in releases(place.root)] == [ONE, TWO]


def test_latest_is_not_turned_to_a_release_that_is_not_whole(place: Warehouse) -> None:
    point(place, ONE)
    (place.releases / TWO / checksums.NAME).write_text("")
    heal(place)
    assert latest(place) == ONE
