"""Doubtful sources: citations that lead to no entry, entries that none leads to, keys of two entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from flows.findings import Finding
from flows.structure.citation import Citation
from flows.structure.linking import Link
from flows.structure.listed import Listed

#: the code, what is wrong, and what to do
_REASONS = {
    "missing": (
        "citation-unlinked",
        "no entry has these authors and this year",
        "Add the entry, or mend the year.",
    ),
    "ambiguous": (
        "citation-ambiguous",
        "more than one entry has these authors and this year",
        "Tell by a letter which is meant: {}.",
    ),
    "misspelt": (
        "citation-misspelt",
        "no entry has these authors, but one has nearly the same",
        "See whether it is: {}.",
    ),
}


def unlinked(row: Citation, link: Link) -> Finding:
    """Why a citation leads to no entry."""
    code, rule, fix = _REASONS[link.reason or "missing"]
    fix = fix.format(", ".join(link.candidates))
    place = "citations", row.document_id, row.citation_id, "reference_id", row.citation_key
    return Finding(code, "warning", rule, fix, *place)


def of_document(document_id: str, entries: tuple[Listed, ...], rows: Iterable[Citation]) -> Iterator[Finding]:
    """What is doubtful about the list of sources as a whole."""
    rows = list(rows)
    if rows and not entries:
        fix = "See whether the bibliography is missing, or its heading is not known."
        rule = "sources are cited, and there is no list of them"
        count = f"citations: {len(rows)}"
        yield Finding("bibliography-missing", "warning", rule, fix, "citations", document_id, value=count)
    yield from _same_key(document_id, entries)
    cited = {row.reference_id for row in rows}
    for one in entries:
        if one.reference_id not in cited:
            rule, fix = "the entry is cited nowhere in the text", "See whether a citation names it otherwise."
            place = "bibliography", document_id, one.reference_id, "citation_key", one.key
            yield Finding("reference-not-cited", "warning", rule, fix, *place)


def _same_key(document_id: str, entries: tuple[Listed, ...]) -> Iterator[Finding]:
    same: dict[str, list[Listed]] = defaultdict(list)
    for one in entries:
        same[one.key].append(one)
    for key, ones in same.items():
        for one in ones[1:] if ones[0].note_start is None else ():
            rule, fix = "another entry has the same key", f"Tell it by a letter from {ones[0].reference_id}."
            place = "bibliography", document_id, one.reference_id, "citation_key", key
            yield Finding("reference-key-twice", "warning", rule, fix, *place)
