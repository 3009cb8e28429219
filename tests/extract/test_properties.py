"""What holds for every text: exact places, a whole ledger, figures in order, values that come back."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, assume, given, reject, settings
from hypothesis import strategies as st

from flows.extract import Extraction
from flows.extract.figure import Figure
from flows.extract.numerals import scan
from flows.read import ReadError
from tests.extract.said import document, extraction, figures

#: pieces that texts on figures are made of, in any order
PIECES = st.sampled_from(
    "The trust|In London|Barts Health|nurses|beds|fell|rose|by|from|to|between|and|of|per cent|%|a third"
    "|half|million|one|two|twenty-three|twice|in 2016|2017/18|June 2018|a year earlier|respectively|-|–"
    "|(|)|[|]|[3]|.|,|;|:|\n|\n\n|# |- |1. |12|3,000|14.7|0|007|1/2|½|²|£3bn|(Ham 2018)|more than|up to"
    "|aged 65|9am|per 1,000|13 of 36|bps|°C|\t|\u00a0|\u200b|é|“|www.a.org/1|<sup>2</sup>|NHS 111"
    "|Figure 3|one in five|year|3-5|10 000".split("|")
)
TEXTS = (
    st.lists(PIECES, max_size=40).map(" ".join)
    | st.text(max_size=200)
    | st.text("0123456789,.% -–()kmn\n", max_size=80)
)

#: the same examples in every run; others are looked for by hand
SOME = settings(max_examples=40, deadline=None, derandomize=True, database=None)
WIDE = settings(SOME, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def read(text: str) -> tuple[str, Extraction]:
    """The text as read, and what was extracted from it; a text that is none is passed over."""
    try:
        return document(text).text, extraction(text)
    except ReadError:
        reject()


@WIDE
@given(TEXTS)
def test_every_digit_stands_in_one_row_of_the_ledger(text: str) -> None:
    text, found = read(text)
    rows = [0] * len(text)
    for numeral in found.numerals:
        for place in range(numeral.char_start, numeral.char_end):
            rows[place] += 1
    assert all(count == 1 for mark, count in zip(text, rows, strict=True) if mark.isdecimal())
    assert max(rows, default=0) <= 1


@WIDE
@given(TEXTS)
def test_quotes_stand_where_they_are_said_to(text: str) -> None:
    text, found = read(text)
    for numeral in found.numerals:
        assert numeral.quote == text[numeral.char_start : numeral.char_end] != ""
    for figure in found.figures:
        assert figure.quote == text[figure.char_start : figure.char_end] != ""
        assert figure.sentence_start <= figure.char_start < figure.char_end <= figure.sentence_end


@WIDE
@given(TEXTS)
def test_figures_are_in_order_and_apart(text: str) -> None:
    found = read(text)[1].figures
    assert all(left.char_end <= right.char_start for left, right in zip(found, found[1:], strict=False))


@WIDE
@given(TEXTS)
def test_ledger_and_figures_name_each_other(text: str) -> None:
    found = read(text)[1]
    named = {numeral.figure_id for numeral in found.numerals if numeral.disposition == "figure"}
    assert named == {figure.figure_id for figure in found.figures}
    assert all(numeral.figure_id is None for numeral in found.numerals if numeral.disposition != "figure")


@WIDE
@given(TEXTS)
def test_bounds_agree_with_comparators(text: str) -> None:
    for figure in read(text)[1].figures:
        low, high, value = figure.low, figure.high, figure.value
        expected = {
            "=": (value, value), "~": (value, value), ">": (value, None), ">=": (value, None),
            "<": (None, value), "<=": (None, value), "range": (low, high),
        }  # fmt: skip
        assert (low, high) == expected[figure.comparator]
        assert (
            figure.comparator != "range"
            or value is None
            and low is not None
            and high is not None
            and low < high
        )


@WIDE
@given(TEXTS)
def test_periods_run_forwards(text: str) -> None:
    for figure in read(text)[1].figures:
        assert not (figure.period_start and figure.period_end) or figure.period_start <= figure.period_end


@SOME
@given(TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    assert read(text)[1] == extraction(text)


AMOUNTS = st.integers(2, 999_999).filter(lambda number: not 1500 <= number <= 2100)


@pytest.mark.parametrize(
    ("sentence", "worth", "unit"),
    [
        ("The trust in the north of the town closed {} beds.", 1, "1"),
        ("The deficit of the trust was £{}.", 1, "GBP"),
        ("The deficit of the trust was £{}m.", 1e6, "GBP"),
        ("The deficit of the trust was {} million euros.", 1e6, "EUR"),
        ("Patients of the trust waited {} days.", 1, "d"),
        ("The trust has room for more than {} patients.", 1, "1"),
        ("Output was {} per cent of what it had been.", 1, "%"),
    ],
)
@SOME
@given(number=AMOUNTS, grouped=st.booleans())
def test_a_written_number_is_read_back(
    sentence: str, worth: float, unit: str, number: int, grouped: bool
) -> None:
    written = f"{number:,}" if grouped else str(number)
    (figure,) = figures(sentence.format(written))
    bound = figure.low if figure.value is None else figure.value
    assert bound == pytest.approx(number * worth)
    assert figure.unit == unit
    assert written in figure.quote


@SOME
@given(low=st.integers(1, 400), more=st.integers(1, 400), joint=st.sampled_from([" to ", "-", "–"]))
def test_a_written_range_is_read_back(low: int, more: int, joint: str) -> None:
    (figure,) = figures(f"Growth of {low}{joint}{low + more} per cent is likely for the trust.")
    assert (figure.comparator, figure.low, figure.high, figure.unit) == ("range", low, low + more, "%")


@SOME
@given(number=st.integers(0, 999_999_999))
def test_a_spoken_number_is_read_back(number: int) -> None:
    (spoken,) = scan(f"of {in_words(number)} there")
    assert spoken.value == number


ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """A number as it is spoken in British English."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if rest < 100 else " "
            return f"{in_words(number // scale)} {name}" + (joint + in_words(rest) if rest else "")
    raise AssertionError(number)


