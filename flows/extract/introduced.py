"""The names that a document itself introduces: *Barset Water Board (BWB)*, *Ivy Lodge is a care home*.

The first is an abbreviation of a body, the second a body that no list has and no ending tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract import gazetteer, organisations
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Gazetteer
from flows.patterns import compiled

_SHORT = compiled(r"\((?:the )?[\"“‘']?([A-Z][A-Za-z&]{0,6}[A-Z])[\"”’']?\)")
#: abbreviations of a kind of body, not of one
_KINDS = frozenset(
    {"CCG", "NHS", "FT", "ICB", "ICS", "STP", "PLC", "LLP", "UK", "US", "EU", "GP", "LA", "CIC"}
)
_REACH = 90
_IS = compiled(r" (?:is|was) an? ")
_NAME = compiled(r"(?:^|[.:!?\n] ?)((?:[A-Z][\w’'&-]+ ){1,4}[A-Z][\w’'&-]+)$")
_MODIFIER = r"(?!of\b|for\b|in\b|to\b|the\b|that\b|which\b|on\b|at\b|with\b|about\b|where\b)[\w’'-]+,? "
_NOUNS = {
    "institution": "home|hospital|hospice|school|academy|college|prison|clinic|surgery|nursery|museum|airport"
    "|practice",
    "charity": "charity",
    "company": "company|firm|retailer|bank|supermarket|airline|manufacturer|builder|brewery|insurer",
}
_KIND = compiled(
    rf"(?:{_MODIFIER}){{0,4}}(?:"
    + "|".join(f"(?P<{kind}>{nouns})" for kind, nouns in _NOUNS.items())
    + r")\b"
)


def names(text: str) -> Gazetteer:
    """The bodies that the text introduces, each by its full and its short name."""
    return Gazetteer([*_abbreviated(text), *_told(text)])


def _abbreviated(text: str) -> Iterator[Entry]:
    """*Barset Water Board (BWB)*: the short name in brackets stands for the body right before."""
    for match in _SHORT.finditer(text):
        if match[1] in _KINDS:
            continue
        bodies = organisations.find(text, max(0, match.start() - _REACH), match.start(), Gazetteer(()))
        if bodies and text[bodies[-1].end : match.start()].strip() == "":
            entry = bodies[-1].entry
            yield Entry(entry.name, entry.code, entry.kind, entry.area, False, (match[1],))


def _told(text: str) -> Iterator[Entry]:
    """*Ivy Lodge is a care home*: what begins a sentence and is said to be a body."""
    for match in _IS.finditer(text):
        kind = _KIND.match(text, match.end(), match.end() + _REACH)
        name = _NAME.search(text, max(0, match.start() - _REACH), match.start()) if kind else None
        if kind is None or name is None:
            continue
        known = organisations.find(text, *name.span(1), Gazetteer(()))
        if not known and not gazetteer.places().find(text, *name.span(1)):
            yield Entry(name[1].removeprefix("The "), None, kind.lastgroup or "", "", False, ())
