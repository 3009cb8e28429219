"""The words of a clause that are free for a measure: no other slot has them, and they say something."""

from __future__ import annotations

import re

from flows.extract import passing_words
from flows.extract.measure_words import DONE, EMPTY, FIRST, GENERAL, NOUNS, OF_MONEY
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

Span = tuple[int, int]

#: a word of the text, and not the name of a tag: *<sup>*
_WORD = compiled(r"(?<![<\w])(?<!</)[A-Za-zÀ-ÿ][\w’'&/-]*(?:\.\w+)*(?<![’'])|&|\d[\w.,–-]*\w|\d")
#: the mark of a footnote, written onto a word: *profit2*
_MARK = compiled(r"(?<=[a-z]{4})\d{1,2}$")
#: what may stand between two words of a phrase as it is written
_SMALL = compiled(
    r"(?:[ \u00a0\u2009\u202f\n]"
    r"|\b(?:of|in|for|to|by|on|at|and|or|with|per|as|from|the|a|an|who|that|had|were|are|was|is|before|after)\b"
    r"|['’]s?|[-/])*"
)


#: so many hours bound nothing: they are worked, lost or given
_MANY = 1000
#: how large things are: *buildings over 18 metres*
_SIZES = frozenset("m cm mm km kg g t ha m2 km2 [mi_i]".split())
#: the most characters between things and how large they are
_BESIDE = 24


def qualifies(quantity: Quantity, other: Quantity) -> bool:
    """Whether a figure can be part of what another measures: an age, a time (*waited under 18 weeks*)."""
    alike = other.kind == quantity.kind and quantity.kind in {"age", "duration"} and not other.adjective
    if other.kind == "duration" and (other.value or 0) % 0.5:
        return False  # a length measured, and no bound
    if other.unit in _SIZES and quantity.kind == "count":
        return other.comparator != "=" and 0 <= other.begin - quantity.stop <= _BESIDE
    if other.unit == "h" and (other.value or 0) >= _MANY:
        return False
    return not alike and (other.kind in {"age", "duration"} or other.adjective or other.unit == "h")


def taken(sentence: Sentence, quantity: Quantity) -> list[Span]:
    """The characters of a sentence that other slots have, in order."""
    spans = [(body.start, body.end) for body in sentence.bodies]
    spans += [
        (other.begin, other.stop)
        for other in sentence.quantities
        if other is quantity or not qualifies(quantity, other)
    ]
    spans += [(period.start, period.end) for period in sentence.periods]
    spans += [(place.start, place.end) for place in sentence.places]
    spans += [(citation.start, citation.end) for citation in sentence.citations]
    spans += [
        (start, start + _digits(sentence.text, start))
        for start, (disposition, _) in sentence.reasons.items()
        if disposition in {"footnote_mark", "citation"}
    ]
    return sorted(spans)


def _digits(text: str, start: int) -> int:
    """How many digits stand at `start`."""
    return len(text[start : start + 3]) - len(text[start : start + 3].lstrip("0123456789"))


def free(text: str, spans: list[Span], start: int, end: int) -> list[Span]:
    """The words of `start..end` that lie in none of the spans and are not empty."""
    found: list[Span] = []
    for a, b in _stretches(spans, start, end):
        found += [match.span() for match in _WORD.finditer(text, a, b) if _says(text, match, end)]
    return found


