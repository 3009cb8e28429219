"""What a figure measures, as a short phrase of the text's own words.

The words around the figure without what belongs to other slots (periods, places, citations, comparators)
and without verbs that only say how the value moved. Which of them make the phrase is told by what stands
beside the figure: *a deficit of*, *per cent of patients who*, *£3m for roads*, *£2m worse than plan*.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract import clause_words, nouns
from flows.extract.clause_words import Span
from flows.extract.codelists import measures as measure_codes
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence

_B = "[ \u00a0\u2009\u202f\n]"
_LIMIT = 7
#: how many words of the topic complete a weak phrase
_TOPIC = 5
_PARTS = frozenset({"percentage", "proportion", "count", "rate", "ratio"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A measure, the characters that it was read from, and how many words of weight it has.

    `headless` says that it tells something of a thing named before: *(one in six) held a foreign passport*.
    """

    words: str
    start: int
    end: int
    weight: int
    headless: str = ""


@dataclass(frozen=True, slots=True)
class _Around:
    """A figure with the words before and after it that are free for its measure."""

    sentence: Sentence
    quantity: Quantity
    clause: Span
    taken: list[Span]
    before: list[Span]
    after: list[Span]

    def ends(self, pattern: re.Pattern[str], reach: int) -> re.Match[str] | None:
        """Whether the words before the figure end so."""
        begin = self.quantity.begin
        return pattern.search(self.sentence.text, max(self.clause[0], begin - reach), begin)

    def begins(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Whether the words after the figure begin so."""
        return pattern.match(self.sentence.text, self.quantity.stop, self.sentence.end)

    def phrase(self, words: list[Span], whole: bool = False, headless: str = "") -> Phrase:
        """The chosen words as a phrase; one that is whole as it stands has weight enough."""
        text = self.sentence.text
        weight = clause_words.weight(text, words) + (2 if whole else 0)
        found = clause_words.joined(text, words, self.quantity.kind == "money")
        return Phrase(found, words[0][0], words[-1][1], weight, headless)


def phrase(sentence: Sentence, quantity: Quantity, clause: Span) -> Phrase | None:
    """The measure of a figure; null where its clause has no words for it."""
    around = _around(sentence, quantity, clause)
    for rule in _RULES:
        found = rule(around)
        if found:
            return found
    return None


_AND = re.compile(rf",\s|\band{_B}|\bor{_B}")
_PAUSE = re.compile(r",\s|\s\(|\)")
_BRACKETED = re.compile(rf"\)|{_B}\([^()]{{1,60}}\)")


def _around(sentence: Sentence, quantity: Quantity, clause: Span) -> _Around:
    text, taken = sentence.text, clause_words.taken(sentence, quantity)
    before = clause_words.free(text, taken, _begin(sentence, quantity, clause), quantity.begin)
    bracket = _BRACKETED.match(text, quantity.stop, clause[1])
    start = bracket.end() if bracket and quantity.kind in _PARTS else quantity.stop
    after = clause_words.free(text, taken, start, _stop(sentence, quantity, start, clause[1]))
    return _Around(sentence, quantity, clause, taken, before, after)


def _begin(sentence: Sentence, quantity: Quantity, clause: Span) -> int:
    """Where the words before a figure begin: behind the figure before it."""
    earlier = [
        other.stop
        for other in sentence.quantities
        if other.stop <= quantity.begin and other.start >= clause[0] and not clause_words.qualifies(quantity, other)
    ]
    begin = max([clause[0], *earlier])
    if earlier:
        pauses = [match.end() for match in _AND.finditer(sentence.text, begin, quantity.begin)]
        begin = pauses[-1] if pauses else begin
    return begin


def _stop(sentence: Sentence, quantity: Quantity, start: int, end: int) -> int:
    """Where the words after a figure stop: at a comma or bracket, and before the next figure."""
    later = [
        other.begin
        for other in sentence.quantities
        if other.begin >= start and not clause_words.qualifies(quantity, other)
    ]
    stop = min([end, *later])
    if later and stop == later[0]:
        joins = [match.start() for match in _AND.finditer(sentence.text, start, stop)]
        stop = joins[-1] if joins else stop
    pause = _PAUSE.search(sentence.text, start, stop)
    return pause.start() if pause else stop


#: *sales of £318 million*, *a deficit of £2m*: the noun before *of* is the measure, whole as it stands
_NOUN_OF = re.compile(
    rf"(?P<noun>(?:[A-Za-z][\w’'&-]*{_B}){{1,4}})of{_B}"
    rf"(?:(?:about|around|some|nearly|almost|over|under|just|only|between|up{_B}to|at{_B}least|more{_B}than|less{_B}than){_B})*$"
)


_BEGINS_NOUN = re.compile(rf"\b(?:an?|the|its|their|this|with|had|has|have|was|is|were|are|and){_B}")


def _noun_of(around: _Around) -> Phrase | None:
    if around.quantity.kind in {"count", "proportion"}:
        return None
    named = around.ends(_NOUN_OF, 60)
    text, begin = around.sentence.text, named.start("noun") if named else 0
    cut = [match.end() for match in _BEGINS_NOUN.finditer(text, begin, around.quantity.begin)] if named else []
    begin = cut[-1] if cut else begin
    noun = [span for span in around.before if named and span[0] >= begin]
    if not clause_words.weight(text, noun):
        return None
    subject = [span for span in around.before if span[1] < begin][:3] if len(noun) == 1 else []
    return around.phrase(noun[-4:] + subject, whole=True)


_MOVED = re.compile(
    rf"\b(?:cut|cuts|cutting|reduc(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?"
    rf"|improv(?:e|es|ed|ing)|boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|shorten(?:s|ed|ing)?|bring|brought)"
    rf"{_B}(?P<what>[^.;:,]{{3,80}}?){_B}(?:up{_B}|down{_B})?(?:by|from|to){_B}(?:[a-z]+{_B}){{0,2}}$"
)


def _moved(around: _Around) -> Phrase | None:
    """*It has cut average fares by 7 per cent*: the thing that was moved."""
    moved = around.ends(_MOVED, 120)
    words = [span for span in around.before if moved and span[0] >= moved.start("what")]
    return around.phrase(words, whole=True) if clause_words.weight(around.sentence.text, words) else None


_AT = re.compile(rf"(?<!\w)[Aa]t{_B}(?:\w+{_B}){{0,2}}$")


def _at_first(around: _Around) -> Phrase | None:
    """*At £71.9m, net debt was ...*: the subject comes after the figure."""
    text, stop = around.sentence.text, around.quantity.stop
    if around.before or text[stop : stop + 1] != "," or not around.ends(_AT, 16):
        return None
    words = clause_words.free(text, around.taken, stop + 1, around.clause[1])
    return around.phrase(words[:4]) if words else None


_OF_A = re.compile(rf"\b(?:an?|the|its|their|this){_B}$")


def _adjective(around: _Around) -> Phrase | None:
    """*A £1.6m scanner project*."""
    if around.quantity.kind != "money" or not around.after or not around.ends(_OF_A, 16):
        return None
    return around.phrase(around.after[:4])


_LEADS_ON = re.compile(
    rf"{_B}(?:of|who|whose|that|were|was|are|is|had|have|has|did|do|does|will|would|with|live|work|said|say|ended|went"
    rf"|came|took|met|arose|happened|got|in|from|fewer|more|less|between)\b"
)


_DOES = re.compile(
    rf"{_B}(?:who|whose|that|were|was|are|is|had|have|has|did|do|does|live|work|said|say|went|came|took|met|arose|run"
    rf"|[a-z]{{3,}}ed|held|of{_B}(?:them|these|those|which|whom|it))\b"
)


def _headless(around: _Around) -> Phrase | None:
    """*One in six held a foreign passport*, *half of them run by charities*: said of what was named before."""
    if around.quantity.kind not in _PARTS or not around.after or around.before or not around.begins(_DOES):
        return None
    if around.quantity.kind == "count" and nouns.phrase(around.sentence.text, around.quantity.stop, around.sentence.end):
        return None
    return around.phrase(around.after[:_LIMIT], headless="thing")


_PER = re.compile(r"per[ \u00a0\n](\d[\d,]*)")


def _per(around: _Around) -> list[Span]:
    """The base of a rate belongs to its measure: *4.8 per 1,000 bed days*."""
    base = _PER.search(around.sentence.text, around.quantity.start, around.quantity.end)
    return [base.span()] if base and around.quantity.kind == "rate" else []


def _part(around: _Around) -> Phrase | None:
    """*12 per cent of nurses left*, *36 trusts*: what the part or the number is of."""
    kind = around.quantity.kind
    if kind not in _PARTS or not around.after or not (kind == "count" or around.begins(_LEADS_ON)):
        return None
    before = around.before[-3:] if len(around.before) <= 4 else []
    return around.phrase(before + _per(around) + around.after[:_LIMIT])


_WORSE = re.compile(
    rf"{_B}(?:a{_B}(?:year|month|week|day){_B})?(?:worse|better|over|above|below|under"
    rf"|short|adrift)\b(?:{_B}(?:than|of|on|the|its|their|a|an|that|in|plan)\b)*"
)
_WORDED = re.compile(r"[\w’'&/-]+")


def _compared(around: _Around) -> Phrase | None:
    """*£3m worse than plan*, *3 points above the standard*: what the figure is away from belongs to the measure."""
    if around.quantity.kind == "count":
        return None
    worse = around.begins(_WORSE)
    if not worse:
        return None
    text, end = around.sentence.text, around.sentence.end
    words = [match.span() for match in _WORDED.finditer(text, worse.start(), worse.end())]
    stop = _stop(around.sentence, around.quantity, worse.end(), end)
    rest = clause_words.free(text, around.taken, worse.end(), stop)[:3]
    return around.phrase(around.before[-5:] + words + rest, headless="" if around.before else "measure")


_OF_WHAT = re.compile(rf"{_B}(?:a{_B}(?:year|month|week|day){_B})?of\b")


def _of_what(around: _Around) -> Phrase | None:
    """*£3bn of public health grant*, *90 years of life*."""
    if around.quantity.kind in _PARTS or not around.after or not around.begins(_OF_WHAT):
        return None
    return around.phrase(around.before[-3:] + around.after[:5])


_FOR_WHAT = re.compile(rf"{_B}(?:for|on|to|in|into|from|towards)\b")


def _for_what(around: _Around) -> Phrase | None:
    """*£7m for sexual health*."""
    if around.quantity.kind != "money" or not around.after or not around.begins(_FOR_WHAT):
        return None
    return around.phrase(around.before[-4:] + around.after[:4])


def _clause(around: _Around) -> Phrase | None:
    """The words before the figure, with those after it where they are too few."""
    before, after = around.before, around.after
    words = before[-_LIMIT:] + _per(around) + (after[:_LIMIT] if len(before) < 2 or _per(around) else [])
    return around.phrase(words) if words else None


_RULES = (_noun_of, _moved, _at_first, _adjective, _headless, _part, _compared, _of_what, _for_what, _clause)
_PRONOUN = re.compile(r"(?:[.;:,] |\b(?:and|but|while|that) )(?:[Tt]hey|[Ii]t|[Tt]heir|[Ii]ts|[Tt]hat|[Tt]his)\b")

_AT_START = re.compile(r"(?:They|It|That|This|Their|Its|These|Those)\b")


def speaks_of_before(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the subject of a clause is a pronoun: its topic has been named before."""
    pronoun = _PRONOUN.search(sentence.text, start, end) or _AT_START.match(sentence.text, start, end)
    return pronoun is not None


def topic(sentence: Sentence) -> str:
    """What a sentence that leads in a list is about: *Net savings expected in 2020/21:*."""
    spans = [(period.start, period.end) for period in sentence.periods]
    spans += [(place.start, place.end) for place in sentence.places]
    words = clause_words.free(sentence.text, sorted(spans), sentence.start, sentence.end)
    return clause_words.joined(sentence.text, words[:_LIMIT], False) if words else ""


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
