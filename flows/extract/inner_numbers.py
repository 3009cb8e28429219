"""Numbers within the subject of another number, which do not part it from its verb.

*Knife crime (49,000 offences) was up 4%*; *performance at the two main sites was 71.9%*.
"""

from __future__ import annotations

from flows.extract import finite_verbs
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.saying import SAYS
from flows.patterns import compiled

#: a verb behind an aside, whose subject stands before it: *availability, she said, had been 66%*
RESUMED = (
    rf"(?:was|were|is|are|had|has|have|will|would|could|may|might|came|rose|fell|stood|grew|totalled|reached){_B}"
)
_VERB_BEHIND = compiled(rf"[^()]{{0,60}}\){_B}{RESUMED}")
#: *in the poorest tenth of neighbourhoods*
_RANK = compiled(
    rf"\b(?:poorest|richest|wealthiest|deprived|disadvantaged|affluent|top|bottom|lowest|highest|worst|best){_B}$"
)
#: *at the two*, *across our 14*, *of the six*: what the subject is of, or where
_OF_THE = compiled(
    rf"\b(?:at|in|across|among|of|to|from|for|by|within){_B}(?:all{_B})?(?:the|our|its|their|these|those){_B}$"
)
#: the thing that is so many, and the verb right behind it
_THING = compiled(
    rf"(?P<thing>(?:{_B}(?!that\b|who\b|which\b)[a-z-]+){{1,6}}?){_B}{finite_verbs.GOES_ON}{_B}"
)
#: *the number of jobless, at 5.9 million, changed little*
AT_ASIDE = compiled(rf",{_B}at{_B}(?:(?:about|around|some|just|nearly|almost|over|under|only|an?){_B})*$")
#: *the brewer said sales in its 286 pubs had risen*
_SAID = compiled(rf"\b{SAYS}{_B}(?:that{_B})?")
_WORD = compiled(r"[^\W\d_][\w'’-]*")
#: characters that `_OF_THE` looks back for
_REACH = 20


def aside(text: str, begin: int, quantity: Quantity) -> int:
    """Where the words before a number end: at the comma in *the number of jobless, at 5m, changed*."""
    if not text.startswith(",", quantity.stop):
        return quantity.begin
    opened = AT_ASIDE.search(text, max(begin, quantity.begin - _REACH), quantity.begin)
    return opened.start() if opened else quantity.begin


def within(sentence: Sentence, begin: int, other: Quantity, end: int) -> bool:
    """Whether a number before `end` stands within the subject that begins at `begin`."""
    if _in_bracket(sentence, other, end) or _left_out(sentence.text, begin, other, end):
        return True
    ranked = _RANK.search(sentence.text, max(begin, other.begin - _REACH), other.begin)
    if other.kind == "proportion" and ranked:
        return not _has_verb(sentence.text, begin, other.begin)
    thing = thing_of(sentence, begin, other)
    return thing is not None and thing < end


def _in_bracket(sentence: Sentence, other: Quantity, end: int) -> bool:
    """*Knife crime (49,000 offences) was*: a bracket does not part a subject from its verb."""
    text = sentence.text
    opened = text.rfind("(", sentence.start, other.begin)
    if opened < 0 or ")" in text[opened : other.begin] or sentence.quantities[0].start < opened:
        return False
    return _VERB_BEHIND.match(text, other.stop, end) is not None


#: *staff costs, excluding the £41.7m of pensions, were 54%*
_LEFT_OUT = compiled(
    rf",{_B}(?:excluding|including|net{_B}of|before|after|adjusted{_B}for|leaving{_B}out|not{_B}counting){_B}[^,;:]{{0,40}}$"
)
_CLOSED = compiled(rf"[^,;:]{{0,60}},{_B}{RESUMED}")


def _left_out(text: str, begin: int, other: Quantity, end: int) -> bool:
    """Whether a number tells what a subject is told with or without, before its verb."""
    opened = _LEFT_OUT.search(text, max(begin, other.begin - 64), other.begin)
    return opened is not None and _CLOSED.match(text, other.stop, end) is not None


def thing_of(sentence: Sentence, begin: int, count: Quantity) -> int | None:
    """Where the thing ends that is so many, in a subject that has no verb yet: *the two main sites was*."""
    text = sentence.text
    reach = max(begin, count.begin - _REACH), count.begin
    if count.kind not in {"count", "money"} or not _OF_THE.search(text, *reach):
        return None
    thing = _THING.match(text, count.stop, sentence.end)
    said = max((match.end() for match in _SAID.finditer(text, begin, count.begin)), default=begin)
    return thing.end("thing") if thing and not _has_verb(text, said, count.begin) else None


def _has_verb(text: str, begin: int, end: int) -> bool:
    """Whether a clause has its verb between two places."""
    before = ""
    for match in _WORD.finditer(text, begin, end):
        word = match.group()
        if finite_verbs.is_one(word, before) and not finite_verbs.may_be_noun(word):
            return True
        before = word
    return False
