"""Figures that say something of each other: *from X to Y*, a part and its whole, *respectively*."""

from __future__ import annotations

from flows.extract import calendar_dates as cal
from flows.extract import restated_period, span_ends, tense, wholes
from flows.extract.calendar_dates import Span
from flows.extract.figure import Figure
from flows.extract.gazetteer import Mention
from flows.extract.reading import Sentence
from flows.extract.thread import Thread, set_period
from flows.patterns import compiled


def together(read: Sentence, figures: list[Figure], places: list[Mention], thread: Thread) -> None:
    """Bind to each other the figures of a sentence, whose own slots have been filled."""
    _respectively(read, figures, places)
    _each_its_own(read, figures, places)
    _from_to(read, figures)
    _wholes(read, figures, thread)
    if len(figures) > 1:
        wholes.by_arithmetic(read, figures, thread.last)


_FROM = compiled(
    r"\b[Ff]rom[ \u00a0\n](?:(?:just|about|around|only|over|under|nearly|almost|the|an?|more than"
    r"|less than)[ \u00a0\n])*$"
)
#: *ran from 8.6 in the north to 14.8 in London* tells of no time
_SPREAD = compiled(
    r"\b(?:ran|runs?|rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))[ \u00a0\n](?:[a-z]+[ \u00a0\n])?[Ff]rom\b"
)
_TO = compiled(
    r"(?:[^;:]*[ \u00a0\n,])?to(?:[ \u00a0\n](?:just|about|around|only|over|under|nearly|almost|the|an?"
    r"|more than|less than))*[ \u00a0\n]$"
)


def _from_to(read: Sentence, figures: list[Figure]) -> None:
    """*From 6.2 to 7.0 weeks between 2016 and 2018*: one level at the beginning, one at the end."""
    for first, second in zip(figures, figures[1:], strict=False):
        before = (read.text, max(read.start, first.char_start - 24), first.char_start)
        if (
            not _same(first, second)
            or not _FROM.search(*before)
            or _SPREAD.search(*before)
            or not _TO.fullmatch(read.text, first.char_end, second.char_start)
        ):
            continue
        begin, end = _ends(read, second)
        _set(first, begin)
        _set(second, end)
        for other in figures[figures.index(second) + 1 :][:1]:
            if restated_period.restates(read, second, other):
                _set(other, end)


def _same(first: Figure, second: Figure) -> bool:
    """Whether two levels were given one period, or the first its beginning already.

    A level that stands on its own is no start of another.
    """
    if first.kind != second.kind or not (first.period_end and second.period_end):
        return False
    return first.period_start == second.period_start and first.period_end <= second.period_end


def _set(figure: Figure, span: Span | None) -> None:
    if span:
        set_period(figure, span)
    else:
        figure.period = figure.period_start = figure.period_end = None


_PERFECT = compiled(r"\b(?:has|have|will|would|could|expect|expects)[ \u00a0\n]")


def _ends(read: Sentence, figure: Figure) -> tuple[Span | None, Span]:
    """When two levels were: at the ends of the period named, or in that spoken of and the year before it.

    How long ago the first was is not told by a month, by a time to come, or by what *has* changed.
    """
    assert figure.period_start and figure.period_end
    span = Span(figure.period_start, figure.period_end)
    named = [
        period
        for period in read.periods
        if period.span and (period.span.first, period.span.last) == (span.first, span.last)
    ]
    both = span_ends.ends(read.text, named[0]) if named else None
    if both:
        return both
    if named and named[0].rule in {"day", "date", "month", "quarter"} and named[0].role != "by":
        return span, span
    if named and named[0].rule == "rolling period" and span.days > 400:
        return span_ends.before_and_after(read.text, named[0], span)
    if not named and span.days > 400:
        return cal.months(span.first.year, span.first.month, 12), cal.until(span.last, 12)
    if named and named[0].rule in {"year", "financial year"} and named[0].role != "by":
        return cal.shift(span, -12), span
    known = any(period.rule == "the same" for period in read.periods) or not (named or _unknown(read, figure))
    a_year = 80 < span.days < 400 or span.days == 1 and not named
    return (cal.shift(span, -12) if known and a_year else None), span


def _unknown(read: Sentence, figure: Figure) -> bool:
    """Whether nobody says how long ago the first level was: *has slowed from*, *fell over the quarter*."""
    if tense.again(read.text, read.start) or any(period.rule == "its length" for period in read.periods):
        return True
    return _PERFECT.search(read.text, max(read.start, figure.char_start - 60), figure.char_start) is not None


_GAPS = r"[ \u00a0\n]{1,12}"
_OF_ALL = compiled(
    r"(?:(?<!\w[ \u00a0\n])(?<!\w)|\b[Oo]ut[ \u00a0\n])[Oo]f[ \u00a0\n]"
    r"(?:(?:the|those|these|its|their|our|all|some|about)[ \u00a0\n]){0,2}$"
)
#: *43 cents of every dollar*
_OF_EACH = compiled(r"[ \u00a0\n](?:of|in|on|from|for)[ \u00a0\n](?:every|each)\b")
_OF_THESE = compiled(r"[Oo]f (?:these|them|those|this)\b,?")


