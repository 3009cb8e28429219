"""Units: what a number can be a number of, and the words and marks that say so."""

from __future__ import annotations

import pandas as pd

from schemas.codelists import code_list
from schemas.codelists.code_list import implies, rule
from schemas.common import CODE, TEXT, Dataset, described
from schemas.types import DOUBLE, VARCHAR

KINDS = (
    "angle", "area", "concentration", "data", "duration", "electric", "energy", "frequency", "length",
    "level", "mass", "measure", "money", "percentage", "percentage_points", "power", "pressure",
    "radiation", "rate", "speed", "temperature", "transport", "volume",
)
POSITIONS = ("prefix", "suffix", "both")


class Units(Dataset):
    code: VARCHAR = described(
        "Code", "ISO 4217 for money, UCUM for all else. Several rows share a code where a word stands for a "
        "multiple of it. Never null.", CODE, example="wk", str_matches=r"^\S+$")
    label: VARCHAR = described(
        "Label", "The unit in words, in the singular. Never null.", TEXT, example="fortnight", unique=True)
    kind: VARCHAR = described(
        "Kind", "What the unit measures. Never null.", CODE, example="duration", isin=KINDS)
    words: VARCHAR = described(
        "Words", "How running text writes the unit, separated by |; capitals matter. Null where it has only "
        "marks.", TEXT, example="fortnights|fortnight", nullable=True)
    symbol: VARCHAR = described(
        "Symbols", "Its marks and abbreviations, separated by |; capitals matter. Null where it has none.",
        TEXT, example="£|GBP", nullable=True)
    position: VARCHAR = described(
        "Position", "Where the marks stand: before the number (prefix), after it (suffix) or either (both). "
        "Null where there are no marks.", CODE, example="both", nullable=True, isin=POSITIONS)
    factor: DOUBLE = described(
        "Factor", "How many of the unit of `code` one of this is. Never null.", "units of `code`",
        example=2.0, gt=0)
    source: VARCHAR = described(
        "Source", "The standard that the code is from. Never null.", TEXT, example="UCUM 2.1")

    @rule("tidy", "a cell has a blank too many or an empty word")
    def tidy(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.tidy(rows)

    @rule("sorted", "the row stands behind one with a higher code, factor or label", "code", "factor",
          "label")
    def sorted(cls, rows: pd.DataFrame) -> pd.Series:
        keys = zip(rows["code"], rows["factor"], rows["label"], strict=True)
        return code_list.in_sequence(keys, rows.index)

    @rule("one_meaning", "a word or mark stands for two units", "words", "symbol")
    def one_meaning(cls, rows: pd.DataFrame) -> pd.Series:
        # Capitals tell units apart: ml is a millilitre, Ml a megalitre.
        return code_list.one_meaning(code_list.names(rows, "words", "symbol"), rows)

    @rule("written_somehow", "the unit has neither a word nor a mark", "words", "symbol")
    def written_somehow(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["words"].notna() | rows["symbol"].notna()).astype(bool)

    @rule("position_of_symbol", "marks without a position, or a position without marks", "symbol", "position")
    def position_of_symbol(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["symbol"].isna() == rows["position"].isna()).astype(bool)

    @rule("money_by_iso_4217", "money has a code of three capitals", "code", "kind")
    def money_by_iso_4217(cls, rows: pd.DataFrame) -> pd.Series:
        return implies(rows["kind"] == "money", rows["code"].str.fullmatch("[A-Z]{3}"))

    class Config(Dataset.Config):
        name = "units"
        title = "Units"
        description = "The units that values are in, and the words and marks that running text has for them."
        metadata = {"grain": "one row for every unit or named multiple of one"}
