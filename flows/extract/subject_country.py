"""The country that a document speaks of: what *nationally* means in it."""

from __future__ import annotations

from flows.extract import gazetteer
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention
from flows.patterns import compiled

_COUNTRIES = frozenset({"country", "constituent_country", "nation"})
_UNIONS = frozenset({"United Kingdom", "Great Britain", "England and Wales"})
_NHS = compiled(r"\bNHS\b")
_ENGLISH = compiled(r"\bNHS\b|\bEngland\b|\bOfsted\b|\bCare Quality Commission\b|\bCQC\b")
#: levels from a place up to its country, at most
_LEVELS = 6


def of(place: Mention | None, text: str) -> Entry | None:
    """The country that the place lies in; England where the text is of the NHS."""
    entry = above(place.entry) if place else None
    if place and place.name in _UNIONS and not _NHS.search(text):
        return place.entry
    if entry and entry.name != "United Kingdom":
        return entry
    return gazetteer.place_named("England") if _ENGLISH.search(text) else entry


def above(entry: Entry) -> Entry | None:
    """The country that a place lies in, by the parents of the code list: *Leeds* lies in England."""
    seen = 0
    while entry.kind not in _COUNTRIES and entry.area and seen < _LEVELS:
        parent = gazetteer.place_coded(entry.area) or gazetteer.place_named(entry.area)
        if parent is None:
            return None
        entry, seen = parent, seen + 1
    return entry if entry.kind in _COUNTRIES else None
