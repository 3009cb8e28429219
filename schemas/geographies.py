"""Geographies: every place that the documents name, under one key and one name."""

from __future__ import annotations

from schemas.codelists.geographies import KINDS as LISTED_KINDS
from schemas.common import CODE, TEXT, Dataset, described
from schemas.types import INTEGER, VARCHAR, VARCHAR_ARRAY

#: the kinds of the code list, and those of places that it does not have; of *named* nothing more is known
KINDS = (*LISTED_KINDS, "street", "ward", "named")


class Geographies(Dataset):
    geography_id: VARCHAR = described(
        "Place", "Key of the place: its name as an identifier. Never null.", CODE,
        example="north-east-london")
    name: VARCHAR = described(
        "Name", "The name of the code list, else the longest that a document writes. Never null.", TEXT,
        example="North East London")
    kind: VARCHAR = described(
        "Kind", "What sort of place it is, by the code list or by the ending of its name. Never null.", CODE,
        example="stp", isin=list(KINDS))
    gss_code: VARCHAR = described(
        "GSS code", "Its code in the register of the Office for National Statistics, valid on the day of the "
        "newest document that names it and is dated. Null outside the United Kingdom, where it has none, and "
        "where it was not valid then.", CODE, example="E54000029", nullable=True)
    iso_code: VARCHAR = described(
        "ISO code", "The two letters of ISO 3166-1 for a country. Null for all other places.", CODE,
        example="NZ", nullable=True)
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

    class Config(Dataset.Config):
        name = "geographies"
        title = "Geographies"
        description = "The places that the documents name, with the codes that held when they were written."
        metadata = {"grain": "one row for every place that is named", "derived": True}
        unique = ["geography_id"]
