"""Bibliography: the sources that a document lists."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import (
    CODE,
    DATE_VALUE,
    TEXT,
    TextSpan,
    char_end,
    char_start,
    described,
    document_id,
    of_its_document,
)
from schemas.rules import Cells, all_of, in_order, rule
from schemas.types import DATE, INTEGER, VARCHAR

#: how the key of an entry ends
ENTRY = r"#reference=[0-9]+$"


class Bibliography(TextSpan):
    reference_id: VARCHAR = described(
        "Entry", "Key of the entry: the document and its place in the list, counted from 1. Never null.",
        CODE, example="stp-report#reference=31")
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage", "The passage that holds the entry. Never null.", CODE,
        example="stp-report#passage=480", references="passages.passage_id")
    char_start: INTEGER = char_start("entry")
    char_end: INTEGER = char_end("entry")
    text: VARCHAR = described(
        "As written", "The entry exactly as the document prints it. Never null.", TEXT,
        example="Ham C (2018a). 'Making sense of integrated care'. Blog. The King's Fund website.")
    citation_key: VARCHAR = described(
        "Citation key", "What the entry is cited by: authors and year with its letter, `et al` for three or "
        "more authors; the title where there are none; `[12]` in a numbered list; the mark of a footnote. "
        "Never null.", CODE, example="Ham et al 2017b")
    authors: VARCHAR = described(
        "Authors", "The authors as printed. Null where the entry names none.", TEXT,
        example="Ham C, Alderwick H, Edwards N, Gainsbury S", nullable=True)
    year: INTEGER = described(
        "Year", "The year of publication; its letter stands in the citation key. Null where the entry gives "
        "none (`nd`).", "years of the common era", example=2017, nullable=True, ge=1500, le=2150)
    title: VARCHAR = described(
        "Title", "The title without quotation marks or emphasis. Null where the entry has none.", TEXT,
        example="Sustainability and transformation plans in London", nullable=True)
    container: VARCHAR = described(
        "Appeared in", "Journal, website, place and publisher as printed: all between the title and the "
        "address. Null where nothing stands there.", TEXT, example="London: The King's Fund", nullable=True)
    url: VARCHAR = described(
        "Address", "The web address as printed, joined where a line break has cut it; the first where there "
        "are several. Null where the entry has none.", TEXT,
        example="www.kingsfund.org.uk/publications/stps-in-the-nhs", nullable=True, str_matches=r"^[^\s]+$")
    accessed_on: DATE = described(
        "Accessed on", "The day on which the authors of the document saw the page. Null where the entry "
        "does not say, or day and month could be either.", DATE_VALUE, example="2018-08-17", nullable=True)
    times_cited: INTEGER = described(
        "Times cited", "How many citations in the document lead to the entry; 0 for one never cited. "
        "Never null.", "citations", example=3, ge=0)

    passage_of_document = of_its_document("passage_id")

    @rule("seen_after_published", "the page was seen before the year of publication", "year", "accessed_on")
    def seen_after_published(cls, year: Cells, accessed: Cells) -> Cells:
        return in_order(year, pc.year(accessed))

    @rule("key_names_document", "the key is not that of an entry of the document",
          "reference_id", "document_id")
    def key_names_document(cls, key: Cells, document: Cells) -> Cells:
        numbered = pc.match_substring_regex(key, ENTRY)
        return all_of(numbered, pc.equal(pc.replace_substring_regex(key, ENTRY, ""), document))

    class Config(TextSpan.Config):
        name = "bibliography"
        title = "Bibliography"
        description = ("The entries of a document's list of sources, read into their parts. Where a document "
                       "has no such list, the footnotes that name a source.")
        metadata = {"grain": "one row for every entry of a list of sources"}
        unique = ["reference_id"]
