"""Ages: of one person, of a band, as an average."""

from __future__ import annotations

import re

from flows.extract.blanks import BLANK as _B
from flows.extract.quantities import Quantity
from flows.patterns import compiled

_WORD = compiled(r"[ \u00a0\u2009\u202f\n]([A-Za-z][\w'’-]*)")
_AGED = compiled(
    rf"\b(?:[Aa]ge[ds]?|age{_B}of|ages|age{_B}group|age{_B}range|[Tt]urning|turned)(?:{_B}(?:between|from|of"
    rf"|under|over|about|at{_B}least))?{_B}?-?$"
)
_PEOPLE = compiled(
    rf"\b(?:man|woman|boy|girl|child|patient|resident|those|people|patients|women|men|adults|children|residents|population|persons|pupils|workers|staff"
    rf"|girls|boys|anyone"
    rf"|everyone|others|nurses|doctors|employees|tenants|drivers|prisoners|students|voters|pensioners)"
    rf"{_B}(?P<aside>\()?(?:of|over|under|above|below|aged)(?:{_B}age)?{_B}$"
)
_OLD = compiled(
    rf"(?:-|{_B})years?(?:-|{_B})olds?\b|{_B}years?{_B}of{_B}age\b|{_B}age{_B}(?:group|band|range)s?\b"
)
_BAND = compiled(
    rf"{_B}?(?:and{_B}(?:over|under|above|older)|or{_B}(?:over|older|under|younger))\b|(?:\+|s\b)"
    rf"|(?:{_B}plus\b)"
)
_SUBJECT_AGE = compiled(
    r"\b(?:[Aa]verage|[Mm]edian|[Mm]ean|retirement|pension|oldest|youngest)(?:[ \u00a0\u2009\u202f\n]\w+)"
    r"{0,3}?[ \u00a0\u2009\u202f\n]?age\b"
    r"|\bage[ \u00a0\u2009\u202f\n](?:is|was|of)\b(?![^\n]{0,30}[a-z\d],[ \u00a0\n])"
)
_NO_NOUN = compiled(r"[.,;)]|[ \u00a0\n](?:in|last|this|and|at|on|when|for|compared|years?|to)\b|$")
#: *under-18 conceptions*, *over-65 households*
_BY_AGE = compiled(r"\b(?:[Oo]ver|[Uu]nder)[-‑]$")
_OVER_S = compiled(r"(?:\b[Oo]ver|\b[Uu]nder)[-‑ ](?:the )?$")


def as_age(text: str, quantity: Quantity, start: int, end: int) -> None:
    """Ages and age bands: *aged 65 and over*, *16-year-olds*, *the over-85s*, *median age is 31.8 years*."""
    top = quantity.high if quantity.comparator == "range" else quantity.value
    if top is None or not 0 <= top <= 125 or not (quantity.bare or quantity.kind == "duration"):
        return
    old = _OLD.match(text, quantity.end, end) or _old_written(text, quantity, end)
    left = (text, max(start, quantity.begin - 40), quantity.start)
    band = _BAND.match(text, quantity.end, end) if quantity.bare and 10 <= top <= 100 else None
    aged = _AGED.search(*left) or _AGED.search(text, max(start, quantity.begin - 40), quantity.begin)
    people = quantity.bare and (
        _beside_people(text, quantity, left)
        or _of_people(text, quantity, start)
        or _beside_a_name(text, quantity, left)
        or _are_over(text, quantity, start)
    )
    over = quantity.bare and (
        _OVER_S.search(*left) and text[quantity.end : quantity.end + 1] == "s"
        or quantity.value is not None and quantity.value >= 10 and _BY_AGE.search(*left)
    )
    subject = (
        quantity.kind == "duration"
        and quantity.unit == "a"
        or quantity.bare
        and _NO_NOUN.match(text, quantity.stop)
    ) and _SUBJECT_AGE.search(text, start, quantity.start)
    if old or aged or people or over or subject or (band and not _count_band(text, quantity, band)):
        quantity.kind, quantity.unit, quantity.bare = (
            "age",
            "a" if quantity.unit == "1" else quantity.unit,
            False,
        )
        if old:
            quantity.reach = old.end()


