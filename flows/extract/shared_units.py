"""Units that are said once for two figures, and points that are points of per cent."""

from __future__ import annotations

import re

from flows.extract import ages, composition, quantities
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.patterns import compiled

_SHARED = compiled(
    rf"{_B}?(?:,|{_B}and|,{_B}and|{_B}or|(?P<again>,{_B}or)|{_B}to|{_B}against|{_B}rather{_B}than|{_B}versus|{_B}v|/"
    rf"|{_B}then)"
    rf"(?:{_B}(?:to|just|only|about|around|a|an|almost|nearly|then|from|over|under|some|more{_B}than"
    rf"|at{_B}least)){{0,3}}{_B}$"
)


def as_points(text: str, found: list[Quantity], start: int, end: int) -> None:
    """*4.3 points*, *half a point*: percentage points where the sentence speaks of per cent or a rate of it.

    *A quarter-point* is one of per cent anywhere.
    """
    if text.find("point", start, end) < 0:
        return
    told = _RATES.search(text, start, end) is not None or _tells_on(text, start, end)
    spoken = told or any(quantity.unit == "%" for quantity in found)
    for quantity in found:
        if (quantity.value or 0) > _WHOLE or _INDEX.search(text, start, quantity.start):
            continue
        part = quantity.kind == "proportion"
        whole = _OF_A_POINT.match(text, quantity.end, end) if quantity.bare else None
        match = whole or (
            (_POINTS if spoken else _PART_POINT).match(text, quantity.end, end) if spoken or part else None
        )
        if match and (quantity.bare or part and (match.group()[0] == "-" or "a" in match.group().split())):
            quantity.kind, quantity.unit, quantity.bare, quantity.end = (
                "percentage_points",
                "%",
                False,
                match.end(),
            )


#: *the index averaged 172.4 points*: its own points, and none of per cent, of which there are a hundred
_INDEX = compiled(r"\b(?:[Ii]ndex|[Ii]ndices|[Ii]ndexes)\b(?!-)")
_WHOLE = 100


