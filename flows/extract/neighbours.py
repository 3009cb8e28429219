"""The words around a figure that its measure is chosen from: of its clause, up to the figures beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract import clause_words, inner_numbers, led_up
from flows.extract.clause_words import Span
from flows.extract.led_up import COMMA
from flows.extract.phrase import Phrase
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_B = "[ \u00a0\u2009\u202f\n]"
#: kinds that are a part or a number of something, which is said after them
PARTS = frozenset({"percentage", "proportion", "count", "rate", "ratio"})

_JOIN = compiled(rf",\s|\band{_B}|\bor{_B}")
#: between the numbers of a series: *31, 24 and 19 per cent of trials*
_AND = compiled(rf",?{_B}and{_B}|{_B}or{_B}")
_SERIES = compiled(rf",{_B}|{_AND.pattern}")
_PAUSE = compiled(
    rf"{COMMA.pattern}|{_B}since{_B}|\s\(|\)|[,.?!][\"”’]{_B}|{_B}according{_B}to{_B}"
    rf"|{_B}(?:after|before|despite|while){_B}(?!(?:hous|build|train|nurs)ing\b)[a-z]+ing\b"
    # *seven teachers have left and a new head was appointed*: another clause, with a subject of its own
    rf"|,?{_B}and{_B}(?:an?|the|its|their|our|his|her|it|they|he|she|we){_B}(?:[a-z-]+{_B}){{0,3}}?"
    rf"(?:was|were|is|are|has|have|had|will|would|could|can){_B}"
)
_ASIDE = compiled(rf"\)|{_B}\([^()]{{1,60}}\)|{_B}+of{_B}(?:these|those|them|whom|which),")
_PER = compiled(rf"per{_B}(\d[\d,]*)")
_RATES = frozenset({"rate", "rates", "ratio", "incidence", "prevalence", "mortality", "density"})
_EACH = compiled(rf"{_B}(?:an?|per|each){_B}((?!year|month|week|day|quarter|head|time)[a-z]{{3,}})\b")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """A figure with the words before and after it that are free for its measure."""

    sentence: Sentence
    quantity: Quantity
    clause: Span
    taken: list[Span]
    before: list[Span]
    after: list[Span]
    onset: int

    def ends(self, pattern: re.Pattern[str], reach: int) -> re.Match[str] | None:
        """Whether the words before the figure end so."""
        begin = self.quantity.begin
        return pattern.search(self.sentence.text, max(self.clause[0], begin - reach), begin)

    def begins(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Whether the words after the figure begin so."""
        return pattern.match(self.sentence.text, self.onset, self.sentence.end)

    def weight(self, words: list[Span]) -> int:
        """How many of the words say something by themselves."""
        things = clause_words.thing(self.sentence.text, self.quantity)
        return clause_words.weight(self.sentence.text, words) + sum(1 for thing in things if thing in words)

    def phrase(self, words: list[Span], whole: bool = False, headless: str = "", led: str = "") -> Phrase:
        """The chosen words as a phrase; one that is whole as it stands has weight enough."""
        words = sorted(words)
        found = clause_words.joined(self.sentence.text, words, self.quantity.kind == "money")
        found = f"{led} {found}" if led else found
        weight = self.weight(words) + (2 if whole else 0)
        return Phrase(found, words[0][0], words[-1][1], weight, headless)

    def base(self) -> list[Span]:
        """What a rate or price is per, which its measure says: *4.8 deaths per 1,000*, *45p a litre*."""
        quantity = self.quantity
        if quantity.kind == "money":
            each = self.begins(_EACH)
            return [each.span(1)] if each else []
        if quantity.kind != "rate":
            return []
        per = _PER.search(self.sentence.text, quantity.start, quantity.stop)
        if per is None:
            return []
        counted = clause_words.free(self.sentence.text, [], quantity.end, per.start())
        if counted and self._names_a_rate():
            return []
        return [*counted, per.span()]

    def _names_a_rate(self) -> bool:
        """*The mortality rate fell to 37 deaths per 1,000 births*: what the rate is of has been said."""
        return any(self.sentence.text[start:end].lower() in _RATES for start, end in self.before)

    def further(self, start: int, end: int) -> list[Span]:
        """The free words of `start..end` up to a pause or the next figure."""
        stop = _stop(self.sentence, self.quantity, start, end)
        return clause_words.free(self.sentence.text, self.taken, start, stop)


def read(sentence: Sentence, quantity: Quantity, clause: Span) -> Neighbours:
    """The words around a figure in its clause."""
    text, taken = sentence.text, clause_words.taken(sentence, quantity)
    clause = _with_whole(sentence, quantity, clause)
    first, last = _series(sentence, quantity)
    thing = inner_numbers.thing_of(sentence, clause[0], quantity)
    if thing:
        named = [*clause_words.thing(text, quantity), *clause_words.free(text, taken, quantity.stop, thing)]
        return Neighbours(sentence, quantity, clause, taken, [], named, quantity.stop)
    before = led_up.words(sentence, first, _begin(sentence, first, clause), taken)
    aside = _ASIDE.match(text, last.stop, clause[1]) if quantity.kind in PARTS else None
    if aside and _tells_when(sentence, last) and not _OF_ALL.match(text, aside.end() - 1):
        aside = None
    start = aside.end() if aside else last.stop
    stop = _stop(sentence, quantity, start, clause[1])
    after = [*clause_words.thing(text, quantity), *clause_words.free(text, taken, start, stop)]
    later = _ASIDE.match(text, stop, clause[1]) if quantity.kind in PARTS and after else None
    if later:
        stop = _stop(sentence, quantity, later.end(), clause[1])
        after += clause_words.free(text, taken, later.end(), stop)
    return Neighbours(sentence, quantity, clause, taken, before, after, start)


