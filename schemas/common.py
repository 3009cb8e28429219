"""What the datasets share: how a column and a rule are written, and the columns that recur."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import pandera.pandas as pandera

# The unit rules. Every column has one: a number says what it counts, all else says why it has none.
CODE = "none: a code"
TEXT = "none: text"
DATE_VALUE = "none: a date"
YES_NO = "none: true or false"
CHARACTERS = "characters: Unicode code points of documents.text"
OWN_UNIT = "in the unit of the column `unit`"


class Dataset(pandera.DataFrameModel):
    """A dataset of the release: exactly these columns, in this order, nothing converted on the way."""

    class Config(pandera.DataFrameModel.Config):
        strict = True
        ordered = True
        coerce = False


def described(title: str, description: str, unit: str, example: object = None, references: str = "",
              **checks: Any) -> Any:
    """A column with all that an analyst has to know of it; `references` is `dataset.column`."""
    metadata = {"unit": unit, "example": example, "references": references or None}
    return pandera.Field(title=title, description=description, metadata=metadata, **checks)


def rule(name: str, reason: str, *columns: str) -> Callable[..., Any]:
    """A rule across the columns of one row. Without `ignore_na=False` pandera
    passes every row that has a null anywhere."""
    return pandera.dataframe_check(name=name, error=reason, ignore_na=False,
                                   statistics={"columns": columns})


def implies(condition: pd.Series, consequence: pd.Series) -> pd.Series:
    """True where the condition does not hold, or the consequence does. Unknown counts as not holding."""
    return ~condition.fillna(False).astype(bool) | consequence.fillna(False).astype(bool)


def in_order(*columns: pd.Series) -> pd.Series:
    """True where each value is at most the next one; a missing value breaks no order."""
    ordered = pd.Series(True, index=columns[0].index)
    for smaller, larger in zip(columns, columns[1:], strict=False):
        ordered &= (smaller <= larger).fillna(True).astype(bool)
    return ordered


def span_key(rows: pd.DataFrame) -> pd.Series:
    """The key of a stretch of text, as RFC 5147 names it: `<document_id>#char=<start>,<end>`."""
    start, end = rows["char_start"].astype(str), rows["char_end"].astype(str)
    return rows["document_id"].astype(str) + "#char=" + start + "," + end


def document_id() -> Any:
    return described("Document", "The document that the row was read from. Never null.", CODE,
                  example="stp-report", references="documents.document_id")


def char_start(of: str) -> Any:
    return described("Starts at", f"Offset of the first character of the {of} in documents.text, counted "
                  "from 0. Never null.", CHARACTERS, example=4213, ge=0)


def char_end(of: str) -> Any:
    return described("Ends before", f"Offset behind the last character of the {of}: the character at this "
                  "offset is no longer part of it. Never null.", CHARACTERS, example=4225, ge=1)


def quote(of: str) -> Any:
    return described("As written", f"The {of} exactly as the document writes it: the characters of "
                  "documents.text from char_start up to char_end. Never null.", TEXT, example="£245 million")


class Span(Dataset):
    """Rows that stand at a place in a text."""

    @rule("start_before_end", "the row ends before it starts, or holds no character",
          "char_start", "char_end")
    def start_before_end(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["char_start"] < rows["char_end"]).fillna(True).astype(bool)


class QuotedSpan(Span):
    """Rows that quote the text at their place."""

    @rule("quote_as_long_as_span", "the quote is not as long as the offsets say",
          "quote", "char_start", "char_end")
    def quote_as_long_as_span(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["quote"].str.len() == rows["char_end"] - rows["char_start"]).fillna(True).astype(bool)


class TextSpan(Span):
    """Rows that hold the words of the text at their place, all of them."""

    @rule("text_as_long_as_span", "the text is not as long as the offsets say",
          "text", "char_start", "char_end")
    def text_as_long_as_span(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["text"].str.len() == rows["char_end"] - rows["char_start"]).fillna(True).astype(bool)
