"""Quotations: direct speech, with the role of who said it."""

from __future__ import annotations

import pandas as pd

from schemas.common import CODE, TEXT, Span, char_end, char_start, described, document_id, rule, span_key
from schemas.types import INTEGER, VARCHAR


class Quotations(Span):
    quotation_id: VARCHAR = described(
        "Quotation",
        "Key of the quotation: the document and the place in it. Never null.",
        CODE,
        example="stp-report#char=4213,4290",
    )
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage",
        "The passage that the words stand in. Never null.",
        CODE,
        example="stp-report#passage=12",
        references="passages.passage_id",
    )
    char_start: INTEGER = char_start("quotation")
    char_end: INTEGER = char_end("quotation")
    text: VARCHAR = described(
        "Words",
        "What was said, without the marks around it: the characters of documents.text from "
        "char_start up to char_end. Never null.",
        TEXT,
        example="we had to join",
    )
    speaker_role: VARCHAR = described(
        "Speaker's role",
        "In what role somebody said it, in the words of the text. Null where the text does "
        "not tell, or quotes a paper.",
        TEXT,
        example="local authority representative",
        nullable=True,
    )

    @rule(
        "key_names_place",
        "the key is not made of document_id and the offsets",
        "quotation_id",
        "document_id",
        "char_start",
        "char_end",
    )
    def key_names_place(cls, rows: pd.DataFrame) -> pd.Series:
        return rows["quotation_id"].astype(str) == span_key(rows)

    @rule(
        "text_as_long_as_span", "the text is not as long as the offsets say", "text", "char_start", "char_end"
    )
    def text_as_long_as_span(cls, rows: pd.DataFrame) -> pd.Series:
        return (rows["text"].str.len() == rows["char_end"] - rows["char_start"]).fillna(True).astype(bool)

    class Config(Span.Config):
        name = "quotations"
        title = "Quotations"
        description = (
            "Words that somebody said or wrote, in the text or as a block of their own. "
            "Terms that are only set in quotation marks and titles of papers are none."
        )
        metadata = {"grain": "one row for every piece of direct speech"}
        unique = ["quotation_id"]
