"""Which periods of a sentence may date a figure: not what it is compared with, nor an aside."""

from __future__ import annotations

from flows.extract import tense
from flows.extract.asides import before, began, idle
from flows.extract.clauses import Clauses
from flows.extract.period_bases import based
from flows.extract.period_brackets import in_brackets
from flows.extract.period_owner import AND, EARLIER, ENDS, belongs, of_another, owned
from flows.extract.period_shifts import WITHIN
from flows.extract.periods import Period
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
_FROM = compiled(
    rf"[(]$|\b(?:from|against|with|than|to|the|of|on|was|were|at|over|and){_B}(?:(?:a|an|the|just|only"
    rf"|about|over|under|some){_B})*$"
)
#: *than in 2017* compares wherever it stands; *on* and *of* do so only behind the figure
_THAN = compiled(
    rf"\b(?:(?:unchanged|stable|flat|steady){_B}(?:from|on|since|with)|than"
    rf"|as|below|above|beside|[Cc]ompared (?:with|to)|(?:up|down|increase|rise|growth|improvement"
    rf"|fall|drop|reduction|decrease|cut){_B}on){_B}{{1,2}}(?:(?:in|during|for){_B})?(?:the{_B})?$"
)
#: *Compared with 2015, 40 more* is of another time; *the goals for 2030, against 2015, are*
_BESIDE = compiled(rf"\b(?:[Aa]gainst|[Cc]ompared{_B}(?:with|to)|[Ss]et{_B}beside){_B}(?:in{_B})?$")

#: times that a figure may have in a comparison: *than the rise of 8 per cent for the period ending July*
_OF_ITS_OWN = {"the months before", "period to"}


def licensed(sentence: Sentence, clauses: Clauses, quantity: Quantity, period: Period, changed: bool) -> bool:
    """Whether a period may date a figure; `changed` tells that the figure is a change."""
    if when_it_was(sentence, quantity, period):
        return True
    if idle(sentence, period) or period.rule == WITHIN and not changed:
        return False
    if not changed and belongs(sentence, quantity, period):
        return True
    compared = based(sentence, period, changed) and period.role != "since"
    head = period.start <= sentence.start + 3
    earlier = (period.months or 0) < 0 and not head
    same = period.months == 0 and period.rule not in _OF_ITS_OWN
    apart = same or period.start < quantity.end or clauses.strong_between(quantity.stop, period.start)
    if changed and (compared or apart and clauses.compared(period.start) or earlier):
        return False
    if period.start >= quantity.end:
        return _follows(sentence, clauses, quantity, period, changed) and not compared
    return _precedes(sentence, clauses, quantity, period)


