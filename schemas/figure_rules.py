"""The rules that the columns of one figure keep between them."""

from __future__ import annotations

import json

import pandas as pd

from schemas.common import QuotedSpan, implies, in_order, rule, span_key

# What a unit looks like, by the kind of figure. Kinds that are not named take any unit.
UNIT_OF_KIND = {
    "count": r"1",
    "proportion": r"1",
    "ratio": r"1",
    "percentage": r"%",
    "percentage_points": r"%",
    "money": r"[A-Z]{3}",
    "duration": r"s|min|h|d|wk|mo|a",
    "age": r"d|wk|mo|a",
    "rate": r".*/.+",
}
POINT, AT_LEAST, AT_MOST, RANGE = {"=", "~"}, {">", ">="}, {"<", "<="}, {"range"}


def is_json_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (TypeError, ValueError):
        return False


class PlaceRules(QuotedSpan):
    """Where a figure stands."""

    @rule("key_names_place", "the key is not made of document_id and the offsets",
          "figure_id", "document_id", "char_start", "char_end")
    def key_names_place(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["figure_id"].astype(str) == span_key(rows)

    @rule("figure_in_sentence", "the figure does not lie inside its sentence",
          "sentence_start", "char_start", "char_end", "sentence_end")
    def figure_in_sentence(cls, rows: pd.DataFrame) -> pd.Series:
        starts = in_order(rows["sentence_start"], rows["char_start"])
        return starts & in_order(rows["char_end"], rows["sentence_end"])

    @rule("cell_complete", "a figure in a table has table, row and column, another figure none of them",
          "table_id", "table_row", "table_column")
    def cell_complete(cls, rows: pd.DataFrame) -> pd.Series:
        table = rows["table_id"].isna()
        return (table == rows["table_row"].isna()) & (table == rows["table_column"].isna())


class ValueRules(QuotedSpan):
    """How value, bounds, comparator and unit hang together."""

    @rule("low_value_high", "low, value and high are not in order", "low", "value", "high")
    def low_value_high(cls, rows: pd.DataFrame) -> pd.Series:
        low, value, high = rows["low"], rows["value"], rows["high"]
        return in_order(low, value, high) & in_order(low, high)

    @rule("point_has_equal_bounds", "`=` and `~` need value, low and high, all equal",
          "comparator", "value", "low", "high")
    def point_has_equal_bounds(cls, rows: pd.DataFrame) -> pd.Series:
        equal = (rows["value"] == rows["low"]) & (rows["value"] == rows["high"])
        return implies(rows["comparator"].isin(POINT), equal)

    @rule("range_has_two_ends", "`range` needs low and high, and no value",
          "comparator", "value", "low", "high")
    def range_has_two_ends(cls, rows: pd.DataFrame) -> pd.Series:
        ends = rows["low"].notna() & rows["high"].notna() & rows["value"].isna()
        return implies(rows["comparator"].isin(RANGE), ends)

    @rule("at_least_is_open_above", "`>` and `>=` need low, and no high", "comparator", "low", "high")
    def at_least_is_open_above(cls, rows: pd.DataFrame) -> pd.Series:
        return implies(rows["comparator"].isin(AT_LEAST), rows["low"].notna() & rows["high"].isna())

    @rule("at_most_is_open_below", "`<` and `<=` need high, and no low", "comparator", "low", "high")
    def at_most_is_open_below(cls, rows: pd.DataFrame) -> pd.Series:
        return implies(rows["comparator"].isin(AT_MOST), rows["high"].notna() & rows["low"].isna())

    @rule("unit_fits_kind", "a figure of this kind does not have this unit", "kind", "unit")
    def unit_fits_kind(cls, rows: pd.DataFrame) -> pd.Series:
        fits = pd.Series(True, index=rows.index)
        for kind, unit in UNIT_OF_KIND.items():
            fits &= implies(rows["kind"] == kind, rows["unit"].str.fullmatch(unit))
        return fits

    @rule("part_within_total", "the part is larger than the whole", "value", "total")
    def part_within_total(cls, rows: pd.DataFrame) -> pd.Series:
        return in_order(rows["value"], rows["total"])

    @rule("proportion_within_one", "a proportion with no total lies between 0 and 1",
          "kind", "total", "low", "high")
    def proportion_within_one(cls, rows: pd.DataFrame) -> pd.Series:
        alone = (rows["kind"] == "proportion") & rows["total"].isna()
        outside = (rows["low"] < 0).fillna(False) | (rows["high"] > 1).fillna(False)
        return implies(alone, ~outside.astype(bool))

    @rule("time_not_negative", "a duration or an age is not below zero", "kind", "low", "high")
    def time_not_negative(cls, rows: pd.DataFrame) -> pd.Series:
        below = (rows["low"] < 0).fillna(False) | (rows["high"] < 0).fillna(False)
        return implies(rows["kind"].isin(["duration", "age"]), ~below.astype(bool))


class SlotRules(QuotedSpan):
    """What is filled in together, or not at all."""

    @rule("period_has_both_ends", "a period has both ends, or neither", "period_start", "period_end")
    def period_has_both_ends(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["period_start"].isna() == rows["period_end"].isna()

    @rule("period_in_order", "the period ends before it starts", "period_start", "period_end")
    def period_in_order(cls, rows: pd.DataFrame) -> pd.Series:
        return in_order(rows["period_start"], rows["period_end"])

    @rule("code_has_name", "a code stands without the name that it belongs to", "measure", "measure_code",
          "geography", "geography_code", "organisation", "organisation_code")
    def code_has_name(cls, rows: pd.DataFrame) -> pd.Series:
        named = [implies(rows[f"{slot}_code"].notna(), rows[slot].notna())
                 for slot in ("measure", "geography", "organisation")]
        return named[0] & named[1] & named[2]

    @rule("reference_has_citation", "more bibliography entries than sources are cited",
          "citation_keys", "reference_ids")
    def reference_has_citation(cls, rows: pd.DataFrame) -> pd.Series:
        return in_order(rows["reference_ids"].list.len(), rows["citation_keys"].list.len())

    @rule("evidence_is_json", "evidence is not a JSON object", "evidence")
    def evidence_is_json(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["evidence"].map(is_json_object).astype(bool)
