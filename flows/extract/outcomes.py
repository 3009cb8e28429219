"""What became of each part of a number: *of 214 complaints 60 were upheld, 90 partly so and 64 not upheld*.

What they all are is said once, with the whole; the verb stands behind the first of them. Each is of the
whole, and each has its own outcome.
"""

from __future__ import annotations

import re

from flows.extract import finite_verbs
from flows.extract.blanks import BLANK as _B
from flows.extract.clause_words import Span
from flows.extract.figure import Figure
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence
from flows.extract.thread import Binding
from flows.patterns import compiled

_BE = rf"(?:(?:were|was|are|is|(?:had|have|has){_B}been){_B})"
#: words that begin no outcome but tell where, when or how much
_OTHER = (
    r"in|from|of|for|at|on|to|by|with|more|fewer|less|under|over|aged|per|the|an?|and|or|than|as|up|down|higher|lower"
)
_OUTCOME = (
    rf"(?P<outcome>(?:(?:not|partly|partially|fully|wholly|still|mostly|no{_B}longer|never){_B})?"
    rf"(?:in{_B}(?:full|part|time)|(?!(?:{_OTHER})\b)[a-z][a-z’'-]*(?:{_B}(?!(?:by|in|from|at)\b)[a-z][a-z’'-]*){{0,2}}?"
    rf"(?:{_B}in{_B}(?:full|part|time))?))"
)
_LITTLE = rf"(?:(?:about|around|nearly|almost|only|just|some|a{_B}further|another){_B})*"
#: an outcome up to the next of the row, and the last one
_NEXT = compiled(
    rf"(?:{_B}of{_B}(?:which|whom|them|these))?{_B}(?P<be>{_BE})?{_OUTCOME}(?:[,;]{_B}(?:(?:and|but|while){_B})?|{_B}(?:and|but|while){_B}){_LITTLE}"
)
_LAST = compiled(rf"{_B}(?P<be>{_BE})?{_OUTCOME}(?=[,;.:)]|$)")
#: how many figures of the passage are looked back for what they all are
_BACK = 3


def measure(binding: Binding) -> tuple[str, Span] | None:
    """What the parts of a row are all, with the outcome of this one."""
    row = _row(binding.read, binding.quantity)
    own = row.get(binding.quantity.start)
    thing = _thing(binding, min(row)) if own else None
    if own is None or thing is None:
        return None
    outcome = " ".join(own["outcome"].split())
    judged = _judged(row[min(row)]) if binding.quantity.start > min(row) else ""
    return f"{thing} {judged}{outcome}", own.span("outcome")


_JUDGED = frozenset({"rated", "judged", "graded", "classed", "assessed", "marked"})


def _judged(first: re.Match[str]) -> str:
    """*40 were rated good, 50 adequate*: the word that says how all of them were told apart."""
    word = first["outcome"].split()[0]
    return f"{word} " if word in _JUDGED else ""


def beside(read: Sentence, part: Figure, other: Figure) -> bool:
    """Whether two figures are parts of one row."""
    quantity = next((one for one in read.quantities if one.start >= part.char_start), None)
    row = _row(read, quantity) if quantity else {}
    return {part.char_start, other.char_start} <= row.keys()


def _row(read: Sentence, quantity: Quantity) -> dict[int, re.Match[str]]:
    """The outcomes of the row of counts that a count stands in, by where each count begins."""
    counts = read.quantities
    at = next((place for place, one in enumerate(counts) if one is quantity), 0)
    first = at
    while first and not _has_verb(read, first) and _leads(read.text, counts[first - 1], counts[first]):
        first -= 1
    row: dict[int, re.Match[str]] = {}
    while first + 1 < len(counts) and (led := _leads(read.text, counts[first], counts[first + 1])):
        row[counts[first].start] = led
        first += 1
    last = _LAST.match(read.text, counts[first].stop, read.end) if row and counts[first].bare else None
    begins = next(iter(row.values()), None)
    if last is None or begins is None or begins["be"] is None:
        return {}
    row[counts[first].start] = last
    named = not _judged(begins) and any(_names(found) for found in row.values() if not found["be"])
    return {} if named else row


def _has_verb(read: Sentence, at: int) -> bool:
    """Whether a count is the first of a row, which has the verb of all of them."""
    counts = read.quantities
    led = _leads(read.text, counts[at], counts[at + 1]) if at + 1 < len(counts) else None
    return led is not None and led["be"] is not None


def _leads(text: str, one: Quantity, other: Quantity) -> re.Match[str] | None:
    """What became of a count up to the next one of its row."""
    if one.kind != "count" or other.kind != "count" or not one.bare or one.adjective:
        return None
    found = _NEXT.fullmatch(text, one.stop, other.begin)
    return found


def _names(found: re.Match[str]) -> bool:
    """*90 nurses*: things of their own are no outcome."""
    word = found["outcome"].split()[0]
    return word.endswith("s") and not finite_verbs.after_number(word)


def _thing(binding: Binding, first: int) -> str | None:
    """What all of them are: what was counted last before the row, in the sentence or the passage."""
    told = [figure for figure in binding.before if figure.char_start < first] or [
        figure for figure in binding.thread.told[-_BACK:] if figure.passage_id == binding.thread.passage_id
    ]
    things = [figure.counted for figure in told if figure.kind == "count" and figure.counted]
    return things[-1] if things else None
