"""`figurebook extract`: the figures of single files, with no warehouse and no Prefect."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import fields
from pathlib import Path
from typing import Any

from flows.acquire import AcquireError, single, unnamed
from flows.cli.terminal import show
from flows.extract import extract as extract_figures
from flows.extract.figure import Figure
from flows.patterns import keep
from flows.printable import on_one_line
from flows.progress import Progress, shown, silent
from flows.read import ReadError, read, read_bytes
from flows.read.document import Document

ERRORS = (AcquireError, ReadError)
FIGURES = tuple(field.name for field in fields(Figure))
# What a person looks at; the others are for programs.
SEEN = ("quote", "kind", "value", "low", "high", "unit", "measure", "geography", "period", "citation_keys")
WHY = ("document_id", "char_start", "char_end", "quote", "disposition", "context")
AROUND = 40

Row = tuple[Any, ...]


def extract(asked: Namespace) -> int:
    """The rows of each file as soon as they are there; a file that fails does not stop the others."""
    columns = WHY if asked.why else SEEN if asked.format == "table" else FIGURES
    rows_of = _numerals if asked.why else _figures
    failed: list[str] = []
    with shown() if len(asked.files) > 1 else nullcontext(silent) as progress:
        documents = _documents(asked.files, failed, progress)
        rows = (row for document in documents for row in rows_of(document, columns))
        show(columns, rows, asked.format, asked.raw)
    keep()
    # One file, and it could not be read: that is a wrong question, not a failed batch.
    return (2 if len(asked.files) == 1 else 1) if failed else 0


def _documents(files: list[str], failed: list[str], progress: Progress) -> Iterator[Document]:
    for done, name in enumerate(files):
        progress("extract", done, len(files), on_one_line(name))
        try:
            document = _document(name)
        except ERRORS as error:
            print(f"figurebook: {on_one_line(str(error))}", file=sys.stderr)
            failed.append(name)
        else:
            yield document
    progress("extract", len(files), len(files))


def _document(name: str) -> Document:
    if name == "-":
        data = sys.stdin.buffer.read()
        return read_bytes(data, unnamed(data, "stdin"))
    return read(single(Path(name)))


def _figures(document: Document, columns: tuple[str, ...]) -> Iterator[Row]:
    for figure in extract_figures(document).figures:
        yield tuple(getattr(figure, column) for column in columns)


def _numerals(document: Document, columns: tuple[str, ...]) -> Iterator[Row]:
    """The numerals that are no figures, each with the words round it."""
    for numeral in extract_figures(document).numerals:
        if numeral.disposition != "figure":
            start, end = max(numeral.char_start - AROUND, 0), numeral.char_end + AROUND
            context = " ".join(document.text[start:end].split())
            yield tuple(context if column == "context" else getattr(numeral, column) for column in columns)
