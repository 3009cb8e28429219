"""Whether a document is about the world or a union: by its title, or by what countries it names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flows.extract import gazetteer
from flows.extract.gazetteer import Mention
from flows.patterns import compiled
from flows.read.document import Passage

#: countries that a text on the whole world names at least
_MANY = 4
_GLOBAL = compiled(
    r"\b(?:[Gg]lobal(?:ly)?|GLOBAL|[Ww]orldwide|[Ww]orld(?![’'\w]| (?:[A-Z]|class|leading)))\b"
    # the name of a paper: *Global Dairy Weekly*
    r"(?!(?: [A-Z]\w+){0,3} (?:Bulletin|Review|Times|Weekly|Monitor|News|Journal|Digest|Gazette|Herald|Post"
    r"|Week)\b)"
)


def of_heading(text: str, passage: Passage) -> Mention | None:
    """A title that speaks of the whole world: *Global burden of disease*."""
    heading = passage.kind in {"title", "heading"}
    return _world(_GLOBAL.search(text, passage.char_start, passage.char_end)) if heading else None


def _world(match: re.Match[str] | None) -> Mention | None:
    world = gazetteer.place_named("World") if match else None
    return Mention(match.start(), match.end(), world) if match and world else None


#: parts of the world, which a text about all of it names beside it
_PARTS_OF_WORLD = frozenset({"world_region", "continent"})


def beside(place: Mention, text: str, start: int, end: int) -> Mention:
    """The world, where a text names a part of it and speaks of the whole too."""
    if place.entry.kind not in _PARTS_OF_WORLD:
        return place
    return _world(_GLOBAL.search(text, start, end)) or place


#: words by which a text speaks of the United Kingdom as its own country
_AT_HOME = compiled(
    r"\bNHS\b|\bMinisters?\b|\bthe Government\b|\bWestminster\b|\bCommittee\b|\bONS\b"
    r"|\bOffice for National Statistics\b"
)


#: words by which a text speaks of the European Union as of its own
_UNION, _UNION_TIMES = "European Union", 2
_OF_UNION = compiled(r"\bEU(?=[\s,.;:)’'-])|\bEuropean Union\b|\bMember States?\b")


def over(places: Mapping[str, Mention], text: str) -> Mention | None:
    """What a text on many countries of which none stands out is about: the world, or else their union."""
    countries = [place for place in places.values() if place.entry.kind == "country"]
    if len(countries) < _MANY or _AT_HOME.search(text):
        return None
    of_union = len(_OF_UNION.findall(text)) >= _UNION_TIMES
    return _world(_GLOBAL.search(text)) or (places.get(_UNION) if of_union else None)
