"""The text against the rows: every quote stands where it says, every digit and every word is accounted for.

A miss means that the rows cannot be trusted to point at their own words, so it stops the release.
Rows that are held back for another reason count here: they are accounted for as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from flows.findings import Finding
from flows.validate.batch import Batch

Span = tuple[int, int]
# the columns that hold the words between char_start and char_end, in whatever dataset has all three
QUOTING = ("quote", "text")


@dataclass(frozen=True, slots=True)
class Promise:
    """A kind of character of which every one lies in a row of a dataset."""

    code: str
    dataset: str
    about: Callable[[str], bool]
    rule: str
    fix: str


PROMISES = (
    Promise(
        "digit-unaccounted",
        "numerals",
        str.isdigit,
        "every digit lies in a row of numerals",
        "Mend the scan for numbers.",
    ),
    Promise(
        "text-uncovered",
        "passages",
        lambda char: not char.isspace(),
        "every character that is not blank lies in a passage",
        "Mend the reader of this format.",
    ),
)


def proved(batches: Mapping[str, Batch]) -> list[Finding]:
    """A finding for each document and promise that is broken, with the first place where it is."""
    documents = batches["documents"]
    named = zip(documents.cells("document_id"), documents.cells("text"), strict=True)
    texts = {key: text for key, text in named if key is not None and text is not None}
    findings = [
        finding for batch, column in _quoting(batches) for finding in _misquoted(batch, column, texts)
    ]
    return findings + [finding for promise in PROMISES for finding in _broken(promise, batches, texts)]


def _quoting(batches: Mapping[str, Batch]) -> Iterator[tuple[Batch, str]]:
    for batch in batches.values():
        names = {column.name for column in batch.dataset.columns}
        if {"char_start", "char_end"} <= names:
            yield from ((batch, column) for column in QUOTING if column in names)


def _misquoted(batch: Batch, column: str, texts: Mapping[str, str]) -> Iterator[Finding]:
    wrong: dict[str, list[str]] = defaultdict(list)
    columns = ("document_id", batch.dataset.key[0], "char_start", "char_end", column)
    for document, key, start, end, quote in zip(*map(batch.cells, columns), strict=True):
        if document not in texts or None in (start, end, quote) or start < 0:
            continue  # held back for that
        if texts[document][start:end] != quote:
            wrong[document].append(str(key))
    rule, fix = f"{column} is the text between the offsets", "Mend the offsets where the row is made."
    for document, keys in wrong.items():
        yield Finding(
            "quote-mismatch",
            "stop",
            rule,
            fix,
            batch.dataset.name,
            document,
            keys[0],
            column,
            f"rows: {len(keys)}, this the first",
        )


def _broken(promise: Promise, batches: Mapping[str, Batch], texts: Mapping[str, str]) -> Iterator[Finding]:
    spans = _spans(batches[promise.dataset])
    for document, text in texts.items():
        places = list(_left_out(promise, text, spans[document]))
        if places:
            yield Finding(
                promise.code,
                "stop",
                promise.rule,
                promise.fix,
                promise.dataset,
                document,
                f"char={places[0]}",
                value=f"{len(places)} characters, this the first",
            )


def _spans(batch: Batch) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = defaultdict(list)
    columns = ("document_id", "char_start", "char_end")
    for document, start, end in zip(*map(batch.cells, columns), strict=True):
        if None not in (document, start, end):
            spans[document].append((start, end))
    return spans


def _gaps(length: int, spans: Iterable[Span]) -> Iterator[Span]:
    """The stretches of a text that no span covers."""
    reached = 0
    for start, end in sorted(spans):
        if start > reached:
            yield reached, min(start, length)
        reached = max(reached, end)
    if reached < length:
        yield reached, length


def _left_out(promise: Promise, text: str, spans: Iterable[Span]) -> Iterator[int]:
    """The offsets of the characters that the promise is about and no span covers."""
    for start, end in _gaps(len(text), spans):
        if not any(map(promise.about, text[start:end])):
            continue
        yield from (start + place for place, char in enumerate(text[start:end]) if promise.about(char))
