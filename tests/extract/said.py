"""A short text as extraction reads it, in a form that a table of expectations can be written in."""

from __future__ import annotations

from datetime import date

from flows.extract import Extraction, extract
from flows.extract.figure import Figure
from flows.read import read_bytes
from flows.read.document import Document, Source

#: a day long after all that the texts speak of
TODAY = date(2018, 10, 15)

#: quote, kind, value (or low and high), unit
Amount = tuple[str, str, float | tuple[float, float] | None, str]


def document(text: str, published: date | None = None) -> Document:
    """The text as the one document of a source."""
    data = text.encode()
    return read_bytes(data, Source("doc", "doc.txt", "doc.txt", "0" * 64, len(data), published_on=published))


def extraction(text: str, published: date | None = None) -> Extraction:
    """Everything that is read from a text, published on the day given."""
    return extract(document(text, published))


def figures(text: str, published: date | None = TODAY) -> list[Figure]:
    """The figures of a text, published on a day in October 2018."""
    return extraction(text, published).figures


def figure(text: str, quote: str) -> Figure:
    """The one figure with this quote."""
    found = [row for row in figures(text) if row.quote == quote]
    assert len(found) == 1, f"{quote!r} is not one of {[row.quote for row in figures(text)]}"
    return found[0]


def amounts(text: str) -> list[Amount]:
    """All figures of a text, each as quote, kind, amount and unit; a range's amount is its two ends."""
    return [(row.quote, row.kind, _amount(row), row.unit) for row in figures(text)]


def _amount(row: Figure) -> float | tuple[float, float] | None:
    if row.low is not None and row.high is not None and row.comparator == "range":
        return row.low, row.high
    return None if row.value is None else round(row.value, 6)


def dispositions(text: str) -> list[tuple[str, str]]:
    """Every number of a text with what was made of it, in the order of the text."""
    return [(row.quote, row.disposition) for row in extraction(text, TODAY).numerals]


def measured(text: str, quote: str) -> set[str]:
    """The words of the measure of the figure with this quote, in small letters."""
    return set((figure(text, quote).measure or "").lower().split())
