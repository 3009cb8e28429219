"""Whether a correction fits: it was made for this document, this figure and this value, and for no other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa

from flows.corrections.correction import Correction
from flows.findings import Finding
from flows.read.document import Source
from schemas.cell_text import value, written
from schemas.corrections import correctable

LONGEST = 80


def unfit(corrections: Sequence[Correction], source: Source, figures: pa.Table) -> Iterator[Finding]:
    """A finding for each correction of a document that no longer fits what is read from it."""
    columns = {name: figures[name].to_pylist() for name in {one.column for one in corrections}}
    rows = {key: row for row, key in enumerate(figures["figure_id"].to_pylist())}
    for one in corrections:
        if one.document_sha256 != source.sha256:
            yield _changed(one, source)
        elif one.figure_id not in rows:
            yield _gone(one, _overlapping(one, figures))
        else:
            read = written(columns[one.column][rows[one.figure_id]])
            if read != written(value(correctable()[one.column], one.expected)):
                yield _read_otherwise(one, read)


def without_document(one: Correction, source: Source | None, sources: Sequence[Source]) -> Finding:
    """The finding on a correction whose document is not in the run."""
    if source is not None:
        fix = "See the finding on the document; the correction can stay."
        return _stop("correction-document-unread", one, "its document could not be read in this run", fix)
    same = [other.document_id for other in sources if other.sha256 == one.document_sha256]
    if same:
        fix = f"Name the figure {same[0]}#char={one.figure_id.rpartition('#char=')[2]} in {one.place}."
        return _stop("correction-document-gone", one, "its document has another name now", fix, same[0])
    fix = f"Put the document back, or take {one.place} away."
    return _stop("correction-document-gone", one, "its document is not there any more", fix)


def _changed(one: Correction, source: Source) -> Finding:
    rule = "its document is not the one that was corrected"
    fix = f"Look at the figure in {source.file}: if it is still wrong, write its sha256 {source.sha256} in "
    fix += f"{one.place}, else take the line away."
    return _stop("correction-document-changed", one, rule, fix, f"it was {one.document_sha256}")


def _gone(one: Correction, near: str | None) -> Finding:
    rule = "the figure is not read any more"
    if near is None:
        return _stop("correction-figure-gone", one, rule, f"Take {one.place} away.")
    fix = f"If it is {near} now, take {one.place} away and correct that one; else only take it away."
    return _stop("correction-figure-gone", one, rule, fix, f"{near} stands there")


def _read_otherwise(one: Correction, read: str) -> Finding:
    rule = "the value that is read is not the one that was expected"
    if read == written(value(correctable()[one.column], one.right)):
        fix = f"What is read now is right: take {one.place} away."
    else:
        fix = f"If {_said(one.right)} is right, expect {_said(read)} in {one.place}; else take it away."
    said = f"expected {_said(one.expected)}, read {_said(read)}, right {_said(one.right)}"
    return _stop("correction-outdated", one, rule, fix, said)


def _overlapping(one: Correction, figures: pa.Table) -> str | None:
    """The figure that shares most of its words with the place of one that is gone."""
    start, end = one.span
    spans = zip(*(figures[name].to_pylist() for name in ("char_start", "char_end", "figure_id")), strict=True)
    shared = [
        (min(end, ends) - max(start, starts), key) for starts, ends, key in spans if _placed(starts, ends)
    ]
    most, key = max(shared, default=(0, None))
    return key if most > 0 else None


def _placed(*offsets: Any) -> bool:
    return all(isinstance(offset, int) for offset in offsets)


def _said(text: str) -> str:
    return f"{text[: LONGEST - 1]}…" if len(text) > LONGEST else text or "null"


def _stop(code: str, one: Correction, rule: str, fix: str, value: str = "") -> Finding:
    return Finding(code, "stop", rule, fix, "figures", one.document_id, one.figure_id, one.column, value)
