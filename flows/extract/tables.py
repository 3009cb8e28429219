"""Figures in tables: value from the cell, everything else from its heads, the caption and the notes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta

from flows.extract import (
    bind,
    comparisons,
    measures,
    table_amounts,
    table_aspects,
    table_heads,
    table_idle,
    table_measures,
    table_periods,
    table_places,
    table_sources,
    table_values,
)
from flows.extract import cell_forms as forms
from flows.extract.bind import Evidence
from flows.extract.comparators import bounds
from flows.extract.figure import Figure
from flows.extract.grid import Value
from flows.extract.numerals import Number
from flows.extract.quantities import Quantity
from flows.extract.reckoning import Calendar
from flows.extract.table_aspects import Aspect
from flows.extract.table_frame import Frame, around
from flows.extract.table_heads import Heading, Sheet
from flows.extract.table_idle import Reasons
from flows.extract.table_measures import Captioned
from flows.extract.table_reach import Held
from flows.extract.table_sources import Sources
from flows.read.document import Cell

__all__ = ["Frame", "around", "read"]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is read once for all values of a table."""

    sheet: Sheet
    caption: Captioned
    dated: dict[int, Held]
    plus: set[int]
    sources: Sources


def read(frame: Frame, numbers: dict[int, list[Number]]) -> tuple[list[Figure], Reasons, list[Cell]]:
    """The figures of a table; why its other numbers are none; the cells of prose, left to be read as such.

    `numbers` are those of each cell, by where the cell begins.
    """
    sheet = table_heads.read(frame)
    plan = _Plan(
        sheet,
        table_measures.caption(sheet),
        table_periods.columns(sheet),
        table_aspects.signed(sheet),
        table_sources.of_table(sheet),
    )
    reasons: Reasons = {}
    figures: list[Figure] = []
    prose: list[Cell] = []
    layout = not any(_states(frame, value) for value in sheet.grid.values)
    for cell in sheet.grid.plain:
        own = numbers.get(cell.char_start, [])
        if forms.is_prose(frame.text[cell.char_start : cell.char_end], layout):
            prose += [cell] if own else []
        else:
            reasons |= table_idle.of_head(frame, cell, own)
    if sheet.grid.facts:
        prose += [row[0] for row in sheet.grid.stubs if _tells_more(sheet, row[0], numbers)]
    for value in sheet.grid.values:
        own = numbers.get(value.cell.char_start, [])
        if own and not table_idle.of_body(sheet, value, own, reasons):
            found = _figures(plan, value, own, reasons)
            figures += found
            prose += [] if found else [value.cell]
    return figures, reasons, prose


def _tells_more(sheet: Sheet, cell: Cell, numbers: dict[int, list[Number]]) -> bool:
    """Whether the words beside a key fact have numbers of their own; the base of a rate is none."""
    unit = sheet.headings[cell.char_start].unit
    return bool(numbers.get(cell.char_start)) and not (unit and unit.kind == "rate")


def _states(frame: Frame, value: Value) -> bool:
    """Whether a cell of the body holds a value, and no words."""
    return not table_values.is_words(frame.text[value.cell.char_start : value.cell.char_end])


def _figures(plan: _Plan, value: Value, numbers: list[Number], reasons: Reasons) -> list[Figure]:
    """The figures of a cell: one, or two where a share or an interval stands in brackets behind."""
    text = plan.sheet.frame.text
    found = table_values.read(plan.sheet, value, numbers) if _states(plan.sheet.frame, value) else []
    if not found:
        return []
    for number in numbers:
        if not any(quantity.start <= number.start < quantity.end for quantity in found):
            reasons[number.start] = ("footnote_mark", "mark behind a value")
    shares = [
        quantity.kind == "percentage" or "%" in text[quantity.end : quantity.end + 1]
        for quantity in found[1:]
    ]
    heads = "".join(head.words for head in plan.sheet.column(value))
    return [
        _figure(plan, value, quantity, not number and (any(shares) or len(found) > 1 and "(%)" in heads))
        for number, quantity in enumerate(found)
    ]


def _figure(plan: _Plan, value: Value, quantity: Quantity, paired: bool) -> Figure:
    evidence: Evidence = {}
    bind.note(evidence, "value", "the cell's number", quantity.start, quantity.end)
    head = table_amounts.give(plan.sheet, value, quantity, paired)
    if head:
        bind.note(evidence, "unit", "the nearest heading with a unit", *head.spot)
    aspect = table_aspects.read(plan.sheet, value, quantity, plan.plus)
    figure = _blank(plan.sheet, value, quantity)
    _aspect(plan.sheet, value, figure, aspect, evidence)
    _compare(plan.sheet, value, figure, quantity)
    _measure(plan, value, figure, evidence)
    _period(plan, value, figure, evidence)
    _names(plan.sheet, value, figure, evidence)
    _sources(plan, value, figure, evidence)
    figure.evidence = json.dumps(evidence, ensure_ascii=False)
    return figure


