"""What the datasets share: how a column is written, and the columns and rules that recur."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandera.pandas as pandera
import pyarrow.compute as pc

from schemas import rules
from schemas.rules import Cells, as_long_as_span, rule, span_key

# The unit rules. Every column has one: a number says what it counts, all else says why it has none.
CODE = "none: a code"
TEXT = "none: text"
DATE_VALUE = "none: a date"
YES_NO = "none: true or false"
CHARACTERS = "characters: Unicode code points of documents.text"
OWN_UNIT = "in the unit of the column `unit`"
#: a key that is a name as an identifier
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Dataset(pandera.DataFrameModel):
    """A dataset of the release: exactly these columns, in this order, nothing converted on the way."""

    class Config(pandera.DataFrameModel.Config):
        strict = True
        ordered = True
        coerce = False


def described(title: str, description: str, unit: str, example: object = None, references: str = "",
              isin: Sequence[str] = (), ge: float | None = None, le: float | None = None,
              str_matches: str = "", **more: Any) -> Any:
    """A column with all that an analyst has to know of it, and what may stand in it; `references` is
    `dataset.column`."""
    metadata = {"unit": unit, "example": example, "references": references or None}
    column = pandera.Field(title=title, description=description, metadata=metadata, **more)
    column.checks += [rules.one_of(tuple(isin))] if isin else []
    column.checks += [rules.pattern(str_matches)] if str_matches else []
    column.checks += [rules.at_least(ge)] if ge is not None else []
    column.checks += [rules.at_most(le)] if le is not None else []
    return column


def keyed_by_place(key: str) -> Any:
    """The rule that the key of a row is made of its document and its offsets."""

    @rule("key_names_place", "the key is not made of document_id and the offsets",
          key, "document_id", "char_start", "char_end")
    def key_names_place(cls: type, key: Cells, document: Cells, start: Cells, end: Cells) -> Cells:
        return pc.equal(key, span_key(document, start, end))

    return key_names_place


def of_its_document(column: str) -> Any:
    """The rule that a row is of the document that another row is of, which it names by its key."""

    @rule(f"{column}_of_document", f"{column} is the key of a row of another document", column, "document_id")
    def of_document(cls: type, key: Cells, document: Cells) -> Cells:
        return pc.equal(pc.replace_substring_regex(key, "#[^#]*$", ""), document)

    return of_document


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
    def start_before_end(cls, start: Cells, end: Cells) -> Cells:
        return pc.less(start, end)


class QuotedSpan(Span):
    """Rows that quote the text at their place."""

    @rule("quote_as_long_as_span", "the quote is not as long as the offsets say",
          "quote", "char_start", "char_end")
    def quote_as_long_as_span(cls, quote: Cells, start: Cells, end: Cells) -> Cells:
        return as_long_as_span(quote, start, end)


class TextSpan(Span):
    """Rows that hold the words of the text at their place, all of them."""

    @rule("text_as_long_as_span", "the text is not as long as the offsets say",
          "text", "char_start", "char_end")
    def text_as_long_as_span(cls, text: Cells, start: Cells, end: Cells) -> Cells:
        return as_long_as_span(text, start, end)
