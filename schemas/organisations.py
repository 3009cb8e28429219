"""Organisations: every body that the documents name, under one key and one name."""

from __future__ import annotations

from schemas.codelists.organisations import KINDS as LISTED_KINDS
from schemas.common import CODE, TEXT, Dataset, described
from schemas.types import INTEGER, VARCHAR, VARCHAR_ARRAY

#: the kinds of the code list, and those that only the name of a body, or the area of a council, tells
KINDS = (*LISTED_KINDS, "borough_council", "hospital", "integrated_care_board", "prison")


class Organisations(Dataset):
    organisation_id: VARCHAR = described(
        "Body", "Key of the body: its name as an identifier. Never null.", CODE,
        example="barts-health-nhs-trust")
    name: VARCHAR = described(
        "Name", "The name in full: that of the code list, else the longest that a document writes. "
        "Never null.", TEXT, example="Barts Health NHS Trust")
    kind: VARCHAR = described(
        "Kind", "What sort of body it is, by the code list or by the ending of its name. Never null.", CODE,
        example="nhs_trust", isin=list(KINDS))
    ods_code: VARCHAR = described(
        "ODS code", "Its code in the Organisation Data Service of the NHS, valid on the day of the newest "
        "document that names it and is dated. Null where it has none or it was not valid then.", CODE,
        example="R1H", nullable=True)
    written: VARCHAR_ARRAY = described(
        "As written", "The ways in which the documents write the name. Never null.", TEXT,
        example=["Barts Health", "Barts Health NHS Trust"])
    mentions: INTEGER = described(
        "Mentions", "How often the documents name it. Never null.", "1: a count of mentions", example=3, ge=1)
    documents: INTEGER = described(
        "Documents", "How many documents name it. Never null.", "1: a count of documents", example=2, ge=1)
    first_mention_id: VARCHAR = described(
        "First mention", "Where the first of these documents, by its key, names it first. Never null.", CODE,
        example="stp-report#char=120,138", references="mentions.mention_id")

    class Config(Dataset.Config):
        name = "organisations"
        title = "Organisations"
        description = ("The bodies that the documents name. However a name is written, in full, shortened or "
                       "as an abbreviation that the document explains, it leads to one row.")
        metadata = {"grain": "one row for every body that is named", "derived": True}
        unique = ["organisation_id"]
