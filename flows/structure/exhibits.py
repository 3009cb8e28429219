"""Exhibits: the tables, figures, boxes, case studies and initiatives that a document numbers or names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from flows.extract import Extraction
from flows.findings import Finding
from flows.patterns import compiled
from flows.read.document import Document, Passage
from flows.read.emphasis import unmarked
from flows.structure import extents, initiatives, missing_exhibits, table_captions
from flows.structure.labels import Label, labelled, run_in

#: what stands in the text under a heading, and never as a picture
TEXTUAL = frozenset({"box", "case_study", "initiative"})
#: words that say that a box comes next: *see the box below*
_BOX_NEXT = compiled(
    r"\b(?:box(?:es)?\s+(?:(?:just\s+)?below|overleaf|opposite|(?:which|that)\s+follows?)"
    r"|(?:following|next)\s+box(?:es)?)\b",
    re.IGNORECASE,
)
_PASSED_OVER = frozenset({"boilerplate", "table_cell"})
_NO_CONTENT = frozenset({"heading", "caption", "source_line", "footnote", "boilerplate"})
#: a whole box or case study may stand in one of these
_RUN_IN = frozenset({"caption", "paragraph", "list_item"})
_PRINTED = frozenset({"caption", "table", "table_cell"})


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit: the line that names it, its source, and where its content stands if the text carries it."""

    exhibit_id: str
    document_id: str
    passage_id: str
    char_start: int
    char_end: int
    quote: str
    kind: str
    label: str | None
    title: str | None
    subtitle: str | None
    source_line: str | None
    content_in_text: bool
    content_start: int | None
    content_end: int | None
    table_id: str | None


@dataclass(frozen=True, slots=True)
class _Named:
    """A passage that names an exhibit, and the place of the table that it captions."""

    passage: Passage
    label: Label
    table: int | None


def of(document: Document, extraction: Extraction) -> Iterator[Exhibit | Finding]:
    """Every exhibit, in the order of the text, then what the text points to in vain."""
    members = initiatives.headings(document)
    named = _named(document, members)
    for name in named:
        at = name.passage.position
        if name.label.text is not None:
            content = [extents.behind(name.passage, name.label.text)]
        elif name.label.kind in TEXTUAL:
            content = list(extents.of_text(document, at, members))
        else:
            content = extents.of_print(document, at, name.table)
        yield _row(document, name, content, members)
    yield from missing_exhibits.of(document, [(name.label.kind, name.label.label) for name in named])


def _named(document: Document, members: dict[int, int]) -> list[_Named]:
    captions = {table_captions.caption(document, table)[2]: table.passage for table in document.tables}
    found = []
    before: Passage | None = None
    for passage in document.passages:
        label = _label(document, passage, before, members)
        if label and not label.continued:
            found.append(_Named(passage, label, captions.get(passage.position)))
        before = before if passage.kind in _PASSED_OVER else passage
    return _without_lists(found)


def _label(
    document: Document, passage: Passage, before: Passage | None, members: dict[int, int]
) -> Label | None:
    """What names an exhibit: a labelled caption or heading, the heading of a box told of, an initiative."""
    text = document.text
    words = text[passage.char_start : passage.char_end]
    if passage.kind in _RUN_IN and (found := run_in(words)):
        return found
    if passage.kind not in {"caption", "heading"}:
        return None
    label = labelled(words, headed=passage.kind == "heading")
    if label or passage.kind == "caption":
        return label
    if passage.position in members:
        return Label("initiative", "", unmarked(words), False)
    told = before and before.kind != "heading" and _BOX_NEXT.search(text, before.char_start, before.char_end)
    return Label("box", "", unmarked(words), False) if told else None


def _without_lists(found: list[_Named]) -> list[_Named]:
    """The exhibits without the lines of a list of them: these stand in a row, and their labels come again."""
    last = {(name.label.kind, name.label.label): number for number, name in enumerate(found)}
    return [
        name
        for number, name in enumerate(found)
        if not name.label.label
        or name.table is not None
        or last[name.label.kind, name.label.label] == number
        or not _is_listed(found, number)
    ]


def _is_listed(found: list[_Named], number: int) -> bool:
    """Whether a further label stands right before or behind this one."""
    own = found[number].passage.position
    beside = [name.passage.position for name in found[max(0, number - 1) : number + 2]]
    return own - 1 in beside or own + 1 in beside


def _row(document: Document, name: _Named, content: list[Passage], members: dict[int, int]) -> Exhibit:
    text, passage, label = document.text, name.passage, name.label
    start, end = passage.char_start, _line_end(document, name)
    printed = [each for each in content if each.kind not in _NO_CONTENT]
    return Exhibit(
        exhibit_id=f"{document.document_id}#char={start},{end}",
        document_id=document.document_id,
        passage_id=f"{document.document_id}#passage={passage.position}",
        char_start=start,
        char_end=end,
        quote=text[start:end],
        kind=label.kind,
        label=label.label or None,
        title=label.title,
        subtitle=_subtitle(document, label, content, members),
        source_line=_source(document, label, content),
        content_in_text=bool(printed),
        content_start=printed[0].char_start if printed else None,
        content_end=max(each.char_end for each in printed) if printed else None,
        table_id=f"{document.document_id}#table={name.table}" if name.table is not None else None,
    )


def _line_end(document: Document, name: _Named) -> int:
    """Where the words that name an exhibit end, before a text on the same line."""
    start, end = name.passage.char_start, name.passage.char_end
    if name.label.text is None:
        return end
    return start + len(document.text[start : start + name.label.text].rstrip())


def _subtitle(
    document: Document, label: Label, content: list[Passage], members: dict[int, int]
) -> str | None:
    """The heading right under that of a box or a case study, if it names nothing of its own."""
    if label.kind not in {"box", "case_study"} or not content or content[0].kind != "heading":
        return None
    words = unmarked(_words(document, content[0]))
    return None if content[0].position in members or labelled(words, headed=True) else words


def _source(document: Document, label: Label, content: list[Passage]) -> str | None:
    """The last line that names a source; in a text, one that is not that of a picture or table in it."""
    found, beside = None, False
    for passage in content:
        if passage.kind == "source_line" and not (beside and label.kind in TEXTUAL):
            found = _words(document, passage)
        beside = passage.kind in _PRINTED or beside and passage.kind in {"source_line", "footnote"}
    return found


def _words(document: Document, passage: Passage) -> str:
    return table_captions.plain(document.text, (passage.char_start, passage.char_end))
