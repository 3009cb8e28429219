"""The slot `period`: bound in the sentence, or inherited from the sentence before and from the headings."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.extract import bind_period, span_ends, tense
from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.periods import Period
from flows.extract.reckoning import Bound, Calendar
from flows.extract.thread import Binding, set_period

_NEAREST = "the nearest period of the sentence: {}"
_INHERITED = "the period of the sentence before or of the heading: {}"
_APPOSED = "the period of the figure that it explains: {}"
_EARLIER = "a year before the period spoken of: {}"
_B = r"[ \u00a0\n]"
_SOME = rf"(?:(?:just|about|around|only|over|under|nearly|almost|some|the|an?){_B})*"
#: a figure that says the one before it in other words: *£1.65m, or 0.9 per cent*, *39 (85 per cent)*
_APPOSITION = re.compile(rf"[*_]{{0,2}}(?:,?{_B}or{_B}{_SOME}|{_B}?\({_SOME})[*_]{{0,2}}")
#: the level that a change starts from, and that which it comes to
_UP_FROM = re.compile(
    rf"(?:\b(?:up|down){_B}from|\bagainst{_B}an?{_B}(?:loss|profit|deficit"
    rf"|surplus){_B}of){_B}{_SOME}[*_]{{0,2}}$"
)
_FROM = re.compile(rf",?{_B}from{_B}{_SOME}")
_PREVIOUSLY = re.compile(rf"\b(?:[Pp]reviously|[Oo]riginally|[Ff]ormerly){_B}{_SOME}$")
#: a time that is named by what came after it
_BEFORE_IT = re.compile(
    rf"{_B}(?:before|prior{_B}to){_B}(?:the{_B})?(?:pandemic|[Cc]ovid|COVID|war|lockdown|crisis)"
)
_COMES_TO = re.compile(rf",{_B}to{_B}{_SOME}[*_]{{0,2}}$")
_TO = re.compile(rf"{_B}to{_B}{_SOME}")


def fill(binding: Binding) -> None:
    """The period of a figure; a target without a period of its own has none."""
    bound, rule = _found(binding)
    if bound is None:
        return
    figure, text = binding.figure, binding.read.text
    set_period(figure, bound.span)
    figure.period = " ".join(text[bound.start : bound.end].split())
    binding.note("period", rule.format(bound.rule), bound.start, bound.end)
    if figure.aspect not in {"target", "projection"}:
        binding.thread.used.add(bound.start)


def _found(binding: Binding) -> tuple[Bound | None, str]:
    """The period of a figure, and the rule that gave it."""
    read, thread, figure = binding.read, binding.thread, binding.figure
    bound = bind_period.bind(
        read, binding.clauses, binding.quantity, figure.aspect == "change", thread.anchors, thread.calendar
    )
    if _explains(binding, bound):
        return _of_the_one_before(binding), _APPOSED
    if _PREVIOUSLY.search(
        read.text, max(read.start, figure.char_start - 24), figure.char_start
    ) or _BEFORE_IT.match(read.text, figure.char_end):
        return None, _NEAREST
    if bound and bound.rule == "year to date" and figure.aspect == "projection":
        return replace(bound, span=thread.calendar.year_around(bound.span.last)), _NEAREST
    whole = span_ends.ends(read.text, bound) if bound and _after_change(binding) else None
    if bound and whole:
        return replace(bound, span=whole[0]), _NEAREST
    if bound and not _overreaches(binding, bound):
        return _reported(binding, bound), _NEAREST
    if bound and _comes_to(binding) and not _since(binding, bound):
        spoken = thread.period if bound.rule == "the same" and thread.period else bound
        return replace(bound, span=span_ends.close(read.text, spoken)), _NEAREST
    inherited = _inherited(binding) if figure.aspect != "target" or thread.led else None
    if _starts_a_change(binding):
        return _year_before(bound or inherited), _EARLIER
    return inherited, _INHERITED


def _explains(binding: Binding, bound: Bound | None) -> bool:
    """Whether a figure says the one before it in other words, and names no time of its own."""
    if not binding.before or bound and bound.start >= binding.before[-1].char_end:
        return False
    last = binding.before[-1]
    return (
        last.aspect != "target"
        and _APPOSITION.fullmatch(binding.read.text, last.char_end, binding.figure.char_start) is not None
    )


def _of_the_one_before(binding: Binding) -> Bound | None:
    last = binding.before[-1]
    if not last.period_start or not last.period_end:
        return None
    return Bound(Span(last.period_start, last.period_end), last.char_start, last.char_end, "in other words")


def _overreaches(binding: Binding, bound: Bound) -> bool:
    """Whether a period of the sentence is not the figure's, which a change came *from* or *to*."""
    if binding.figure.aspect == "change":
        return False
    if bound.span.days > 400 and _comes_to(binding):
        return True
    if bound.start >= binding.figure.char_start:
        return False
    if _starts_a_change(binding):
        return binding.clause[0] > bound.start
    return _since(binding, bound) and _comes_to(binding)


