"""Severity: what becomes of a row, a document or a run of which a rule is broken."""

from __future__ import annotations

from typing import Literal

Severity = Literal["warning", "error", "stop"]

#: the gravest first, each with what it means
SEVERITIES: dict[Severity, str] = {
    "stop": "nothing is released, and what was published before stands",
    "error": "the row or document is held back, in the dataset `quarantine`",
    "warning": "the row or document is published, and the finding listed",
}
