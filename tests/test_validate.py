"""Validation: what breaks a promise is held back with its reason, and every row is accounted for."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from flows import interim
from flows.findings import Finding
from flows.validate import ValidationReport, validate
from flows.validate.rules import questions
from schemas import MODELS
from schemas.description import arrow_schema, describe
from schemas.quarantine import HELD_BACK_FROM
from tests.schemas import rows

READ = HELD_BACK_FROM
OUT = (*READ, "quarantine")
GRAVE = Finding(
    "document-unread", "error", "not a text: a picture", "Give it as text.", "documents", "scan", "scan.png"
)


def run(tmp_path, *documents: rows.Rows, findings=()) -> tuple[ValidationReport, rows.Rows]:
    """The report on the documents, and the rows of each dataset that came out."""
    folders = [
        rows.landed(document, tmp_path / f"landed {number}") for number, document in enumerate(documents)
    ]
    report = validate(folders, tmp_path / "out", findings)
    return report, {name: rows.to_pylist() for name, rows in interim.read(tmp_path / "out").items()}


def accounted(report: ValidationReport, out: rows.Rows) -> bool:
    """Rows in are rows out and rows held back, and the quarantine names as many rows as were held back."""
    held = {name: {row["row_key"] for row in out["quarantine"] if row["dataset"] == name} for name in READ}
    return all(
        report.read[name] == report.kept[name] + report.quarantined[name]
        and report.kept[name] == len(out[name])
        and report.quarantined[name] == len(held[name])
        for name in READ
    )


def test_right_rows_go_on_unchanged(tmp_path):
    report, out = run(tmp_path, rows.good("one"), rows.good("two"))
    assert report.findings == ()
    assert report.kept == {name: len(rows.good()[name]) * 2 for name in READ}
    assert out["quarantine"] == []
    assert out["figures"] == rows.good("one")["figures"] + rows.good("two")["figures"]


def test_what_comes_out_has_the_types_of_the_model(tmp_path):
    run(tmp_path, rows.good())
    schemas = {name: found.schema for name, found in interim.read(tmp_path / "out").items()}
    assert schemas == {name: arrow_schema(MODELS[name]) for name in OUT}


def test_no_document_at_all_is_no_crash(tmp_path):
    report, out = run(tmp_path)
    assert report.kept == dict.fromkeys(READ, 0)
    assert out == {name: [] for name in OUT}


def test_a_row_that_breaks_a_rule_is_held_back_with_place_rule_and_reason(tmp_path):
    report, out = run(tmp_path, rows.changed(rows.good(), "figures", {"low": 15.0}, row=1))
    assert [row["quote"] for row in out["figures"]] == ["14.7 per cent"]
    lines = {row["rule"]: row for row in out["quarantine"]}
    assert lines["point_has_equal_bounds"] == {
        "document_id": "staff-note", "dataset": "figures", "row_key": rows.key("3,000"),
        "column": "comparator; value; low; high", "value": "=; 3000.0; 15.0; 3000.0",
        "rule": "point_has_equal_bounds", "reason": "`=` or `~` without value, low and high, all equal",
    }  # fmt: skip
    assert report.quarantined["figures"] == 1
    assert not report.stopped


def test_a_row_that_breaks_two_rules_has_two_lines_and_counts_once(tmp_path):
    wrong = rows.changed(rows.good(), "figures", {"low": 3001.0, "unit": "h"}, row=1)
    report, out = run(tmp_path, wrong)
    assert {"low_value_high", "unit_fits_kind"} <= {row["rule"] for row in out["quarantine"]}
    assert report.quarantined["figures"] == 1
    assert accounted(report, out)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_infinity_and_no_number_never_pass(tmp_path, number):
    columns = ("high", "low", "total", "value")
    _, out = run(tmp_path, rows.changed(rows.good(), "figures", dict.fromkeys(columns, number)))
    assert [(row["rule"], row["column"], row["value"]) for row in out["quarantine"]] == [
        ("finite", column, str(number)) for column in columns
    ]
    assert len(out["figures"]) == 1


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("value", "many", "value is not a number"),
        ("char_start", str(2**31), "char_start is not a whole number that the column can hold"),
        ("period_start", "last year", "period_start is not a date"),
        ("corrected", "perhaps", "corrected is neither true nor false"),
    ],
)
def test_a_cell_of_the_wrong_type_is_told_once_with_its_value(tmp_path, column, value, reason):
    _, out = run(tmp_path, rows.changed(rows.good(), "figures", {column: value}))
    (line,) = [row for row in out["quarantine"] if row["column"] == column]
    assert (line["rule"], line["value"], line["reason"]) == ("type", value, reason)
    assert [row["quote"] for row in out["figures"]] == ["3,000"]


def test_other_rows_of_a_column_kept_as_text_get_their_values_back(tmp_path):
    """One cell that does not fit makes landing keep the whole column as text."""
    _, out = run(tmp_path, rows.changed(rows.good(), "figures", {"value": "many", "period_end": "soon"}))
    (figure,) = out["figures"]
    assert (figure["value"], str(figure["period_end"])) == (3000.0, "2018-12-31")


def test_rows_with_the_same_key_are_all_held_back_and_told_apart(tmp_path):
    twice = rows.good()
    twice["figures"].append(deepcopy(twice["figures"][0]))
    report, out = run(tmp_path, twice)
    key = rows.key("14.7 per cent")
    assert [row["row_key"] for row in out["quarantine"]] == [key, f"{key} (2)"]
    assert accounted(report, out)


def test_the_ledger_stays_whole_when_a_figure_is_held_back(tmp_path):
    _, out = run(tmp_path, rows.changed(rows.good(), "figures", {"unit": "GBP"}))
    assert len(out["numerals"]) == 3
    (numeral,) = [row for row in out["numerals"] if row["quote"] == "14.7"]
    assert (numeral["disposition"], numeral["figure_id"]) == ("figure", out["quarantine"][0]["row_key"])


def test_a_figure_goes_with_its_passage(tmp_path):
    report, out = run(tmp_path, rows.changed(rows.plain(), "passages", {"kind": "poem"}, row=1))
    assert out["figures"] == []
    assert {(row["dataset"], row["rule"]) for row in out["quarantine"]} == {
        ("passages", "one_of"),
        ("figures", "reference"),
    }
    assert accounted(report, out)


def test_everything_goes_with_its_document_and_the_other_document_stays(tmp_path):
    report, out = run(
        tmp_path, rows.good("one"), rows.changed(rows.good("two"), "documents", {"sha256": "?"})
    )
    assert {row["document_id"] for name in READ for row in out[name]} == {"one"}
    assert report.quarantined == {name: len(rows.good()[name]) for name in READ}
    assert accounted(report, out)


def test_a_document_that_failed_earlier_is_in_the_quarantine(tmp_path):
    report, out = run(tmp_path, rows.good(), findings=[GRAVE])
    assert out["quarantine"] == [
        {"document_id": "scan", "dataset": "documents", "row_key": "scan.png", "column": "*", "value": None,
         "rule": "document-unread", "reason": "not a text: a picture"}
    ]  # fmt: skip
    assert (report.read["documents"], report.kept["documents"], report.quarantined["documents"]) == (2, 1, 1)
    assert accounted(report, out)


@pytest.mark.parametrize("row_key", ["", "staff-note", "staff-note.txt"])
def test_a_document_that_was_landed_and_then_failed_is_held_back(tmp_path, row_key):
    finding = Finding(
        "document-failed", "error", "it failed", "Report it.", "documents", "staff-note", row_key
    )
    report, out = run(tmp_path, rows.good(), findings=[finding])
    assert not any(out[name] for name in READ)
    assert accounted(report, out)


def test_a_row_that_extraction_held_back_is_in_the_quarantine(tmp_path):
    landed = rows.good()
    finding = Finding("figure-doubtful", "error", "it cannot be meant", "Look.", "figures", "staff-note",
                      rows.key("3,000"), "value", "3000")  # fmt: skip
    landed["findings"] = [{field: getattr(finding, field) for field in Finding.__slots__}]
    report, out = run(tmp_path, landed)
    assert [(row["rule"], row["column"], row["value"]) for row in out["quarantine"]] == [
        ("figure-doubtful", "value", "3000")
    ]
    assert finding in report.findings
    assert accounted(report, out)


def test_what_a_stage_said_is_not_said_again(tmp_path):
    finding = Finding("odd", "error", "it is odd", "Look.", "figures", "staff-note", rows.key("3,000"))
    report, out = run(tmp_path, rows.good(), findings=[finding])
    assert [row["rule"] for row in out["quarantine"]] == ["odd"]
    assert report.findings == ()


@pytest.mark.parametrize("dataset", ["", "postcards"])
def test_what_belongs_to_no_dataset_is_told_of_the_document(tmp_path, dataset):
    finding = Finding("odd", "error", "it is odd", "Look.", dataset, "", "somewhere")
    report, out = run(tmp_path, rows.good(), findings=[finding])
    assert [(row["dataset"], row["document_id"]) for row in out["quarantine"]] == [("documents", "somewhere")]
    assert accounted(report, out)


def test_a_long_value_is_cut_and_two_values_of_one_line_are_both_told(tmp_path):
    long = Finding("odd", "error", "it is odd", "Look.", "documents", "a", "a", value="x" * 300)
    findings = [
        long,
        *(replace(long, document_id="b", row_key="b", value=value) for value in ("p", "q", "p")),
    ]
    _, out = run(tmp_path, rows.good(), findings=findings)
    assert [row["value"] for row in out["quarantine"]] == ["x" * 199 + "…", "p; q"]


def test_a_warning_holds_nothing_back(tmp_path):
    finding = Finding(
        "document-unlisted", "warning", "no entry", "Add one.", "documents", "staff-note", "staff-note.txt"
    )
    report, out = run(tmp_path, rows.good(), findings=[finding])
    assert out["quarantine"] == [] and len(out["documents"]) == 1


@pytest.mark.parametrize(
    ("dataset", "column"),
    [
        ("numerals", "quote"),
        ("figures", "quote"),
        ("passages", "text"),
        ("citations", "quote"),
        ("bibliography", "text"),
        ("footnotes", "text"),
        ("quotations", "text"),
        ("statements", "text"),
    ],
)
def test_a_quote_that_stands_elsewhere_stops_the_run(tmp_path, dataset, column):
    right = rows.good()[dataset][0][column]
    report, _ = run(tmp_path, rows.changed(rows.good(), dataset, {column: "x" * len(right)}))
    assert [(finding.code, finding.dataset) for finding in report.findings if finding.severity == "stop"] == [
        ("quote-mismatch", dataset)
    ]


def test_a_digit_outside_the_ledger_stops_the_run(tmp_path):
    gap = rows.good()
    del gap["numerals"][2]
    report, _ = run(tmp_path, gap)
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("digit-unaccounted", "stop")
    assert (finding.row_key, finding.value) == (f"char={rows.at('2018')[0]}", "4 characters, this the first")


def test_a_word_outside_the_passages_stops_the_run(tmp_path):
    gap = rows.plain()
    del gap["passages"][0]
    report, _ = run(tmp_path, gap)
    assert [finding.code for finding in report.findings] == ["text-uncovered"]
    assert report.stopped


def test_blanks_need_no_passage_and_superscripts_need_a_numeral(tmp_path):
    text = "m² \u00a0\n"
    document = rows.plain()
    document["documents"][0] |= {"text": text, "characters": len(text)}
    document["passages"] = [document["passages"][0] | {"char_end": 2, "text": "m²"}]
    document["numerals"], document["figures"] = [], []
    report, _ = run(tmp_path, document)
    assert [(finding.code, finding.row_key) for finding in report.findings] == [
        ("digit-unaccounted", "char=1")
    ]


def test_a_check_that_cannot_run_stops_the_run(tmp_path, monkeypatch):
    from schemas import figure_rules

    monkeypatch.setattr(figure_rules, "UNIT_OF_KIND", {"count": "("})
    report, _ = run(tmp_path, rows.good())
    assert "check-failed" in {finding.code for finding in report.findings if finding.severity == "stop"}


def test_a_row_that_breaks_a_rule_that_warns_is_published_and_listed(tmp_path):
    wrong = rows.changed(rows.good(), "figures", {"period_start": date(1066, 10, 14)}, row=1)
    report, out = run(tmp_path, wrong)
    assert len(out["figures"]) == 2 and out["quarantine"] == []
    (finding,) = report.findings
    assert (finding.code, finding.severity) == ("period_of_our_time", "warning")
    assert (finding.document_id, finding.dataset, finding.row_key) == (
        "staff-note",
        "figures",
        rows.key("3,000"),
    )
    assert (finding.column, finding.value) == ("period_start; period_end", "1066-10-14; 2018-12-31")
    assert finding.rule and finding.fix and accounted(report, out)


def test_each_row_with_a_warning_is_listed(tmp_path):
    wrong = rows.good()
    for figure in wrong["figures"]:
        figure["period_start"] = date(1066, 10, 14)
    report, _ = run(tmp_path, wrong)
    assert [finding.row_key for finding in report.findings] == [
        figure["figure_id"] for figure in wrong["figures"]
    ]


@pytest.mark.parametrize(("gravity", "published"), [("warning", 2), ("error", 1), ("stop", 1)])
def test_what_becomes_of_a_row_is_told_by_the_severity_of_its_rule(tmp_path, monkeypatch, gravity, published):
    (asked,) = [one for one in questions("figures") if one.rule == "counted_by_count"]
    graver = {"figures": (replace(asked, severity=gravity),)}
    monkeypatch.setattr("flows.validate.rules.questions", lambda dataset: graver.get(dataset, ()))
    report, out = run(tmp_path, rows.changed(rows.good(), "figures", {"counted": "posts"}))
    assert [finding.severity for finding in report.findings] == [gravity]
    assert len(out["figures"]) == published and report.stopped == (gravity == "stop")
    assert len(out["quarantine"]) == 2 - published and accounted(report, out)


def test_a_figure_goes_with_its_table_and_stays_without_its_source(tmp_path):
    tabled = {"table_id": "staff-note#table=1", "table_row": 1, "table_column": 2}
    cited = {"citation_keys": ["Workforce 2018a"], "reference_ids": ["staff-note#reference=1"]}
    linked = rows.changed(rows.changed(rows.good(), "figures", tabled), "figures", cited, row=1)
    wrong = rows.changed(linked, "bibliography", {"times_cited": -1})
    report, out = run(tmp_path, rows.changed(wrong, "tables", {"multiplier": -1.0}))
    assert [figure["quote"] for figure in out["figures"]] == ["3,000"]
    assert out["figures"][0]["reference_ids"] == ["staff-note#reference=1"]
    assert {(row["dataset"], row["rule"]) for row in out["quarantine"]} == {
        ("tables", "multiplier_above_zero"),
        ("table_cells", "reference"),
        ("exhibits", "reference"),
        ("figures", "reference"),
        ("bibliography", "minimum"),
        ("citations", "reference"),
    }
    assert accounted(report, out)


def test_a_statement_stays_when_one_of_its_figures_is_held_back(tmp_path):
    named = rows.changed(rows.good(), "statements", {"figure_ids": [rows.key("14.7 per cent")]})
    report, out = run(tmp_path, rows.changed(named, "figures", {"unit": "GBP"}))
    assert [row["dataset"] for row in out["quarantine"]] == ["figures"]
    assert out["statements"] and accounted(report, out)


def test_a_statement_that_names_no_figure_at_all_is_held_back(tmp_path):
    _, out = run(tmp_path, rows.changed(rows.good(), "statements", {"figure_ids": ["nowhere"]}))
    assert [(row["dataset"], row["rule"]) for row in out["quarantine"]] == [("statements", "reference")]


def test_an_offset_behind_the_text_is_held_back_with_its_value(tmp_path):
    _, out = run(tmp_path, rows.changed(rows.good(), "figures", {"sentence_end": 999}))
    (line,) = out["quarantine"]
    assert (line["rule"], line["column"], line["value"]) == ("outside_text", "sentence_end", "999")


@pytest.mark.parametrize("days", [15_744_289, -800_000])
def test_a_day_that_no_calendar_reaches_is_no_value(tmp_path, days):
    report, out = run(tmp_path, rows.changed(rows.good(), "figures", {"period_start": days}))
    assert accounted(report, out)
    (line,) = out["quarantine"]
    assert (line["rule"], line["column"], line["value"]) == ("type", "period_start", str(days))


@pytest.mark.parametrize("nothing", ["", " ", "\n\t"])
def test_an_empty_text_is_no_value(tmp_path, nothing):
    _, out = run(tmp_path, rows.changed(rows.good(), "figures", {"geography": nothing}))
    (line,) = out["quarantine"]
    assert (line["rule"], line["column"]) == ("blank", "geography")


ANY_CELL = st.one_of(
    st.none(), st.just(""), st.text(max_size=5), st.integers(-3, 2**33), st.floats(), st.booleans()
)


@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_no_row_is_lost_whatever_stands_in_it(tmp_path_factory, data):
    """Rows in are rows out and rows held back, and what comes out is unchanged."""
    mixed = rows.good()
    for _ in range(data.draw(st.integers(1, 4))):
        name = data.draw(st.sampled_from(READ))
        row = data.draw(st.sampled_from(mixed[name]))
        row[data.draw(st.sampled_from([column.name for column in describe(MODELS[name]).columns]))] = (
            data.draw(ANY_CELL)
        )
        if data.draw(st.booleans()):
            mixed[name].append(deepcopy(row))
    folder = tmp_path_factory.mktemp("any")
    report, out = run(folder, mixed)
    assert accounted(report, out)
    held = interim.read(folder / "out")["quarantine"].to_pandas(types_mapper=pd.ArrowDtype)
    MODELS["quarantine"].to_schema().validate(held)
