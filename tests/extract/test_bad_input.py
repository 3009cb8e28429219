"""Text that no writer meant: a row or none, never a crash or infinity, every offset exact, no long wait."""

from __future__ import annotations

from math import isfinite
from pathlib import Path
from time import process_time

import pytest

from flows.acquire import single
from flows.extract import extract
from flows.read import ReadError, read, read_bytes
from flows.read.document import Document, Source
from tests.extract.said import document, figures

REPORT = Path(__file__).parents[2] / "raw" / "documents" / "kings-fund-london-stps-2018-10-report.txt"
ZERO_WIDTH, JOINER, BOM, SOFT = "\u200b", "\u2060", "\ufeff", "\u00ad"
LEFT_TO_RIGHT, OVERRIDE, POP = "\u200e", "\u202e", "\u202c"

ODD = {
    "a million digits": "The cost was £" + "7" * 1_000_000 + " in 2016.",
    "grouped digits without end": "The cost was £" + "7,777" * 200 + ".",
    "a number out of range": "The cost was £1e999999 and 1e308 million in all.",
    "many exponents": "The cost was £1e9e9e9e9 and 5e-400 per cent.",
    "no number": "The cost was £NaN, inf and -Infinity per cent.",
    "full-width digits": "There were １２３ beds and ５０％ of staff.",
    "Arabic-Indic digits": "There were ١٢٣ beds and ۴۵ nurses.",
    "other digits": "There were ①②③ beds, ₁₂ nurses, ⅷ wards and 𝟏𝟐𝟑 staff.",
    "zero-width characters": f"There were 1{ZERO_WIDTH}2{JOINER}3 beds and £4{BOM}5{SOFT}6m.",
    "bidi controls": f"There were {OVERRIDE}123{POP} beds and {LEFT_TO_RIGHT}45 per{LEFT_TO_RIGHT} cent.",
    "no line end": "There were 123 beds" * 50,
    "carriage returns": "There were 123 beds\rand 45 nurses\r\nin 2016\r",
    "line separators": "There were 123 beds\u2028and 45 nurses\u2029in 2016\x85\x0b\x0c",
    "open brackets": "(" * 500 + "12" + "[" * 500,
    "months and years": "31 February 2018, 99/99/9999, 0000-00-00, 32nd, 30 June 0001, FY99999, Q9 2018.",
    "far years": "In 9999/10000 and 2099/00 and over the past 99999 years 12 beds closed since 1066.",
    "nought in every place": "0 of 0, 0:0, 0/0, 1 in 0, £0m, 0 per 0, 0 to 0, 0%, 00, 0.0.0",
    "signs alone": "£ % - – + ( ) $ € 1£ %1 -%- £-£ 5%%%% £££5",
    "separators alone": "1,,2 3..4 5.,6 7,.8 1,23,456 1.234.567,89 ,5 5, .5 5.",
    "lone surrogates' neighbours": "\ud7ff12 beds\ue000 and \ufffe3 nurses\uffff 4",
    "marks on digits": "1\u0301 2\u20e3 3\ufe0f 4\u0338 beds",
}  # fmt: skip


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_odd_text_gives_sound_rows(text: str) -> None:
    sound(document(text))


def sound(found: Document) -> None:
    """No figure is infinite, and each stands where it says."""
    rows = extract(found)
    for figure in rows.figures:
        assert all(
            isfinite(end) for end in (figure.value, figure.low, figure.high, figure.total) if end is not None
        )
        assert found.text[figure.char_start : figure.char_end] == figure.quote
    covered = {place for row in rows.numerals for place in range(row.char_start, row.char_end)}
    assert not [place for place, mark in enumerate(found.text) if mark.isdecimal() and place not in covered]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (ODD["full-width digits"], [123, 50]),
        (ODD["Arabic-Indic digits"], [123, 45]),
        (ODD["zero-width characters"], [123, 456e6]),
        (ODD["no number"], []),
        ("There were 1\u00a0234 beds.", [1234]),
    ],
)
def test_what_can_be_read_is(text: str, values: list[float]) -> None:
    assert [row.value for row in figures(text)] == values


@pytest.mark.parametrize(
    "data",
    [
        b"12 beds\x00 and 14 nurses",
        b"\x00" * 100,
        b"",
        b"\xff\xfe1\x002\x00",
        b"12 beds \xff\xfe\xfa 5%",
        b"\xef\xbb\xbf12 beds",
    ],
    ids=["NUL within", "NULs", "empty", "UTF-16", "no UTF-8", "byte order mark"],
)
def test_odd_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = read_bytes(data, Source("doc", "doc.txt", "doc.txt", "0" * 64, len(data)))
    except ReadError as error:
        assert len(str(error).splitlines()) == 1
    else:
        sound(found)


def seconds(found: Document) -> float:
    start = process_time()
    extract(found)
    return process_time() - start


@pytest.mark.parametrize(
    ("unit", "length"),
    [
        ("word ", 2_000_000),
        ("a,b;c ", 1_000_000),
        ("x", 2_000_000),
        ("The trust closed 120 beds in 2016. ", 60_000),
    ],
    ids=["words", "marks", "one word", "sentences"],
)
def test_a_line_of_megabytes_is_no_long_wait(unit: str, length: int) -> None:
    assert seconds(document(unit * (length // len(unit)))) < 6


@pytest.mark.parametrize(
    "unit",
    ["a", "A", "Ab ", "é", "of the ", "and ", " ", "\n", "\t", "-", "(", "[", "£", "%", "*", "_", "#", "|"]
    + ["| a ", ".", ". ", ",", ":", "http://a", "a.b", "a@b", "per cent ", "Smith and ", "NHS ", "more than "]
    + ["rose by ", "<p>", "&amp;", "²"],
)  # fmt: skip
def test_twice_a_run_takes_at_most_twice_the_time(unit: str) -> None:
    shorter, longer = (document(unit * (length // len(unit)) + " and 12 beds.") for length in (8000, 16000))
    tries = ((seconds(shorter), seconds(longer)) for _ in range(4))
    assert any(twice < 0.03 or twice <= 2.6 * once for once, twice in tries)


def test_time_grows_with_the_text() -> None:
    text = read(single(REPORT)).text
    one, many = document(text), document(text * 4)
    extract(one)
    # a busy machine slows now the one and now the other: one of a few comparisons tells
    assert any(seconds(many) <= 4.4 * min(seconds(one) for _ in range(2)) for _ in range(4))
