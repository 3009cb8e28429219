"""Tables written for the tests, read as whole documents: each figure by its quote."""

from __future__ import annotations

from datetime import date

from flows.extract import extract
from flows.extract.figure import Figure
from flows.read import read_bytes
from flows.read.document import Source


def every(text: str, file: str = "table.txt", published: date = date(2024, 9, 12)) -> list[Figure]:
    """The figures of a document, in their order."""
    data = text.encode()
    source = Source("table", file, file, "0" * 64, len(data), published_on=published)
    return extract(read_bytes(data, source)).figures


def figures(text: str, file: str = "table.txt", published: date = date(2024, 9, 12)) -> list[Figure]:
    """The figures of the tables of a document, in their order."""
    return [figure for figure in every(text, file, published) if figure.table_id]


def period(figure: Figure) -> str:
    """The period of a figure as an interval."""
    return f"{figure.period_start}/{figure.period_end}"


def by_quote(text: str, file: str = "table.txt") -> dict[str, Figure]:
    """The figures of a document by their quotes, which must differ."""
    found = figures(text, file)
    quoted = {figure.quote: figure for figure in found}
    assert len(quoted) == len(found), "quotes must differ"
    return quoted
