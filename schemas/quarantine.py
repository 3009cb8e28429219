"""Quarantine: what was held back from a release, and why."""

from __future__ import annotations

from schemas.common import CODE, TEXT, Dataset, described
from schemas.types import VARCHAR

#: the datasets whose rows are read from documents
HELD_BACK_FROM = ("documents", "passages", "numerals", "figures", "tables", "table_cells", "exhibits",
                  "footnotes", "bibliography", "citations", "mentions", "quotations", "statements")


class Quarantine(Dataset):
    document_id: VARCHAR = described(
        "Document", "The document that the row, or the failing file, belongs to. Such a document need not be "
        "in `documents`. Never null.", CODE, example="stp-report")
    dataset: VARCHAR = described(
        "Dataset", "The dataset that the row is missing from. Never null.", CODE, example="figures",
        isin=list(HELD_BACK_FROM))
    row_key: VARCHAR = described(
        "Row", "Key of the row that was held back. A second row with the same key has ` (2)` behind it, a "
        "row without a key its place in the landed table. Never null.", CODE,
        example="stp-report#char=4213,4225")
    column: VARCHAR = described(
        "Column", "The column that breaks the rule; several are joined by `; `; `*` for the whole row. "
        "Never null.", CODE, example="low; value; high")
    value: VARCHAR = described(
        "Value", "What stands in that column, as text, at most 200 characters of it. "
        "Null where it is empty.", TEXT, example="5.0; 4.0; 6.0", nullable=True)
    rule: VARCHAR = described(
        "Rule", "Name of the rule that was broken. A row that breaks several has one line for each. "
        "Never null.", CODE, example="low_value_high")
    reason: VARCHAR = described(
        "Reason", "What the rule asks for or what went wrong, in plain words. Never null.", TEXT,
        example="low, value and high are not in order")

    class Config(Dataset.Config):
        name = "quarantine"
        title = "Quarantine"
        description = ("What was read but held back, with the reason: rows that break a rule and documents "
                       "that could not be read. Nothing is dropped that is not listed here.")
        metadata = {"grain": "one row for every rule that a held-back row or document breaks"}
        unique = ["document_id", "dataset", "row_key", "column", "rule"]
