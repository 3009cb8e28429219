"""A sentence as read: everything in it that a figure may be bound to, each with its characters."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.extract import (
    citations,
    claims,
    gazetteer,
    organisations,
    periods,
    sentence_quantities,
    unlisted_places,
)
from flows.extract.citations import Citation
from flows.extract.claims import Claim
from flows.extract.codelists import Entry
from flows.extract.gazetteer import Mention
from flows.extract.numerals import Number
from flows.extract.periods import Calendar, Period
from flows.extract.quantities import Quantity


@dataclass(slots=True)
class Sentence:
    """A sentence, `text[start:end]`, with its quantities and their possible qualifiers in order of place."""

    text: str
    start: int
    end: int
    quantities: list[Quantity] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    #: by the start of each number that is no quantity: its disposition and the rule that says so
    reasons: dict[int, tuple[str, str]] = field(default_factory=dict)

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]


_NOTHING = Entry("", None, "", "", False, ())


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document brings to the reading of each of its sentences."""

    text: str
    calendar: Calendar
    footnotes: dict[str, bool]
    names: gazetteer.Gazetteer


def read(setting: Setting, start: int, end: int, numbers: list[Number]) -> Sentence:
    """Read the sentence `text[start:end]`, whose numbers are given."""
    text = setting.text
    sentence = Sentence(text, start, end)
    if not numbers:
        return _context(setting, sentence)
    claimed: list[Claim] = claims.find(text, start, end, numbers)
    sentence.citations = citations.find(text, start, end, setting.footnotes)
    sentence.periods = _free(periods.find(text, start, end, setting.calendar), claimed, sentence.citations)
    named = gazetteer.places().find(text, start, end)
    sentence.bodies = [
        body
        for body in organisations.find(text, start, end, setting.names)
        if not any(place.start <= body.start and body.end < place.end for place in named)
    ]
    sentence.places = [place for place in named if not _inside(place, sentence.bodies)]
    sentence.places = [place for place in sentence.places if not _inside(place, sentence.citations)]
    taken = sentence.places + sentence.bodies + [Mention(c.start, c.end, _NOTHING) for c in claimed]
    taken += [Mention(period.start, period.end, _NOTHING) for period in sentence.periods]
    sentence.places = sorted(
        sentence.places + unlisted_places.find(text, start, end, taken), key=lambda place: place.start
    )
    sentence.bodies = [body for body in sentence.bodies if not _inside(body, sentence.citations)]
    _quantities(sentence, numbers, claimed)
    return sentence


#: the length of words that may head a passage
_HEADING = 60


def _context(setting: Setting, sentence: Sentence) -> Sentence:
    """A sentence without numbers: its periods; where it is as short as a heading its places and bodies."""
    text, start, end = sentence.text, sentence.start, sentence.end
    sentence.periods = periods.find(text, start, end, setting.calendar)
    if end - start <= _HEADING:
        sentence.bodies = organisations.find(text, start, end, setting.names)
        places = gazetteer.places().find(text, start, end)
        sentence.places = [place for place in places if not _inside(place, sentence.bodies)]
    return sentence


def _inside(mention: Mention, others: list[Mention] | list[Citation]) -> bool:
    return any(other.start <= mention.start and mention.end <= other.end for other in others)


def _free(found: list[Period], claimed: list[Claim], cited: list[Citation]) -> list[Period]:
    """The periods that stand in no name and no citation."""
    taken = [(claim.start, claim.end) for claim in claimed if claim.disposition != "ordinal"]
    taken += [(citation.start, citation.end) for citation in cited]
    return [period for period in found if not any(a < period.end and period.start < b for a, b in taken)]


def _quantities(sentence: Sentence, numbers: list[Number], claimed: list[Claim]) -> None:
    spans: list[tuple[int, int, tuple[str, str]]] = [
        (citation.start, citation.end, ("citation", citation.rule)) for citation in sentence.citations
    ]
    spans += [(claim.start, claim.end, (claim.disposition, claim.rule)) for claim in claimed]
    spans += [
        (period.start, period.end, ("period", period.rule))
        for period in sentence.periods
        if period.months is None or period.span
    ]
    free: list[Number] = []
    for number in numbers:
        reason = next((why for a, b, why in spans if a <= number.start < b), None)
        if reason:
            sentence.reasons[number.start] = reason
        else:
            free.append(number)
    sentence.quantities, reasons = sentence_quantities.read(sentence.text, free, sentence.start, sentence.end)
    sentence.reasons |= reasons
