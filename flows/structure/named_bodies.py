"""Named bodies: those that stand in no list, told by the words that begin or end their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flows.patterns import compiled
from flows.structure.heads import BEGIN, GENERIC, HEAD, HEADS, LEADING, LED

#: how far before its head the name of a body may begin
_REACH = 100
_LAST_WORD = compiled(r"([^\s()\[\]*_“”\";:!?–—]+) $")
_WORD_LENGTH = 30
_CAPITALS = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*)*"
#: a list counts only where *and* closes it: *Digital, Culture, Media and Sport*
_FORWARD = compiled(rf"{_CAPITALS}(?:(?:, {_CAPITALS})*,? (?:and|&) (?:the )?{_CAPITALS})?")
_PLACE = compiled(r"[A-Z][\w'-]*(?:[ -](?:upon[ -]|on[ -])?[A-Z][\w'-]*)?")
#: kinds that another ending may follow: *Hospitals NHS Trust*, *Partnership Board*
_MAY_GO_ON = frozenset({"hospital", "university", "partnership", "charity", "other", "company"})
_CONNECTORS = frozenset({"and", "&", "of", "for", "upon", "on", "with"})
#: after these a name goes on with *of* and *for*
_GOES_ON = frozenset(
    """
    University Hospitals College Borough City Bank Royal Isle Council Institute House Centre Campaign Office
    Society Association School Faculty Academy Corporation Friends Church Bishop Federation Confederation
    Department Ministry Collaboration
    """.split()
)


@dataclass(frozen=True, slots=True)
class Named:
    """A body's name in a text: its characters, and the kind that the name tells."""

    start: int
    end: int
    kind: str


def find(part: str, places: Mapping[int, int], ends: Mapping[int, int],
         own: Mapping[str, str]) -> Iterator[Named]:  # fmt: skip
    """The names in `part`, in their order. `places` gives where the place begins that ends at an offset,
    `ends` likewise the listed body; `own` are further endings, that the document itself explains."""
    led = list(_led(part, places))
    yield from led
    ends = {**ends, **{name.end: name.start for name in led}}
    reach = 0
    for start, end, kind in _heads(part, own):
        if start < reach:
            continue
        first = _first(part, start, reach, places, ends)
        if _is_name(part[first:end], part[first:start]):
            yield Named(first, end, kind)
        reach = end


def _led(part: str, places: Mapping[int, int]) -> Iterator[Named]:
    """The names that their first words tell: *University of Calder*."""
    for match in LED.finditer(part):
        forward = _PLACE if match.lastgroup == "borough_council" else _FORWARD
        name = forward.match(part, match.end())
        if name:
            end = min((end for end, begin in places.items() if begin == match.end()), default=name.end())
            yield Named(match.start(), end, match.lastgroup or "")


def _heads(part: str, own: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    found = [
        (match.start(), match.end(), HEADS[int((match.lastgroup or "k0")[1:])][1])
        for begin in BEGIN.finditer(part)
        if (match := HEAD.match(part, begin.start()))
    ]
    for words, kind in own.items():
        found += [(match.start(), match.end(), kind) for match in re.finditer(rf"\b{words}\b", part)]
    found.sort(key=lambda head: (head[0], -head[1]))
    begins = {start for start, _, _ in found}
    yield from (head for head in found if head[1] + 1 not in begins or head[2] not in _MAY_GO_ON)


def _first(part: str, start: int, reach: int, places: Mapping[int, int], ends: Mapping[int, int]) -> int:
    """Where the name begins that ends with the head at `start`: words in capitals, places whole."""
    first = at = start
    after = ""
    floor = max(reach, start - _REACH)
    while at > floor and part[at - 1] == " ":
        place = places.get(at - 1)
        match = _LAST_WORD.search(part, max(floor, at - 1 - _WORD_LENGTH), at)
        word = match[1] if match else ""
        if place is not None and place >= floor:
            first = at = place
            after = "place"
        elif word == "and" and after == "place" and at - 5 not in places:
            break
        elif word in _CONNECTORS:
            if not _goes_on(part, at - 1 - len(word), word) or at - 1 - len(word) - 1 in ends:
                break
            at -= len(word) + 1
            after = after if word == "and" else "word"
        elif word.endswith(",") and places.get(at - 2, -1) >= floor and " and " in part[at:start]:
            first = at = places[at - 2]
            after = "place"
        elif word.endswith("'s") and at - 3 in places:
            break
        elif word[:1].isupper() and word[-1] not in ",." and word not in LEADING:
            first = at = at - 1 - len(word)
            after = "word"
        elif word[:1] == "'" and word[1:2].isupper():
            return at - len(word)
        else:
            break
    return first


def _goes_on(part: str, at: int, word: str) -> bool:
    """Whether the connector that begins at `at` stands inside a name."""
    before = _LAST_WORD.search(part, max(0, at - _WORD_LENGTH), at)
    if not before or not before[1][:1].isupper():
        return False
    return word in {"and", "&", "upon", "on", "with"} or before[1] in _GOES_ON


def _is_name(name: str, lead: str) -> bool:
    """Whether something of the name is its own: *Partnership Board* could be any."""
    return bool(lead.strip()) and any(word.strip(",.") not in GENERIC for word in name.split())
