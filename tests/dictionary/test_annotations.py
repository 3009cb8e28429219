"""annotations.jsonl points at the words of every figure, by their place and by what stands around them."""

from __future__ import annotations

import json
from typing import Any

import pyarrow as pa
import pytest

from flows.dictionary.annotations import web_annotations
from flows.release import parquet
from flows.release.current import Release

Json = dict[str, Any]
# A letter and its accent, a family in seven code points, a flag, a line separator, a letter of Hebrew.
FAMILY, FLAG = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "\U0001f1ec\U0001f1e7"
MARKS = f"cafe\u0301 {FAMILY} {FLAG}\u2028\u05e9 "


def tables(text: str, *quotes: str, url: str | None = None) -> dict[str, pa.Table]:
    """A document with figures that are its words, each standing there once."""
    assert all(text.count(quote) == 1 for quote in quotes)
    spans = [(text.index(quote), text.index(quote) + len(quote), quote) for quote in quotes]
    figures = [
        {
            "figure_id": f"note#char={start},{end}",
            "document_id": "note",
            "char_start": start,
            "char_end": end,
            "quote": quote,
            "value": 120.0,
            "low": 120.0,
            "high": 120.0,
            "unit": "1",
        }
        for start, end, quote in spans
    ]
    documents = pa.table({"document_id": ["note"], "text": [text], "url": pa.array([url], pa.string())})
    return {"documents": documents, "figures": pa.Table.from_pylist(figures)}


def read(written: str) -> list[Json]:
    return [json.loads(line) for line in written.splitlines()]


def selectors(annotation: Json) -> tuple[Json, Json]:
    words, place = annotation["target"]["selector"]
    assert (words["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    return words, place


def resolves(annotation: Json, text: str) -> bool:
    """Both selectors lead to the same characters, letter by letter."""
    words, place = selectors(annotation)
    start, end = place["start"], place["end"]
    around = words["prefix"] + words["exact"] + words["suffix"]
    return text[start:end] == words["exact"] and text.startswith(around, start - len(words["prefix"]))


def test_the_words_before_and_after_are_32_code_points() -> None:
    text = "a" * 40 + "120 beds" + "b" * 40
    (annotation,) = read(web_annotations(tables(text, "120 beds")))
    words, place = selectors(annotation)
    assert (words["prefix"], words["exact"], words["suffix"]) == ("a" * 32, "120 beds", "b" * 32)
    assert (place["start"], place["end"]) == (40, 48)


@pytest.mark.parametrize("text", ["120", "120 beds", "some 120", MARKS + "120" + MARKS, MARKS * 9 + "120"])
def test_selectors_resolve_at_the_ends_and_among_marks(text: str) -> None:
    (annotation,) = read(web_annotations(tables(text, "120")))
    assert resolves(annotation, text)
    words, _ = selectors(annotation)
    assert (len(words["prefix"]), len(words["suffix"])) == (
        min(32, text.index("120")),
        min(32, len(text) - text.index("120") - 3),
    )


def test_a_line_is_an_annotation_for_every_reader_of_lines() -> None:
    written = web_annotations(tables(f"{MARKS}120\x85and 14.7{MARKS}", "120", "14.7"))
    assert written.isascii() and written.endswith("}\n")
    assert len(written.splitlines()) == written.count("\n") == 2


def test_the_body_says_what_the_figure_says() -> None:
    rows = tables("between 30 and 40 nurses", "30 and 40")
    figures = rows["figures"].set_column(5, "value", pa.array([None], pa.float64()))
    (annotation,) = read(web_annotations(rows | {"figures": figures}))
    assert annotation["id"] == "urn:figurebook:figure:note#char=8,17"
    assert (annotation["type"], annotation["motivation"]) == ("Annotation", "describing")
    assert annotation["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert annotation["body"] == {
        "type": "schema:QuantitativeValue",
        "figure_id": "note#char=8,17",
        "low": 120.0,
        "high": 120.0,
        "unit": "1",
    }


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://example.org/note", "https://example.org/note"),
        (None, "urn:figurebook:document:note"),
        ("javascript:alert(1)", "urn:figurebook:document:note"),
    ],
)
def test_the_source_is_the_address_of_the_document_where_it_has_one(url: str | None, source: str) -> None:
    (annotation,) = read(web_annotations(tables("120 beds", "120", url=url)))
    assert annotation["target"]["source"] == source


def test_no_figures_are_no_lines() -> None:
    rows = tables("120 beds", "120")
    assert web_annotations(rows | {"figures": rows["figures"].slice(0, 0)}) == ""


def test_every_figure_of_the_release_is_found_in_its_text(release: Release) -> None:
    found = read((release.path / "annotations.jsonl").read_text())
    documents = parquet.read(release.file("documents")).to_pylist()
    texts = {row["url"]: row["text"] for row in documents}
    assert all(resolves(annotation, texts[annotation["target"]["source"]]) for annotation in found)
    figures = parquet.read(release.file("figures")).to_pylist()
    assert [annotation["body"]["figure_id"] for annotation in found] == [row["figure_id"] for row in figures]
    assert [selectors(annotation)[0]["exact"] for annotation in found] == [row["quote"] for row in figures]
