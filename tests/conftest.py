"""What many tests need: a folder of small documents, a terminal's view of a command, one Prefect server."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent

DOCUMENTS = {
    "beds.txt": "Hospital beds\n\nThe trust closed 120 beds in 2016, 14.7 per cent of all.\n",
    "staff.md": "# Staff\n\nSome 3,000 nurses left in June 2018.\n",
    "sources.toml": '[[document]]\nfile = "beds.txt"\nid = "beds"\ntitle = "Hospital beds"\n',
}

WITH_PREFECT = ("test_publish.py", "test_schedule.py", "test_readme.py", "test_scheduled.py", "test_port.py")

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """On several cores the tests of a file stay together, and those with Prefect: its server starts once."""
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = nodeid.split("::")[0]
            return "prefect" if file.endswith(WITH_PREFECT) else file

    return Together(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins."""
    items.sort(key=lambda item: not item.path.name.endswith(WITH_PREFECT))


@pytest.fixture(scope="session", autouse=True)
def prefect_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Prefect's home for this test run, set before anything imports Prefect: never the user's."""
    assert "prefect" not in sys.modules, "a test imports Prefect before it is known where its home is"
    home = tmp_path_factory.mktemp("prefect")
    os.environ["PREFECT_HOME"] = str(home)
    return home


@pytest.fixture(scope="session")
def prefect_server(prefect_home: Path, pytestconfig: pytest.Config) -> Iterator[str]:
    """A real Prefect server on a free port of this machine, one for all tests of a session.

    Its empty database takes it as long as all the rest of its start: one is kept for the sessions to come.
    """
    from flows.schedule import server

    empty = pytestconfig.cache.mkdir("prefect") / f"{version('prefect')}.db"
    if empty.exists():
        shutil.copy(empty, prefect_home / "prefect.db")
    with server() as address:
        if not empty.exists():
            _copy(prefect_home / "prefect.db", empty)
        yield address


def _copy(database: Path, place: Path) -> None:
    """A copy of a database that is in use, there as a whole or not at all."""
    new = place.with_suffix(".new")
    new.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as used, closing(sqlite3.connect(new)) as copy:
        used.backup(copy)
    new.replace(place)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Two short documents with a catalogue that knows one of them."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in DOCUMENTS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def figurebook(tmp_path: Path) -> Command:
    """The command as a user calls it, in a process of its own and an empty folder."""

    def call(*arguments: str | Path, cwd: Path = tmp_path, **options) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "flows.cli", *map(str, arguments)]
        environment = {**os.environ, "PYTHONPATH": str(PROJECT), **options.pop("env", {})}
        settings = {"capture_output": True, "text": True, "timeout": 120, **options}
        return subprocess.run(command, cwd=cwd, env=environment, **settings)

    return call
