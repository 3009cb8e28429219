"""References: where one entry of a list of sources ends and the next begins."""

from __future__ import annotations

import pytest

from tests.read.reading import document, of_kind


@pytest.mark.parametrize(
    ("lines", "starts"),
    [
        ("Lee A (2015). *A long title that\nis cut*. London: X. Available at:\nwww.a.org/c (seen 3 May).\n"
         "Ray B (2016). Two. London: X.", ["Lee A", "Ray B"]),
        ("Lee, A. and Ray, B., 2016. A title that goes\non. London: X.\nOrr, C., 2015. Two. London.\n"
         "Taylor, B.C., Health Board, 2014. A report of 12\npages. London.",
         ["Lee, A.", "Orr, C.", "Taylor, B.C."]),
        ("1   Lee A. First one. London.\n2   Ray B. Second one that goes on over\n    the line. London.\n"
         "3   Orr C. Third.", ["1   Lee", "2   Ray", "3   Orr"]),
        ("[1] Lee A. One that goes on\n    over the line. BMJ 2015.\n[2] Ray B. Two.", ["[1] L", "[2] R"]),
        ("Lee A (2015). One. London.\n\nNHS England,\nNHS Improvement (2018). Two. London.",
         ["Lee A", "NHS England,"]),
    ],
)  # fmt: skip
def test_each_entry_is_one_passage(lines, starts):
    read = document(f"A REPORT\n\nSome words of a text.\n\nREFERENCES\n\n{lines}\n".encode())
    entries = of_kind(read, "reference")
    assert [entry[: len(start)] for entry, start in zip(entries, starts, strict=True)] == starts
