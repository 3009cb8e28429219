"""Whose a period is, where several figures stand about it: *rose to 61, from 58 in November*."""

from __future__ import annotations

from flows.extract import tense
from flows.extract.period_brackets import closed_before, in_brackets
from flows.extract.periods import Period
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
#: roles of a period that a state lasts until
ENDS = frozenset({"until", "till"})
#: a time before the one spoken of
EARLIER = frozenset({"so much earlier", "so long ago"})
_ITS_OWN = compiled(rf"{_B}of{_B}(?:the{_B})?")


def belongs(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
    """Whether a period is the figure's own with *of* alone: *an improvement on the £56m of 2023*."""
    return _ITS_OWN.fullmatch(sentence.text, quantity.stop, period.start) is not None


#: a figure that the one before it is held against
_AGAINST = compiled(
    rf"\b(?:from|(?:increase|rise|growth|fall|drop|reduction|decrease|improvement|up|down){_B}on|after"
    rf"|against|than|versus|compared with|compared to){_B}(?:an?{_B}[a-z]+{_B}of{_B}|(?:an?|the|just|only"
    rf"|about){_B})?[*_(]{{0,3}}$"
    rf"|\btimes{_B}(?:the|its|their|an?){_B}(?:[a-z]+{_B}){{0,3}}of{_B}$"
)
#: *42.7%, a rise of 0.7 points from 2020*: what the change is measured from
_SINCE = compiled(rf"\W?{_B}(?:from|on|since|over|compared{_B}(?:with|to)|against){_B}(?:the{_B})?")
#: *12 and 14 in the year before*
_SERIES = compiled(rf"(?:{_B}[\w’'-]+){{0,3}},?{_B}(?:and|or|to){_B}(?:[a-z]+{_B}){{0,2}}")
_CHANGE = compiled(
    rf"\b(?:increase|rise|growth|gain|fall|drop|decrease|reduction|decline|up|down){_B}(?:of{_B}|by{_B})?"
    rf"(?:(?:about|around|just|only|over|nearly){_B})?$"
)
#: *food was 38% of sales and one in three pubs would have*
_AND_ONE = compiled(rf"\band{_B}(?:(?:about|around|nearly|almost|only|just|some|over){_B})*$")
_OWN_CLAUSE = compiled(rf"\b(?:which|who){_B}|{_B}of{_B}(?:it|them|these|this|which|that){_B}")
AND = compiled(rf",{_B}(?:and|but){_B}|\band{_B}(?=(?:had|was|were){_B})")


def of_another(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
    """Whether a period behind a figure belongs to a later figure: *rose to 61, from 58 in November*."""
    text = sentence.text
    between = [
        other for other in sentence.quantities if quantity.stop <= other.begin and other.stop <= period.start
    ]
    if in_brackets(sentence, period, quantity):
        return True
    if not between:
        return False
    last = between[-1]
    if closed_before(text, quantity, between[0]):
        return True
    if _AGAINST.search(text, max(sentence.start, last.begin - 40), last.begin):
        return True
    if _SINCE.fullmatch(text, last.stop, period.start) and _CHANGE.search(
        text, max(sentence.start, last.begin - 30), last.begin
    ):
        return True
    if (period.months or 0) < 0 and not _SERIES.fullmatch(text, quantity.stop, last.begin):
        return True
    if _OWN_CLAUSE.search(text, quantity.stop, period.start) or period.rule in EARLIER or period.role in ENDS:
        return True
    and_one = _AND_ONE.search(text, quantity.stop, last.begin) is not None
    if and_one and not tense.verbless(text, sentence.start, quantity.begin):
        return not tense.verbless(text, last.stop, period.start)
    joined = AND.search(text, quantity.stop, last.begin)
    return joined is not None and not tense.verbless(text, joined.end(), period.start)


#: after a period that closes a clause the sentence goes on in its own time
_TURN = compiled(
    rf",{_B}(?:and{_B}|(?:is|are|was|were|has|have|had){_B}(?:been{_B})?"
    rf"(?:now|up|down|back|cut|risen|fallen|dropped|grown|slipped|climbed|reached){_B})"
)


def owned(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
    """Whether a period before a figure dates the one before it alone: *from 58.9 in November, against 66*."""
    if of_comparison(sentence, period):
        return True
    joined = _TURN.match(sentence.text, period.end)
    return (
        joined is not None
        and _dated(sentence, period) is not None
        and not tense.verbless(sentence.text, joined.start(), quantity.begin)
    )


def _dated(sentence: Sentence, period: Period) -> Quantity | None:
    """The figure right before a period."""
    earlier = [other for other in sentence.quantities if other.stop <= period.start]
    return earlier[-1] if earlier and period.start - earlier[-1].stop <= 20 else None


def of_comparison(sentence: Sentence, period: Period) -> bool:
    """Whether the figure right before a period is what another is held against: *from 58.9 in November*."""
    dated = _dated(sentence, period)
    return (
        dated is not None
        and _AGAINST.search(sentence.text, max(sentence.start, dated.begin - 28), dated.begin) is not None
    )
