"""Rates and multiples: so many per thousand, so many times as much."""

from __future__ import annotations

import re

from flows.extract import units
from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.patterns import compiled

_TIMES = compiled(
    rf"{_B}times\b(?!{_B}(?:a|an|per|each|in|since|during|when|that|the{_B}(?:year|week))\b)|-fold\b|-times\b"
    rf"|[x×](?![\w])"
)


def as_times(text: str, quantity: Quantity, end: int) -> None:
    """*three times*, *fourfold*: how many times as much."""
    match = _TIMES.match(text, quantity.end, end)
    if quantity.bare and match:
        quantity.kind, quantity.bare, quantity.end = "ratio", False, match.end()


_G = "[,\u00a0\u2009\u202f ]?"
#: the mark of a reference may stand between: *5.6[2] per 1000*
_REFERENCE = rf"(?:{_B}?\[\d{{1,3}}(?:[,–-]{_B}?\d{{1,3}})*\]|<sup>\w{{1,3}}</sup>|[⁰¹²³⁴-⁹]{{1,2}})?"
_PER = compiled(
    rf"{_REFERENCE}{_B}?(?:(?P<noun>(?:or{_B}(?:fewer|more|less){_B})?[a-z]+(?:{_B}[a-z]+)?{_REFERENCE}{_B})?"
    rf"(?:per|for{_B}every|in{_B}every(?!{_B}100\b)){_B}|/)"
    rf"(?P<base>1{_G}000{_G}000|100{_G}000|10{_G}000|1{_G}000|100|1{_B}million|million|thousand)(?![\d%]|,\d)"
)
_BASES = {"million": 10**6, "thousand": 1000, "1 million": 10**6}


def as_rate(text: str, quantity: Quantity, end: int) -> tuple[int, int] | None:
    """*11.3 per 1,000*: the number as stated, its base in the unit. Gives the characters of the base."""
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


_COUNTED_PER = compiled(rf"{_B}[a-z]+(?:{_B}[a-z]+)?(?={_B}per{_B})")


def _per_area(text: str, quantity: Quantity, end: int) -> None:
    """*5,700 people per square kilometre*."""
    noun = _COUNTED_PER.match(text, quantity.end, end)
    unit = units.after(text, noun.end(), end) if noun else None
    if unit and unit.kind == "rate":
        quantity.kind, quantity.unit, quantity.bare, quantity.reach = "rate", unit.code, False, unit.end
