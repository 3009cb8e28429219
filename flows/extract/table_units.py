"""Units and multipliers as the heads and notes of tables name them: *(£000)*, *EUR bn*, *per 1,000*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from flows.extract import units
from flows.extract.number_words import TENS, UNITS
from flows.patterns import compiled


@dataclass(frozen=True, slots=True)
class Unit:
    """What a heading says its values are in. `kind` is empty where it names a multiplier alone."""

    kind: str
    code: str
    factor: float = 1.0

    @property
    def sized(self) -> bool:
        return self.factor != 1.0


_B = "[ \u00a0\u2009\u202f]"
_SIZES = {
    "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9,
    "billions": 1e9, "k": 1e3,
    "thousand": 1e3, "thousands": 1e3, "tn": 1e12, "trillion": 1e12, "hundreds": 1e2,
}  # fmt: skip
_WORD = r"millions?|billions?|trillion|thousands?|hundreds|mio|mn|bn|tn|m|k"
#: a multiplier that stands alone: in brackets, after a comma, after *in*, or as the whole heading
_SIZE = compiled(
    rf"(?:^\W*|[(,;:]{_B}?|\bin{_B}|\({_B}?in{_B})(?P<size>{_WORD}|(?:['’‘]|1[ ,\u00a0\u2009\u202f]"
    rf"|x{_B}?1,?)?000s?)(?={_B}?(?:$|[),;:]|of\b|people\b|persons\b|\W*$))"
    rf"|\b(?P<word>millions|billions|thousands?)\b(?!{_B}(?:\w+{_B})?(?:pounds|euros))",
    re.IGNORECASE,
)
#: the confidence of an interval is no unit of its values
_INTERVAL = compiled(
    rf"\d\d(?:\.\d)?{_B}?(?:%|per cent){_B}(?:CI|confidence|interval|uncertainty)\w*"
    rf"|\bper{_B}?cent{_B}interval",
    re.IGNORECASE,
)
_POINTS = compiled(r"\b(?:percentage points?|pp|ppts?|% points?|pts)\b|\bp\.p\.", re.IGNORECASE)
_BASIS = compiled(r"\b(?:basis points|bps)\b", re.IGNORECASE)
_PERCENT = compiled(r"%|\bper cent\b|\bpercent(?:age)?\b(?!\s+points?)|\bpct\b", re.IGNORECASE)
_PER = compiled(
    rf"\b[Pp]er{_B}(?P<base>1[, \u00a0\u2009\u202f]?000[, \u00a0\u2009\u202f]?000"
    rf"|100[, \u00a0\u2009\u202f]?000|10[, \u00a0\u2009\u202f]?000"
    rf"|1[, \u00a0\u2009\u202f]?000|100{_B}million|100|million|thousand)\b|/(?P<slash>1,?000|100,?000)\b"
)
_BASES = {"million": "1000000", "thousand": "1000", "100million": "100000000"}
_PENCE = compiled(rf"\bpence\b|\((?:p|ppl)\)|\bp/|\bp{_B}per\b|\bp{_B}a{_B}")
_CURRENCY_WORDS = {
    "pounds": "GBP",
    "sterling": "GBP",
    "euros": "EUR",
    "euro": "EUR",
    "dollars": "USD",
    "us dollars": "USD",
}
_COUNTS = compiled(
    r"\(n\)|\b(?:base|sample|respondents|number|no\.|count|posts|jobs|staff|people"
    r"|persons|patients|headcount|wte|fte|cases|households|beds|homes|schemes|visits"
    r"|members|employees"
    r"|pupils|students|stores|shops|sites|customers|passengers|vehicles|deaths|births"
    r"|residents|population|nurses|doctors|attendances|admissions"
    r"|referrals|complaints|farms|schools|hospitals|practices|units|dwellings|applications"
    r"|incidents|offences|prisoners|children|adults|companies|firms)\b",
    re.IGNORECASE,
)
#: a row of a table of money that counts says so at once: *staff costs* do not
_ROW_COUNTS = compiled(
    r"^\W*(?:(?:average |total )?(?:number|no\.?) of|headcount|(?:average )?(?:number "
    r"of )?employees)\b|\((?:fte|wte|number|no\.?)\)",
    re.IGNORECASE,
)
_EACH = compiled(r"\bper\b|\beach\b|\b(?:earnings|dividends?) (?:per|a) share\b", re.IGNORECASE)


def _behind(mark: str) -> str:
    """What may stand behind a mark: no letter behind two, and behind a letter alone only how large it is."""
    if not mark[-1].isalpha() or len(mark) > 2:
        return ""
    return r"(?![A-Za-z])" if len(mark) > 1 else rf"(?=['’]?,?000|{_B}?(?:millions?|billions?|m|bn|mn)\b)"


@cache
def _money() -> re.Pattern[str]:
    """A currency with its multiplier before or after: *£m*, *EUR bn*, *in millions of euros*."""
    marks = "|".join(
        re.escape(mark) + _behind(mark) for mark in sorted(units.currencies(), key=len, reverse=True)
    )
    zeros = rf"['’‘]?,?0?000?{_B}?0{{0,3}}'?s?(?!\d)"
    return compiled(
        rf"(?:\b(?P<first>millions?|billions?|thousands?|mn|bn|[Mm]io|1{_B}000)\.?(?:{_B}of)?{_B})?"
        rf"(?:(?<![A-Za-z])(?P<mark>{marks})|\b(?P<name>(?:US )?dollars|euros?|pounds|sterling)\b)"
        rf"{_B}?(?:in{_B})?(?P<size>(?:{_WORD})(?![A-Za-z])|{zeros})?",
    )


def _size(words: str | None) -> float:
    """What a multiplier multiplies by: *m*, *'000*, *1 000*."""
    if not words:
        return 1.0
    bare = re.sub(r"[\W_]", "", words).lower()
    return _SIZES.get(bare) or (1e3 if bare.rstrip("s").endswith("000") or bare.rstrip("s") == "000" else 1.0)


