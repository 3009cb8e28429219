"""Figures in tables: value from the cell, everything else from its heads, the caption and the notes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from datetime import date

from flows.extract import (
    bind,
    citations,
    gazetteer,
    grid,
    measures,
    organisations,
    periods,
    quantities,
    units,
)
from flows.extract import calendar_dates as cal
from flows.extract.bind_period import Anchors, resolve
from flows.extract.calendar_dates import Span
from flows.extract.comparators import bounds
from flows.extract.figure import Figure
from flows.extract.gazetteer import Gazetteer, Mention
from flows.extract.grid import Value
from flows.extract.numerals import Number
from flows.extract.periods import Calendar, Period
from flows.extract.subject import OWNERS, Subject
from flows.read.document import Cell, Document, Table

Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Frame:
    """A table with what stands around it: its caption, its notes, the subject that it inherits.

    `span` is the time that its column heads go over; `corner` what stands over its stubs, often the unit.
    """

    document: Document
    table: Table
    table_id: str
    captions: tuple[Spot, ...]
    notes: tuple[Spot, ...]
    subject: Subject
    calendar: Calendar
    span: Span | None = None
    corner: tuple[Spot, ...] = ()


_MONEY = re.compile(r"(?P<mark>US\$|A\$|C\$|£|€|\$|¥|\b(?:GBP|EUR|USD)\b)\s?(?P<size>m\b|mn\b|bn\b|k\b|million|billion|thousands?|['’]?000s?|,000|0,000)?")
_SIZE = re.compile(r"(?<![\d,.\w])(?P<size>thousands?|millions?|billions?|['’]?000s?)\b|\b(?P<m>\d?m)\)|\((?P<k>k|000s?)\)", re.IGNORECASE)
_SIZES = {"m": 1e6, "mn": 1e6, "million": 1e6, "millions": 1e6, "bn": 1e9, "billion": 1e9, "billions": 1e9, "k": 1e3, "thousand": 1e3, "thousands": 1e3, "000": 1e3, "000s": 1e3, ",000": 1e3}  # fmt: skip
_PERCENT = re.compile(r"%|\bper cent\b|\bpercent(?:age)?\b(?!\s+points?)")
_POINTS = re.compile(r"\b(?:percentage points?|pp|ppts?|% points?|pts)\b")
_PER = re.compile(
    r"\b[Pp]er[ \u00a0](?P<base>1[,\u00a0\u2009\u202f ]?000[,\u00a0\u2009\u202f ]?000|100[,\u00a0\u2009\u202f ]?000|10[,\u00a0\u2009\u202f ]?000|1[,\u00a0\u2009\u202f ]?000"
    r"|100|million|thousand)\b|/(?P<slash>1,?000|100,?000)\b"
)
_TIME = re.compile(r"(?:\(|, |\bin |^\W*|[a-z] )(?P<unit>years|months|weeks|days|hours|minutes)\)?(?=[,;)]|[ \u00a0]per\b|\W*$)", re.IGNORECASE)
_COUNTS = re.compile(
    r"\b(?:number|no\.|count|posts|jobs|staff|people|persons|patients|headcount|wte|fte|cases|households|beds|homes|schemes|visits|members|employees"
    r"|pupils|stores|shops|sites|customers|passengers|vehicles|deaths|births|residents|population|nurses|doctors|attendances|admissions|referrals|complaints)\b",
    re.IGNORECASE,
)
_LABEL_HEAD = re.compile(r"^\W*(?:no\.?|ref\.?|#|id|code|rank|ranking|item|reference|row|page|date|due|raised|rag|score|grade|rating|agenda)\W*$", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:change|growth|increase|decrease|rise|fall|movement|difference from|yoy|y/y|year on year)\b|\+/-|±|Δ", re.IGNORECASE)
_TARGET = re.compile(r"\b(?:target|standard|threshold|plan|planned|ceiling|trajectory|tolerance|limit)\b", re.IGNORECASE)
_PROJECTION = re.compile(r"\b(?:projected|projection|forecast|expected|estimate for|outlook|guidance)\b", re.IGNORECASE)
_SHARE = re.compile(r"\b(?:share|proportion|% of|percentage of|per cent of)\b", re.IGNORECASE)
_VARIANCE = re.compile(r"\bvariance\b", re.IGNORECASE)


def around(document: Document, table: Table) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """The captions before (or in) a table, and the notes after it."""
    passages = document.passages
    captions: list[Spot] = []
    notes: list[Spot] = []
    at = table.passage - 1
    while at >= 0 and len(captions) < 2 and passages[at].kind in {"caption", "source_line"} and passages[at].kind == "caption":
        captions.append((passages[at].char_start, passages[at].char_end))
        at -= 1
    at = table.passage + 1
    while at < len(passages) and passages[at].kind == "table_cell":
        at += 1
    while at < len(passages) and passages[at].kind in {"source_line", "footnote"}:
        notes.append((passages[at].char_start, passages[at].char_end))
        at += 1
    return tuple(captions), tuple(notes)


def _spot(cell: Cell) -> Spot:
    return cell.char_start, cell.char_end


def read(frame: Frame, numbers: dict[int, list[Number]]) -> tuple[list[Figure], dict[int, tuple[str, str]], list[Cell]]:
    """The figures of a table; why its other numbers are none; and the cells of prose that are left to be read as such.

    `numbers` are those of each cell, by where the cell begins.
    """
    text = frame.document.text
    reasons: dict[int, tuple[str, str]] = {}
    figures: list[Figure] = []
    prose: list[Cell] = []
    read_grid = grid.read(text, frame.table)
    frame = replace(frame, span=_reach(frame, read_grid), corner=read_grid.corner)
    for cell in read_grid.plain:
        for number in numbers.get(cell.char_start, ()):
            reasons[number.start] = _head_reason(text, cell, number, frame)
    for value in read_grid.values:
        own = numbers.get(value.cell.char_start, [])
        figure = _figure(frame, value, own, reasons) if own else None
        if figure:
            figures.append(figure)
        elif own and own[0].start not in reasons:
            prose.append(value.cell)
    return figures, reasons, prose


def _reach(frame: Frame, read_grid: grid.Grid) -> Span | None:
    """From the first to the last period of the column heads."""
    spans = [found[1] for cell in read_grid.plain if cell.row == 0 or cell.header if (found := _first_period(frame, _spot(cell)))]
    spans = [_on_day(frame, span, Period(0, 0, "year")) for span in spans]
    if len(spans) < 2:
        return None
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def _head_reason(text: str, cell: Cell, number: Number, frame: Frame) -> tuple[str, str]:
    spans = periods.find(text, cell.char_start, cell.char_end, frame.calendar)
    if any(period.start <= number.start < period.end for period in spans):
        return "period", "period in a table's head"
    if number.form == "mark":
        return "footnote_mark", "raised digits"
    return "other", "number in a table's head"


def _figure(frame: Frame, value: Value, numbers: list[Number], reasons: dict[int, tuple[str, str]]) -> Figure | None:
    text = frame.document.text
    words = text[value.cell.char_start : value.cell.char_end]
    if any(_LABEL_HEAD.match(text[head.char_start : head.char_end]) for head in value.column_heads):
        for number in numbers:
            reasons[number.start] = ("list_mark", "column of labels")
        return None
    if not grid.is_value(words):
        return None
    if periods.find(text, value.cell.char_start, value.cell.char_end, frame.calendar) and len(numbers) > 1:
        for number in numbers:
            reasons[number.start] = ("period", "date in a table")
        return None
    return _bound(frame, value, numbers, reasons)


_BRACKETS = re.compile(r"^\W*?\(\s?[£$€]?[\d.,]+.*\)")


def _bound(frame: Frame, value: Value, numbers: list[Number], reasons: dict[int, tuple[str, str]]) -> Figure | None:
    text, cell = frame.document.text, value.cell
    quantity = quantities.read(text, numbers[0], numbers[1:], cell.char_start, cell.char_end)
    if quantity is None:
        return None
    for number in numbers:
        if number.start >= quantity.end:
            reasons[number.start] = ("footnote_mark", "mark behind a value")
    words = text[cell.char_start : cell.char_end]
    bracketed = _BRACKETS.match(words)
    if bracketed and quantity.value is not None:
        quantity.value = -abs(quantity.value)
        opened, closed = words.index("("), words.index(")")
        quantity.start, quantity.end = min(quantity.start, cell.char_start + opened), max(quantity.end, cell.char_start + closed + 1)
    heads = _headings(frame, value)
    evidence: bind.Evidence = {}
    if quantity.bare or quantity.kind == "proportion":
        _unit(text, quantity, heads, {_spot(head) for head in value.column_heads}, evidence)
    figure = _blank(frame, value, quantity)
    bind.note(evidence, "value", "the cell's number", quantity.start, quantity.end)
    _aspect(text, figure, value, heads, evidence)
    _measure(frame, figure, value, evidence)
    _place(frame, figure, heads, evidence)
    _period(frame, figure, value, heads, evidence)
    _sources(frame, figure, evidence)
    quantities.compare(text, quantity, cell.char_start, cell.char_end)
    figure.comparator = quantity.comparator
    figure.low, figure.high = bounds(figure.comparator, figure.value)
    figure.evidence = json.dumps(evidence, ensure_ascii=False)
    return figure


def _headings(frame: Frame, value: Value) -> list[Spot]:
    """What heads a value, the nearest first: its column, its row, the caption."""
    column = [_spot(head) for head in reversed(value.column_heads)]
    row = [_spot(head) for head in reversed(value.row_heads)]
    corner = [spot for spot in frame.corner if spot not in column]
    return [*column, *row, *corner, *frame.captions, *frame.notes]


def _blank(frame: Frame, value: Value, quantity: quantities.Quantity) -> Figure:
    document = frame.document
    return Figure(
        figure_id=f"{document.document_id}#char={quantity.start},{quantity.end}",
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={frame.table.passage}",
        char_start=quantity.start,
        char_end=quantity.end,
        quote=document.text[quantity.start : quantity.end],
        sentence_start=value.cell.char_start,
        sentence_end=value.cell.char_end,
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.value,
        high=quantity.value,
        comparator="=",
        unit=quantity.unit,
        table_id=frame.table_id,
        table_row=value.cell.row,
        table_column=value.column,
    )


def _unit(text: str, quantity: quantities.Quantity, heads: list[Spot], counting: set[Spot], evidence: bind.Evidence) -> None:
    """Unit and multiplier from the nearest heading that tells one; `counting` are those that may say a plain count."""
    counted = False
    for start, end in heads:
        words = text[start:end]
        unit = None if counted else _named_unit(words)
        outer = _SIZE.search(words) if unit is None and not _MONEY.search(words) else None
        if unit is None and outer is None:
            counted = counted or (start, end) in counting and _COUNTS.search(words) is not None
            continue
        kind, code, size = unit or ("count", "1", 1.0)
        if outer:
            size = _size(outer)
        quantity.kind, quantity.unit, quantity.bare = kind, code, False
        if quantity.value is not None:
            quantity.value = quantities.exact(quantity.value * size)
        bind.note(evidence, "unit", "the nearest heading with a unit", start, end)
        return


_DURATIONS = {"years": "a", "months": "mo", "weeks": "wk", "days": "d", "hours": "h", "minutes": "min"}


def _named_unit(words: str) -> tuple[str, str, float] | None:
    """Kind, unit and multiplier that a heading names; null where it names no unit."""
    if _POINTS.search(words):
        return "percentage_points", "%", 1.0
    money = _MONEY.search(words)
    if _PERCENT.search(words) and not (money and len(words) > 40):
        return "percentage", "%", 1.0
    if per := _PER.search(words):
        base = re.sub(r"[^\w]", "", per["base"] or per["slash"])
        return "rate", "/" + {"million": "1000000", "thousand": "1000"}.get(base, base), 1.0
    if money:
        size = _SIZES.get((money["size"] or "").strip("'’").lower(), 1.0)
        outer = _SIZE.search(words)
        return "money", units.currencies()[money["mark"].strip()], size if size != 1.0 or not outer else _size(outer)
    if time := _TIME.search(words):
        return "duration", _DURATIONS[time["unit"].lower()], 1.0
    return None


def _size(match: re.Match[str]) -> float:
    word = next(group for group in match.groups() if group).strip("'’").lower()
    return _SIZES.get(word, 1e6 if word.endswith("m") else 1.0)


def _aspect(text: str, figure: Figure, value: Value, heads: list[Spot], evidence: bind.Evidence) -> None:
    words = " ".join(text[head.char_start : head.char_end] for head in (*value.column_heads, *value.row_heads))
    sign = figure.quote.strip("*_ ")[:1]
    signed = sign in "-−–+" and figure.kind in {"percentage", "percentage_points"}
    if _CHANGE.search(words) or signed and not re.search(r"\brate|margin|variance\b", words, re.IGNORECASE) and sign == "+":
        figure.aspect = "change"
        figure.direction = "down" if (figure.value or 0) < 0 else "up"
        figure.value = abs(figure.value) if figure.value is not None else None
    elif _TARGET.search(words) and not _VARIANCE.search(words):
        figure.aspect = "target"
    elif _PROJECTION.search(words):
        figure.aspect = "projection"
    elif figure.kind == "percentage" and _SHARE.search(words):
        figure.aspect = "share"
    bind.note(evidence, "aspect", "its row and column heads", *heads[0]) if heads else None


def _exact_place(text: str, spot: Spot) -> Mention | None:
    found = gazetteer.places().find(text, *spot)
    inside = organisations.find(text, *spot, Gazetteer(()))
    return next((place for place in found if not any(body.start <= place.start < body.end for body in inside)), None)


def _place(frame: Frame, figure: Figure, heads: list[Spot], evidence: bind.Evidence) -> None:
    text = frame.document.text
    for spot in [spot for spot in heads if spot not in frame.notes]:
        place = _exact_place(text, spot)
        if place:
            figure.geography, figure.geography_code = place.entry.name, place.entry.code
            bind.note(evidence, "geography", "a heading of the cell", place.start, place.end)
            break
    else:
        if frame.subject.place:
            place = frame.subject.place
            figure.geography, figure.geography_code = place.entry.name, place.entry.code
            bind.note(evidence, "geography", "the place of the heading or the document", place.start, place.end)
    _body(frame, figure, heads, evidence)


def _body(frame: Frame, figure: Figure, heads: list[Spot], evidence: bind.Evidence) -> None:
    for spot in [spot for spot in heads if spot not in frame.notes]:
        owner = next((body for body in organisations.find(frame.document.text, *spot, Gazetteer(())) if body.entry.kind in OWNERS), None)
        if owner:
            break
    else:
        owner = bind.inherited_body(figure, frame.subject)
    if owner:
        figure.organisation, figure.organisation_code = owner.entry.name, owner.entry.code
        bind.note(evidence, "organisation", "a heading of the cell or the document", owner.start, owner.end)


_TO_DATE = re.compile(r"\b(?:YTD|[Yy]ear[- ]to[- ]date|[Cc]umulative|to date)\b")
_DAY = re.compile(r"\b(?:at|on|as at|to) (\d{1,2} [A-Z][a-z]+)|\bend of ([A-Z][a-z]+)")
_WITH_YEAR = re.compile(r"\b(?:19|20)\d\d|\d/\d")


def _period(frame: Frame, figure: Figure, value: Value, heads: list[Spot], evidence: bind.Evidence) -> None:
    """The period of the nearest heading, placed in the year, or on the day, that a wider heading names."""
    spots = [spot for spot in heads if spot not in frame.notes]
    for spot in spots:
        named = _first_period(frame, spot)
        if named:
            period, span = named
            span = _on_day(frame, _within(frame, span, period, spot), period)
            if spot in frame.captions and any(_TO_DATE.search(frame.document.text, *head) for head in spots):
                span = _year_to(span, frame.calendar)
            elif figure.aspect == "change" and spot in frame.captions and frame.span:
                span = frame.span
            _set(frame, figure, period, span, evidence)
            return
    if figure.aspect == "change" and frame.span:
        bind.set_period(figure, frame.span)
        return
    subject = frame.subject.period
    if subject and subject.span and figure.aspect != "target":
        _set(frame, figure, subject, subject.span, evidence)


def _first_period(frame: Frame, spot: Spot) -> tuple[Period, Span] | None:
    text = frame.document.text
    for period in periods.find(text, *spot, frame.calendar):
        span = resolve(period, None, Anchors(), frame.calendar)
        if span and not _PRICES.match(text, period.end, spot[1]):
            return period, span
    return None


_PRICES = re.compile(r"[ \u00a0](?:prices|terms)\b")


def _year_to(span: Span, calendar: Calendar) -> Span:
    """The financial year so far, up to the end of the period."""
    year = span.last.year - (span.last.month < calendar.first_month)
    return Span(date(year, calendar.first_month, 1), span.last)


def _within(frame: Frame, span: Span, period: Period, spot: Spot) -> Span:
    """A month or a quarter without a year lies in the year of the caption, or of the heading above."""
    if _WITH_YEAR.search(frame.document.text, period.start, period.end) or span.days > 200:
        return span
    wider = [found[1] for caption in frame.captions if caption != spot and (found := _first_period(frame, caption))]
    if frame.subject.period and frame.subject.period.span:
        wider.append(frame.subject.period.span)
    for year in wider:
        for months in (0, -12, 12, -24, 24):
            moved = cal.shift(span, months)
            if year.days > 200 and year.first <= moved.first and moved.last <= year.last:
                return moved
    return span


def _on_day(frame: Frame, span: Span, period: Period) -> Span:
    """*At 31 March* in the caption and 2016 over the column: that day of the year."""
    if period.rule not in {"year", "years between"} and not (period.rule == "financial year" and span.days > 366):
        return span
    for caption in frame.captions:
        if _DAY.search(frame.document.text, *caption):
            days = [p.span for p in periods.find(frame.document.text, *caption, frame.calendar) if p.span and p.span.days == 1]
            if days:
                return Span(days[0].first.replace(year=span.first.year), days[0].last.replace(year=span.last.year))
    return span


def _set(frame: Frame, figure: Figure, period: Period, span: Span, evidence: bind.Evidence) -> None:
    bind.set_period(figure, span)
    figure.period = " ".join(frame.document.text[period.start : period.end].split())
    bind.note(evidence, "period", f"a heading of the cell: {period.rule}", period.start, period.end)
    today = frame.calendar.today
    if figure.aspect == "level" and today and span.first > today:
        figure.aspect = "projection"


_LABEL = re.compile(r"^\W*(?:Table|Figure|Chart|Exhibit|Box)\s+[\w.]+[.:]?\s*")
_PARENTHESIS = re.compile(r"\([^()]*(?:£|€|\$|%|000|thousand|million|adverse|prices|per cent|years|brackets|projected)[^()]*\)")


def _plain(frame: Frame, spot: Spot) -> str:
    """The words of a heading without label, unit, period and place."""
    text, (start, end) = frame.document.text, spot
    cut = [(period.start, period.end) for period in periods.find(text, start, end, frame.calendar)]
    cut += [(place.start, place.end) for place in gazetteer.places().find(text, start, end)]
    words, at = [], start
    for a, b in sorted(cut):
        words.append(text[at : max(at, a)])
        at = max(at, b)
    words.append(text[at:end])
    plain = _PARENTHESIS.sub(" ", _LABEL.sub("", " ".join(words).replace("*", "")))
    plain = re.sub(r"<sup>\w+</sup>|[¹²³⁴-⁹%£€$]", " ", plain)
    plain = re.sub(r"\s+", " ", plain).strip(" ,;:.–—-()")
    return re.sub(r"(?:\s(?:in|at|by|to|for|of|on|and|between|from))+$", "", plain).strip(" ,")


_LABELS = re.compile(r"^[A-Z]{0,3}\d{1,3}[a-z]?$")
_MOVES = re.compile(r"\b(?:change|on (?:the )?year|on (?:the )?quarter|year on year|growth|since|compared with|movement|percentage|per cent|y/y|yoy)\b", re.IGNORECASE)
_SHORT = (("YTD", "year to date"), ("Cum.", "cumulative"), ("Vol.", "volume"))


def _measure(frame: Frame, figure: Figure, value: Value, evidence: bind.Evidence) -> None:
    row = [_plain(frame, _spot(head)) for head in value.row_heads]
    column = [_plain(frame, _spot(head)) for head in value.column_heads]
    moved = figure.aspect == "change" and not any(_MOVES.sub("", part).strip() for part in column)
    parts = [part for part in (*row, *([] if moved else column)) if part and not _LABELS.match(part)]
    said = sum(len(part.split()) for part in parts)
    if (said < 4 or moved) and frame.captions:
        caption = _plain(frame, frame.captions[0])
        parts += [caption] if caption else []
    if parts:
        measure = ": ".join(dict.fromkeys(parts))
        for short, full in _SHORT:
            measure = measure.replace(short, full)
        figure.measure = measure
        figure.measure_code = measures.code(figure.measure)
        spot = _spot(value.row_heads[0]) if value.row_heads else frame.captions[0] if frame.captions else _spot(value.cell)
        bind.note(evidence, "measure", "its row and column heads and the caption", *spot)


def _sources(frame: Frame, figure: Figure, evidence: bind.Evidence) -> None:
    text = frame.document.text
    for start, end in (*frame.notes, *frame.captions):
        match = re.compile(r"\W*(?:Sources?|Data)(?: for [^:]{0,40})?: ?(?P<body>[^\n]+)", re.IGNORECASE).match(text, start, end)
        if not match:
            continue
        keys = [key for part in re.split(r"(?<=[a-z\d])\. ", match["body"]) for key in citations.sources(part)]
        if keys:
            figure.citation_keys = tuple(keys)
            bind.note(evidence, "citation_keys", "the source line of the table", start, end)
            return
