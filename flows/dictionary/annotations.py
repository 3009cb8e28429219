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
PLACE = ("document_id", "char_start", "char_end", "quote")
OF_FIGURE = (*BODY, *PLACE)
OF_DOCUMENT = ("document_id", "text", "url")


def web_annotations(tables: Mapping[str, pa.Table]) -> str:
    """The figures of a release in the order of their keys, each tied to the words that state it."""
    documents = tables["documents"].select(OF_DOCUMENT).to_pydict()
    rows = tables["figures"].select(OF_FIGURE).to_pydict()
    texts = dict(zip(documents["document_id"], documents["text"], strict=True))
    addresses = dict(zip(documents["document_id"], documents["url"], strict=True))
    bodies = zip(*(rows[name] for name in BODY), strict=True)
    places = zip(*(rows[name] for name in PLACE), strict=True)
    lines = (
        _annotation(body, _target(addresses.get(place[0]), texts.get(place[0], ""), place))
        for body, place in zip(bodies, places, strict=True)
    )
    # In ASCII: some readers of lines take a line separator of Unicode inside a text for the end of the line.
    return "".join(f"{json.dumps(line)}\n" for line in lines)


def _annotation(body: tuple[Any, ...], target: dict[str, Any]) -> dict[str, Any]:
    said = {name: value for name, value in zip(BODY, body, strict=True) if value is not None}
    return {
        "@context": CONTEXT,
        "id": figure_iri(said["figure_id"]),
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "schema:QuantitativeValue", **said},
        "target": target,
    }


def _target(url: str | None, text: str, place: tuple[Any, ...]) -> dict[str, Any]:
    document_id, start, end, quote = place
    return {
        "source": web_address(url) or document_iri(document_id),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": quote,
                "prefix": text[max(0, start - AROUND) : start],
                "suffix": text[end : end + AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
