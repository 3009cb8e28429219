"""Proportions and ratios: a part of a whole, one number over another."""

from __future__ import annotations

import re

from flows.extract import composition
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.patterns import compiled

_IN = compiled(
    rf"{_B}(?:\w+{_B})?(?:in|(?:out{_B})?of){_B}(?:every|each){_B}$|{_B}(?:\w+{_B})?in{_B}$"
    rf"|{_B}(?:[a-z]{{3,}}{_B})?out{_B}of{_B}$"
)
_OF = compiled(
    rf"{_B}(?:out{_B})?of{_B}(?:(?:the|our|its|their|his|her|my|your|those|these|all|a{_B}total{_B}of|more{_B}than"
    rf"|[A-Z][\w’'-]*(?:{_B}[A-Z][\w’'-]*)?['’]s?|the{_B}\w+['’]s?"
    rf"|area['’]s){_B}(?:(?:total|original|full|\w+){_B}(?:of{_B})?)?){{0,2}}$"
)
#: denominators that say a share in round numbers; any other whole is counted
_ROUND = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000}


def _one_of(quantity: Quantity, gap: str) -> bool:
    """*one pound in every five* counts pounds."""
    return quantity.kind == "money" and quantity.numbers[0].form == "words" and "every" in gap


def _pounds_of(left: Quantity, right: Quantity, gap: str) -> bool:
    """*£1 in every £5*: both sides in one currency."""
    every = "every" in gap or "each" in gap or "out" in gap or left.value == 1
    return left.kind == right.kind == "money" and left.unit == right.unit and every


