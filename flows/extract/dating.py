"""The calendar of a document: its own day, and the years that it reckons by."""

from __future__ import annotations

import re
from datetime import date

from flows.extract import periods
from flows.extract.calendar_dates import MONTHS
from flows.extract.periods import Calendar
from flows.read.document import Document

_FINANCIAL = re.compile(r"\b(?:19|20)\d\d/\d\d\b|\bFY ?\d\d|\b[Ff]inancial year\b|\bNHS\b[^.]{0,60}\b(?:[Tt]rust|[Cc]linical [Cc]ommissioning)\b|\bCCG\b|\bCouncil\b")
_YEAR_END = re.compile(
    r"\b(?:[Yy]ear|FY\d\d|weeks|[Rr]esults)[ \u00a0\n](?:to|ended|ending|end)[ \u00a0\n](?:\d{1,2}[ \u00a0\n])?(?P<month>" + "|".join(month.capitalize() for month in MONTHS) + r")\b"
)
#: how much of the text dates it
_HEAD = 1500


def calendar(document: Document) -> Calendar:
    """The day of the document, whether it reckons in financial years, and the month in which they begin.

    Failing a date of publication, the day is the last one that its head names. Financial years begin in
    April but where the head says *year ended 30 June* or the like.
    """
    head = document.text[:_HEAD]
    financial = _FINANCIAL.search(document.text) is not None
    ended = _YEAR_END.search(head)
    first = MONTHS[ended["month"].lower()] % 12 + 1 if ended and "FY" in document.text else 4
    today = document.source.published_on or document.published_on
    return Calendar(today or _latest(head), first, financial)


def _latest(head: str) -> date | None:
    found = [period for period in periods.find(head, 0, len(head), Calendar()) if period.span and period.rule in {"day", "date", "month", "rolling period"}]
    return max((period.span.last for period in found[:6] if period.span), default=None)
