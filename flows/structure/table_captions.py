"""Captions of tables: the label and the title over a table, or under it."""

from __future__ import annotations

from flows.extract.table_frame import Spot
from flows.patterns import compiled
from flows.read.document import Document, Table
from flows.read.emphasis import unmarked
from flows.structure.labels import Label, labelled

_RAISED = compiled(r"<sup>\w{1,3}</sup>|\[\^\w{1,20}\]|[¹²³⁰⁴-⁹†‡]{1,3}(?=\W*$)")


def caption(document: Document, table: Table) -> tuple[Label | None, str | None, int | None]:
    """The label and the title of a table, and the passage that bears the label.

    A label on a line of its own has its title on the next; a caption may stand below its table.
    """
    above = _captions(document, table.passage)
    names = [(place, words, labelled(words)) for place, words in above]
    for (place, _, label), nearer in zip(names, [None, *names], strict=False):
        if label and (nearer is None or label.kind == "table" or not label.title):
            return label, label.title or (nearer[1] if nearer else None), place
    if above:
        return None, above[0][1], None
    return _below(document, table)


def _captions(document: Document, at: int) -> list[tuple[int, str]]:
    """The captions over a passage, the nearest first, each with its place; a heading may be one too."""
    found = []
    for place in range(at - 1, max(at - 3, -1), -1):
        passage = document.passages[place]
        words = head(document.text, (passage.char_start, passage.char_end))
        if passage.kind == "caption" or passage.kind == "heading" and labelled(words):
            found.append((place, words))
        if passage.kind != "caption":
            break
    return found


def _below(document: Document, table: Table) -> tuple[Label | None, str | None, int | None]:
    """A caption under the table, unless a further table stands under that."""
    passages, at = document.passages, table.passage + 1
    while at < len(passages) and passages[at].kind == "table_cell":
        at += 1
    if at == len(passages) or passages[at].kind != "caption":
        return None, None, None
    label = labelled(document.text[passages[at].char_start : passages[at].char_end])
    above_another = at + 1 < len(passages) and passages[at + 1].kind == "table"
    its_own = label and label.kind == "table" and not above_another
    return (label, label.title, at) if label and its_own else (None, None, None)


def plain(text: str, spot: Spot) -> str:
    """The words of a line with single blanks, and without the emphasis around them."""
    return " ".join(text[slice(*spot)].split()).strip("*_ ")


def head(text: str, spot: Spot) -> str:
    """The words of a head or a title as they are read: without emphasis, and marks of footnotes."""
    return unmarked(_RAISED.sub("", text[slice(*spot)]))
