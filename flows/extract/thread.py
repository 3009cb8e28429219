"""What the sentences of a passage hand on to each other, and how a slot's evidence is written down."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.extract import aspects
from flows.extract.aspects import Aspect
from flows.extract.bind_period import Anchors, Bound
from flows.extract.calendar_dates import Span
from flows.extract.clauses import Clauses
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.periods import Calendar
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.subject import Subject

Evidence = dict[str, dict[str, object]]


@dataclass(slots=True)
class Thread:
    """What the sentences of a passage hand on to each other.

    `heading` is the period of the headings, `period` the one carried on, `topic` what the sentence
    that leads in a list is about, `led` whether that sentence names the period, `told` the figures of
    the text before. `scene` is the place that holds until another is named, `there` the last one of the
    sentence before, `single` whether it names no other, `alone` whether that stands before its
    first figure, `here` the one that the sentence takes over.
    `silent` are the sentences since the last figure, which state none, `spoken` those before that figure,
    `people` those whom the last share that did not name them was of.
    `actor` is the body that the sentence before is about, `acting` the one of this sentence.
    """

    subject: Subject
    calendar: Calendar
    document_id: str
    passage_id: str
    heading: Bound | None = None
    period: Bound | None = None
    last: Figure | None = None
    named: list[Span] = field(default_factory=list)
    told: list[Figure] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    topic: str = ""
    led: bool = False
    section: str = ""
    scene: Mention | None = None
    there: Mention | None = None
    here: Mention | None = None
    alone: bool = False
    single: bool = False
    actor: Mention | None = None
    acting: Mention | None = None
    default: Aspect = aspects.LEVEL
    silent: list[Sentence] = field(default_factory=list)
    spoken: list[Sentence] = field(default_factory=list)
    people: str = ""
    #: the figures before it in its passage, each with its aspect
    before: list[tuple[Quantity, Aspect]] = field(default_factory=list)

    @property
    def anchors(self) -> Anchors:
        """What relative periods refer to here."""
        return Anchors(
            self.period.span if self.period else None,
            self.heading.span if self.heading else None,
            tuple(self.named[-12:]),
        )


def note(evidence: Evidence, slot: str, rule: str, start: int, end: int) -> None:
    """Write down how a slot was filled: the rule, and the characters that it was read from."""
    evidence[slot] = {"rule": rule, "start": start, "end": end}


@dataclass(slots=True)
class Binding:
    """A figure while its slots are filled: where it stands, and what was bound before it in the sentence."""

    read: Sentence
    clauses: Clauses
    clause: tuple[int, int]
    quantity: Quantity
    figure: Figure
    before: list[Figure]
    places: list[Mention]
    thread: Thread
    evidence: Evidence
    #: the figure whose measure this one takes over
    meant: Figure | None = None

    def note(self, slot: str, rule: str, start: int, end: int) -> None:
        """The evidence of a slot."""
        note(self.evidence, slot, rule, start, end)


def set_period(figure: Figure, span: Span) -> None:
    figure.period_start, figure.period_end = span.first, span.last


def heading_period(subject: Subject) -> Bound | None:
    """The period that the headings over a passage name."""
    period = subject.period
    return Bound(period.span, period.start, period.end, period.rule) if period and period.span else None
