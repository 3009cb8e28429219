"""Quotes: the text between the offsets of a row is what the row says that it is."""

from __future__ import annotations

from collections.abc import Iterator

from flows.findings import Finding
from flows.release.checks.contents import Contents, shortened, stop

# The column that repeats the text, in the order of preference: a row has one of them.
REPEATS = ("quote", "text")
PLACE = ("document_id", "char_start", "char_end")


def quotes_stand_in_text(release: Contents) -> Iterator[Finding]:
    """`text[char_start:char_end]` of the document is the quote of the row, letter by letter."""
    for name, rows in release.tables.items():
        column = next((repeat for repeat in REPEATS if repeat in rows.schema.names), None)
        if column and set(PLACE) <= set(rows.schema.names):
            yield from shortened(_differing(release, name, column))


def sentences_hold_figures(release: Contents) -> Iterator[Finding]:
    """A figure lies in its sentence."""
    if "figures" in release.tables:
        yield from shortened(_outside(release))


def _differing(release: Contents, dataset: str, column: str) -> Iterator[Finding]:
    texts = _texts(release)
    rows = release.tables[dataset].select([*PLACE, column]).to_pydict()
    for document, start, end, quote in zip(*rows.values(), strict=True):
        if texts.get(document, "")[start:end] != quote:
            place = f"{document}#char={start},{end}"
            yield stop(
                "quote_not_in_text",
                "the text at the offsets is the quote",
                dataset,
                place,
                column,
                quote[:80],
            )


def _outside(release: Contents) -> Iterator[Finding]:
    names = ["figure_id", "sentence_start", "char_start", "char_end", "sentence_end"]
    for figure_id, *offsets in zip(
        *release.tables["figures"].select(names).to_pydict().values(), strict=True
    ):
        if None in offsets or offsets != sorted(offsets):
            yield stop("figure_outside_sentence", "a figure lies in its sentence", "figures", figure_id)


def _texts(release: Contents) -> dict[str, str]:
    documents = release.tables.get("documents")
    if documents is None:
        return {}
    return dict(zip(documents["document_id"].to_pylist(), documents["text"].to_pylist(), strict=True))
