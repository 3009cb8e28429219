"""Corrections: what people say that a figure should be, line by line in a file that they review."""

from __future__ import annotations

from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from schemas.cell_text import Misfit, day, value
from schemas.common import CODE, DATE_VALUE, TEXT, Dataset, described
from schemas.description import Column, describe
from schemas.figures import Figures
from schemas.rules import Cells, rule
from schemas.types import VARCHAR

#: what a figure means; where it stands and what the text says there is not for people to change
CORRECTABLE = (
    "kind", "value", "low", "high", "comparator", "unit", "counted", "total", "measure", "measure_code",
    "aspect", "direction", "geography", "geography_code", "organisation", "organisation_code",
    "period", "period_start", "period_end", "citation_keys",
)  # fmt: skip


@cache
def correctable() -> dict[str, Column]:
    """What may stand in each column that can be corrected."""
    figures = describe(Figures)
    return {name: figures.column(name) for name in CORRECTABLE}


class Corrections(Dataset):
    figure_id: VARCHAR = described(
        "Figure", "The figure that is corrected. Never null.", CODE,
        example="stp-report#char=4213,4225", str_matches=r"^.+#char=[0-9]{1,15},[0-9]{1,15}$")
    document_sha256: VARCHAR = described(
        "Hash of the document", "SHA-256 of the bytes of its document, as in documents.sha256, so that a "
        "changed document is noticed. Never null.", CODE, example="0" * 64, str_matches=r"^[0-9a-f]{64}$")
    column: VARCHAR = described(
        "Column", "The column of figures that is corrected. Never null.", CODE,
        example="value", isin=list(CORRECTABLE))
    expected: VARCHAR = described(
        "Expected", "What is read from the document without the correction. Null for null.", TEXT,
        example="245000000", nullable=True)
    right: VARCHAR = described(
        "Right", "What is right. Null for null.", TEXT, example="254000000", nullable=True)
    reason: VARCHAR = described(
        "Reason", "Why that is right. Never null.", TEXT, example="The annex gives 254.",
        str_matches=r"\S")
    corrected_by: VARCHAR = described(
        "Corrected by", "The person who says so. Never null.", TEXT, example="A Clerk", str_matches=r"\S")
    corrected_on: VARCHAR = described(
        "Corrected on", "The day on which it was said, as 2026-11-22. Never null.", DATE_VALUE,
        example="2026-11-22")

    @rule("expected_fits_column", "expected is no value of the column", "column", "expected")
    def expected_fits_column(cls, column: Cells, expected: Cells) -> Cells:
        return _fits(column, expected)

    @rule("right_fits_column", "right is no value of the column", "column", "right")
    def right_fits_column(cls, column: Cells, right: Cells) -> Cells:
        return _fits(column, right)

    @rule("changes_something", "what is expected is right already", "expected", "right")
    def changes_something(cls, expected: Cells, right: Cells) -> Cells:
        return pc.not_equal(pc.fill_null(expected, ""), pc.fill_null(right, ""))

    @rule("day_known", "corrected_on is not a day", "corrected_on")
    def day_known(cls, corrected_on: Cells) -> Cells:
        return pa.chunked_array([[text is None or _is_day(text) for text in corrected_on.to_pylist()]])

    class Config(Dataset.Config):
        name = "corrections"
        title = "Corrections"
        description = "What people say that a cell of figures should be, with what they expect to be read."
        metadata = {"grain": "one row for every corrected cell of figures"}
        unique = ["figure_id", "column"]


def misfit(column: str, text: str) -> str:
    """Why a text is no value of a column that can be corrected; nothing where it is one."""
    try:
        value(correctable()[column], text)
    except Misfit as error:
        return str(error)
    return ""


def _fits(columns: Cells, texts: Cells) -> Cells:
    """Where the column is one that can be corrected, whether the text is a value of it."""
    pairs = zip(columns.to_pylist(), texts.to_pylist(), strict=True)
    fits = [column not in CORRECTABLE or not misfit(column, text or "") for column, text in pairs]
    return pa.chunked_array([fits])


def _is_day(text: str) -> bool:
    try:
        day(text)
    except Misfit:
        return False
    return True
