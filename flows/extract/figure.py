"""The rows that extraction gives: a numeral for every number, a figure for every quantity.

The names and the order of the fields are those of the datasets `numerals` and
`figures`; what each means is written in `schemas/numerals.py` and `schemas/figures.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True, kw_only=True)
class Numeral:
    numeral_id: str
    document_id: str
    char_start: int
    char_end: int
    quote: str
    disposition: str
    figure_id: str | None = None


@dataclass(slots=True, kw_only=True)
class Figure:
    figure_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    quote: str
    sentence_start: int
    sentence_end: int
    kind: str
    value: float | None
    low: float | None
    high: float | None
    comparator: str
    unit: str
    counted: str | None = None
    total: float | None = None
    measure: str | None = None
    measure_code: str | None = None
    aspect: str = "level"
    direction: str | None = None
    geography: str | None = None
    geography_code: str | None = None
    organisation: str | None = None
    organisation_code: str | None = None
    period: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    citation_keys: tuple[str, ...] = ()
    reference_ids: tuple[str, ...] = ()
    table_id: str | None = None
    table_row: int | None = None
    table_column: int | None = None
    corrected: bool = False
    evidence: str = "{}"
