"""The slot `organisation`: the body that a figure belongs to."""

from __future__ import annotations

import re

from flows.extract import acting, bind_place, ellipsis, gazetteer, ownership, subject_place
from flows.extract.body_kinds import ACTORS
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.subject import Subject
from flows.extract.thread import Binding
from flows.patterns import compiled

#: bodies of one place: what is said of another place is not theirs
_LOCAL = frozenset(
    {"nhs_trust", "nhs_foundation_trust", "ccg", "ics", "institution", "police", "fire_service"}
)
#: what a council counts that is not its own: the people of its area, what they throw away and suffer
_PEOPLE = compiled(
    r"\b(?:residents?|people|population|households|children|adults|births|deaths|life expectancy|men|women"
    r"|rough sleepers|babies|ages|recycling|waste|fly-tips?|graffiti|litter|bins|collections|offences|crimes"
    r"|collisions|pupils)\b",
    re.IGNORECASE,
)


def fill(binding: Binding) -> None:
    """The nearest body that may own the figure, else the one that the heading or the document is about."""
    read, quantity, figure = binding.read, binding.quantity, binding.figure
    bodies = [
        body for body in read.bodies if body.entry.kind in ACTORS or acting.acts(read, body, quantity.begin)
    ]
    if len(bodies) > 1:
        bodies = gazetteer.joined(read.text, bodies)
    owners = [
        body
        for body in bodies
        if ownership.owns(read, binding.clauses, quantity, body) and not _of_another_place(body, binding)
        if not binding.clauses.told_by_the_way(body.start, quantity.begin)
    ]
    best = min(
        owners,
        key=lambda body: bind_place.cost(read, binding.clauses, quantity, body.start, body.end),
        default=None,
    )
    rule = "the nearest body of the sentence"
    if best is None:
        best, rule = acting.taken_over(binding), "the body that the sentence before is about"
    whole = binding.thread.subject.body
    if best and whole and best.entry.code is None and whole.name.startswith(f"{best.name} "):
        best, rule = whole, "the body of the document, by the first words of its name"
    own = best is not None
    if best is None and not (_speaks_of_a_place(binding) or ellipsis.of_others(binding)):
        best, rule = inherited(figure, binding.thread.subject), "the body of the heading or the document"
    if best:
        figure.organisation, figure.organisation_code = best.entry.name, best.entry.code
        binding.note("organisation", rule, best.start, best.end)
    if best and own:
        binding.thread.acting = best
        _place_of(best, binding)


def _of_another_place(body: Mention, binding: Binding) -> bool:
    """Whether the clause of a figure has its own place: *The council spent £5m; in Kent 12 homes closed*."""
    where = binding.evidence.get("geography", {})
    start = where.get("start")
    return (
        where.get("rule") == bind_place.NAMED
        and body.entry.kind == "council"
        and isinstance(start, int)
        and body.end < start
        and binding.clauses.strong_between(body.end, min(start, binding.quantity.begin)) > 0
    )


def _place_of(body: Mention, binding: Binding) -> None:
    """The area of a council or a force, where the sentence names no place: *Leeds City Council spent £5m*."""
    found = binding.evidence.get("geography", {}).get("rule")
    area = None if found == bind_place.NAMED else subject_place.served_by(body)
    if area:
        binding.figure.geography, binding.figure.geography_code = area.entry.name, area.entry.code
        binding.note("geography", "the area of the body", area.start, area.end)


def _speaks_of_a_place(binding: Binding) -> bool:
    """*England is down 11%*: the subject of the clause is a place, not the body of the document."""
    subject = binding.thread.subject
    own = subject.place.name if subject.place else None
    start = max(binding.clause[0], binding.read.start)
    return any(
        0 <= place.start - start <= 2
        and place.name != own
        and place.entry.kind in _COUNTRIES
        and not _NOUN.match(binding.read.text, place.end)
        for place in binding.places
    )


#: *UK like-for-like sales*: a place that only tells which part of a business is meant
_NOUN = compiled(
    r"[ \u00a0\n](?:like-for-like|same-store|underlying|sales|stores?|outlets|revenues?|turnover"
    r"|business(?:es)?|divisions?|operations|customers|subsidiary|subsidiaries)\b"
)


_COUNTRIES = frozenset({"country", "region", "world", "group", "world_region"})


def inherited(figure: Figure, subject: Subject) -> Mention | None:
    """The body that the document is about, where the figure is its own.

    It is not where the figure is of another place, or counts the people of the area: *60,000 residents*.
    """
    body = subject.body
    if body is None:
        return None
    elsewhere = figure.geography is not None and not (
        subject.place and figure.geography == subject.place.name or figure.geography == body.entry.area
    )
    if body.entry.kind in _LOCAL:
        # a small place that no list has is where one of its sites stands
        listed = figure.geography_code or gazetteer.place_named(figure.geography or "")
        return None if elsewhere and listed else body
    if body.entry.kind != "council":
        return body
    if subject.place and elsewhere:
        return None
    people = _PEOPLE.search(f"{figure.measure or ''} {figure.counted or ''}")
    return None if people and figure.kind != "money" else body
