"""The ledger of a document's numerals: for each number the figure that it is part of, or why it is none."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from flows.extract.figure import Figure, Numeral
from flows.extract.marks import Reason
from flows.extract.numerals import Number
from flows.findings import Finding
from flows.read.document import Document
from flows.record import plain


@dataclass(slots=True)
class Extraction:
    """What was read: the ledger of numerals, the figures, and the rule behind each numeral that is none."""

    numerals: list[Numeral] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rules: dict[str, str] = field(default_factory=dict)

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """The same as plain rows, by the name of their raw table."""
        return {
            "numerals": [plain(numeral) for numeral in self.numerals],
            "figures": [plain(figure) for figure in self.figures],
            "findings": [plain(finding) for finding in self.findings],
        }


def of(
    document: Document, numbers: list[Number], figures: list[Figure], reasons: dict[int, Reason]
) -> Extraction:
    """One row for every number: the figure that it is part of, or why it is none."""
    figures = sorted(figures, key=lambda figure: figure.char_start)
    result = Extraction(figures=figures)
    spans = [figure.char_start for figure in figures]
    for number in numbers:
        index = bisect_left(spans, number.start + 1) - 1
        figure = figures[index] if index >= 0 and number.start < figures[index].char_end else None
        disposition, rule = (
            ("figure", "a quantity") if figure else reasons.get(number.start, ("other", "no rule reads it"))
        )
        row = Numeral(
            numeral_id=f"{document.document_id}#char={number.start},{number.end}",
            document_id=document.document_id,
            char_start=number.start,
            char_end=number.end,
            quote=document.text[number.start : number.end],
            disposition=disposition,
            figure_id=figure.figure_id if figure else None,
        )
        result.numerals.append(row)
        result.rules[row.numeral_id] = rule
    return result
