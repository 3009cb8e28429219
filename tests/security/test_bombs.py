"""Bombs: small files that ask for much. Read within bounds, or refused with a reason."""

from __future__ import annotations

import gzip
import io
import os
import re
import zipfile
from pathlib import Path
from time import process_time

import pytest

from flows.acquire import AcquireError, acquire, single, unnamed
from flows.extract import extract
from flows.extract.sentences import split
from flows.ordinary_file import LARGEST
from flows.read import ReadError, read_bytes
from flows.structure import structure

SAID = " There were 120 beds in 2016. "
PAGE = "<html><body>"
SECONDS = 4  # where it takes a square of the size, each of these takes far longer; a busy machine is slow
ENTITIES = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 10))
NESTED = {
    "divisions": PAGE + "<div>" * 10_000 + SAID,
    "bold": PAGE + "<b>" * 10_000 + SAID + "</b>" * 10_000,
    "lists": PAGE + "<ul><li>" * 1_500 + SAID,
    "tables": PAGE + "<table><tr><td>" * 1_500 + SAID,
    "links": PAGE + "<a href=#>" * 2_000 + SAID,
    "attributes": PAGE + "<p " + " ".join(f"a{at}=1" for at in range(60_000)) + ">" + SAID,
    "brackets": PAGE + "<" * 10_000 + SAID,
    "spans of cells": PAGE + "<table>" + "<tr><td colspan=99999 rowspan=65534>5 wards</td></tr>" * 20 + SAID,
    "entities": f'<!DOCTYPE html [<!ENTITY e0 "lol">{ENTITIES}]><html><body><p>&e9;{SAID}</p></body></html>',
    "quotations": "# A\n\n" + ">" * 10_000 + SAID,
    "items": "# A\n\n" + "- " * 10_000 + SAID,
    "references": "# A\n\n" + "[" * 10_000 + SAID + "]" * 10_000,
    "emphasis": "# A\n\n" + "*a_ " * 5_000 + SAID,
    "bars": "# A\n\n| a |\n| --- |\n" + "|" * 5_000 + SAID,
    "a word": SAID + "x" * 100_000,
    "blank lines": "\n" * 50_000 + SAID,
    "marks on a letter": "a" + "\u0301" * 10_000 + SAID,
}


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED)
def test_what_is_nested_or_repeated_without_end_is_read_within_bounds(text: str) -> None:
    data = text.encode()
    start = process_time()
    document = read_bytes(data, unnamed(data, "bomb"))
    extraction = extract(document)
    structure(document, extraction)
    assert process_time() - start < SECONDS
    assert len(document.text) <= len(text)
    assert "120" in {figure.quote for figure in extraction.figures} or "&" in document.text


@pytest.mark.parametrize(
    "unit", ["1-", "1/", "1,", "1.", "1%", "[7]", "£1", "1 to ", "5 beds, ", "London 5% ", "1\n", "1;"]
)
def test_no_sentence_holds_numbers_without_end(unit: str) -> None:
    """What is told of a figure is looked for in its whole sentence: of many, for each of them."""
    text = unit * 5_000
    parts = split(text, 0, len(text))
    assert all(
        len(re.findall(r"\d+", text[start:end])) <= 100 and end - start <= 1500 for start, end in parts
    )
    assert sum(len(re.findall(r"\d", text[start:end])) for start, end in parts) == 5_000
    assert all(before[1] <= after[0] for before, after in zip(parts, parts[1:], strict=False))


def test_a_page_cannot_fetch_a_file(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET-4711")
    where = (tmp_path / "secret.txt").as_uri()
    page = f'<!DOCTYPE html [<!ENTITY a SYSTEM "{where}">]><html><body><p>&a;{SAID}<p></html>'
    data = page.encode()
    assert "SECRET" not in read_bytes(data, unnamed(data, "page")).text


def archive() -> bytes:
    """A million of nothing, in a thousand bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("../../beds.txt", b"0" * 1_000_000)
    return made.getvalue()


@pytest.mark.parametrize("data", [archive(), gzip.compress(b"0" * 1_000_000), b"BZh91AY&SY" + bytes(99)])
def test_an_archive_called_a_text_is_named_and_never_opened(data: bytes) -> None:
    with pytest.raises(ReadError, match="not a text: .* is a .*archive"):
        read_bytes(data, unnamed(data, "beds.txt"))


def test_a_file_that_claims_to_be_huge_is_not_even_hashed(tmp_path: Path) -> None:
    for name, size in (("huge.txt", LARGEST + 1), ("sparse.txt", 1 << 40)):
        (tmp_path / name).touch()
        os.truncate(tmp_path / name, size)
    start = process_time()
    sources, findings = acquire(tmp_path)
    assert sources == [] and [finding.code for finding in findings] == ["document-unreadable"] * 2
    assert "larger than 64 MB" in findings[0].rule
    with pytest.raises(AcquireError, match="cannot read .*: it is larger than 64 MB"):
        single(tmp_path / "sparse.txt")
    assert process_time() - start < 1
