"""What is shown: nothing steers a terminal, no cell is a formula, and JSON stays exact."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from flows import cli
from flows.cli.rows import lines
from flows.findings import Finding
from flows.printable import escaped, on_one_line
from tests.security.corpus import WORDS

PROJECT = Path(cli.__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("beds in Kent", "beds in Kent"),
        ("red\x1b[31m", r"red\x1b[31m"),
        ("\x1b]8;;https://a.example\x07b", r"\x1b]8;;https://a.example\x07b"),
        ("\x9b31m", r"\x9b31m"),
        ("one\ntwo\tthree\u2028four\u00a0five", "one two three four five"),
        ("\u202egpj\u202c", r"\u202egpj\u202c"),
        ("be\u200bds\u00ad", r"be\u200bds\xad"),
        ("\U000e0041", r"\U000e0041"),
        ("\udcff", r"\udcff"),
        ("1 per\u2009cent £5 é 🏥 中", "1 per cent £5 é 🏥 中"),
    ],
)
def test_a_line_shows_what_would_steer(text: str, shown: str) -> None:
    assert on_one_line(text) == shown


def test_no_two_names_look_the_same() -> None:
    names = ["a\nb", r"a\nb", "a b", "a\tb", "a\x0bb", "a\\\nb", "a\u00a0b", "a\udc85b", "a\x85b"]
    assert len({escaped(name) for name in names}) == len(names)
    assert all(escaped(name).isprintable() for name in names)


def test_a_finding_is_one_line_whatever_it_is_about() -> None:
    for words in WORDS.values():
        told = Finding("a", "error", words, words, words, words, words, words, words + "\r\nerror b: forged")
        assert told.line().isprintable()


@pytest.mark.parametrize(
    "text", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1+1", "-2-3"]
)
def test_a_formula_has_an_apostrophe_before_it(text: str) -> None:
    (head, line) = lines(["=a"], [[text]], "csv", 0)
    assert head == "'=a" and next(csv.reader(io.StringIO(line, newline=""))) == [f"'{text}"]
    (head, line) = lines(["=a"], [[text]], "csv", 0, raw=True)
    assert head == "=a" and next(csv.reader(io.StringIO(line, newline=""))) == [text]


@pytest.mark.parametrize(
    "value", [-3.2, -5, "-3.2", "+5", "-1,200.5", "-3.2%", "£5", "a=1", "5-6", True, None]
)
def test_numbers_and_plain_words_stay_as_they_are(value: object) -> None:
    guarded, raw = (list(lines(["a"], [[value]], "csv", 0, raw=how)) for how in (False, True))
    assert guarded == raw


@pytest.mark.parametrize("text", [*WORDS.values(), 'a "b", c', "one\r\ntwo", "one\rtwo", "\x00\x7f\x85"])
def test_every_form_holds_a_row_together(text: str) -> None:
    (line,) = lines(["a", "b"], [[text, 1]], "jsonl", 0)
    assert json.loads(line) == {"a": text, "b": 1} and line.isprintable()
    written = "\n".join(lines(["a", "b"], [[text, 1]], "csv", 0, raw=True))
    assert list(csv.reader(io.StringIO(written, newline=""))) == [["a", "b"], [text, "1"]]
    assert all(line.isprintable() for line in lines(["a", "b"], [[text, 1]], "table", 80))


def test_the_help_tells_of_the_apostrophe(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("query", "extract"):
        with pytest.raises(SystemExit):
            cli.main([command, "--help"])
        said = " ".join(capsys.readouterr().out.split())
        assert "--raw CSV as it is" in said and "apostrophe" in said


def test_errors_of_the_command_line_steer_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    for asked in (["extract", "\x1b[31m\u202e.txt"], ["path", "a", "\x1b[2J"], ["\x1b[2J"]):
        try:
            assert cli.main(asked) == 2
        except SystemExit as ended:
            assert ended.code == 2
        assert capsys.readouterr().err[:-1].isprintable()


def test_bars_show_the_name_of_a_file_as_it_is() -> None:
    """Rich would take [/red] for its own markup, and fail."""
    names = ["[/red].txt", "[bold]beds.txt"]
    code = (
        "import sys; from flows.progress import shown\n"
        "with shown() as progress:\n"
        "    for at, name in enumerate(sys.argv[1:]): progress('extract', at, 9, name)\n"
    )
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", code, *names], stderr=theirs, cwd=PROJECT, check=True)
    os.close(theirs)
    assert "[bold]beds.txt" in os.read(ours, 100_000).decode()
