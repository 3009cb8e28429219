"""Names that share a part: *Islington and Haringey CCGs*, *councils (A and B)*, *NHS England/Improvement*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.extract.gazetteer import Mention
from flows.patterns import compiled
from flows.structure.identity import body_named, unlisted
from flows.structure.naming import Naming, of_entry

#: a noun for several bodies, and how the name of one of them ends
_PLURALS = {
    "CCGs": "CCG",
    "clinical commissioning groups": "CCG",
    "Clinical Commissioning Groups": "CCG",
    "councils": "Council",
    "borough councils": "Council",
    "Councils": "Council",
    "local authorities": "Council",
    "Hospitals": "Hospital",
}
_PLURAL = compiled(rf"\b(?:{'|'.join(sorted(_PLURALS, key=len, reverse=True))})\b")
_LISTED = compiled(r"[\s,&]*(?:and\b)?[\s,&]*(?:and\b)?\s*")
_OPEN = compiled(r" \(([^()]{3,200})\)")
_CAPITALS = compiled(r"((?:[A-Z][\w'-]+ )*[A-Z][\w'-]+),? and $")
_SLASH = compiled(r"/([A-Z]\w+)")


def find(part: str, places: list[Mention]) -> Iterator[Naming]:
    """Each body that such a phrase names; the last holds the shared word."""
    ends = {place.end: place for place in places}
    for match in _PLURAL.finditer(part):
        one = _PLURALS[match.group()]
        spots = _before(part, match.start(), ends)
        if spots and one == "Hospital":
            spots = _with_capitals(part, spots)
        if len(spots) > 1:
            spots[-1] = (spots[-1][0], match.end(), spots[-1][2])
        else:
            spots = _behind(part, match.end(), places)
        bodies = [_body(start, end, f"{name} {one}") for start, end, name in spots]
        if len(bodies) > 1 and all(bodies):
            yield from (body for body in bodies if body)


def slashed(part: str, mention: Mention) -> Naming | None:
    """*Improvement* in *NHS England/Improvement*."""
    match = _SLASH.match(part, mention.end)
    first = part[mention.start : mention.end].partition(" ")[0]
    entry = body_named(f"{first} {match[1]}") if match else None
    return of_entry(match.start(1), match.end(1), entry, True) if match and entry else None


Spot = tuple[int, int, str]


def _body(start: int, end: int, words: str) -> Naming | None:
    entry = body_named(words)
    if entry:
        return of_entry(start, end, entry, True)
    if words.endswith(" Hospital"):
        name, key = unlisted(words, "hospital")
        return Naming(start, end, key, name, "hospital", True)
    return None


def _before(part: str, at: int, ends: Mapping[int, Mention]) -> list[Spot]:
    """The places in a row that stand before the noun."""
    spots: list[Spot] = []
    gap = 1
    while (place := ends.get(at - gap)) is not None:
        spots.insert(0, (place.start, place.end, place.name))
        at = place.start
        lead = next((words for words in (", and ", " and ", ", ", " & ") if part.endswith(words, 0, at)), "")
        if not lead:
            break
        gap = len(lead)
    return spots


def _with_capitals(part: str, spots: list[Spot]) -> list[Spot]:
    """*Charing Cross and Ealing Hospitals*: what stands before *and* need be no place of the list."""
    at = spots[0][0]
    match = _CAPITALS.search(part, max(0, at - 60), at)
    return [(match.start(1), match.end(1), match[1]), *spots] if match else spots


def _behind(part: str, at: int, places: list[Mention]) -> list[Spot]:
    """The places in brackets behind the noun, where they are all that stands there."""
    match = _OPEN.match(part, at)
    if not match:
        return []
    inside = [place for place in places if match.start(1) <= place.start and place.end <= match.end(1)]
    rest, last = "", match.start(1)
    for place in inside:
        rest, last = rest + part[last : place.start], place.end
    if not _LISTED.fullmatch(" ".join((rest + part[last : match.end(1)]).split("and"))):
        return []
    return [(place.start, place.end, place.name) for place in inside]
