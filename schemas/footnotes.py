"""Footnotes: the notes of a document with the sentences that call for them."""

from __future__ import annotations

from schemas.common import (
    CHARACTERS,
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
from schemas.rules import Cells, all_of, in_order, rule, together
from schemas.types import INTEGER, VARCHAR


class Footnotes(TextSpan):
    footnote_id: VARCHAR = described(
        "Footnote", "Key of the footnote: the document and the place of its words. Never null.", CODE,
        example="stp-report#char=32506,32763")
    document_id: VARCHAR = document_id()
    passage_id: VARCHAR = described(
        "Passage", "The passage that the note stands in. Never null.", CODE,
        example="stp-report#passage=205", references="passages.passage_id")
    char_start: INTEGER = char_start("note's words, behind its mark,")
    char_end: INTEGER = char_end("note")
    mark: VARCHAR = described(
        "Mark", "The number, letter or sign of the note, a raised one as a plain one. Null where it has "
        "none.", CODE, example="1", nullable=True)
    text: VARCHAR = described(
        "As written", "The words of the note without its mark, exactly as the document prints them. "
        "Never null.", TEXT, example="Headcount, among staff with a recorded nationality.")
    anchor_sentence_start: INTEGER = described(
        "Sentence starts at", "Offset of the first character of the sentence, or table cell, that carries "
        "the mark. Null where the mark stands nowhere in the text.", CHARACTERS, example=32100,
        nullable=True, ge=0)
    anchor_sentence_end: INTEGER = described(
        "Sentence ends before", "Offset behind the last character of that sentence or cell. Null where the "
        "mark stands nowhere in the text.", CHARACTERS, example=32350, nullable=True, ge=1)

    key_names_place = keyed_by_place("footnote_id")
    passage_of_document = of_its_document("passage_id")

    @rule("sentence_whole", "the sentence has only one end, or ends before it starts",
          "anchor_sentence_start", "anchor_sentence_end")
    def sentence_whole(cls, start: Cells, end: Cells) -> Cells:
        return all_of(together(start, end), in_order(start, end))

    class Config(TextSpan.Config):
        name = "footnotes"
        title = "Footnotes"
        description = ("Footnotes, endnotes and the notes under tables, each with the sentence or table "
                       "cell that carries its mark.")
        metadata = {"grain": "one row for every note"}
        unique = ["footnote_id"]