def _wholes(read: Sentence, figures: list[Figure], thread: Thread) -> None:
    """*Of the 230 providers, 123 reported a deficit*; *Of these, 40,877 ...*: the parts of a whole."""
    whole = _these(thread) if _OF_THESE.match(read.text, read.start, read.end) else None
    for figure in figures:
        if figure.kind not in {"count", "money"} or figure.comparator == "range" or figure.aspect == "change":
            continue
        if figure.kind == "money" and _OF_EACH.match(read.text, figure.char_end):
            continue
        if (
            whole
            and whole.kind == figure.kind
            and whole.unit == figure.unit
            and (figure.value or 0) < (whole.value or 0)
            and figure.total is None
            and (whole.char_end < read.start or "," in read.text[whole.char_end : figure.char_start])
        ):
            figure.total = whole.value
            figure.counted = figure.counted or whole.counted
        elif wholes.of_a_sum(read, figure, figures):
            continue
        elif _is_part(read, figure):
            wholes.part_of(read, figure, thread.told[-_NEAR:], figures)
        elif _OF_ALL.search(read.text, max(read.start, figure.char_start - 24), figure.char_start):
            whole = figure
    _where_the_whole_is(figures)


def _where_the_whole_is(figures: list[Figure]) -> None:
    """*There were 3,409 in Wales, of which 1,236 were families*: a part has the place of its whole."""
    for at, figure in enumerate(figures):
        if figure.total is None or figure.geography:
            continue
        for whole in (other for other in figures[:at] if other.value == figure.total):
            figure.geography, figure.geography_code = whole.geography, whole.geography_code


#: how many figures back the part may be that *these* are
_NEAR = 4


def _these(thread: Thread) -> Figure | None:
    """What the sentence before counted, or the part of it that was told last: *of 84 asked 62 replied*."""
    last = thread.last
    if last is None:
        return None
    parts = [
        figure
        for figure in thread.told[-_NEAR:]
        if figure.total == last.value and figure.kind == last.kind and figure.passage_id == last.passage_id
    ]
    return parts[-1] if parts else last


#: *1,342 of them*, *of whom 39,100*
_OF_THEM = compiled(rf"{_GAPS}of{_GAPS}(?:these|them|those|whom|which)\b")
_OF_WHOM = compiled(
    rf"\b(?:of|among(?:st)?){_GAPS}(?:whom|which|these|them),?{_GAPS}(?:(?:some|only|just|about|around){_GAPS})?$"
)


def _is_part(read: Sentence, figure: Figure) -> bool:
    text = read.text
    return (
        _OF_THEM.match(text, figure.char_end, read.end) is not None
        or _OF_WHOM.search(text, max(read.start, figure.char_start - 24), figure.char_start) is not None
    )


def _respectively(read: Sentence, figures: list[Figure], places: list[Mention]) -> None:
    """*89.3, 90.4 and 85.1 per cent in Leeds, Bristol and Hull respectively*: each its own place."""
    at = read.text.find("respectively", read.start, read.end)
    if at < 0 or len(figures) < 2:
        return
    _respective_periods(read, _run(read, [figure for figure in figures if figure.char_end <= at]), at)
    listed = [place for place in places if place.end <= at]
    group = _run(read, [figure for figure in figures if figure.char_end <= at])
    if 1 < len(listed) == len(group) or len(listed) > len(group) > 1:
        for figure, place in zip(group, listed[-len(group) :], strict=True):
            figure.geography, figure.geography_code = place.entry.name, place.entry.code


#: *144 (18.5%) and 126*, *12 and 9*
_AND = compiled(r"(?:[ \u00a0\n]\([^()\n]{1,16}\))?,?[ \u00a0\n]and[ \u00a0\n]")


def _each_its_own(read: Sentence, figures: list[Figure], places: list[Mention]) -> None:
    """*Leeds and York had most, with 144 (18%) and 126 (16%)*: two numbers of two places, in their order."""
    bare = [figure for figure in figures if read.text[figure.char_start - 1] != "("]
    for first, second in zip(bare, bare[1:], strict=False):
        pair = [place for place in places if place.end <= first.char_start][-2:]
        joint = "; ".join(place.name for place in pair)
        if len(pair) < 2 or first.geography != joint or first.kind != second.kind:
            continue
        if _AND.fullmatch(read.text, first.char_end, second.char_start):
            of_both = [figure for figure in figures[figures.index(first) :] if figure.geography == joint]
            for figure in of_both:
                own = pair[figure.char_start >= second.char_start].entry
                figure.geography, figure.geography_code = own.name, own.code


def _respective_periods(read: Sentence, group: list[Figure], at: int) -> None:
    """*120 and 90 beds in 2016 and 2017 respectively*, *in 2016 and 2017 120 and 90 respectively*."""
    if not group:
        return
    named = [(period, period.span) for period in read.periods if period.span and period.start < at]
    behind = [span for period, span in named if group[-1].char_end <= period.start]
    spans = behind or [span for period, span in named if period.end <= group[0].char_start]
    if 1 < len(spans) == len(group):
        for figure, span in zip(group, spans, strict=True):
            set_period(figure, span)


def _run(read: Sentence, figures: list[Figure]) -> list[Figure]:
    """The last run of figures that stand side by side in a list."""
    run: list[Figure] = []
    for figure in figures:
        if run and read.text[run[-1].char_end : figure.char_start].strip(" ,\n") not in {"", "and", "or"}:
            run = []
        run.append(figure)
    return run
