"""The package: its locks, its wheel, its make targets, and which way its imports run."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from flows.acquire import document_files

PROJECT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-test.lock")
PINNED = re.compile(r"^([a-z0-9.-]+)(?:\[[a-z0-9, -]+\])?==([^ ;\\]+)", re.MULTILINE)


def pins(lock: str) -> set[tuple[str, str]]:
    return set(PINNED.findall((PROJECT / lock).read_text()))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_requirement_with_hashes_and_names_no_place(lock):
    text = (PROJECT / lock).read_text()
    requirements = re.split(r"\n(?! )", text.strip())
    assert len(requirements) > 50
    for requirement in requirements:
        assert PINNED.match(requirement), requirement
        assert "--hash=sha256:" in requirement, requirement
    assert not re.search(r"://|file:|index|find-links|#", text.replace("jinja2", ""))


def test_the_test_lock_holds_what_the_other_holds():
    assert pins("requirements.lock") < pins("requirements-test.lock")


def test_the_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    locked = {name for name, _ in pins("requirements.lock")}
    tested = {name for name, _ in pins("requirements-test.lock")}
    names = [re.split(r"[\[<=>]", line)[0].lower() for line in project["dependencies"]]
    assert set(names) | {"setuptools"} <= locked
    extra = [re.split(r"[\[<=>]", line)[0].lower() for line in project["optional-dependencies"]["test"]]
    assert set(extra) <= tested


def test_a_wheel_brings_the_code_lists_the_templates_and_the_sql(tmp_path):
    source = tmp_path / "source"
    for name in ("flows", "schemas", "warehouse/models", "warehouse/audits"):
        shutil.copytree(PROJECT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "LICENSE", "README.md"):
        shutil.copy(PROJECT / name, source)
    build = "from setuptools.build_meta import build_wheel; print(build_wheel('..'))"
    subprocess.run([sys.executable, "-c", build], cwd=source, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    data = {".csv", ".html", ".j2", ".jinja", ".sql", ".css", ".js", ".json"}
    wanted = [path for path in source.rglob("*") if path.suffix in data]
    assert {path.suffix for path in wanted} >= {".csv", ".sql"}
    assert {path.relative_to(source).as_posix() for path in wanted if "build" not in path.parts} <= packed


def test_the_documents_survive_a_checkout_byte_for_byte():
    files = [f"raw/documents/{file}" for file in document_files(PROJECT / "raw" / "documents")]
    command = ["git", "check-attr", "text", "linguist-vendored", "--", *files]
    told = subprocess.run(command, cwd=PROJECT, text=True, capture_output=True).stdout.splitlines()
    if not told:
        pytest.skip("not a git checkout")
    assert len(told) == 2 * len(files)
    assert all(line.endswith(("text: unset", "linguist-vendored: set")) for line in told)


def test_the_second_make_sets_nothing_up(tmp_path):
    for name in ("Makefile", "pyproject.toml", *LOCKS):
        shutil.copy(PROJECT / name, tmp_path)
    (tmp_path / ".venv").mkdir()

    def planned(target: str) -> str:
        run = subprocess.run(["make", "-n", target], cwd=tmp_path, text=True, capture_output=True, check=True)
        return run.stdout

    assert "pip" in planned("publish") and "pip" in planned("test")
    for number, stamp in enumerate((".python", ".run-ready", ".test-ready")):
        (tmp_path / ".venv" / stamp).touch()
        os.utime(tmp_path / ".venv" / stamp, (2e9 + number, 2e9 + number))
    assert "pip" not in planned("publish") and "pip" not in planned("test")
    assert "figurebook run" in planned("publish") and "pytest" in planned("test")


@pytest.mark.parametrize("code", [0, 2])
def test_continuous_integration_fails_when_the_tests_fail(tmp_path, code):
    (tmp_path / ".ci").mkdir()
    shutil.copy(PROJECT / ".ci" / "run", tmp_path / ".ci")
    (tmp_path / "Makefile").write_text(f"test:\n\t@exit {code}\n")
    assert subprocess.run([tmp_path / ".ci" / "run"], capture_output=True).returncode == code


def imports(file: Path) -> set[str]:
    """The modules that a file names in its imports, wherever they stand in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def importers(of: str) -> set[str]:
    """The files of the project that import a module or something in it."""
    files = [*(PROJECT / "flows").rglob("*.py"), *(PROJECT / "schemas").rglob("*.py")]
    named = (f"{of}.",)
    return {
        file.relative_to(PROJECT).as_posix()
        for file in files
        if any(name == of or name.startswith(named) for name in imports(file))
    }


def test_two_files_know_prefect():
    assert importers("prefect") == {"flows/publish.py", "flows/schedule.py"}


def test_the_schemas_know_nothing_of_the_flows():
    assert not {file for file in importers("flows") if file.startswith("schemas/")}


# Each stage, and the stages after it: none of those may be known to it.
STAGES = ("read", "extract", "land", "validate", "transform", "release")


@pytest.mark.parametrize("stage", STAGES[1:])
def test_no_stage_knows_one_that_comes_after_it(stage):
    before = STAGES[: STAGES.index(stage)]
    earlier = re.compile(rf"flows/({'|'.join(before)})(/|\.py)")
    assert not {file for file in importers(f"flows.{stage}") if earlier.match(file)}


@pytest.mark.parametrize("outer", ["flows.cli", "flows.pipeline", "flows.publish", "flows.schedule"])
def test_nothing_inside_knows_the_outside(outer):
    allowed = re.compile(r"flows/(cli/|pipeline|publish|schedule)")
    assert not {file for file in importers(outer) if not allowed.match(file)}
