"""Statements: what a report says as its own word, and the cases that it tells."""

from __future__ import annotations

from schemas.common import CODE, TEXT, TextSpan, char_end, char_start, described, document_id, keyed_by_place
from schemas.types import INTEGER, VARCHAR, VARCHAR_ARRAY

KINDS = ("key_message", "recommendation", "challenge", "case_study", "initiative")


class Statements(TextSpan):
    statement_id: VARCHAR = described(
        "Statement", "Key of the statement: the document and the place in it. Never null.", CODE,
        example="stp-report#char=4213,4890")
    document_id: VARCHAR = document_id()
    char_start: INTEGER = char_start("statement's text")
    char_end: INTEGER = char_end("statement's text")
    kind: VARCHAR = described(
        "Kind", "What the report calls it, by the heading that it stands under. Never null.", CODE,
        example="recommendation", isin=list(KINDS))
    number: VARCHAR = described(
        "Number", "Its number as printed, else its place among those of its kind in its list. Null for "
        "initiatives, which have none.", CODE, example="3", nullable=True)
    title: VARCHAR = described(
        "Headline", "Its heading, without marks of layout. Null for a point of a list.", TEXT,
        example="Local authority engagement is key", nullable=True)
    text: VARCHAR = described(
        "Text", "The characters of documents.text from char_start up to char_end: all that stands under the "
        "headline. Never null.", TEXT, example="A review is needed.")
    level: VARCHAR = described(
        "Level", "For a case study, at what level of the system the work was done, as its label says. Null "
        "where no label says so.", TEXT, example="working at a borough level", nullable=True)
    geography: VARCHAR = described(
        "Place", "The places that the headline names, joined by `; `. Null where it names none.", TEXT,
        example="Haringey; Islington", nullable=True)
    partnership: VARCHAR = described(
        "Partnership", "The partnership that the headline names, or the one of the place that it names. Null "
        "where it names neither.", TEXT, example="North London Partners in Health and Care", nullable=True)
    figure_ids: VARCHAR_ARRAY = described(
        "Figures", "The figures in its text, in their order. Empty where it states none. Never null.", CODE,
        example=["stp-report#char=4213,4225"], references="figures.figure_id")

    key_names_place = keyed_by_place("statement_id")

    class Config(TextSpan.Config):
        name = "statements"
        title = "Statements"
        description = ("Key messages, recommendations, challenges, case studies and initiatives, told by the "
                       "headings that lead them in, each with its headline, its text and its figures.")
        metadata = {"grain": "one row for every key message, recommendation, challenge, case study or "
                             "initiative"}
        unique = ["statement_id"]
