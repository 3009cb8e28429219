"""What multiplies a number: the words and letters behind it, and the fraction that it is said with."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract import units
from flows.extract.number_words import GROUPS, SCALES
from flows.extract.numerals import Number
from flows.patterns import compiled

#: what stands between a number and its fraction or its scale: *two-thirds*, *two million*
_BEFORE_FRACTION = frozenset({"-", "\u2011", " ", "\u00a0", "\n"})
_BEFORE_SCALE = frozenset({"-", " ", "\u00a0", "\n"})


@dataclass(frozen=True, slots=True)
class Worth:
    """A number with its fraction and its scale: value and factor apart, and the numbers that make it up.

    `share` tells that it is a part of one: *three quarters*, but not *two and a half*.
    """

    end: int
    value: float
    factor: float
    numbers: list[Number]
    share: bool


def worth(text: str, number: Number, following: list[Number]) -> Worth | None:
    """What a number is worth with those of the following that belong to it; null where that is not known.

    *two and a half million* is 2.5, a million times.
    """
    if number.value is None:
        return None
    said = _with_fraction(text, number, number.value, following)
    end, value = said or (number.end, number.value)
    numbers = [number, following[0]] if said else [number]
    scales, factor = _scales(text, end, numbers[-1].form, following[len(numbers) - 1 :])
    share = number.form == "fraction" or said is not None and value < 1
    return Worth(scales[-1].end if scales else end, value, factor, numbers + scales, share)


_AND_A_HALF = compiled(r"[ \u00a0\n]and[ \u00a0\n](?:an?[ \u00a0\n])?$")


def _with_fraction(
    text: str, number: Number, value: float, following: list[Number]
) -> tuple[int, float] | None:
    """*two-thirds*, *three quarters*, *two and a half*: end and value with the fraction that follows."""
    if not following or following[0].form != "fraction":
        return None
    fraction = following[0]
    gap = text[number.end : fraction.start]
    of_one = text[fraction.end - 1] == "s" or value == 1
    if number.form == "words" and of_one and gap in _BEFORE_FRACTION:
        return fraction.end, value * (fraction.value or 0)
    if number.form == "fraction":
        return None
    if _AND_A_HALF.fullmatch(gap) or gap in {"", "\u2009", " "} and not text[fraction.start].isalpha():
        return fraction.end, value + (fraction.value or 0)
    return None


_HALF_A = compiled(r"[ \u00a0\n](?:an?|of an?)[ \u00a0\n]$|[ \u00a0\n]$")


def _scales(text: str, end: int, form: str, following: list[Number]) -> tuple[list[Number], float]:
    """The scale words after a number and their product: *4.11 million*, *two dozen*, *half a million*."""
    scales, factor = [], 1.0
    for later in following[:2]:
        word = text[later.start : later.end].lower()
        scale = GROUPS.get(word) or (SCALES.get(word) if later.form == "words" else None)
        gap = text[end : later.start]
        joined = gap in _BEFORE_SCALE or form == "fraction" and _HALF_A.match(gap)
        if scale is None or not joined:
            break
        scales.append(later)
        end, factor = later.end, factor * scale
    return scales, factor


_NOT_MILLION = compiled(
    r"[ \u00a0](?:long|high|wide|deep|tall|away|from|above|below|race|sprint|apart|thick|distance)\b"
)


def letters(text: str, at: int, end: int, money: bool, number: Number) -> tuple[int, float]:
    """End and factor of the magnitude written onto a number: *£1.2bn*, *3.4m people*, but not *3 m high*.

    A single letter is one where it stands right on the number, or there is money.
    """
    match = units.MAGNITUDE.match(text, at, end)
    if match is None or number.form not in {"digits", "fraction"}:
        return at, 1.0
    word = match["word"]
    apart = match.start("word") > at or _NOT_MILLION.match(text, match.end(), end)
    if len(word) == 1 and not money and apart:
        return at, 1.0
    crore = _LAKH_CRORE.match(text, match.end(), end) if word == "lakh" else None
    return crore.end() if crore else match.end(), units.MAGNITUDES[word] * (1e7 if crore else 1.0)


#: *5 lakh crore* is five hundred thousand times ten million
_LAKH_CRORE = compiled(r"[ \u00a0]crore\b")
