"""The arrows of the house: who may import whom, told from the code itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
FILES = sorted(file for folder in ("flows", "schemas") for file in (PROJECT / folder).rglob("*.py"))
STAGES = ["acquire", "read", "extract", "structure", "land", "validate", "transform", "release"]
# What several stages share, and what knows only that.
SHARED = {"flows.findings", "flows.read.document", "flows.extract.figure"}
HEAVY = {"pandas", "pandera", "prefect", "pyarrow", "duckdb"}
KNOW_PREFECT = {"flows.publish", "flows.schedule"}


def module(file: Path) -> str:
    parts = file.relative_to(PROJECT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(file: Path, top_level_only: bool = False) -> set[str]:
    """The modules that a file imports at run time."""
    return {name for node in running(ast.parse(file.read_text()), top_level_only) for name in named(node)}


def running(node: ast.AST, top_level_only: bool) -> Iterator[ast.AST]:
    """The nodes that are run: nothing for the type checker alone nor, if asked, what waits in functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            yield from (part for other in child.orelse for part in running(other, top_level_only))
        elif not (top_level_only and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)):
            yield child
            yield from running(child, top_level_only)


def named(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (name.name for name in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module:
        yield node.module
        yield from (f"{node.module}.{name.name}" for name in node.names)


def inside(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def breaches(files: Iterable[Path], *forbidden: str, **how: bool) -> list[tuple[str, str]]:
    """Which of the files import what is forbidden to them."""
    found = [(module(file), name) for file in files for name in imports(file, **how)]
    return [(file, name) for file, name in found if inside(name, *forbidden) and not inside(name, *SHARED)]


def files_of(*packages: str) -> list[Path]:
    return [file for file in FILES if inside(module(file), *packages)]


def test_schemas_know_nothing_of_flows():
    assert breaches(files_of("schemas"), "flows", "prefect", "duckdb") == []


def test_only_two_files_know_prefect():
    assert breaches([file for file in FILES if module(file) not in KNOW_PREFECT], "prefect") == []


@pytest.mark.parametrize("stage", STAGES)
def test_no_stage_imports_a_later_one(stage):
    """Landing keeps what reading and extraction give, and validation loads it: the order is theirs."""
    later = [f"flows.{other}" for other in STAGES[STAGES.index(stage) + 1 :]]
    assert files_of(f"flows.{stage}")
    assert breaches(files_of(f"flows.{stage}"), *later) == []


@pytest.mark.parametrize("stage", ["acquire", "transform", "release"])
def test_some_stages_know_no_other(stage):
    others = [f"flows.{other}" for other in STAGES if other != stage]
    assert breaches(files_of(f"flows.{stage}"), *others) == []


def test_no_stage_knows_the_pipeline_or_the_command():
    stages = files_of(*(f"flows.{stage}" for stage in STAGES))
    above = ("flows.cli", "flows.pipeline", "flows.publish", "flows.schedule", "flows.run_report")
    assert breaches(stages, *above) == []


def test_reading_extraction_and_the_command_are_quick_to_import():
    quick = files_of("flows.cli", "flows.read", "flows.extract")
    assert breaches(quick, *HEAVY, top_level_only=True) == []


@pytest.mark.parametrize("package", ["flows.cli", "flows.read", "flows.extract", "flows.acquire", "schemas"])
def test_importing_them_brings_nothing_heavy_with_it(package):
    """What the files import may import more: here it is really done."""
    code = f"import sys, {package}; print(sorted({HEAVY} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("file", sorted((PROJECT / "warehouse").glob("*/*.sql")), ids=lambda file: file.stem)
def test_sql_knows_only_tables(file):
    text = file.read_text().lower()
    assert not [
        word for word in ("read_parquet", "read_csv", "attach ", "copy ", "install ", "load ") if word in text
    ]


def test_the_rules_of_this_file_can_fail(tmp_path):
    file = tmp_path / "page.py"
    file.write_text("import pandas\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import duckdb\n"
                    "def late():\n    from prefect import flow\n")  # fmt: skip
    assert {"pandas", "typing", "prefect", "prefect.flow"} <= imports(file)
    assert "duckdb" not in imports(file)
    assert not [name for name in imports(file, top_level_only=True) if inside(name, "prefect")]
    assert inside("prefect.flow", "prefect") and not inside("prefecture", "prefect")


@pytest.mark.parametrize("package", ["extract", "structure"])
def test_the_map_of_a_package_names_every_room(package):
    folder = PROJECT / "flows" / package
    named = re.findall(r"`([a-z_]+\*?)`", (folder / "__init__.py").read_text())
    rooms = {file.stem for file in folder.glob("*.py")} - {"__init__"}
    assert {room for room in rooms if not any(fnmatch(room, name) for name in named)} == set()
    assert {name for name in named if not any(fnmatch(room, name) for room in rooms)} <= {package}
