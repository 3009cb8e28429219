"""Patterns that are kept: the same as `re` compiles, and compiled where nothing can be kept or believed."""

from __future__ import annotations

import ast
import marshal
import re
import subprocess
import sys
from array import array
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]

import pytest

import flows.extract
import flows.read
import flows.structure
from flows import patterns

PROJECT = Path(__file__).parents[1]
OURS = (flows.extract, flows.structure, flows.read)
#: all that a pattern may begin with: letters of both cases, digits, marks, and some beyond ASCII
TEXTS = [
    (PROJECT / "tests" / "golden" / "kinds" / "docs" / name).read_text(encoding="utf-8")
    for name in ("committee.txt", "half-year.txt", "board-paper.md", "labour.html")
]
TEXTS.append("Évora £5m–£6m, ½ of ٣٤ “x” (Table 2).\u00a0It fell: ¹²³ − 4 °C; a–b’s, €1·5bn\n• 10\u2009000")
WORDS = r"(?P<day>\d{1,2}) (?i:may)(?=,)|(\w)\2+"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of its own for what is kept, and nothing in it yet."""
    monkeypatch.setattr(patterns, "_file", lambda: tmp_path / "kept.patterns")
    monkeypatch.setattr(patterns, "_forms", {})
    monkeypatch.setattr(patterns, "_anew", [])
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "kept.patterns"


def test_every_pattern_of_the_house_is_the_one_that_re_compiles_but_for_its_head() -> None:
    assert len(patterns._forms) > 700
    led = 0
    for words, flags in patterns._forms:
        expected, found = re.compile(words, flags), patterns.compiled(words, flags)
        assert found.groupindex == expected.groupindex and found.flags == expected.flags
        code, own = _compiler._code(_parser.parse(words, flags), flags), _code(words, flags)
        assert patterns.FAULTY or own[1 + own[1] :] == code[1 + code[1] :]
        assert own[3:5] == code[3:5]
        led += own != code
    assert patterns.FAULTY or 300 < led < len(patterns._forms)


def _code(words: str, flags: int) -> list[int]:
    """What the engine is told of a pattern."""
    return array("I", patterns._forms[words, flags][2]).tolist()


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12])
def test_every_pattern_of_the_house_finds_what_re_finds(text: str) -> None:
    for words, flags in [] if patterns.FAULTY else patterns._forms:
        expected = [match.span() for match in re.compile(words, flags).finditer(text)]
        assert [match.span() for match in patterns.compiled(words, flags).finditer(text)] == expected, words


REPEATS = [
    (r"[.!?](?:\d|(?<=a)b)*+ +[A-Z]", "12m. It is", ". I"),
    (r"x(?:(?:ab?)++c|d)?+y", "xabacy", "xabacy"),
    (r"(?=(?:a|ab)++c)a", "ac abc", "a"),
    (r"(?:a|ab)++b", "ab", "ab"),
]


@pytest.mark.parametrize("faulty", [False, True])
@pytest.mark.parametrize(("words", "text", "found"), REPEATS)
def test_a_possessive_repeat_of_a_group_may_be_told_as_an_atomic_one(
    place: Path, monkeypatch: pytest.MonkeyPatch, words: str, text: str, found: str, faulty: bool
) -> None:
    if patterns.FAULTY and not faulty:
        pytest.skip("this Python misreads it")
    monkeypatch.setattr(patterns, "FAULTY", faulty)
    match = patterns.compiled(words).search(text)
    assert match and match.group() == found


def test_what_is_kept_is_found_by_the_next_process(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    patterns.compiled(WORDS, re.ASCII)
    patterns.keep()
    assert [file.name for file in place.parent.iterdir()] == [place.name]
    monkeypatch.setattr(patterns, "_forms", patterns._kept())
    monkeypatch.delattr(patterns, "_form")  # nothing is left to compile
    found = patterns.compiled(WORDS, re.ASCII)
    assert found.pattern == WORDS and found.flags == re.compile(WORDS, re.ASCII).flags
    match = found.search("on 12 MAY, all")
    assert match and match["day"] == "12" and match.groups() == ("12", None) and match.lastgroup == "day"
    with pytest.raises(NameError):
        patterns.compiled(WORDS)  # without the flag it is another one


def test_what_can_not_be_believed_is_compiled_anew(place: Path) -> None:
    patterns.compiled(WORDS)
    patterns.keep()
    told = marshal.loads(place.read_bytes())
    for spoilt in (b"", place.read_bytes()[:-9], b"no", marshal.dumps(7), marshal.dumps(("other", told[1]))):
        place.write_bytes(spoilt)
        assert patterns._kept() == {}
    place.unlink()
    assert patterns._kept() == {}


def test_nothing_is_kept_where_python_keeps_no_bytecode(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    patterns.compiled(WORDS)
    patterns.keep()
    assert not place.exists()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(patterns, "_file", lambda: place / "no folder" / "kept.patterns")
    patterns.keep()  # nor is it an error where it can not


def test_another_interpreter_compiles_by_itself(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_KNOWN", False)
    assert patterns.compiled(WORDS) == re.compile(WORDS)
    assert patterns._forms == {}


def test_a_command_keeps_what_it_compiled(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("In 2018 the trust had 120 beds.")
    environment = {"PYTHONPYCACHEPREFIX": str(tmp_path / "cache"), "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, "-m", "flows.cli", "extract", "note.txt"]
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    (kept,) = (tmp_path / "cache").rglob("*.patterns")
    assert len(marshal.loads(kept.read_bytes())[1]) > 500


@pytest.mark.parametrize("package", OURS, ids=lambda package: package.__name__)
def test_reading_extraction_and_structure_keep_theirs(package: object) -> None:
    found = [
        (file.name, call.lineno)
        for file in Path(package.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text()))
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "re.compile"
        and not ast.unparse(call.args[0]).startswith("b")
    ]  # fmt: skip
    assert found == []
