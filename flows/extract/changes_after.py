"""Changes that are said after the figure: *120 fewer beds*, *7 per cent higher than a year ago*.

A comparison is a change if it is with an earlier time, said or not; with another place or a standard it is
none.
"""

from __future__ import annotations

import re

from flows.extract.aspect import Aspect
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_AFTER = compiled(
    rf"(?:{_B}\([+−-]?[\d,.]{{1,12}}(?:%|{_B}per{_B}cent)?\))?(?:{_B}(?:points?|of{_B}a{_B}point))?{_B}(?:(?:a|per|each){_B}(?:year|week|month){_B})?"
    rf"(?:(?:real[- ]terms?|cash|annual|yearly|year[- ]on[- ]year|like[- ]for[- ]like|net|further|overall"
    rf"|average|monthly|quarterly|relative|absolute){_B}"
    rf"(?=increase|rise|growth|uplift|decrease|fall|reduction|drop|cut|decline))?"
    rf"(?:(?P<up>more|higher|increase|rise|growth|gain|uplift|up|extra|larger|bigger|longer|above|ahead|greater|better|slower)"
    rf"|(?P<down>fewer|less|lower|decrease|fall|reduction|drop|cut|decline|down|smaller|shorter|below|under|behind"
    rf"|worse|faster|quicker))\b",
    re.IGNORECASE,
)
#: nouns and adverbs that are a change without anything to compare with
_PLAIN = frozenset(
    "increase rise gain growth uplift decrease fall reduction drop cut decline ahead extra".split()
)
#: words that are a distance from a standard or another place unless a time is said
_STANDARD = frozenset("above below under behind worse better more less fewer longer over".split())
#: *7 per cent higher.*, *38p lower at 164p*: a comparison that says no other side is one with before
_ENDS = compiled(rf"[.,;)]|$|{_B}\(|{_B}?\[[\da-z]{{1,3}}\]|{_B}(?:at|in{_B}real|this|last|on{_B}the)\b")
_STOPS = compiled(r"[.,;)]|$")
#: *3,156 more than a year*: a bound of the next quantity
_A_BOUND = compiled(rf"{_B}than{_B}(?:a|an|one|\d+){_B}\w+\b(?!{_B}(?:ago|earlier|before))")
_MORE_OF = compiled(
    rf"{_B}(?:more|fewer|extra){_B}(?!than\b|or\b|and\b|in\b|likely\b|often\b|common\b|prone\b)[a-z]"
)
_THAN = compiled(rf"{_B}than\b")
#: *30 million more children will die*: so many to come, and no more than there were
_WILL = compiled(rf"{_B}(?:more|fewer|extra){_B}(?:[a-z]+{_B}){{1,4}}(?:will|would|could|may|might){_B}[a-z]")
#: *400,000: the rise in five years*: the number first, and then what it is
_LABELLED = compiled(
    rf"(?:(?::|{_B}[–—-]){_B}(?:[Tt]he|[Aa]n?){_B}(?:[a-z-]+{_B})?"
    rf"|,?{_B}(?:that|this|it){_B}(?:was|is){_B}the{_B}(?:[a-z-]+{_B}){{1,4}})"
    r"(?:(?P<up>rise|increase|growth|jump|gain)|(?P<down>fall|drop|decrease|reduction|decline|cut))\b"
)
#: *£3m worse than plan*, *2% below its target*
_OFF_PLAN = compiled(
    rf"{_B}(?:than{_B}|against{_B})?(?:the{_B}|its{_B}|our{_B}|their{_B}|was{_B}|had{_B}been{_B})?"
    rf"(?:expected|forecast|planned|plan|budgeted|budget|hoped|predicted|target|standard)\b"
)
#: *ahead of plan*, *behind schedule*
_OF_PLAN = compiled(
    rf"{_B}(?:of{_B})?(?:(?:the|its|our|their){_B})?(?:year-to-date{_B}|annual{_B})?(?:plan|budget|target|schedule|forecast|trajectory"
    r"|expectations)\b"
)
#: *half as many again*
_AGAIN = compiled(rf"{_B}as{_B}(?:many|much){_B}again\b")
#: *profit 15% better at £54.8m*: than before
_BETTER_AT = compiled(rf"{_B}at{_B}[£$€]")
#: *than before the pandemic*, *than usual*: a time without a date
_THAN_TIME = compiled(
    rf"(?:{_B}than)?{_B}(?:(?:in{_B})?the{_B}one{_B}before|before|previously|earlier|usual|normal|ever|last|at{_B}the|when|(?:it|they|we|he|she){_B}(?:was|were|had|did)|(?:the{_B})?pre-"
    rf"|(?:the|its|their|a|our){_B}(?:[a-z]+{_B})?(?:peak|high|low|year|month|quarter|survey|census)\b)"
)

