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
    rf"{_REFERENCE}{_B}?(?:(?P<noun>(?:or{_B}(?:fewer|more|less),{_B}|(?:or{_B}(?:fewer|more|less){_B})?[a-z-]+(?:{_B}[a-z-]+){{0,4}}{_REFERENCE}{_B}))?"
    rf"(?:per|for{_B}every|in{_B}every(?!{_B}100\b)){_B}|/)"
    rf"(?P<base>1{_G}000{_G}000|100{_G}000|10{_G}000|1{_G}000|1(?:0{{1,2}})?{_B}million|100|million|thousand)(?![\d%]|,\d)"
)
_BASE = rf"(?P<base>1{_G}000{_G}000|100{_G}000|10{_G}000|1{_G}000|100|million)(?![\d%]|,\d)"
_OF_WHOM = rf"(?:{_B}(?:of{_B})?(?:the{_B})?[a-z-]+){{0,3}}?"
#: *the rate per 100,000 population was 14.2*: the base is named with the measure, before the number
_NAMED_BASE = compiled(
    rf"\b[A-Za-z]+{_B}per{_B}{_BASE}"
    rf"{_OF_WHOM}{_B}(?:is|was|were|are|has{_B}been|had{_B}been|stood|stands|rose|rises|fell|falls"
    rf"|ranged|ranges|reached|averaged|increased|decreased|dropped|declined|went|came|varied|varies)\b"
)
#: *Per 100,000 people, the rate was 14.5*
_OPENING_BASE = compiled(
    rf"[Pp]er{_B}{_BASE}{_OF_WHOM}(?:,{_B}|{_B}(?=the{_B}(?:[a-z-]+{_B}){{0,3}}rates?\b))"
)
_BASES = {
    "million": 10**6,
    "thousand": 1000,
    "1 million": 10**6,
    "10 million": 10**7,
    "100 million": 10**8,
}


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


def under_base(text: str, found: list[Quantity], start: int, end: int) -> list[Quantity]:
    """The quantities without a base that the measure names; those behind it that have no unit are per that.

    *Deaths per 100,000 people fell from 14 to 12* holds two rates and no number of people.
    """
    if len(found) < 2:
        return found
    named = _OPENING_BASE.match(text, start, end) or _NAMED_BASE.search(text, start, end)
    base = next((one for one in found if named and one.start == named.start("base")), None)
    if named is None or base is None or not base.bare:
        return found
    unit = f"/{_BASES.get(named['base']) or int(re.sub(r'[^0-9]', '', named['base']))}"
    for quantity in found:
        if quantity.bare and quantity.start > base.start and not _COUNTED.match(text, quantity.end, end):
            quantity.kind, quantity.unit, quantity.bare = "rate", unit, False
    return [quantity for quantity in found if quantity is not base]


#: a noun of its own, that a rate named before does not have
_COUNTED = compiled(
    rf"{_B}(?!(?:in|and|to|from|for|among|at|by|on|than|over|during|compared|last|this|while|but|here|there|now|[a-z]+ly)\b)[a-z]{{3,}}"
)
_COUNTED_PER = compiled(rf"{_B}[a-z]+(?:{_B}[a-z]+)?(?={_B}per{_B})")


def _per_area(text: str, quantity: Quantity, end: int) -> None:
    """*5,700 people per square kilometre*."""
    noun = _COUNTED_PER.match(text, quantity.end, end)
    unit = units.after(text, noun.end(), end) if noun else None
    if unit and unit.kind == "rate":
        quantity.kind, quantity.unit, quantity.bare, quantity.reach = "rate", unit.code, False, unit.end
