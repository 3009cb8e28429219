"""Whether a figure is a level, a change, a share, a target or a projection, and which way a change went.

The rules are tried in the order of `read`: what stands right beside the figure says more than what
stands in its clause, and a figure that nothing is said of is a level. What is not said again
(*rose by 22%, 9% and 31%*) is taken over from the figure before.
"""

from __future__ import annotations

import re

from flows.extract import changes, goals
from flows.extract.aspect import LEVEL, Aspect
from flows.extract.clauses import Clauses
from flows.extract.quantities import Quantity
from flows.extract.reading import Sentence

__all__ = ["LEVEL", "Aspect", "of_list", "read"]

_B = "[ \u00a0\u2009\u202f\n]"
_PARTS = frozenset({"percentage", "proportion"})


def of_list(sentence: Sentence) -> Aspect:
    """The aspect that a sentence gives to the list which it leads in: *Net savings expected in 2020/21:*."""
    if goals.foretells(sentence):
        return Aspect("projection", None, "a word for a forecast over its list", weak=True)
    return LEVEL


def read(
    sentence: Sentence,
    clauses: Clauses,
    quantity: Quantity,
    before: tuple[Quantity, Aspect] | None,
    default: Aspect,
) -> Aspect:
    """The aspect of a figure.

    `before` is the figure before it in the sentence with its aspect; `default` that of its list.
    """
    clause = clauses.bounds(quantity.begin)
    found = changes.read(sentence, quantity, clause) or goals.read(sentence, quantity, clause)
    if found is None and before:
        found = _taken_over(sentence, quantity, *before)
    return found or _share(sentence, quantity, clause) or default


_COMPARED = re.compile(
    rf"\b(?:compared{_B}(?:with|to)|against|versus|(?:up|down){_B}from){_B}"
    rf"(?:(?:just|only|about|an?|the|some){_B})*$"
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|will|stood|came|made|cost|[a-z]{3,}ed)\b")
#: the most characters between two figures of a list
_NEAR = 70


def _taken_over(sentence: Sentence, quantity: Quantity, other: Quantity, aspect: Aspect) -> Aspect | None:
    """The aspect of the figure before: of what is in brackets behind it, in a list or compared with it."""
    gap = sentence.text[other.stop : quantity.begin]
    if aspect.name == "change" and changes.arrives(sentence, quantity):
        return None
    same = Aspect(aspect.name, aspect.direction, "as the figure before it")
    if gap.strip() == "(" and quantity.kind in _PARTS:
        part = other.kind == "proportion" or aspect.name != "change" and other.kind != "percentage"
        return Aspect("share", None, same.rule) if part else same
    if other.kind != quantity.kind and not {other.kind, quantity.kind} <= _PARTS:
        return None
    if _COMPARED.search(gap):
        return same if aspect.name in {"share", "change"} else None
    listed = len(gap) <= _NEAR and ";" not in gap and not _VERB.search(gap)
    goes_on = aspect.name in {"change", "share", "projection"} and not aspect.rule.startswith("a comparison")
    return same if listed and goes_on else None


_SHARE_AFTER = re.compile(rf"{_B}(?:\w+{_B})?(?:of|share)\b")
_SHARE_WORD = re.compile(r"\b(?:share|proportion|percentage)\b")
_SUBJECT_AFTER = re.compile(
    rf"\)?{_B}(?:respectively{_B})?(?:were|are|was|had|have|has|said|say|live|run|work|did|do|felt|use|own|could"
    rf"|left|got|came|took|saw|think|thought|want|report|reported|believe|go|went|arose)\b"
)
_ALONE = re.compile(
    r"(?:[.;:,(>*-]\s*|\b(?:and|while|but|[Ss]ome|[Oo]nly|[Aa]bout|[Rr]oughly|[Nn]early|[Aa]lmost|[Jj]ust|[Oo]ver"
    r"|than|whereas|that|now)[ \n])$"
)


def _share(sentence: Sentence, quantity: Quantity, clause: tuple[int, int]) -> Aspect | None:
    """A part of a whole: *12 per cent of nurses*, *12 per cent were vacant*."""
    text, begin = sentence.text, quantity.begin
    if quantity.kind == "proportion":
        return Aspect("share", None, "a part of a whole")
    if quantity.kind != "percentage":
        return None
    if _SHARE_AFTER.match(text, quantity.stop, sentence.end) or _SHARE_WORD.search(text, *clause):
        return Aspect("share", None, "a per cent of something")
    first = begin <= sentence.start + 1
    last = quantity
    while last.shares and last.shares.start > last.start:
        last = last.shares
    alone = first or _ALONE.search(text, max(sentence.start - 1, begin - 12), begin)
    if (alone or last is not quantity) and _SUBJECT_AFTER.match(text, last.stop, sentence.end):
        return Aspect("share", None, "a per cent that does something")
    return None
