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
    if goals.asks(sentence):
        return Aspect("target", None, "a word for a target over its list", weak=True)
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
    found = _makes_up(sentence, quantity)
    found = found or changes.read(sentence, quantity, clause) or goals.read(sentence, quantity, clause)
    if found is None and before:
        found = _taken_over(sentence, quantity, *before)
    return found or _share(sentence, quantity, clause) or default


_MAKES_UP = re.compile(
    rf"\b(?:account(?:s|ed|ing)?{_B}for|mak(?:es?|ing){_B}up|made{_B}up|represent(?:s|ed|ing)?|constitut(?:es?|ed|ing)"
    rf"|compris(?:es?|ed|ing)){_B}(?:(?:just|only|about|around|over|nearly|almost|some|under|more|less|than|at|least"
    rf"|up|to|as|much|well){_B})*$"
)


def _makes_up(sentence: Sentence, quantity: Quantity) -> Aspect | None:
    """*Accounting for over 40 per cent of*: a part, whatever rose or fell before it."""
    begin = quantity.begin
    if quantity.kind not in _PARTS or not _MAKES_UP.search(
        sentence.text, max(sentence.start, begin - 50), begin
    ):
        return None
    return Aspect("share", None, "what makes up a part")


_COMPARED = re.compile(
    rf"\b(?:compared{_B}(?:with|to)|against|versus|(?:up|down){_B}from){_B}"
    rf"(?:(?:just|only|about|an?|the|some){_B})*$"
)
#: *120,000 (8%)*, *120,000, or 8%*: the same said in another way
_RESTATES = re.compile(
    rf"\)?(?:{_B}[\w’'-]+){{0,4}}?"
    rf"(?:,?{_B}(?:\(?or|which{_B}(?:is|was)|that{_B}is,?|equal{_B}to|equivalent{_B}to){_B}|{_B}\()"
    rf"(?:(?:about|around|almost|nearly|some|just|only|over|under){_B})*"
)
_BY = re.compile(rf"{_B}by{_B}(?:(?:about|around|almost|nearly|some|just|only|over|under|an|a){_B})*$")
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|will|stood|came|made|cost|[a-z]{3,}ed)\b")
#: the most characters between two figures of a list
_NEAR = 70


def _taken_over(sentence: Sentence, quantity: Quantity, other: Quantity, aspect: Aspect) -> Aspect | None:
    """The aspect of the figure before: of what is in brackets behind it, in a list or compared with it."""
    gap = sentence.text[other.stop : quantity.begin]
    if aspect.name == "change" and changes.arrives(sentence, quantity):
        return None
    same = Aspect(aspect.name, aspect.direction, "as the figure before it")
    if quantity.kind in _PARTS and _RESTATES.fullmatch(gap):
        part = other.kind == "proportion" or aspect.name != "change" and other.kind != "percentage"
        return _moved(sentence, other) or Aspect("share", None, same.rule) if part else same
    if aspect.name == "change" and other.kind == quantity.kind and _BY.search(gap):
        return same
    if other.kind != quantity.kind and not {other.kind, quantity.kind} <= _PARTS:
        return None
    if _COMPARED.search(gap):
        return same if aspect.name in {"share", "change"} else None
    listed = len(gap) <= _NEAR and ";" not in gap and not _VERB.search(gap)
    goes_on = aspect.name in {"change", "share", "projection"} and not aspect.rule.startswith("a comparison")
    return same if listed and goes_on else None


def _moved(sentence: Sentence, level: Quantity) -> Aspect | None:
    """*From 578,000 to 612,000 (5.8 per cent)*: the way from one level to the other, not a part of it."""
    at = sentence.quantities.index(level)
    start = sentence.quantities[at - 1] if at else None
    if start is None or start.kind != level.kind or not start.value or not level.value:
        return None
    if not changes.leads_to(sentence, start, level):
        return None
    return Aspect("change", "up" if level.value > start.value else "down", "the way from level to level")


_SHARE_AFTER = re.compile(rf"{_B}(?:\w+{_B})?(?:of|share)\b")
_SHARE_WORD = re.compile(r"\b(?:share|proportion|percentage(?!.points?\b))\b")
_SUBJECT_AFTER = re.compile(
    rf"\)?{_B}(?:respectively{_B})?(?:were|are|was|had|have|has|said|say|live|run|work|did|do|felt|use|own|could"
    rf"|left|got|came|took|saw|think|thought|want|report|believe|go|went|arose|plan|expect|doubt|hold|spend|spent"
    rf"|[a-z]{{3,}}(?:ed|ing))\b"
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
