"""The command line as a user meets it: results on stdout, the rest on stderr, one line for each mistake."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from flows import cli
from flows.cli import rows
from flows.cli.arguments import parser

COMMANDS = (
    "run",
    "extract",
    "explain",
    "correct",
    "path",
    "query",
    "check",
    "releases",
    "diff",
    "serve",
)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory) -> Path:
    """A warehouse with one release, of one document."""
    from flows import pipeline

    folder = tmp_path_factory.mktemp("published")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "beds.txt").write_text("The trust closed 120 beds in 2016, 14.7 per cent of all.\n")
    pipeline.run(documents, folder / "warehouse", folder / "tables")
    return folder / "warehouse"


@pytest.fixture
def call(capfd):
    """A command in this process: exit code, standard output, standard error."""

    def calling(*arguments) -> tuple[int, str, str]:
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code
        out, err = capfd.readouterr()
        return code, out, err

    return calling


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(call, command):
    code, out, err = call(command, "--help")
    assert code == 0 and err == ""
    assert f"usage: figurebook {command}" in out and f"figurebook {command}" in out.split("examples:")[1]


def test_the_help_names_every_command(call):
    code, out, _ = call("--help")
    assert code == 0 and all(f"\n    {command} " in out for command in COMMANDS)


def test_help_is_there_at_once_and_fetches_nothing_heavy():
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "flows.cli", "--help"], check=True, capture_output=True)
    assert time.perf_counter() - start < 0.4 * 3  # three times what is promised: other work runs beside


@pytest.mark.parametrize(
    "module",
    ["flows.cli", "flows.read", "flows.extract", "flows.cli.extract", "flows.cli.run", "flows.cli.path"],
)
def test_importing_brings_neither_prefect_nor_pandas_nor_the_like(module):
    heavy = ("prefect", "pandas", "pandera", "pyarrow", "duckdb", "numpy", "rich")
    code = f"import sys, {module}; print([name for name in {heavy} if name in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "[]"


def test_version(call):
    code, out, _ = call("--version")
    assert code == 0 and out.startswith("figurebook 0.")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["extract", "no-such-file.txt"], "no such file: no-such-file.txt"),
        (["extract", "{folder}"], "not a file"),
        (["extract", "{binary}"], "not a text"),
        (["run", "--documents", "no-such-folder"], "no such folder: no-such-folder"),
        (["run", "--documents", "{empty}"], "no documents in"),
        (["run", "--direct", "--documents", "{binary}"], "not a folder"),
        (["query", "selec kind from figures", "--warehouse", "{warehouse}"], "syntax error"),
        (["query", "select * from figure", "--warehouse", "{warehouse}"], "figure"),
        (["query", "", "--warehouse", "{warehouse}"], "no SQL"),
        (["query", "drop table figures", "--warehouse", "{warehouse}"], "SELECT"),
        (["query", "from read_csv('/etc/passwd')", "--warehouse", "{warehouse}"], "disabled"),
        (["query", "select 1", "--warehouse", "{empty}"], "no release"),
        (["path", "--warehouse", "{empty}"], "no release"),
        (["path", "figure", "--warehouse", "{warehouse}"], "did you mean figures"),
        (["check", "--warehouse", "{empty}"], "no release"),
        (["releases", "--warehouse", "{empty}"], "no release"),
        (["explain", "beds", "--warehouse", "{empty}"], "no release"),
        (["explain", "beds#char=0,1", "--warehouse", "{warehouse}"], "no figure beds#char=0,1"),
        (["serve", "--every", "0"], "above 0"),
        (["serve", "--cron", "* * * * *", "--every", "5"], "not allowed with"),
        (["serve"], "required"),
        (["publish"], "invalid choice"),
        ([], "required"),
    ],
)
def test_a_mistake_is_said_in_one_line_with_code_2(call, tmp_path, warehouse, arguments, expected):
    (tmp_path / "empty").mkdir()
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF" + bytes(200))
    places = {"folder": tmp_path, "empty": tmp_path / "empty", "binary": tmp_path / "binary.txt"}
    places["warehouse"] = warehouse
    code, out, err = call(*(argument.format(**places) for argument in arguments))
    assert code == 2 and out == ""
    (line,) = err.splitlines()
    assert line.startswith("figurebook") and expected in line


def test_a_wrong_cron_line_is_said_before_anything_is_started(call, documents):
    code, _, err = call("serve", "--cron", "every day", "--documents", documents)
    assert code == 2 and err.splitlines()[-1] == "figurebook: not a cron line of five fields: every day"


def test_a_place_that_cannot_be_written_is_said_in_one_line(call, documents, tmp_path):
    (tmp_path / "file").write_text("in the way")
    code, _, err = call("run", "--direct", "--documents", documents, "--warehouse", tmp_path / "file")
    assert code == 2 and len(err.splitlines()) == 1 and "file" in err


def test_run_direct_says_what_was_published(call, documents, tmp_path):
    code, out, err = call("run", "--direct", "--documents", documents, "--warehouse", tmp_path / "w")
    assert code == 0
    assert "documents: 2 found, 2 read, 0 reused" in out
    assert re.search(r"^release: [0-9a-f]{16} version 1\.0\.0 in ", out, re.MULTILINE)
    assert err.splitlines() == [
        "acquire: 2 of 2",
        "read: 2 of 2",
        "extract: 2 of 2",
        "validate: 1 of 1",
        "transform: 1 of 1",
        "release: 1 of 1",
    ]
    code, out, _ = call("run", "--direct", "--documents", documents, "--warehouse", tmp_path / "w")
    assert code == 0 and "0 read, 2 reused" in out and "(unchanged)" in out


def test_a_run_that_holds_something_back_ends_with_1(call, documents, tmp_path):
    (documents / "odd.txt").write_bytes(bytes(range(256)))
    code, out, _ = call("run", "--direct", "--documents", documents, "--warehouse", tmp_path / "w")
    assert code == 1 and re.search(r"^error +document-unread +odd ", out, re.MULTILINE)


def test_extract_gives_the_columns_of_figures_as_json_lines(call, documents):
    from dataclasses import fields

    from flows.extract.figure import Figure

    code, out, err = call("extract", documents / "beds.txt")
    figures = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and err == ""
    assert list(figures[0]) == [field.name for field in fields(Figure)]
    text = (documents / "beds.txt").read_text()
    assert [figure["quote"] for figure in figures] == ["120", "14.7 per cent"]
    assert all(text[figure["char_start"] : figure["char_end"]] == figure["quote"] for figure in figures)


def test_extract_gives_several_files_under_one_header(call, documents):
    code, out, _ = call("extract", documents / "beds.txt", documents / "staff.md", "--format", "csv")
    figures = list(csv.DictReader(io.StringIO(out)))
    assert code == 0 and [figure["quote"] for figure in figures] == ["120", "14.7 per cent", "3,000"]
    assert figures[2]["value"] == "3000" and figures[2]["document_id"] == "staff"


def test_one_file_that_fails_does_not_stop_the_others(call, documents, tmp_path):
    code, out, err = call("extract", tmp_path / "no.txt", documents / "staff.md")
    assert code == 1 and json.loads(out)["quote"] == "3,000"
    assert f"figurebook: no such file: {tmp_path / 'no.txt'}" in err.splitlines()


def test_extract_tells_why_a_number_is_no_figure(call, documents):
    code, out, _ = call("extract", documents / "beds.txt", "--why")
    (numeral,) = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and numeral["quote"] == "2016" and numeral["disposition"] == "period"
    assert "closed 120 beds in 2016, 14.7 per cent" in numeral["context"]


def test_extract_reads_standard_input(figurebook):
    done = figurebook("extract", "-", "--format", "table", input="There were 5,000 beds.\n")
    assert done.returncode == 0 and "5,000" in done.stdout


def test_query_in_each_form(call, warehouse):
    asked = ("query", "select quote, value from figures order by value", "--warehouse", warehouse)
    assert call(*asked, "--format", "csv") == (0, "quote,value\n14.7 per cent,14.7\n120,120\n", "")
    code, out, _ = call(*asked, "--format", "jsonl")
    assert [json.loads(line)["value"] for line in out.splitlines()] == [14.7, 120.0]
    code, out, _ = call(*asked)
    lines = [line.split() for line in out.splitlines()]
    assert lines[0] == ["quote", "value"] and lines[-1] == ["120", "120"]


def test_path_explain_check_and_releases_speak_of_the_same_release(call, warehouse):
    code, out, _ = call("path", "--warehouse", warehouse)
    release = Path(out.strip())
    assert code == 0 and release.is_dir() and release.parent.name == "releases"
    code, out, _ = call("path", "figures", "--warehouse", warehouse)
    assert Path(out.strip()) == release / "figures.parquet"
    code, out, _ = call("check", "--warehouse", warehouse)
    assert code == 0 and release.name in out
    code, out, _ = call("releases", "--warehouse", warehouse, "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["release_id"] == release.name and row["current"] == "true" and row["documents"] == "1"
    code, out, _ = call("explain", "beds#char=35,48", "--warehouse", warehouse)
    assert code == 0 and "«14.7 per cent»" in out


def test_check_ends_with_1_where_a_file_was_changed(call, warehouse, tmp_path):
    import shutil

    copy = tmp_path / "warehouse"
    shutil.copytree(warehouse, copy, symlinks=True)
    with next(copy.rglob("figures.parquet")).open("r+b") as file:
        file.seek(100)
        file.write(b"\0\0\0\0")
    code, out, _ = call("check", "--warehouse", copy)
    assert code == 1 and "figures.parquet" in out


def test_a_reader_that_has_seen_enough_hears_no_complaint(documents, tmp_path):
    (tmp_path / "long.txt").write_text("There were 5,000 beds and 12 wards.\n\n" * 300)
    command = f"{sys.executable} -m flows.cli extract {tmp_path / 'long.txt'} | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert "5,000" in done.stdout and done.stderr == ""


def read_to_the_end(terminal: int) -> bytes:
    """All that a terminal gets; a slow run draws more than it holds unread."""
    seen = b""
    with suppress(OSError):  # the other end is closed
        while drawn := os.read(terminal, 100_000):
            seen += drawn
    return seen


def test_a_person_at_a_terminal_sees_bars(documents, tmp_path):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "flows.cli", "run", "--direct", "--documents", str(documents)]
    run = subprocess.Popen(
        [*command, "--warehouse", str(tmp_path / "w")],
        stderr=theirs,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(theirs)
    assert "\x1b[" in read_to_the_end(ours).decode(errors="replace")
    assert run.wait() == 0


@pytest.mark.parametrize("width", [20, 40, 80])
def test_a_table_is_never_wider_than_the_terminal_and_never_steers_it(width):
    row = ("a" * 90, 1.0, "\x1b[31mred\n中文" * 9)
    told = list(rows.lines(("name", "value", "comment"), [row] * 3, "table", width))
    assert all(rows._wide(line) <= width for line in told[:-1]) and "\x1b" not in "".join(told)


def test_what_is_nothing_is_empty_in_csv_and_null_in_json():
    row = [(None, True, ["a", "b"], float("nan"), 1e20)]
    names = ("a", "b", "c", "d", "e")
    assert list(rows.lines(names, row, "csv", 0))[1] == ',true,"[""a"", ""b""]",,1e+20'
    told = json.loads(next(rows.lines(names, row, "jsonl", 0)))
    assert told == {"a": None, "b": True, "c": ["a", "b"], "d": None, "e": 1e20}


def test_every_command_that_the_parser_knows_has_its_module():
    assert set(COMMANDS) == set(parser()._subparsers._group_actions[0].choices)
    for command in COMMANDS:
        assert (Path(cli.__file__).parent / f"{command}.py").is_file()
