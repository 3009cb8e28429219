"""All quantities of one sentence, and why its other numbers are none."""

from __future__ import annotations

from flows.extract import (
    ages,
    comparisons,
    compound_measures,
    idle_words,
    intervals,
    proportions,
    quantities,
    ranges,
    rates,
    shared_units,
    times_of_day,
)
from flows.extract.numerals import Number
from flows.extract.quantities import Quantity


def _atoms(
    text: str, numbers: list[Number], start: int, end: int, reasons: dict[int, idle_words.Reason]
) -> list[Quantity]:
    found: list[Quantity] = []
    taken = start
    for index, number in enumerate(numbers):
        if number.start < taken:
            continue
        reason = idle_words.reason(text, number, start, end)
        if reason:
            reasons[number.start] = reason
            continue
        quantity = times_of_day.read(text, number, start, end) or quantities.read(
            text, number, numbers[index + 1 :], taken, end
        )
        if quantity is None:
            reasons[number.start] = ("other", "a number out of any range")
            continue
        _complete(text, quantity, start, end)
        found.append(quantity)
        taken = max(quantity.end, quantity.numbers[-1].end, quantity.reach if quantity.kind == "rate" else 0)
        quantity.numbers += [
            later for later in numbers[index + 1 :] if later.start < taken and later not in quantity.numbers
        ]
    return found


def _complete(text: str, quantity: Quantity, start: int, end: int) -> None:
    if quantity.numbers[0].form == "multiple":
        word = text[quantity.numbers[0].start : quantity.numbers[0].end].lower()
        quantity.kind = "proportion" if word.startswith("halv") else "ratio"
        quantity.bare = False
    proportions.as_pence(text, quantity)
    rates.as_times(text, quantity, end)
    rates.as_rate(text, quantity, end)
    if quantity.comparator != "range":
        comparisons.compare(text, quantity, start, end)


def _pairs(text: str, found: list[Quantity], start: int) -> list[Quantity]:
    merged: list[Quantity] = []
    for quantity in found:
        left = merged[-1] if merged else None
        both = left and (
            compound_measures.as_one(text, left, quantity)
            or proportions.as_ratio(text, left, quantity)
            or ranges.as_range(text, left, quantity, start)
            or proportions.as_fraction(text, left, quantity)
            or proportions.as_proportion(text, left, quantity)
            or proportions.as_part(text, left, quantity, start)
            or proportions.as_noun_ratio(text, left, quantity, start)
        )
        if left and both:
            if both.comparator != "range":
                both.comparator, both.said = left.comparator, left.said
                quantities.settle(both)
            merged[-1] = both
        else:
            merged.append(quantity)
    return merged


def read(
    text: str, numbers: list[Number], start: int, end: int
) -> tuple[list[Quantity], dict[int, idle_words.Reason]]:
    """The quantities of the sentence `text[start:end]`, and by the start of each other number why it is none.

    `numbers` are those of the sentence that nothing else has claimed.
    """
    reasons: dict[int, idle_words.Reason] = {}
    atoms = _atoms(text, numbers, start, end, reasons)
    stated = rates.under_base(text, atoms, start, end)
    reasons |= {base.start: ("other", "the base of a rate") for base in atoms if base not in stated}
    found = _pairs(text, stated, start)
    shared_units.as_points(text, found, start, end)
    shared_units.in_cents(text, found)
    shared_units.share_units(text, found)
    shared_units.share_with_brackets(text, found)
    shared_units.carry_units(text, found, start, end)
    intervals.as_intervals(text, found)
    for quantity in found:
        ages.as_age(text, quantity, start, end)
    counts = sum(1 for quantity in found if quantity.bare and quantity.value != 1)
    kept = []
    for quantity in found:
        if idle_words.is_idle_one(text, quantity, counts, start, end):
            reasons[quantity.numbers[0].start] = ("idiom", "one as a pronoun or article")
        else:
            kept.append(quantity)
    return kept, reasons
