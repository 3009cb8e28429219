"""Geographies: every place that the documents name, under one key and one name."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.codelists.geographies import KINDS as LISTED_KINDS
from schemas.common import CODE, SLUG, TEXT, Dataset, described
from schemas.listed import place_listed
from schemas.rules import Cells, in_order, rule
from schemas.types import INTEGER, VARCHAR, VARCHAR_ARRAY

#: the kinds of the code list, and those of places that it does not have; of *named* nothing more is known
KINDS = (*LISTED_KINDS, "street", "ward", "named")


class Geographies(Dataset):
    geography_id: VARCHAR = described(
        "Place", "Key of the place: its name as an identifier. Never null.", CODE,
        example="north-east-london", str_matches=SLUG)
    name: VARCHAR = described(
        "Name", "The name of the code list, else the longest that a document writes. Never null.", TEXT,
        example="North East London")
    kind: VARCHAR = described(
        "Kind", "What sort of place it is, by the code list or by the ending of its name. Never null.", CODE,
        example="stp", isin=list(KINDS))
    gss_code: VARCHAR = described(
        "GSS code", "Its code in the register of the Office for National Statistics, valid on the day of the "
        "newest document that names it and is dated. Null outside the United Kingdom, where it has none, and "
        "where it was not valid then.", CODE, example="E54000029", nullable=True,
        str_matches=r"^[A-Z][0-9]{8}$")
    iso_code: VARCHAR = described(
        "ISO code", "The two letters of ISO 3166-1 for a country. Null for all other places.", CODE,
        example="NZ", nullable=True, str_matches=r"^[A-Z]{2}$")
    written: VARCHAR_ARRAY = described(
        "As written", "The ways in which the documents write the name. Never null.", TEXT,
        example=["NEL", "North East London"])
    mentions: INTEGER = described(
        "Mentions", "How often the documents name it. Never null.", "1: a count of mentions", example=12,
        ge=1)
    documents: INTEGER = described(
        "Documents", "How many documents name it. Never null.", "1: a count of documents", example=2, ge=1)
    first_mention_id: VARCHAR = described(
        "First mention", "Where the first of these documents, by its key, names it first. Never null.", CODE,
        example="stp-report#char=120,137", references="mentions.mention_id")

    place_listed = place_listed("gss_code")

    @rule("one_register", "a place of the United Kingdom has the code of another country",
          "gss_code", "iso_code")
    def one_register(cls, gss: Cells, iso: Cells) -> Cells:
        return pc.or_(pc.is_null(gss), pc.is_null(iso))

    @rule("documents_within_mentions", "more documents name it than there are mentions",
          "documents", "mentions")
    def documents_within_mentions(cls, documents: Cells, mentions: Cells) -> Cells:
        return in_order(documents, mentions)

    @rule("written_somehow", "no document writes its name", "written")
    def written_somehow(cls, written: Cells) -> Cells:
        return pc.greater(pc.list_value_length(written), 0)

    class Config(Dataset.Config):
        name = "geographies"
        title = "Geographies"
        description = "The places that the documents name, with the codes that held when they were written."
        metadata = {"grain": "one row for every place that is named", "derived": True}
        unique = ["geography_id"]
