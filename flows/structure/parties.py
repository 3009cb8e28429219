"""Parties: the place and the partnership that a title names."""

from __future__ import annotations

from flows.extract import gazetteer
from flows.extract.codelists import organisations

_PARTNERSHIPS = frozenset({"stp", "ics", "partnership"})


def named(title: str) -> tuple[str | None, str | None]:
    """The places that a title names, and the partnership: by its own name, or as the one of that place."""
    places = [mention.entry.name for mention in gazetteer.places().find(title, 0, len(title))]
    bodies = [mention.entry for mention in gazetteer.bodies().find(title, 0, len(title))]
    own = [body.name for body in bodies if body.kind in _PARTNERSHIPS]
    theirs = [body.name for body in organisations() if body.kind in _PARTNERSHIPS and body.area in places]
    partnership = next(iter(own + theirs), None)
    return "; ".join(dict.fromkeys(places)) or None, partnership
