"""A figure from a quantity: each slot filled by the nearest licensed candidate, with its evidence."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from flows.extract import aspects, bind_period, bind_place, measures, nouns, periods
from flows.extract import calendar_dates as cal
from flows.extract.aspects import Aspect
from flows.extract.bind_period import Anchors, Bound
from flows.extract.calendar_dates import Span
from flows.extract.clauses import Clauses
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.periods import Calendar
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.subject import ACTORS, Subject

Evidence = dict[str, dict[str, object]]


@dataclass(slots=True)
class Thread:
    """What the sentences of a passage hand on to each other.

    `heading` is the period of the headings, `period` the one carried on, `topic` what the sentence
    that leads in a list is about.
    """

    subject: Subject
    calendar: Calendar
    document_id: str
    passage_id: str
    heading: Bound | None = None
    period: Bound | None = None
    last: Figure | None = None
    named: list[Span] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    topic: str = ""
    default: Aspect = aspects.LEVEL
    before: tuple[Quantity, Aspect] | None = None

    @property
    def anchors(self) -> Anchors:
        """What relative periods refer to here."""
        return Anchors(self.period.span if self.period else None, self.heading.span if self.heading else None, tuple(self.named[-12:]))


def note(evidence: Evidence, slot: str, rule: str, start: int, end: int) -> None:
    """Write down how a slot was filled: the rule, and the characters that it was read from."""
    evidence[slot] = {"rule": rule, "start": start, "end": end}


def sentence(read: Sentence, thread: Thread) -> list[Figure]:
    """The figures of a sentence, in their order; the thread is carried on."""
    if not read.quantities and not read.periods and not read.places:
        return []
    clauses = Clauses(read.text, read.start, read.end)
    places = bind_place.candidates(read, thread.subject)
    joined = bind_place.together(read, places) if len(places) > 1 else places
    figures: list[Figure] = []
    thread.before = None
    if not read.quantities:
        _run_in_heading(read, joined, thread)
    for quantity in read.quantities:
        figure = _figure(read, quantity, clauses, joined, thread, figures)
        figures.append(figure)
    _respectively(read, figures, places)
    _from_to(read, figures, thread)
    _wholes(read, figures, thread)
    lead = bind_period.leads(read, clauses, thread.used, thread.anchors, thread.calendar)
    thread.period = lead or thread.period
    thread.named += [period.span for period in read.periods if period.span and period.months is None]
    thread.last = next((figure for figure in figures if figure.kind == "count" and figure.counted), figures[-1]) if figures else thread.last
    return figures


_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|we|it|there|can|do|did|[a-z]{3,}ed)\b")


def _run_in_heading(read: Sentence, places: list[Mention], thread: Thread) -> None:
    """*Germany. Energy added ...*: a few words without a verb head what follows in the passage."""
    if places and read.end - read.start <= 60 and not _SENTENCE.search(read.text, read.start, read.end):
        thread.subject = replace(thread.subject, place=places[-1])


def _figure(read: Sentence, quantity: Quantity, clauses: Clauses, places: list[Mention], thread: Thread, before: list[Figure]) -> Figure:
    evidence: Evidence = {}
    clause = clauses.bounds(quantity.begin)
    figure = Figure(
        figure_id=f"{thread.document_id}#char={quantity.start},{quantity.end}",
        document_id=thread.document_id,
        passage_id=thread.passage_id,
        char_start=quantity.start,
        char_end=quantity.end,
        quote=read.text[quantity.start : quantity.end],
        sentence_start=read.start,
        sentence_end=read.end,
        kind=quantity.kind,
        value=quantity.value if quantity.comparator != "range" else None,
        low=quantity.low,
        high=quantity.high,
        comparator=quantity.comparator,
        unit=quantity.unit,
        total=quantity.total,
    )
    note(evidence, "value", "the number as written, with sign, magnitude and unit", quantity.start, quantity.end)
    if quantity.said:
        note(evidence, "comparator", "the words beside the number", quantity.said.start, quantity.said.end)
    _count(read, quantity, figure, before, thread, evidence)
    _measure(read, quantity, figure, clause, before, thread, evidence)
    aspect = aspects.read(read, clauses, quantity, thread.before, thread.default)
    thread.before = (quantity, aspect)
    figure.aspect, figure.direction = aspect.name, aspect.direction
    note(evidence, "aspect", aspect.rule, clause[0], clause[1])
    if figure.aspect == "change":
        _positive(figure)
    _place(read, clauses, quantity, figure, places, thread, evidence)
    _body(read, clauses, quantity, figure, thread, evidence)
    _period(read, clauses, quantity, figure, thread, evidence)
    _citations(read, figure, evidence)
    figure.evidence = json.dumps(evidence, ensure_ascii=False)
    return figure


def _positive(figure: Figure) -> None:
    """A change is a positive value with a direction."""
    figure.value = abs(figure.value) if figure.value is not None else None
    figure.low = abs(figure.low) if figure.low is not None else None
    figure.high = abs(figure.high) if figure.high is not None else None


def _count(read: Sentence, quantity: Quantity, figure: Figure, before: list[Figure], thread: Thread, evidence: Evidence) -> None:
    """The counted noun; a bare number without one takes over what the figure before it counts or measures."""
    if figure.kind not in {"count", "proportion"}:
        return
    start = quantity.stop
    span = nouns.phrase(read.text, start, read.end)
    if span:
        figure.counted = " ".join(read.text[span[0] : span[1]].split()).strip("()")
        note(evidence, "counted", "the noun after the number", *span)
    elif quantity.bare:
        _like(read, quantity, figure, before or ([thread.last] if thread.last and thread.last.kind == "count" else []), evidence)


_UNITS = {"percentage", "rate", "duration", "age", "measure", "money"}
_BOUND_OF = re.compile(r"\b(?:of|to|from|at|least|most|than|under|over|below|above|is|was|by|for|against)[ \u00a0\n]$")


def _like(read: Sentence, quantity: Quantity, figure: Figure, before: list[Figure], evidence: Evidence) -> None:
    """*... 8.1% in nursing, 11.4 in home care*: what is not said again is that of a figure before."""
    decimal = "." in figure.quote and quantity.magnitude == 1.0 and "," not in figure.quote
    closed = read.text[quantity.stop : quantity.stop + 1] in {";", ",", ".", ")", ""}
    asked = _BOUND_OF.search(read.text, max(read.start, quantity.start - 8), quantity.start) is not None
    for last in reversed(before):
        if last.kind in _UNITS and (decimal or asked and last.kind in {"percentage", "measure"} and (closed or last.kind == "measure")) and _fits(figure, last):
            figure.kind, figure.unit = last.kind, last.unit
        elif last.kind == "count" and not decimal:
            figure.counted = last.counted
        else:
            continue
        note(evidence, "unit", "as in the figure before it", last.char_start, last.char_end)
        return


def _fits(figure: Figure, last: Figure) -> bool:
    """A percentage that is not said again stays one of a hundred; money is said again."""
    top = figure.high if figure.high is not None else figure.value or 0
    return last.kind != "money" and (last.kind != "percentage" or 0 <= top <= 100)


def _measure(read: Sentence, quantity: Quantity, figure: Figure, clause: tuple[int, int], before: list[Figure], thread: Thread, evidence: Evidence) -> None:
    found = measures.phrase(read, quantity, clause)
    topic = before[-1] if before else thread.last
    if found is None or found.weight < 2:
        wider = measures.phrase(read, quantity, (read.start, clause[1])) if clause[0] > read.start else None
        found = wider if wider and (found is None or wider.weight > found.weight) else found
    if found:
        figure.measure = found.words
        note(evidence, "measure", "the words of its clause", found.start, found.end)
        if found.weight < 2 and topic and topic.measure and (before or found.weight == 0):
            figure.measure = measures.completed(found, topic.measure)
        elif found.weight < 3 and thread.last and thread.last.measure and measures.speaks_of_before(read, read.start, quantity.begin):
            figure.measure = measures.completed(found, thread.last.measure)
        elif thread.topic and found.weight < 4 and not before:
            figure.measure = measures.completed(found, thread.topic)
    elif topic and topic.measure:
        figure.measure = topic.measure
        note(evidence, "measure", "as in the figure before it", topic.char_start, topic.char_end)
    figure.measure_code = measures.code(figure.measure)


def _place(read: Sentence, clauses: Clauses, quantity: Quantity, figure: Figure, places: list[Mention], thread: Thread, evidence: Evidence) -> None:
    place = bind_place.bind(read, clauses, quantity, places)
    rule = "the nearest place of the sentence"
    if place is None and thread.subject.place:
        place, rule = thread.subject.place, "the place of the heading or the document"
    if place:
        figure.geography, figure.geography_code = place.entry.name, place.entry.code
        note(evidence, "geography", rule, place.start, place.end)


#: bodies of one place: what is said of another place is not theirs
_LOCAL = frozenset({"nhs_trust", "nhs_foundation_trust", "ccg", "institution", "police"})


def _body(read: Sentence, clauses: Clauses, quantity: Quantity, figure: Figure, thread: Thread, evidence: Evidence) -> None:
    owners = [body for body in read.bodies if body.entry.kind in ACTORS and body.end <= read.end]
    if len(owners) > 1:
        owners = bind_place.bodies_together(read, owners)
    owners = [body for body in owners if bind_place.owns(read, clauses, quantity, body)]
    best = min(owners, key=lambda body: bind_place.cost(read, clauses, quantity, body.start, body.end), default=None)
    rule = "the nearest body of the sentence"
    if best is None:
        best, rule = inherited_body(figure, thread.subject), "the body of the heading or the document"
    if best:
        figure.organisation, figure.organisation_code = best.entry.name, best.entry.code
        note(evidence, "organisation", rule, best.start, best.end)


#: what a council counts that is not its own: the people of its area
_PEOPLE = re.compile(r"\b(?:residents?|people|population|households|children|adults|births|deaths|life expectancy|men|women|rough sleepers|babies|ages)\b", re.IGNORECASE)


def inherited_body(figure: Figure, subject: Subject) -> Mention | None:
    """The body that the document is about, where the figure is its own: not another place's, not its area's people."""
    body = subject.body
    if body is not None and body.entry.kind in _LOCAL and figure.geography and not (subject.place and figure.geography == subject.place.name):
        return None
    if body is None or body.entry.kind != "council":
        return body
    if subject.place and figure.geography not in {None, subject.place.entry.name}:
        return None
    return None if _PEOPLE.search(f"{figure.measure or ''} {figure.counted or ''}") and figure.kind != "money" else body


def _period(read: Sentence, clauses: Clauses, quantity: Quantity, figure: Figure, thread: Thread, evidence: Evidence) -> None:
    bound = bind_period.bind(read, clauses, quantity, figure.aspect == "change", thread.anchors, thread.calendar)
    rule = "the nearest period of the sentence: {}"
    if bound is None and figure.aspect != "target":
        bound, rule = _inherited(read, clauses.bounds(quantity.begin), figure, thread), "the period of the sentence before or of the heading: {}"
    if bound:
        set_period(figure, bound.span)
        figure.period = " ".join(read.text[bound.start : bound.end].split())
        note(evidence, "period", rule.format(bound.rule), bound.start, bound.end)
        if figure.aspect != "target":
            thread.used.add(bound.start)


def _inherited(read: Sentence, clause: tuple[int, int], figure: Figure, thread: Thread) -> Bound | None:
    """The period of the sentence before; for what is said of the present that of the heading; for money to date the year so far."""
    bound = thread.period
    if bound is not thread.heading and bind_period.timeless(read, *clause):
        bound = thread.heading
    if bound and bound.rule == "month of the report" and figure.kind == "money":
        first = thread.calendar.first_month
        year = bound.span.last.year - (bound.span.last.month < first)
        return Bound(Span(date(year, first, 1), bound.span.last), bound.start, bound.end, "year to the month of the report")
    return bound


def set_period(figure: Figure, span: Span) -> None:
    figure.period_start, figure.period_end = span.first, span.last


def _citations(read: Sentence, figure: Figure, evidence: Evidence) -> None:
    keys = [key for citation in read.citations for key in citation.keys]
    if keys:
        figure.citation_keys = tuple(dict.fromkeys(keys))
        note(evidence, "citation_keys", "the sources of its sentence", read.citations[0].start, read.citations[-1].end)


_FROM = re.compile(r"\b[Ff]rom[ \u00a0\n](?:(?:just|about|around|only|over|under|nearly|almost|the|an?|more than|less than)[ \u00a0\n])*$")
_TO = re.compile(r"(?:[^;:]*[ \u00a0\n,])?to(?:[ \u00a0\n](?:just|about|around|only|over|under|nearly|almost|the|an?|more than|less than))*[ \u00a0\n]$")


def _from_to(read: Sentence, figures: list[Figure], thread: Thread) -> None:
    """*From 6.2 to 7.0 weeks between June 2016 and June 2018*: the first level at the beginning, the second at the end."""
    for first, second in zip(figures, figures[1:], strict=False):
        same = first.period_start == second.period_start and first.period_end == second.period_end and first.unit == second.unit
        before = (read.text, max(read.start, first.char_start - 24), first.char_start)
        if not same or not first.period_start or not _FROM.search(*before) or not _TO.fullmatch(read.text, first.char_end, second.char_start):
            continue
        ends = _ends(read, first, thread)
        if ends:
            set_period(first, ends[0])
            set_period(second, ends[1])


def _ends(read: Sentence, figure: Figure, thread: Thread) -> tuple[Span, Span] | None:
    """Where a period of two levels begins and ends, in the grain in which it is written."""
    whole = next((p for p in read.periods if p.span and p.span.first == figure.period_start and p.span.last == figure.period_end), None)
    again = next((p for p in read.periods if p.rule in {"the same", "its length"}), None)
    assert figure.period_start and figure.period_end
    span = Span(figure.period_start, figure.period_end)
    if whole is None:
        return (cal.shift(span, -12), span) if again and again.rule == "the same" else None
    parts = [p.span for p in periods.find(read.text, whole.start, whole.end, thread.calendar) if p.span]
    if whole.rule in {"months between", "years between"}:
        unit = _grains(read.text[whole.start : whole.end], span)
        return unit if len(parts) == 1 else None
    if whole.rule == "rolling period" and span.days > 400:
        return cal.until(cal.add_months(span.first, 0) - timedelta(days=1), 12), cal.until(span.last, 12)
    return None


_YEARS = re.compile(r"(?:19|20)\d\d(?:[-–/]\d\d(?!\d))?")


def _grains(words: str, span: Span) -> tuple[Span, Span]:
    """First and last month, or first and last year, of a written span."""
    if any(month.capitalize() in words for month in cal.MONTHS):
        return cal.month(span.first.year, span.first.month), cal.month(span.last.year, span.last.month)
    length = 12
    return cal.months(span.first.year, span.first.month, length), cal.until(span.last, length)


_OF_ALL = re.compile(r"(?:^|[.;:,]\s|\s)[Oo]f[ \u00a0\n](?:(?:the|those|these|its|their|our|all|some|about)[ \u00a0\n]){0,2}$")
_OF_THESE = re.compile(r"[Oo]f (?:these|them|those|this)\b,?")


def _wholes(read: Sentence, figures: list[Figure], thread: Thread) -> None:
    """*Of the 230 providers, 123 reported a deficit*; *Of these, 40,877 were in nursing*: the parts of a whole."""
    whole = thread.last if _OF_THESE.match(read.text, read.start, read.end) else None
    for figure in figures:
        if figure.kind != "count" or figure.comparator == "range" or figure.aspect == "change":
            continue
        if whole and whole.kind == "count" and (figure.value or 0) < (whole.value or 0) and figure.total is None:
            figure.total = whole.value
            figure.counted = figure.counted or whole.counted
        elif _OF_ALL.search(read.text, max(read.start, figure.char_start - 24), figure.char_start):
            whole = figure


def _respectively(read: Sentence, figures: list[Figure], places: list[Mention]) -> None:
    """*89.3, 90.4 and 85.1 per cent in Leeds, Bristol and Hull respectively*: as many places as figures, in order."""
    at = read.text.find("respectively", read.start, read.end)
    if at < 0 or len(figures) < 2:
        return
    _respective_periods(read, _run(read, [figure for figure in figures if figure.char_end <= at]), at)
    listed = [place for place in places if place.end <= at]
    group = _run(read, [figure for figure in figures if figure.char_end <= at])
    if 1 < len(listed) == len(group) or len(listed) > len(group) > 1:
        for figure, place in zip(group, listed[-len(group) :], strict=True):
            figure.geography, figure.geography_code = place.entry.name, place.entry.code


def _respective_periods(read: Sentence, group: list[Figure], at: int) -> None:
    """*120 and 90 beds in 2016 and 2017 respectively*."""
    spans = [period.span for period in read.periods if period.span and group and group[-1].char_end <= period.start < at]
    if 1 < len(spans) == len(group):
        for figure, span in zip(group, spans, strict=True):
            set_period(figure, span)


def _run(read: Sentence, figures: list[Figure]) -> list[Figure]:
    """The last run of figures that stand side by side in a list."""
    run: list[Figure] = []
    for figure in figures:
        if run and read.text[run[-1].char_end : figure.char_start].strip(" ,\n") not in {"", "and", "or"}:
            run = []
        run.append(figure)
    return run


def heading_period(subject: Subject) -> Bound | None:
    """The period that the headings over a passage name."""
    period = subject.period
    return Bound(period.span, period.start, period.end, period.rule) if period and period.span else None
