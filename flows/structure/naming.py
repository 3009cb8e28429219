"""A naming: characters of a text that name a body or a place, before it is known which rows they make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flows.acquire import slug
from flows.extract.codelists import Entry


@dataclass(frozen=True, slots=True)
class Naming:
    """What is named: its key, its name and kind, and whether it is a body.

    `certain` is false where a heading in capitals is all that speaks for a name.
    """

    start: int
    end: int
    key: str
    name: str
    kind: str
    body: bool
    certain: bool = True


def of_entry(start: int, end: int, entry: Entry, body: bool) -> Naming:
    """A body or place of a code list."""
    return Naming(start, end, slug(entry.name), entry.name, entry.kind, body)


def disjoint(namings: Iterable[Naming]) -> list[Naming]:
    """In the order of the text, none over another: the one that is given first holds its characters."""
    taken: set[int] = set()
    kept = []
    for naming in namings:
        span = range(naming.start, naming.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(naming)
    return sorted(kept, key=lambda naming: naming.start)
