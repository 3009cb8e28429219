"""What the SQL of the warehouse makes of documents that tests write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

import duckdb
import pyarrow as pa

from flows import transform
from flows.extract import extract
from flows.land import rows as landed
from flows.land.tables import SCHEMAS
from flows.read import Document
from flows.structure import mentions
from schemas.codelists import code_list
from schemas.codelists.geographies import Geographies
from schemas.codelists.organisations import Organisations

#: the datasets that are read, and those that are made of them here
READ = ("documents", "passages", "figures", "mentions")
MADE = ("organisations", "geographies", "partnerships", "system_structure")


def derived(documents: Iterable[Document], dataset: str) -> list[dict[str, Any]]:
    """The rows of a dataset, as SQL makes them of these documents."""
    tables: dict[str, list[pa.Table]] = {name: [SCHEMAS[name].empty_table()] for name in READ}
    for document in documents:
        for name, rows in _raw(document):
            tables[name].append(rows.cast(SCHEMAS[name]))
    models = transform.models(transform.WAREHOUSE / "models")
    with duckdb.connect() as connection:
        for name, parts in tables.items():
            connection.register(name, pa.concat_tables(parts))
        for codes in (Geographies, Organisations):
            connection.register(f"codes_{codes.Config.name}", code_list.table(codes))
        for name in MADE:
            connection.execute(f"create table {name} as {models[name]}")
        return connection.sql(f"select * from {dataset}").to_arrow_table().to_pylist()


def _raw(document: Document) -> Iterator[tuple[str, pa.Table]]:
    extraction = extract(document)
    found = {
        "figures": [asdict(figure) for figure in extraction.figures],
        "mentions": [asdict(mention) for mention in mentions.of(document, extraction)],
    }
    raw = landed.of_document(document) | landed.of_extraction(found)
    yield from ((name, raw[name]) for name in READ)
