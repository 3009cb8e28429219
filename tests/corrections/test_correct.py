"""`figurebook correct`: what is asked for is entered in the file, or refused in one line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from flows import cli
from flows.corrections import person, register
from flows.corrections.proposal import CannotCorrect, Proposal
from flows.corrections.proposal import entered as proposed
from flows.release.current import Release
from tests.corrections.written import cells, file_of
from tests.release.small import Collection, figure_id, sources
from tests.schemas import rows

BEDS, NURSES = figure_id("beds", "120 beds"), figure_id("staff", "30 and 40")
SHA256 = {source.document_id: source.sha256 for source in sources()}
TODAY = date.today().isoformat()


@pytest.fixture(scope="module")
def release(tmp_path_factory) -> Release:
    return Collection().publish(Path(tmp_path_factory.mktemp("correct")))


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "corrections.csv"


@pytest.fixture
def correct(release, file, capfd):
    """The command on the release: exit code, what it prints, the lines that the file has afterwards."""

    def correcting(figure: str, *changes: str, reason: str = "so it is", by: str = "A Clerk"):
        where = ("--warehouse", str(release.path.parents[2]), "--corrections", str(file))
        code = cli.main(["correct", figure, *changes, "--reason", reason, "--by", by, *where])
        out, err = capfd.readouterr()
        return code, out + err, [line.cells for line in register.read(file).records]

    return correcting


def entered(column: str, expected: str, right: str, figure: str = BEDS, reason: str = "so it is"):
    sha256 = SHA256[figure.partition("#")[0]]
    return (figure, sha256, column, expected, right, reason, "A Clerk", TODAY)


def test_a_line_is_entered_and_the_next_run_announced(correct, file):
    code, said, lines = correct(BEDS, "counted=hospital beds")
    assert code == 0 and lines == [entered("counted", "beds", "hospital beds")]
    shown = [line.split() for line in said.splitlines()]
    assert ["counted", "beds", "hospital", "beds"] in shown
    assert said.startswith(f"{file} says of {BEDS}:")
    assert said.endswith("The next run applies it: figurebook run\n")


def test_the_bounds_of_a_value_that_stands_alone_follow_it(correct):
    code, said, lines = correct(BEDS, "value=210")
    assert code == 0 and lines == [entered(column, "120", "210") for column in ("value", "low", "high")]
    assert "Changed with the value: low and high." in said


def test_a_bound_that_is_given_is_taken_as_it_is(correct):
    code, said, lines = correct(BEDS, "comparator=>", "value=210", "high=")
    assert code == 0 and lines == [
        entered("comparator", "=", ">"), entered("value", "120", "210"), entered("high", "120", ""),
        entered("low", "120", "210"),
    ]  # fmt: skip


def test_a_bound_that_is_given_beside_its_value_is_entered_once(correct):
    code, said, lines = correct(BEDS, "value=210", "low=210")
    assert code == 0 and [line[2] for line in lines] == ["value", "low", "high"]
    assert "Changed with the value: high." in said


def test_the_bounds_of_a_range_do_not_follow(correct):
    code, _, lines = correct(NURSES, "high=45")
    assert code == 0 and lines == [entered("high", "40", "45", NURSES)]


def test_nothing_behind_the_sign_is_null_and_a_list_is_json(correct):
    code, said, lines = correct(NURSES, 'citation_keys=["Office 2019", "=b"]')
    assert code == 0 and lines == [
        entered("citation_keys", '["Office 2018"]', '["Office 2019", "=b"]', NURSES)
    ]
    code, said, lines = correct(BEDS, "period=")
    assert code == 0 and lines[1] == entered("period", "2016", "") and " null\n" in said


def test_what_stands_beside_a_new_name_is_pointed_out(correct):
    _, said, _ = correct(BEDS, "geography=Essex")
    assert "geography_code stays E10000016: correct it too if it belongs to the old geography." in said
    _, said, _ = correct(BEDS, "geography=Sussex", "geography_code=")
    assert "stays" not in said


def test_a_cell_that_is_corrected_already_keeps_what_was_expected(correct, file):
    correct(BEDS, "counted=wards")
    correct(NURSES, "counted=nurses")
    before = file.read_bytes().splitlines(keepends=True)
    code, _, lines = correct(BEDS, "counted=rooms", reason="another")
    assert code == 0 and lines[0] == entered("counted", "beds", "rooms", reason="another")
    after = file.read_bytes().splitlines(keepends=True)
    assert len(after) == 3 and (after[0], after[2]) == (before[0], before[2])


def test_a_hostile_reason_is_kept_as_it_is_and_not_shown(correct):
    reason = '=HYPERLINK("a,b")\r\n\x1b[2J café 🏥\r'
    code, said, lines = correct(BEDS, "counted=wards", reason=reason)
    assert code == 0 and lines == [entered("counted", "beds", "wards", reason=reason)]
    assert "\x1b" not in said


def test_a_hostile_value_is_shown_on_one_line(correct):
    code, said, lines = correct(BEDS, "counted=a\n\x1b[2Jb")
    assert code == 0 and lines[0][4] == "a\n\x1b[2Jb"
    assert "\x1b" not in said and len(said.splitlines()) == 5


@pytest.mark.parametrize(
    ("figure", "changes", "said"),
    [
        ("beds#char=0,1", ["value=1"], "no figure beds#char=0,1 in release"),
        (BEDS, ["valeu=1"], "valeu is no column that can be corrected; did you mean value?"),
        (BEDS, ["value"], "not a column and its value: value; write value=VALUE"),
        (BEDS, ["value=1", "value=2"], "value is given twice"),
        (BEDS, ["geography="], "the next run would hold the figure back: a code stands without the name"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_and_nothing_written(correct, file, figure, changes, said):
    code, told, _ = correct(figure, *changes)
    assert code == 2 and not file.exists()
    (line,) = told.splitlines()
    assert line.startswith("figurebook: ") and said in line


@pytest.mark.parametrize(
    ("column", "text", "said"),
    [
        ("quote", "1", "quote is no column that can be corrected; there are kind, value"),
        ("figure_id", "1", "figure_id is no column that can be corrected"),
        ("value", "many", "value: many is not a number such as"),
        ("period_start", "2016", "period_start: 2016 is not a date such as"),
        ("kind", "thing", "kind: thing is none of count, percentage"),
        ("kind", "", "kind: nothing may not be empty"),
        ("value", "3000", "value is 3000 already"),
        ("value", "3e3", "value is 3000 already"),
        ("total", "", "total is null already"),
        ("unit", "%", "the next run would hold the figure back: a figure of this kind does not have"),
    ],
)
def test_a_value_that_cannot_be_is_refused(file, column, text, said):
    proposal = Proposal(rows.good()["figures"][1], "0" * 64, {column: text}, "so it is", "A Clerk", TODAY)
    with pytest.raises(CannotCorrect, match=said):
        proposed(proposal, register.empty(), file)


def test_what_was_wrong_before_does_not_hinder_a_correction(file):
    figure = rows.good()["figures"][1] | {"unit": "%"}
    proposal = Proposal(figure, "0" * 64, {"counted": "wards"}, "so it is", "A Clerk", TODAY)
    _, (entry,) = proposed(proposal, register.empty(), file)
    assert (entry.expected, entry.right) == ("posts", "wards")
    with pytest.raises(CannotCorrect, match="hold the figure back: `range` without low and high"):
        proposed(replace(proposal, changes={"comparator": "range"}), register.empty(), file)


def test_to_have_back_what_is_read_the_line_is_taken_away(correct, file):
    correct(BEDS, "value=210")
    before = file.read_bytes()
    code, said, _ = correct(BEDS, "value=120")
    assert code == 2 and file.read_bytes() == before
    assert f"value is read as 120; to have it back take line 2 of {file} and those of its bounds away" in said


@pytest.mark.parametrize(
    ("reason", "by", "said"),
    [(" ", "A", "with --reason"), ("a", " ", "with --by"), ("a\udcff", "A", "with --reason")],
)
def test_somebody_says_why(correct, file, reason, by, said):
    code, told, _ = correct(BEDS, "value=1", reason=reason, by=by)
    assert code == 2 and said in told and not file.exists()


@pytest.mark.parametrize("text", ["a,b\n", file_of(cells(reason=""))])
def test_a_file_that_would_stop_the_next_run_is_to_be_mended_first(correct, file, text):
    file.write_text(text)
    try:
        code, said, _ = correct(BEDS, "value=210")
    except register.MalformedRegister as error:  # of the fixture, which reads the file again
        code, said = 2, str(error)
    assert code == 2 and file.read_text() == text and "line " in said


def test_a_folder_that_is_not_there_is_told_and_not_made(release, capfd, tmp_path):
    where = ("--warehouse", str(release.path.parents[2]), "--corrections", str(tmp_path / "no" / "c.csv"))
    assert cli.main(["correct", BEDS, "value=1", "--reason", "a", *where]) == 2
    assert f"no such folder: {tmp_path / 'no'}" in capfd.readouterr().err and not any(tmp_path.iterdir())


def test_a_release_elsewhere_needs_its_file_named(release, capfd):
    where = ("--warehouse", str(release.path.parents[2]))
    assert cli.main(["correct", BEDS, "value=1", "--reason", "a", *where]) == 2
    assert "say with --corrections which file" in capfd.readouterr().err


def test_the_person_is_known_by_git_or_by_the_account(monkeypatch):
    monkeypatch.setenv("GIT_AUTHOR_NAME", "A Clerk")
    assert person.person() == "A Clerk"
    monkeypatch.delenv("GIT_AUTHOR_NAME")
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setenv("LOGNAME", "clerk")
    assert person.person() == "clerk"
    monkeypatch.setattr(person.getpass, "getuser", lambda: {}["none"])
    assert person.person() == ""
