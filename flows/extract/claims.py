"""Numerals that state no quantity, told by what they are written into: addresses, citations, names.

The first rule that matches at a place claims all numerals that it covers; what is claimed is kept as
evidence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from flows.extract.claim_rules import GAP, RULES
from flows.extract.numerals import Number
from flows.extract.pattern_starts import ByStart
from flows.extract.units import currencies
from flows.patterns import compiled


@dataclass(frozen=True, slots=True)
class Claim:
    """Characters whose numerals are no quantities, with their disposition and the rule that says so."""

    start: int
    end: int
    disposition: str
    rule: str


_RULES = ByStart((words, (disposition, name)) for disposition, name, words in RULES)
_QUANTITY_WORDS = compiled(
    r"(?:over|under|mid|post|pre|sub|ages?|aged|minus|plus|zero)-\d"
    r"|(?:hundred|thousand|[bmtr]{1,2}illion|cent)\d{1,2}\b",
    re.IGNORECASE,
)
#: *40m2*, *350ktCO2e*: a number with a unit that itself ends in a digit, or holds one
_OF_UNIT = compiled(r"\d++(?:[kcm]?m[23]|(?:[kMG]?t|g)CO2e?)$")
_MONEY = compiled(r"(?:[A-Z][A-Za-z]{1,3}|Rs|[FH]Y|[HQx](?=\d(?!\d*[A-EG-Z])))\d|[1-4][HQ]\d\d|[69]M")
#: *R3 trillion*, *R2,400*: a letter alone is a mark of currency where so much money follows
_RANDS = compiled(
    r"R\d[\d.]{0,6}[ \u00a0]?(?:million|billion|trillion|bn|m|tn)\b|R\d{1,3}(?:[, \u00a0]\d{3})+(?![\d,])"
)
_TOKENS = compiled(r"[^\s\u00a0]+")
_MARK_OPENS = compiled(r"(?:<sup>\[?|\[(?:\^|Qq?)?|\()$")
_OPENING = compiled(r"[(\[\"“‘'*_<>—–]*")
#: words that no name or citation begins with
_BEGIN_NOTHING = frozenset(
    """
    of in and was were is are be been had has have by at on to with for from its their that than
    about up or as it which who will would an more less over under between after before into just
    only some all
    """.split()
)
#: how far before a number the name may begin that it is part of
_REACH = 56


def find(text: str, start: int, end: int, numbers: list[Number]) -> list[Claim]:
    """What the numbers of `text[start:end]` are written into, in order, none overlapping.

    *Section 12*, *[3]* and *SW1A 2AA* are claimed; *12 schools* is not.
    """
    found: list[Claim] = []
    reach = start
    for number in numbers:
        if number.start < reach or _plainly_a_quantity(text, number):
            continue
        claim = _around(text, max(start, reach), end, number)
        if claim:
            found.append(claim)
            reach = claim.end
    return found


_PLAIN_AFTER = compiled(
    r"[ \u00a0\n](?!likes?\b|pages?\b|min|call|(?:bus|tram|ferry|service|train|sailing|wickets?)\b"
    r"|from[ \u00a0\n][A-Z])[a-z]"
    r"|[.,][ \n](?![A-Z\d])|\n"
)
#: small words that name nothing numbered
_PLAIN_BEFORE = compiled(
    r"(?:^|[ \u00a0\n])(?:of|the|a|an|to|by|from|than|over|about|around|nearly|almost|just"
    r"|only|were|was|are|is|had|has|have|by|at|with|for|and|some|more|least|under|between|all|its|their|our|than|reached|including|into"
    r"|on|up)[ \u00a0\n]$"
)
#: no count begins with a nought, and none that looks like a year with a mark behind it is plain
_WITH_NOUGHT = compiled(r"0\d|(?:19|20)\d{3,4}(?!\d)")
_CONFIDENCE = compiled(rf"{GAP}?%(?:{GAP}|-)?(?:C[Il]\b|UI\b|[Cc]onfidence|[Uu]ncertainty|[Cc]redible)")


def _plainly_a_quantity(text: str, number: Number) -> bool:
    """Whether nothing around the number could be part of a name.

    A currency mark or a per cent sign stands on it, or plain words on both sides: *about 40 of*. A capital,
    *the Group of Seven*, or a nought before it may be that of a name.
    """
    percent = text[number.end : number.end + 1] == "%" and not _CONFIDENCE.match(text, number.end)
    if percent or number.start > 0 and text[number.start - 1] in "£€$":
        # *£000* is what the numbers of a table are in
        return not text.startswith("000", number.start)
    if text[number.start].isupper() or _WITH_NOUGHT.match(text, number.start):
        return False
    return (
        _PLAIN_AFTER.match(text, number.end) is not None
        and _PLAIN_BEFORE.search(text, max(0, number.start - 14), number.start) is not None
    )


def _around(text: str, start: int, end: int, number: Number) -> Claim | None:
    """The claim that covers a number: tried from each of the few words before it on, the farthest first."""
    words = list(_TOKENS.finditer(text, max(start, number.start - _REACH), number.start))[-5:]
    tokens = [word.start() for word in words if word.group() not in _BEGIN_NOTHING]
    opening = _MARK_OPENS.search(text, max(start, number.start - 7), number.start)
    if opening:
        tokens.append(opening.start())
    for token in [*tokens, number.start]:
        for at in _openings(text, token, number.start):
            claim = _at(text, at, end)
            if claim and claim.start <= number.start < claim.end:
                return claim
    return None


def _openings(text: str, token: int, end: int) -> tuple[int, ...]:
    """Where a claim may begin: at a token, and behind the brackets and quotation marks that it opens with."""
    if text[token].isalnum():
        return (token,)
    opened = _OPENING.match(text, token, end)
    return (token, opened.end()) if opened and opened.end() > token else (token,)


def _at(text: str, at: int, end: int) -> Claim | None:
    """The claim that begins at a place, by the first rule that matches there."""
    found = _RULES.match(text, at, end)
    if found is None:
        return None
    match, (disposition, rule) = found
    quantity = rule == "part of a word" and (_is_quantity(match.group()) or _RANDS.match(text, at, end))
    return None if quantity else Claim(match.start(), match.end(), disposition, rule)


def _is_quantity(word: str) -> bool:
    if _QUANTITY_WORDS.match(word) or _OF_UNIT.match(word):
        return True
    marked = _MONEY.match(word)
    if marked is None:
        return False
    mark = marked.group()[:-1]
    return mark in currencies() or mark in {"Rs", "US", "FY", "HY", "H", "Q", "x"} or word[0].isdigit()