def _tells_when(sentence: Sentence, quantity: Quantity) -> bool:
    """*Margins of 57% (2016: 58%) reflect lower sales*: what follows is not said of the year in brackets."""
    opens = sentence.text.rfind("(", sentence.start, quantity.begin)
    return opens >= 0 and any(opens < period.start < quantity.begin for period in sentence.periods)


_EARLIER = compiled(rf"{_B}\([^()]{{1,60}}\){_B}of{_B}")
_BREAK = compiled(rf"[,;:(](?={_B}|\w)|{_B}[–—]{_B}")


def _with_whole(sentence: Sentence, quantity: Quantity, clause: Span) -> Span:
    """*13% (2016: 12%) of claims were late*: a bracket does not part a share from what it is of."""
    if quantity.kind not in PARTS:
        return clause
    earlier = _EARLIER.match(sentence.text, quantity.stop, sentence.end)
    if earlier is None or clause[1] >= earlier.end():
        return clause
    pause = _BREAK.search(sentence.text, earlier.end(), sentence.end)
    return clause[0], pause.start() if pause else sentence.end


def _series(sentence: Sentence, quantity: Quantity) -> tuple[Quantity, Quantity]:
    """The first and the last number of the series that a number stands in: they share their words."""
    alike = [other for other in sentence.quantities if other.kind == quantity.kind]
    at = next((index for index, other in enumerate(alike) if other is quantity), None)
    if at is None or len(alike) < 2:
        return quantity, quantity
    first = last = at
    while first and _SERIES.fullmatch(sentence.text, alike[first - 1].stop, alike[first].begin):
        first -= 1
    while last + 1 < len(alike) and _SERIES.fullmatch(sentence.text, alike[last].stop, alike[last + 1].begin):
        last += 1
    if last == first or not _AND.fullmatch(sentence.text, alike[last - 1].stop, alike[last].begin):
        return quantity, quantity
    return alike[first], alike[last]


def _begin(sentence: Sentence, quantity: Quantity, clause: Span) -> int:
    """Where the words before a figure begin: behind the figure before it and what is said of that."""
    earlier = [
        other.stop
        for other in sentence.quantities
        if clause[0] <= other.start
        and other.stop <= quantity.begin
        and not clause_words.qualifies(quantity, other)
        and not inner_numbers.within(sentence, clause[0], other, quantity.begin)
    ]
    begin = max([clause[0], *earlier])
    end = inner_numbers.aside(sentence.text, begin, quantity)
    found = list(_JOIN.finditer(sentence.text, begin, end)) if earlier else []
    commas = [match.end() for match in found if match.group().startswith(",")]
    return (commas or [match.end() for match in found] or [begin])[-1]


#: also behind a bracket that says the same otherwise: *two thirds (64%) of the 1,200 firms asked*
_OF_ALL = compiled(
    rf"(?P<again>\)|{_B}\([^()]{{1,60}}\))?{_B}of{_B}"
    rf"(?:(?:the|these|those|all|its|their|our|some|about|around){_B}){{0,3}}"
)
#: *awarded £28m towards a £41m wing*
_TOWARDS = compiled(rf"{_B}(?:towards?|for|on){_B}(?:an?|the|its|their|our){_B}")


def _is_whole(sentence: Sentence, quantity: Quantity, other: Quantity) -> bool:
    """*45 per cent of the 2,015 renters asked*, *of the £2bn fund*: the whole stands among its words."""
    kinds = {"count", "money"} if quantity.kind != "money" else {"money"}
    if quantity.kind not in {"percentage", "proportion", "count", "money"} or other.kind not in kinds:
        return False
    if quantity.kind == "money" and _TOWARDS.fullmatch(sentence.text, quantity.stop, other.begin):
        return True
    of_all = _OF_ALL.fullmatch(sentence.text, quantity.stop, other.begin)
    return of_all is not None and (quantity.kind != "count" or of_all["again"] is not None)


def _stop(sentence: Sentence, quantity: Quantity, start: int, end: int) -> int:
    """Where the words after a figure stop: at a comma or bracket, or before what leads to the next figure."""
    later = [
        other.begin
        for other in sentence.quantities
        if start <= other.begin < end
        and not clause_words.qualifies(quantity, other)
        and not _is_whole(sentence, quantity, other)
    ]
    stop = min([end, *later])
    joins = [match.start() for match in _JOIN.finditer(sentence.text, start, stop)] if later else []
    stop = joins[-1] if joins else stop
    pause = _PAUSE.search(sentence.text, start, stop)
    return pause.start() if pause else stop
