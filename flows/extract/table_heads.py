"""The headings of a table, each read once: the period, unit, place, body and words that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from flows.extract import cell_forms as forms
from flows.extract import (
    grid,
    table_dates,
    table_facts,
    table_names,
    table_units,
    table_words,
    table_years,
    units,
)
from flows.extract.gazetteer import Mention
from flows.extract.grid import Grid, Value
from flows.extract.table_dates import Dated
from flows.extract.table_frame import Frame, Spot, spot
from flows.extract.table_units import Unit
from flows.patterns import compiled

_BRACKETS = compiled(r"\([^()]*\)")
_OF = compiled(r"^of (?:(?:the|all|its|our|their) )?", re.IGNORECASE)
_BEGINS = compiled(r"[\s*_]*(%|per cent|percentage points|million|billion|thousand|[a-z]{3,}s)(?![\w’'])")
_MARK = compiled(r"[\s*_(−-]{0,4}((?:US|A|C)?[£$€¥])")


@dataclass(frozen=True, slots=True)
class Heading:
    """A head, caption or note: its characters, and what it says of the values under it."""

    start: int
    end: int
    words: str
    dates: tuple[Dated, ...]
    unit: Unit | None
    place: Mention | None
    body: Mention | None
    measure: str

    @property
    def spot(self) -> Spot:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class _Stand:
    """The heads that one value stands under."""

    column: tuple[Heading, ...]
    row: tuple[Heading, ...]
    above: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as read: its grid, and all its headings by the characters where they begin.

    `rows` tells what its rows are: areas, places, bodies, or neither. Captions and corner hold for all
    values. `currency` is that of the cells which carry their own mark: *$ 1,234* over *800*; `decimals`
    are the columns with a decimal point.
    """

    frame: Frame
    grid: Grid
    headings: dict[int, Heading]
    captions: tuple[Heading, ...]
    corner: tuple[Heading, ...]
    notes: tuple[Heading, ...]
    columns: dict[int, tuple[Heading, ...]]
    stubs: tuple[tuple[Heading, ...], ...]
    rows: str
    currency: str | None
    decimals: frozenset[int]
    stands: dict[int, _Stand] = field(default_factory=dict)

    def column(self, value: Value) -> tuple[Heading, ...]:
        """The heads over a value, the nearest first."""
        return self._stand(value).column

    def row(self, value: Value) -> tuple[Heading, ...]:
        """The heads beside a value, the nearest first."""
        return self._stand(value).row

    def above(self, value: Value) -> tuple[Heading, ...]:
        """What heads a value, the nearest first: its column, its row, the corner, the captions."""
        return self._stand(value).above

    def _stand(self, value: Value) -> _Stand:
        """The heads of a value, looked up once."""
        known = self.stands.get(value.cell.char_start)
        if known is None:
            column = tuple(self.headings[cell.char_start] for cell in reversed(value.column_heads))
            row = tuple(self.headings[cell.char_start] for cell in reversed(value.row_heads))
            corner = (head for head in self.corner if head not in column)
            known = _Stand(column, row, (*column, *row, *corner, *self.captions))
            self.stands[value.cell.char_start] = known
        return known


def _heading(frame: Frame, at: Spot) -> Heading:
    words = frame.text[at[0] : at[1]]
    place, body = table_names.named(frame.text, at)
    return Heading(
        *at,
        words,
        table_dates.named(frame, at),
        table_units.named(words),
        place,
        body,
        table_words.plain(frame, at),
    )


def _beside(heading: Heading) -> Heading:
    """Words beside a key fact: an amount told by the way, *saving £3m*, gives the fact no unit.

    Its unit is what they begin with, *million cases*, what stands in brackets, or a rate. What it measures
    is told without the *of* that joins them to the fact: *half* | *of the stops*.
    """
    heading = replace(heading, measure=_OF.sub("", heading.measure))
    if heading.unit and heading.unit.kind == "rate":
        return heading
    begins = _BEGINS.match(heading.words)
    said = " ".join([begins[1] if begins else "", *_BRACKETS.findall(heading.words)])
    return replace(heading, unit=table_units.named(said.strip()))


def _note(frame: Frame, at: Spot) -> Heading:
    """A note may name the unit; its periods and places are those of its own words."""
    words = frame.text[at[0] : at[1]]
    return Heading(*at, words, (), table_units.named(words) if len(words) < 120 else None, None, None, "")


def read(frame: Frame) -> Sheet:
    """The grid of a table and its headings."""
    laid = table_facts.read(frame.text, frame.table) or grid.read(frame.text, frame.table)
    used = [cell for heads in (*laid.columns.values(), *laid.stubs, laid.corner) for cell in heads]
    used += [cell for value in laid.values for cell in value.column_heads]
    headings = {cell.char_start: cell for cell in used}
    read_once = {start: _heading(frame, spot(cell)) for start, cell in headings.items()}
    if laid.facts:
        read_once |= {row[0].char_start: _beside(read_once[row[0].char_start]) for row in laid.stubs}
    title = [read_once[cell.char_start] for cell in laid.title if cell.char_start in read_once]
    captions = (*title, *(_heading(frame, at) for at in frame.captions))
    corner = tuple(read_once[cell.char_start] for cell in laid.corner if cell not in laid.title)
    columns = {
        column: tuple(read_once[cell.char_start] for cell in reversed(heads))
        for column, heads in laid.columns.items()
    }
    if not any(dated.yearly for heads in columns.values() for head in heads for dated in head.dates):
        _carry_years(frame, laid, read_once)
    stubs = tuple(tuple(read_once[cell.char_start] for cell in row) for row in laid.stubs)
    notes = tuple(_note(frame, at) for at in frame.notes)
    rows = "" if laid.facts else _kind(corner, stubs)
    currency = None if laid.facts else _currency(frame.text, laid)
    decimals = _decimals(frame.text, laid)
    return Sheet(frame, laid, read_once, captions, corner, notes, columns, stubs, rows, currency, decimals)


def _carry_years(frame: Frame, laid: Grid, headings: dict[int, Heading]) -> None:
    """Complete the periods of stubs by the year of a row above."""
    first = {row[0].char_start: headings[row[0].char_start] for row in laid.stubs if row}
    dated = {start: head.dates[0] for start, head in first.items() if head.dates}
    for start, whole in table_years.carried(dated, frame.calendar).items():
        headings[start] = replace(first[start], dates=(whole, *first[start].dates[1:]))


def _currency(text: str, laid: Grid) -> str | None:
    """The currency that the first marked cell of the body carries."""
    for value in laid.values:
        mark = _MARK.match(text, value.cell.char_start, value.cell.char_end)
        if mark:
            return units.currencies().get(mark[1])
    return None


def _decimals(text: str, laid: Grid) -> frozenset[int]:
    point = compiled(r"\d\.\d")
    cells = ((value.column, value.cell) for value in laid.values)
    return frozenset(column for column, cell in cells if point.search(text, cell.char_start, cell.char_end))


def _kind(corner: tuple[Heading, ...], stubs: tuple[tuple[Heading, ...], ...]) -> str:
    first = [row[0] for row in stubs if row and not forms.is_date(row[0].words)]
    return table_names.kind_of_stub(
        " ".join(head.words for head in corner[:1]),
        [head.place for head in first],
        [head.body for head in first],
    )
