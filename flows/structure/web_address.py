"""Web addresses: as printed, joined where a line break has cut them."""

from __future__ import annotations

import re

from flows.patterns import compiled

ADDRESS = compiled(
    r"(?:https?://|www\.)[^\s<>\"“”]+|(?<![\w.@-])(?:[\w-]{1,63}\.){1,5}(?:org|com|uk|net|gov|eu|int|edu)/[^\s<>]*"
)
_LINK = compiled(r"\[((?:https?://|www\.)?[^\[\]\n]*+)\]\(<?((?:https?://|www\.)[^)\s>]*)>?\)")
_NEXT_LINE = compiled(r"[ \t]*\n[ \t>]*([^\s<>\"“”]+)")
_OPEN = tuple("/-_=&?%#")
_TRAILING = ".,;:!?'’)]>*"


def address(words: str) -> str | None:
    """The first address in the words, whole."""
    link, found = _LINK.search(words), ADDRESS.search(words)
    if link and (not found or link.start() <= found.start()):
        return _unescaped(link[1] if ADDRESS.fullmatch(link[1]) else link[2])
    return _unescaped(_trimmed(_joined(words, found))) if found else None


def _joined(words: str, found: re.Match[str]) -> str:
    """The address with the lines that go on with it."""
    parts, end = [found.group()], found.end()
    while (line := _NEXT_LINE.match(words, end)) and _goes_on(parts[-1], line[1]):
        parts.append(line[1])
        end = line.end()
    return "".join(parts)


def _goes_on(whole: str, line: str) -> bool:
    """Whether the first word of a line is the rest of an address that ended the line above."""
    if line.startswith(("(", "[", "http", "www.")) or whole.endswith((".)", ")", "]", ">")):
        return False
    path = "/" in line or re.search(r"\.(?:pdf|html?|aspx?|php|docx?|xlsx?)\b", line) is not None
    return whole.endswith(_OPEN) or line.startswith(_OPEN) or path


def _trimmed(whole: str) -> str:
    """Without the stops behind it; a bracket stays where the address has opened it."""
    while whole and whole[-1] in _TRAILING:
        if whole[-1] == ")" and whole.count("(") >= whole.count(")"):
            break
        whole = whole[:-1]
    return whole


def _unescaped(whole: str) -> str:
    return re.sub(r"\\([_*~&#-])", r"\1", whole)
