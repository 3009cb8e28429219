"""Sentences: the figures of a document in the words around them, one sentence after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from flows.amount import amount
from flows.corrections.evidence import Note, notes

Row = Mapping[str, Any]
#: of a figure whose evidence has lost what was corrected
UNTOLD = "by a person; the evidence does not tell what was read"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a sentence; `figure_id` is the figure that it is, empty between figures."""

    text: str
    figure_id: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A figure below its sentence: what it says, its slots with their names, what a person corrected."""

    figure_id: str
    amount: str
    slots: tuple[tuple[str, str], ...]
    corrections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in its pieces, with the figures that it states. `section` is its path of headings."""

    section: str
    stretches: tuple[Stretch, ...]
    lines: tuple[Line, ...]


def sentences(text: str, figures: Iterable[Row], sections: Mapping[str, str]) -> list[Sentence]:
    """The sentences of one document that state a figure, in the order of the text."""
    ordered = sorted(figures, key=lambda row: (*_extent(row), row["char_start"], -row["char_end"]))
    return [_sentence(text, *extent, list(rows), sections) for extent, rows in groupby(ordered, key=_extent)]


def _extent(row: Row) -> tuple[int, int]:
    return row["sentence_start"], row["sentence_end"]


def _sentence(text: str, start: int, end: int, rows: list[Row], sections: Mapping[str, str]) -> Sentence:
    lines = tuple(Line(row["figure_id"], amount(row), tuple(_slots(row)), _corrections(row)) for row in rows)
    return Sentence(sections.get(rows[0]["passage_id"], ""), tuple(_stretches(text, start, end, rows)), lines)


def _stretches(text: str, start: int, end: int, rows: Iterable[Row]) -> Iterator[Stretch]:
    """A figure inside another one is listed, but the words can be marked only once."""
    at = start
    for row in rows:
        if at <= row["char_start"] <= row["char_end"] <= end:
            yield Stretch(text[at : row["char_start"]])
            yield Stretch(text[row["char_start"] : row["char_end"]], row["figure_id"])
            at = row["char_end"]
    yield Stretch(text[at:end])


def _slots(row: Row) -> Iterator[tuple[str, str]]:
    said = (
        ("of what", row["counted"]),
        ("measure", row["measure"]),
        ("reading", _reading(row)),
        ("place", row["geography"]),
        ("period", row["period"]),
        ("body", row["organisation"]),
        ("source", "; ".join(row["citation_keys"] or ())),
    )
    yield ("kind", row["kind"].replace("_", " "))
    yield from ((name, value) for name, value in said if value)


def _reading(row: Row) -> str:
    """The aspect and direction, where they say more than that this is a level."""
    aspect = "" if row["aspect"] in (None, "level") else row["aspect"]
    return " ".join(part for part in (aspect, row["direction"]) if part)


def _corrections(row: Row) -> tuple[str, ...]:
    """What a person corrected, in words, from the evidence of the figure."""
    if not row["corrected"]:
        return ()
    return tuple(map(_told, notes(row["evidence"]))) or (UNTOLD,)


def _told(note: Note) -> str:
    read = note.read or "nothing"
    return f"{note.column.replace('_', ' ')}, read as {read}: {note.reason} ({note.by}, {note.on})"
