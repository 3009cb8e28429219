"""Each promise in its short form, and that a proof can fail."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.release.small import Collection
from tests.soak import PROMISES, __main__, half_release, network, same_bytes
from tests.soak.child import KILLED, ChildFailed, begin, done
from tests.soak.elsewhere import note_calls
from tests.soak.left_over import left_over, unreadable
from tests.soak.promise import Measured, Promise
from tests.soak.same_bytes import PROJECT

#: those that no other test proves: what is damaged, what is killed or reproduced, whom clocks deceive and
#: what readers find is seen to where releases, raw tables and workrooms are tested
HERE = ("half-release", "crash", "two-runs", "accounted", "full-disk", "network")


@pytest.fixture(scope="module")
def soaked(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """The short forms, in a process that can fork: it has done nothing yet."""
    command = [sys.executable, "-m", "tests.soak", *HERE, "--short"]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "TMPDIR": str(tmp_path_factory.mktemp("soak"))}
    return subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("name", HERE)
def test_a_promise_is_kept(soaked: subprocess.CompletedProcess[str], name: str) -> None:
    (promise,) = (promise for promise in PROMISES if promise.name == name)
    broken = [line for line in soaked.stderr.splitlines() if line.startswith(f"  {name}: ")]
    assert broken == []
    assert f"| {promise.words} |" in soaked.stdout, soaked.stderr


def test_a_broken_promise_is_told_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def proof(_: Path) -> Measured:
        return Measured("1 of 2", ("the other",), "a third")

    monkeypatch.setattr(__main__, "PROMISES", (Promise("half", "all is there", "counted", proof, proof),))
    monkeypatch.setattr(__main__, "make_ready", lambda: None)
    assert __main__.main(["--short"]) == 1
    said = capsys.readouterr()
    assert "| all is there | counted | 1 of 2; left out: a third |" in said.out
    assert "  half: the other\n" in said.err
    failing = Promise("half", "all is there", "counted", proof, lambda _: Measured(str(1 // 0)))
    monkeypatch.setattr(__main__, "PROMISES", (failing,))
    assert __main__.main(["--short"]) == 1
    assert "  half: ZeroDivisionError" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        __main__.main(["other"])


def test_a_child_answers_and_its_end_is_told() -> None:
    assert done(lambda: sum((1, 2))) == 3
    with pytest.raises(ChildFailed, match="ended with 7"):
        done(partial(os._exit, 7))
    child = begin(partial(os.read, os.pipe()[0], 1))
    child.kill()
    assert child.wait() == KILLED


def test_what_readers_must_not_see_is_seen(tmp_path: Path) -> None:
    mixed = Collection()
    mixed.rows["documents"][0]["title"] = mixed.rows["figures"][0]["geography"] = "Printing 1"
    release = mixed.publish(tmp_path)
    assert half_release.faults(release) == [] and unreadable(tmp_path / "warehouse") == []
    (release.path / "figures.parquet").rename(release.path / "numerals.parquet")
    assert half_release.faults(release) and unreadable(tmp_path / "warehouse", known=release.id)
    assert unreadable(tmp_path)[0].startswith(f"no current release: no release in {tmp_path} yet")


def test_rows_of_two_releases_in_one_are_seen(tmp_path: Path) -> None:
    mixed = Collection()
    mixed.rows["documents"][0]["title"], mixed.rows["figures"][0]["geography"] = "Printing 1", "Printing 2"
    (fault,) = half_release.faults(mixed.publish(tmp_path))
    assert fault.endswith("Printing 1 with Printing 2")


def test_what_is_left_over_is_told(tmp_path: Path) -> None:
    for name in ("published/releases/any", "work/failed/000001", "work/run-1", "tables/building/run-2"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "odd").touch()
    left = ("odd", "work/run-1", "tables/building/run-2")
    assert left_over(tmp_path) == [f"left over: {name}" for name in left]


def test_a_file_that_differs_once_is_told() -> None:
    found = same_bytes.compared([{"a": "1", "b": "1"}, {"a": "1", "b": "2"}, {"a": "1"}])
    assert (found.number, found.breaches) == ("1 of 2 files with 1 SHA-256 over 3 runs", ("b differs",))


def test_calls_beyond_this_machine_are_told_and_others_are_not(tmp_path: Path) -> None:
    traced = (
        '7 connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = 0\n'
        "7 connect(3, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), "
        'inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1\n'
        '7 connect(3, {sa_family=AF_INET, sin_port=htons(4200), sin_addr=inet_addr("127.0.0.1")}, 16) = 0\n'
        '7 connect(3, {sa_family=AF_UNIX, sun_path="/run/bus"}, 12) = 0\n'
    )
    assert network.beyond(traced, "") == ["192.0.2.7", "2001:db8::1"]
    done(partial(_call, tmp_path / "noted"))
    assert network.beyond("", (tmp_path / "noted").read_text()) == ["192.0.2.7", "example.org"]


def _call(noted: Path) -> None:
    note_calls(noted)
    for event, told in (("connect", (None, ("192.0.2.7", 1))), ("connect", (None, "/run/bus"))):
        sys.audit(f"socket.{event}", *told)
    sys.audit("socket.getaddrinfo", "example.org", 80, 0, 0, 0)
    sys.audit("socket.getaddrinfo", "localhost", 80, 0, 0, 0)
