"""What a number in brackets is the movement of: *Quebec added most (+27,200)*, *and furniture (-3.9%)*.

What has moved was told before; only the branch or the place is new: *sales in furniture*.
"""

from __future__ import annotations

from flows.extract import clause_words, superlatives
from flows.extract.clause_words import Span
from flows.extract.figure import Figure
from flows.extract.measure_words import GENERAL
from flows.extract.thread import Binding

#: how far back the movement may be told, in figures, and the most words of a branch
_REACH, _BRANCH = 8, 3
#: words of such a sentence that name no branch
_IDLE = frozenset(
    "largest biggest greatest strongest fastest steepest sharpest quickest widest slowest shallowest main led".split()
)


def measure(binding: Binding) -> tuple[str, Span] | None:
    """What has moved, with the branch that is named before the bracket; null where the sentence says it itself."""
    read, quantity = binding.read, binding.quantity
    opened = superlatives.bracket(read, quantity)
    if opened is None or not (quantity.sign or superlatives.direction(read, quantity)):
        return None
    if binding.before and not _in_bracket(read.text, binding.before[-1]) or binding.thread.silent:
        return None
    moved = _moved(binding)
    if moved is None or moved.measure is None:
        return None
    begin = max([binding.clause[0], *(figure.char_end for figure in binding.before)])
    branch = _branch(binding, min(begin, opened), opened)
    if branch is None:
        return None
    named = clause_words.joined(read.text, branch, False) if branch else ""
    said = f"{moved.measure} in {named}" if named else moved.measure
    return said, (moved.char_start, moved.char_end)


def _moved(binding: Binding) -> Figure | None:
    """The last change that a sentence before told of outside brackets."""
    told = binding.thread.told[-_REACH:]
    return next(
        (
            figure
            for figure in reversed(told)
            if figure.aspect == "change" and not _in_bracket(binding.read.text, figure)
        ),
        None,
    )


def _in_bracket(text: str, figure: Figure) -> bool:
    """Whether a figure stands in a bracket, or behind a semicolon in one: *(+27,200; +0.8%)*."""
    return text[figure.char_start - 2 : figure.char_start].strip().endswith(("(", ";"))


def _branch(binding: Binding, start: int, end: int) -> list[Span] | None:
    """The words for what moved, none where a place is named; null where the clause says more than a branch."""
    text = binding.read.text
    if any(start <= place.start < end for place in binding.read.places):
        return []
    words = clause_words.free(text, clause_words.taken(binding.read, binding.quantity), start, end)
    named = [span for span in words if text[slice(*span)].lower() not in GENERAL | _IDLE]
    return named if len(named) <= _BRANCH else None
