"""What a number in brackets is the movement of: *Quebec added most (+27,200)*, *and furniture (-3.9%)*.

What has moved was told before; only the branch or the place is new: *sales in furniture*, *thefts among men*.
"""

from __future__ import annotations

import re

from flows.extract import clause_words, superlatives
from flows.extract.clause_words import Span
from flows.extract.figure import Figure
from flows.extract.measure_words import GENERAL
from flows.extract.thread import Binding
from flows.patterns import compiled

#: how far back the movement may be told, in figures, and the most words of a branch
_REACH, _BRANCH = 8, 3
#: words of such a sentence that name no branch
_IDLE = frozenset(
    """
    largest biggest greatest strongest fastest steepest sharpest quickest widest slowest shallowest main led
    larger bigger greater stronger faster steeper sharper quicker wider smaller slower weaker shallower
    gentler milder others
    """.split()
)


def measure(binding: Binding) -> tuple[str, Span] | None:
    """What has moved, with the branch that is named before the bracket; null where the sentence says it."""
    read, quantity = binding.read, binding.quantity
    opened = superlatives.bracket(read, quantity)
    if opened is None or binding.thread.silent or not _moves(binding):
        return None
    again = _said_again(binding, opened)
    if again and again.measure:
        return again.measure, (again.char_start, again.char_end)
    own = _own(binding, opened)
    if own:
        return clause_words.joined(read.text, own, False), (own[0][0], own[-1][1])
    moved = _moved(binding)
    if moved is None or moved.measure is None:
        return None
    begin = max([binding.clause[0], *(figure.char_end for figure in binding.before)])
    branch = _branch(binding, min(begin, opened), opened)
    if branch is None:
        return None
    return _said(read.text, moved.measure, branch), (moved.char_start, moved.char_end)


#: what a sentence about several places begins with: *Sales fell in Kent (-12), Surrey (-9) and ...*
_OWN = compiled(
    r"(?:[A-Z][\w’'-]*[ \n])(?:[a-z-]+[ \n]){0,3}?"
    r"(?:rose|fell|grew|increased|decreased|declined|dropped|climbed"
    r"|(?:was|were)[ \n](?:up|down|higher|lower)|went[ \n](?:up|down))"
    r"[ \n](?:[a-z]+ly[ \n])?in[ \n](?:the[ \n])?(?=[A-Z])"
)


def _said_again(binding: Binding, opened: int) -> Figure | None:
    """The number in front of this one in the same bracket: *(-27,000; -2.4%)*."""
    last = binding.before[-1] if binding.before else None
    return last if last and last.char_start > opened else None


def _own(binding: Binding, opened: int) -> list[Span]:
    """The words for what the sentence itself says moved in the place before the bracket."""
    read = binding.read
    begins = _OWN.match(read.text, read.start, opened)
    if begins is None or not any(place.start == begins.end() for place in read.places):
        return []
    words = clause_words.free(read.text, clause_words.taken(read, binding.quantity), read.start, begins.end())
    return words if clause_words.weight(read.text, words) else []


#: *Kent (412) and Surrey (398) had the most new homes*: what the places in front of the verb are ranked by
_RANKED = compiled(
    r"\)(?:,?[ \n](?:and[ \n])?[A-Z][\w’'&-]*(?:[ \n][\w’'&-]+){0,4}[ \n]\([^()\n]{1,24}\)){0,4}"
    r"[ \n](?:had|has|have|saw|recorded|reported|posted|registered)[ \n](?:the[ \n])?"
    r"(?:most|fewest"
    r"|(?:second[ \n-])?(?:highest|lowest|largest|smallest|greatest|biggest|best|worst|longest|shortest)"
    r"(?P<number>[ \n](?:numbers?|rates?|shares?|proportions?|levels?)[ \n]of)?)[ \n]"
)
_WHAT_ENDS = compiled(r"[,;:.()]|[ \n](?:in|with|while|whereas|and|but|at|per|of|for|during|over|across)\b|$")


def ranked(binding: Binding) -> tuple[str, Span] | None:
    """What a bracket's number counts where the verb behind it says which place had the most of it."""
    read, quantity = binding.read, binding.quantity
    opened = superlatives.bracket(read, quantity)
    ranks = _RANKED.match(read.text, quantity.end, read.end) if opened is not None else None
    if ranks is None:
        return None
    stop = _WHAT_ENDS.search(read.text, ranks.end(), read.end)
    words = clause_words.free(read.text, [], ranks.end(), stop.start() if stop else read.end)
    if not clause_words.weight(read.text, words):
        return None
    said = clause_words.joined(read.text, words, False)
    number = " ".join(ranks["number"].split()) + " " if ranks["number"] else ""
    return number + said, (words[0][0], words[-1][1])


def _moves(binding: Binding) -> bool:
    """Whether the sentence compares movements, or the number has a sign and restates none before it."""
    if superlatives.direction(binding.read, binding.quantity):
        return True
    restates = binding.before and not _in_bracket(binding.read.text, binding.before[-1])
    return bool(binding.quantity.sign) and not restates


_JOINS = compiled(r"\b(among|between|for|of|on) (?:(?:the|those|these|all|with) ){0,2}$", re.IGNORECASE)


def _said(text: str, measure: str, branch: list[Span]) -> str:
    """What has moved, with the branch of it: *thefts* and *among men* are *thefts among men*."""
    if not branch:
        return measure
    joins = _JOINS.search(text, max(0, branch[0][0] - 24), branch[0][0])
    return f"{measure} {joins[1].lower() if joins else 'in'} {clause_words.joined(text, branch, False)}"


def _moved(binding: Binding) -> Figure | None:
    """The last change that was told of outside brackets, and is not itself a branch's."""
    compared = {pair[0].start for pair in binding.thread.before if pair[1].rule == superlatives.RULE}
    told = [*binding.thread.told[-_REACH:], *binding.before]
    changes = [figure for figure in told if figure.aspect == "change" and figure.char_start not in compared]
    return next((figure for figure in reversed(changes) if not _in_bracket(binding.read.text, figure)), None)


def _in_bracket(text: str, figure: Figure) -> bool:
    """Whether a figure stands in a bracket, or behind a semicolon in one: *(+27,200; +0.8%)*."""
    return text[figure.char_start - 2 : figure.char_start].strip().endswith(("(", ";"))


def _branch(binding: Binding, start: int, end: int) -> list[Span] | None:
    """The words for what moved, none where a place is named; null where the clause says more than that."""
    text = binding.read.text
    if any(start <= place.start < end for place in binding.read.places):
        return []
    words = clause_words.free(text, clause_words.taken(binding.read, binding.quantity), start, end)
    named = [span for span in words if text[slice(*span)].lower() not in GENERAL | _IDLE]
    return named if len(named) <= _BRANCH else None
