"""Citations: every place where a text names one of its sources."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import (
    CODE,
    TEXT,
    QuotedSpan,
    char_end,
    char_start,
    described,
    document_id,
    of_its_document,
    quote,
)
from schemas.rules import Cells, rule, span_key
from schemas.types import INTEGER, VARCHAR


class Citations(QuotedSpan):
    citation_id: VARCHAR = described(
        "Citation", "Key of the citation: the document and the place in it; for a number that a range only "
        "implies (4 in `[3–5]`) with the citation key behind it. Never null.", CODE,
        example="stp-report#char=5120,5137")
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage", "The passage that the citation stands in. Never null.", CODE,
        example="stp-report#passage=12", references="passages.passage_id")
    char_start: INTEGER = char_start("citation")
    char_end: INTEGER = char_end("citation")
    quote: VARCHAR = quote("citation; for a further year of the same authors, the year")
    citation_key: VARCHAR = described(
        "Citation key", "The source as the text cites it, authors repeated for each year, numbers in square "
        "brackets. Never null.", CODE, example="Ham et al 2017b")
    locator: VARCHAR = described(
        "Page", "The page, chapter or paragraph that the text gives. Null where it gives none.", TEXT,
        example="p 11", nullable=True)
    reference_id: VARCHAR = described(
        "Bibliography entry", "The entry that is meant. Null where none or more than one fits: the findings "
        "of the run say why.", CODE, example="stp-report#reference=26",
        references="bibliography.reference_id", nullable=True)

    passage_of_document = of_its_document("passage_id")
    reference_of_document = of_its_document("reference_id")

    @rule("key_names_place", "the key is not made of document_id and the offsets",
          "citation_id", "document_id", "char_start", "char_end")
    def key_names_place(cls, key: Cells, document: Cells, start: Cells, end: Cells) -> Cells:
        return pc.equal(pc.replace_substring_regex(key, r";[^;]*$", ""), span_key(document, start, end))

    class Config(QuotedSpan.Config):
        name = "citations"
        title = "Citations"
        description = ("The sources that a text names, one row a source also where several stand in one "
                       "bracket, each with the entry that it leads to.")
        metadata = {"grain": "one row for every source at every place where the text cites it"}
        unique = ["citation_id"]
