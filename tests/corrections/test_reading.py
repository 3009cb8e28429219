"""Reading corrections: each fault of a line stops the run, in one line that tells where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.corrections.place import NoCorrections, corrections_of, named, passed_over
from flows.corrections.reading import corrections
from schemas.cell_text import Misfit, value, written
from schemas.corrections import CORRECTABLE, correctable, misfit
from tests.corrections.written import FIGURE, cells, correction, file_of


@pytest.fixture
def found(tmp_path: Path):
    """What is found in a file of these lines."""

    def finding(*lines: dict[str, str]) -> list[tuple[str, str, str]]:
        file = tmp_path / "corrections.csv"
        file.write_text(file_of(*lines))
        read, findings = corrections(file)
        assert not (read and findings)
        assert all(one.severity == "stop" and "\n" not in one.line() and one.fix for one in findings)
        return [(one.row_key.removeprefix(f"{tmp_path}/"), one.rule, one.fix) for one in findings]

    return finding


def test_lines_that_say_what_they_must_are_corrections(tmp_path):
    file = tmp_path / "corrections.csv"
    file.write_text(file_of(cells(), cells(column="value", expected="3000", right="", reason='=1 "x"\nand')))
    (first, second), findings = corrections(file)
    assert findings == []
    assert (first.place, first.right, first.document_id) == (f"{file}, line 2", "vacant posts", "staff-note")
    assert (second.right, second.reason, second.span) == ("", '=1 "x"\nand', correction().span)


@pytest.mark.parametrize(
    ("changes", "rule", "fix"),
    [
        ({"figure_id": ""}, "figure_id is missing", "figures.figure_id"),
        ({"figure_id": "staff-note"}, "figure_id is not as it must be", "report#char=120,124"),
        ({"document_sha256": "abc"}, "document_sha256 is not as it must be", "64 hexadecimal"),
        ({"column": "valeu"}, "this column cannot be corrected", "Name one of kind, value"),
        *(
            ({"column": column}, "this column cannot be corrected", "Name one of kind, value")
            for column in (
                "figure_id", "document_id", "passage_id", "char_start", "char_end", "quote", "sentence_start",
                "reference_ids", "table_id", "table_row", "corrected", "evidence",
            )
        ),
        ({"column": "value", "expected": "3000", "right": "many"}, "right is not a number", "value of that"),
        ({"column": "value", "expected": "3,000", "right": "1"}, "expected is not a number", "what is read"),
        ({"column": "period_start", "right": "2018", "expected": ""}, "right is not a date", "value of that"),
        ({"column": "aspect", "right": "odd", "expected": "level"}, "right is none of level", "value"),
        ({"column": "kind", "right": "", "expected": "count"}, "right may not be empty", "value of that"),
        ({"column": "geography_code", "right": "London", "expected": ""}, "right is not written as", "value"),
        ({"column": "citation_keys", "right": "[1]", "expected": "[]"}, "right is not a list", "value"),
        ({"right": "posts"}, "what is expected is right already", "Take the line away"),
        ({"reason": "  "}, "reason is not as it must be", "Say why"),
        ({"corrected_by": ""}, "corrected_by is missing", "Say who"),
        ({"corrected_on": "2026-02-30"}, "corrected_on is not a day", "2026-11-22"),
        ({"corrected_on": "yesterday"}, "corrected_on is not a day", "2026-11-22"),
    ],
)  # fmt: skip
def test_each_fault_is_told_with_its_line_and_what_to_do(found, changes, rule, fix):
    ((place, said, mended),) = found(cells(column="measure"), cells(**changes))
    assert place == "corrections.csv, line 3"
    assert said.startswith(rule) and fix in mended


def test_all_faults_are_told_at_once(found):
    places = [place for place, _, _ in found(cells(reason=""), cells(column="quote"), cells(corrected_by=""))]
    assert sorted(set(places)) == [f"corrections.csv, line {number}" for number in (2, 3, 4)]


def test_a_line_with_a_cell_too_few_is_told(tmp_path):
    file = tmp_path / "corrections.csv"
    file.write_text(file_of(cells()) + f'"{FIGURE}",value\n')
    read, (finding,) = corrections(file)
    assert read == () and finding.rule == "the line has 2 cells and not 8"
    assert finding.row_key.endswith("line 3")


def test_of_two_lines_for_one_cell_the_second_is_told(found):
    ((place, rule, _),) = found(cells(), cells(column="measure"), cells(right="other"))
    assert (place, rule) == ("corrections.csv, line 4", "line 2 corrects the same cell")


def test_a_file_that_cannot_be_read_stops(tmp_path):
    assert corrections(tmp_path / "none.csv") == ((), [])
    assert corrections(tmp_path / "none.csv", needed=True)[1][0].rule == "there is no such file"
    (tmp_path / "link.csv").symlink_to(tmp_path / "none.csv")
    assert "link or special file" in corrections(tmp_path / "link.csv")[1][0].rule
    (tmp_path / "bad.csv").write_text("a,b\n")
    (finding,) = corrections(tmp_path / "bad.csv")[1]
    assert finding.severity == "stop" and finding.rule.startswith("line 1: the header is not")


def test_the_file_lies_in_the_folder_and_for_a_project_beside_it(tmp_path, monkeypatch):
    assert corrections_of(tmp_path) == tmp_path / "corrections.csv"
    assert corrections_of(Path("raw/documents")) == Path("raw/corrections.csv")
    assert corrections_of(tmp_path / "raw" / "documents") == tmp_path / "raw" / "corrections.csv"
    with pytest.raises(NoCorrections, match="no such file: none.csv"):
        named(Path("none.csv"))
    assert named(None) is None


def test_a_file_that_is_passed_over_is_told(tmp_path):
    used, left = tmp_path / "used.csv", tmp_path / "corrections.csv"
    assert passed_over(tmp_path, used) == []
    left.write_text(file_of())
    (finding,) = passed_over(tmp_path, used)
    assert finding.severity == "warning" and finding.row_key == str(left) and str(used) in finding.fix
    assert passed_over(tmp_path, left) == []


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("value", "1_000"), ("value", "nan"), ("value", "1e999"), ("value", "１２"), ("value", " 12"),
        ("period_end", "20180331"), ("period_end", "2018-W01-1"), ("measure", " "), ("measure", "a\0b"),
        ("measure", "\udc80"), ("citation_keys", "ONS"), ("citation_keys", "[" * 100_000),
        ("citation_keys", '["\\ud800"]'), ("unit", "per cent"), ("comparator", ""), ("citation_keys", ""),
    ],
)  # fmt: skip
def test_texts_that_are_no_value_of_their_column(column, text):
    assert misfit(column, text)
    with pytest.raises(Misfit):
        value(correctable()[column], text)


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ("value", "245000000", 245e6), ("value", "-.5", -0.5), ("value", "1e3", 1000.0),
        ("measure", "=a", "=a"), ("measure", "", None), ("citation_keys", '["a", "é"]', ["a", "é"]),
    ],
)  # fmt: skip
def test_texts_and_the_values_that_they_stand_for(column, text, expected):
    read = value(correctable()[column], text)
    assert read == expected
    assert value(correctable()[column], written(read)) == expected


def test_no_column_that_says_where_a_figure_stands_can_be_corrected():
    assert not {name for name in CORRECTABLE if name.startswith(("char_", "table_", "sentence_"))}
    assert not {"figure_id", "document_id", "quote", "evidence", "corrected"} & set(CORRECTABLE)
