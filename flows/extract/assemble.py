"""The whole extraction of a document, passage by passage, in one direction."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from flows.extract import (
    aspects,
    bind,
    citations,
    dating,
    gazetteer,
    measures,
    numerals,
    reading,
    sentences,
    subject,
    tables,
)
from flows.extract.aspects import Aspect
from flows.extract.bind import Thread
from flows.extract.bind_period import Bound
from flows.extract.calendar_dates import Span
from flows.extract.figure import Figure, Numeral
from flows.extract.numerals import Number
from flows.extract.reading import Setting
from flows.extract.subject import Subject
from flows.findings import Finding
from flows.read.document import Cell, Document, Passage, Table

Reason = tuple[str, str]


@dataclass(slots=True)
class Extraction:
    """What was read: the ledger of numerals, the figures, and for each numeral that is none the rule that said so."""

    numerals: list[Numeral] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rules: dict[str, str] = field(default_factory=dict)


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
    #: the words of the heading above
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
_URL = re.compile(r"(?:https?://|www\.|doi\.org|\b[\w-]+\.(?:org|com|uk|net|gov|eu)/)\S*")
_HEADING_NUMBER = re.compile(
    r"(?:#{1,6} )?[*_]{0,3}(?:Section |Chapter |Part |Appendix |Annex )?(?P<number>\d+(?:\.\d+)*)[.)"
    r"]?(?=[\s:])"
)
_LIST_MARK = re.compile(r"(?:[>\s]*[-*+•·–▪◦](?=\s))?\s*[*_]{0,3}(?:\(?(?P<number>\d{1,3})[.)](?=\s))?")
_BARE_MARK = re.compile(r"\s*\d{1,2}[ \t]+(?=[A-Z])")
_BRACKET_MARK = re.compile(r"\s*\(\d{1,2}\)\s+(?=\S)")
_PARAGRAPH_NUMBER = re.compile(r"[*_]{0,2}\d{1,2}(?:\.\d{1,2}){1,3}\.?[*_]{0,2}\s+(?=[A-Z“\"‘'])")
_LABEL = re.compile(
    r"\W*(?:Figure|Table|Box|Chart|Case study|Exhibit|Map|Appendix|Annex)\s+\d+(?:\.\d+)*", re.IGNORECASE
)


def extract(document: Document) -> Extraction:
    """All numerals and figures of a document, in the order of its text."""
    numbers = numerals.scan(document.text)
    setting = Setting(document.text, dating.calendar(document), _footnotes(document), gazetteer.Gazetteer(()))
    reader = _Reader(document, setting, numbers, [number.start for number in numbers])
    whole = subject.of_document(document, setting.calendar)
    _passages(reader, whole)
    return _ledger(reader)


def _footnotes(document: Document) -> dict[str, bool]:
    """For the mark of each footnote whether its words name a source."""
    notes: dict[str, bool] = {}
    for passage in document.passages:
        if passage.kind == "footnote":
            found = citations.footnote(document.text, passage.char_start, passage.char_end)
            if found:
                notes.setdefault(found[0], found[1])
    return notes


def _passages(reader: _Reader, whole: Subject) -> None:
    text, calendar = reader.document.text, reader.setting.calendar
    by_passage = {table.passage: table for table in reader.document.tables}
    subjects: list[tuple[int, Subject]] = []
    for passage in reader.document.passages:
        if passage.kind in {"heading", "title"}:
            reader.section = measures.section(text, passage.char_start, passage.char_end)
        if passage.kind == "heading":
            level = passage.level or 1
            subjects = [pair for pair in subjects if pair[0] < level]
            above = subjects[-1][1] if subjects else whole
            subjects.append(
                (level, subject.of_heading(above, text, passage.char_start, passage.char_end, calendar))
            )
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


def _mark(reader: _Reader, passage: Passage, numbers: list[Number]) -> int:
    """Take the number of a heading, list item, caption or footnote off its front; where the words begin."""
    text, start, end = reader.document.text, passage.char_start, passage.char_end
    rules: tuple[tuple[str, re.Pattern[str], Reason], ...] = (
        ("heading", _HEADING_NUMBER, ("heading", "number of a heading")),
        ("title", _HEADING_NUMBER, ("heading", "number of a heading")),
        ("caption", _LABEL, ("name", "label of a caption")),
        ("paragraph", _PARAGRAPH_NUMBER, ("heading", "number of a paragraph")),
        ("list_item", _PARAGRAPH_NUMBER, ("heading", "number of a paragraph")),
        ("list_item", _LIST_MARK, ("list_mark", "mark of a list item")),
        ("paragraph", _LIST_MARK, ("list_mark", "mark of a list item")),
        ("quotation", _LIST_MARK, ("list_mark", "mark of a list item")),
        ("paragraph", _BARE_MARK, ("list_mark", "mark of a numbered line")),
        ("list_item", _BARE_MARK, ("list_mark", "mark of a list item")),
        ("footnote", _BRACKET_MARK, ("footnote_mark", "mark of a footnote")),
        ("paragraph", _BRACKET_MARK, ("list_mark", "mark of a list item")),
        ("list_item", _BRACKET_MARK, ("list_mark", "mark of a list item")),
        ("footnote", citations._NOTE, ("footnote_mark", "mark of a footnote")),
    )
    for kind, pattern, reason in rules:
        match = pattern.match(text, start, end) if kind == passage.kind else None
        if match and pattern is _BARE_MARK and kind == "paragraph" and not _numbered_line(reader, passage):
            match = None
        if match and start < match.end() < end:
            for number in numbers:
                if number.start < match.end():
                    reader.reasons[number.start] = reason
            return match.end()
    return start


_LEADS_IN = re.compile(r":[*_]{0,2}\s*$")
_GOES_ON = re.compile(
    r"(?:[>\s]*[-*+•·–▪◦]\s+)?[*_]{0,2}(?:That|This|These|Those|It|They|Both|Of (?:these|those|them))\b"
)


def _numbered_line(reader: _Reader, passage: Passage) -> bool:
    """Whether a paragraph is one of several that are numbered one after the other, without a stop behind the number."""
    text, passages = reader.document.text, reader.document.passages
    own = _BARE_MARK.match(text, passage.char_start, passage.char_end)
    if own is None:
        return False
    near = passages[max(0, passage.position - 1) : passage.position + 2]
    marks = [
        _BARE_MARK.match(text, other.char_start, other.char_end) for other in near if other is not passage
    ]
    return any(mark and abs(int(mark.group()) - int(own.group())) == 1 for mark in marks)


def _prose(reader: _Reader, passage: Passage, numbers: list[Number], current: Subject) -> None:
    document = reader.document
    begin = _mark(reader, passage, numbers)
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
        section=reader.section,
    )


def _sentence(reader: _Reader, start: int, end: int, thread: Thread) -> None:
    numbers = [number for number in reader.within(start, end) if number.start not in reader.reasons]
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
        under = subject.of_heading(under, document.text, *caption, reader.setting.calendar)
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
    for cell in prose:
        _cell(reader, cell, table, under)


def _cell(reader: _Reader, cell: Cell, table: Table, under: Subject) -> None:
    """A cell of words is read as a sentence of its own."""
    _sentence(reader, cell.char_start, cell.char_end, _thread(reader, under, table.passage))


def _ledger(reader: _Reader) -> Extraction:
    """One row for every number: the figure that it is part of, or why it is none."""
    document = reader.document
    figures = sorted(reader.figures, key=lambda figure: figure.char_start)
    result = Extraction(figures=figures)
    spans = [figure.char_start for figure in figures]
    for number in reader.numbers:
        index = bisect_left(spans, number.start + 1) - 1
        figure = figures[index] if index >= 0 and number.start < figures[index].char_end else None
        disposition, rule = (
            ("figure", "a quantity")
            if figure
            else reader.reasons.get(number.start, ("other", "no rule reads it"))
        )
        row = Numeral(
            numeral_id=f"{document.document_id}#char={number.start},{number.end}",
            document_id=document.document_id,
            char_start=number.start,
            char_end=number.end,
            quote=document.text[number.start : number.end],
            disposition=disposition,
            figure_id=figure.figure_id if figure else None,
        )
        result.numerals.append(row)
        result.rules[row.numeral_id] = rule
    return result
