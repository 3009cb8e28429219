"""Passages: the text of a document, cut into stretches with one role on the page."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from schemas.common import CODE, TEXT, TextSpan, char_end, char_start, described, document_id
from schemas.rules import Cells, implies, joined, rule
from schemas.types import INTEGER, VARCHAR

KINDS = ("title", "heading", "paragraph", "list_item", "table", "table_cell", "caption", "source_line",
         "footnote", "quotation", "reference", "contents", "boilerplate")

WITH_LEVEL = pa.array(["heading", "list_item"])


class Passages(TextSpan):
    passage_id: VARCHAR = described(
        "Passage", "Key of the passage: the document and the passage's position in it. Never null.", CODE,
        example="stp-report#passage=12")
    document_id: VARCHAR = document_id()
    position: INTEGER = described(
        "Position", "Place of the passage in the order of the text, counted from 0. Never null.",
        "passages before this one", example=12, ge=0)
    kind: VARCHAR = described(
        "Kind", "The role of the passage on the page. The cells of a table lie inside its `table` passage "
        "and follow it; navigation, notices and footers are `boilerplate`. Never null.", CODE,
        example="paragraph", isin=list(KINDS))
    level: INTEGER = described(
        "Level", "Depth of a heading or of a list item, 1 the outermost. Null for other kinds and where "
        "the layout does not show it.", "steps of depth", example=2, nullable=True, ge=1)
    section: VARCHAR = described(
        "Section", "The headings above the passage, the outermost first, ` > ` between. "
        "Null where no heading stands above.", TEXT, example="Findings > Workforce", nullable=True)
    page: INTEGER = described(
        "Page", "Page of the document, counted from 1. Null for formats without pages.", "pages",
        example=7, nullable=True, ge=1)
    char_start: INTEGER = char_start("passage")
    char_end: INTEGER = char_end("passage")
    text: VARCHAR = described(
        "Text", "The passage exactly as the document writes it: the characters of documents.text from "
        "char_start up to char_end. Never null.", TEXT, example="Vacancies rose by a quarter.")

    @rule("level_of_layout", "what is neither a heading nor an item of a list has a level", "kind", "level")
    def level_of_layout(cls, kind: Cells, level: Cells) -> Cells:
        return implies(pc.is_valid(level), pc.is_in(kind, WITH_LEVEL))

    @rule("key_names_position", "the key is not made of document_id and position",
          "passage_id", "document_id", "position")
    def key_names_position(cls, key: Cells, document: Cells, position: Cells) -> Cells:
        return pc.equal(key, joined(document, "#passage=", position))

    class Config(TextSpan.Config):
        name = "passages"
        title = "Passages"
        description = ("Every document cut into headings, paragraphs, list items, tables and the other parts "
                       "of a page. Together they cover every character of the text that is not blank.")
        metadata = {"grain": "one row for every passage of a document"}
        unique = ["passage_id"]
