"""What the dates of a document are read against: its own day, its years, the time that it opens with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from flows.extract.calendar_dates import Span, months


@dataclass(frozen=True, slots=True)
class Bound:
    """A period resolved to days, and the characters that it was read from."""

    span: Span
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """A document's own day, the first month of its years, and its reference period.

    `reference` is the time that the first words of its text put its figures at: *On 31 December 2023
    some 5.7 million people ...*. It holds where nothing nearer is said. `half` is what a company whose
    years do not begin in January means by H1 of a year: that year, and its first half; `quarters` what it
    means by fiscal 2025 where it tells of a quarter: that year, and its first quarter. `guessed` tells that
    the day was not printed as that of the document, and may be too early. `earlier_in_brackets` tells that
    the document says its brackets to hold the figures of the year before.
    """

    today: date | None = None
    first_month: int = 4
    financial: bool = True
    reference: Bound | None = None
    half: tuple[int, Span] | None = None
    quarters: tuple[int, Span] | None = None
    guessed: bool = False
    earlier_in_brackets: bool = False

    def year_around(self, day: date) -> Span:
        """The reporting year that a day lies in."""
        first = self.first_month if self.financial else 1
        return months(day.year if day.month >= first else day.year - 1, first, 12)
