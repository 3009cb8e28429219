"""What a figure measures, as a short phrase of the text's own words.

The subject of its clause and the words that follow it, without what belongs to other slots: periods,
places, citations, comparators, and without verbs that only say how the value moved. A phrase too
short to say anything is completed with the topic of the figure before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flows.extract.codelists import measures as measure_codes
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.subject import ACTORS

_B = "[ \u00a0\u2009\u202f\n]"
_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w’'&/-]*(?:\.\w+)*(?<![’'])|&|\d[\w.,–-]*\w|\d")
#: words that carry no measure: they move a value, or hold a sentence together
_EMPTY = frozenset(
    """
    a an the this that these those it its their our his her my your they we he she i who whom whose which what there here and or but nor so yet also then than as if
    is are was were be been being am has have having had do does did will would can could may might shall should must not no
    rose rise rises risen rising fell fall falls fallen falling grew grow grows grown increased increase increases increasing decreased decreases decreasing decrease
    dropped drop drops dropping declined declines declining climbed climbs jumped jumps up down stood stands stand standing reached reaches reach came comes come
    went goes go going gone ran runs ranged ranges range ranging averaged averages averaging totalled totals amounted amounts remained remains stayed stays
    by to from at in on of for with within over under about around between across against during since until per through throughout into onto near after before out off
    more less fewer than least most nearly almost roughly approximately some just only still even already again now today currently respectively compared comparison
    while whereas although though however when where because according including
    said says say found finds shows showed show reported reports report told added
    put set made make makes making took take takes gave give gives given got gets get saw sees seen became becomes become left let
    further another other same such very much many each every both all any either one two three four five six seven eight nine ten
    meanwhile overall elsewhere nationally locally thus hence therefore once twice together alone
    represents represented representing equivalent equal account accounts accounted accounting
    expected expects expect likely ended end ends s well back ago yesterday following him them us you me themselves itself
    slipped widened narrowed shortened varied lasted numbered recorded previously provisional whole worth worst best able used worked lower higher below above
    worse better topped follow follows lie lies plain put close latest last next first second third fourth
    """.split()
)  # fmt: skip
#: words that say nothing without the thing that they are said of
_GENERAL = frozenset(
    """
    target targets standard standards average mean median share proportion rest gap number numbers ratio year years month months week weeks day days head heads rate
    rates total plan level levels figure figures count tolerance guideline ceiling limit forecast forecasts estimate short revised growth area country nation people
    person weakest highest lowest lower higher full-year trusts managed england's region case cases score result results same quarter half budget shortfall night hour required planned
    """.split()
)  # fmt: skip
#: a verb that is a measure by another name
_NOUNS = {
    "spent": "spending", "spend": "spending", "spends": "spending", "saved": "savings", "save": "savings", "saves": "savings", "overspent": "overspend",
    "underspent": "underspend", "lose": "loss", "loses": "loss", "earned": "earnings", "earns": "earnings", "earn": "earnings", "borrowed": "borrowing",
    "owes": "debt", "owed": "debt", "owe": "debt", "costs": "cost", "costing": "cost", "employs": "staff employed", "sold": "sales", "sells": "sales",
    "covers": "area covered", "waited": "waiting", "wait": "wait", "died": "deaths", "killed": "killed", "invested": "investment", "invest": "investment",
    "stay": "length of stay", "recruit": "recruits", "short": "gap", "red": "deficit", "dead": "killed",
}  # fmt: skip
#: verbs of money that mean something else of time
_OF_MONEY = {"spent", "spend", "spends", "save", "saves", "saved", "short", "red"}
_SMALL = re.compile(rf"(?:{_B}|\b(?:of|in|for|to|by|on|at|and|or|with|per|as|from|the|a|an|who|that|had|were|are|was|is)\b|['’]s?|[-/])*")
_LEADS_ON = re.compile(
    rf"{_B}(?:of|who|whose|that|were|was|are|is|had|have|has|did|do|does|will|would|with|live|work|said|say|ended|went|came|took|met|arose|happened|got|in|from|fewer|more|less|between)\b"
)
_LIMIT = 8
#: how many words of the topic complete a weak phrase
_TOPIC = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """A measure, the characters that it was read from, and how many words of weight it has."""

    words: str
    start: int
    end: int
    weight: int


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


def _said_of(quantity: Quantity) -> bool:
    """An age or a length of time can be part of what another figure measures: *waited under 18 weeks*."""
    return quantity.kind in {"age", "duration"} or quantity.adjective


def _taken(sentence: Sentence, quantity: Quantity) -> list[tuple[int, int]]:
    """The characters of a sentence that other slots have."""
    owners = [(body.start, body.end) for body in sentence.bodies if body.entry.kind in ACTORS]
    spans = [(other.begin, other.stop) for other in sentence.quantities if other is quantity or not _said_of(other)]
    spans += [(period.start, period.end) for period in sentence.periods]
    spans += [(place.start, place.end) for place in sentence.places]
    spans += [(citation.start, citation.end) for citation in sentence.citations]
    return spans + owners


def _words(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for a, b in spans:
        found += [match.span() for match in _WORD.finditer(text, a, b) if match.group().lower() not in _EMPTY]
    return found


def _subject(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> list[tuple[int, int]]:
    """The words of the clause before the figure."""
    earlier = [other.stop for other in sentence.quantities if other.stop <= quantity.begin and other.start >= clause[0] and not _said_of(other)]
    begin = max([clause[0], *earlier])
    return _words(sentence.text, _stretches(_taken(sentence, quantity), begin, quantity.begin))


def _remainder(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> list[tuple[int, int]]:
    """The words of the clause after the figure, up to the next figure or comma."""
    later = [other.begin for other in sentence.quantities if other.begin >= quantity.stop and not _said_of(other)]
    stop = min([clause[1], *later])
    comma = re.compile(r",\s|\s\(|\)").search(sentence.text, quantity.stop, stop)
    return _words(sentence.text, _stretches(_taken(sentence, quantity), quantity.stop, comma.start() if comma else stop))


#: *sales of £318 million*, *a deficit of £2m*: the noun before *of* is the measure, whole as it stands
_NOUN_OF = re.compile(
    rf"(?P<noun>(?:[a-z][\w’'&-]*{_B}){{1,4}})of{_B}(?:(?:about|around|some|nearly|almost|over|under|just|only|between|up{_B}to|at{_B}least|more{_B}than|less{_B}than){_B})*$"
)
_AT = re.compile(rf"(?:^|[.;,:]{_B}|\b(?:and|but|while){_B})[Aa]t{_B}(?:\w+{_B}){{0,2}}$")
_OF_A = re.compile(rf"\b(?:an?|the|its|their|this){_B}$")
_PRONOUN = re.compile(r"(?:^|[.;:,] |\b(?:and|but|while|that) )(?:[Tt]hey|[Ii]t|[Tt]heir|[Ii]ts|[Tt]hat|[Tt]his)\b")


def phrase(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Phrase | None:
    """The measure of a figure; null where its clause has no words for it."""
    before, after = _subject(sentence, quantity, clause), _remainder(sentence, quantity, clause)
    text = sentence.text
    named = _NOUN_OF.search(text, max(clause[0], quantity.begin - 60), quantity.begin)
    noun = [span for span in before if named and span[0] >= named.start("noun")]
    if _weight(text, noun) and quantity.kind not in {"count", "proportion"}:
        return _phrase(text, noun[-4:], quantity.kind, whole=True)
    chosen = _chosen(sentence, quantity, clause, before, after)
    return _phrase(text, chosen, quantity.kind) if chosen else None


def _chosen(sentence: Sentence, quantity: Quantity, clause: tuple[int, int], before: list[tuple[int, int]], after: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Which words make the phrase: those before the figure, those after it, or both."""
    text, start = sentence.text, max(sentence.start, quantity.begin - 16)
    if not before and _AT.search(text, start, quantity.begin) and text[quantity.stop : quantity.stop + 1] == ",":
        return _words(text, _stretches(_taken(sentence, quantity), quantity.stop + 1, clause[1]))[:4]
    if quantity.kind == "money" and after and _OF_A.search(text, start, quantity.begin):
        return after[:4]
    on = quantity.kind in {"percentage", "proportion", "count", "rate", "ratio"} and (
        quantity.kind == "count" or _LEADS_ON.match(text, quantity.stop, sentence.end) is not None
    )
    if on and after:
        return (before[-3:] if len(before) <= 4 else []) + after[:_LIMIT]
    return before[-_LIMIT:] if len(before) >= 2 or not after else before + after[:_LIMIT]