def _tells_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence goes on about what the one before told in per cent: *That is down 10.9 points*."""
    return _THAT.match(text, start, end) is not None and "%" in text[max(0, start - _BEFORE) : start]


_THAT = compiled(rf"(?:That|This|It)(?:{_B}(?:is|was|had|has|fell|rose|means)\b|,{_B})")
_BEFORE = 160
#: what is told in per cent without the word
_RATES = compiled(
    r"\b(?:inflation|turnout|unemployment|interest|margins?|yields?|(?:vote|market)[ \u00a0\n]shares?)\b",
    re.IGNORECASE,
)
#: *0.3 of a percentage point*
_OF_A_POINT = compiled(rf"{_B}of{_B}a{_B}percentage{_B}point\b")
_PART_POINT = compiled(r"-(?:percentage-)?points?\b")
_POINTS = compiled(rf"{_B}(?:of{_B})?(?:an?{_B})?points?\b|-(?:percentage-)?points?\b")


def share_units(text: str, found: list[Quantity]) -> None:
    """Units that are said once for two: *from 89.6 to 85.7 per cent*, *21.5, 23.9 and 15.2 per cent*."""
    for place in range(len(found) - 2, -1, -1):
        left, right = found[place], found[place + 1]
        if not left.bare or right.bare or right.adjective or left.value is None:
            continue
        if right.kind in {"proportion", "ratio", "age"} or "clock" in right.notes:
            continue
        aged = right.unit != "a" and ages.ends_a_group(text, left)
        gap = None if aged else _SHARED.fullmatch(composition.between(text, left, right))
        # *nine, or 3.2 per 1,000*, says the same again in another unit
        again = (
            gap and gap["again"] and right.kind in {"rate", "percentage"} and not _listed(text, found, place)
        )
        if gap and not again and not (right.unit == "%" and left.value > 100 > (right.value or 0)):
            _take(left, right)


_THEN = (
    rf"(?:at|as{_B}at|as{_B}of|in|for|by){_B}(?:the{_B})?"
    rf"(?:(?:end{_B}of|close{_B}of|first|second|third|fourth|\d{{1,2}}){_B})?(?:the{_B})?"
    rf"(?:quarter|period|year|half|year[ -]end|[A-Z][a-z]+)(?:{_B}(?:19|20)\d\d)?"
)
#: *NOK 1,190 million (1,347)*, *9.4 billion at the end of June (8.1)*: that of the year before
_IN_BRACKET = compiled(rf"(?:{_B}[A-Z]{{2,5}})?(?:,?{_B}{_THEN})?{_B}\($")
_MOST, _LEAST = 5, 0.2
_BRACKETED = frozenset({"money", "measure"})


def share_with_brackets(text: str, found: list[Quantity]) -> None:
    """A bare number in brackets behind an amount, or a measure, is another one, where it is as large."""
    for left, right in zip(found, found[1:], strict=False):
        if left.kind not in _BRACKETED or not right.bare or not left.value or not right.value:
            continue
        alike = _LEAST <= right.value * left.magnitude / left.value <= _MOST
        closed = text[right.end : right.end + 1] == ")"
        if alike and closed and _IN_BRACKET.fullmatch(text[left.end : right.start]):
            _take(right, left)


def _listed(text: str, found: list[Quantity], place: int) -> bool:
    """Whether a bare number stands before this one in a list: *30, 40, or 50 per cent*."""
    if not place or not found[place - 1].bare:
        return False
    return composition.between(text, found[place - 1], found[place]).strip() == ","


def in_cents(text: str, found: list[Quantity]) -> None:
    """*Cents* are of the currency that the sentence names beside them, of the dollar where it names none."""
    spoken = [
        quantity
        for quantity in found
        if quantity.unit == "USD" and _CENTS.search(text, quantity.start, quantity.end)
    ]
    others = {quantity.unit for quantity in found if quantity.unit in _IN_CENTS and quantity not in spoken}
    if len(others) == 1:
        for quantity in spoken:
            quantity.unit = next(iter(others))


_CENTS = compiled(rf"\d{_B}?cents?$|[a-z]{_B}cents?$|¢$")
#: the currencies whose hundredth is a cent
_IN_CENTS = frozenset({"EUR", "USD", "AUD", "CAD", "NZD", "ZAR", "SGD", "HKD"})


#: levels of one thing, the unit said with the first: *from 91 deaths per 1000 births in 1990 to 43*,
#: *against a limit of 112*
_LEVELS = compiled(
    rf"\.?(?:{_B}[\w’'-]+){{0,6}}{_B}to{_B}(?:(?:just|only|about|around|under|over|nearly|almost){_B})?$|"
    rf",?{_B}(?:against|compared{_B}with|versus|under|above|below|over|beside){_B}(?:an?|the|its|our|their){_B}"
    rf"(?:[\w’'-]+{_B}){{1,4}}of{_B}$"
    rf"|(?:{_B}[a-z]+){{0,2}},?{_B}compared{_B}with{_B}$"
    rf"|(?:{_B}(?:last{_B}(?:year|month|week|quarter)|in{_B}(?:[A-Z][a-z]+{_B})?(?:19|20)\d\d))?"
    rf",?{_B}(?:up|down|compared{_B}with){_B}(?:from{_B})?$"
    rf"|[^;.]{{0,60}},{_B}(?:and{_B}|but{_B})?then{_B}(?:[a-z-]+{_B}){{1,3}}to{_B}$"
    rf"|(?:{_B}[\w’'-]+){{0,6}},?{_B}(?:rather{_B}than|instead{_B}of|and{_B}not){_B}$"
)
_STARTS = compiled(
    rf"\b[Ff]rom{_B}(?:(?!r[io]se|f[ae]ll|gr[eo]w|were|was|are|is|had|has)[a-z\d][\w’'-]*{_B}){{0,2}}$"
)
_ALONE = compiled(
    rf"[.;:)]|,{_B}|$|{_B}[(–—]|{_B}(?:in{_B}(?:the{_B})?(?:\d|[A-Z])|last|a{_B}year|today|now|by{_B}\d|this|across|nationally)"
)
_CARRIED = frozenset({"rate", "duration", "measure", "percentage"})


_ABOUT = rf"(?:(?:a{_B}mere|only|just|about|around|over|under|nearly|almost|some|at{_B}least){_B})"
_AT = rf"in{_B}[A-Z][\w’'-]*(?:{_B}[A-Z][\w’'-]*)?"
#: the same of another: *12 days; another 15*, *12 days, in York 15*, *12 days in Leeds and 15 in York*
_ANOTHER = compiled(
    rf"[;,]{_B}(?:(?:and|but){_B})?(?:another|the{_B}others?|others|a{_B}second|the{_B}next|{_AT}){_B}{_ABOUT}?$"
    rf"|{_B}{_AT},?{_B}(?:and|but|against){_B}{_ABOUT}?$"
)
#: *2.9 per cent, followed by Hyndburn (2.6) and Redcar (2.5)*: the next of those that are ranked
_RANKED = compiled(
    rf"\)?,?(?:{_B}[a-z]+){{0,4}}{_B}[A-Z][\w’'-]*(?:{_B}(?:(?:and|of|upon|the|on|under){_B})?[A-Z][\w’'-]*){{0,4}}{_B}\($"
)
#: *138 litres a day; the national aim is 110*
_STANDARD = compiled(
    rf"(?:[;,]|{_B}(?:and|but|with)){_B}(?:(?:and|but|against|where|while|with){_B})?(?:the|a|an|its|our|their){_B}(?:[a-z’'-]+{_B}){{0,3}}(?:aim|target"
    rf"|limit|average|norm|standard|ceiling|goal|benchmark|maximum|minimum|median|mean){_B}(?:is|was|being|of){_B}$"
    rf"|\((?:[A-Za-z]+{_B}){{0,2}}(?:average|median|mean|target|standard|aim|limit|plan|benchmark|norm):?{_B}$"
    rf"|\b(?:rate|level|share|average|median|mean|proportion|score)(?:{_B}[\w’'-]+){{0,4}}{_B}\($"
)
_VERB = compiled(rf"\b([a-z]{{3,}}){_B}$")


#: *hearings took 33 weeks and inquiries 39*
_GAPPED = compiled(rf",?{_B}and{_B}[a-z’'-]+s{_B}{_ABOUT}?$")


def _near(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers are of one size, as two of one unit are."""
    return _LEAST <= abs(right.value or 0) / (abs(left.value or 0) or 1) <= _MOST


