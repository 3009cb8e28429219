"""The period that a figure inherits: of the sentence before, of its heading, or of the document's opening."""

from __future__ import annotations

from dataclasses import replace

from flows.extract import asides, outturns, period_bases, span_ends, tense
from flows.extract.bind_place import cost
from flows.extract.calendar_dates import Span
from flows.extract.period_licence import AND_ARE
from flows.extract.reckoning import Bound, Calendar
from flows.extract.subject_period import POOLED
from flows.extract.thread import Binding
from flows.extract.told_period import dated
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
#: words that may stand between *from* or *to* and a figure
SOME = rf"(?:(?:just|about|around|only|over|under|nearly|almost|some|the|an?){_B})*"


def inherited(binding: Binding) -> Bound | None:
    """The period of the sentence before, of the heading, or that which the document opens with.

    What is said of the present has no part in the sentence before; what is past none in a time to come.
    """
    thread, calendar = binding.thread, binding.thread.calendar
    bound = (
        thread.heading
        if asides.of_another_source(binding.read) or _of_the_visit(binding) or _went_on(binding)
        else _of_that(binding) or thread.period
    )
    now = present(binding) and not _held_against_then(binding) and not _of_all_told(binding)
    if bound is not thread.heading and now and not (bound and _lasts_on(bound, calendar) and _ahead(binding)):
        bound = thread.heading
    if bound and bound is not thread.heading and _to_come(bound, calendar) and not _ahead(binding):
        bound = bound if calendar.guessed and _told_of(binding, bound) else thread.heading
    reference = _reference(binding, now) if bound is None else None
    if reference and reference.span.days > 400 and binding.figure.aspect != "change":
        return None
    bound = bound or reference
    if bound and bound.span.days > 400 and binding.figure.aspect != "change" and not _moves(binding):
        if thread.heading and thread.heading.rule == POOLED:
            return thread.heading
        close = span_ends.ends(binding.read.text, bound) if thread.led else None
        return replace(bound, span=close[1]) if close else None
    return reported(binding, bound) if bound else None


#: *The average for couples was £1,060*
_AVERAGE = compiled(
    rf"The{_B}(?:overall{_B})?average{_B}[^,;:.()]{{0,60}}\b(?:was|were|stood|came|rose|fell){_B}"
)


def _of_all_told(binding: Binding) -> bool:
    """Whether an average is told of what the sentence before told, where no heading names a time."""
    read = binding.read
    return binding.thread.heading is None and _AVERAGE.match(read.text, read.start, read.end) is not None


#: times that are told from the one spoken of
_THEN = frozenset({"so much earlier", "the same a year earlier"})
#: characters behind a change in which they stand
_BESIDE = 40


def _held_against_then(binding: Binding) -> bool:
    """*Rents are 4% higher than a year before*: a change up to the time that the text speaks of."""
    stop = binding.quantity.stop
    return binding.figure.aspect == "change" and any(
        period.rule in _THEN and stop <= period.start < stop + _BESIDE for period in binding.read.periods
    )


#: *Of that total*, *Of these admissions*, *Among them*: what was told last
_OF_THAT = compiled(
    rf"(?:Of|Among|Out{_B}of){_B}(?:that|this|these|those|them|whom)\b(?!{_B}(?:aged|who|in)\b)"
)


def _of_that(binding: Binding) -> Bound | None:
    """The period of the last figure, where a sentence begins with a part of it."""
    thread, read = binding.thread, binding.read
    if not thread.told or not _OF_THAT.match(read.text, read.start, read.end):
        return None
    said = thread.told[-1].sentence_start, thread.passage_id
    told = [figure for figure in thread.told if (figure.sentence_start, figure.passage_id) == said]
    bounds = [bound for figure in told if (bound := dated(figure))]
    return max(bounds, key=lambda bound: bound.span.last, default=None)


_VISITED = compiled(
    r"(?:(?:The )?(?:[Ii]nspectors?|inspection team)|We) (?:also )?(?:visited|spoke|saw|met|looked"
    r"|observed|found|heard|reviewed|sampled|checked|tracked|talked|inspected)\b"
)


def _of_the_visit(binding: Binding) -> bool:
    """Whether a sentence tells what inspectors did, under the days of their visit."""
    heading, read = binding.thread.heading, binding.read
    of_days = heading is not None and heading.span.days < 32
    return of_days and _VISITED.match(read.text, read.start, read.end) is not None


#: what happens over a time, and is no state of a day
_HAPPENED = compiled(
    rf"\b(?:rose|fell|increased|decreased|dropped|grew|died|averaged|totalled|occurred|happened|tested)\b"
    rf"|\b(?:[Ww]e|[Tt]he{_B}\w+|[Ii]t|[Tt]hey|and|[Ww]ere|[Ww]as){_B}(?:also{_B}|then{_B})?(?:opened|closed|completed"
    r"|sold|bought|acquired|launched|invested|spent|paid|delivered|treated|received|recruited|hired|built|raised"
    r"|secured|won|signed|awarded|returned|answered|discharged|admitted|issued|repaid|generated|recorded)\b"
)


