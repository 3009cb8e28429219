"""Sentences: where one ends and the next begins."""

from __future__ import annotations

from itertools import islice

from flows.patterns import compiled

#: after these a full stop ends no sentence
_ABBREVIATION = compiled(
    r"(?:\b(?:et al|al|e\.g|i\.e|cf|vs|no|nos|No|Nos|Vol|Cols?|cols?|cc|para|paras|vol|ed|eds|pp?|approx|ca?"
    r"|Dr|Mr|Mrs|Ms|Messrs|Prof|Rev|[Hh]on|St|Sir|Cllr|Gov|Gen|Sen|Rep|Capt|Lt|Sgt|Mt|Jr|Sr|Ltd|Inc|Co"
    r"|Fig|Figs|Sec|Art|Rs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.K)|\b[A-Z])$"
)
_END = compiled(
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


#: the most characters and the most numbers of a sentence: beyond, it is a list of data, read part by part
_LONGEST = 1500
_MOST = 80
_DIGITS = compiled(r"\d+")


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, or the parts of one that is too long to bind each figure to each word of it."""
    parts: list[tuple[int, int]] = []
    while (limit := _limit(text, start, end)) < end:
        cut = _cut(text, start + (limit - start) // 2, limit, end)
        if cut is None:
            break
        parts.append((start, cut[0]))
        start = cut[1]
    return [*parts, (start, end)]


def _limit(text: str, start: int, end: int) -> int:
    """Where a sentence must end at the latest."""
    limit = min(end, start + _LONGEST)
    if limit - start < 2 * _MOST:  # there is no room for more
        return limit
    beyond = next(islice(_DIGITS.finditer(text, start, limit), _MOST, None), None)
    return beyond.start() if beyond else limit


def _cut(text: str, half: int, limit: int, end: int) -> tuple[int, int] | None:
    """Where a part ends and the next begins: at a semicolon, else line, word, comma, behind any sign."""
    cuts = (text.rfind(mark, half, limit) for mark in ("; ", "\n", " ", ","))
    at = next((at for at in cuts if at > 0), -1)
    if at < 0:
        sign = next((at for at in range(limit - 1, half, -1) if not text[at].isalnum()), None)
        if sign is not None:
            return sign + 1, sign + 1
        at = text.find(" ", limit, end)
    return None if at < 0 else (at, at + 1)
