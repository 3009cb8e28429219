"""Citations: every source that the text names, one row a source, linked to its entry."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract import Extraction
from flows.findings import Finding
from flows.read.document import Document
from flows.structure import cited, doubtful, listed, numbered, short_forms
from flows.structure.citation import Citation, citation
from flows.structure.linking import Index, Link
from flows.structure.listed import Listed

#: passages in which nothing is cited; cells lie inside their table
_PASSED_OVER = frozenset({"table_cell", "boilerplate", "contents", "reference", "title"})


def of(document: Document, extraction: Extraction) -> Iterator[Citation | Finding]:
    """The citations in the order of the text, then what is doubtful about them and about the entries."""
    entries = listed.of(document)
    index = Index(entries, short_forms.defined(document.text))
    found = [*_by_author(document, entries, index), *numbered.find(document, entries)]
    rows: list[Citation] = []
    for row, link in sorted(found, key=lambda pair: (pair[0].char_start, pair[0].char_end)):
        if not rows or row.citation_id != rows[-1].citation_id:
            rows.append(row)
            yield row
            if entries and link.reference_id is None:
                yield doubtful.unlinked(row, link)
    yield from doubtful.of_document(document.document_id, entries, rows)


def _by_author(
    document: Document, entries: tuple[Listed, ...], index: Index
) -> Iterator[tuple[Citation, Link]]:
    own = {one.passage.position for one in entries}
    for passage in document.passages:
        if passage.kind in _PASSED_OVER or passage.position in own:
            continue
        for one in cited.find(document.text, passage.char_start, passage.char_end, index):
            link = index.link(one.authors, one.year)
            span = one.start, one.end
            yield citation(document, passage, span, one.key, one.locator, link.reference_id), link
