"""A quantity: a number with everything that is written onto it.

Sign, currency, magnitude and unit are part of its quote; comparators and the counted noun are not.
A quantity may still lack its unit (`bare`): those who put quantities together find out whether a neighbour has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from flows.extract import comparators, units
from flows.extract.comparators import Comparator
from flows.extract.number_words import GROUPS, SCALES
from flows.extract.numerals import Number

#: kinds of unit that have a kind of figure of their own; all others are measures
_KINDS = {
    "money": "money", "duration": "duration", "percentage": "percentage", "percentage_points": "percentage_points", "rate": "rate",
}  # fmt: skip


@dataclass(slots=True)
class Quantity:
    """A quantity of the text. `start` and `end` are those of its quote, `value` is in the base unit.

    `low` and `high` are null together with `value` only before `settle` has been called.
    """

    start: int
    end: int
    kind: str
    value: float | None
    unit: str
    numbers: list[Number]
    sign: str = ""
    magnitude: float = 1.0
    bare: bool = False
    adjective: bool = False
    low: float | None = None
    high: float | None = None
    comparator: str = "="
    said: Comparator | None = None
    total: float | None = None
    reach: int = 0
    shares: Quantity | None = None
    notes: dict[str, tuple[str, int, int]] = field(default_factory=dict)

    @property
    def stop(self) -> int:
        """Where the words go on after the quantity and what compares it."""
        return max(self.end, self.reach)

    @property
    def begin(self) -> int:
        """Where the words before it end: at its comparator, if it has one before."""
        return min(self.start, self.said.start) if self.said else self.start


_HALF_A = re.compile(r"[ \u00a0\n](?:an?|of an?)[ \u00a0\n]$|[ \u00a0\n]$")
_AND_A_HALF = re.compile(r"[ \u00a0\n]and[ \u00a0\n](?:an?[ \u00a0\n])?$")
_ARTICLE = re.compile(r"(?<![\w])[Aa]n?[ \u00a0\n]$")
_PAREN = re.compile(r"\((?:[£€$][ ]?)?$")


def _tail(text: str, number: Number, following: list[Number], used: list[Number]) -> tuple[int, float]:
    """End and factor of the scale words after a number: *4.11 million*, *two dozen*, *half a million*."""
    end, factor = number.end, 1.0
    for later in following[:2]:
        word = text[later.start : later.end].lower()
        scale = GROUPS.get(word) or (SCALES.get(word) if later.form == "words" else None)
        gap = text[end : later.start]
        if scale is None or not (
            gap in {" ", "\u00a0", "\n", "-"} or number.form == "fraction" and _HALF_A.match(gap)
        ):
            break
        used.append(later)
        end, factor = later.end, factor * scale
    return end, factor


def _fraction_tail(
    text: str, number: Number, following: list[Number], used: list[Number]
) -> tuple[int, float] | None:
    """*two-thirds*, *three quarters*, *two and a half*: the number with the fraction that follows it."""
    if not following or following[0].form != "fraction" or number.value is None:
        return None
    later = following[0]
    gap = text[number.end : later.start]
    plural = text[later.end - 1] == "s"
    if (
        gap in {"-", " ", "\u00a0", "\n", "\u2011"}
        and (plural or number.value == 1)
        and number.form == "words"
    ):
        used.append(later)
        return later.end, number.value * (later.value or 0)
    if number.form == "fraction":
        return None
    if _AND_A_HALF.fullmatch(gap) or gap in {"", "\u2009", " "} and not text[later.start].isalpha():
        used.append(later)
        return later.end, number.value + (later.value or 0)
    return None


_A_UNIT_AND = re.compile(r"\b(?:an?|one)[ \u00a0\n](?P<unit>[a-z]+)[ \u00a0\n]and[ \u00a0\n]an?[ \u00a0\n]$")


def _and_a_half(text: str, number: Number, start: int) -> Quantity | None:
    """*a day and a half*: the unit stands between the one and its fraction."""
    if number.form != "fraction":
        return None
    match = _A_UNIT_AND.search(text, max(start, number.start - 24), number.start)
    unit = units.after(text, match.start("unit"), match.end("unit")) if match else None
    if match is None or unit is None or unit.kind not in {"duration", "length"}:
        return None
    value = exact((1 + (number.value or 0)) * unit.factor)
    return Quantity(match.start(), number.end, _KINDS.get(unit.kind, "measure"), value, unit.code, [number])


def read(text: str, number: Number, following: list[Number], start: int, end: int) -> Quantity | None:
    """The quantity that a number begins, within the sentence `text[start:end]`; null where its value can not be read.

    `following` are the numbers after it, of which it takes those that are its magnitude.
    """
    if number.value is None:
        return None
    whole = _and_a_half(text, number, start)
    if whole:
        return whole
    used = [number]
    fraction = _fraction_tail(text, number, following, used)
    stop, value = fraction or (number.end, number.value)
    is_fraction = number.form == "fraction" or bool(
        fraction and (fraction[1] < 1 or used[-1].form == "fraction" and value < 1)
    )
    tail_end, factor = _tail(
        text, Number(number.start, stop, used[-1].form, value), following[len(used) - 1 :], used
    )
    return _dress(text, number, (tail_end, value, factor), used, (start, end), is_fraction)


def _dress(
    text: str,
    number: Number,
    read_so_far: tuple[int, float, float],
    used: list[Number],
    within: tuple[int, int],
    is_fraction: bool,
) -> Quantity:
    """Sign, currency, magnitude letters and unit put onto a number."""
    stop, value, factor = read_so_far
    start, end = within
    bracketed = (
        text[number.start - 1 : number.start] == "("
        and text[stop : stop + 1] == ")"
        and number.start - 2 > start
    )
    match = units.before().search(text, max(start, number.start - 9), number.start - bracketed)
    if bracketed and match and match["money"]:
        stop += 1
    else:
        bracketed = False
    money = match["money"] if match else None
    sign = "-" if bracketed else _sign(match[0]) if match else ""
    begin = match.start() if match and (money or sign) else number.start
    if factor == 1.0:
        stop, factor = _letters(text, stop, end, bool(money), number)
    quantity = Quantity(begin, stop, "count", exact(value * factor), "1", used, sign, factor)
    _open_brackets(text, quantity, start, end)
    if money:
        quantity.kind, quantity.unit = "money", units.currencies()[money]
    else:
        _unit(text, quantity, end, is_fraction and factor == 1.0)
    if number.form in {"fraction", "group"} or text[number.start : number.end].lower() in SCALES:
        article = _ARTICLE.search(text, max(start, quantity.start - 3), quantity.start)
        quantity.start = article.start() if article else quantity.start
    if sign == "-":
        quantity.value = -(quantity.value or 0)
    return quantity


_BRACKETED = re.compile(r"\)(?=[ ]?(?:p|%|m|bn|k|pp|bps)\b|%)")


def _open_brackets(text: str, quantity: Quantity, start: int, end: int) -> None:
    """*(4.2)p*, *(3.2)%*: brackets that the unit stands outside of are a minus sign."""
    if (
        quantity.start > start
        and text[quantity.start - 1] == "("
        and _BRACKETED.match(text, quantity.end, end)
    ):
        quantity.start, quantity.end, quantity.sign = quantity.start - 1, quantity.end + 1, "-"


def exact(value: float) -> float:
    """The value without the dust of binary multiplication: 4.11 million is 4110000."""
    return float(f"{value:.14g}")


def _sign(mark: str) -> str:
    words = mark.strip().lower()
    return (
        "-"
        if any(dash in words for dash in "-−–‒﹣－") or "minus" in words
        else "+"
        if "+" in words or "plus" in words
        else ""
    )


_NOT_MILLION = re.compile(
    r"[ \u00a0](?:long|high|wide|deep|tall|away|from|above|below|race|sprint|apart|thick|distance)\b"
)


def _letters(text: str, at: int, end: int, money: bool, number: Number) -> tuple[int, float]:
    """*£1.2bn*, *3.4m people*: a letter is a magnitude where it is written onto the number or there is money."""
    match = units.MAGNITUDE.match(text, at, end)
    if match is None or number.form not in {"digits", "fraction"}:
        return at, 1.0
    word = match["word"]
    if (
        len(word) == 1
        and not money
        and (match.start("word") > at or _NOT_MILLION.match(text, match.end(), end))
    ):
        return at, 1.0
    return match.end(), units.MAGNITUDES[word]


def _unit(text: str, quantity: Quantity, end: int, is_fraction: bool) -> None:
    unit = units.after(text, quantity.end, end)
    if unit is None and is_fraction:
        unit = _of_unit(text, quantity.end, end)
    if unit is None:
        quantity.kind = "proportion" if is_fraction else "count"
        quantity.bare = not is_fraction
        return
    quantity.adjective = text[quantity.end] == "-"
    quantity.kind, quantity.unit = _KINDS.get(unit.kind, "measure"), unit.code
    quantity.value = exact((quantity.value or 0) * unit.factor)
    quantity.end = unit.end


def _of_unit(text: str, at: int, end: int) -> units.Measured | None:
    """*half an hour*, *a quarter of a mile*."""
    match = re.compile(r"[ \u00a0\n](?:of[ \u00a0\n])?(?:an?|one)(?=[ \u00a0\n])").match(text, at, end)
    unit = units.after(text, match.end(), end) if match else None
    return unit if unit and unit.kind in {"duration", "length", "percentage_points"} else None


_REVERSED = {">": "<=", "<": ">="}
_NEGATED = re.compile(r"\b(?:[Nn]o|[Nn]one|[Nn]obody|[Nn]ever)\b[^.,;:]{0,40}$")
_AMOUNT = re.compile(
    r"[\d%mnk](?:[ \u00a0\n]\w+)?[ \u00a0\n]$|\b(?:spread|worth|spent|phased|paid|rise|fall|fell|rose|year)["
    r" \u00a0\n](?:\w+[ \u00a0\n])?$"
)


def _lasting(text: str, quantity: Quantity, found: Comparator, start: int) -> bool:
    """*£27.4m over seven years*: the time that an amount is spread over is no comparison."""
    return (
        quantity.kind == "duration"
        and text[found.start : found.start + 5].lower().startswith("over ")
        and _AMOUNT.search(text, max(start, found.start - 16), found.start) is not None
    )


def compare(text: str, quantity: Quantity, start: int, end: int) -> None:
    """Read the comparator around a quantity and settle its bounds."""
    found = comparators.before(text, start, quantity.start)
    later = comparators.after(text, quantity.end, end)
    if later:
        quantity.reach = later.end
    if (
        found
        and found.sign == "<="
        and text[found.start : found.end].strip().lower() == "within"
        and quantity.kind not in {"duration", "length", "measure"}
    ):
        found = None
    if found and _lasting(text, quantity, found, start):
        found = None
    if found and found.sign in _REVERSED and _NEGATED.search(text, max(start, found.start - 45), found.start):
        found = Comparator(_REVERSED[found.sign], found.start, found.end)
    said = later if later and (found is None or found.sign == "~" or later.sign != "~") else found
    if said:
        quantity.said, quantity.comparator = said, said.sign
    settle(quantity)


def settle(quantity: Quantity) -> None:
    """Low and high from value and comparator, for all but ranges."""
    if quantity.comparator != "range":
        quantity.low, quantity.high = comparators.bounds(quantity.comparator, quantity.value)
