"""The register: a line is added or replaced, and not one byte of the others changes."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.corrections import register
from flows.corrections.register import COLUMNS, MalformedRegister, parse
from flows.ordinary_file import NotOrdinary
from tests.corrections.written import cells, file_of

HEADER = ",".join(COLUMNS)
NEW = tuple(cells(reason="new").values())
# NUL and half characters cannot be in a file of text; all else can.
TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=5)
ODD = st.sampled_from(["=1+1", '"', "\r", "\n", "\r\n", ",", " ", "\ufeff", "\u2028"])
RECORDS = st.tuples(*[TEXTS | ODD] * 8)


@settings(max_examples=40, deadline=None)
@given(st.lists(RECORDS, max_size=2), st.sampled_from(["\n", "\r\n"]))
def test_what_is_written_is_read_again(records, line_end):
    kept = register.Register(HEADER + line_end)
    for record in records:
        kept = kept.with_record(record)
    again = parse(kept.text)
    assert [line.cells for line in again.records] == records
    assert again.text == kept.text


@settings(max_examples=20, deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=3), st.data())
def test_the_other_lines_keep_their_bytes(records, data):
    kept = register.empty()
    for record in records:
        kept = kept.with_record(record)
    kept = parse(kept.text)
    place = data.draw(st.integers(0, len(records) - 1))
    replaced = parse(kept.with_record(NEW, kept.lines[place]).text)
    assert replaced.lines[place].cells == NEW
    others = [line.raw for at, line in enumerate(kept.lines) if at != place]
    assert [line.raw for at, line in enumerate(replaced.lines) if at != place] == others
    assert kept.with_record(NEW).text.startswith(kept.text)


def test_hand_written_lines_stay_as_they_are():
    """Quotes that need not be there, blank lines, a last line without its end."""
    by_hand = f'\ufeff{HEADER}\r\n"a",b,c,d,e,f,g,h\r\n\r\n1,2,3,4,5,6,7,"8"'
    changed = parse(by_hand).with_record(NEW).text
    assert changed.startswith(by_hand + "\r\n") and changed.endswith("2026-11-22\r\n")
    assert [line.number for line in parse(changed).records] == [2, 4, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: the header is not figure_id,"),
        ("figure,column\n", "line 1: the header is not figure_id,"),
        (HEADER.upper() + "\n", "line 1: the header is not figure_id,"),
        (HEADER + '\na,b\n"open,c\n', "line 3: "),
        (HEADER + '\n"a"b,c\n', "line 2: "),
        (HEADER + "\n" + "x" * 200_000, "line 2: field larger than"),
    ],
)
def test_what_is_no_register_is_told_with_its_line(text, said):
    with pytest.raises(MalformedRegister, match=f"^{said}"):
        parse(text)


def test_a_file_that_is_not_utf_8_is_told_with_its_line(tmp_path):
    file = tmp_path / "corrections.csv"
    file.write_bytes(f"{HEADER}\na\ncaf\xe9".encode("latin-1"))
    with pytest.raises(MalformedRegister, match="line 3: it is not written in UTF-8"):
        register.read(file)


@pytest.mark.parametrize("how", ["link", "pipe", "folder"])
def test_only_an_ordinary_file_is_read(tmp_path, how):
    file, other = tmp_path / "corrections.csv", tmp_path / "other.csv"
    other.write_text(file_of())
    {"link": lambda: file.symlink_to(other), "pipe": lambda: os.mkfifo(file), "folder": file.mkdir}[how]()
    with pytest.raises(NotOrdinary):
        register.read(file)


def test_no_file_is_one_without_lines(tmp_path):
    assert register.read(tmp_path / "corrections.csv").text == HEADER + "\n"


def test_a_store_that_fails_leaves_the_file(tmp_path, monkeypatch):
    file = tmp_path / "corrections.csv"
    file.write_text(file_of(cells()))
    file.chmod(0o640)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        register.store(register.empty(), file)
    assert file.read_text() == file_of(cells())
    monkeypatch.undo()
    register.store(register.empty(), file)
    assert file.read_text() == HEADER + "\n" and file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["corrections.csv"]


def test_of_several_writers_at_once_none_is_lost(tmp_path):
    file = tmp_path / "corrections.csv"

    def write(number: int) -> None:
        with register.locked(file):
            now = register.read(file)
            register.store(now.with_record(cells(reason=str(number)).values()), file)

    with ThreadPoolExecutor(4) as writers:
        list(writers.map(write, range(12)))
    assert {line.named["reason"] for line in register.read(file).records} == {str(n) for n in range(12)}


def test_the_columns_are_those_of_the_model():
    from schemas.corrections import Corrections

    assert tuple(Corrections.to_schema().columns) == COLUMNS


def test_the_file_of_the_project_has_no_lines_yet():
    assert Path("raw/corrections.csv").read_text() == HEADER + "\n"
