"""Partnerships: who plans health and care for an area, and what the documents say of their commissioning."""

from __future__ import annotations

from schemas.common import CHARACTERS, CODE, TEXT, Dataset, described
from schemas.listed import body_listed, place_listed
from schemas.rules import Cells, as_long_as_span, rule, together
from schemas.types import INTEGER, VARCHAR


class Partnerships(Dataset):
    organisation_id: VARCHAR = described(
        "Partnership", "Key of the partnership: its row in organisations. Never null.", CODE,
        example="east-london-health-and-care-partnership", references="organisations.organisation_id")
    name: VARCHAR = described(
        "Name", "The area that it plans for, by which it is known. Never null.", TEXT,
        example="North East London")
    current_name: VARCHAR = described(
        "Current name", "The name that it uses itself, as the code list has it for the day of the newest "
        "dated document. Null where the list has no such name.", TEXT,
        example="East London Health and Care Partnership", nullable=True)
    gss_code: VARCHAR = described(
        "GSS code", "The code of its area on that day. Null where the code list has none.", CODE,
        example="E54000029", nullable=True)
    ods_code: VARCHAR = described(
        "ODS code", "Its code in the Organisation Data Service on that day. Null where the code list has "
        "none.", CODE, example="QMF", nullable=True)
    commissioning: VARCHAR = described(
        "Commissioning", "What a document says of its commissioning: the sentence about the partnership, or "
        "else the first that names it, that speaks of commissioning or contracting. Null where none does.",
        TEXT, example="North East London has established a joint commissioning committee.", nullable=True)
    document_id: VARCHAR = described(
        "Document", "The document that says so. Null where none does.", CODE, example="stp-report",
        references="documents.document_id", nullable=True)
    char_start: INTEGER = described(
        "Starts at", "Offset of the first character of that sentence in documents.text. Null where there is "
        "none.", CHARACTERS, example=4213, ge=0, nullable=True)
    char_end: INTEGER = described(
        "Ends before", "Offset behind the last character of that sentence. Null where there is none.",
        CHARACTERS, example=4300, ge=1, nullable=True)

    place_listed = place_listed("gss_code")
    body_listed = body_listed("ods_code")

    @rule("sentence_has_place", "the sentence and its place are not told together",
          "commissioning", "document_id", "char_start", "char_end")
    def sentence_has_place(cls, sentence: Cells, document: Cells, start: Cells, end: Cells) -> Cells:
        return together(sentence, document, start, end)

    @rule("sentence_as_long_as_span", "the sentence is not as long as the offsets say",
          "commissioning", "char_start", "char_end")
    def sentence_as_long_as_span(cls, sentence: Cells, start: Cells, end: Cells) -> Cells:
        return as_long_as_span(sentence, start, end)

    class Config(Dataset.Config):
        name = "partnerships"
        title = "Partnerships"
        description = ("The sustainability and transformation partnerships that the documents name, with the "
                       "names that they now use and what is said of their joint commissioning.")
        metadata = {"grain": "one row for every partnership that is named", "derived": True}
        unique = ["organisation_id"]
