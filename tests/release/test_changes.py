"""Each release carries what it changed, its version by that, and why a loss was accepted."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows import cli
from flows.release.changes import changes
from flows.release.check import check
from flows.release.current import Release, current
from flows.release.excerpt import excerpts
from flows.release.history import Past, releases, standing
from flows.release.naming import UnknownRelease, named
from flows.release.refusal import NotPublished
from flows.release.warehouse import Warehouse
from schemas.description import descriptions
from tests.release.editions import beds, edition
from tests.release.small import Collection, figure_id

HOSTILE = "<b>|*Surrey*|</b> [x](http://evil.example)\n# x\x1b[31m\x9b"
REASON = "the *annex* is a report\nof its own <now>"
HELD = {
    "document_id": "beds", "dataset": "figures", "row_key": "beds#char=1,2", "column": "*", "rule": "odd",
    "reason": "it is odd",
}  # fmt: skip
#: enough to tell a history by, and quicker to publish than all
FEW = {name: descriptions()[name] for name in ("documents", "passages", "numerals", "figures", "quarantine")}
Call = Callable[..., tuple[int, str, str]]


class Told:
    """A warehouse with a history: made, added to, changed, lost from, and turned back."""

    def __init__(self, folder: Path) -> None:
        self.warehouse, self.folder = folder / "warehouse", folder
        rows = Collection()
        self.first = rows.publish(folder, datasets=FEW)
        rows.rows["quarantine"].append(HELD)
        self.added = rows.publish(folder, datasets=FEW, accept_loss="nothing is lost")
        rows.rows["figures"][0]["geography"] = HOSTILE
        rows.rows["documents"][0]["title"] = (
            "A very long title, the end of which alone says what changed: " * 3
        )
        self.changed = rows.publish(folder, datasets=FEW)
        del rows.rows["figures"][3]
        for numeral in rows.rows["numerals"][4:6]:
            numeral |= {"disposition": "other", "figure_id": None}
        with pytest.raises(NotPublished) as refused:
            rows.publish(folder, datasets=FEW, accept_loss=" \n")
        self.refused = refused.value
        self.stood = current(self.warehouse)
        self.lost = rows.publish(folder, datasets=FEW, accept_loss=REASON)
        self.again = Collection().publish(folder, datasets=FEW)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return Told(Path(tmp_path_factory.mktemp("told")))


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], told: Told) -> Call:
    def calling(*arguments: str) -> tuple[int, str, str]:
        code = cli.main([*arguments, "--warehouse", str(told.warehouse)])
        return (code, *capfd.readouterr())

    return calling


def said(release: Release, name: str = "changes.json") -> dict[str, Any]:
    return dict(json.loads((release.path / name).read_text(encoding="utf-8")))


def page(release: Release) -> str:
    return (release.path / "CHANGES.md").read_text(encoding="utf-8")


def changed(release: Release, name: str) -> dict[str, Any]:
    return next(one for one in said(release)["datasets"] if one["dataset"] == name)


def test_the_first_release_is_new_and_lists_no_row(told: Told) -> None:
    assert said(told.first) == {
        "before": None,
        "after": {"release_id": told.first.id, "version": "1.0.0"},
        "level": None,
        "summary": "The first release: everything is new.",
        "accepted_loss": None,
        "losses": [],
        "breaks": [],
        "datasets": [],
    }
    assert "everything is new" in page(told.first) and len(page(told.first).splitlines()) < 8


def test_the_version_is_computed_from_the_difference(told: Told) -> None:
    made = (told.first, told.added, told.changed, told.lost)
    assert [said(one)["after"]["version"] for one in made] == ["1.0.0", "1.1.0", "2.0.0", "3.0.0"]
    assert [said(one, "release.json")["version"] for one in made] == ["1.0.0", "1.1.0", "2.0.0", "3.0.0"]
    assert [said(one)["level"] for one in made] == [None, "minor", "major", "major"]


def test_every_row_and_cell_is_told_by_its_key(told: Told) -> None:
    key = {name: HELD[name] for name in ("document_id", "dataset", "row_key", "column", "rule")}
    assert changed(told.added, "quarantine")["added"] == [key]
    assert changed(told.changed, "figures")["changed"] == [{
        "key": {"figure_id": figure_id("beds", "120 beds")},
        "cells": [{"column": "geography", "before": "Kent", "after": HOSTILE}],
    }]  # fmt: skip
    assert changed(told.lost, "figures")["removed"] == [{"figure_id": figure_id("staff", "30 and 40")}]
    (documents,) = changed(told.changed, "documents")["changed"]
    assert documents["cells"][0]["after"].startswith("A very long title") and len(documents["cells"]) == 1
    assert {one["dataset"] for one in said(told.added)["datasets"]} == set(told.added.datasets)


def test_all_breaks_are_in_one_place(told: Told) -> None:
    assert said(told.changed)["breaks"] == ["documents: 1 row changed", "figures: 1 row changed"]
    assert said(told.added)["breaks"] == []
    assert said(told.lost)["breaks"] == ["figures: 1 row removed", "numerals: 2 rows changed"]


def test_words_of_documents_stand_on_the_page_without_effect(told: Told) -> None:
    shown = page(told.changed)
    assert (
        "Kent → \\<b\\>\\|\\*Surrey\\*\\|\\</b\\> \\[x\\](http:\\//evil.example) \\# x" in shown
        and "\x1b" not in shown
    )
    assert "| figures | 4 | 4 | 0 | 0 | 1 |" in shown
    assert "Without any change: " in shown and "passages" in shown.splitlines()[-1]


def test_a_loss_is_refused_and_the_release_of_before_stands(told: Told) -> None:
    assert [finding.code for finding in told.refused.findings] == ["rows_lost"]
    assert "figures: a dataset keeps nine tenths of its rows (4 rows before, 3 now)" in str(told.refused)
    assert told.refused.kept and "Nobody has accepted them" in (told.refused.kept / "CHANGES.md").read_text()
    assert told.stood.id == told.changed.id


def test_the_reason_is_kept_wherever_the_release_is_told_of(told: Told) -> None:
    reason = "the *annex* is a report of its own <now>"
    assert said(told.lost)["accepted_loss"] == said(told.lost, "release.json")["accepted_loss"] == reason
    assert "because: the \\*annex\\* is a report of its own \\<now\\>" in page(told.lost)
    assert [past.accepted_loss for past in releases(told.warehouse)] == [None, None, None, reason, None]
    assert len(said(told.lost)["losses"]) == 1 and said(told.changed)["losses"] == []


def test_a_release_made_again_is_a_new_line_of_the_history(told: Told) -> None:
    past = releases(told.warehouse)
    assert told.again.unchanged and told.again.id == told.first.id == current(told.warehouse).id
    assert [one.number for one in past] == [1, 2, 3, 4, 5]
    assert [one.version for one in past] == ["1.0.0", "1.1.0", "2.0.0", "3.0.0", "1.0.0"]
    assert [one.is_current for one in past] == [False] * 4 + [True]
    assert isinstance(past[0], Past) and past[4].id == told.first.id
    assert check(told.again, FEW) == []


@pytest.fixture
def copied(told: Told, tmp_path: Path) -> Path:
    """A warehouse that a test may spoil."""
    copy = Path(shutil.copytree(told.warehouse, tmp_path / "warehouse", symlinks=True))
    for file in current(copy).path.iterdir():
        file.chmod(0o644)
    return copy


SPOILT: dict[str, Callable[[Path], object]] = {
    "a file cut short": lambda folder: (folder / "figures.parquet").write_bytes(b"PAR1"),
    "a file gone": lambda folder: (folder / "numerals.parquet").unlink(),
    "another list of hashes": lambda folder: (folder / "SHA256SUMS").write_text(""),
    "no list of hashes": lambda folder: (folder / "SHA256SUMS").unlink(),
    "nothing there": shutil.rmtree,
    "a file of another release": lambda folder: _copy(folder, "quarantine.parquet"),
    "another release, all of it": lambda folder: _copy(folder, "*"),
}


def _copy(folder: Path, names: str) -> None:
    """Files of the second release over those of another."""
    second = releases(folder.parents[2])[1].id
    for file in (folder.parent / second).glob(names):
        shutil.copyfile(file, folder / file.name)


@pytest.mark.parametrize("damage", SPOILT)
def test_a_release_that_cannot_be_compared_lets_nothing_pass(copied: Path, damage: str) -> None:
    SPOILT[damage](current(copied).path)
    place = Warehouse(copied)
    found = changes(edition("new", beds([])), standing(place), place)
    assert [loss.code for loss in found.refused] == ["release_unreadable"]
    assert found.difference is None and (found.level, found.version) == ("major", "4.0.0")
    assert changes(edition("new", beds([])), standing(place), place, "a flood").refused == []


def test_a_damaged_release_is_said_and_can_be_followed_for_a_reason(copied: Path, tmp_path: Path) -> None:
    (current(copied).path / "figures.parquet").write_bytes(b"PAR1")
    rows = Collection()
    rows.rows["figures"][0]["geography"] = "Essex"
    with pytest.raises(NotPublished, match="current release can be compared .*--accept-loss"):
        rows.publish(tmp_path, datasets=FEW)
    made = rows.publish(tmp_path, datasets=FEW, accept_loss="the disk was full")
    assert check(made, FEW) == [] and current(copied) == made
    assert "could not be read" in page(made) and "the disk was full" in page(made)


def test_long_values_are_shown_from_where_they_part() -> None:
    alike = "alike " * 20
    assert excerpts(f"{alike}red end", f"{alike}blue end", 60) == (
        "…" + alike[-15:] + "red end", "…" + alike[-15:] + "blue end",
    )  # fmt: skip
    assert excerpts("alike red", "alike blue", 60) == ("alike red", "alike blue")
    assert excerpts(alike, None, 60) == (alike, None)


def test_diff_tells_a_person_what_changed(told: Told, call: Call) -> None:
    code, out, err = call("diff", told.added.id[:10], told.changed.id)
    assert (code, err) == (0, "")
    assert out.startswith(f"{told.added.id} (1.1.0) → {told.changed.id} (2.0.0), major: A break")
    lines = [line.split() for line in out.splitlines()]
    assert ["figures", "4", "4", "0", "0", "1"] in lines
    assert any(line[:3] == ["figures", "changed", figure_id("beds", "120 beds")] for line in lines)
    assert "\x1b" not in out and "Kent" in out and "…" in out


def test_diff_tells_programs_the_whole(told: Told, call: Call) -> None:
    code, out, _ = call("diff", told.added.id, told.changed.id, "--format", "json")
    whole = json.loads(out)
    assert "\x1b" not in out and "\x9b" not in out
    assert code == 0 and whole["before"] == {"release_id": told.added.id, "version": "1.1.0"}
    assert whole["datasets"] == said(told.changed)["datasets"] and whole["level"] == "major"


def test_latest_and_previous_are_those_of_the_history(told: Told, call: Call) -> None:
    assert named(told.warehouse, "latest").id == told.first.id
    assert named(told.warehouse, "previous").id == told.lost.id
    code, out, _ = call("diff", "previous", "latest")
    assert code == 0 and out.startswith(f"{told.lost.id} (3.0.0) → {told.first.id} (1.0.0)")


def test_no_difference_is_said_of_what_was_compared(told: Told, call: Call) -> None:
    code, out, _ = call("diff", told.first.id, "latest")
    datasets = len(told.first.datasets)
    assert code == 0 and "The same data" in out
    assert out.splitlines()[1] == f"{datasets} datasets compared, {datasets} of them the same"


@pytest.mark.parametrize(
    ("called", "expected"),
    [
        ("zzzz", "no release called zzzz"),
        ("", "no release called nothing"),
        ("../releases", "no release called ../releases"),
        ("\x1b[31m\n", r"no release called \\x1b\[31m\\n"),
    ],
)
def test_a_release_that_is_not_there_is_said_in_one_line(
    told: Told, call: Call, called: str, expected: str
) -> None:
    with pytest.raises(UnknownRelease, match=expected):
        named(told.warehouse, called)
    code, out, err = call("diff", called, "latest")
    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_the_beginning_of_several_ids_is_no_name(tmp_path: Path) -> None:
    for name in ("ab12", "ab34", "ab"):
        (tmp_path / "published" / "releases" / name).mkdir(parents=True)
    with pytest.raises(UnknownRelease, match="3 releases called a in .*; there are .*ab12"):
        named(tmp_path, "a")
    assert named(tmp_path, "ab1").id == "ab12"
    assert named(tmp_path, "ab").id == "ab"  # a whole name is meant, whatever else begins so


def test_a_damaged_release_is_not_compared(copied: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = current(copied).file("figures")
    file.write_bytes(file.read_bytes()[:-9])
    code = cli.main(["diff", "previous", "latest", "--warehouse", str(copied)])
    out, err = capfd.readouterr()
    assert (code, out) == (2, "") and "figures.parquet" in err and len(err.splitlines()) == 1
