"""Every code that a finding can have is explained, and every explanation is of such a code."""

from __future__ import annotations

from pathlib import Path

from flows.dictionary.findings import explained, render
from flows.transform import WAREHOUSE, audits
from schemas.codelists import code_list
from schemas.codelists.findings import Findings
from schemas.description import descriptions
from schemas.severity import SEVERITIES
from tests.emitted import emitted

PAGE = Path(__file__).parents[1] / "warehouse" / "FINDINGS.md"
LISTED = set(code_list.table(Findings)["code"].to_pylist())


def test_every_code_of_the_source_is_listed_and_no_other_is():
    assert emitted().codes == LISTED


def test_every_code_can_be_told_from_the_source():
    assert emitted().untold == ()


def test_every_rule_and_audit_is_explained_as_it_is_declared():
    told = {(one.name, one.severity) for one in explained()}
    rules = {(rule.name, rule.severity) for dataset in descriptions().values() for rule in dataset.rules}
    audited = {(one.name.replace("_", "-"), one.severity) for one in audits(WAREHOUSE / "audits")}
    assert told >= rules | audited
    assert {code for code, _ in told - rules - audited} == LISTED


def test_the_list_keeps_its_rules():
    Findings.to_schema().validate(code_list.read(Findings))


def test_the_page_is_rendered_from_what_is_declared():
    """Anew: python -m flows.dictionary.findings > warehouse/FINDINGS.md"""
    assert PAGE.read_text(encoding="utf-8") == render(explained())


def test_a_paragraph_says_code_severity_meaning_and_remedy():
    page = render(one for one in explained() if one.name in ("reference", "low_value_high"))
    assert "**low_value_high**, error (figures). Low, value and high are not in order. *See" in page
    assert "**reference**, error. A row names a row of another dataset that is not published. *See" in page
    assert all(f"- `{severity}`: " in page for severity in SEVERITIES)


def test_the_collector_finds_a_new_code_and_one_that_it_cannot_tell(tmp_path):
    file = tmp_path / "new.py"
    file.write_text(
        'WHY = {"a": ("of-table", "x")}\n'
        'def one(code): return Finding(code, "stop", "r", "f")\n'
        'def two(why): name, _ = WHY[why]; return [one("handed-on"), one(name), Finding(why.upper(), "r")]\n'
    )
    found = emitted([file])
    assert found.codes == {"handed-on", "of-table"} and found.untold == ("new.py, line 3",)
