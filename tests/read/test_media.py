"""The media type is told by content; no file name is asked."""

from __future__ import annotations

import pytest

from flows.read.media import HTML, MARKDOWN, PLAIN, media_type


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>4 beds", HTML),
        ("\n <!-- made by hand --> <HTML><body>4 beds", HTML),
        ('<?xml version="1.0"?><html><p>4 beds</p></html>', HTML),
        ("<p>One</p><p>Two</p>", HTML),
        ("<ul><li>One</li><li>Two</li></ul>", HTML),
        ("# Beds\n\nFour of them.", MARKDOWN),
        ("Beds\n\n## More\n\n> Four.\n", MARKDOWN),
        ("We lost **four** beds.", MARKDOWN),
        ("Ward | Beds\n--- | ---\nA | 4\n", MARKDOWN),
        ("See [the list](http://example.org).", MARKDOWN),
        ("<sup>1</sup> A note.\n\n## Beds\n", MARKDOWN),
        ("We lost four beds.\n\n- A: 3\n- B: 1\n", PLAIN),
        ("WARDS\n=====\n\nFour beds.", PLAIN),
        ("If a < b then 4 > 3, and <b> is no page.", PLAIN),
        ("> You wrote:\n> four beds\n\nYes.", PLAIN),
        ("2 * 3 * 4 = 24 and snake_case_name", PLAIN),
    ],
)
def test_the_type_is_told_by_content(text: str, expected: str) -> None:
    assert media_type(text) == expected
