"""What a document, a section or a table is about: a place, a body and a period, of its title and headings.

They hold for the figures under them until the text says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from flows.extract import (
    document_head,
    gazetteer,
    opening_period,
    subject_body,
    subject_country,
    subject_period,
    subject_place,
)
from flows.extract.body_kinds import OWNERS
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention
from flows.extract.periods import Calendar, Period
from flows.extract.reading import Setting
from flows.patterns import compiled
from flows.read.document import Document, Passage


@dataclass(frozen=True, slots=True)
class Subject:
    """The inherited place, body and period, each with the characters that it was read from."""

    place: Mention | None = None
    body: Mention | None = None
    period: Period | None = None
    country: Entry | None = None


def of_document(document: Document, calendar: Calendar) -> Subject:
    """The subject of the whole: of its title and first lines; failing that, the place it speaks of most.

    *Lewisham Council: annual report 2017/18* is about that council, its borough and that year.
    """
    head = document_head.of(document)
    body = subject_body.of(document, head)
    place = subject_place.served_by(body) if body else subject_place.of(document, head)
    period = subject_period.of_head(document.text, head, calendar) or opening_period.of(document, calendar)
    return Subject(place, body, period, subject_country.of(place, document.text))


_NATIONAL = compiled(
    r"\bNHS\b|\b[Nn]ational(?:ly|\b)(?! Health Service| Insurance| Trust| Audit| Statistics| Park| and"
    r" international)"
)


#: a heading that leaves the body which a document is about for the others of its kind
_BEYOND = compiled(
    r"\b(?:[Ww]ider (?:picture|context)|[Nn]ational (?:picture|context|position|trends?)|[Ee]lsewhere"
    r"|[Aa]cross the (?:country|sector)|[Tt]he (?:sector|country|industry)"
    r"|[Oo]ther (?:areas|trusts|councils|prisons))\b"
)


def of_heading(subject: Subject, setting: Setting, start: int, end: int) -> Subject:
    """The subject under a heading or caption: what it names takes the place of what was inherited.

    Under *Kent, 2016* the figures are of Kent and of 2016, and of the body that they were of before.
    """
    text, calendar = setting.text, setting.calendar
    bodies, places = document_head.named(text, start, end, setting.names)
    owners = [body for body in bodies if body.entry.kind in OWNERS]
    period = subject_period.visited(text, start, end, calendar) or subject_period.reported(
        text, start, end, calendar, section=True
    )
    if not owners and _BEYOND.search(text, start, end):
        subject = replace(subject, body=None)
    if not places and not bodies and subject.country and _NATIONAL.search(text, start, end):
        places = [Mention(start, end, subject.country)]
    return replace(
        subject,
        place=gazetteer.joined(text, places, commas=False)[0] if places else _place_under(owners, subject),
        body=owners[0] if owners else subject.body,
        period=period or subject.period,
    )


#: a line that heads what follows is less than any heading
_LINE = 99


def level(text: str, passage: Passage) -> int:
    """The level of a heading, or of a line that may be one; 0 of any other passage."""
    if passage.kind == "heading":
        return passage.level or 1
    return _LINE if subject_period.heads(text, passage) else 0


def under(subject: Subject, setting: Setting, passage: Passage) -> Subject:
    """The subject under a heading, or under a line that names a period: *Performance report, Quarter 2*."""
    start, end = passage.char_start, passage.char_end
    if passage.kind == "heading":
        return of_heading(subject, setting, start, end)
    period = subject_period.reported(setting.text, start, end, setting.calendar)
    return replace(subject, period=period) if period else subject


def of_line(subject: Subject, bodies: list[Mention], places: list[Mention]) -> Subject:
    """The subject behind a few words that name what a passage is about: *HMP Wayland. Going ...*."""
    owners = [body for body in bodies if body.entry.kind in OWNERS]
    place = places[-1] if places else _place_under(owners, subject)
    return replace(subject, place=place, body=owners[0] if owners else subject.body)


def _place_under(owners: list[Mention], subject: Subject) -> Mention | None:
    """The place of a heading that names none: the area of the body that takes over, where it has one."""
    taken_over = owners and (subject.body is None or owners[0].name != subject.body.name)
    return subject_place.served_by(owners[0]) if taken_over else subject.place
