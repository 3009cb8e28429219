"""A quantity: a number with everything that is written onto it.

Sign, currency, magnitude and unit are part of its quote; comparators and the counted noun are not.
A quantity may still lack its unit (`bare`): those who put quantities together find out whether a neighbour
has it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.extract import comparators, magnitudes, units
from flows.extract.comparators import Comparator
from flows.extract.magnitudes import Worth
from flows.extract.number_words import SCALES
from flows.extract.numerals import Number
from flows.extract.units import Measured
from flows.patterns import compiled

#: kinds of unit that have a kind of figure of their own; all others are measures
_KINDS = frozenset({"money", "duration", "percentage", "percentage_points", "rate"})


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


def read(text: str, number: Number, following: list[Number], start: int, end: int) -> Quantity | None:
    """The quantity that a number begins, within the sentence `text[start:end]`; null where it has no value.

    `following` are the numbers after it, of which it takes those that are its magnitude: *£1.5 million*.
    """
    worth = magnitudes.worth(text, number, following)
    if worth is None:
        return None
    return _and_a_half(text, number, start) or _dress(text, worth, start, end)


_A_UNIT_AND = compiled(r"\b(?:an?|one)[ \u00a0\n](?P<unit>[a-z]+)[ \u00a0\n]and[ \u00a0\n]an?[ \u00a0\n]$")


def _and_a_half(text: str, number: Number, start: int) -> Quantity | None:
    """*a day and a half*: the unit stands between the one and its fraction."""
    if number.form != "fraction":
        return None
    match = _A_UNIT_AND.search(text, max(start, number.start - 24), number.start)
    unit = units.after(text, match.start("unit"), match.end("unit")) if match else None
    if match is None or unit is None or unit.kind not in {"duration", "length"}:
        return None
    value = exact((1 + (number.value or 0)) * unit.factor)
    return Quantity(match.start(), number.end, _kind(unit), value, unit.code, [number])


def _dress(text: str, worth: Worth, start: int, end: int) -> Quantity:
    """Sign, currency, magnitude letters and unit put onto a number."""
    number = worth.numbers[0]
    lead = _lead(text, number.start, worth.end, start)
    stop, factor = lead.end, worth.factor
    if factor == 1.0:
        stop, factor = magnitudes.letters(text, stop, end, lead.money is not None, number)
    value = exact(worth.value * factor)
    quantity = Quantity(lead.start, stop, "count", value, "1", worth.numbers, lead.sign, factor)
    _open_brackets(text, quantity, start, end)
    if lead.money:
        quantity.kind, quantity.unit = "money", units.currencies()[lead.money]
    else:
        _unit(text, quantity, end, worth.share and factor == 1.0)
    _article(text, quantity, start)
    if quantity.unit == "%" and not quantity.sign:
        quantity.sign = _ARROWS.get(text[max(start, lead.start - 2) : lead.start].strip(_ARROW_BLANKS), "")
    if "-" in (lead.sign, quantity.sign) and quantity.value and quantity.value > 0:
        quantity.value = -quantity.value
    return quantity


#: *↓9%*, *▲ 4 per cent*: an arrow says which way, and stays out of the quote
_ARROWS = dict.fromkeys("↑▲△⬆↗", "+") | dict.fromkeys("↓▼▽⬇↘", "-")
_ARROW_BLANKS = " \u00a0\ufe0f(:,;"


@dataclass(frozen=True, slots=True)
class _Lead:
    """Sign and currency before a number, and where the number with them begins and ends."""

    start: int
    end: int
    sign: str
    money: str | None


#: *2.99% plus 1%*: what is added to a number is no sign of the next
_ADDED = compiled(r"[\d%mkbn][ \n]$")


def _lead(text: str, at: int, stop: int, start: int) -> _Lead:
    """What stands before the number at `at`: *-£*, *minus*; an amount of money in brackets is a loss."""
    bracketed = text[at - 1 : at] == "(" and text[stop : stop + 1] == ")" and at - 2 > start
    match = units.before().search(text, max(start, at - 9), at - bracketed)
    if match is None:
        return _Lead(at, stop, "", None)
    money = match["money"]
    if bracketed and money:
        return _Lead(match.start(), stop + 1, "-", money)
    if "plus" in match[0] and _ADDED.search(text, max(0, match.start() - 3), match.start()):
        return _Lead(match.start("money") if money else at, stop, "", money)
    sign = _sign(match[0])
    return _Lead(match.start() if money or sign else at, stop, sign, money)


def _sign(mark: str) -> str:
    words = mark.strip().lower()
    if any(dash in words for dash in "-−–‒﹣－") or "minus" in words:
        return "-"
    return "+" if "+" in words or "plus" in words else ""


_ARTICLE = compiled(r"(?<![\w])[Aa]n?[ \u00a0\n]$")


def _article(text: str, quantity: Quantity, start: int) -> None:
    """*a third*, *a dozen*, *a million*: the article belongs to the quote."""
    number = quantity.numbers[0]
    if number.form in {"fraction", "group"} or text[number.start : number.end].lower() in SCALES:
        article = _ARTICLE.search(text, max(start, quantity.start - 3), quantity.start)
        quantity.start = article.start() if article else quantity.start


_BRACKETED = compiled(r"\)(?=[ ]?(?:p|%|m|bn|k|pp|bps)\b|%)")


def _open_brackets(text: str, quantity: Quantity, start: int, end: int) -> None:
    """*(4.2)p*, *(3.2)%*: brackets that the unit stands outside of are a minus sign."""
    opened = quantity.start > start and text[quantity.start - 1] == "("
    if opened and _BRACKETED.match(text, quantity.end, end):
        quantity.start, quantity.end, quantity.sign = quantity.start - 1, quantity.end + 1, "-"
        quantity.value = -(quantity.value or 0)


def exact(value: float) -> float:
    """The value without the dust of binary multiplication: 4.11 million is 4110000."""
    return float(f"{value:.14g}")


#: the mark of a reference between a number and its *%*
_REFERENCE = compiled(r"[ \u00a0]?\[\d{1,3}\](?=[ \u00a0]?(?:%|per[ \u00a0]?cent))")


#: *two-bedroom flats*, *a three-party vote*: how many of what a thing has, and not how many things
_OF_A_KIND = compiled(r"-(?!odd\b|plus\b|strong\b|fold\b|and\b|or\b|in\b|to\b|something\b|ish\b)[a-z]{3,}")


def _unit(text: str, quantity: Quantity, end: int, is_fraction: bool) -> None:
    mark = _REFERENCE.match(text, quantity.end, end)
    unit = units.after(text, mark.end() if mark else quantity.end, end)
    if unit is None and is_fraction:
        unit = _of_unit(text, quantity.end, end)
    if unit is None:
        quantity.kind = "proportion" if is_fraction else "count"
        quantity.bare = not is_fraction
        quantity.adjective = not is_fraction and _OF_A_KIND.match(text, quantity.end, end) is not None
        return
    quantity.adjective = text[quantity.end] == "-"
    quantity.kind, quantity.unit = _kind(unit), unit.code
    quantity.value = exact((quantity.value or 0) * unit.factor)
    quantity.end = unit.end


def _kind(unit: Measured) -> str:
    return unit.kind if unit.kind in _KINDS else "measure"


_OF_A = compiled(r"[ \u00a0\n](?:of[ \u00a0\n])?(?:an?|one)(?=[ \u00a0\n])")


def _of_unit(text: str, at: int, end: int) -> Measured | None:
    """*half an hour*, *a quarter of a mile*."""
    match = _OF_A.match(text, at, end)
    unit = units.after(text, match.end(), end) if match else None
    return unit if unit and unit.kind in {"duration", "length", "percentage_points"} else None


def settle(quantity: Quantity) -> None:
    """Low and high from value and comparator, for all but ranges."""
    if quantity.comparator != "range":
        quantity.low, quantity.high = comparators.bounds(quantity.comparator, quantity.value)
