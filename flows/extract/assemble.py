"""The whole extraction of a document, passage by passage, in one direction."""

from __future__ import annotations

import gc
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from flows.extract import (
    asked,
    aspects,
    bind,
    dating,
    footnotes,
    introduced,
    ledger,
    measures,
    numerals,
    onset,
    own_currency,
    parts,
    place_codes,
    reading,
    sentences,
    subject,
    tables,
)
from flows.extract.aspects import Aspect
from flows.extract.bind import Thread
from flows.extract.bind_period import Bound
from flows.extract.calendar_dates import Span
from flows.extract.figure import Figure
from flows.extract.ledger import Extraction
from flows.extract.marks import Reason
from flows.extract.numerals import Number
from flows.extract.reading import Setting
from flows.extract.subject import Subject
from flows.patterns import compiled
from flows.read.document import Cell, Document, Passage, Table


@dataclass(slots=True)
class _Reader:
    """The state of one pass over a document: its numbers by place, and what has been found so far."""

    document: Document
    setting: Setting
    numbers: list[Number]
    starts: list[int]
    reasons: dict[int, Reason] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)
    named: list[Span] = field(default_factory=list)
    #: the words of the heading above, or what the last question asks the number of
    section: str = ""
    #: the period, topic and aspect of a sentence that ends in a colon, for the list after it
    intro: tuple[Bound | None, str, Aspect] = (None, "", aspects.LEVEL)
    last: Thread | None = None

    def within(self, start: int, end: int) -> list[Number]:
        """The numbers that begin in `start..end`."""
        return self.numbers[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


#: passages whose numbers state nothing about the world, with the disposition they get
_WHOLE = {
    "reference": ("citation", "entry of a bibliography"),
    "contents": ("page", "table of contents"),
    "boilerplate": ("other", "furniture of the page"),
    "source_line": ("citation", "source line"),
}
_URL = compiled(r"(?:https?://|www\.|doi\.org|(?<![\w-])[\w-]++\.(?:org|com|uk|net|gov|eu)/)\S*")


def extract(document: Document) -> Extraction:
    """All numerals and figures of a document, in the order of its text."""
    with _no_search_for_cycles():
        numbers = numerals.scan(document.text)
        calendar, names = dating.calendar(document), introduced.names(document.text)
        setting = Setting(document.text, calendar, footnotes.of(document), names)
        reader = _Reader(document, setting, numbers, [number.start for number in numbers])
        whole = subject.of_document(document, calendar)
        _passages(reader, whole)
        own_currency.settle(reader.figures, document.text, whole.place)
        place_codes.settle(reader.figures, calendar.today)
        return ledger.of(document, numbers, reader.figures, reader.reasons)


@contextmanager
def _no_search_for_cycles() -> Iterator[None]:
    """The collector pauses: what is read all stays, and is searched in vain again and again as it grows."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _passages(reader: _Reader, whole: Subject) -> None:
    text = reader.document.text
    by_passage = {table.passage: table for table in reader.document.tables}
    subjects: list[tuple[int, Subject]] = []
    settings = parts.settings(reader.document, reader.setting)
    for passage in reader.document.passages:
        reader.setting = settings.get(passage.position, reader.setting)
        if passage.kind in {"heading", "title"}:
            reader.section = measures.section(text, passage.char_start, passage.char_end)
        elif passage.kind == "paragraph":
            _question(reader, passage)
        level = subject.level(text, passage)
        if level:
            subjects = [pair for pair in subjects if pair[0] < level]
            above = subjects[-1][1] if subjects else whole
            subjects.append((level, subject.under(above, reader.setting, passage)))
        current = subjects[-1][1] if subjects else whole
        numbers = reader.within(passage.char_start, passage.char_end)
        if passage.kind == "table_cell" or not numbers and not _leads_in(reader, passage):
            continue
        if passage.kind == "table" and passage.position in by_passage:
            _table(reader, by_passage[passage.position], current)
        elif passage.kind in _WHOLE:
            _dispose(reader, passage, numbers)
        else:
            _prose(reader, passage, numbers, current)


def _question(reader: _Reader, passage: Passage) -> None:
    """What a question asks the number of is what the answer is about, whatever was told before."""
    thing = asked.thing(reader.document.text, passage.char_start, passage.char_end)
    if thing:
        reader.section, reader.last = thing, None


def _leads_in(reader: _Reader, passage: Passage) -> bool:
    """Whether a passage without numbers must be read all the same, for the list that it leads in."""
    if passage.kind in {"list_item", "table_cell"}:
        return False
    reader.intro = (None, "", aspects.LEVEL)
    return (
        passage.kind in {"paragraph", "heading"}
        and _LEADS_IN.search(reader.document.text, passage.char_start, passage.char_end) is not None
    )


def _dispose(reader: _Reader, passage: Passage, numbers: list[Number]) -> None:
    text = reader.document.text
    urls = [match.span() for match in _URL.finditer(text, passage.char_start, passage.char_end)]
    for number in numbers:
        inside = any(a <= number.start < b for a, b in urls)
        reader.reasons[number.start] = ("url", "web address") if inside else _WHOLE[passage.kind]


_LEADS_IN = compiled(r":[*_]{0,2}\s*$")
_GOES_ON = compiled(
    r"(?:[>\s]*[-*+•·–▪◦]\s+)?[*_]{0,2}(?:That|This|These|Those|It|They|Both|Of (?:these|those|them))\b"
)


def _prose(reader: _Reader, passage: Passage, numbers: list[Number], current: Subject) -> None:
    document = reader.document
    begin, reasons = onset.of_words(document, passage, numbers)
    reader.reasons.update(reasons)
    if passage.kind != "list_item":
        reader.intro = (None, "", aspects.LEVEL)
    if all(number.start in reader.reasons for number in numbers) and not _LEADS_IN.search(
        document.text, begin, passage.char_end
    ):
        return
    thread = _thread(reader, current, passage.position)
    _carry(reader, passage, begin, thread)
    for start, end in sentences.split(document.text, begin, passage.char_end):
        _sentence(reader, start, end, thread)
    reader.last = thread


def _carry(reader: _Reader, passage: Passage, begin: int, thread: Thread) -> None:
    """What a list takes from the sentence that leads it in, and *That is ...* from the passage before."""
    text = reader.document.text
    if passage.kind == "list_item":
        bound, thread.topic, thread.default = reader.intro
        if bound:
            thread.heading = thread.period = bound
            thread.led = True
    if reader.last and _GOES_ON.match(text, begin, passage.char_end):
        thread.period = reader.last.period or thread.period
        thread.last = reader.last.last


def _thread(reader: _Reader, under: Subject, position: int) -> Thread:
    document_id = reader.document.document_id
    heading = bind.heading_period(under)
    return Thread(
        under,
        reader.setting.calendar,
        document_id,
        f"{document_id}#passage={position}",
        heading,
        heading,
        named=reader.named,
        told=reader.figures,
        section=reader.section,
    )


def _sentence(reader: _Reader, start: int, end: int, thread: Thread) -> None:
    numbers = [number for number in reader.within(start, end) if number.start not in reader.reasons]
    start = onset.behind_item(reader.document.text, start, end, reader.reasons)
    read = reading.read(reader.setting, start, end, numbers)
    reader.reasons.update(read.reasons)
    reader.figures += bind.sentence(read, thread)
    if _LEADS_IN.search(reader.document.text, start, end):
        reader.intro = (thread.period, measures.topic(read), aspects.of_list(read))


def _table(reader: _Reader, table: Table, current: Subject) -> None:
    document = reader.document
    captions, notes = tables.around(document, table)
    under = current
    for caption in captions:
        under = subject.of_heading(under, reader.setting, *caption)
    table_id = f"{document.document_id}#table={table.passage}"
    frame = tables.Frame(document, table, table_id, captions, notes, under, reader.setting.calendar)
    numbers = {
        cell.char_start: reader.within(cell.char_start, cell.char_end)
        for cell in table.cells
        if cell.char_end > cell.char_start
    }
    figures, reasons, prose = tables.read(frame, numbers)
    reader.figures += figures
    reader.reasons.update(reasons)
    told = next((said for caption in captions if (said := measures.section(document.text, *caption))), "")
    for cell in prose:
        _cell(reader, cell, table, under, told)


def _cell(reader: _Reader, cell: Cell, table: Table, under: Subject, told: str) -> None:
    """A cell of words is read as a sentence of its own, on what the first cell of its row names."""
    first = next((other for other in table.cells if other.row == cell.row), cell)
    if first != cell:
        under = subject.of_heading(under, reader.setting, first.char_start, first.char_end)
    thread = _thread(reader, under, table.passage)
    thread.section = measures.label(reader.document.text, table, cell) or told or thread.section
    _sentence(reader, cell.char_start, cell.char_end, thread)