def _starts_a_change(binding: Binding) -> bool:
    """Whether a figure is the level before a change: *up from 12*, *fell to 18 from 31*."""
    text, at = binding.read.text, binding.figure.char_start
    if _UP_FROM.search(text, max(binding.read.start, at - 40), at):
        return True
    return _after_change(binding)


def _after_change(binding: Binding) -> bool:
    """Whether a figure follows another with *from* alone: *grew by 12 per cent, from 4.6 million*."""
    last = binding.before[-1] if binding.before else None
    return (
        last is not None
        and _FROM.fullmatch(binding.read.text, last.char_end, binding.figure.char_start) is not None
    )


def _comes_to(binding: Binding) -> bool:
    """Whether a figure is the level that a change has come to: *fell by 1.4 points, to 88.6*."""
    text, at = binding.read.text, binding.figure.char_start
    if _COMES_TO.search(text, max(binding.read.start, at - 24), at):
        return True
    last = binding.before[-1] if binding.before else None
    return last is not None and last.aspect == "change" and _TO.fullmatch(text, last.char_end, at) is not None


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


def _inherited(binding: Binding) -> Bound | None:
    """The period of the sentence before, of the heading, or that which the document opens with.

    What is said of the present has no part in the sentence before; what is past none in a time to come.
    """
    thread, calendar = binding.thread, binding.thread.calendar
    bound = thread.period
    present = _present(binding)
    if (
        bound is not thread.heading
        and present
        and not (bound and _lasts_on(bound, calendar) and _ahead(binding))
    ):
        bound = thread.heading
    if bound and bound is not thread.heading and _to_come(bound, calendar) and not _ahead(binding):
        bound = thread.heading
    bound = bound or _reference(binding, present)
    if bound and bound.span.days > 400 and binding.figure.aspect != "change" and not _moves(binding):
        close = span_ends.ends(binding.read.text, bound) if thread.led else None
        return replace(bound, span=close[1]) if close else None
    return _reported(binding, bound) if bound else None


_ALONE = re.compile(r"\b(?:in-month|alone|by itself|single month|on its own)\b")


def _reported(binding: Binding, bound: Bound) -> Bound:
    """*At month 5* money is that of the year so far, unless the month is said to stand by itself."""
    if bound.rule != "month of the report" or _ALONE.search(binding.read.text, *binding.clause):
        return bound
    return _year_to_date(binding, bound)


_ENDS = re.compile(rf"\b(?:from|to){_B}{_SOME}$")


def _moves(binding: Binding) -> bool:
    """Whether a figure is where a change began or ended: *climbed from 21 to 48 per cent*."""
    at = binding.figure.char_start
    return _ENDS.search(binding.read.text, max(binding.read.start, at - 24), at) is not None


def _present(binding: Binding) -> bool:
    """Whether the clause of a figure speaks of the present; one without a verb has that of its sentence."""
    read = binding.read
    start, end = binding.clause
    if tense.verbless(read.text, start, end):
        start, end = read.start, read.end
    return tense.timeless(read.text, read.start, start, end)


def _ahead(binding: Binding) -> bool:
    read = binding.read
    said = tense.again(read.text, read.start) or tense.ahead(read.text, read.start, read.end)
    return said or binding.figure.aspect in {"projection", "target"}


def _to_come(bound: Bound, calendar: Calendar) -> bool:
    return calendar.today is not None and bound.span.first > calendar.today


def _lasts_on(bound: Bound, calendar: Calendar) -> bool:
    return calendar.today is not None and bound.span.last > calendar.today


def _reference(binding: Binding, present: bool) -> Bound | None:
    """What the document opens with: a day for all that it states, a longer time for what it tells as past."""
    reference = binding.thread.calendar.reference
    if reference is None or reference.start > binding.quantity.start:
        return None
    if _to_come(reference, binding.thread.calendar):
        return reference if _ahead(binding) else None
    if reference.span.days == 1:
        return reference
    return reference if not present and tense.past(binding.read.text, *binding.clause) else None


def _year_to_date(binding: Binding, month: Bound) -> Bound:
    """Money in the report on a month is that of the year so far; what is forecast is the whole year's."""
    if binding.figure.kind != "money":
        return month
    year = binding.thread.calendar.year_around(month.span.last)
    if binding.figure.aspect == "projection":
        return Bound(year, month.start, month.end, "year of the report")
    return Bound(Span(year.first, month.span.last), month.start, month.end, "year to the month of the report")
