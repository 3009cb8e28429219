"""The application of corrections: the figures of a run as people corrected them, or why that cannot be.

The landed tables stay as they are. A document with corrections goes on as a copy, and everything after
this takes the copy for what was read: corrected rows are validated like the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows import land
from flows.corrections.correction import Correction
from flows.corrections.evidence import noted
from flows.corrections.fit import unfit, without_document
from flows.findings import Finding
from flows.land import folder
from flows.land.tables import array
from flows.read.document import Source
from schemas.cell_text import value
from schemas.corrections import correctable


def applied(
    corrections: Iterable[Correction], sources: Sequence[Source], folders: Mapping[str, Path], out: Path
) -> tuple[Mapping[str, Path], list[Finding]]:
    """The raw tables of each document with its corrections applied, those of corrected documents below `out`.

    A correction that no longer fits gives a finding that stops the run; then none is applied.
    """
    known = {source.document_id: source for source in sources}
    findings: list[Finding] = []
    fitting = {}
    for name, of_document in _by_document(corrections):
        source = known.get(name)
        if source is None or name not in folders:
            findings += (without_document(one, source, sources) for one in of_document)
            continue
        figures = land.load(folders[name], ("figures",))["figures"]
        findings += unfit(of_document, source, figures)
        fitting[name] = of_document, figures
    if findings:
        return folders, findings
    for name, (of_document, figures) in fitting.items():
        changed = {"figures": corrected(of_document, figures)}
        folders = {**folders, name: folder.copied(folders[name], changed, out / name)}
    return folders, []


def corrected(corrections: Sequence[Correction], figures: pa.Table) -> pa.Table:
    """The figures with every correction in its cell, and noted beside it."""
    rows = {key: row for row, key in enumerate(figures["figure_id"].to_pylist())}
    names = {"corrected", "evidence", *(one.column for one in corrections)}
    cells: dict[str, list[Any]] = {name: figures[name].to_pylist() for name in names}
    for one in corrections:
        row = rows[one.figure_id]
        cells["evidence"][row] = noted(cells["evidence"][row], one, cells[one.column][row])
        cells["corrected"][row] = True
        cells[one.column][row] = value(correctable()[one.column], one.right)
    for name in names:
        place = figures.schema.get_field_index(name)
        figures = figures.set_column(place, name, array(cells[name], figures.schema.field(name).type))
    return figures


def _by_document(corrections: Iterable[Correction]) -> Iterator[tuple[str, list[Correction]]]:
    def document(one: Correction) -> str:
        return one.document_id

    for name, of_document in groupby(sorted(corrections, key=document), key=document):
        yield name, list(of_document)
