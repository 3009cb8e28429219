"""Kinds of body: which of them figures belong to, and what a text calls one that it has named."""

from __future__ import annotations

#: bodies that a news story may be about
ACTORS = frozenset(
    {
        "nhs_trust",
        "nhs_foundation_trust",
        "ccg",
        "ics",
        "council",
        "company",
        "institution",
        "police",
        "fire_service",
    }
)
#: kinds of body whose figures are their own, not what they report of others
OWNERS = ACTORS | {"charity", "university", "partnership", "housing_association"}
#: what a text calls a body once it has named it
STOCK_NAMES = {
    "company": "group|company|firm|business",
    "council": "council|authority",
    "police": "force",
    "fire_service": "service|brigade",
    "ccg": "CCG",
    "institution": "prison|school|hospital|college|university",
}
