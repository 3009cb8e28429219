"""Which periods of a sentence may date a figure: not what it is compared with, nor an aside."""

from __future__ import annotations

import re

from flows.extract import tense
from flows.extract.clauses import Clauses
from flows.extract.periods import Period
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence

_B = r"[ \u00a0\n]"
_FROM = re.compile(
    rf"[(]$|\b(?:from|against|with|than|to|the|of|on|was|were|at|over|and){_B}(?:(?:a|an|the|just|only"
    rf"|about|over|under|some){_B})*$"
)
_BASE = re.compile(
    rf"\b(?:than|on|against|since|compared with|compared to|up on|down on|of|as){_B}{{1,2}}(?:(?:in|during"
    rf"|for){_B})?(?:the{_B})?$"
)
#: *than in 2017* compares wherever it stands; *on* and *of* do so only behind the figure
_THAN = re.compile(
    rf"\b(?:than|as|compared with|compared to|up on|down on){_B}{{1,2}}(?:(?:in|during"
    rf"|for){_B})?(?:the{_B})?$"
)
#: prices of a year date no figure
_PRICES = re.compile(rf"{_B}(?:prices|levels|terms|pounds)\b")
#: *the lowest since 2010*: how long ago it was as low
_RECORD = re.compile(
    rf"\b(?:lowest|highest|largest|smallest|worst|best|most|fewest|least|first|biggest|slowest|fastest"
    rf"|longest|shortest|steepest"
    rf"|sharpest|time|low|high){_B}(?:[\w-]+{_B}){{0,3}}since{_B}(?:the{_B}|in{_B})?$"
)
#: what began once, and is told by the way: *founded in 1987*
_BEGAN = re.compile(
    rf"\b(?:founded|opened|established|built|set up|created|formed|launched|introduced|born|acquired"
    rf"|appointed|elected|merged|listed|completed"
    rf"|designated|dates|dating|given{_B}[^,.;]{{1,30}}|granted{_B}[^,.;]{{1,30}}){_B}(?:back{_B})?(?:in|on"
    rf"|since|from|to){_B}(?:the{_B}|early{_B}|late{_B})?$"
)
#: *the platform, which was due by May 2019, has reached two of 77*
_RELATIVE = re.compile(rf",{_B}(?:which|who|whose|where){_B}[^,;]*$")
_MAIN_VERB = re.compile(rf",{_B}(?:has|have|had|is|are|was|were|will|would){_B}")
_WHEN = re.compile(r"\b[Ww]hen\b")
_OFFICE = re.compile(
    rf"\b(?:in force|in place|in office|in post|executive|director|chair|chairman|chairwoman|minister"
    rf"|leader|president|secretary"
    rf"|mayor|editor|governor|head){_B}(?:since|until|from){_B}$"
)
#: when something ends: *the facility runs to March 2028*
_LASTS = re.compile(
    rf"\b(?:runs?|lasts?|extends?|extended|expires?|matures?|valid|due|repayable){_B}(?:to|until|till|in|on"
    rf"|by|at){_B}(?:the{_B}end{_B}of{_B})?$"
)
#: *at our last inspection in May 2019*
_LAST_TIME = re.compile(rf"\b(?:last|previous|earlier){_B}[a-z]+,?{_B}(?:in|on|of){_B}$")
_REACH = 48
_ENDS = {"until", "till"}
#: a time before the one spoken of
EARLIER = frozenset({"so much earlier", "so long ago"})


def _before(sentence: Sentence, period: Period, pattern: re.Pattern[str]) -> bool:
    """Whether the words right before a period match."""
    return pattern.search(sentence.text, max(sentence.start, period.start - _REACH), period.start) is not None


def _began(sentence: Sentence, period: Period) -> bool:
    """Whether a period only tells when something began; *when I was elected in 1997* dates what follows."""
    text = sentence.text
    if _MAIN_VERB.match(text, period.end) and _RELATIVE.search(
        text, max(sentence.start, period.start - 80), period.start
    ):
        return True
    return _before(sentence, period, _BEGAN) and not _before(sentence, period, _WHEN)


def aside(sentence: Sentence, period: Period) -> bool:
    """Whether a period is told by the way, and is not what the text goes on about."""
    return _began(sentence, period) or _before(sentence, period, _LAST_TIME) or idle(sentence, period)


def idle(sentence: Sentence, period: Period) -> bool:
    """Whether a period dates no figure: *in 2010 prices*, *the lowest since 2010*, *in force since 2017*."""
    if _PRICES.match(sentence.text, period.end, sentence.end):
        return True
    return any(_before(sentence, period, pattern) for pattern in (_OFFICE, _RECORD, _LASTS))


