"""Quantities put together: ranges, proportions, rates, ages, times of day, and units that two figures share.

Each rule looks at two neighbours and the words between them. What is no rule's case stays as read.
"""

from __future__ import annotations

import re

from flows.extract import quantities, units
from flows.extract.numerals import Number
from flows.extract.quantities import Quantity

_B = r"[ \u00a0\u2009\u202f\n]"
_DASH = re.compile(rf"{_B}?[-‐‑–—−]{_B}?$")
_TO = re.compile(rf"{_B}to{_B}(?:(?:about|around|nearly|almost|over){_B})?$")
_AND = re.compile(rf"{_B}and{_B}$")
_BETWEEN = re.compile(rf"\b[Bb]etween{_B}(?:the{_B}ages{_B}of{_B})?(?:(?:about|around|roughly|approximately|some){_B})?$")
_FROM = re.compile(
    rf"\b[Ff]rom{_B}(?:(?:about|around|just|over|under|nearly|almost|only|an?|the|some|below|above|more than"
    rf"|less than){_B})*$"
)
_RANGES = re.compile(
    rf"\b(?:[Rr]ang(?:es?|ed|ing)|[Vv]ar(?:y|ies|ied|ying)|[Aa]nywhere){_B}from{_B}(?:\w+{_B})?$"
)
_MOVED = re.compile(
    rf"\b(?:by|up|down|rose|fell|rises?|falls?|grew|climbed|dropped|jumped|increased|decreased|declined"
    rf"|gained|lost|added|slipped|widened|narrowed){_B}(?:\w+{_B})?$"
)
_IN = re.compile(
    rf"{_B}(?:\w+{_B})?(?:in|(?:out{_B})?of){_B}(?:every|each){_B}$|{_B}(?:\w+{_B})?in{_B}$"
    rf"|{_B}out{_B}of{_B}$"
)
_OF = re.compile(
    rf"{_B}(?:out{_B})?of{_B}(?:(?:the|our|its|their|his|her|my|your|those|these|all|a{_B}total{_B}of|more{_B}than"
    rf"|[A-Z][\w’'-]*(?:{_B}[A-Z][\w’'-]*)?['’]s?|the{_B}\w+['’]s?"
    rf"|area['’]s){_B}(?:(?:total|original|full|\w+){_B}(?:of{_B})?)?){{0,2}}$"
)
_WORD = re.compile(r"[ \u00a0\u2009\u202f\n]([A-Za-z][\w'’-]*)")
#: denominators that say a share in round numbers; any other whole is counted
_ROUND = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000}


def _whole(quantity: Quantity) -> bool:
    return (
        quantity.bare
        and quantity.value is not None
        and quantity.value >= 0
        and quantity.value == int(quantity.value)
    )


def _between(text: str, left: Quantity, right: Quantity) -> str:
    return text[left.stop : right.start]


def _merge(left: Quantity, right: Quantity) -> Quantity:
    """The right one's unit over both ends of the quote."""
    merged = Quantity(left.start, right.end, right.kind, None, right.unit, left.numbers + right.numbers)
    merged.said, merged.sign, merged.reach, merged.magnitude = (
        left.said,
        left.sign,
        right.reach,
        right.magnitude,
    )
    merged.bare, merged.adjective = right.bare, right.adjective
    return merged


def _spread(left: Quantity, right: Quantity) -> None:
    """Give the left end the unit and magnitude of the right one: *£2-3bn*, *3 to 5 per cent*."""
    if left.value is None or right.value is None:
        return
    if (
        left.magnitude == 1.0
        and right.magnitude != 1.0
        and left.value < right.value
        and (left.bare or right.bare or left.unit == right.unit)
    ):
        left.value = quantities.exact(left.value * right.magnitude)
    if left.bare and not right.bare:
        left.kind, left.unit, left.bare = right.kind, right.unit, False
    elif right.bare and not left.bare and left.kind == "money":
        right.kind, right.unit, right.bare = left.kind, left.unit, False


