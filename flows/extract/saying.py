"""Verbs of saying and finding: who says a thing is seldom whose it is, and *that* opens what is said."""

from __future__ import annotations

#: what people and papers do with words, in each form that a subject may have behind it
SAYS = (
    r"(?:say|says|said|tells?|told|reports?|reported|shows?|showed|shown|finds?|found|estimates?|estimated"
    r"|notes?|noted|suggests?|suggested|warns?|warned|argues?|argued|knows?|aware|confirm(?:s|ed)?"
    r"|reveal(?:s|ed)?|announced|means?|meant|believes?|believed|reckons?|heard|hears?|adds?|added|claims?"
    r"|claimed|recognises?|concluded?|indicates?|indicated)"
)
