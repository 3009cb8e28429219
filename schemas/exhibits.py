"""Exhibits: the numbered tables, figures, boxes and case studies of a document, and its named initiatives."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import (
    CHARACTERS,
    CODE,
    TEXT,
    YES_NO,
    QuotedSpan,
    char_end,
    char_start,
    described,
    document_id,
    keyed_by_place,
    of_its_document,
    quote,
)
from schemas.rules import Cells, all_of, any_of, rule, together
from schemas.types import BOOLEAN, INTEGER, VARCHAR

KINDS = ("table", "figure", "box", "case_study", "initiative")


class Exhibits(QuotedSpan):
    exhibit_id: VARCHAR = described(
        "Exhibit", "Key of the exhibit: the document and the place of the line that names it. Never null.",
        CODE, example="stp-report#char=18901,18974")
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage", "The caption or heading that names it. Never null.", CODE,
        example="stp-report#passage=107", references="passages.passage_id")
    char_start: INTEGER = char_start("line that names it")
    char_end: INTEGER = char_end("line that names it")
    quote: VARCHAR = quote("line that names it")
    kind: VARCHAR = described(
        "Kind", "What it is: a table, a figure (charts, maps and pictures too), a box, a case study or a "
        "named initiative. Never null.", CODE, example="figure", isin=list(KINDS))
    label: VARCHAR = described(
        "Label", "What the document calls it. Null where it has a name and no number.", TEXT,
        example="Figure 1", nullable=True)
    title: VARCHAR = described(
        "Title", "The words behind the label, or the name. Null where only a label stands there.", TEXT,
        example="Structures of the health service in London", nullable=True)
    subtitle: VARCHAR = described(
        "Subtitle", "The heading right under that of a box or a case study. Null where there is none.", TEXT,
        example="Better discharge from hospital", nullable=True)
    source_line: VARCHAR = described(
        "Source line", "The line that names its source, as printed. Null where none does.", TEXT,
        example="Source: ONS 2018b", nullable=True)
    content_in_text: BOOLEAN = described(
        "Content in the text", "Whether what it shows stands in the text: the cells of a table, the words of "
        "a box. False for a picture, of which the text has the caption and no more. Never null.", YES_NO,
        example=False)
    content_start: INTEGER = described(
        "Content starts at", "Offset of the first character of its content. Null where the content is not in "
        "the text.", CHARACTERS, example=29658, nullable=True, ge=0)
    content_end: INTEGER = described(
        "Content ends before", "Offset behind the last character of its content: that of a box reaches down "
        "to the next heading of its rank, for a text does not show where its frame ends. Null where the "
        "content is not in the text.", CHARACTERS, example=30246, nullable=True, ge=1)
    table_id: VARCHAR = described(
        "Table", "The table whose cells it shows. Null where it shows none.", CODE,
        example="stp-report#table=152", references="tables.table_id", nullable=True)

    key_names_place = keyed_by_place("exhibit_id")
    passage_of_document = of_its_document("passage_id")
    table_of_document = of_its_document("table_id")

    @rule("label_or_title", "it has neither a label nor a title", "label", "title")
    def label_or_title(cls, label: Cells, title: Cells) -> Cells:
        return any_of(pc.is_valid(label), pc.is_valid(title))

    @rule("content_has_place", "its content is in the text without a place, or has a place and is not",
          "content_in_text", "content_start", "content_end")
    def content_has_place(cls, there: Cells, start: Cells, end: Cells) -> Cells:
        return all_of(pc.equal(there, pc.is_valid(start)), together(start, end))

    @rule("content_in_order", "the content ends before it starts", "content_start", "content_end")
    def content_in_order(cls, start: Cells, end: Cells) -> Cells:
        return pc.less(start, end)

    class Config(QuotedSpan.Config):
        name = "exhibits"
        title = "Exhibits"
        description = ("What a document sets apart from its text under a label or a name of its own, and "
                       "whether the text carries what it shows. A line in a list of them is none.")
        metadata = {"grain": "one row for every table, figure, box and case study with a label, every box "
                             "that the text points to and every initiative under a heading of initiatives"}
        unique = ["exhibit_id"]