def as_range(text: str, left: Quantity, right: Quantity, start: int) -> Quantity | None:
    """*3 to 5 per cent*, *£180m–£191m*, *between 3 and 4*; not *from 3 to 4*, which are two levels."""
    if (
        left.value is None
        or right.value is None
        or left.comparator in {"<", "<=", "range"}
        or left.numbers[0].form == "multiple"
    ):
        return None
    gap = _between(text, left, right)
    before = (text, max(start, left.start - 30), left.start)
    clocks = "clock" in left.notes and "clock" in right.notes
    spoken = _TO.match(gap) and (
        clocks or _RANGES.search(*before) or not (_FROM.search(*before) or _MOVED.search(*before))
    )
    joined = _DASH.match(gap) and right.sign in {"", "-"} or spoken
    if not joined and not (_AND.match(gap) and _BETWEEN.search(*before)):
        return None
    if right.sign == "-" and gap == "":
        right.value = abs(right.value)
    _spread(left, right)
    between = _AND.match(gap) is not None
    if left.unit != right.unit or left.value >= right.value or left.kind == "proportion" and not between:
        return None
    merged = _merge(left, right)
    merged.low, merged.high, merged.comparator = left.value, right.value, "range"
    return merged


def _one_of(quantity: Quantity, gap: str) -> bool:
    """*one pound in every five* counts pounds."""
    return quantity.kind == "money" and quantity.numbers[0].form == "words" and "every" in gap


