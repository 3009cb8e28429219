"""Explain: how one figure came about, from the words of its document to each of its slots."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from textwrap import shorten
from typing import Any

from flows.amount import amount, number
from flows.corrections.evidence import Note, notes
from flows.printable import on_one_line
from flows.query import query
from flows.release.current import Release

ID = re.compile(r"(?P<document>.*?)#char=(?P<start>\d{1,15})(?:,\d+)?")
LONGEST = 60  # of the words behind a slot; the whole sentence stands above them
BOLD, PLAIN = "\033[1m", "\033[0m"
# The slots of a figure, and beside some the column with its code.
SLOTS = (
    ("kind", None), ("value", None), ("low", None), ("high", None), ("comparator", None), ("unit", None),
    ("counted", None), ("total", None), ("measure", "measure_code"), ("aspect", None), ("direction", None),
    ("geography", "geography_code"), ("organisation", "organisation_code"), ("period", None),
    ("period_start", None), ("period_end", None), ("table_id", None), ("citation_keys", None),
)  # fmt: skip
FIGURE = """
SELECT f.*, d.text AS document_text, d.title AS document_title, d.publisher, d.published_on, d.url, d.file,
       p.section, (SELECT count(*) FROM numerals AS n WHERE n.figure_id = f.figure_id) AS numerals
FROM figures AS f JOIN documents AS d USING (document_id) LEFT JOIN passages AS p USING (passage_id)
WHERE f.figure_id = ?
"""
NEAREST = """
SELECT figure_id FROM figures WHERE document_id = ? ORDER BY abs(char_start - ?), figure_id LIMIT 3
"""


class UnknownFigure(Exception):
    """The release has no figure of that id; the message names some near it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing that is known of a figure: its value, the rule that read it, the words it was read from."""

    name: str
    value: str
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A figure with all that speaks for it."""

    figure_id: str
    amount: str
    sentence: tuple[str, str, str]
    document: str
    section: str
    slots: tuple[Slot, ...]
    checks: tuple[tuple[str, bool], ...]
    sources: tuple[str, ...]
    corrections: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text()

    def text(self, bold: bool = False) -> str:
        """The explanation as lines of plain text; `bold` marks the figure as a terminal does."""
        before, quote, after = map(on_one_line, self.sentence)
        marked = f"{BOLD}«{quote}»{PLAIN}" if bold else f"«{quote}»"
        lines = (
            f"{before}{marked}{after}".strip(),
            "",
            f"figure    {self.figure_id}",
            f"says      {on_one_line(self.amount)}",
            f"document  {on_one_line(self.document)}",
            f"section   {on_one_line(self.section) or 'none'}",
            *_block("slots", _slot_lines(self.slots)),
            *(_block("corrections", self.corrections) if self.corrections else ()),
            *_block(
                "checks", (f"{'holds ' if holds else 'BROKEN'}  {words}" for words, holds in self.checks)
            ),
            *_block("sources", self.sources or ("none is given for this figure",)),
        )
        return "\n".join(lines)


def explain(release: Release, figure_id: str) -> Explanation:
    """How a figure of a release came about. Raises UnknownFigure where there is none of that id."""
    found = query(release, FIGURE, [figure_id])
    if not found.rows:
        raise UnknownFigure(unknown(release, figure_id))
    figure = dict(zip(found.columns, found.rows[0], strict=True))
    text = figure["document_text"]
    start, end = figure["char_start"], figure["char_end"]
    begins, ends = figure["sentence_start"], figure["sentence_end"]
    return Explanation(
        figure_id=figure_id,
        amount=" ".join(filter(None, (amount(figure), figure["counted"]))),
        sentence=(text[begins:start], text[start:end], text[end:ends]),
        document=_document(figure),
        section=figure["section"] or "",
        slots=tuple(_slots(figure, text)),
        checks=_checks(figure, text),
        sources=tuple(figure["citation_keys"] or ()),
        corrections=tuple(map(_correction, notes(figure["evidence"]))),
    )


def _slots(figure: Mapping[str, Any], text: str) -> Iterator[Slot]:
    evidence = _evidence(figure["evidence"])
    for name, code in SLOTS:
        value = _written(figure[name])
        if value:
            shown = f"{value} ({figure[code]})" if code and figure[code] else value
            read = evidence.get(name, {})
            yield Slot(name, shown, str(read.get("rule", "")), _words(read, text))


def _evidence(written: str | None) -> dict[str, Mapping[str, Any]]:
    """What was noted of each slot; a note that cannot be read is no evidence."""
    try:
        noted = json.loads(written or "{}")
    except ValueError:
        return {}
    slots = noted.items() if isinstance(noted, dict) else ()
    return {slot: note for slot, note in slots if isinstance(note, dict)}


def _words(note: Mapping[str, Any], text: str) -> str:
    start, end = note.get("start"), note.get("end")
    return text[start:end] if isinstance(start, int) and isinstance(end, int) and 0 <= start < end else ""


def _checks(figure: Mapping[str, Any], text: str) -> tuple[tuple[str, bool], ...]:
    start, end = figure["char_start"], figure["char_end"]
    known = [bound for bound in (figure["low"], figure["value"], figure["high"]) if bound is not None]
    return (
        (f"the text from {start} to {end} is the quote", text[start:end] == figure["quote"]),
        (
            "the figure lies in its sentence",
            figure["sentence_start"] <= start < end <= figure["sentence_end"],
        ),
        ("low, value and high are in order", bool(known) and known == sorted(known)),
        ("its numbers stand in the ledger", figure["numerals"] > 0),
    )


def _correction(note: Note) -> str:
    read = f"{note.column} was read as {note.read.strip('[]') or 'nothing'}"
    return f"{read}; corrected by {note.by} on {note.on}: {note.reason}"


def _document(figure: Mapping[str, Any]) -> str:
    said = (figure["document_title"] or figure["file"], figure["publisher"], _written(figure["published_on"]),
            figure["url"])  # fmt: skip
    return ", ".join(part for part in said if part)


def unknown(release: Release, figure_id: str) -> str:
    """What is said of an id that no figure of the release has: which figures are near it."""
    parts = ID.fullmatch(figure_id)
    document = parts["document"] if parts else figure_id
    near = query(release, NEAREST, [document, int(parts["start"]) if parts else 0]).rows
    if near:
        return f"no figure {figure_id} in release {release.id}; near it: {', '.join(row[0] for row in near)}"
    there = [row[0] for row in query(release, "SELECT document_id FROM documents ORDER BY document_id").rows]
    meant = get_close_matches(document, there, 3, 0.4) or there[:3]
    return f"no figure {figure_id} in release {release.id}; its documents are called {', '.join(meant)}"


def _slot_lines(slots: tuple[Slot, ...]) -> Iterator[str]:
    wide = max((len(slot.name) for slot in slots), default=0)
    for slot in slots:
        read = on_one_line(shorten(slot.words, LONGEST, placeholder=" …"))
        words = f" · from «{read}»" if read else ""
        rule = f" · {on_one_line(slot.rule)}" if slot.rule else ""
        yield f"{slot.name:<{wide}}  {on_one_line(slot.value)}{words}{rule}"


def _block(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", title)
    yield from (f"  {on_one_line(line)}" for line in lines)


def _written(value: Any) -> str:
    if isinstance(value, float):
        return number(value)
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
