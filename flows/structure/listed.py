"""Listed sources: the entries of a document's bibliography or, where it has none, of its footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from flows.extract import citations
from flows.patterns import compiled
from flows.read.document import Document, Passage
from flows.structure import author_names, entry, notes
from flows.structure.entry import Entry

_DASH = compiled(r"\s*(?:[—–-]{1,3}|_{2,8})\s?(?=[\s.,(\[])")
_IBID = compiled(r"\W*(?:ibid|op\.? cit|loc\.? cit)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry at its place: `number` is its mark or number, `note_start` where it is the words of a note."""

    reference_id: str
    passage: Passage
    start: int
    end: int
    key: str
    names: tuple[str, ...]
    more: bool
    entry: Entry
    number: str | None
    note_start: int | None = None


@lru_cache(maxsize=1)
def of(document: Document) -> tuple[Listed, ...]:
    """The entries in their order. A line that names neither author, year nor address is none."""
    spans = [p for p in document.passages if p.kind == "reference"]
    if not spans:
        return tuple(_from_notes(document))
    found: list[Listed] = []
    for passage in spans:
        span, above = (passage.char_start, passage.char_end), found[-1] if found else None
        one = _listed(document, len(found) + 1, passage, span, above=above)
        if any((one.number, one.entry.authors, one.entry.year, one.entry.url)):
            found.append(one)
    return tuple(found)


def _from_notes(document: Document) -> Iterator[Listed]:
    """The footnotes that name a source, where there is no bibliography."""
    number = 0
    for note in notes.of(document):
        if note.mark and _names_source(document.text[note.start : note.end]):
            number += 1
            mark = f"[^{note.mark}]" if note.form == "name" else str(note.mark)
            mark = f"[{mark}]" if note.form == "bracket" else mark
            yield _listed(
                document, number, note.passage, (note.start, note.end), (note.start, str(note.mark), mark)
            )


def _names_source(words: str) -> bool:
    """Whether a note names a source: as extraction tells it, or a body with a year."""
    if _IBID.match(words):
        return False
    named, read = citations.footnote(f"[1] {words}", 0, len(words) + 4), entry.read(words)
    by_body = read.authors is not None and author_names.is_body(read.authors) and read.year is not None
    return by_body or (named is not None and named[1])


def _named(words: str, above: Listed | None) -> str:
    """The words of an entry; a dash for its authors is the authors of the entry above."""
    dash = _DASH.match(words)
    return f"{above.entry.authors}{words[dash.end() :]}" if dash and above and above.entry.authors else words


def _listed(
    document: Document,
    number: int,
    passage: Passage,
    span: tuple[int, int],
    note: tuple[int, str, str] | None = None,
    above: Listed | None = None,
) -> Listed:
    """The entry at a place; `note` is where its note begins, the mark, and the mark as it is cited."""
    read = entry.read(_named(document.text[span[0] : span[1]], above))
    names = author_names.split(read.authors or "") or ((read.title,) if read.title else ())
    more = author_names.others_follow(read.authors or "")
    label = note[1] if note else read.number
    key = note[2] if note else f"[{label}]" if label else author_names.key(names, more, read.year or "nd")
    return Listed(
        reference_id=f"{document.document_id}#reference={number}",
        passage=passage,
        start=span[0],
        end=span[1],
        key=key,
        names=names,
        more=more,
        entry=read,
        number=label,
        note_start=note[0] if note else None,
    )