def _says(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a word says something of a measure."""
    word = match.group()
    low = word.lower()
    if word in _BODIES or passing_words.is_one(text, match):
        return False
    if low not in EMPTY or low in DONE and text[max(0, match.start() - 9) : match.start()].endswith(_WHO):
        return True
    if low in FIRST:
        spent = _NIGHTS.search(text, max(0, match.start() - 12), match.start())
        return word[0].isupper() or spent is not None
    return low in _BOUNDS and _BOUND.match(text, match.end(), end) is not None


#: a body by the name of its kind, which is another slot's: *the Group*, *the Trust's*
_BODIES = frozenset(
    "Group Group's Group’s Company Company's Company’s Board Trust Trust's Trust’s Ministers".split()
)
#: lengths of time
_TIMES = frozenset(passing_words.TIMES.split())
#: *overnight stays*
_NIGHTS = compiled(r"(?:[Oo]vernight|[Hh]ospital|[Hh]otel|[Ii]npatient|[Gg]uest|[Ll]ong|[Ss]hort)[ \n-]$")
#: what people are said to have done is what is counted: *patients who reported pain*
_WHO = ("who ", "who\n", "who had ", "who have ")
_BE = frozenset("is are was were be been has have had include includes included".split())
#: *under 18 weeks*, *over 65*: words that bound a length of time or an age inside a measure
_BOUNDS = frozenset("under over within below above".split())
_BOUND = compiled(r"[ \u00a0\n]\d")


def _stretches(spans: list[Span], start: int, end: int) -> list[Span]:
    """What is left of `start..end` without the spans."""
    left: list[Span] = []
    at = start
    for a, b in spans:
        if b <= at:
            continue
        if a >= end:
            break
        if a > at:
            left.append((at, a))
        at = b
    return [*left, (at, end)] if at < end else left


def together(text: str, words: list[Span]) -> list[Span]:
    """The last of the words that stand together: no word lies between them that says something."""
    at = len(words) - 1
    while at > 0 and _SMALL.fullmatch(text, words[at - 1][1], words[at][0]):
        at -= 1
    return words[max(at, 0) :]


def behind_verb(text: str, words: list[Span]) -> list[Span]:
    """The words that stand behind the last verb between them."""
    for at in range(len(words) - 1, 0, -1):
        between = text[words[at - 1][1] : words[at][0]].split()
        if any(word in _BE for word in between):
            first = text[words[at][0] : words[at][1]].lower()
            return words if first in GENERAL else words[at:]
    return words


def weight(text: str, words: list[Span]) -> int:
    """How many of the words say something by themselves."""
    return sum(1 for a, b in words if text[a:b].lower() not in GENERAL and not text[a].isdigit())


def only_time(text: str, words: list[Span]) -> bool:
    """Whether words say nothing but how long: *within 18 months*."""
    within = text[words[0][0] : words[0][1]].lower() == "within"
    return within and all(text[a].isdigit() or text[a:b].lower() in _TIMES for a, b in words[1:])


#: *26 falls*: verbs of a movement that are things where so many are counted
_THING = compiled(
    r"(?:[ \u00a0\n](?:[a-z]+ed|serious|major|minor|fatal))?[ \u00a0\n](falls|rises)\b"
    r"(?![ \u00a0\n](?:by|to|from|back|short)\b)"
)
#: *27 million working days were lost*: so many are counted, and last nothing
_OF_WORK = compiled(r"(?:[ \u00a0\n](?:million|thousand))?[ \u00a0\n]((?:working|business|calendar) days)\b")


def thing(text: str, quantity: Quantity) -> list[Span]:
    """What a count is of, where its word is empty anywhere else."""
    found = _THING.match(text, quantity.stop) if quantity.kind == "count" else None
    if quantity.kind == "duration" and (quantity.value or 0) >= _MANY:
        found = _OF_WORK.match(text, quantity.numbers[-1].end, quantity.stop)
    return [found.span(1)] if found else []


def joined(text: str, words: list[Span], money: bool) -> str:
    """The words in order, with the small words between them where nothing else lies there.

    A verb of money or of time gives way to its noun: *spent £3m* is spending.
    """
    parts: list[str] = []
    last = words[0][0]
    for a, b in words:
        gap = text[last:a]
        if parts:
            written = _SMALL.fullmatch(gap) is not None
            parts.append(
                gap if written and gap.strip() in {"-", "/", "'", "’"} else f" {gap} " if written else " "
            )
        word = _MARK.sub("", text[a:b])
        noun = NOUNS.get(word.lower(), word) if money or word.lower() not in OF_MONEY else word
        # the *length of stay* has said already what *stay* would stand for
        first, *rest = noun.split()
        said = bool(rest) and first in {part.strip().lower() for part in parts}
        parts.append(word if said else noun)
        last = b
    return " ".join("".join(parts).split())