@lru_cache(maxsize=4096)
def named(words: str) -> Unit | None:
    """Kind, unit and multiplier that a heading names; null where it names none."""
    words = _INTERVAL.sub(" ", words.replace("*", ""))
    if _POINTS.search(words):
        return Unit("percentage_points", "%")
    if _BASIS.search(words):
        return Unit("percentage_points", "%", 0.01)
    money = _money().search(words)
    if _PERCENT.search(words) and not (money and len(words) > 40):
        return Unit("percentage", "%")
    if per := _PER.search(words):
        base = re.sub(r"[^\w]", "", per["base"] or per["slash"])
        return Unit("rate", f"/{_BASES.get(base, base)}")
    return _amount(words, money) or _measured(words)


def _amount(words: str, money: re.Match[str] | None) -> Unit | None:
    """Money with its multiplier, or a multiplier alone."""
    outer = _SIZE.search(words)
    if money:
        code = units.currencies()[money["mark"]] if money["mark"] else _CURRENCY_WORDS[money["name"].lower()]
        said = money["size"] or money["first"] or (outer and (outer["size"] or outer["word"]))
        return Unit("money", code, _size(said))
    if _PENCE.search(words):
        return Unit("money", "GBP", 0.01)
    return Unit("", "1", _size(outer["size"] or outer["word"])) if outer else None


_PLACES = compiled(
    rf"(?:^\W*|[(,;:]{_B}?|\bin{_B}(?={_B}?)|(?<=[a-z]){_B}(?=(?:years|months|weeks|days|hours|minutes)\b))"
)
#: *million litres*, *thousand tonnes*
_SIZED = compiled(rf"\b(?P<size>million|thousand|billion|mn|bn){_B}(?=[A-Za-z]{{2,12}}\W*$)", re.IGNORECASE)
#: *over six weeks* is a limit, and no unit
_NUMBERED = compiled(rf"\b(?:{'|'.join([*UNITS, *TENS])}){_B}$", re.IGNORECASE)
_KINDS = {"duration": "duration", "percentage": "percentage", "money": "money"}
_CLOSED = compiled(rf"{_B}?(?:$|[),;:/]|per\b|CO2|\W*$)")


def _measured(words: str) -> Unit | None:
    """A unit of the code list where units stand: in brackets, after a comma or *in*, or alone."""
    sized = _SIZED.search(words)
    words = _SIZED.sub("", words)
    for place in _PLACES.finditer(words):
        at = place.end()
        if _NUMBERED.search(words, 0, at):
            continue
        found = units.after(f" {words[at : at + 40]}", 0, 41)
        if (
            found
            and _CLOSED.match(words, at + found.end - 1)
            and (found.end > 2 or words[at - 1 : at] == "(")
        ):
            size = _size(sized["size"]) if sized else 1.0
            return Unit(_KINDS.get(found.kind, "measure"), found.code, found.factor * size)
    return None


@lru_cache(maxsize=4096)
def counts(words: str) -> bool:
    """Whether the head of a column says that it counts things, whatever the caption's unit is."""
    return _COUNTS.search(words) is not None


def row_counts(words: str) -> bool:
    """Whether the head of a row says that it counts things."""
    return _ROW_COUNTS.search(words) is not None


def is_each(words: str) -> bool:
    """Whether an amount is that of one share, head or hour, which a table's multiplier does not reach."""
    return _EACH.search(words) is not None
