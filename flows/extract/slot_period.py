"""The slot `period`: bound in the sentence, or inherited from the sentence before and from the headings."""

from __future__ import annotations

from dataclasses import replace

from flows.extract import (
    bind_period,
    bracket_convention,
    change_levels,
    inherited_period,
    outturns,
    restated_period,
    span_ends,
)
from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.inherited_period import SOME
from flows.extract.periods import Period
from flows.extract.reckoning import Bound
from flows.extract.thread import Binding, set_period
from flows.patterns import compiled

_NEAREST = "the nearest period of the sentence: {}"
_INHERITED = "the period of the sentence before or of the heading: {}"
_APPOSED = "the period of the figure that it explains: {}"
_TOLD_ON = "the period of the figure before it in the sentence: {}"
_FROM_BASE = "from the time that it is held against until the document's day: {}"
_BALANCE = "the last day of the period of the sentence before or of the heading: {}"
_EARLIER = "a year before the period spoken of: {}"
#: times that are told from that which is spoken of
_EARLIER_THEN = frozenset({"so much earlier", "the same a year earlier"})
_B = r"[ \u00a0\n]"
_PREVIOUSLY = compiled(rf"\b(?:[Pp]reviously|[Oo]riginally|[Ff]ormerly){_B}{SOME}$")
#: a time that is named by what came after it
_BEFORE_IT = compiled(
    rf"{_B}(?:before|prior{_B}to){_B}(?:the{_B})?(?:pandemic|[Cc]ovid|COVID|war|lockdown|crisis)"
)


def fill(binding: Binding) -> None:
    """The period of a figure; a target without a period of its own has none."""
    bound, rule = _found(binding)
    if bound is None:
        return
    figure = binding.figure
    set_period(figure, bound.span)
    figure.period = restated_period.words(binding, bound)
    binding.note("period", rule.format(bound.rule), bound.start, bound.end)
    if figure.aspect not in {"target", "projection"}:
        binding.thread.used.add(bound.start)


def _found(binding: Binding) -> tuple[Bound | None, str]:
    """The period of a figure, and the rule that gave it."""
    read, thread, figure = binding.read, binding.thread, binding.figure
    bound = bind_period.bind(
        read, binding.clauses, binding.quantity, figure.aspect == "change", thread.anchors, thread.calendar
    )
    if bound and change_levels.is_of_the_change(binding, bound) and inherited_period.inherited(binding):
        bound = None
    if bound and change_levels.is_of_the_change_behind(binding, bound):
        bound = None
    if (bound is None or bound.start < figure.char_start) and bracket_convention.holds(binding):
        return _year_before(restated_period.of_the_one_before(binding)), _EARLIER
    if restated_period.explains(binding, bound):
        return restated_period.of_the_one_before(binding), _APPOSED
    if _long_before(binding):
        return None, _NEAREST
    if bound and figure.aspect == "projection" and outturns.within_the_year(binding, bound):
        return replace(bound, span=thread.calendar.year_around(bound.span.last)), _NEAREST
    if bound and outturns.as_of_a_quarter(binding, bound):
        return replace(bound, span=thread.calendar.year_around(bound.span.last)), _NEAREST
    if bound and outturns.to_come(binding, bound):
        return replace(bound, span=cal.shift(bound.span, 12)), _NEAREST
    if bound and outturns.up_to(binding, bound):
        begin = thread.calendar.year_around(bound.span.last).first
        return replace(bound, span=Span(begin, bound.span.last)), _NEAREST
    if bound and bind_period.comparative(read, bound):
        return _the_same_of_a_year(binding, bound), _NEAREST
    whole = span_ends.ends(read.text, bound) if bound and change_levels.follows(binding) else None
    if bound and whole:
        return replace(bound, span=whole[0]), _NEAREST
    if bound and bound.rule in _EARLIER_THEN and _is_balance(binding, bound):
        return replace(bound, span=cal.day(bound.span.last)), _NEAREST
    if bound and not _overreaches(binding, bound):
        return inherited_period.reported(binding, bound), _NEAREST
    if bound and change_levels.comes_to(binding) and not _since(binding, bound):
        spoken = thread.period if bound.rule == "the same" and thread.period else bound
        return replace(bound, span=span_ends.close(read.text, spoken)), _NEAREST
    inherited = inherited_period.inherited(binding) if figure.aspect != "target" or thread.led else None
    if change_levels.starts(binding):
        return _year_before(bound or inherited), _EARLIER
    if inherited is None and restated_period.told_on(binding):
        return restated_period.of_the_one_before(binding), _TOLD_ON
    if inherited is None and figure.aspect == "change":
        return inherited_period.from_base_on(binding), _FROM_BASE
    if inherited and _is_balance(binding, inherited):
        return replace(inherited, span=cal.day(inherited.span.last)), _BALANCE
    if inherited and outturns.is_outturn(binding, inherited):
        return replace(inherited, span=thread.calendar.year_around(inherited.span.last)), _INHERITED
    return inherited, _INHERITED


