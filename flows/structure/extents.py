"""Extents: the passages that an exhibit is made of, as far as the text carries them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from flows.patterns import compiled
from flows.read.document import Document, Passage
from flows.read.emphasis import unmarked
from flows.structure.labels import labelled

#: a picture as Markdown puts it in, and nothing else
_PICTURE = compiled(r"!\[[^\]\n]{0,300}\]\([^()\s]{0,500}\)")
_UNDER = frozenset({"source_line", "footnote"})


def of_print(document: Document, at: int, table: int | None) -> list[Passage]:
    """A captioned table with the lines under it; of a picture, only the lines under its caption."""
    passages = document.passages
    found = [passages[table]] if table is not None else []
    at = max(at, table or 0) + 1
    while at < len(passages):
        passage = passages[at]
        if passage.kind in _UNDER:
            found.append(passage)
        elif not _is_passed(document, passage, bool(found)):
            break
        at += 1
    return found


def _is_passed(document: Document, passage: Passage, begun: bool) -> bool:
    """What may stand between a caption and its source: cells, the picture, a second line of the caption."""
    words = document.text[passage.char_start : passage.char_end]
    if passage.kind == "caption":
        return not begun and labelled(words) is None
    picture = passage.kind == "paragraph" and _PICTURE.fullmatch(words) is not None
    return picture or passage.kind in {"table_cell", "boilerplate"}


def of_text(document: Document, at: int, members: Mapping[int, int]) -> Iterator[Passage]:
    """What stands under a heading, down to the next heading that is not under it.

    `members` are headings that belong to it whatever their level, each with its own.
    """
    own, member = path(document, document.passages[at]), ""
    for passage in document.passages[at + 1 :]:
        if members.get(passage.position) == at:
            member = path(document, passage)
        elif not _is_under(passage.section, own) and not (member and _is_under(passage.section, member)):
            break
        yield passage


def behind(passage: Passage, label: int) -> Passage:
    """The text of a passage behind its label, where the passage is all there is."""
    return replace(passage, kind="paragraph", char_start=passage.char_start + label)


def path(document: Document, heading: Passage) -> str:
    """The path of headings down to one of them, itself included."""
    words = unmarked(document.text[heading.char_start : heading.char_end])
    return f"{heading.section} > {words}" if heading.section else words


def _is_under(section: str, above: str) -> bool:
    return section == above or section.startswith(f"{above} > ")
