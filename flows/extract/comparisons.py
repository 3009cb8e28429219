"""How a figure is compared: the words around it, where they do compare, and the bounds that they set."""

from __future__ import annotations

import re

from flows.extract import comparators, quantities
from flows.extract.comparators import Comparator
from flows.extract.quantities import Quantity
from flows.patterns import compiled

_REVERSED = {">": "<=", "<": ">="}
_NEGATED = compiled(r"\b(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]ever)\b[^.,;:]{0,40}$")
_AMOUNT = compiled(
    r"[\d%mnk](?:[ \u00a0\n](?!to\b)\w+)?[ \u00a0\n]$"
    r"|\b(?:spread|worth|spent|spending|phased|paid|rise|fall|fell|rose|year|growth|savings|funding|investment|costs)"
    r"[ \u00a0\n](?:(?!to\b)\w+[ \u00a0\n])?$"
)
_OPENS = compiled(r"(?:^|[,;:—–][ \u00a0\n])$")
_SUBJECT = compiled(r",?[ \u00a0\n](?:the|our|its|their|his|her|it|we|they|he|she|this|that|these)\b|,")


def _lasting(text: str, quantity: Quantity, found: Comparator, start: int) -> bool:
    """*£27.4m over seven years*, *over three years it lost 4%*: how long it was compares nothing."""
    return (
        quantity.kind == "duration"
        and text[found.start : found.start + 5].lower().startswith("over ")
        and (
            _AMOUNT.search(text, max(start, found.start - 16), found.start) is not None
            or (
                _OPENS.search(text, max(start, found.start - 2), found.start) is not None
                and _SUBJECT.match(text, quantity.end) is not None
            )
        )
    )


def compare(text: str, quantity: Quantity, start: int, end: int) -> None:
    """Read the comparator around a quantity and settle its bounds: *at least 40*, *40 or more*."""
    earlier = _compared_before(text, quantity, start)
    later = comparators.after(text, quantity.end, end)
    if later:
        quantity.reach = max(quantity.reach, later.end)
    said = later if later and (earlier is None or earlier.sign == "~" or later.sign != "~") else earlier
    if said:
        quantity.said, quantity.comparator = said, said.sign
    quantities.settle(quantity)


def _compared_before(text: str, quantity: Quantity, start: int) -> Comparator | None:
    """The comparator before a quantity: *no more than* turned round, *within* only of times and lengths."""
    found = comparators.before(text, start, quantity.start)
    if found is None or _lasting(text, quantity, found, start):
        return None
    if not _holds(text, quantity, found):
        return None
    if found.sign in _REVERSED and _NEGATED.search(text, max(start, found.start - 45), found.start):
        return Comparator(_REVERSED[found.sign], found.start, found.end)
    return found


#: words that compare only what they can: time and length lie *within*, what has grown *passed* a number
_ONLY = compiled(r"(?P<length>within|inside)|(?P<size>pass|cross|bro|breach)|over|above", re.IGNORECASE)
_OBJECT = compiled(r"[ \u00a0\n](?:to|on|down|back|into)\b")
_PHRASAL = compiled(r"\b(?:watch|presid|hand|turn|carri|roll)(?:ed|es|ing|s|e)?[ \u00a0\n]$", re.IGNORECASE)
#: *turnover edged up to 14%*: where it went, and no bound
_WENT = compiled(
    r"\b(?:edged|crept|ticked|inched|nudged|drifted|moved|went|gone|jumped|climbed|shot|pushed|pushing|back|brought"
    r"|bringing|took|taking|rose|risen|rising|came|coming)[ \u00a0\n](?:(?:it|them|back)[ \u00a0\n])?$"
)
#: below this what is *passed* is rather a thing than a mark: *passed 12 laws*
_MARK = 1000


def _holds(text: str, quantity: Quantity, found: Comparator) -> bool:
    """Whether words compare that may also be a plain verb or a place: *inside 62 days*, *passed 5,000*."""
    if text.startswith("up to", found.start):
        return _WENT.search(text, max(0, found.start - 20), found.start) is None
    match = _ONLY.match(text, found.start, found.end)
    if match is None:
        return True
    if match["length"]:
        return quantity.kind in {"duration", "length", "measure"}
    if match["size"]:
        large = quantity.kind != "count" or (quantity.value or 0) >= _MARK
        return large and not _OBJECT.match(text, quantity.end)
    return quantity.kind == "duration" or not _PHRASAL.search(text, max(0, found.start - 12), found.start)
