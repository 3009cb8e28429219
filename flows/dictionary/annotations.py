"""annotations.jsonl: every figure as a W3C Web Annotation of its document, one on a line.

An annotation finds its words twice: by their place in the text, and by themselves with what stands before
and after them, should the text be another copy (https://www.w3.org/TR/annotation-model/).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from flows.dictionary.identifiers import document_iri, figure_iri, web_address

NAME = "annotations.jsonl"
AROUND = 32
CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {
        "schema": "https://schema.org/",
        "figure_id": "schema:identifier",
        "low": "schema:minValue",
        "high": "schema:maxValue",
        "unit": "schema:unitText",
    },
]
BODY = ("figure_id", "value", "low", "high", "unit")
OF_FIGURE = (*BODY, "document_id", "char_start", "char_end", "quote")
OF_DOCUMENT = ("document_id", "text", "url")


def web_annotations(tables: Mapping[str, pa.Table]) -> str:
    """The figures of a release in the order of their keys, each tied to the words that state it."""
    documents = tables["documents"].select(OF_DOCUMENT).to_pylist()
    texts = {row["document_id"]: row["text"] for row in documents}
    sources = {row["document_id"]: web_address(row["url"]) for row in documents}
    lines = []
    for figure in tables["figures"].select(OF_FIGURE).to_pylist():
        document_id = figure["document_id"]
        source = sources.get(document_id) or document_iri(document_id)
        lines.append(json.dumps(_annotation(figure, source, texts.get(document_id, ""))))
    # In ASCII: some readers of lines take a line separator of Unicode inside a text for the end of the line.
    return "".join(f"{line}\n" for line in lines)


def _annotation(figure: Mapping[str, Any], source: str, text: str) -> dict[str, Any]:
    known = {name: figure[name] for name in BODY if figure[name] is not None}
    return {
        "@context": CONTEXT,
        "id": figure_iri(figure["figure_id"]),
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "schema:QuantitativeValue", **known},
        "target": {"source": source, "selector": _selectors(figure, text)},
    }


def _selectors(figure: Mapping[str, Any], text: str) -> list[dict[str, Any]]:
    start, end = figure["char_start"], figure["char_end"]
    words = {
        "type": "TextQuoteSelector",
        "exact": figure["quote"],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    return [words, {"type": "TextPositionSelector", "start": start, "end": end}]
