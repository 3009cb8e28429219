"""Places named in a text: those of the code list, and those whose form tells that they are places."""

from __future__ import annotations

from itertools import zip_longest

from flows.acquire import slug
from flows.extract import gazetteer, unlisted_places
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention
from flows.patterns import compiled
from flows.read.document import Passage
from flows.structure.heads import GENERIC
from flows.structure.naming import Naming

#: words that a body may have in its name, and a place does not
_NO_PLACE = GENERIC | {"Academy", "Infirmary", "Royal"}
_INITIALS = compiled(r"[ \u00a0][A-Z]{1,3}(?=[ ,(])")
_BRITISH = compiled(r"[EWSNK]\d{8}")
_ELLIPSIS = compiled(r" and (?=[A-Z])")
#: how the name of a place in no list ends, and its kind
_ENDINGS = (
    (r"(?:Road|Street|Lane|Avenue|Square)", "street"),
    (r"Ward", "ward"),
    (r"(?:shire|County)", "county"),
    (r"District", "district"),
    (r"Borough", "borough"),
    (r"(?:Valley|Hills|Island|Islands|Forest|Peninsula|Park)", "traditional_area"),
)  # fmt: skip
_ENDING = compiled("|".join(f"(?P<k{n}>{words}$)" for n, (words, _) in enumerate(_ENDINGS)))


def listed(text: str, passage: Passage) -> list[Mention]:
    """The places of the code list; an author's name is none, and *North West and South West London* are two
    parts of London."""
    found = gazetteer.places().find(text, passage.char_start, passage.char_end)
    if passage.kind == "reference":
        found = [place for place in found if not _INITIALS.match(text, place.end)]
    pairs = zip_longest(found, found[1:])
    return [_abroad(text, _whole(text, place, following), following) for place, following in pairs]


def unlisted(text: str, passage: Passage, known: list[Mention]) -> list[Naming]:
    """Names in capitals after *in* or *near* that are in no list, with the kind that they tell."""
    found = unlisted_places.find(text, passage.char_start, passage.char_end, known)
    return [_naming(place) for place in found if _NO_PLACE.isdisjoint(place.name.split())]


def _naming(place: Mention) -> Naming:
    ending = _ENDING.search(place.name)
    kind = _ENDINGS[int((ending.lastgroup or "k0")[1:])][1] if ending else "named"
    return Naming(place.start, place.end, slug(place.name), place.name, kind, False)


def _abroad(text: str, place: Mention, following: Mention | None) -> Mention:
    """*Canterbury, New Zealand* is not the Canterbury of the list."""
    gap = text[place.end : following.start] if following else ""
    if following is None or gap != ", " or not _BRITISH.match(place.entry.code or ""):
        return place
    entry = following.entry
    if entry.kind != "country" or entry.code is None or _BRITISH.match(entry.code):
        return place
    return Mention(place.start, place.end, Entry(f"{place.name}, {entry.name}", None, "named", "", False, ()))


def _whole(text: str, place: Mention, following: Mention | None) -> Mention:
    """The place with the word that it shares with the next one."""
    gap = _ELLIPSIS.match(text, place.end)
    if following is None or gap is None or gap.end() != following.start:
        return place
    shared = text[following.start : following.end].rpartition(" ")[2]
    full = f"{text[place.start : place.end]} {shared}"
    entries = gazetteer.places().find(full, 0, len(full))
    entry = entries[0].entry if len(entries) == 1 and entries[0].end == len(full) else None
    alike = entry is not None and entry.kind == following.entry.kind
    return Mention(place.start, place.end, entry) if entry and alike else place
