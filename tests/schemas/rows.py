"""A document of two lines with all its rows right, and ways to make one of them wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows.extract.figure import Figure, Numeral
from flows.land import rows as land_rows
from flows.land.folder import put
from flows.land.tables import SCHEMAS, table
from flows.read.document import Cell, Document, Passage, Source, Table
from tests.schemas import structure_rows

Rows = dict[str, list[dict[str, Any]]]

TEXT = "Workforce\nVacancies rose by 14.7 per cent, to 3,000 posts, in 2018.\n"
NAME = "staff-note"
PARAGRAPH = TEXT.index("Vacancies"), len(TEXT) - 1


def at(quote: str) -> tuple[int, int]:
    start = TEXT.index(quote)
    return start, start + len(quote)


def key(quote: str, name: str = NAME) -> str:
    start, end = at(quote)
    return f"{name}#char={start},{end}"


def source(name: str = NAME, text: str = TEXT) -> Source:
    data = text.encode()
    return Source(
        name,
        f"{name}.txt",
        f"/somewhere/{name}.txt",
        hashlib.sha256(data).hexdigest(),
        len(data),
        title="A note on staff",
        published_on=date(2018, 10, 3),
        url="https://www.example.org/staff",
    )


def document(name: str = NAME) -> Document:
    passages = (
        Passage(0, "heading", 0, 9, level=1),
        Passage(1, "paragraph", *PARAGRAPH, section="Workforce"),
    )
    return Document(source(name), "text/plain", TEXT, passages)


def document_with_table() -> Document:
    text = "Posts\n2018  3,000\n"
    passages = (
        Passage(0, "heading", 0, 5, level=1),
        Passage(1, "table", 6, 17, section="Posts"),
        Passage(2, "table_cell", 6, 10, section="Posts"),
        Passage(3, "table_cell", 12, 17, section="Posts"),
    )
    grid = Table(1, (Cell(0, 0, 6, 10, header=True), Cell(0, 1, 12, 17, column_span=2)))
    return Document(
        source("posts", text),
        "text/plain",
        text,
        passages,
        (grid,),
        title="Posts",
        encoding="cp1252",
        notes=("a note",),
        published_on=date(2018, 6, 1),
    )


def numeral(quote: str, disposition: str, figure_id: str | None = None, name: str = NAME) -> Numeral:
    start, end = at(quote)
    return Numeral(
        numeral_id=key(quote, name),
        document_id=name,
        char_start=start,
        char_end=end,
        quote=quote,
        disposition=disposition,
        figure_id=figure_id,
    )


def figure(quote: str, name: str = NAME, **slots: Any) -> Figure:
    start, end = at(quote)
    return Figure(
        figure_id=key(quote, name),
        document_id=name,
        passage_id=f"{name}#passage=1",
        char_start=start,
        char_end=end,
        quote=quote,
        sentence_start=PARAGRAPH[0],
        sentence_end=PARAGRAPH[1],
        comparator="=",
        citation_keys=[],
        reference_ids=[],
        **slots,
    )


def good(name: str = NAME) -> Rows:
    """Every raw table of the document, nothing wrong in it."""
    year = {"period": "2018", "period_start": date(2018, 1, 1), "period_end": date(2018, 12, 31)}
    percentage, count = "14.7 per cent", "3,000"
    return {dataset: rows.to_pylist() for dataset, rows in land_rows.of_document(document(name)).items()} | {
        "numerals": [
            asdict(numeral("14.7", "figure", key(percentage, name), name)),
            asdict(numeral(count, "figure", key(count, name), name)),
            asdict(numeral("2018", "period", name=name)),
        ],
        "figures": [
            asdict(
                figure(
                    percentage,
                    name,
                    kind="percentage",
                    value=14.7,
                    low=14.7,
                    high=14.7,
                    unit="%",
                    measure="vacancies",
                    aspect="change",
                    direction="up",
                    **year,
                )
            ),
            asdict(
                figure(
                    count,
                    name,
                    kind="count",
                    value=3000.0,
                    low=3000.0,
                    high=3000.0,
                    unit="1",
                    counted="posts",
                    **year,
                )
            ),
        ],
        "findings": [],
        **structure_rows.good(name),
    }


def plain(name: str = NAME) -> Rows:
    """The same without what structure adds to it."""
    return good(name) | {dataset: [] for dataset in structure_rows.good(name)}


def changed(rows: Rows, dataset: str, changes: Mapping[str, Any], row: int = 0) -> Rows:
    """The rows with some cells of one of them replaced."""
    rows = deepcopy(rows)
    rows[dataset][row] |= changes
    return rows


def landing(rows: Rows) -> dict[str, pa.Table]:
    return {dataset: table(dataset, rows[dataset]) for dataset in SCHEMAS}


def landed(rows: Rows, folder: Path) -> Path:
    """The rows as landing writes them."""
    return put(landing(rows), folder, folder.parent)
