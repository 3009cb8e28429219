"""Mentions: every place in a text where a body or a place is named."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas import geographies, organisations
from schemas.common import (
    CHARACTERS,
    CODE,
    TEXT,
    QuotedSpan,
    char_end,
    char_start,
    described,
    document_id,
    keyed_by_place,
    of_its_document,
    quote,
)
from schemas.rules import Cells, in_order, rule
from schemas.types import INTEGER, VARCHAR

KINDS = tuple(dict.fromkeys((*organisations.KINDS, *geographies.KINDS)))


class Mentions(QuotedSpan):
    mention_id: VARCHAR = described(
        "Mention", "Key of the mention: the document and the place in it. Never null.", CODE,
        example="stp-report#char=120,138")
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage", "The passage that the name stands in. Never null.", CODE,
        example="stp-report#passage=12", references="passages.passage_id")
    char_start: INTEGER = char_start("name")
    char_end: INTEGER = char_end("name")
    quote: VARCHAR = quote("name")
    sentence_start: INTEGER = described(
        "Sentence starts at", "Offset of the first character of the sentence, or of the table's line, that "
        "the name stands in. Never null.", CHARACTERS, example=4100, ge=0)
    sentence_end: INTEGER = described(
        "Sentence ends before", "Offset behind the last character of that sentence or line. Never null.",
        CHARACTERS, example=4290, ge=1)
    organisation_id: VARCHAR = described(
        "Body", "The body that is named: the key of its row in organisations. Null where the name is that of "
        "a place.", CODE, example="barts-health-nhs-trust", references="organisations.organisation_id",
        nullable=True)
    geography_id: VARCHAR = described(
        "Place", "The place that is named: the key of its row in geographies. Null where the name is that of "
        "a body.", CODE, example="london", references="geographies.geography_id", nullable=True)
    name: VARCHAR = described(
        "Name", "The name in full: that of the code list, else the name as this document writes it. "
        "Never null.", TEXT, example="Barts Health NHS Trust")
    kind: VARCHAR = described(
        "Kind", "What the code list, or else the name itself, says that the body or place is. Never null.",
        CODE, example="nhs_trust", isin=KINDS)

    key_names_place = keyed_by_place("mention_id")
    passage_of_document = of_its_document("passage_id")

    @rule("body_or_place", "neither a body nor a place is named, or both are",
          "organisation_id", "geography_id")
    def body_or_place(cls, body: Cells, place: Cells) -> Cells:
        return pc.not_equal(pc.is_valid(body), pc.is_valid(place))

    @rule("name_in_sentence", "the name does not lie in its sentence",
          "sentence_start", "char_start", "char_end", "sentence_end")
    def name_in_sentence(cls, starts: Cells, start: Cells, end: Cells, ends: Cells) -> Cells:
        return in_order(starts, start, end, ends)

    class Config(QuotedSpan.Config):
        name = "mentions"
        title = "Mentions"
        description = ("Where bodies and places are named, in the words of the text. "
                       "*The trust* and *the borough* name nothing and stand in no row.")
        metadata = {"grain": "one row for every naming of a body or a place"}
        unique = ["mention_id"]
