"""The period that a text opens with: *In 2021, 527 kg of waste were ...* tells when all that follows was so.

Highlights say their year once, in front of the first sentence, and presume it after; a statement says what it
reports on: *today updates the market on the six months to 31 December 2013*. A period that stands anywhere
else dates its own sentence and no more.
"""

from __future__ import annotations

from flows.extract import periods
from flows.extract.periods import Calendar, Period
from flows.patterns import compiled
from flows.read.document import Document, Passage

#: passages among which the first sentence is looked for, and how many may say what is reported on
_BEGINNING, _STATEMENTS = 12, 3
#: characters of a passage within which it says what it is about
_REACH = 400
_TITLES = frozenset({"title", "heading"})
_PROSE = frozenset({"paragraph", "list_item", "quotation"})
#: not behind the mark of a list, whose items are of different times
_OPENS = compiled(r"[>\s*_]*(?<![*•] )In (?:the )?")
#: what a text may report on
_REPORTED = frozenset({"year", "financial year", "rolling period", "quarter", "half year", "months between"})
_LONGEST = 740
#: who reports, and up to the period what is reported: *announces its results for the*
_REPORTS = compiled(
    r"\b(?:(?:today )?(?:updates|reports?|announces|publishes|issues|presents|provides|releases)"
    r"|(?:report|bulletin|release|review|publication|statement|paper|update|statistics|accounts) (?:covers?"
    r"|presents?|describes?|summarises?|sets? out|reports? on|relates? to))\b[^.:;]{0,100}"
    r"\b(?:on|for|of|over|covering|to|covers?|during) (?:the )?$"
)

#: who looked, or that it was looked, up to the days of a visit
_LOOKED = compiled(
    r"\b(?:(?:[Ww]e|[Ii]nspectors|[Tt]he inspection team) "
    r"(?:carried out an? [a-z ]{0,24}inspection[^.:;]{0,40}|(?:visited|inspected)\b[^.:;]{0,60})"
    r"|(?:inspection|visit)s? (?:took place|(?:was|were) (?:carried out|undertaken)))"
    r"(?: on| between| over)? $"
)
_VISITED = frozenset({"day", "date", "days between"})


def of(document: Document, calendar: Calendar) -> Period | None:
    """The period that the first whole sentence begins with, or that one of the first says it reports on."""
    told = [passage for passage in document.passages[:_BEGINNING] if _is_told(document, passage)]
    for place, passage in enumerate(told[:_STATEMENTS]):
        end = min(passage.char_end, passage.char_start + _REACH)
        for period in periods.find(document.text, passage.char_start, end, calendar):
            says = _REPORTS.search(document.text, passage.char_start, period.start)
            if _of_a_visit(document.text, passage, period):
                return period
            if _reported(period) and (says or place == 0 and _leads(document.text, passage, period)):
                return period
            if place == 0 and _of_interim_results(document, passage, period):
                return period
    return _month_of_title(document, told[0], calendar) if told else None


def _of_a_visit(text: str, passage: Passage, period: Period) -> bool:
    """Whether a period is that of the visit which a report on an inspection tells of."""
    days = period.rule in _VISITED and period.span is not None
    return days and _LOOKED.search(text, passage.char_start, period.start) is not None


#: what a company calls the results of a part of its year
_INTERIM = compiled(
    r"\b(?i:interim|quarterly|half[- ]year(?:ly)?|(?:first|second|third|fourth)[- ]quarter|Q[1-4]|trading)"
    r"(?: \w+)? (?i:results?|reports?|statements?|update|financial|earnings)\b"
)
_PART = frozenset({"quarter", "half year"})


def _of_interim_results(document: Document, passage: Passage, period: Period) -> bool:
    """Whether a period is the quarter or half that the first sentence of such results speaks of."""
    if period.span is None or period.rule not in _PART or period.months:
        return False
    return _INTERIM.search(document.text, 0, passage.char_start) is not None


#: a month, or one that a stretch of months closes with: *from September 2021 to September 2022*
_MONTHS = frozenset({"month", "months between", "rolling period"})


def _month_of_title(document: Document, first: Passage, calendar: Calendar) -> Period | None:
    """The month at the end of the title that the first sentences speak of too: *Index, August 2021*."""
    title = document.passages[0]
    if title.kind not in _TITLES or title.char_start >= first.char_start:
        return None
    named = [
        period
        for period in periods.find(document.text, title.char_start, title.char_end, calendar)
        if period.rule == "month" and period.end >= title.char_end - 1
    ]
    end = min(first.char_end, first.char_start + _REACH)
    told = periods.find(document.text, first.char_start, end, calendar)
    spoken = {period.span.last for period in told if period.span and period.rule in _MONTHS}
    return next((period for period in named if period.span and period.span.last in spoken), None)


def _leads(text: str, passage: Passage, period: Period) -> bool:
    """Whether a period is what the first sentence begins with: *In 2021, ...*."""
    opens = _OPENS.match(text, passage.char_start, passage.char_end)
    return opens is not None and period.start <= opens.end()


def _reported(period: Period) -> bool:
    """Whether a period is of a length and kind that figures are reported for."""
    return period.span is not None and period.rule in _REPORTED and period.span.days <= _LONGEST


def _is_told(document: Document, passage: Passage) -> bool:
    """Whether a passage is prose that ends as a sentence does."""
    return passage.kind in _PROSE and document.text[passage.char_end - 1] == "."
