"""Corrections as people write them: lines of the file for the figure of 3,000 posts."""

from __future__ import annotations

import csv
import io
from typing import Any

from flows.corrections.correction import Correction
from flows.corrections.register import COLUMNS
from tests.schemas import rows

FIGURE = rows.key("3,000")
SHA256 = rows.source().sha256


def cells(**changes: str) -> dict[str, str]:
    """The cells of a line that says what it must, some of them changed."""
    said = {
        "figure_id": FIGURE,
        "document_sha256": SHA256,
        "column": "counted",
        "expected": "posts",
        "right": "vacant posts",
        "reason": "so says the table",
        "corrected_by": "A Clerk",
        "corrected_on": "2026-11-22",
    }
    return said | changes


def file_of(*lines: dict[str, str]) -> str:
    """The file with these lines."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


def correction(**changes: Any) -> Correction:
    """The correction that such a line is."""
    return Correction(place="corrections.csv, line 2", **cells(**changes))
