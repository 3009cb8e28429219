"""Which of several things each of several figures measures: *sickness and turnover were 5 and 12 per cent
respectively*, *94 and 91 per cent respectively of primary and secondary schools*."""

from __future__ import annotations

from flows.extract import clause_words
from flows.extract.figure import Figure
from flows.extract.measures import code
from flows.extract.reading import Sentence
from flows.patterns import compiled

_WORD = "respectively"
#: the most characters between a figure and the next of its series, or the word that shares them out
_NEAR = 28
_BETWEEN = compiled(r"[^;:.]{0,24}?(?:,|\band\b|&)[^;:.]{0,12}")
#: what they are of, where it follows: *respectively of men and women*
_OF_WHAT = compiled(r"[ \u00a0\n](?:of|for|in|among|at|on)[ \u00a0\n](?P<what>[^,;:.()]{3,60})")


def share_out(read: Sentence, figures: list[Figure]) -> None:
    """Give each figure of a series the member of the list that is its own."""
    at = read.text.find(_WORD, read.start, read.end) if len(figures) > 1 else -1
    series = _series(read, figures, at)
    if len(series) < 2:
        return
    after = _after(read, series, at)
    for place, figure in enumerate(series):
        said = f"{after} {figure.measure or ''}".strip() if after else figure.measure or ""
        member = _member(said, place, len(series))
        if member:
            figure.measure, figure.measure_code = member, code(member)


def _series(read: Sentence, figures: list[Figure], at: int) -> list[Figure]:
    """The figures of one kind that the word shares out: those right before it, else right after it."""
    before = [figure for figure in figures if figure.char_end <= at]
    if at < 0 or not before or at - before[-1].char_end > _NEAR:
        return []
    series = before[-1:]
    for figure in reversed(before[:-1]):
        gap = read.text[figure.char_end : series[0].char_start]
        if figure.kind != series[0].kind or len(gap) > _NEAR or not _BETWEEN.fullmatch(gap):
            break
        series.insert(0, figure)
    return series


def _after(read: Sentence, series: list[Figure], at: int) -> str:
    """The list that follows the word, which none of the measures has."""
    if any(_member(figure.measure or "", 0, len(series)) for figure in series):
        return ""
    found = _OF_WHAT.match(read.text, at + len(_WORD), read.end)
    words = clause_words.free(read.text, [], *found.span("what")) if found else []
    return clause_words.joined(read.text, words, False) if words else ""


def _member(said: str, place: int, number: int) -> str | None:
    """A measure with one member of its list in the place of all: *attendance at primary schools*."""
    words = said.split()
    joints = [at for at, word in enumerate(words) if word in {"and", "&"} and 0 < at < len(words) - 1]
    if not joints or number > 2 and joints[-1] < number - 1:
        return None
    last = joints[-1]
    members = range(last - number + 1, last)
    chosen = (*members, last + 1)[place]
    return " ".join([*words[: members[0]], words[chosen], *words[last + 2 :]])
