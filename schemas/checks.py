"""Checks: the arithmetic of the documents, done again, and what two of them say of the same thing."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import CODE, TEXT, Dataset, described, document_id
from schemas.rules import Cells, all_of, implies, joined, rule, together
from schemas.types import DOUBLE, VARCHAR, VARCHAR_ARRAY

KINDS = ("percentage_change", "sum", "share", "total", "cross_document")
VERDICTS = ("agrees", "disagrees", "not_checkable")
AS_STATED = "in the unit of the figure that is checked: per cent for changes and shares"


class Checks(Dataset):
    check_id: VARCHAR = described(
        "Check", "Key of the check: its kind and the figure that it is made on. Never null.", CODE,
        example="percentage_change:stp-report#char=4213,4216")
    kind: VARCHAR = described(
        "Kind", "What is done again: a change from two levels or from the sums of the parts of a place, "
        "a share from its part and whole, the total of a column of a table, or a number that two documents "
        "give. Never null.", CODE, example="percentage_change", isin=list(KINDS))
    document_id: VARCHAR = document_id()
    figure_ids: VARCHAR_ARRAY = described(
        "Figures", "The figures that the check is made of, the one that is checked first. Never null.", CODE,
        example=["stp-report#char=4213,4216"], references="figures.figure_id")
    expected: DOUBLE = described(
        "Expected", "What the other figures come to. Null where they are not in the data.", AS_STATED,
        example=4.97, nullable=True)
    stated: DOUBLE = described(
        "Stated", "What the document says; a fall is negative. Never null.", AS_STATED, example=5.0)
    tolerance: DOUBLE = described(
        "Tolerance", "How far the two may lie apart by the rounding of the figures as printed. Null where "
        "nothing could be reckoned.", AS_STATED, example=0.06, nullable=True, ge=0)
    verdict: VARCHAR = described(
        "Verdict", "Whether the two agree within the tolerance. Never null.", CODE, example="agrees",
        isin=list(VERDICTS))
    explanation: VARCHAR = described(
        "Explanation", "The sum spelled out. Never null.", TEXT,
        example="1,584,900 / 1,509,900 - 1 = 4.97 %, stated 5 %")

    @rule("key_names_figure", "the key is not made of kind and the figure that is checked",
          "check_id", "kind", "figure_ids")
    def key_names_figure(cls, key: Cells, kind: Cells, figures: Cells) -> Cells:
        return pc.equal(key, joined(kind, ":", pc.list_element(figures, 0)))

    @rule("tolerance_known", "there is an expected value without a tolerance, or the other way round",
          "expected", "tolerance")
    def tolerance_known(cls, expected: Cells, tolerance: Cells) -> Cells:
        return together(expected, tolerance)

    @rule("verdict_follows", "the verdict is not what expected, stated and tolerance say",
          "verdict", "expected", "stated", "tolerance")
    def verdict_follows(cls, verdict: Cells, expected: Cells, stated: Cells, tolerance: Cells) -> Cells:
        apart = pc.abs(pc.subtract(expected, stated))
        return all_of(implies(pc.equal(verdict, "agrees"), pc.less_equal(apart, tolerance)),
                      implies(pc.equal(verdict, "disagrees"), pc.greater(apart, tolerance)),
                      pc.equal(pc.equal(verdict, "not_checkable"), pc.is_null(expected)))

    class Config(Dataset.Config):
        name = "checks"
        title = "Checks"
        description = ("Sums done again with the numbers of the documents: whether changes follow from their "
                       "levels, shares from their parts, totals from their columns, and whether documents "
                       "agree with one another.")
        metadata = {"grain": "one row for every sum that the documents allow, and for every change in per "
                             "cent whose levels they do not give",
                    "derived": True}
        unique = ["check_id"]
