"""Numerals: the ledger in which every number of every document is accounted for."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import (
    CODE,
    QuotedSpan,
    char_end,
    char_start,
    described,
    document_id,
    keyed_by_place,
    quote,
)
from schemas.rules import Cells, rule
from schemas.types import INTEGER, VARCHAR

DISPOSITIONS = ("figure", "period", "citation", "page", "heading", "footnote_mark", "url", "name",
                "list_mark", "ordinal", "idiom", "contact", "other")


class Numerals(QuotedSpan):
    numeral_id: VARCHAR = described(
        "Numeral", "Key of the numeral: the document and the place in it. Never null.", CODE,
        example="stp-report#char=4213,4225")
    document_id: VARCHAR = document_id()
    char_start: INTEGER = char_start("numeral")
    char_end: INTEGER = char_end("numeral")
    quote: VARCHAR = quote("numeral")
    disposition: VARCHAR = described(
        "What became of it", "`figure` where the number is part of a figure, else why it is none: a date or "
        "year (`period`), part of a citation, a page or section number, part of a name or address, and so "
        "on. Never null.", CODE, example="figure", isin=list(DISPOSITIONS))
    figure_id: VARCHAR = described(
        "Figure", "The figure that the number belongs to; where that figure was held back, its row is in "
        "`quarantine`. Null where the number is no figure.", CODE, example="stp-report#char=4213,4225",
        references="figures.figure_id", nullable=True)

    key_names_place = keyed_by_place("numeral_id")

    @rule("figure_named", "the disposition says figure and no figure is named, or the other way round",
          "disposition", "figure_id")
    def figure_named(cls, disposition: Cells, figure: Cells) -> Cells:
        return pc.equal(pc.equal(disposition, "figure"), pc.is_valid(figure))

    class Config(QuotedSpan.Config):
        name = "numerals"
        title = "Numerals"
        description = ("The ledger of numbers: every digit of every document stands in one of its rows, "
                       "with the figure it belongs to or the reason why it is none.")
        metadata = {"grain": "one row for every digit run and every number word that states a number"}
        unique = ["numeral_id"]
