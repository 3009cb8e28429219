"""Findings: the codes that are given in the program, each with its meaning. Those of the rules of the
models and of the audits are told where they are declared."""

from __future__ import annotations

from schemas.codelists import code_list
from schemas.common import CODE, TEXT, described
from schemas.severity import SEVERITIES
from schemas.types import VARCHAR


class Findings(code_list.CodeList):
    code: VARCHAR = described(
        "Code", "What a finding is called. Never null.", CODE, example="quote-mismatch", unique=True,
        str_matches=r"^[a-z]+([_-][a-z]+)*$")
    severity: VARCHAR = described(
        "Severity", "What becomes of the row, document or run. Never null.", CODE, example="stop",
        isin=tuple(SEVERITIES))
    meaning: VARCHAR = described(
        "Meaning", "What is wrong, in a sentence. Never null.", TEXT, example="A quote stands elsewhere.",
        str_matches=r"^[A-Z`a-z].*\.$")
    remedy: VARCHAR = described(
        "Remedy", "What to do about it. Never null.", TEXT, example="Mend the offsets.",
        str_matches=r"^[A-Z`a-z].*\.$")

    class Config(code_list.CodeList.Config):
        name = "findings"
        title = "Findings"
        description = "The codes of findings with what they mean and what to do."
        metadata = {"grain": "one row for every code that is given in the program"}