def as_proportion(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """*one in eleven*, *nine out of ten*, *71 of every 100*; *3 out of 36* counts a whole instead."""
    gap = composition.between(text, left, right)
    match = _IN.match(gap)
    if (
        not match
        or not (
            (composition.whole(left) or _one_of(left, gap))
            and composition.whole(right)
            or _pounds_of(left, right, gap)
        )
        or not left.value
        or not right.value
    ):
        return None
    share = "every" in gap or "each" in gap or left.value == 1 or right.value in _ROUND
    if left.value >= right.value or not share or ("out" in gap and right.value not in _ROUND):
        return None
    if (
        right.numbers[0].form == "digits"
        and 1900 <= right.value <= 2100
        and "," not in text[right.start : right.end]
    ):
        return None
    merged = composition.merge(left, right)
    merged.kind, merged.unit, merged.value, merged.bare = "proportion", "1", left.value / right.value, False
    return merged


#: what shows that a stroke divides a part by its whole: *1/6 of posts*, *(7/12; 58%)*
_DIVIDED = compiled(rf"{_B}(?:of|are|were|had|have)\b|{_B}\(\d")


def as_fraction(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """*1/6 of posts* is a sixth; *11/12 (92%)* and *(11/12)* count a part and its whole."""
    if text[left.end : right.start] != "/" or not (composition.whole(left) and composition.whole(right)):
        return None
    enclosed = text[left.start - 1 : left.start] == "(" and text[right.end : right.end + 1] in {")", ";", ","}
    if not right.value or (left.value or 0) > right.value:
        return None
    if not (enclosed or _DIVIDED.match(text, right.end)):
        return None
    merged = composition.merge(left, right)
    if right.value <= 10 and left.value != right.value and not enclosed:
        merged.value = (left.value or 0) / right.value
    else:
        merged.value, merged.total = left.value, right.value
    merged.kind, merged.unit, merged.bare = "proportion", "1", False
    return merged


#: *is one of 260 learners*, *Leeds, one of 14 cities*: it belongs to them, and no part is counted
_BELONGS = compiled(
    rf"(?:\b(?:is|was|are|were|be|been|being|become|becomes|became|remains?|remained|as)"
    rf"(?:{_B}(?:now|also|still|just|only))?|[\w)],){_B}$"
)
_BEST = compiled(rf"{_B}(?:most|least|best|worst|\w+est)\b")


def _member(text: str, left: Quantity, right: Quantity, start: int) -> bool:
    """Whether something is said to be one of so many."""
    return (
        left.value == 1
        and left.numbers[0].form == "words"
        and (
            _BELONGS.search(text, max(start, left.start - 48), left.start) is not None
            or _BEST.match(text, right.end) is not None
        )
    )


def _of_days(left: Quantity, right: Quantity) -> bool:
    """*12 of 30 days*: the whole has the unit of both; *one of two years* is a year."""
    return right.kind == "duration" and not right.adjective and left.bare and (left.value or 0) > 1


#: the tops of the scales that scores are given on: *4.2 out of 5*
_SCALES = {5, 7, 10, 100}


def as_part(text: str, left: Quantity, right: Quantity, start: int) -> Quantity | None:
    """*13 of 36*, *nine of London's 36*, *half of the 38*: the part, with its whole as total."""
    gap = composition.between(text, left, right)
    if (
        not _OF.match(gap)
        or not (composition.whole(right) or _of_days(left, right))
        or not right.value
        or _member(text, left, right, start)
    ):
        return None
    if left.kind == "proportion" and left.value and left.value < 1:
        merged = composition.merge(left, right)
        merged.value = left.value
    elif "out" in gap and left.bare and right.value in _SCALES and (left.value or 0) % 1:
        merged = composition.merge(left, right)
        merged.value, merged.total, merged.kind, merged.bare = left.value, right.value, "measure", False
        return merged if (left.value or 0) < right.value else None
    elif (composition.whole(left) or "out" in gap and left.kind == "duration") and (
        left.value or 0
    ) <= right.value:
        merged = composition.merge(left, right)
        merged.value, merged.total = left.value, right.value
    else:
        return None
    merged.kind, merged.unit, merged.bare = "proportion", "1", False
    return merged


_PENCE = compiled(
    rf"{_B}in{_B}(?:the|every|each){_B}pound\b|{_B}in{_B}(?:the|every){_B}(?:£1|euro|dollar)\b"
)


def as_pence(text: str, quantity: Quantity) -> None:
    """*Ninety pence in the pound* is a share of nine tenths."""
    match = _PENCE.match(text, quantity.end)
    if quantity.kind == "money" and match:
        quantity.kind, quantity.unit, quantity.end = "proportion", "1", match.end()


#: *one officer to 38 men*, *3.1 applicants for every ten vacancies*
_TO_EACH = compiled(rf"{_B}[a-z]+(?:{_B}[a-z]+)?{_B}(?P<word>to|for{_B}(?:every|each)){_B}$")
_IS_RATIO = compiled(
    rf"(?:\b(?:is|was|are|were|be|of|at|about|around|roughly|than|under|over|only|just|ratio){_B}|[:(]{_B}?)$"
)
_NOUN = compiled(rf"{_B}[a-z]{{3,}}")


def as_noun_ratio(text: str, left: Quantity, right: Quantity, start: int) -> Quantity | None:
    """*One officer to 38 men*: the first over the second, each with its noun."""
    gap = _TO_EACH.match(composition.between(text, left, right))
    if gap is None or not left.bare or not right.bare or not left.value or not right.value:
        return None
    said = _IS_RATIO.search(text, max(start, left.start - 12), left.start)
    if gap["word"] == "to" and (left.value != 1 or said is None):
        return None
    return _over(left, right) if _NOUN.match(text, right.end) else None


def _over(left: Quantity, right: Quantity) -> Quantity:
    merged = composition.merge(left, right)
    merged.kind, merged.unit, merged.bare = "ratio", "1", False
    merged.value = (left.value or 0) / (right.value or 1)
    return merged


_RATIO = compiled(rf"(?:{_B}?:{_B}?|{_B}to{_B})$")


#: *71,204: 24,310 active, 19,876 retired*: from here on a colon opens a list
_LISTED = 100


def as_ratio(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """*34:1*, *3 to 1*: the first over the second."""
    gap = composition.between(text, left, right)
    if not left.bare or not right.bare or not right.value or left.value is None:
        return None
    if gap == ": " and left.value >= _LISTED:
        return None
    if not (
        gap == ":"
        or gap.strip() == "to"
        and right.value == 1
        and left.value > 1
        or re.fullmatch(r" ?: ?", gap)
    ):
        return None
    return _over(left, right)
