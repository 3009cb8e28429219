"""What stands right after a number and says what it is a number of: per cent, currency, years, kilometres.

Words and codes come from the code list of units; the forms of *per cent* and of magnitudes are grammar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from flows.extract.blanks import BLANK
from flows.extract.codelists import Unit, units
from flows.patterns import compiled

_PERCENT = rf"(?:%|‰|per{BLANK}?-?cent|percent|pct|(?<=\d)pc\b)"
#: the unit of a share, in its forms: the longest first
_BLANKS = compiled(f"{BLANK}+")
PERCENT = compiled(
    rf"(?:{BLANK}{{0,2}}|-)(?:"
    rf"(?P<points>(?:per{BLANK}?-?cent(?:age)?|percentage|%|pc|pct)[- \u00a0\n]{{1,2}}(?:points?|p?pts?)\b"
    rf"|pp(?:ts?)?\b|ppts?\b|p\.p\.)"
    rf"|(?P<basis>basis[- \n]points?\b|bps?\b)"
    rf"|(?P<percent>{_PERCENT}(?!\d{{0,2}}[A-Za-z_]|\d{{3}})))"
)

MAGNITUDES = {
    "hundred": 1e2, "crore": 1e7, "lakh": 1e5, "thousand": 1e3, "k": 1e3, "K": 1e3,
    "million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "M": 1e6, "mln": 1e6, "mio": 1e6,
    "billion": 1e9, "bn": 1e9, "BN": 1e9, "B": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
MAGNITUDE = compiled(
    rf"(?:{BLANK}{{0,2}}|-)(?P<word>crore|lakh|million|billion|trillion|thousand|hundred|mln|mio|mn|bn|BN|trn"
    rf"|tn|[mkMKBb])(?!\d{{0,2}}[^\W\d]|\d{{3}}|[²³]|[23](?!\d))"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit as found after a number: where it ends, its code, its kind, and the factor to the base unit."""

    end: int
    code: str
    kind: str
    factor: float = 1.0


#: a rate by time (*a week*) stays what it is a rate of; the words say per what
_BY_TIME = {"/a", "/mo", "/wk", "/d", "/h", "/min"}
#: rates per so many are composed; *m2* and *m3* are not such
_PER_SO_MANY = compiled(r"/\d+")


@cache
def _by_word() -> dict[str, Unit]:
    words: dict[str, Unit] = {}
    for unit in units():
        if unit.code not in _BY_TIME and not _PER_SO_MANY.fullmatch(unit.code):
            for word in (*unit.words, *unit.symbols):
                words.setdefault(word, unit)
    return words


#: up to four words after a number, the first written onto it or behind a blank or a hyphen
_WORDS = compiled(
    rf"(?P<gap>{BLANK}{{0,2}}|-)(?P<words>[^\s\d(),;:|-][^\s(),;:|]*(?:{BLANK}[^\s(),;:|]+){{0,3}})"
)
#: no unit is called by more
_LONGEST_NAME = 80
_LAST = ".!?'\"’”*"
#: a footnote mark written onto the end of a sentence
_NOTE = compiled(r"(?:(?<=[a-z])[.,;:]|(?<=[a-z]{4}))\d{1,2}$")


def _longest(words: str, at: int) -> tuple[str, int] | None:
    """The longest unit that words begin with, and where it ends; `at` is where the words begin."""
    known = _by_word()
    end = min(len(words), _LONGEST_NAME)
    while end > 0:
        part = words[:end].rstrip(_LAST)
        if part[-1:].isdigit():
            part = _NOTE.sub("", part)
        name = part if part.isalnum() else _BLANKS.sub(" ", part)
        if name in known:
            return name, at + len(part)
        joint = max(
            words.rfind(" ", 0, end),
            words.rfind("\u00a0", 0, end),
            words.rfind("\n", 0, end),
            words.rfind("-", 0, end),
            words.rfind("/", 0, end),
        )
        end = joint
    return None


@cache
def currencies() -> dict[str, str]:
    """The marks and codes that stand before an amount of money, with their ISO 4217 code."""
    return {
        mark: unit.code for unit in units() if unit.kind == "money" and unit.leads for mark in unit.symbols
    }


@cache
def before() -> re.Pattern[str]:
    """Sign and currency that stand right before a number; matched against what ends where it begins."""
    marks = "|".join(re.escape(mark) for mark in sorted(currencies(), key=len, reverse=True))
    return compiled(
        rf"(?:(?<![\w%)])(?P<sign>[-−–‒﹣－+±]|minus{BLANK}|plus{BLANK}))?"
        rf"(?:(?:(?<![\w.])|(?<=\bc)|(?<=\bc\.)|(?<=\bca\.))(?P<money>{marks}){BLANK}?(?P<inner>[-−–])?)?$"
    )


#: a mark of currency that stands before the next amount is none of this number's: *65 £4m*
_AMOUNT = compiled(r"(?<=[£$€¥])[-−–(]{0,2}\d")


#: the letters that are a unit behind a blank too: *4 g of sugar*, *within 24 h*
_APART = frozenset("ghltL")
#: things that are called after a length of time: *4,000 day cases*, *12 night shelters*
_CALLED_AFTER = compiled(
    rf"(?<=day){BLANK}(?:cases?|cent(?:re|er)s?|surger(?:y|ies)|care|places|patients|visits|visitors|trips"
    rf"|trippers|nurser(?:y|ies)|pupils|students|schools|attend(?:ances|ers)|services|units|beds|tickets)\b"
    rf"|(?<=night){BLANK}(?:shelters?|buses|trains|shifts|flights|services|workers|schools|clubs)\b"
    rf"|(?<=year){BLANK}groups\b"
)
#: the device in Britain, the length in America: told by what is done with devices
_METERS = frozenset({"meter", "meters"})
_DEVICES = compiled(
    r"\b(?:smart|gas|electricity|water|energy|parking|prepayment|heat|power|fitted|install(?:ed|ing|ation)?"
    r"|suppliers?|customers?|bills?|tariffs?|read(?:ing|ings)?)\b"
)
_AROUND = 90


def after(text: str, at: int, end: int) -> Measured | None:
    """The unit that begins at `at`, if one does."""
    match = PERCENT.match(text, at, end)
    if match:
        return _percent(match)
    match = _WORDS.match(text, at, end)
    found = _longest(match["words"], match.start("words")) if match else None
    if match is None or found is None:
        return None
    word, stop = found
    if len(word) == 1 and word.isalpha() and match["gap"] and word not in _APART:
        return None
    unit = _by_word()[word]
    if word == "year" and text.startswith((" to date", "-to-date"), stop):
        return None
    if _CALLED_AFTER.match(text, stop):
        return None
    if word in _METERS and _DEVICES.search(text, max(0, at - _AROUND), min(end, stop + _AROUND)):
        return None
    if unit.kind == "money" and _AMOUNT.match(text, stop, end):
        return None
    return Measured(stop, unit.code, unit.kind, unit.factor)


def _percent(match: re.Match[str]) -> Measured:
    if match["points"]:
        return Measured(match.end(), "%", "percentage_points")
    if match["basis"]:
        return Measured(match.end(), "%", "percentage_points", 0.01)
    return Measured(match.end(), "%", "percentage", 0.1 if match["percent"] == "‰" else 1.0)
