"""What a figure measures, as a short phrase of the text's own words.

The subject of its clause and the words right after it, without what belongs to other slots: periods,
places, citations, comparators, and without verbs that only say how the value moved.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from flows.extract.codelists import measures as measure_codes
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence

_B = "[ \u00a0\n]"
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w’'&/-]*(?:\.\w+)*|&")
#: words that carry no measure: they move a value, or hold a sentence together
_EMPTY = frozenset(
    """
    a an the this that these those it its their our his her my your they we he she i who whom whose which what there here and or but nor so yet also then than as if
    is are was were be been being am has have had having do does did will would can could may might shall should must not no
    rose rise rises risen rising fell fall falls fallen falling grew grow grows grown increased increase increases increasing decreased decreases decreasing
    dropped drop drops dropping declined declines declining climbed climbs jumped jumps up down stood stands stand standing reached reaches reach came comes come
    went goes go going ran runs ranged ranges range ranging averaged averages averaging totalled totals amounted amounts remained remains stayed stays
    by to from at in on of for with within over under about around between across against during since until per through throughout into onto near after before
    more less fewer than least most nearly almost roughly approximately some just only still even already again now today currently respectively compared comparison
    while whereas although though however when where because according including
    said says say found finds shows showed show reported reports report told added
    put set made make makes making took take takes gave give gives given got gets get saw sees seen became becomes become left let
    further another other same such very much many each every both all any either one two three four five six seven eight nine ten
    meanwhile overall elsewhere nationally locally then thus hence therefore yet once twice
    represents represented representing equivalent equal account accounts accounted accounting accounting make makes up made
    expected forecast projected predicted planned estimated likely ended end ends
    """.split()
)  # fmt: skip
_OF = re.compile(rf"{_B}(?:of|in|for|on|per|a|an|each|who|that|were|are|was|is|had|have|to|with){_B}")
_LIMIT = 8


def _stretches(spans: Iterable[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """What is left of `start..end` without the spans."""
    free: list[tuple[int, int]] = []
    at = start
    for a, b in sorted(spans):
        if a > at:
            free.append((at, min(a, end)))
        at = max(at, b)
        if at >= end:
            break
    if at < end:
        free.append((at, end))
    return [(a, b) for a, b in free if b > a]


def _taken(sentence: Sentence) -> list[tuple[int, int]]:
    """The characters of a sentence that other slots have."""
    spans = [(quantity.begin, quantity.stop) for quantity in sentence.quantities if quantity.kind not in {"age"} and not quantity.adjective]
    spans += [(period.start, period.end) for period in sentence.periods]
    spans += [(place.start, place.end) for place in sentence.places]
    spans += [(citation.start, citation.end) for citation in sentence.citations]
    return spans


def _words(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for a, b in spans:
        found += [match.span() for match in _WORD.finditer(text, a, b) if match.group().lower() not in _EMPTY]
    return found


def subject(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> list[tuple[int, int]]:
    """The words of the clause before the figure that say what it measures."""
    earlier = [other.stop for other in sentence.quantities if other.stop <= quantity.begin and other.start >= clause[0] and not other.adjective and other.kind != "age"]
    begin = max([clause[0], *earlier])
    return _words(sentence.text, _stretches(_taken(sentence), begin, quantity.begin))


def remainder(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> list[tuple[int, int]]:
    """The words of the clause after the figure, up to the next figure."""
    later = [other.begin for other in sentence.quantities if other.begin >= quantity.stop and not other.adjective and other.kind != "age"]
    stop = min([clause[1], *later])
    comma = sentence.text.find(", ", quantity.stop, stop)
    if comma >= 0:
        stop = comma
    return _words(sentence.text, _stretches(_taken(sentence), quantity.stop, stop))


def phrase(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> tuple[str, int, int] | None:
    """The measure with the characters that it was read from; null where the clause has no words for it."""
    before, after = subject(sentence, quantity, clause), remainder(sentence, quantity, clause)
    text = sentence.text
    leads_on = bool(_OF.match(text, quantity.stop, sentence.end)) or quantity.kind == "count" and text[quantity.stop : quantity.stop + 1] in " \u00a0\n"
    if leads_on and after:
        chosen = (before[-3:] if len(before) <= 4 else []) + after[:_LIMIT]
    else:
        chosen = before[-_LIMIT:] or after[:_LIMIT]
    if not chosen:
        return None
    return " ".join(text[a:b] for a, b in chosen), chosen[0][0], chosen[-1][1]


def code(phrase: str | None) -> str | None:
    """The code of the measure whose label or other name the phrase holds: the longest that it does."""
    if not phrase:
        return None
    words = phrase.lower().replace("’", "'")
    best = ""
    names = measure_codes()
    for length in range(min(6, words.count(" ") + 1), 0, -1):
        parts = words.split()
        for start in range(len(parts) - length + 1):
            name = " ".join(parts[start : start + length])
            if name in names and len(name) > len(best):
                best = name
        if best:
            return names[best]
    return None