#: what is owed or held, which has a day and no length
_HELD = compiled(
    rf"\b(?:[Nn]et{_B}(?:debt|cash|assets|borrowings?|liabilities)|[Oo]rder{_B}book|[Ll]and{_B}?bank|[Gg]earing"
    rf"|[Cc]ash{_B}(?:balances?|position|held|in{_B}hand|at{_B}bank)"
    rf"|^[Cc]ash$|^[Cc]ash and\b|[Bb]orrowings)\b"
)


def _is_balance(binding: Binding, inherited: Bound) -> bool:
    """Whether a level is one of a balance sheet, which is drawn up at the end of the year reported on."""
    figure = binding.figure
    return (
        figure.aspect == "level"
        and inherited.span.days > 27
        and _HELD.search(figure.measure or "") is not None
    )


#: the most days of a time that figures are held against that of another year
_A_YEAR = 372
#: the most days of a part of a year
_PART = 300


def _the_same_of_a_year(binding: Binding, bound: Bound) -> Bound:
    """Beside a balance at a day or the sales of ten weeks *(2018: £88m)* is that of the same time of 2018."""
    last = binding.before[-1] if binding.before else None
    if last is None or not last.period_start or not last.period_end:
        return bound
    spoken = Span(last.period_start, last.period_end)
    # the year of a company that spans two is called by that which the document is of
    reported = binding.thread.anchors.document if spoken.days > _PART and spoken.first.month > 1 else None
    years = bound.span.last.year - (reported or spoken).last.year
    alike = bound.rule == "year" and (last.kind, last.unit) == (binding.figure.kind, binding.figure.unit)
    alike = alike or spoken.days == 1
    if not alike or spoken.days > _A_YEAR or not -3 <= years < 0:
        return bound
    return replace(bound, span=cal.shift(spoken, 12 * years))


def _long_before(binding: Binding) -> bool:
    """Whether a figure is of an earlier time that nobody dates: *previously 40*, *40 before the pandemic*."""
    text, at = binding.read.text, binding.figure.char_start
    earlier = _PREVIOUSLY.search(text, max(binding.read.start, at - 24), at)
    return earlier is not None or _BEFORE_IT.match(text, binding.figure.char_end) is not None


def _overreaches(binding: Binding, bound: Bound) -> bool:
    """Whether a period of the sentence is not the figure's, which a change came *from* or *to*."""
    if binding.figure.aspect == "change":
        return False
    if bound.span.days > 400 and change_levels.comes_to(binding):
        return True
    if bound.start >= binding.figure.char_start:
        return False
    if change_levels.goes_on_from(binding, bound):
        return True
    if change_levels.starts(binding):
        return binding.clause[0] > bound.start or change_levels.held_against(binding)
    return _since(binding, bound) and change_levels.comes_to(binding)


def _named(binding: Binding, bound: Bound) -> Period | None:
    return next((period for period in binding.read.periods if period.start == bound.start), None)


def _since(binding: Binding, bound: Bound) -> bool:
    named = _named(binding, bound)
    return named is not None and named.role == "since"


def _year_before(bound: Bound | None) -> Bound | None:
    """The same a year earlier; of a month or of several years it cannot be told."""
    if bound is None or not (bound.span.days == 1 or 80 < bound.span.days < 400):
        return None
    return Bound(cal.shift(bound.span, -12), bound.start, bound.end, bound.rule)