def ends_a_group(text: str, quantity: Quantity) -> bool:
    """*Of those under 35, 62 per cent agreed*: a bare age behind people, and no part of a series."""
    begin = max(0, quantity.begin - 40)
    aged = _AGED.search(text, begin, quantity.start) or _PEOPLE.search(text, begin, quantity.start)
    return aged is not None and text[quantity.end : quantity.end + 2] == ", "


def _beside_people(text: str, quantity: Quantity, left: tuple[str, int, int]) -> bool:
    """*Workers over 40*, *young persons (under 25)*; but not *patients (over 40 a day)*."""
    people = _PEOPLE.search(*left)
    return people is not None and (people["aside"] is None or text[quantity.end : quantity.end + 1] == ")")


#: *half of partners are over 55*, *one in five members is over 60*
_ARE_OVER = compiled(
    rf"(?:%\)?|per{_B}cent|[Hh]alf|thirds?|quarters?|fifths?|\b[Oo]ne{_B}in{_B}[a-z\d]+|\)){_B}(?:of{_B})?(?:the{_B}|our{_B}|its{_B}|their{_B})?"
    rf"(?:[a-z-]+{_B}){{0,3}}(?:is|are|was|were|(?:will|would){_B}be){_B}(?:now{_B}|already{_B})?(?:over|under|above|below|past){_B}$"
)


def _are_over(text: str, quantity: Quantity, start: int) -> bool:
    """Whether a number with no noun behind it tells how old a share of people are."""
    if not 15 <= (quantity.value or 0) <= 100 or not _NO_NOUN.match(text, quantity.stop):
        return False
    return _ARE_OVER.search(text, max(start, quantity.start - 80), quantity.start) is not None


#: *Anna Mills, 52, said*; *her son, 8, was*
_SOMEBODY = compiled(
    rf"(?<!\bin{_B})(?<!\bat{_B})\b(?:[A-Z][a-z’'-]+{_B}[A-Z][\w’'-]+|(?:[Hh]is|[Hh]er|[Mm]y|[Tt]heir){_B}(?:[a-z]+{_B})?"
    rf"(?:son|daughter|wife|husband|mother|father|partner|brother|sister)),{_B}$"
)
_IS_SOMEBODY = compiled(
    rf",{_B}(?:who(?:se)?|from|said|says|told|has|had|was|is|an?|the|lives?|works?|and{_B}(?:his|her)){_B}"
)


def _beside_a_name(text: str, quantity: Quantity, left: tuple[str, int, int]) -> bool:
    """Whether a number stands between commas behind somebody: of people newspapers tell the age so."""
    behind = _IS_SOMEBODY.match(text, quantity.end)
    return behind is not None and text[quantity.start].isdigit() and _SOMEBODY.search(*left) is not None


#: *200 children, a third of them under five*
_OF_THEM = compiled(rf"\bof{_B}(?:them|whom){_B}(?:under|over|below|above|aged){_B}$")
_ANY_PEOPLE = compiled(
    r"\b(?:children|patients|pupils|residents|people|prisoners|adults|babies|refugees|migrants|tenants"
    r"|pensioners|workers|members|drivers|victims)\b"
)


def _of_people(text: str, quantity: Quantity, start: int) -> bool:
    """Whether *of them under* speaks of people of the sentence, and no noun follows the number."""
    return (
        _OF_THEM.search(text, max(start, quantity.start - 20), quantity.start) is not None
        and _NO_NOUN.match(text, quantity.stop) is not None
        and _ANY_PEOPLE.search(text, start, quantity.start) is not None
    )


_WRITTEN = compiled(r"[- \u00a0]olds?\b|[ \u00a0]of[ \u00a0]age\b")


def _old_written(text: str, quantity: Quantity, end: int) -> re.Match[str] | None:
    """*46 years old*, *16-year-old*: the unit has been read, what follows makes it an age."""
    return _WRITTEN.match(text, quantity.end, end) if quantity.kind == "duration" else None


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
