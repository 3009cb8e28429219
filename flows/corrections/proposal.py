"""A proposal: what a person says of one figure of a release, as lines of the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from flows.corrections.breach import breaches
from flows.corrections.evidence import notes
from flows.corrections.reading import wrong
from flows.corrections.register import COLUMNS, Line, MalformedRegister, Register, parse
from schemas.cell_text import Misfit, value, written
from schemas.corrections import CORRECTABLE, correctable

#: the bounds that say the same as the value, by how the text states it
BOUNDS = {"=": ("low", "high"), "~": ("low", "high"), ">": ("low",), ">=": ("low",), "<": ("high",),
          "<=": ("high",)}  # fmt: skip
#: what may no longer be right once another name stands there
BESIDE = {
    "measure": ("measure_code",),
    "geography": ("geography_code",),
    "organisation": ("organisation_code",),
    "period": ("period_start", "period_end"),
}


class CannotCorrect(Exception):
    """What is asked for cannot be entered; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A figure as it is published, what should stand in some of its columns, and on whose word."""

    figure: Mapping[str, Any]
    document_sha256: str
    changes: Mapping[str, str]
    reason: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell that is corrected: what is read there and what is right, as text.

    `follows` says that nobody asked for it by name: it says the same as the value.
    """

    column: str
    expected: str
    right: str
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What a column of the figure holds: as it is read, as it is once all known corrections are applied."""

    read: str
    now: str
    line: Line | None


def entered(proposal: Proposal, register: Register, file: Path) -> tuple[Register, list[Entry]]:
    """The register with a line for each cell of the proposal, and those cells.

    A cell that is corrected already gets its line replaced, what was expected there stays.
    """
    cells = _cells(proposal.figure, register)
    asked = {column: _text(column, text) for column, text in proposal.changes.items()}
    entries = [_entry(column, text, cells[column], file) for column, text in asked.items()]
    entries += [
        Entry(column, cells[column].read, asked["value"], follows=True) for column in _following(asked, cells)
    ]
    _hold_to_rules(proposal.figure, {name: cell.now for name, cell in cells.items()}, entries)
    for entry in entries:
        register = register.with_record(_record(proposal, entry), cells[entry.column].line)
    return _proved(register, file), entries


def left_alone(proposal: Proposal) -> list[tuple[str, str, str]]:
    """Columns that a new name may make wrong, what stands there, and the column of the name."""
    changed = proposal.changes
    pairs = [(beside, name) for name, others in BESIDE.items() for beside in others if name in changed]
    return [
        (beside, written(proposal.figure[beside]), name)
        for beside, name in pairs
        if beside not in changed and proposal.figure[beside] is not None
    ]


def _cells(figure: Mapping[str, Any], register: Register) -> dict[str, Cell]:
    read = {note.column: note.read for note in notes(figure["evidence"])}
    lines = {line.named["column"]: line for line in register.records if _is_of(line, figure["figure_id"])}
    cells = {}
    for column in CORRECTABLE:
        published, line = written(figure[column]), lines.get(column)
        if line is None:
            cells[column] = Cell(read.get(column, published), published, None)
        else:
            cells[column] = Cell(line.named["expected"], line.named["right"], line)
    return cells


def _is_of(line: Line, figure_id: str) -> bool:
    """Whether a line is of this figure; what is wrong with others is told when the register is proved."""
    return line.cells[0] == figure_id and len(line.cells) == len(COLUMNS)


def _text(column: str, text: str) -> str:
    """The text as it stands in the register. Raises CannotCorrect where it is no value of the column."""
    if column not in CORRECTABLE:
        near = get_close_matches(column, CORRECTABLE, 1)
        meant = f"did you mean {near[0]}?" if near else f"there are {', '.join(CORRECTABLE)}"
        raise CannotCorrect(f"{column} is no column that can be corrected; {meant}")
    try:
        return written(value(correctable()[column], text))
    except Misfit as error:
        raise CannotCorrect(f"{column}: {text or 'nothing'} {error}") from error


def _entry(column: str, text: str, cell: Cell, file: Path) -> Entry:
    if text == cell.now:
        raise CannotCorrect(f"{column} is {text or 'null'} already")
    if text == cell.read and cell.line:
        others = " and those of its bounds" if column == "value" else ""
        where = f"line {cell.line.number} of {file}{others}"
        raise CannotCorrect(f"{column} is read as {text or 'null'}; to have it back take {where} away")
    if text == cell.read:
        raise CannotCorrect(f"{column} is read as {text or 'null'}; the next run brings it back")
    return Entry(column, cell.read, text)


def _following(asked: Mapping[str, str], cells: Mapping[str, Cell]) -> list[str]:
    """The bounds that have to change with the value."""
    if "value" not in asked:
        return []
    bounds = BOUNDS.get(asked.get("comparator", cells["comparator"].now), ())
    return [bound for bound in bounds if bound not in asked and cells[bound].now != asked["value"]]


def _hold_to_rules(figure: Mapping[str, Any], now: Mapping[str, str], entries: Sequence[Entry]) -> None:
    """Raises CannotCorrect where the next run would hold the corrected row back."""
    texts = {**now, **{entry.column: entry.right for entry in entries}}
    said = {column: value(correctable()[column], text) for column, text in texts.items()}
    broken = breaches({**figure, **said, "reference_ids": []})  # the run finds those of the new sources
    # What was wrong before is not the fault of the correction.
    new = set(broken) - set(breaches(figure)) if broken else set()
    if new:
        raise CannotCorrect(f"the next run would hold the figure back: {'; '.join(sorted(new))}")


def _record(proposal: Proposal, entry: Entry) -> tuple[str, ...]:
    figure_id = str(proposal.figure["figure_id"])
    said = (proposal.reason, proposal.by, proposal.on)
    return figure_id, proposal.document_sha256, entry.column, entry.expected, entry.right, *said


def _proved(register: Register, file: Path) -> Register:
    """The register as the next run will read it. Raises CannotCorrect where that run would stop."""
    try:
        again = parse(register.text)
    except MalformedRegister as error:
        raise CannotCorrect(f"{file}: {error}") from error
    for fault in wrong(again, str(file)):
        raise CannotCorrect(f"{fault.row_key}: {fault.rule}. {fault.fix}")
    return again
