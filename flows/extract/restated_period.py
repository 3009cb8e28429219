"""The period that a figure takes from the one before it: in other words, or in a clause that goes on."""

from __future__ import annotations

from flows.extract.calendar_dates import Span
from flows.extract.figure import Figure
from flows.extract.inherited_period import SOME, present
from flows.extract.period_licence import AND_ARE
from flows.extract.reading import Sentence
from flows.extract.reckoning import Bound
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
_AS_BEFORE = "in other words"
#: a figure that says the one before it in other words: *£1.65m, or 0.9 per cent*, *39 (85 per cent)*
_APPOSITION = compiled(
    rf"[*_]{{0,2}}(?:,?{_B}or{_B}|{_B}?\(|(?P<clause>,{_B}(?:which|that){_B}(?:is|was|means|represents){_B})|(?P<share>,{_B})){SOME}[*_]{{0,2}}"
)
#: *£5.1m, 38% of the annual programme*
_OF = compiled(rf"{_B}of{_B}")
_SHARES = frozenset({"percentage", "proportion"})


#: what *has* changed has done so since, and a level that another comes *from* was before
_GOES_OFF = compiled(rf"\b(?:has|have|had|now|up|down|back){_B}|\bfrom{_B}{SOME}$")


_FROM = compiled(rf"\bfrom{_B}{SOME}$")
#: *£84m (FY22: £91m), a margin of 6 per cent*: what goes on is of the time before the bracket
_EARLIER_IN_BRACKETS = compiled(r"\((?:[A-Z]{2}|[QH][1-4] )?\d[\d/–-]{1,8}: [^()]{1,20}\)[^()]*$")


def told_on(binding: Binding) -> bool:
    """Whether a clause goes on in the time of the one before: *61 left in March, and 12 came*."""
    last = binding.before[-1] if binding.before else None
    if last is None or binding.figure.aspect in {"target", "projection"} or present(binding):
        return False
    if _EARLIER_IN_BRACKETS.search(binding.read.text, binding.read.start, binding.figure.char_start):
        return False
    # *fell to 9% from 10% in January; vacancies stood at 214*: January is of what it fell from
    if _FROM.search(binding.read.text, max(binding.read.start, last.char_start - 24), last.char_start):
        return False
    between = binding.read.text, last.char_end, binding.figure.char_start
    return _GOES_OFF.search(*between) is None and AND_ARE.search(*between) is None


def explains(binding: Binding, bound: Bound | None) -> bool:
    """Whether a figure says the one before it in other words, and names no time of its own."""
    last = _last(binding)
    if last is None or bound and bound.start >= last.char_end:
        return False
    if last.aspect == "target":
        return _in_target_too(binding, last)
    held_against = binding.clauses.compared(last.char_start)
    return restates(binding.read, last, binding.figure, held_against)


def _in_target_too(binding: Binding, target: Figure) -> bool:
    """*£4.2m against a plan of £6.0m (70%)*: a share of the target in brackets is of the level before it."""
    figure, earlier = binding.figure, _before_target(binding, target)
    share = figure.kind in _SHARES and figure.aspect == "share"
    return share and earlier is not None and restates(binding.read, target, figure)


def _before_target(binding: Binding, target: Figure) -> Figure | None:
    told = [figure for figure in binding.before if figure.char_end <= target.char_start]
    return told[-1] if told and told[-1].kind == target.kind and told[-1].aspect == "level" else None


def restates(read: Sentence, last: Figure, figure: Figure, held_against: bool = False) -> bool:
    """Whether a figure says the one before it in other words, with or without its period between them.

    Behind the level that another is held against, *which is* and a change in brackets are of that other.
    """
    begin = max(
        (period.end for period in read.periods if last.char_end < period.start < figure.char_start),
        default=last.char_end,
    )
    match = _APPOSITION.fullmatch(read.text, begin, figure.char_start)
    if match and match["share"] and not (figure.kind in _SHARES and _OF.match(read.text, figure.char_end)):
        return False
    return match is not None and not (held_against and (match["clause"] or begin > last.char_end))


def _last(binding: Binding) -> Figure | None:
    """The figure before, but for a length of time that only says when: *61 two years later, which is*."""
    said = [(period.start, period.end) for period in binding.read.periods]
    return next(
        (
            figure
            for figure in reversed(binding.before)
            if not any(start <= figure.char_start < end for start, end in said)
        ),
        None,
    )


def of_the_one_before(binding: Binding) -> Bound | None:
    last = _last(binding)
    if last and last.aspect == "target":
        last = _before_target(binding, last) or last
    if last is None or not last.period_start or not last.period_end:
        return None
    return Bound(Span(last.period_start, last.period_end), last.char_start, last.char_end, _AS_BEFORE)


def words(binding: Binding, bound: Bound) -> str | None:
    """The words that name a period; one that is taken from the figure before is named by its words."""
    last = _last(binding) if bound.rule == _AS_BEFORE else None
    return last.period if last else " ".join(binding.read.text[bound.start : bound.end].split())
