"""Levels beside a change, which may be of another time than it: what it starts from, and what it comes to."""

from __future__ import annotations

from flows.extract.inherited_period import SOME
from flows.extract.reckoning import Bound
from flows.extract.thread import Binding
from flows.patterns import compiled

_B = r"[ \u00a0\n]"
#: the year that a change took; the level that it came to is of what is spoken of
ON_YEAR = "over the year"
#: the level that a change starts from, and that which it comes to
_UP_FROM = compiled(
    rf"(?:\b(?:up|down){_B}from|\bagainst{_B}an?{_B}(?:loss|profit|deficit"
    rf"|surplus){_B}of){_B}{SOME}[*_]{{0,2}}$"
)
_FROM = compiled(rf",?{_B}from{_B}{SOME}")
#: *£73.8m, a 12% rise on £65.6m*
_RISEN_ON = compiled(
    rf"{_B}(?:(?:rise|increase|improvement|growth|advance|gain|fall|drop|decline|decrease|reduction|more|less|higher|lower|up"
    rf"|down){_B})?on{_B}{SOME}"
)
#: *turnover of £380m, against £369m*, and nothing that it differs in
_AGAINST = compiled(
    rf"(?:{_B}[a-z]+){{0,3}},?{_B}(?:against|compared{_B}(?:with|to)|versus){_B}{SOME}[*_]{{0,2}}"
)
_ENDS = compiled(r"[*_]{0,2}(?:[.;)\n]|$)")
_FROM_LEVEL = compiled(rf"\bfrom{_B}{SOME}$")
_COMES_TO = compiled(rf",{_B}to{_B}{SOME}[*_]{{0,2}}$")
_TO = compiled(rf"{_B}to{_B}{SOME}")


def goes_on_from(binding: Binding, bound: Bound) -> bool:
    """*Rose from 70 in June 2016 to 74*: a period between the two levels is that of the first."""
    last, text = binding.before[-1] if binding.before else None, binding.read.text
    if last is None or last.kind != binding.figure.kind or not last.char_end <= bound.start:
        return False
    starts = _FROM_LEVEL.search(text, max(binding.read.start, last.char_start - 40), last.char_start)
    return starts is not None and _TO.fullmatch(text, bound.end, binding.figure.char_start) is not None


def starts(binding: Binding) -> bool:
    """Whether a figure is the level before a change: *up from 12*, *fell to 18 from 31*."""
    text, at = binding.read.text, binding.figure.char_start
    if _UP_FROM.search(text, max(binding.read.start, at - 40), at):
        return True
    return follows(binding) or held_against(binding)


def follows(binding: Binding) -> bool:
    """Whether a figure follows another with *from* alone: *grew by 12 per cent, from 4.6 million*."""
    last = binding.before[-1] if binding.before else None
    return (
        last is not None
        and _FROM.fullmatch(binding.read.text, last.char_end, binding.figure.char_start) is not None
    )


#: *cut by two-thirds on 3,200 hectares* says where, and not from what
_AREAS = frozenset({"har", "km2", "m2", "[acr_us]", "[acr_br]"})


def held_against(binding: Binding) -> bool:
    """Whether a figure is the level that a rise is *on*, or that another is held against, no word more."""
    last, text, figure = binding.before[-1] if binding.before else None, binding.read.text, binding.figure
    if last is None or figure.aspect != "level":
        return False
    if last.aspect == "change" and figure.unit in _AREAS:
        return False
    if last.aspect == "change":
        return _RISEN_ON.fullmatch(text, last.char_end, figure.char_start) is not None
    return (
        (last.kind, last.unit, last.aspect) == (figure.kind, figure.unit, "level")
        and _AGAINST.fullmatch(text, last.char_end, figure.char_start) is not None
        and _ENDS.match(text, figure.char_end) is not None
    )


def comes_to(binding: Binding) -> bool:
    """Whether a figure is the level that a change has come to: *fell by 1.4 points, to 88.6*."""
    text, at = binding.read.text, binding.figure.char_start
    if _COMES_TO.search(text, max(binding.read.start, at - 24), at):
        return True
    last = binding.before[-1] if binding.before else None
    return last is not None and last.aspect == "change" and _TO.fullmatch(text, last.char_end, at) is not None


def is_of_the_change(binding: Binding, bound: Bound) -> bool:
    """*Fell 4% over the year to 88*: the year is of the change, not of the level that it came to."""
    return bound.rule == ON_YEAR and comes_to(binding)


def is_of_the_change_behind(binding: Binding, bound: Bound) -> bool:
    """*Made 8.4m tonnes, down 1.2% on the year*: the year is of the change, not of what was made."""
    text, figure = binding.read.text, binding.figure
    level = figure.aspect == "level" and bound.rule == ON_YEAR and bound.start > figure.char_end
    return level and text.startswith("on ", bound.start)
