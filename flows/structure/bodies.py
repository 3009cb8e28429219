"""Bodies named in a text: those of the code list, and those whose own names tell what they are."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from flows.extract import gazetteer
from flows.extract.gazetteer import APOSTROPHES, Mention
from flows.read.document import Passage
from flows.structure import ambiguous, named_bodies, shared_names
from flows.structure.identity import body_named, partnerships, unlisted
from flows.structure.named_bodies import Named
from flows.structure.naming import Naming, of_entry

_PARTNERSHIP = ("STP", "artnership")
_OF_PLACES = frozenset({"ccg", "stp", "integrated_care_board"})


def listed(text: str, passage: Passage) -> list[Mention]:
    """The bodies of the code list, ambiguous names among them."""
    found = gazetteer.bodies().find(text, passage.char_start, passage.char_end)
    return [one for mention in found for one in _apart(text, mention)]


def settled(text: str, mentions: list[Mention], places: Collection[str], clear: Collection[str]
            ) -> list[Mention]:  # fmt: skip
    """Those of the mentions that hold: an ambiguous name only where the document speaks for it."""
    return [
        mention
        for mention in mentions
        if not ambiguous.is_ambiguous(text[mention.start : mention.end])
        or ambiguous.holds(text, mention, places, clear)
    ]


def find(text: str, passage: Passage, places: list[Mention], known: list[Mention],
         own: Mapping[str, str]) -> Iterator[Naming]:  # fmt: skip
    """Every body, the readings that go before others first. `known` are those of the code list."""
    start = passage.char_start
    part = text[start : passage.char_end].translate(APOSTROPHES)
    near = [Mention(place.start - start, place.end - start, place.entry) for place in places]
    here = [Mention(body.start - start, body.end - start, body.entry) for body in known]
    found = list(shared_names.find(part, near))
    found += [_partnership(place) for place in near if _is_partnership(part, place)]
    found += _beyond(part, near, here, own)
    found += [of_entry(body.start, body.end, body.entry, True) for body in here]
    found += [other for body in here if (other := shared_names.slashed(part, body))]
    spots = [*((one.start, one.end) for one in found), *((one.start, one.end) for one in near)]
    certain = passage.kind not in {"heading", "title"} or not _in_capitals(part, spots)
    for naming in found:
        yield Naming(start + naming.start, start + naming.end, naming.key, naming.name, naming.kind, True,
                     certain or body_named(naming.name) is not None)  # fmt: skip


def _beyond(part: str, places: list[Mention], known: list[Mention], own: Mapping[str, str]
            ) -> Iterator[Naming]:  # fmt: skip
    """Bodies whose name goes beyond one of the list, or has nothing of the list in it; the widest first."""
    spots = {place.end: place.start for place in places}
    ends = {body.end: body.start for body in known}
    named = sorted(named_bodies.find(part, spots, ends, own), key=lambda one: one.start - one.end)
    for body in named:
        if not _is_place(body, places) and not _is_listed(part, body, known):
            yield _unlisted(part, body.start, body.end, body.kind)
    for whole in known:
        branch = next((place for place in places if place.start == whole.end + 1), None)
        words = part[whole.start : whole.end]
        if branch and (whole.entry.kind == "charity" or whole.entry.name.startswith(f"{words} ")):
            yield _unlisted(part, whole.start, branch.end, whole.entry.kind)


def _is_place(body: Named, places: list[Mention]) -> bool:
    """*European Union* is in the list of places; *North East London ICB*, who plans for it, is none."""
    over = [place for place in places if place.start <= body.start and body.end <= place.end]
    return any(place.end > body.end or body.kind not in _OF_PLACES for place in over)


def _is_listed(part: str, body: Named, known: list[Mention]) -> bool:
    """Whether a listed body has the last of these words, or the first and a comma behind it."""
    return any(
        one.start < body.end <= one.end or one.start == body.start and part[one.end : one.end + 1] == ","
        for one in known
    )


def _unlisted(part: str, start: int, end: int, kind: str) -> Naming:
    """The body of these words; it may be in the list under another way of writing it."""
    words = part[start:end]
    entry = body_named(words)
    if entry:
        return of_entry(start, end, entry, True)
    name, key = unlisted(words, kind)
    known = body_named(name)
    if known:
        return of_entry(start, end, known, True)
    planned = partnerships().get(name.removesuffix(" STP")) if kind == "stp" else None
    return of_entry(start, end, planned, True) if planned else Naming(start, end, key, name, kind, True)


def _apart(text: str, mention: Mention) -> list[Mention]:
    """*NHS England and NHS Improvement* as the two that it names."""
    words = text[mention.start : mention.end]
    left, gap, right = words.partition(" and ")
    first, second = body_named(left), body_named(right)
    if not gap or first is None or second is None or first == second or mention.entry.name == words:
        return [mention]
    middle = mention.start + len(left)
    return [Mention(mention.start, middle, first), Mention(middle + len(gap), mention.end, second)]


def _is_partnership(part: str, place: Mention) -> bool:
    """*North East London STP* names who plans for the place."""
    return place.name in partnerships() and part[place.start : place.end].endswith(_PARTNERSHIP)


def _partnership(place: Mention) -> Naming:
    return of_entry(place.start, place.end, partnerships()[place.name], True)


def _in_capitals(part: str, spots: list[tuple[int, int]]) -> bool:
    """Whether the heading writes also what is no name with capitals, so that these tell nothing."""
    for start, end in spots:
        part = part[:start] + " " * (end - start) + part[end:]
    words = [word for word in part.split() if len(word) > 3 and word[:1].isalpha()]
    return bool(words) and all(word[0].isupper() for word in words)
