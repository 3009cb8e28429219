"""Which bytes are a text, and what its characters are."""

from __future__ import annotations

import codecs

import pytest

from flows.read import ReadError
from flows.read.decode import decode

WORDS = "Beds: £1.5m – “a fifth” of 20 wards.\r\nNo more.\r"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_character(encoding: str) -> None:
    mark = "\ufeff".encode(encoding)
    decoded = decode(mark + WORDS.encode(encoding))
    assert (decoded.text, decoded.encoding) == (WORDS, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_wide_encoding_without_its_mark_is_told_by_its_nul_bytes(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)).text == WORDS


def test_utf_8_needs_no_mark() -> None:
    assert decode(WORDS.encode()).encoding == "utf-8"


def test_bytes_that_are_no_utf_8_are_windows_1252() -> None:
    decoded = decode(WORDS.encode("cp1252"))
    assert (decoded.text, decoded.encoding) == (WORDS, "windows-1252")


def test_a_byte_that_windows_1252_leaves_open_is_kept() -> None:
    assert decode(b"caf\xe9 \x81 12").text == "café \x81 12"


def test_the_encoding_that_a_page_declares_is_believed_where_the_bytes_are_no_utf_8() -> None:
    page = '<meta charset="iso-8859-2"><p>Łódź 5'.encode("iso-8859-2")
    assert "Łódź 5" in decode(page).text


def test_a_declared_codec_that_is_no_8_bit_encoding_is_not_believed() -> None:
    assert decode(b"charset=utf-16 \xa3 12").text == "charset=utf-16 £ 12"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b" \r\n\t", "empty file"),
        (codecs.BOM_UTF8, "empty file"),
        (b"%PDF-1.7 and more", "not a text: x is a PDF"),
        (b"PK\x03\x04rest", "not a text: x is a zip"),
        (b"\x89PNG\r\n\x1a\n", "not a text: x is a PNG"),
        (b"\xff\xd8\xff\xe0", "not a text: x is a JPEG"),
        (b"PAR1rest", "not a text: x is a Parquet"),
        (b"ten beds\x00and more words follow", "not a text: x holds NUL"),
        (b"\x00\x01\x02\x03" * 50, "not a text: x holds NUL"),
        (b"\x01\x02\x03\x04" * 50, "not a text: x is full of control"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "not a text: x begins as utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as refused:
        decode(data, "x")
    assert str(refused.value).startswith(reason)
    assert "\n" not in str(refused.value)
