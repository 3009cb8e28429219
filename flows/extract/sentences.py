"""Sentences: where one ends and the next begins."""

from __future__ import annotations

import re

#: after these a full stop ends no sentence
_ABBREVIATION = re.compile(
    r"(?:\b(?:et al|al|e\.g|i\.e|cf|vs|no|nos|No|Nos|Vol|Col|cc|para|paras|vol|ed|eds|pp?|approx|c"
    r"|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|St|Sir|Cllr|Jr|Sr|Ltd|Inc|Co"
    r"|Fig|Figs|Sec|Art|Rs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K)|\b[A-Z])$"
)
_END = re.compile(
    r"[.!?][\"'”’)\]*]*"
    r"(?:(?<=[a-z%”\"’)][.!?])\d{1,2}|(?<=\d\d\d\d[.])\d{1,2}(?!\d)|(?<=[.!?][\"”’])\d{1,2}"
    r"|[⁰¹²³⁴-⁹]|<sup>\w{1,3}</sup>|\[\^?\w{1,3}\])*+"
    r"[ \t\r\n\u00a0]+(?=[\"'“‘(\[*£$€]*+[A-Z0-9½])"
)


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]` as offsets; they leave out the blanks between.

    *It rose by 3.5% vs. 2016. Costs fell.* is two.
    """
    spans: list[tuple[int, int]] = []
    begin = start
    for match in _END.finditer(text, start, end):
        stop = match.start()
        if text[stop] == "." and _ABBREVIATION.search(text, max(start, stop - 8), stop):
            continue
        close = match.end()
        while text[close - 1] in " \t\r\n\u00a0":
            close -= 1
        spans.append((begin, close))
        begin = match.end()
    if begin < end:
        spans.append((begin, end))
    return [part for span in spans for part in _bounded(text, *span)]


#: the most characters of a sentence: beyond, it is a list of data, and its parts are read one by one
_LONGEST = 1500


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, or the parts of one that is too long to bind each figure to each word of it.

    It is cut behind a semicolon, else a line, else a word, else a comma.
    """
    parts: list[tuple[int, int]] = []
    while end - start > _LONGEST:
        half, limit = start + _LONGEST // 2, start + _LONGEST
        cuts = [text.rfind(mark, half, limit) for mark in ("; ", "\n", " ", ",")]
        cut = next((at for at in cuts if at > 0), text.find(" ", limit, end)) + 1
        if not cut:
            break
        parts.append((start, cut - 1))
        start = cut
    return [*parts, (start, end)]
