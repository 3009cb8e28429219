"""A figure from a quantity: each slot filled by the nearest licensed candidate, with its evidence.

The order of the slots is the order in which they need each other: what is counted, what is measured,
what aspect, then place, body, period and sources.
"""

from __future__ import annotations

import json

from flows.extract import (
    asides,
    aspects,
    bind_period,
    bind_place,
    ellipsis,
    gazetteer,
    handed_on,
    pairs,
    place_words,
    respective,
    scene,
    slot_body,
    slot_count,
    slot_measure,
    slot_period,
    subject,
)
from flows.extract.aspect import LEVEL, beyond_whole
from flows.extract.clauses import Clauses
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.slot_body import inherited as inherited_body
from flows.extract.thread import Binding, Evidence, Thread, heading_period, note, set_period
from flows.patterns import compiled

__all__ = ["Evidence", "Thread", "heading_period", "inherited_body", "note", "sentence", "set_period"]


def sentence(read: Sentence, thread: Thread) -> list[Figure]:
    """The figures of a sentence, in their order; the thread is carried on."""
    if not read.quantities:
        thread.silent.append(read)
        if not (read.periods or read.places or read.bodies):
            return []
    bounds = [(quantity.begin, quantity.start) for quantity in read.quantities if quantity.kind != "ratio"]
    clauses = Clauses(read.text, read.start, read.end, bounds)
    places = place_words.candidates(read, thread.subject)
    joined = gazetteer.joined(read.text, places) if len(places) > 1 else places
    scene.enter(read, joined, thread)
    thread.actor, thread.acting = thread.acting, None
    if not read.quantities:
        _run_in_heading(read, joined, thread)
    figures: list[Figure] = []
    for quantity in read.quantities:
        figures.append(_figure(read, clauses, quantity, figures, joined, thread))
    pairs.together(read, figures, places, thread)
    respective.share_out(read, figures)
    scene.carry_on(read, joined, thread)
    _carry_on(read, clauses, figures, thread)
    return figures


def _carry_on(read: Sentence, clauses: Clauses, figures: list[Figure], thread: Thread) -> None:
    """What the next sentence inherits: the period, the periods named so far, the last thing counted."""
    lead = bind_period.leads(read, clauses, thread.used, thread.anchors, thread.calendar)
    thread.period = handed_on.reached(figures, thread.anchors.document) or lead or thread.period
    thread.named += [
        period.span
        for period in read.periods
        if period.span and period.months is None and not asides.idle(read, period)
    ]
    if figures:
        thread.spoken, thread.silent = thread.silent or thread.spoken, []
        thread.last = next(
            (figure for figure in figures if figure.kind == "count" and figure.counted), figures[-1]
        )


_SENTENCE = compiled(r"\b(?:is|are|was|were|has|have|had|will|we|it|there|can|do|did|[a-z]{3,}ed)\b")


def _run_in_heading(read: Sentence, places: list[Mention], thread: Thread) -> None:
    """*Germany. Energy added ...*: a few words without a verb head what follows in the passage."""
    short = read.end - read.start <= 60 and not read.quantities
    if short and (places or read.bodies) and not _SENTENCE.search(read.text, read.start, read.end):
        thread.subject = subject.of_line(thread.subject, list(read.bodies), places)


def _figure(
    read: Sentence,
    clauses: Clauses,
    quantity: Quantity,
    before: list[Figure],
    places: list[Mention],
    thread: Thread,
) -> Figure:
    figure = _blank(read, quantity, thread)
    clause = clauses.bounds(quantity.begin)
    binding = Binding(read, clauses, clause, quantity, figure, before, places, thread, {})
    binding.note(
        "value", "the number as written, with sign, magnitude and unit", quantity.start, quantity.end
    )
    if quantity.said:
        binding.note("comparator", "the words beside the number", quantity.said.start, quantity.said.end)
    slot_count.fill(binding)
    slot_measure.fill(binding)
    _aspect(binding)
    _place(binding)
    slot_body.fill(binding)
    slot_period.fill(binding)
    _citations(binding)
    figure.evidence = json.dumps(binding.evidence, ensure_ascii=False)
    return figure


