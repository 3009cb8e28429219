"""Quoted: the stretches between quotation marks, whatever marks a document uses.

A mark opens where a word may begin and closes where one may end. The same sign is also an apostrophe
(*it's*, *trusts' plans*): it closes nothing before a letter, and after a plural only where no better mark
follows. Speech that goes on in the next paragraph is closed by the end of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from flows.patterns import compiled

Span = tuple[int, int]
#: what closes each mark that opens
_CLOSES = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}
_OPENS = compiled(r"(?<![\w“‘\"'«’”])[“‘\"'«](?=[\w\[(*…£$€.‘“])")
#: a plural's apostrophe stands before a noun: never before a word that only joins or is a verb
_POSSESSIVE = compiled(
    r"(?<=s)['’](?= (?!(?:in|that|of|had|has|have|is|are|was|were|and|or|to|for|at|on|as|by|from|with"
    r"|which|who|but|the|an?|within|when|while|than|will|would|can|made?|makes?)\b)[a-z])"
)


def spans(text: str, start: int, end: int) -> Iterator[Span]:
    """What stands between quotation marks in a passage, without the marks; none within another."""
    reach = start
    for opening in _OPENS.finditer(text, start, end):
        if opening.start() < reach:
            continue
        inside = _inside(text, opening.start(), end)
        if inside:
            yield inside
            reach = inside[1] + 1


def _inside(text: str, opens: int, end: int) -> Span | None:
    mark = _CLOSES[text[opens]]
    closers = list(_ends(text, opens + 1, end, mark))
    firm = [at for at in closers if mark not in "'’" or not _POSSESSIVE.match(text, at)]
    # A plural's apostrophe is taken for the end only if nothing else before the next opening ends it.
    following = _OPENS.search(text, opens + 1, end)
    near = [at for at in firm if following is None or at < following.start() or at == firm[0]]
    if near:
        return opens + 1, near[0]
    if closers:
        return opens + 1, closers[0]
    return (opens + 1, end) if text[opens] == "“" else None


def _ends(text: str, start: int, end: int, mark: str) -> Iterator[int]:
    """Where the mark stands behind a word and before none."""
    at = text.find(mark, start, end)
    while at != -1:
        after = text[at + 1 : at + 2]
        if not text[at - 1].isspace() and not (after.isalnum() and mark in "'’\""):
            yield at
        at = text.find(mark, at + 1, end)
