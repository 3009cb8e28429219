"""The period that a text opens with: *In 2021, 527 kg of waste were ...* tells when all that follows was so.

Highlights and key findings say their year once, in front of the first sentence, and presume it after. A
period that stands anywhere else dates its own sentence and no more.
"""

from __future__ import annotations

from flows.extract import periods
from flows.extract.periods import Calendar, Period
from flows.patterns import compiled
from flows.read.document import Document, Passage

#: passages among which the first sentence is looked for
_BEGINNING = 12
_PROSE = frozenset({"paragraph", "list_item", "quotation"})
#: not behind the mark of a list, whose items are of different times
_OPENS = compiled(r"[>\s*_]*(?<![*•] )In (?:the )?")
#: what a text may report on
_REPORTED = frozenset({"year", "financial year", "rolling period", "quarter", "month"})


def of(document: Document, calendar: Calendar) -> Period | None:
    """The period that the first whole sentence begins with; null if it begins otherwise."""
    first = next((passage for passage in document.passages[:_BEGINNING] if _is_told(document, passage)), None)
    opens = _OPENS.match(document.text, first.char_start, first.char_end) if first else None
    if first is None or opens is None:
        return None
    found = periods.find(document.text, first.char_start, first.char_end, calendar)
    led = next((period for period in found if period.start <= opens.end()), None)
    return led if led and led.span and led.rule in _REPORTED else None


def _is_told(document: Document, passage: Passage) -> bool:
    """Whether a passage is prose that ends as a sentence does."""
    return passage.kind in _PROSE and document.text[passage.char_end - 1] == "."