def _blank(read: Sentence, quantity: Quantity, thread: Thread) -> Figure:
    """The figure with what its quantity says by itself."""
    return Figure(
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


def _aspect(binding: Binding) -> None:
    """Aspect and direction; a change is a positive value with a direction."""
    thread, figure = binding.thread, binding.figure
    aspect = aspects.read(binding.read, binding.clauses, binding.quantity, thread.before, thread.default)
    if aspect.weak or ellipsis.verb_left_out(binding):
        aspect = aspects.taken_over(binding.meant, binding.quantity) or aspect
    aspect = LEVEL if aspect.name == "share" and beyond_whole(binding.quantity) else aspect
    thread.before.append((binding.quantity, aspect))
    figure.aspect, figure.direction = aspect.name, aspect.direction
    binding.note("aspect", aspect.rule, *binding.clause)
    if (
        figure.aspect in _AIMED
        and binding.quantity.sign
        and figure.kind in {"percentage", "percentage_points"}
        and not _beside_a_minus(binding)
    ):
        figure.direction = figure.direction or ("down" if binding.quantity.sign == "-" else "up")
        _without_sign(figure)
    elif figure.aspect == "change":
        _without_sign(figure)


#: a fall that is aimed at or foretold is one: *a first step of −16% by 2025*
_AIMED = frozenset({"target", "projection"})


def _beside_a_minus(binding: Binding) -> bool:
    """*The return was -6.9%, against a benchmark of -5.4%*: a level below nought, held against another."""
    last = binding.before[-1] if binding.before else None
    alike = last is not None and last.kind == binding.figure.kind and last.aspect == "level"
    return last is not None and alike and (last.value or 0) < 0


def _without_sign(figure: Figure) -> None:
    """A change is a positive value with a direction; a range over nought keeps its signs, and has none."""
    ends = [number for number in (figure.low, figure.high) if number is not None]
    if len(ends) > 1 and ends[0] < 0 < ends[1]:
        figure.direction = None
        return
    figure.value = abs(figure.value) if figure.value is not None else None
    if len(ends) > 1:
        figure.low, figure.high = sorted(map(abs, ends))
    else:
        figure.low, figure.high = (abs(n) if n is not None else None for n in (figure.low, figure.high))


def _place(binding: Binding) -> None:
    """The nearest licensed place of the sentence, else the one of the heading or the document."""
    if bind_place.is_speakers_own(binding.read, binding.clauses, binding.quantity):
        return
    place = bind_place.bind(binding.read, binding.clauses, binding.quantity, binding.places)
    rule = bind_place.NAMED
    against = (binding.read, binding.before, binding.quantity, binding.places)
    if place is None and (found := bind_place.held_against(*against)):
        place, rule = found, "the place of the figure that it is compared with"
    if place is None and (found := scene.within(binding.read, binding.clause, binding.places)):
        place, rule = found, "the place that *there* stands for"
    if place is None and binding.thread.here:
        place, rule = binding.thread.here, "the place that a sentence before has set"
    if place is None and binding.thread.subject.place:
        place, rule = binding.thread.subject.place, "the place of the heading or the document"
    if place:
        binding.figure.geography, binding.figure.geography_code = place.entry.name, place.entry.code
        binding.note("geography", rule, place.start, place.end)


def _citations(binding: Binding) -> None:
    """The sources that the sentence names."""
    cited = binding.read.citations
    keys = [key for citation in cited for key in citation.keys]
    if keys:
        binding.figure.citation_keys = tuple(dict.fromkeys(keys))
        binding.note("citation_keys", "the sources of its sentence", cited[0].start, cited[-1].end)
