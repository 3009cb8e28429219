"""README.md: every command that it shows is run, in the order of the page, and every result compared."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows import pipeline
from flows.acquire import acquire

PROJECT = Path(__file__).resolve().parent.parent
SERVED = "publish-figures/scheduled"
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A piece of code on the page."""

    language: str
    text: str


def blocks(*languages: str) -> list[Block]:
    found = [Block(*match) for match in FENCED.findall((PROJECT / "README.md").read_text())]
    return [block for block in found if block.language in languages]


def commands(block: Block) -> list[str]:
    """The command lines of a shell block, without their comments."""
    return [line.split("  # ")[0].strip() for line in block.text.splitlines() if line.strip()]


COMMANDS = [command for block in blocks("sh") for command in commands(block)]
TARGETS = [command for command in COMMANDS if command.startswith("make ")]
SCHEDULES = [command for command in COMMANDS if command.startswith("figurebook serve")]
OTHERS = [command for command in COMMANDS if command not in (*TARGETS, *SCHEDULES)]
SHOWN = blocks("console")


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A copy of what a user has after `make publish`."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(PROJECT / "raw" / "documents", folder / "raw" / "documents")
    (folder / ".venv").symlink_to(sys.prefix)
    before = os.getcwd()
    os.chdir(folder)
    try:
        report = pipeline.run(Path("raw/documents"), Path("warehouse"), Path("raw/tables"))
    finally:
        os.chdir(before)
    assert report.release
    return folder


def run(command: str, project: Path, **options) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, **options.pop("env", {})}
    settings = {"cwd": project, "env": environment, "text": True, "capture_output": True, "timeout": 120}
    return subprocess.run(["bash", "-ec", command], **settings, **options)


def test_the_page_shows_what_it_should():
    assert len(COMMANDS) > 10 and SHOWN and len(blocks("python")) == 3 and len(blocks("r")) == 1
    assert len(blocks("mermaid")) == 1


@pytest.mark.parametrize("block", SHOWN, ids=lambda block: block.text.split("\n")[0][:40])
def test_a_result_is_what_the_page_shows(block, project):
    lines = block.text.splitlines()
    head = next(number for number, line in enumerate(lines[1:], 1) if not line.startswith("    "))
    command = "\n".join(lines[:head]).removeprefix("$ ")
    done = run(command, project, env={"COLUMNS": "110"})
    assert done.returncode == 0, done.stderr
    expected = re.escape("\n".join(lines[head:])).replace(r"\.\.\.", ".*")
    assert re.fullmatch(expected, done.stdout.rstrip("\n"), re.DOTALL), done.stdout


@pytest.mark.parametrize("command", TARGETS)
def test_a_make_target_is_there(command):
    done = run(f"make -n {command.split()[1]}", PROJECT)
    assert done.returncode == 0 and done.stdout


@pytest.mark.server
@pytest.mark.parametrize("command", OTHERS)
def test_a_command_succeeds(command, project, request):
    environment = {}
    if command == "figurebook run":
        environment["PREFECT_API_URL"] = request.getfixturevalue("prefect_server")
    done = run(command, project, env=environment)
    assert done.returncode == 0, done.stderr


@pytest.mark.server
@pytest.mark.parametrize("command", SCHEDULES)
def test_a_schedule_is_served_until_it_is_stopped(command, project, prefect_server):
    environment = {**os.environ, "PREFECT_API_URL": prefect_server}
    arguments = [sys.executable, "-m", "flows.cli", *re.findall(r'"[^"]*"|\S+', command)[1:]]
    process = subprocess.Popen(
        [argument.strip('"') for argument in arguments],
        cwd=project,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    told = ""
    while SERVED not in told and (line := process.stdout.readline()):
        told += line
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    assert SERVED in told


def test_python_reads_the_release(project, monkeypatch, capfd):
    monkeypatch.chdir(project)
    names: dict[str, object] = {}
    for block in blocks("python"):
        exec(compile(block.text, "README.md", "exec"), names)
    out = capfd.readouterr().out
    assert "percentage" in out and "per cent" in out and "comment" in out


def test_r_reads_the_release(project):
    if not shutil.which("Rscript"):
        pytest.skip("Rscript is not on this machine: the R block of README.md was not run")
    (block,) = blocks("r")
    done = subprocess.run(["Rscript", "-e", block.text], cwd=project, text=True, capture_output=True)
    assert done.returncode == 0 and "percentage" in done.stdout, done.stderr


def test_the_entry_that_is_shown_is_understood(tmp_path):
    (block,) = blocks("toml")
    (tmp_path / "sources.toml").write_text(block.text)
    (tmp_path / "homes.txt").write_text("In March 2024 the council let 1,200 homes.")
    (source,), findings = acquire(tmp_path)
    assert findings == [] and source.listed and source.licence == "OGL-UK-3.0"


def test_every_command_of_the_program_and_every_make_target_is_on_some_page():
    page = (PROJECT / "README.md").read_text()
    commands = "run extract explain path query check correct diff releases serve"
    for command in commands.split():
        assert f"figurebook {command}" in page
    assert all(f"make {target}" in page for target in ("publish", "test", "score", "bench", "soak", "help"))