def when_it_was(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
    """Whether a clause about the period itself has the figure: *the lowest since 2010, when it was 12*."""
    said = sentence.text.startswith((" when ", ", when ", "\nwhen ", ",\nwhen "), period.end)
    return said and period.end <= quantity.begin


#: *440,000 are past 55 and may retire by 2035*: the time of the second verb alone
_AND_WILL = compiled(
    rf"\band{_B}that{_B}|\b(?:as|than){_B}when{_B}"
    rf"|(?<!of )\b(?:that|which){_B}will{_B}[^,;]{{0,50}}\b[Bb]y{_B}(?:the{_B}end{_B}of{_B})?$"
    rf"|\band{_B}(?:may|might|will|would|could|should|shall|must|(?:is|are){_B}(?:expected|due|set|likely)){_B}"
    rf"|,{_B}[^,;]{{0,30}}\b(?:expected|projected|forecast|predicted|thought|likely|set|due){_B}to\b"
)


#: *it costs £250m, and in 2019 we spent more*: a period that opens the next clause
_AND_THEN = compiled(
    rf",{_B}(?:and|but|while|whereas|so){_B}(?:in|by|during|on|at|since|for){_B}(?:the{_B})?$|,{_B}so{_B}(?:that{_B})?[a-z]"
    rf"|,{_B}(?:leaving|bringing|taking|making){_B}|,{_B}which{_B}(?:brings|brought|takes|took|makes|made){_B}"
)


#: *it stood at 13 and by 2010 it had fallen*
#: also *and the change for December was*
_AND_BY = compiled(
    rf"\b(?:and|but){_B}(?:by|in|at|on){_B}(?:the{_B})?$"
    rf"|,{_B}(?:and|but|while){_B}(?:the|its|our|their|that){_B}(?:[a-z-]+{_B}){{0,4}}(?:for|in|of){_B}(?:the{_B})?$"
)
#: *was 5.1%, and the rolling 12-month rate 4.6%*
_AND_THE = compiled(rf"(?:,|\b(?:and|but|while|with)){_B}(?:the|its|our|an?){_B}$")
_GOES_ON = compiled(rf",?{_B}(?:it|they|this|these|that|there|we|he|she|had|was|were|has|have|will){_B}")


def _opens_the_next(text: str, quantity: Quantity, period: Period) -> bool:
    """Whether a period behind a figure opens a clause of its own."""
    if _AND_THEN.search(text, quantity.stop, period.start):
        return True
    if period.rule == "rolling year" and _AND_THE.search(text, quantity.stop, period.start):
        return True
    after = _AND_BY.search(text, quantity.stop, period.start)
    return after is not None and _GOES_ON.match(text, period.end) is not None


def _follows(sentence: Sentence, clauses: Clauses, quantity: Quantity, period: Period, changed: bool) -> bool:
    """Whether a period behind a figure may date it."""
    text = sentence.text
    if clauses.strong_between(quantity.stop, period.start) or of_another(sentence, quantity, period):
        return False
    if _AND_WILL.search(text, quantity.stop, period.start) or _opens_the_next(text, quantity, period):
        return False
    if period.role == "since" and not changed and _MOVES.search(text, quantity.stop, period.start):
        return False
    if (period.months or 0) < 0 and "," in text[quantity.stop : period.start]:
        return False
    if period.months and period.rule in EARLIER:
        return (
            period.start - quantity.stop < 30
            and _FROM.search(text, max(sentence.start, quantity.begin - 30), quantity.begin) is not None
        )
    return True


def _presently(clauses: Clauses, quantity: Quantity, sentence: Sentence) -> bool:
    return tense.timeless(sentence.text, sentence.start, *clauses.bounds(quantity.begin))


_MOVES = compiled(r"\b(?:(?<!ed )up|down|rise|rises|fall|increase|decrease|more|less|fewer|higher|lower)\b")


#: *in 1990 it had 41; now it has 6*
_AND_NOW = compiled(
    rf"[,;:]{_B}(?:(?:and|but|while|whereas|yet|it|they|there|this|we|is|are|has|have|by){_B}){{0,3}}"
    rf"(?:now|today|currently|at{_B}present)\b"
)


#: where words begin that go on to a later time
_OPENS = compiled(rf"[;:,–—]{_B}(?:\w+{_B})?$|\b(?:and|but|then|yet){_B}$")


def _bracketed(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
    """Whether a figure stands in the bracket behind a period: *like the year before (59%, 37% and 4%)*."""
    between = sentence.text[period.end : quantity.begin].lstrip()
    return between.startswith("(") and ")" not in between


#: *£78bn since 1989 and are asking for 40%*
AND_ARE = compiled(rf"\b(?:and|but){_B}(?:are|is|want|wants|plan|plans|will|would|may|ask|asks)\b")
#: *since April, and the rate has dropped to 9%*; *since May, and 82% of homes are now good*
_AND_HAS = compiled(rf",{_B}(?:and|but|while){_B}(?:[\w%'’-]+{_B}){{1,8}}(?:is|are|has|have|now){_B}")
_AND = compiled(rf",{_B}(?:and|but|while){_B}(?:[a-z]+{_B}){{0,3}}$")
_IS = compiled(rf"{_B}(?:of{_B}(?:[\w'’-]+{_B}){{1,4}})?(?:is|are){_B}")


def _is_another(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
    """Whether a clause behind *since April* tells what is, and no more what has been since."""
    between = sentence.text, period.end, quantity.begin
    if AND_ARE.search(*between) or _AND_HAS.search(*between):
        return True
    return _AND.search(*between) is not None and _IS.match(sentence.text, quantity.end) is not None


#: *6.2%, down from 6.3% in May, and for men 5.7%*: the time of what is compared with, before a new clause
_COMPARED_THEN = compiled(
    rf"\b(?:up|down|compared{_B}(?:with|to)|against){_B}(?:from{_B})?[^;.,]{{1,24}}{_B}in{_B}$"
)


def _precedes(sentence: Sentence, clauses: Clauses, quantity: Quantity, period: Period) -> bool:
    """Whether a period before a figure may date it: not where it closed a comparison or a bracket."""
    if began(sentence, period) or in_brackets(sentence, period, quantity):
        return False
    if _bracketed(sentence, quantity, period):
        return True
    if owned(sentence, quantity, period):
        return False
    inner = period.start > sentence.start + 3
    if inner and (
        period.role in ENDS
        or ";" in sentence.text[period.end : quantity.begin]
        and _presently(clauses, quantity, sentence)
    ):
        return False
    if _AND_NOW.search(sentence.text, period.end, quantity.begin):
        return False
    if inner and period.role == "since" and _is_another(sentence, quantity, period):
        return False
    if (
        inner
        and _COMPARED_THEN.search(sentence.text, sentence.start, period.start)
        and AND.match(sentence.text, period.end, quantity.begin)
    ):
        return False
    if before(sentence, period, _BESIDE):
        return False
    spoken = any(period.start >= other.stop for other in sentence.quantities)
    if before(sentence, period, _THAN):
        return not spoken
    if not period.months:
        return True
    if period.rule == "so much later":
        return not inner or before(sentence, period, _OPENS)
    opens = not any(
        clauses.bounds(period.start)[0] <= other.begin and other.stop <= period.start
        for other in sentence.quantities
    )
    return opens and not (period.rule in EARLIER and clauses.strong_between(period.end, quantity.begin))