def _went_on(binding: Binding) -> bool:
    """Whether a sentence behind a balance tells what happened in the time that the day closed."""
    period, heading, read = binding.thread.period, binding.thread.heading, binding.read
    if period is None or heading is None or period.span.days > 1 or heading.span.days < 27:
        return False
    if period.span.last != heading.span.last:
        return False
    last = binding.before[-1] if binding.before else binding.thread.last
    year = heading.span.first, heading.span.last
    told = last is not None and (last.period_start, last.period_end) == year
    return told or _HAPPENED.search(read.text, *binding.clause) is not None


def from_base_on(binding: Binding) -> Bound | None:
    """*There are 6% more than in 2010*: what is held against a past time has changed since."""
    read, today = binding.read, binding.thread.calendar.today
    if _ahead(binding) or binding.thread.topic:
        return None
    bases = [
        period
        for period in read.periods
        if period.span and not period.months and today and period.span.last < today
        if period_bases.based(read, period, changed=True)
        if not AND_ARE.search(read.text, period.end, max(period.end, binding.quantity.begin))
    ]
    if today is None or not bases:
        return None
    base = min(bases, key=lambda said: cost(read, binding.clauses, binding.quantity, said.start, said.end))
    spoken = binding.thread.period.span if binding.thread.period else None
    assert base.span
    end = spoken.last if spoken and spoken.last > base.span.last else today
    return Bound(Span(base.span.first, end), base.start, base.end, base.rule)


_ALONE = compiled(
    r"\b(?:[Ii]n[- ]month|[Ii]n the month|this month|alone|by itself|single month|on its own)\b"
)


def reported(binding: Binding, bound: Bound) -> Bound:
    """*At month 5* money is that of the year so far, unless the month is said to stand by itself."""
    if bound.rule != "month of the report" or _ALONE.search(binding.read.text, *binding.clause):
        return bound
    return _year_to_date(binding, bound)


_ENDS = compiled(rf"\b(?:from|to){_B}{SOME}$")


def _moves(binding: Binding) -> bool:
    """Whether a figure is where a change began or ended: *climbed from 21 to 48 per cent*."""
    at = binding.figure.char_start
    return _ENDS.search(binding.read.text, max(binding.read.start, at - 24), at) is not None


#: *London accounts for 27% of the total*: of what was told last, and when that was
_OF_TOTAL = compiled(rf"\bof{_B}(?:the|that|this){_B}(?:overall{_B})?total\b(?!{_B}(?:of|number)\b)")


def present(binding: Binding) -> bool:
    """Whether the clause of a figure speaks of the present; one without a verb has that of its sentence."""
    read = binding.read
    start, end = binding.clause
    if _OF_TOTAL.search(read.text, read.start, read.end):
        return False
    if tense.verbless(read.text, start, end):
        start, end = read.start, read.end
    return tense.timeless(read.text, read.start, start, end)


def _ahead(binding: Binding) -> bool:
    read = binding.read
    said = tense.again(read.text, read.start) or tense.ahead(read.text, read.start, read.end)
    return said or binding.figure.aspect in {"projection", "target"}


def _to_come(bound: Bound, calendar: Calendar) -> bool:
    return calendar.today is not None and bound.span.first > calendar.today


def _told_of(binding: Binding, bound: Bound) -> bool:
    """Whether what was said of a period is told as past, though the document's day was taken for earlier."""
    text = binding.read.text, bound.end, min(bound.end + 80, binding.read.start)
    return tense.past(*text) and not tense.ahead(*text)


def _lasts_on(bound: Bound, calendar: Calendar) -> bool:
    return calendar.today is not None and bound.span.last > calendar.today


def _reference(binding: Binding, now: bool) -> Bound | None:
    """What the document opens with: a day for all that it states, a longer time for what it tells as past."""
    reference = binding.thread.calendar.reference
    if reference is None or reference.start > binding.quantity.start:
        return None
    if _to_come(reference, binding.thread.calendar):
        return reference if _ahead(binding) else None
    if reference.span.days == 1:
        return reference
    return reference if not now and tense.past(binding.read.text, *binding.clause) else None


def _year_to_date(binding: Binding, month: Bound) -> Bound:
    """Money in the report on a month is that of the year so far; what is of its end is the whole year's."""
    if binding.figure.kind != "money":
        return month
    year = binding.thread.calendar.year_around(month.span.last)
    if outturns.at_year_end(binding):
        return Bound(year, month.start, month.end, "year of the report")
    return Bound(Span(year.first, month.span.last), month.start, month.end, "year to the month of the report")
