"""Emphasis and other inline marks: what a line says without them."""

from __future__ import annotations

from flows.patterns import compiled

HEAD = 400
LINK = compiled(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,500}\)")
TAG = compiled(r"</?[A-Za-z][^<>\n]{0,200}>")
STARS = compiled(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`{1,3}")
QUOTE = compiled(r"(?:> ?)++")
ATX = compiled(r"^#{1,6}[ \t]+|(?<![ \t])[ \t]++#{1,6}$")
ANY_MARK = compiled(r"[#*_`<>\[]|[^\S ]|  ")
BLANKS = compiled(r"\s+")
WHOLE = (
    ("bold", compiled(r"(\*{2,3}|__)(?=\S)[^*]{1,600}(?<=\S)\1[ .:]?")),
    ("italic", compiled(r"([*_])(?=[^\s*_])[^*]{1,1500}(?<=\S)\1[ .:]?")),
)


def unmarked(words: str) -> str:
    """The words as a reader sees them: no emphasis, link addresses, tags or heading marks."""
    if not ANY_MARK.search(words, 0, HEAD):
        return words[:HEAD].strip()
    words = ATX.sub("", _unquoted(words[:HEAD].strip()))
    words = LINK.sub(r"\1", words)
    return BLANKS.sub(" ", STARS.sub("", TAG.sub("", words))).strip()


def _unquoted(words: str) -> str:
    mark = QUOTE.match(words)
    return words[mark.end() :] if mark else words


def emphasis(words: str) -> str | None:
    """How a whole paragraph is set, `bold` or `italic`; None where only some of it is."""
    for name, pattern in WHOLE:
        if pattern.fullmatch(_unquoted(words)):
            return name
    return None
