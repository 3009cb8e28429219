"""The media type of a text, told by what it holds, never by its file's name."""

from __future__ import annotations

import re

from flows.patterns import compiled

SAMPLE = 1 << 18
HTML, MARKDOWN, PLAIN = "text/html", "text/markdown", "text/plain"

PAGE = compiled(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--(?:(?!-->).)*+-->\s*+)*+<(?:!doctype\s++html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
ELEMENT = compiled(
    r"</?(?:p|div|table|tr|td|th|ul|ol|li|h[1-6]|section|article|main|header|footer|nav|blockquote|dl|dd|dt"
    r"|figure|form|pre|title|meta)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
ENOUGH_ELEMENTS = 4

# A mark that plain text does not use counts two, one that it may use counts one.
MARKDOWN_MARKS = (
    (compiled(r"^ {0,3}\|?[ :]*-{2,}+[ :]*(?:\|[ ]*:?-+:?[ ]*)++\|?[ \t]*$", re.MULTILINE), 2),
    (compiled(r"\[[^\[\]\n]{1,300}\]\([^()\s]{1,500}\)"), 2),
    (compiled(r"^\[\^[^\]\s]{1,40}\]:", re.MULTILINE), 2),
    (compiled(r"^ {0,3}(?:```|~~~)", re.MULTILINE), 2),
    (compiled(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?!\w)"), 2),
    (compiled(r"\A\s*+#{1,6} [^\s#]"), 2),
    (compiled(r"(?:\A|\n[ \t]*\r?\n)#{1,6} [^\s#]"), 1),
    (compiled(r"^#{2,6} [^\s#]", re.MULTILINE), 1),
    (compiled(r"^[^\s=-][^\n]{0,200}\n(?:={3,}+|-{3,}+)[ \t]*\r?\n", re.MULTILINE), 1),
    (compiled(r"^> [^\n]", re.MULTILINE), 1),
)
ENOUGH_MARKS = 2


def media_type(text: str) -> str:
    """text/html, text/markdown or text/plain."""
    sample = text[:SAMPLE]
    if PAGE.match(sample):
        return HTML
    markdown = sum(weight for mark, weight in MARKDOWN_MARKS if mark.search(sample)) >= ENOUGH_MARKS
    if sample.lstrip()[:1] == "<" and not markdown and len(ELEMENT.findall(sample)) >= ENOUGH_ELEMENTS:
        return HTML
    return MARKDOWN if markdown else PLAIN