def _weight(text: str, chosen: list[tuple[int, int]]) -> int:
    """How many of the words say something by themselves."""
    return sum(1 for a, b in chosen if text[a:b].lower() not in _GENERAL and not text[a].isdigit())


def _phrase(text: str, chosen: list[tuple[int, int]], kind: str, whole: bool = False) -> Phrase:
    weight = _weight(text, chosen) + (2 if whole else 0)
    return Phrase(_joined(text, chosen, kind == "money"), chosen[0][0], chosen[-1][1], weight)


def speaks_of_before(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the subject of a clause is a pronoun: its topic has been named before."""
    return _PRONOUN.search(sentence.text, start, end) is not None


def topic(sentence: Sentence) -> str:
    """What a sentence without figures is about, for the list that it leads in: *Net savings expected in 2020/21:*."""
    spans = [(period.start, period.end) for period in sentence.periods] + [(place.start, place.end) for place in sentence.places]
    chosen = _words(sentence.text, _stretches(spans, sentence.start, sentence.end))
    return _joined(sentence.text, chosen[:_LIMIT], False) if chosen else ""


def _joined(text: str, chosen: list[tuple[int, int]], money: bool) -> str:
    """The chosen words in order, with the small words between them where nothing else lies there.

    A verb of money or of time gives way to its noun: *spent £3m* is spending.
    """
    parts: list[str] = []
    last = chosen[0][0]
    for a, b in chosen:
        gap = text[last:a]
        if parts:
            parts.append(f" {gap} " if _SMALL.fullmatch(gap) and gap.strip() not in {"-", "/"} else gap if _SMALL.fullmatch(gap) else " ")
        word = text[a:b]
        parts.append(_NOUNS.get(word.lower(), word) if money or word.lower() not in _OF_MONEY else word)
        last = b
    return " ".join("".join(parts).split())


def completed(found: Phrase, topic: str) -> str:
    """A weak phrase with the topic that it is said of: *target*, after *council tax collected*."""
    said = {word.lower() for word in found.words.split()}
    more = [word for word in topic.split()[:_TOPIC] if word.lower() not in said]
    return f"{found.words} {' '.join(more)}".strip()


def code(phrase: str | None) -> str | None:
    """The code of the measure whose label or other name the phrase holds: the longest that it does."""
    if not phrase:
        return None
    parts = phrase.lower().replace("’", "'").split()
    names = measure_codes()
    for length in range(min(6, len(parts)), 0, -1):
        for start in range(len(parts) - length + 1):
            found = names.get(" ".join(parts[start : start + length]))
            if found:
                return found
    return None