def _blank(sheet: Sheet, value: Value, quantity: Quantity) -> Figure:
    """A figure with its place in the text and in the table."""
    document, table = sheet.frame.document, sheet.frame.table
    return Figure(
        figure_id=f"{document.document_id}#char={quantity.start},{quantity.end}",
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={table.passage}",
        char_start=quantity.start,
        char_end=quantity.end,
        quote=document.text[quantity.start : quantity.end],
        sentence_start=value.cell.char_start,
        sentence_end=value.cell.char_end,
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        comparator="=",
        unit=quantity.unit,
        total=quantity.total,
        table_id=sheet.frame.table_id,
        table_row=value.cell.row,
        table_column=value.column,
    )


def _aspect(sheet: Sheet, value: Value, figure: Figure, aspect: Aspect, evidence: Evidence) -> None:
    """A change is a positive value with a direction."""
    figure.aspect, figure.direction = aspect.name, aspect.direction
    if aspect.name == "change" and figure.value is not None:
        figure.value = abs(figure.value)
    nearest: Heading | None = next(iter(sheet.above(value)), None)
    if nearest:
        bind.note(evidence, "aspect", aspect.rule, *nearest.spot)


def _compare(sheet: Sheet, value: Value, figure: Figure, quantity: Quantity) -> None:
    """*≤5%*, *<5*, *over 100*: the bounds that the cell's own words set."""
    if quantity.comparator == "range":
        figure.comparator = "range"
        return
    comparisons.compare(sheet.frame.text, quantity, value.cell.char_start, value.cell.char_end)
    figure.comparator = quantity.comparator
    figure.low, figure.high = bounds(figure.comparator, figure.value)


def _measure(plan: _Plan, value: Value, figure: Figure, evidence: Evidence) -> None:
    sheet = plan.sheet
    figure.measure = table_measures.bind(sheet, value, figure.aspect, plan.caption)
    figure.measure_code = measures.code(figure.measure)
    if figure.kind in {"count", "proportion"} and figure.aspect != "change":
        figure.counted = table_measures.counted(sheet, value, plan.caption)
    heads = [*sheet.row(value), *sheet.column(value), *sheet.captions]
    if figure.measure and heads:
        bind.note(evidence, "measure", "its row and column heads and the caption", *heads[0].spot)


def _period(plan: _Plan, value: Value, figure: Figure, evidence: Evidence) -> None:
    """The period of its headings; a level of days to come is a projection."""
    held = table_periods.bind(plan.sheet, value, figure.aspect, plan.dated)
    if held is None:
        return
    bind.set_period(figure, held.span)
    figure.period = " ".join(plan.sheet.frame.text[held.start : held.end].split())
    bind.note(evidence, "period", held.rule, held.start, held.end)
    if figure.aspect == "level" and _is_to_come(held, plan.sheet.frame.calendar):
        figure.aspect = "projection"


#: years after a day that was only guessed which a table would hardly state as reached
_FAR = timedelta(days=5 * 365)


def _is_to_come(held: Held, calendar: Calendar) -> bool:
    """Whether days lie ahead of the document, by far where its own day was not printed."""
    if calendar.today is None:
        return False
    return held.span.first > calendar.today + (_FAR if calendar.guessed else timedelta())


def _names(sheet: Sheet, value: Value, figure: Figure, evidence: Evidence) -> None:
    place = table_places.place(sheet, value)
    if place:
        mention, rule = place
        figure.geography, figure.geography_code = mention.entry.name, mention.entry.code
        bind.note(evidence, "geography", rule, mention.start, mention.end)
    body = table_places.body(sheet, value, figure)
    if body:
        mention, rule = body
        figure.organisation, figure.organisation_code = mention.entry.name, mention.entry.code
        bind.note(evidence, "organisation", rule, mention.start, mention.end)


def _sources(plan: _Plan, value: Value, figure: Figure, evidence: Evidence) -> None:
    found = table_sources.of_value(plan.sources, plan.sheet.above(value), plan.sheet.frame.text)
    if found.keys:
        figure.citation_keys = found.keys
        rule = "the source line of the table, or a note to its head"
        bind.note(evidence, "citation_keys", rule, found.start, found.end)
