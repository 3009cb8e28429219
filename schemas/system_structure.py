"""System structure: how many bodies of each kind a document counts in the area that it is about."""

from __future__ import annotations

from schemas.common import CODE, TEXT, Dataset, described, document_id, of_its_document
from schemas.types import INTEGER, VARCHAR


class SystemStructure(Dataset):
    document_id: VARCHAR = document_id()
    body: VARCHAR = described(
        "Bodies", "The kind of body that is counted, in lower case and in full, as many. Never null.", TEXT,
        example="clinical commissioning groups")
    number: INTEGER = described(
        "Number", "How many there are. Where a document counts them more than once, what it says most often. "
        "Never null.", "1: a count of bodies", example=32, ge=1)
    geography: VARCHAR = described(
        "Place", "The place that they are in: the one that the document names most. Null where the figure "
        "tells none.", TEXT, example="London", nullable=True)
    figure_id: VARCHAR = described(
        "Figure", "The first figure that says so. Never null.", CODE, example="stp-report#char=4213,4215",
        references="figures.figure_id")

    figure_of_document = of_its_document("figure_id")

    class Config(Dataset.Config):
        name = "system_structure"
        title = "System structure"
        description = ("How many trusts, commissioning groups, councils, boards, networks and partnerships "
                       "there are in the area of a document. Counts of some of them, or in a part of the "
                       "area, are in figures only.")
        metadata = {"grain": "one row for every kind of body and document", "derived": True}
        unique = ["document_id", "body"]