def _same_verb(text: str, left: Quantity, right: Quantity) -> bool:
    """*had waited 28 days; one had waited 131*: what is said of the two is the same."""
    first = _VERB.search(text, max(0, left.begin - 16), left.begin)
    second = _VERB.search(text, max(0, right.begin - 16), right.begin)
    return first is not None and second is not None and first[1] == second[1] and first[1] not in _SMALL


#: what stands before numbers of any kind
_SMALL = frozenset(
    "the and for with from than about over under only just these those some another all".split()
)


def carry_units(text: str, found: list[Quantity], start: int, end: int) -> None:
    """A bare number that is the second of two levels has the unit of the first, where no noun follows it."""
    counted = [
        quantity
        for quantity in found
        if not (quantity.bare and quantity.value == 1 or quantity.numbers[0].form == "multiple")
    ]
    for place, (left, right) in enumerate(zip(counted[:-1], counted[1:], strict=True)):
        if left.bare or not right.bare or left.kind not in _CARRIED or right.value is None:
            continue
        between = composition.between(text, left, right)
        same = _ANOTHER.fullmatch(between) or _STANDARD.search(between) or _same_verb(text, left, right)
        ranked = left.unit == "%" and _near(left, right) and _RANKED.fullmatch(between)
        gapped = left.kind == "duration" and _GAPPED.fullmatch(between)
        if (same or ranked or gapped) and _ALONE.match(text, right.stop, end):
            _take(right, left)
            continue
        gap = _LEVELS.fullmatch(between)
        if gap is None or place and _describes(text, left, counted[place - 1]):
            continue
        if gap.group().rstrip().endswith("to") and not _STARTS.search(
            text, max(start, left.begin - 24), left.begin
        ):
            continue
        if left.comparator != "range" and _ALONE.match(text, right.stop, end):
            _take(right, left)


#: *1,104 patients waiting*, *46 nurses who had worked*: the number, and what its things do for how long
_COUNTED = compiled(
    rf"(?:{_B}[\w’'&-]+){{1,8}}{_B}(?:for{_B})?"
    rf"(?:(?:more|longer|less){_B}than|over|at{_B}least|under|within|beyond){_B}$"
)


def _describes(text: str, duration: Quantity, counted: Quantity) -> bool:
    """*1,104 patients waiting more than 78 weeks, against a plan of 870*: a time tells which are counted."""
    if duration.kind != "duration" or not counted.bare:
        return False
    return _COUNTED.fullmatch(text, counted.end, duration.start) is not None


def _take(quantity: Quantity, other: Quantity) -> None:
    """Take over the unit of another figure of the sentence."""
    if (
        other.magnitude != 1.0
        and quantity.magnitude == 1.0
        and quantity.value is not None
        and other.kind in {"money"}
    ):
        quantity.value = quantities.exact(quantity.value * other.magnitude)
    quantity.kind, quantity.unit, quantity.bare, quantity.shares = other.kind, other.unit, False, other
    quantities.settle(quantity)
