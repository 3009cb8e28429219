"""A workroom belongs to one run as long as that run lives, and to nobody afterwards."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from flows import workroom as rooms
from flows.workroom import sweep, workroom


def test_a_room_is_empty_but_for_its_key_and_gone_afterwards(tmp_path: Path) -> None:
    with workroom(tmp_path / "work") as room:
        assert [file.name for file in room.iterdir()] == [".owner"]
        (room / "validated").mkdir()
    assert list((tmp_path / "work").iterdir()) == []


def test_runs_side_by_side_have_rooms_of_their_own(tmp_path: Path) -> None:
    with workroom(tmp_path) as one, workroom(tmp_path) as other:
        assert one != other and one.exists() and other.exists()


def test_the_room_of_a_killed_run_is_swept_at_once_and_that_of_a_living_one_is_not(tmp_path: Path) -> None:
    mine, its = get_context("spawn").Pipe()
    killed = get_context("spawn").Process(target=_stay, args=(tmp_path, its))
    killed.start()
    left = Path(mine.recv())
    sweep(tmp_path)
    assert left.exists()
    os.kill(killed.pid or 0, signal.SIGKILL)
    killed.join()
    with workroom(tmp_path) as room:
        assert list(tmp_path.iterdir()) == [room]


def test_only_rooms_are_swept(tmp_path: Path) -> None:
    kept = [tmp_path / "failed", tmp_path / "run-notes.txt", tmp_path / "run-elsewhere"]
    (tmp_path / "elsewhere").mkdir()
    kept[0].mkdir()
    kept[1].write_text("a note")
    kept[2].symlink_to("elsewhere")
    sweep(tmp_path)
    assert all(path.exists() for path in kept) and list((tmp_path / "elsewhere").iterdir()) == []


def test_a_room_that_another_run_is_just_sweeping_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, swept = rooms._key, []

    def slow(room: Path):
        """Before the first two have their keys, one is gone and one is swept by a run that has its key."""
        swept.append(room)
        if len(swept) == 1:
            room.rmdir()
        if len(swept) == 2:
            with plain(room):
                plain(room).__enter__()
        return plain(room)

    monkeypatch.setattr(rooms, "_key", slow)
    with workroom(tmp_path) as room:
        assert len(swept) == 3 and room == swept[-1] and room.exists()


def test_many_runs_that_come_and_go_neither_lose_a_room_nor_leave_one(tmp_path: Path) -> None:
    with get_context("spawn").Pool(2) as processes, ThreadPoolExecutor(4) as threads:
        others = processes.map_async(_come_and_go, [tmp_path] * 2)
        mine = list(threads.map(_come_and_go, [tmp_path] * 4))
        assert mine + others.get(60) == [0] * 6
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_where_no_room_can_be_kept_it_is_said_in_which_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(room: Path):
        raise rooms.Taken(str(room))

    monkeypatch.setattr(rooms, "_key", taken)
    with pytest.raises(OSError, match=f"no workroom could be kept in {tmp_path}"), workroom(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


def _stay(place: Path, told) -> None:
    with workroom(place) as room:
        told.send(str(room))
        told.recv()


def _come_and_go(place: Path) -> int:
    """How often what was put into a room of one's own was gone before its time."""
    lost = 0
    for _ in range(60):
        with workroom(place) as room:
            (room / "rows").touch()
            time.sleep(0.0005)
            lost += not (room / "rows").exists()
    return lost
