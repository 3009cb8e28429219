"""Figures: every quantity that a document states, with its meaning and its place."""

from __future__ import annotations

from schemas.common import (
    CHARACTERS,
    CODE,
    DATE_VALUE,
    OWN_UNIT,
    TEXT,
    YES_NO,
    char_end,
    char_start,
    described,
    document_id,
    quote,
)
from schemas.figure_rules import PlaceRules, SlotRules, ValueRules
from schemas.types import BOOLEAN, DATE, DOUBLE, INTEGER, VARCHAR, VARCHAR_ARRAY

KINDS = ("count", "percentage", "percentage_points", "money", "duration", "age", "proportion", "ratio",
         "rate", "measure")
COMPARATORS = ("=", "~", ">", ">=", "<", "<=", "range")
ASPECTS = ("level", "change", "share", "target", "projection")
DIRECTIONS = ("up", "down")
PLACE_CODE = "([A-Z][0-9]{8}|[A-Z]{2})"


class Figures(PlaceRules, ValueRules, SlotRules):
    figure_id: VARCHAR = described(
        "Figure", "Key of the figure: the document and the place in it, as RFC 5147 writes it. Never null.",
        CODE, example="stp-report#char=4213,4225")
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage", "The passage that the figure stands in. Never null.", CODE,
        example="stp-report#passage=12", references="passages.passage_id")
    char_start: INTEGER = char_start("figure")
    char_end: INTEGER = char_end("figure")
    quote: VARCHAR = quote("number with its sign, currency mark, magnitude and unit; a range as one")
    sentence_start: INTEGER = described(
        "Sentence starts at", "Offset of the first character of the sentence, or table cell, that states the "
        "figure. Never null.", CHARACTERS, example=4150, ge=0)
    sentence_end: INTEGER = described(
        "Sentence ends before", "Offset behind the last character of that sentence or table cell. "
        "Never null.", CHARACTERS, example=4290, ge=1)
    kind: VARCHAR = described(
        "Kind", "What sort of quantity it is. A proportion is a part of one (a quarter) or of a counted "
        "whole (13 of 36); a rate is per something. Never null.", CODE, example="money", isin=list(KINDS))
    value: DOUBLE = described(
        "Value", "The number in the base unit: £245 million is 245000000, 14.7 per cent is 14.7, a quarter "
        "is 0.25. Null for a range: see low and high.", OWN_UNIT, example=245000000.0, nullable=True)
    low: DOUBLE = described(
        "Low", "The least that the text allows; the value itself for a plain number. Null where the text "
        "sets no lower bound (up to X).", OWN_UNIT, example=245000000.0, nullable=True)
    high: DOUBLE = described(
        "High", "The most that the text allows; the value itself for a plain number. Null where the text "
        "sets no upper bound (more than X).", OWN_UNIT, example=245000000.0, nullable=True)
    comparator: VARCHAR = described(
        "Comparator", "How the text states the number: exactly (`=`), about (`~`), more than, at least, less "
        "than, at most, or from low to high (`range`). Never null.", CODE,
        example="=", isin=list(COMPARATORS))
    unit: VARCHAR = described(
        "Unit", "The unit of value, low, high and total: ISO 4217 for money (GBP), UCUM for the rest (`%`, "
        "`h`, `a` for a year), `1` for counts, proportions and ratios. Never null.", CODE,
        example="GBP", str_matches=r"^[^\s]+$")
    counted: VARCHAR = described(
        "Counted", "For a count, the things counted, as the text names them. Null where nothing is counted.",
        TEXT, example="NHS trusts", nullable=True)
    total: DOUBLE = described(
        "Total", "The whole that the value is a part of: 36 in 13 of 36. Null where the text gives no whole.",
        OWN_UNIT, example=36.0, nullable=True)
    measure: VARCHAR = described(
        "Measure", "What is measured, in the words of the text. Null where the text does not say.", TEXT,
        example="deficit", nullable=True)
    measure_code: VARCHAR = described(
        "Measure code", "The measure's code in the code list of measures. Null where the list has none.",
        CODE, example="deficit", nullable=True)
    aspect: VARCHAR = described(
        "Aspect", "Whether the figure is a level, a change, a share of a whole, a target or a projection. "
        "A change is a positive value, `direction` says which way. Never null.", CODE,
        example="level", isin=list(ASPECTS))
    direction: VARCHAR = described(
        "Direction", "Which way a change went. Null where nothing changed.", CODE, example="up",
        nullable=True, isin=list(DIRECTIONS))
    geography: VARCHAR = described(
        "Geography", "The place that the value holds for, by its canonical name; several are joined by `; `. "
        "Null where none is stated or plainly implied.", TEXT, example="North East London", nullable=True)
    geography_code: VARCHAR = described(
        "Geography code", "GSS code of the geography, or the two letters of ISO 3166-1 for a country outside "
        "the United Kingdom; several are joined by `; `. Null where it has none.", CODE,
        example="E54000029", nullable=True, str_matches=rf"^{PLACE_CODE}(; {PLACE_CODE})*$")
    organisation: VARCHAR = described(
        "Organisation", "The body that the value belongs to, by its canonical name. "
        "Null where there is none.", TEXT, example="Barts Health NHS Trust", nullable=True)
    organisation_code: VARCHAR = described(
        "Organisation code", "ODS code of the organisation. Null where it has none.", CODE, example="R1H",
        nullable=True, str_matches=r"^[A-Z0-9]{3,6}(; [A-Z0-9]{3,6})*$")
    period: VARCHAR = described(
        "Period", "The time that the value holds for, as the text writes it. Null where none is stated or "
        "plainly implied.", TEXT, example="2017/18", nullable=True)
    period_start: DATE = described(
        "Period starts on", "First day of the period. Null where the period is not known.", DATE_VALUE,
        example="2017-04-01", nullable=True)
    period_end: DATE = described(
        "Period ends on", "Last day of the period, which is part of it. Null where the period is not known.",
        DATE_VALUE, example="2018-03-31", nullable=True)
    citation_keys: VARCHAR_ARRAY = described(
        "Sources cited", "The sources that the text gives for the figure, as it cites them. Empty where it "
        "gives none, never null.", CODE, example=["NHS Improvement 2018b"])
    reference_ids: VARCHAR_ARRAY = described(
        "Bibliography entries", "The entries of the bibliography that the sources resolve to. Empty where "
        "none does, never null.", CODE, example=["stp-report#reference=31"],
        references="bibliography.reference_id")
    table_id: VARCHAR = described(
        "Table", "The table that the figure stands in. Null outside tables.", CODE,
        example="stp-report#table=2", references="tables.table_id", nullable=True)
    table_row: INTEGER = described(
        "Table row", "Row of the cell, counted from 0. Null outside tables.", "rows above this one",
        example=3, nullable=True, ge=0)
    table_column: INTEGER = described(
        "Table column", "Column of the cell, counted from 0. Null outside tables.",
        "columns to the left of this one", example=1, nullable=True, ge=0)
    corrected: BOOLEAN = described(
        "Corrected", "Whether a person corrected the row. Never null.", YES_NO, example=False)
    evidence: VARCHAR = described(
        "Evidence", "How each column was filled: the rule and the offsets that it was read from, as a JSON "
        "object; where a person corrected it, `corrected` with what was read, why, who and when. "
        "Never null.", CODE, example='{"value": {"rule": "money", "at": [4213, 4225]}}')

    class Config(PlaceRules.Config):
        name = "figures"
        title = "Figures"
        description = ("Every quantity that a document states, with its value, unit and bounds, what it is a "
                       "figure of, and the words that state it.")
        metadata = {"grain": "one row for every quantity that a document states"}
        unique = ["figure_id"]
