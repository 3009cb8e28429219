"""Quotations: direct speech, with the role of who said it."""

from __future__ import annotations

from schemas.common import (
    CODE,
    TEXT,
    TextSpan,
    char_end,
    char_start,
    described,
    document_id,
    keyed_by_place,
    of_its_document,
)
from schemas.types import INTEGER, VARCHAR


class Quotations(TextSpan):
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

    key_names_place = keyed_by_place("quotation_id")
    passage_of_document = of_its_document("passage_id")

    class Config(TextSpan.Config):
        name = "quotations"
        title = "Quotations"
        description = (
            "Words that somebody said or wrote, in the text or as a block of their own. "
            "Terms that are only set in quotation marks and titles of papers are none."
        )
        metadata = {"grain": "one row for every piece of direct speech"}
        unique = ["quotation_id"]
