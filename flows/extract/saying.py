"""Verbs of saying and finding: who says a thing is seldom whose it is, and *that* opens what is said."""

from __future__ import annotations

from flows.extract.blanks import BLANK as _B
from flows.patterns import compiled

#: what people and papers do with words, in each form that a subject may have behind it
SAYS = (
    r"(?:say|says|said|tells?|told|reports?|reported|shows?|showed|shown|finds?|found|estimates?|estimated"
    r"|notes?|noted|suggests?|suggested|warns?|warned|argues?|argued|knows?|aware|confirm(?:s|ed)?"
    r"|reveal(?:s|ed)?|announced|means?|meant|believes?|believed|reckons?|heard|hears?|adds?|added|claims?"
    r"|claimed|recognises?|concluded?|indicates?|indicated|replie[sd]|explain(?:s|ed)?|stated|informed|advised|responded)"
)

#: who says or knows it, before what is said: *the Minister tells us that*
#: also *the brewer said sales had risen*, without *that*
_SAID_THAT = compiled(
    rf"\b{SAYS}"
    rf"{_B}(?:(?:us|me|you|them|members|it|the{_B}[A-Z]\w+){_B})?that{_B}"
    rf"|(?<!\bis )(?<!\bbe )(?<!was )\bsaid{_B}"
    rf"(?=(?:the|its|their|his|her|our|(?:[a-z-]+{_B}){{1,3}}(?:in|into|for|at|of|had|have|has|were|was|would)){_B})"
    rf"|\b(?:asked|asks|wondered|queried|inquired){_B}(?:why|whether|how|what|if|when){_B}"
)
#: *The chair said: "We have*: what is said begins with the mark
_QUOTED = compiled(rf"\b{SAYS}{_B}?[:,]{_B}[\"“‘']")
#: *Economists at the bank expect prices to*: whose view it is
_EXPECTED = compiled(
    rf"\b(?i:analysts|economists|forecasters|experts|officials|ministers|investors|traders|researchers|advisers|planners)"
    rf"{_B}(?:(?:at|for|from|in|of|with){_B}(?:(?!their\b|its\b|[a-z]+ed\b)[\w’'&-]+{_B}){{1,5}}?)?(?:(?:now|also|still|then){_B})?"
    rf"(?:expect(?:ed|s)?|forecast|predict(?:ed)?|anticipated?|estimated?|reckon(?:ed)?|think|thought|believed?){_B}"
)


#: *Records showed 17 falls*: where it is written
_SHOWN = compiled(
    rf"\b(?i:records|figures|data|statistics|logs|registers?|audits?|returns|accounts|surveys?|analysis|documents|papers)"
    rf"{_B}(?:(?:of|from|by|for|at|we{_B}saw){_B}(?:[\w’'&-]+{_B}){{1,4}}?)?(?:also{_B})?"
    rf"(?:showed|shows?|revealed|recorded|listed|indicated?){_B}"
)


def begins(text: str, start: int, end: int) -> list[int]:
    """Where that begins which somebody says, asks, quotes or expects between two places of a text."""
    told = text[start:end]
    found: list[int] = []
    if " that" in told or " asked " in told or " said " in told:
        found += [match.end() for match in _SAID_THAT.finditer(text, start, end)]
    if '"' in told or "“" in told:
        found += [match.end() for match in _QUOTED.finditer(text, start, end)]
    for rule in (_EXPECTED, _SHOWN):
        found += [match.end() for match in rule.finditer(text, start, end)]
    return found
