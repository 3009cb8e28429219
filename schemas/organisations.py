"""Organisations: every body that the documents name, under one key and one name."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.codelists.organisations import KINDS as LISTED_KINDS
from schemas.common import CODE, SLUG, TEXT, Dataset, described
from schemas.listed import body_listed
from schemas.rules import Cells, in_order, rule
from schemas.types import INTEGER, VARCHAR, VARCHAR_ARRAY

#: the kinds of the code list, and those that only the name of a body, or the area of a council, tells
KINDS = (*LISTED_KINDS, "borough_council", "hospital", "integrated_care_board", "prison")


class Organisations(Dataset):
    organisation_id: VARCHAR = described(
        "Body", "Key of the body: its name as an identifier. Never null.", CODE,
        example="barts-health-nhs-trust", str_matches=SLUG)
    name: VARCHAR = described(
        "Name", "The name in full: that of the code list, else the longest that a document writes. "
        "Never null.", TEXT, example="Barts Health NHS Trust")
    kind: VARCHAR = described(
        "Kind", "What sort of body it is, by the code list or by the ending of its name. Never null.", CODE,
        example="nhs_trust", isin=list(KINDS))
    ods_code: VARCHAR = described(
        "ODS code", "Its code in the Organisation Data Service of the NHS, valid on the day of the newest "
        "document that names it and is dated. Null where it has none or it was not valid then.", CODE,
        example="R1H", nullable=True, str_matches=r"^[A-Z0-9]{3,6}$")
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

    body_listed = body_listed("ods_code")

    @rule("documents_within_mentions", "more documents name it than there are mentions",
          "documents", "mentions")
    def documents_within_mentions(cls, documents: Cells, mentions: Cells) -> Cells:
        return in_order(documents, mentions)

    @rule("written_somehow", "no document writes its name", "written")
    def written_somehow(cls, written: Cells) -> Cells:
        return pc.greater(pc.list_value_length(written), 0)

    class Config(Dataset.Config):
        name = "organisations"
        title = "Organisations"
        description = ("The bodies that the documents name. However a name is written, in full, shortened or "
                       "as an abbreviation that the document explains, it leads to one row.")
        metadata = {"grain": "one row for every body that is named", "derived": True}
        unique = ["organisation_id"]