def as_proportion(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """*one in eleven*, *nine out of ten*, *71 of every 100*; *3 out of 36* counts a whole instead."""
    gap = _between(text, left, right)
    match = _IN.match(gap)
    if (
        not match
        or not (_whole(left) or _one_of(left, gap))
        or not _whole(right)
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
    merged = _merge(left, right)
    merged.kind, merged.unit, merged.value, merged.bare = "proportion", "1", left.value / right.value, False
    return merged


def as_part(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """*13 of 36*, *seven of the ten*, *nine of London's 36*, *half of the 38*: the part, with its whole as total."""
    if not _OF.match(_between(text, left, right)) or not _whole(right) or not right.value:
        return None
    if left.kind == "proportion" and left.value and left.value < 1:
        merged = _merge(left, right)
        merged.value = left.value
    elif _whole(left) and (left.value or 0) <= right.value:
        merged = _merge(left, right)
        merged.value, merged.total = left.value, right.value
    else:
        return None
    merged.kind, merged.unit, merged.bare = "proportion", "1", False
    return merged


_PENCE = re.compile(
    rf"{_B}in{_B}(?:the|every|each){_B}pound\b|{_B}in{_B}(?:the|every){_B}(?:£1|euro|dollar)\b"
)


def as_pence(text: str, quantity: Quantity) -> None:
    """*Ninety pence in the pound* is a share of nine tenths."""
    match = _PENCE.match(text, quantity.end)
    if quantity.kind == "money" and match:
        quantity.kind, quantity.unit, quantity.end = "proportion", "1", match.end()


_RATIO = re.compile(rf"(?:{_B}?:{_B}?|{_B}to{_B})$")


def as_ratio(text: str, left: Quantity, right: Quantity) -> Quantity | None:
    """*34:1*, *3 to 1*: the first over the second."""
    gap = _between(text, left, right)
    if not left.bare or not right.bare or not right.value or left.value is None:
        return None
    if not (
        gap == ":"
        or gap.strip() == "to"
        and right.value == 1
        and left.value > 1
        or re.fullmatch(r" ?: ?", gap)
    ):
        return None
    merged = _merge(left, right)
    merged.kind, merged.unit, merged.value, merged.bare = "ratio", "1", left.value / right.value, False
    return merged


_TIMES = re.compile(
    rf"{_B}times\b(?!{_B}(?:a|an|per|each|in|since|during|when|that|the{_B}(?:year|week))\b)|-fold\b|-times\b"
    rf"|[x×](?![\w])"
)


def as_times(text: str, quantity: Quantity, end: int) -> None:
    """*three times*, *fourfold*: how many times as much."""
    match = _TIMES.match(text, quantity.end, end)
    if quantity.bare and match:
        quantity.kind, quantity.bare, quantity.end = "ratio", False, match.end()


_G = "[,\u00a0\u2009\u202f ]?"
_PER = re.compile(
    rf"{_B}?(?:(?P<noun>(?:or{_B}(?:fewer|more|less){_B})?[a-z]+(?:{_B}[a-z]+)?{_B})?(?:per|for{_B}every|in{_B}every){_B}|/)"
    rf"(?P<base>1{_G}000{_G}000|100{_G}000|10{_G}000|1{_G}000|100|1{_B}million|million|thousand)(?![\d%]|,\d)"
)
_BASES = {"million": 10**6, "thousand": 1000, "1 million": 10**6}


def as_rate(text: str, quantity: Quantity, end: int) -> tuple[int, int] | None:
    """*11.3 per 1,000*: the stated number, its base in the unit. The characters of the base, if one is there."""
    if not quantity.bare:
        return None
    match = _PER.match(text, quantity.end, end)
    if match is None:
        _per_area(text, quantity, end)
        return None
    base = match["base"].replace("\u00a0", " ")
    number = _BASES.get(base) or int(re.sub(r"\D", "", base))
    quantity.kind, quantity.unit, quantity.bare = "rate", f"/{number}", False
    if match["noun"]:
        quantity.reach = match.end()
    else:
        quantity.end = match.end()
    return match.span("base")


_COUNTED_PER = re.compile(rf"{_B}[a-z]+(?:{_B}[a-z]+)?(?={_B}per{_B})")


def _per_area(text: str, quantity: Quantity, end: int) -> None:
    """*5,700 people per square kilometre*."""
    noun = _COUNTED_PER.match(text, quantity.end, end)
    unit = units.after(text, noun.end(), end) if noun else None
    if unit and unit.kind == "rate":
        quantity.kind, quantity.unit, quantity.bare, quantity.reach = "rate", unit.code, False, unit.end


_AGED = re.compile(
    rf"\b(?:[Aa]ge[ds]?|age{_B}of|ages|age{_B}group|age{_B}range|[Tt]urning|turned)(?:{_B}(?:between|from|of"
    rf"|under|over|about|at{_B}least))?{_B}?-?$"
)
_PEOPLE = re.compile(
    rf"\b(?:those|people|patients|women|men|adults|children|residents|population|persons|pupils|workers|staff"
    rf"|girls|boys|anyone"
    rf"|everyone|others|nurses|doctors|employees|tenants|drivers|prisoners|students|voters|pensioners)"
    rf"{_B}(?:of|over|under|above|below|aged)(?:{_B}age)?{_B}$"
)
_OLD = re.compile(rf"(?:-|{_B})years?(?:-|{_B})olds?\b|{_B}years?{_B}of{_B}age\b")
_BAND = re.compile(
    rf"{_B}?(?:and{_B}(?:over|under|above|older)|or{_B}(?:over|older|under|younger))\b|(?:\+|s\b)"
    rf"|(?:{_B}plus\b)"
)
_SUBJECT_AGE = re.compile(
    r"\b(?:[Aa]verage|[Mm]edian|[Mm]ean|retirement|pension|oldest|youngest)(?:[ \u00a0\u2009\u202f\n]\w+)"
    r"{0,3}?[ \u00a0\u2009\u202f\n]?age\b|\bage[ \u00a0\u2009\u202f\n](?:is|was|of)\b"
)
_NO_NOUN = re.compile(r"[.,;)]|[ \u00a0\n](?:in|last|this|and|at|on|when|for|compared|years?)\b|$")
_OVER_S = re.compile(r"(?:\b[Oo]ver|\b[Uu]nder)[-‑ ](?:the )?$")


def as_age(text: str, quantity: Quantity, start: int, end: int) -> None:
    """Ages and age bands: *aged 65 and over*, *16-year-olds*, *the over-85s*, *median age is 31.8 years*."""
    top = quantity.high if quantity.comparator == "range" else quantity.value
    if top is None or not 0 <= top <= 125 or not (quantity.bare or quantity.kind == "duration"):
        return
    old = _OLD.match(text, quantity.end, end)
    left = (text, max(start, quantity.begin - 40), quantity.start)
    band = _BAND.match(text, quantity.end, end) if quantity.bare and 10 <= top <= 100 else None
    aged = _AGED.search(*left) or _AGED.search(text, max(start, quantity.begin - 40), quantity.begin)
    people = quantity.bare and _PEOPLE.search(*left)
    over = quantity.bare and _OVER_S.search(*left) and text[quantity.end : quantity.end + 1] == "s"
    subject = (
        quantity.kind == "duration"
        and quantity.unit == "a"
        or quantity.bare
        and _NO_NOUN.match(text, quantity.stop)
    ) and _SUBJECT_AGE.search(text, start, quantity.start)
    if (
        _old_written(text, quantity, end)
        or old
        or aged
        or people
        or over
        or subject
        or (band and not _count_band(text, quantity, band))
    ):
        quantity.kind, quantity.unit, quantity.bare = (
            "age",
            "a" if quantity.unit == "1" else quantity.unit,
            False,
        )
        if old:
            quantity.reach = old.end()


def _old_written(text: str, quantity: Quantity, end: int) -> bool:
    """*46 years old*, *16-year-old*: the unit has been read, what follows makes it an age."""
    return (
        quantity.kind == "duration"
        and re.compile(r"[- \u00a0]olds?\b|[ \u00a0]of[ \u00a0]age\b").match(text, quantity.end, end)
        is not None
    )


def _count_band(text: str, quantity: Quantity, band: re.Match[str]) -> bool:
    """*20+ services* counts; *75+ inside two hours* is an age: a plain noun follows a count."""
    if band.group().strip() in {"s"}:
        return True
    if "over" in band.group() or "older" in band.group() or "young" in band.group():
        return False
    after = _WORD.match(text, band.end())
    return bool(
        after
        and after[1].islower()
        and after[1]
        not in {"inside", "who", "in", "and", "or", "with", "on", "at", "are", "were", "is", "had", "have"}
    )


_CLOCK = re.compile(
    rf"(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?(?:(?:{_B}|\u2009)?(?P<half>[aApP])(?:[mM]\b"
    rf"|\.[mM]\.)|{_B}o['’]clock|{_B}?(?P<noon>noon|midnight)\b)"
    r"|(?P<h24>[01]\d|2[0-3]):(?P<m24>[0-5]\d)(?![:\d])"
)


def clock(text: str, number: Number, end: int) -> Quantity | None:
    """A time of day, in hours since midnight: *6.30pm* is 18.5."""
    match = _CLOCK.match(text, number.start, end)
    if match is None or match.end() < number.end:
        return _office_hours(text, number, end)
    if match["h24"]:
        hours = int(match["h24"]) + int(match["m24"]) / 60
    else:
        hours = int(match["hour"]) + int(match["minute"] or 0) / 60
        hours += 12 if (match["half"] or "").lower() == "p" and hours < 12 else 0
    quantity = Quantity(number.start, match.end(), "measure", hours, "h", [number])
    quantity.notes["clock"] = ("time of day", number.start, match.end())
    return quantity


_OFFICE = re.compile(
    rf"(?P<open>\d{{1,2}})(?:{_B}to{_B}|[–-])(?P<close>\d{{1,2}})(?=,?{_B}(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    rf"|Sun)day)"
)


def _office_hours(text: str, number: Number, end: int) -> Quantity | None:
    """*9 to 5, Monday to Friday*."""
    match = _OFFICE.match(text, number.start, end)
    if match is None:
        return None
    opens, closes = float(match["open"]), float(match["close"])
    quantity = Quantity(number.start, match.end(), "measure", None, "h", [number])
    quantity.low, quantity.high, quantity.comparator = opens, closes + (12 if closes <= opens else 0), "range"
    return quantity


_SHARED = re.compile(
    rf"{_B}?(?:,|{_B}and|,{_B}and|{_B}or|,{_B}or|{_B}to|{_B}against|{_B}rather{_B}than|{_B}versus|{_B}v|/"
    rf"|{_B}then)"
    rf"(?:{_B}(?:to|just|only|about|around|a|an|almost|nearly|then|from|over|under|some|more{_B}than"
    rf"|at{_B}least)){{0,3}}{_B}$"
)


def as_points(text: str, found: list[Quantity], end: int) -> None:
    """*4.3 points*, *half a point*: percentage points where the sentence speaks of per cent."""
    if not any(quantity.unit == "%" for quantity in found):
        return
    for quantity in found:
        match = _POINTS.match(text, quantity.end, end)
        if match and (quantity.bare or quantity.kind == "proportion" and "a" in match.group().split()):
            quantity.kind, quantity.unit, quantity.bare, quantity.end = (
                "percentage_points",
                "%",
                False,
                match.end(),
            )


_POINTS = re.compile(rf"{_B}(?:of{_B})?(?:an?{_B})?points?\b")


def share_units(text: str, found: list[Quantity]) -> None:
    """Units that are said once for two: *from 89.6 to 85.7 per cent*, *21.5, 23.9 and 15.2 per cent*."""
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        if not left.bare or right.bare or right.adjective or left.value is None:
            continue
        if right.kind in {"proportion", "ratio", "age"} or "clock" in right.notes:
            continue
        if _SHARED.fullmatch(_between(text, left, right)) and not (
            right.unit == "%" and left.value > 100 > (right.value or 0)
        ):
            _take(left, right)


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
