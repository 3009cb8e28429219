"""Measures: a first scheme of what figures measure."""

from __future__ import annotations

import pandas as pd

from schemas.codelists import code_list
from schemas.codelists.code_list import rule
from schemas.common import CODE, TEXT, described
from schemas.types import VARCHAR

#: the kinds of value that a measure can have, named as in figures.kind
VALUES = frozenset({"count", "duration", "measure", "money", "percentage", "rate", "ratio"})


class Measures(code_list.CodeList):
    code: VARCHAR = described(
        "Code", "The measure, below its broader one: parts separated by dots. Never null.", CODE,
        example="performance.ae_four_hour", unique=True, str_matches=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")
    label: VARCHAR = described(
        "Label", "The measure in words. Never null.", TEXT, example="A&E four-hour performance")
    other_names: VARCHAR = described(
        "Other names", "Other words in use for it, separated by |. Null where there are none.", TEXT,
        example="four-hour target|A&E waits", nullable=True)
    broader: VARCHAR = described(
        "Broader", "Code of the measure or field that this is part of. Null for a field.", CODE,
        example="performance", nullable=True)
    kinds: VARCHAR = described(
        "Kinds of value", "The kinds of figure that can state it, separated by |. Null for a field that only "
        "groups others.", CODE, example="percentage|count", nullable=True)
    description: VARCHAR = described(
        "Description", "What is measured, in a sentence. Never null.", TEXT,
        example="Share of A&E patients dealt with in four hours.")

    @rule("one_meaning", "a name stands for two measures", "label", "other_names")
    def one_meaning(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.one_meaning(code_list.folded(rows, "label", "other_names"), rows)

    @rule("broader_exists", "the broader measure is not in the list", "code", "broader")
    def broader_exists(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.under_known(rows, "broader")

    @rule("no_cycle", "the measure is broader than itself", "code", "broader")
    def no_cycle(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.ends_on_top(rows, "broader")

    @rule("kinds_known", "a kind of value is not one of those of figures", "kinds")
    def kinds_known(cls, rows: pd.DataFrame) -> pd.Series:
        known = [kinds <= VALUES for kinds in code_list.names(rows, "kinds")]
        return pd.Series(known, index=rows.index, dtype=bool)

    class Config(code_list.CodeList.Config):
        name = "measures"
        title = "Measures"
        description = "What figures measure: a first scheme for public services, economy and companies."
        metadata = {"grain": "one row for every measure"}
