"""Places and bodies as the heads of tables name them: by list, or as written among areas or firms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from flows.extract import gazetteer, organisations
from flows.extract.body_kinds import OWNERS
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Gazetteer, Mention
from flows.extract.table_frame import Spot
from flows.patterns import compiled

_B = "[ \u00a0]"
_REST = compiled(
    rf"\b(?:[Rr]est{_B}of|[Oo]utside(?:{_B}of)?|[Ee]lsewhere{_B}in|[Oo]ther{_B}parts{_B}of){_B}(?:the{_B})?$"
)
_AND = compiled(rf"(?:,{_B}and|,|{_B}and|{_B}&|/|{_B}\+){_B}?(?:the{_B})?")
#: what a column of places or of bodies is headed; an area of spending is none
_LOOSE = compiled(r"\W{0,6}(?:areas?|land|states?|departments?|places?)\W*", re.IGNORECASE)
_AREAS = compiled(
    r"\b(?:areas?|boroughs?|districts?|regions?|(?:local )?authorit(?:y|ies)|wards?"
    r"|countr(?:y|ies)|nations?|länder|land|states?|count(?:y|ies)|cit(?:y|ies)"
    r"|towns?"
    r"|places?|provinces?|prefectures?|cantons?|departments?|territor(?:y|ies)|footprint"
    r"|municipalit(?:y|ies)|neighbourhoods?|postcode|parish(?:es)?|constituenc(?:y"
    r"|ies))\b",
    re.IGNORECASE,
)
_BODIES = compiled(
    r"\b(?:trusts?|providers?|compan(?:y|ies)|firms?|buyers?|suppliers?|banks?|operators?"
    r"|airlines?|organisations?|bod(?:y|ies)|employers?|retailers?"
    r"|charit(?:y|ies)|universit(?:y|ies)|schools?|hospitals?|(?:police )?forces?"
    r"|contractors?|brands?|processors?|manufacturers?|landlords?|ccgs?|icbs?|prisons?"
    r"|insurers?|councils?)\b",
    re.IGNORECASE,
)
_COST_TO = compiled(
    r"\b(?:costs?|price|bill|savings?|loss(?:es)?|income|benefits?|charges?)\b[^,.;]{0,120} to (?:the )?$",
    re.IGNORECASE,
)
_NO_NAME = compiled(
    r"\b(?:total|all|average|mean|median|other|overall|sum|sub-?total|unknown|none"
    r"|not stated|national|group)\b",
    re.IGNORECASE,
)
_NAME = compiled(
    r"[A-Z][\w’'.-]*(?:[ \u00a0/-](?:[A-Z(&][\w’'.)-]*|&|and|of|the|upon|on|in|le"
    r"|la|de|del|der|am|an|und|y|et|with|under|by))*"
)
_TAIL = compiled(r"(?:<sup>\w+</sup>|\[[^\[\]]*+\]|[¹²³⁴-⁹*†‡]|\([^()]*+\))\s*+$")


def named(text: str, spot: Spot) -> tuple[Mention | None, Mention | None]:
    """The place and the body of a heading."""
    inside = organisations.find(text, *spot, Gazetteer(()))
    found = [
        place
        for place in gazetteer.places().find(text, *spot)
        if not any(body.start <= place.start < body.end for body in inside)
    ]
    body = next((body for body in inside if body.entry.kind in OWNERS or _bears(text, spot, body)), None)
    return _joined(text, spot, found), body


def _bears(text: str, spot: Spot, body: Mention) -> bool:
    """*Cost of the programme to HM Treasury*: what something costs a body is the body's, of whatever kind."""
    return _COST_TO.search(text, spot[0], body.start) is not None


def _joined(text: str, spot: Spot, found: list[Mention]) -> Mention | None:
    """*Rest of England*; *UK and Ireland* as written, where a heading is a list of places."""
    if not found:
        return None
    first, last = found[0], found[0]
    for place in found[1:]:
        if not _AND.fullmatch(text, last.end, place.start):
            break
        last = place
    rest = _REST.search(text, spot[0], first.start)
    if rest:
        return Mention(rest.start(), first.end, Entry(f"rest of {first.name}", None, "rest", "", False, ()))
    if last is first:
        return first
    codes = "; ".join(place.entry.code for place in found if place.entry.code and place.start <= last.start)
    return Mention(
        first.start, last.end, Entry(text[first.start : last.end], codes or None, "list", "", False, ())
    )


def kind_of_stub(corner: str, places: Sequence[Mention | None], bodies: Sequence[Mention | None]) -> str:
    """What the rows of a table are: `areas` by the head over them, `places` by name, `bodies`, or neither."""
    if _AREAS.search(corner) and (any(places) or not _LOOSE.fullmatch(corner)):
        return "areas"
    named_places, named_bodies = sum(1 for place in places if place), sum(1 for body in bodies if body)
    if _BODIES.search(corner) and named_places * 2 < len(places):
        return "bodies"
    if len(places) > 1 and named_places * 2 > len(places):
        return "places"
    return "bodies" if len(bodies) > 1 and named_bodies * 2 > len(bodies) else ""


def under(corner: str, text: str, spot: Spot) -> Mention | None:
    """The body that a row head names with the noun over it: *Belfast*, under *HSC Trust*."""
    found = as_written(text, spot, "named")
    if found is None or not _BODIES.search(corner):
        return None
    said = f"{found.name} {corner.strip(' *_').rstrip('s')}"
    known = gazetteer.bodies().find(said, 0, len(said))
    whole = known and (known[0].start, known[0].end) == (0, len(said))
    return Mention(found.start, found.end, known[0].entry) if whole else None


def as_written(text: str, spot: Spot, kind: str) -> Mention | None:
    """The name that a row head is, in a column of places or bodies; null for totals and averages."""
    start, end = spot
    while tail := _TAIL.search(text, start, end):
        end = tail.start()
    words = text[start:end].strip(" *_\u00a0")
    if not words or len(words) > 60 or _NO_NAME.search(words) or not _NAME.fullmatch(words):
        return None
    at = text.index(words, start, end)
    return Mention(at, at + len(words), Entry(words.replace("\u00a0", " "), None, kind, "", False, ()))
