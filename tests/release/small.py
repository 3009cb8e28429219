"""A small collection of two invented documents, as the tables that a release is made of."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa

from flows import interim
from flows.dictionary.parquet import ARROW_TYPES
from flows.read.document import Source
from flows.release.current import Release
from flows.release.publication import publish
from schemas.description import Dataset, descriptions

BEDS = (
    "Hospital beds\n\nThe trust closed 120 beds <b>in 2016</b>, 14.7 per cent of all. It cost £2 million.\n"
)
STAFF = "Café staff\n\nBetween 30 and 40 nurses left 🏥 in June 2018 (Office 2018).\n"
TEXTS = {"beds": BEDS, "staff": STAFF}

Row = dict[str, Any]


@dataclass
class Collection:
    """Rows by dataset; a test changes what it is about and builds the rest as it is."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: _rows())

    def build(self, folder: Path) -> Path:
        """The interim tables that the stage before the release leaves."""
        interim.write({name: self._table(dataset) for name, dataset in descriptions().items()}, folder)
        return folder

    def _table(self, dataset: Dataset) -> pa.Table:
        """Rows of the right types; which columns may be null is for the release to see to."""
        fields = [pa.field(column.name, ARROW_TYPES[column.type]) for column in dataset.columns]
        return pa.Table.from_pylist(self.rows.get(dataset.name, []), schema=pa.schema(fields))

    def publish(self, folder: Path, warehouse: Path | None = None, **more: Any) -> Release:
        """A release of the collection below a folder."""
        built = self.build(folder / f"built-{len(list(folder.glob('built-*')))}")
        return publish(built, sources(), more.pop("findings", []), warehouse or folder / "warehouse", **more)


def sources() -> list[Source]:
    return [_source(name) for name in TEXTS]


def span(document: str, words: str) -> tuple[int, int]:
    """Where words stand in a document; they stand there once."""
    text = TEXTS[document]
    assert text.count(words) == 1
    return text.index(words), text.index(words) + len(words)


def figure_id(document: str, words: str) -> str:
    start, end = span(document, words)
    return f"{document}#char={start},{end}"


def _source(name: str) -> Source:
    data = TEXTS[name].encode()
    digest = hashlib.sha256(data).hexdigest()
    return Source(
        name,
        f"{name}.txt",
        f"raw/documents/{name}.txt",
        digest,
        len(data),
        title=f"On {name} & more",
        publisher="Office <of> Beds",
        published_on=date(2018, 6, 30),
        url=f"https://example.org/{name}",
        licence="CC-BY-4.0" if name == "beds" else None,
        listed=True,
    )


def _rows() -> dict[str, list[Row]]:
    return {
        "documents": [_document(name) for name in TEXTS],
        "passages": [_passage(name, at) for name in TEXTS for at in (0, 1)],
        "numerals": [_numeral("beds", words, figure) for words, figure in BEDS_NUMERALS]
        + [_numeral("staff", words, figure) for words, figure in STAFF_NUMERALS],
        "figures": [_figure(*figure) for figure in FIGURES],
        "quarantine": [],
    }


BEDS_NUMERALS = (("120", "120 beds"), ("2016", None), ("14.7", "14.7 per cent"), ("£2 million", "£2 million"))
STAFF_NUMERALS = (("30", "30 and 40"), ("40", "30 and 40"), ("June 2018", None), ("Office 2018", None))
FIGURES: tuple[tuple[str, str, str, Mapping[str, Any]], ...] = (
    (
        "beds",
        "120 beds",
        "The trust",
        {
            "kind": "count",
            "value": 120.0,
            "unit": "1",
            "counted": "beds",
            "period": "2016",
            "geography": "Kent",
            "geography_code": "E10000016",
        },
    ),
    (
        "beds",
        "14.7 per cent",
        "The trust",
        {"kind": "percentage", "value": 14.7, "unit": "%", "aspect": "share"},
    ),
    ("beds", "£2 million", "It cost", {"kind": "money", "value": 2_000_000.0, "unit": "GBP"}),
    (
        "staff",
        "30 and 40",
        "Between",
        {
            "kind": "count",
            "low": 30.0,
            "high": 40.0,
            "comparator": "range",
            "unit": "1",
            "citation_keys": ["Office 2018"],
        },
    ),
)
SENTENCES = {
    "The trust": "The trust closed 120 beds <b>in 2016</b>, 14.7 per cent of all.",
    "It cost": "It cost £2 million.",
    "Between": "Between 30 and 40 nurses left 🏥 in June 2018 (Office 2018).",
}


def _document(name: str) -> Row:
    source = _source(name)
    row = {
        key: getattr(source, key)
        for key in (
            "document_id",
            "file",
            "title",
            "publisher",
            "published_on",
            "url",
            "licence",
            "sha256",
            "size_bytes",
        )
    }
    return row | {"media_type": "text/plain", "characters": len(TEXTS[name]), "text": TEXTS[name]}


def _passage(name: str, position: int) -> Row:
    words = [line for line in TEXTS[name].split("\n") if line][position]
    start, end = span(name, words)
    return {
        "passage_id": f"{name}#passage={position}",
        "document_id": name,
        "position": position,
        "kind": ("title", "paragraph")[position],
        "section": "" if position == 0 else TEXTS[name].split("\n")[0],
        "char_start": start,
        "char_end": end,
        "text": words,
    }


def _numeral(name: str, words: str, figure: str | None) -> Row:
    start, end = span(name, words)
    return {
        "numeral_id": f"{name}#char={start},{end}",
        "document_id": name,
        "char_start": start,
        "char_end": end,
        "quote": words,
        "disposition": "figure" if figure else "period",
        "figure_id": figure_id(name, figure) if figure else None,
    }


def _figure(name: str, words: str, sentence: str, said: Mapping[str, Any]) -> Row:
    start, end = span(name, words)
    begins, ends = span(name, SENTENCES[sentence])
    value = said.get("value")
    evidence = f'{{"value": {{"rule": "a number with its unit", "start": {start}, "end": {end}}}}}'
    return {
        "figure_id": figure_id(name, words),
        "document_id": name,
        "passage_id": f"{name}#passage=1",
        "char_start": start,
        "char_end": end,
        "quote": words,
        "sentence_start": begins,
        "sentence_end": ends,
        "low": value,
        "high": value,
        "comparator": "=",
        "aspect": "level",
        "citation_keys": [],
        "reference_ids": [],
        "corrected": False,
        "evidence": evidence,
        **said,
    }
