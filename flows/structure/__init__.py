"""Structure: what stands in a document beside its figures, each thing as plain rows.

`structure` is the whole of it: one module a dataset, none of which knows another's rows.
It uses what extraction knows of names and sources, and hands nothing back to it.

- tables        `tables` and `table_cells` (`layout`, `table_captions`, `multipliers`, `missing_marks`)
- exhibits      `exhibits` (`labels`, `extents`, `initiatives`, `missing_exhibits`)
- sources       `bibliography` (`listed`, `entry`, `author_names`, `web_address`), `citations` (`citation`,
                `cited`, `numbered`, `linking`, `doubtful`, `short_forms`), `footnotes` (`notes`,
                `note_marks`)
- names         `mentions` (`naming`, `bodies`, `named_bodies`, `heads`, `identity`, `places`, `shared_names`,
                `abbreviations`, `ambiguous`)
- words         `quotations` (`quoted`, `speakers`), `statements` (`sections`, `parties`)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from flows.extract import Extraction
from flows.findings import Finding
from flows.read.document import Document
from flows.record import plain
from flows.structure import (
    bibliography,
    citations,
    exhibits,
    footnotes,
    mentions,
    quotations,
    statements,
    table_cells,
    tables,
)

__all__ = ["structure"]

#: what is found in a document, by the dataset that it goes to
FINDERS: dict[str, Callable[[Document, Extraction], Iterable[Any]]] = {
    "tables": tables.of,
    "table_cells": table_cells.of,
    "exhibits": exhibits.of,
    "footnotes": footnotes.of,
    "bibliography": bibliography.of,
    "citations": citations.of,
    "mentions": mentions.of,
    "quotations": quotations.of,
    "statements": statements.of,
}


def structure(document: Document, extraction: Extraction) -> dict[str, list[dict[str, Any]]]:
    """The rows of every dataset of structure, by its name; doubts join the findings of extraction."""
    rows: dict[str, list[dict[str, Any]]] = {"findings": [plain(one) for one in extraction.findings]}
    for name, find in FINDERS.items():
        rows[name] = []
        for row in find(document, extraction):
            rows["findings" if isinstance(row, Finding) else name].append(plain(row))
    return rows
