"""What relative periods may refer to: the time inherited, that of the document, all that were named."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract import calendar_dates as cal
from flows.extract.calendar_dates import Span
from flows.extract.reckoning import Calendar

#: the days of a mean month
MEAN_MONTH = 30.44


def lasts(span: Span | None, months: int) -> bool:
    """Whether an interval is so many months long, give or take some days."""
    return span is not None and abs(span.days - months * MEAN_MONTH) < 12


@dataclass(frozen=True, slots=True)
class Anchors:
    """What relative periods refer to: the one inherited, the document's, all that were named so far."""

    inherited: Span | None = None
    document: Span | None = None
    named: tuple[Span, ...] = ()

    def of_length(self, months: int, calendar: Calendar) -> Span | None:
        """The nearest one of so many months; a year is the one that the text reports on."""
        if self.inherited and lasts(self.inherited, months):
            return self.inherited
        if months == 12:
            return self._year(calendar)
        if self.document and lasts(self.document, months):
            return self.document
        if self.document and self.document.days < months * MEAN_MONTH:
            return cal.until(self.document.last, months)
        done = [
            span
            for span in self.named
            if lasts(span, months) and not (calendar.today and span.last > calendar.today)
        ]
        return done[-1] if done else None

    def _reports_on(self, part: Span) -> bool:
        """Whether the document reports on a year that this is a part of."""
        whole = self.document
        return (
            whole is not None and lasts(whole, 12) and whole.first <= part.first and part.last <= whole.last
        )

    def _year(self, calendar: Calendar) -> Span | None:
        """The reporting year spoken of; failing that the last year named, or the one before the document."""
        inherited = self.inherited
        if inherited and 1 < inherited.days < 300 and not self._reports_on(inherited):
            return calendar.year_around(inherited.last)
        if self.document:
            return self.document if lasts(self.document, 12) else calendar.year_around(self.document.first)
        reference = calendar.reference
        if reference and lasts(reference.span, 12):
            return reference.span
        for span in reversed(self.named):
            if lasts(span, 12) and not (calendar.today and span.last > calendar.today):
                return span
        return calendar.year_around(cal.add_months(calendar.today, -12)) if calendar.today else None
