"""The slot `period`: bound in the sentence, or inherited from the sentence before and from the headings."""

from __future__ import annotations

from datetime import date

from flows.extract import bind_period
from flows.extract.bind_period import Bound
from flows.extract.calendar_dates import Span
from flows.extract.thread import Binding, set_period

_NEAREST = "the nearest period of the sentence: {}"
_INHERITED = "the period of the sentence before or of the heading: {}"


def fill(binding: Binding) -> None:
    """The period of a figure; a target without a period of its own has none."""
    read, thread, figure = binding.read, binding.thread, binding.figure
    changed = figure.aspect == "change"
    bound = bind_period.bind(read, binding.clauses, binding.quantity, changed, thread.anchors, thread.calendar)
    rule = _NEAREST
    if bound is None and figure.aspect != "target":
        bound, rule = _inherited(binding), _INHERITED
    if bound is None:
        return
    set_period(figure, bound.span)
    figure.period = " ".join(read.text[bound.start : bound.end].split())
    binding.note("period", rule.format(bound.rule), bound.start, bound.end)
    if figure.aspect != "target":
        thread.used.add(bound.start)


def _inherited(binding: Binding) -> Bound | None:
    """The period of the sentence before; what is said of the present has that of the heading, money to date the year so far."""
    thread = binding.thread
    bound = thread.period
    if bound is not thread.heading and bind_period.timeless(binding.read, *binding.clause):
        bound = thread.heading
    if bound and bound.rule == "month of the report" and binding.figure.kind == "money":
        first = thread.calendar.first_month
        year = bound.span.last.year - (bound.span.last.month < first)
        span = Span(date(year, first, 1), bound.span.last)
        return Bound(span, bound.start, bound.end, "year to the month of the report")
    return bound
