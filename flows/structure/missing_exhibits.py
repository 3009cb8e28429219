"""Missing exhibits: labels that a text points to, *see Table 4*, and that nothing in it bears."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.findings import Finding
from flows.patterns import compiled
from flows.read.document import Document
from flows.structure.labels import KINDS

_POINTS = compiled(
    r"\b(?P<name>table|figure|chart|box|case study)\s+(?P<number>\d{1,2}(?:\.\d{1,2})*)"
    r"(?![\w%]|,\d|\s+(?:of|in)\s)",
    re.IGNORECASE,
)
_SAID = frozenset({"paragraph", "list_item", "footnote", "quotation"})


def of(document: Document, labels: list[tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each label that is pointed to in vain; `labels` are the exhibits' kinds and labels.

    Of a kind that the document has none of, the text may point to those of another document.
    """
    kinds = {kind for kind, _ in labels}
    known = {label.lower() for _, label in labels}
    for passage in document.passages:
        if passage.kind in _SAID:
            for match in _POINTS.finditer(document.text, passage.char_start, passage.char_end):
                label = f"{match['name'].lower()} {match['number']}"
                if label not in known and KINDS.get(label.split()[0], "figure") in kinds:
                    known.add(label)
                    yield _finding(document, match)


def _finding(document: Document, match: re.Match[str]) -> Finding:
    return Finding(
        "exhibit-not-found",
        "warning",
        "the text points to an exhibit that no caption or heading of it bears",
        "See whether it is a picture without a caption, or one of another document.",
        "exhibits",
        document.document_id,
        f"{document.document_id}#char={match.start()},{match.end()}",
        "label",
        match[0],
    )
