"""Reading takes time in proportion to the length of a text, whatever stands in it."""

from __future__ import annotations

from time import process_time

import pytest

from tests.read.reading import document

SHAPES = {
    "one line": ("word 12. ", 60_000),
    "no blank": ("a", 500_000),
    "full stops": (". ", 100_000),
    "short lines": ("Ab\n", 4_000),
    "tabs": ("\ta\n", 4_000),
    "two columns": ("aa  bb cc\n", 6_000),
    "bullets": ("- Ab\n", 4_000),
    "rows": ("a\t1\n", 4_000),
    "stars": ("**", 60_000),
    "blank lines": ("\n", 60_000),
    "paragraphs of a page": ("<p>ab 12", 4_000),
    "cells of a page": ("<table><tr><td>1<td>2</table>", 1_500),
    "open brackets": ("# a [", 20_000),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_no_more_than_a_few_times_as_long(shape: str) -> None:
    piece, count = SHAPES[shape]
    start = "<!doctype html>" if piece.startswith("<") else "x\n"
    document(start + piece)
    one, many = start + piece * count, start + piece * count * 4
    # what a busy machine made slow is not so twice
    assert any(_seconds(many) < 9 * _seconds(one) + 0.1 for _ in range(3))


def _seconds(text: str) -> float:
    began = process_time()
    document(text)
    return process_time() - began