SENTENCES = (
    "The trust closed {} beds in 2016.",
    "Spending in Wales fell by {} per cent.",
    "In 2017/18 the deficit was £{} million (Ham 2018).",
    "More than {} nurses left between 2012 and 2014.",
)


def bare(figure: Figure) -> dict[str, object]:
    """A figure without its place in the document."""
    left_out = ("_id", "_start", "_end", "evidence", "_ids")
    return {
        name: slot for name, slot in asdict(figure).items() if not name.endswith(left_out) or "period" in name
    }


@SOME
@given(
    numbers=st.lists(st.integers(2, 900), min_size=4, max_size=4),
    place=st.integers(0, 3),
    other=st.integers(2, 900),
)
def test_a_number_changed_changes_its_row_only(numbers: list[int], place: int, other: int) -> None:
    assume(other != numbers[place])
    changed = [*numbers[:place], other, *numbers[place + 1 :]]
    before, after = (
        [bare(row) for row in figures("\n\n".join(map(str.format, SENTENCES, many)) + "\n")]
        for many in (numbers, changed)
    )
    assert len(before) == len(after) == 4
    assert [number for number in range(4) if before[number] != after[number]] == [place]


@SOME
@given(numbers=st.lists(st.integers(2, 900), min_size=4, max_size=4), lines=st.integers(2, 6))
def test_more_blank_lines_change_no_row(numbers: list[int], lines: int) -> None:
    sentences = [*map(str.format, SENTENCES, numbers)]
    few, many = ("\n\n".join(sentences) + "\n", "\n" * lines + ("\n" * lines).join(sentences) + "\n" * lines)
    assert [bare(row) for row in figures(few)] == [bare(row) for row in figures(many)]


@SOME
@given(
    first=st.lists(st.integers(2, 900), min_size=4, max_size=4),
    second=st.lists(st.integers(2, 900), min_size=4, max_size=4),
)
def test_two_texts_joined_have_the_values_of_both(first: list[int], second: list[int]) -> None:
    one, other = ("\n\n".join(map(str.format, SENTENCES, numbers)) for numbers in (first, second))
    stated = [(row.low, row.value, row.unit) for text in (one, other) for row in figures(text)]
    assert [(row.low, row.value, row.unit) for row in figures(f"{one}\n\n{other}\n")] == stated