def based(sentence: Sentence, period: Period) -> bool:
    """Whether a period is what a figure is compared with: *up on 2017*; *on 30 September* dates it."""
    match = _BASE.search(sentence.text, max(sentence.start, period.start - 20), period.start)
    if match is None:
        return False
    word = match.group()
    return not (
        word.startswith("on")
        and period.rule in {"day", "date", "its length"}
        or word.startswith("of")
        and period.months
    )


#: a figure that the one before it is held against
_AGAINST = re.compile(
    rf"\b(?:from|(?:increase|rise|growth|fall|drop|reduction|decrease|improvement|up|down){_B}on|after"
    rf"|against|than|versus|compared with|compared to){_B}(?:an?{_B}[a-z]+{_B}of{_B}|(?:an?|the|just|only"
    rf"|about){_B})?[*_(]{{0,3}}$"
)
_OWN_CLAUSE = re.compile(rf"\b(?:which|who){_B}|{_B}of{_B}(?:it|them|these|this|which|that){_B}")
_AND = re.compile(rf",{_B}(?:and|but){_B}|\band{_B}(?=(?:had|was|were){_B})")


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
    if _AGAINST.search(text, max(sentence.start, last.begin - 28), last.begin):
        return True
    if (
        _OWN_CLAUSE.search(text, quantity.stop, period.start)
        or period.rule in EARLIER
        or period.role in _ENDS
    ):
        return True
    joined = _AND.search(text, quantity.stop, last.begin)
    return joined is not None and not tense.verbless(text, joined.end(), period.start)


def in_brackets(sentence: Sentence, period: Period, quantity: Quantity | None = None) -> bool:
    """Whether a period stands in brackets with a figure of their own: *£570m (FY23: £527m)*."""
    text = sentence.text
    opened = text.rfind("(", sentence.start, period.start)
    if opened < 0 or text.find(")", opened, period.start) >= 0:
        return False
    closed = text.find(")", period.end, sentence.end)
    if closed < 0 or quantity and opened <= quantity.begin < closed:
        return False
    return any(opened < other.begin < closed for other in sentence.quantities)


def licensed(sentence: Sentence, clauses: Clauses, quantity: Quantity, period: Period, changed: bool) -> bool:
    """Whether a period may date a figure; `changed` tells that the figure is a change."""
    if idle(sentence, period):
        return False
    compared = based(sentence, period) and period.role != "since"
    head = period.start <= sentence.start + 3
    when = sentence.text.startswith(" when ", min(sentence.end, period.end + 1)) or sentence.text.startswith(
        " when ", period.end
    )
    if changed and not when and (compared or clauses.compared(period.start) or period.months and not head):
        return False
    if period.start >= quantity.end:
        return _follows(sentence, clauses, quantity, period, changed) and not compared
    return _precedes(sentence, clauses, quantity, period) or when


def _follows(sentence: Sentence, clauses: Clauses, quantity: Quantity, period: Period, changed: bool) -> bool:
    """Whether a period behind a figure may date it."""
    text = sentence.text
    if clauses.strong_between(quantity.stop, period.start) or of_another(sentence, quantity, period):
        return False
    if period.role == "since" and not changed and _MOVES.search(text, quantity.stop, period.start):
        return False
    if period.months and period.rule in EARLIER:
        return (
            period.start - quantity.stop < 30
            and _FROM.search(text, max(sentence.start, quantity.begin - 30), quantity.begin) is not None
        )
    return True


def _presently(clauses: Clauses, quantity: Quantity, sentence: Sentence) -> bool:
    return tense.timeless(sentence.text, sentence.start, *clauses.bounds(quantity.begin))


def _owned(sentence: Sentence, quantity: Quantity, period: Period) -> bool:
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


#: after a period that closes a clause the sentence goes on in its own time
_TURN = re.compile(rf",{_B}and{_B}|,{_B}(?:is|are){_B}(?:now|up|down){_B}")
_MOVES = re.compile(r"\b(?:up|down|rise|rises|fall|increase|decrease|more|less|fewer|higher|lower)\b")


def _precedes(sentence: Sentence, clauses: Clauses, quantity: Quantity, period: Period) -> bool:
    """Whether a period before a figure may date it: not where it closed a comparison or a bracket."""
    if _began(sentence, period) or in_brackets(sentence, period, quantity):
        return False
    if sentence.text[period.end : quantity.begin].strip() == "(":
        return True
    if _owned(sentence, quantity, period):
        return False
    inner = period.start > sentence.start + 3
    if inner and (
        period.role in _ENDS
        or ";" in sentence.text[period.end : quantity.begin]
        and _presently(clauses, quantity, sentence)
    ):
        return False
    spoken = any(period.start >= other.stop for other in sentence.quantities)
    if _before(sentence, period, _THAN):
        return not spoken
    if not period.months:
        return True
    opens = not any(
        clauses.bounds(period.start)[0] <= other.begin and other.stop <= period.start
        for other in sentence.quantities
    )
    return opens and not (period.rule in EARLIER and clauses.strong_between(period.end, quantity.begin))