#: how far behind a multiple the time stands that it is held against
_NEAR = 60


def read(sentence: Sentence, quantity: Quantity) -> Aspect | None:
    """*120 fewer beds*, *a 7 per cent increase*, *7 per cent higher than a year ago*."""
    after = _AFTER.match(sentence.text, quantity.stop, sentence.end)
    if quantity.kind == "proportion" and _AGAIN.match(sentence.text, quantity.stop, sentence.end):
        return Aspect("change", "up", "so much again")
    if after is None and quantity.begin <= sentence.start + 3:
        after = _LABELLED.match(sentence.text, quantity.stop, sentence.end)
    if after is None or _to_come(sentence, quantity):
        return None
    direction = "up" if after["up"] else "down"
    if _more_of(sentence, quantity):
        return Aspect("change", direction, "a number more or fewer of a thing")
    word = (after["up"] or after["down"]).lower()
    if word in _PACES and quantity.kind != "duration":
        return None
    if word in {"more", "less"} and _costs(sentence, quantity) and _STOPS.match(sentence.text, after.end()):
        return Aspect("change", direction, "what a thing costs more or less than before")
    if _OF_PLAN.match(sentence.text, after.end(), sentence.end):
        return None
    if quantity.kind == "percentage_points" and _STOPS.match(sentence.text, after.end(), sentence.end):
        return Aspect("change", direction, "so many points more or less")
    if word in _PLAIN or _with_a_time(sentence, word, after.end()):
        return Aspect("change", direction, "a comparison with an earlier time after it")
    return None


#: *22 seconds slower than in May*: of a time, and of no speed
_PACES = frozenset({"slower", "faster", "quicker"})
_COSTS = compiled(rf"\b(?:costs?|costing|paid|pays?|charged|receives?|received|earns?|earned|spends?|spent"
    rf"|buys?|bought|sells?|sold|exports?|exported|imports?|imported|produces?|produced|makes?|made|borrowed|lent){_B}(?:(?:about|around|nearly|just|only){_B})?$")


def _costs(sentence: Sentence, quantity: Quantity) -> bool:
    """*Furniture cost 9.7 per cent more.*"""
    text, begin = sentence.text, quantity.begin
    return quantity.unit == "%" and _COSTS.search(text, max(sentence.start, begin - 24), begin) is not None


def _more_of(sentence: Sentence, quantity: Quantity) -> bool:
    """*120 fewer beds*; *2 per cent fewer asking*, where nothing is said that they are fewer than."""
    text, stop = sentence.text, quantity.stop
    if not _MORE_OF.match(text, stop, sentence.end):
        return False
    than = _THAN.search(text, stop, min(stop + 60, sentence.end))
    return quantity.kind == "count" or than is None or _THAN_TIME.match(text, than.start()) is not None


def _to_come(sentence: Sentence, quantity: Quantity) -> bool:
    return quantity.kind == "count" and _WILL.match(sentence.text, quantity.stop, sentence.end) is not None


def _with_a_time(sentence: Sentence, word: str, end: int) -> bool:
    """Whether a comparison is with a time, said or not, and not with another place or a standard."""
    text = sentence.text
    if _ENDS.match(text, end, sentence.end) and word not in _STANDARD:
        return True
    if word in {"better", "worse"} and _BETTER_AT.match(text, end, sentence.end):
        return True
    if _OFF_PLAN.match(text, end, sentence.end) or _STOPS.match(text, end, sentence.end):
        return False
    if _A_BOUND.match(text, end):
        return False
    if _THAN_TIME.match(text, end, sentence.end):
        return True
    return any(
        end <= period.start < end + 70 and not any(mark in text[end : period.start] for mark in _NEXT)
        for period in sentence.periods
    )


#: marks behind which another clause begins
_NEXT = (";", ", and ", ", but ")


#: *three times as many as in 2021*, *twice what it was a year ago*
_TIMES_AS = compiled(
    rf"{_B}(?:as{_B}(?:many|much|high|large|long|big){_B}(?:[a-z]+{_B}){{0,2}}as|what|the{_B}(?:number|level|figure|rate|total)(?:{_B}of)?)"
    rf"{_B}(?:(?:it|they|there){_B}(?:was|were|had{_B}been){_B})?(?:in|at|on|a{_B}year|before|last|ten{_B}years|five{_B}years)\b"
)


def multiplied(sentence: Sentence, quantity: Quantity) -> Aspect | None:
    """How many times as much there is as at an earlier time; as elsewhere it is no change."""
    if _TIMES_AS.match(sentence.text, quantity.stop, sentence.end) is None:
        return None
    times = any(quantity.stop <= period.start < quantity.stop + _NEAR for period in sentence.periods)
    return Aspect("change", "up", "so many times as much as before") if times else None
