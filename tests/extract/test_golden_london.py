"""Figures of real passages, slot by slot, as a reader of the documents understands them.

A row is an anchor, the words in which the figure stands with its quote in brackets, and what it states:
kind, amount (with comparator, unit and, after `of`, the whole that it is a part of), words of what is counted
or measured, place, period in years or months, sources. `?` leaves a slot open: readers differ on it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest

from flows.acquire import single
from flows.extract import extract
from flows.extract.figure import Figure
from flows.read import read

DOCUMENTS = Path(__file__).parent.parent.parent / "raw" / "documents"
REPORT = "kings-fund-london-stps-2018-10-report"
PRESS = "kings-fund-london-stps-press-release"
COMMENT = "lgc-khan-key-to-stp-success-comment"

AMOUNT = re.compile(r"(?:(?P<sign>[<>~?]=?) )?(?P<value>[\d.e]+)(?: of (?P<whole>\d+))?(?: (?P<unit>\S+))?")

ROWS = {
    REPORT: """
outlined [six] areas in which he needed | count | 6 | areas | ? | ? | Mayor of London 2017
a series of [26] semi-structured interviews | count | 26 | interviews | ? | ? | -
discussion attended by [19] senior leaders | count | 19 | leaders | ? | ? | -
group discussion with [17] representatives | count | 17 | representatives | ? | ? | -
[Forty-four] areas of England | count | 44 | areas | England | ? | -
[Ten] areas were chosen | count | 10 | areas | ? | ? | -
[Two] judicial reviews | count | 2 | judicial reviews | ? | ? | -
by an average of [3.4 per cent] a year | percentage | 3.4 % | funding | ? | ? | -
There are [five] STPs in London | count | 5 | STPs | London | ? | ?
including [36] NHS trusts and foundation | count | 36 | trusts | London | ? | -
complex with [33] borough councils | count | 33 | borough councils | London | ? | -
[32] CCGs in London | count | 32 | CCGs | London | ? | -
population of around [8.8 million] | count | ~ 8.8e6 | population | London | ? | -
more than [300] languages | count | > 300 | languages | London | ? | -
[seven of the ten] most deprived | proportion | 7 of 10 | ? | ? | ? | ?
varying by as much as [15 years] for men | duration | <= 15 a | ? | London | ? | Greater London Authority 2017
increase of [14.7 per cent] between | percentage | 14.7 % | population | London | 2007/2017 | ?
compared to an [8.2 per cent] increase | percentage | 8.2 % | population | England | 2007/2017 | ?
[1,509.9] 1,584.9 | count | 1509900 | population | North Central London | 2018 | ONS 2018b
1,509.9 [1,584.9] | count | 1584900 | population | North Central London | 2023 | ONS 2018b
1,584.9 [1,640.2] | count | 1640200 | population | North Central London | 2028 | ONS 2018b
[2,023.7] 2,146.3 | count | 2023700 | population | North East London | 2018 | ONS 2018b
2,146.3 [2,240.6] | count | 2240600 | population | North East London | 2028 | ONS 2018b
[2,095.9] 2,146.4 | count | 2095900 | population | North West London | 2018 | ONS 2018b
1,827.2 [1,916.2] | count | 1916200 | population | South East London | 2023 | ONS 2018b
1,566.2 [1,608.5] | count | 1608500 | population | South West London | 2028 | ONS 2018b
[5.0] 8.6 | percentage | 5 % | population | North Central London | ? | ONS 2018b
6.1 [10.7] | percentage | 10.7 % | population | North East London | ? | ONS 2018b
[2.4] 4.1 | percentage | 2.4 % | population | North West London | ? | ONS 2018b
increase by [a quarter] between 2018 | proportion | 0.25 | 85 | London | 2018/2028 | ?
[13 of London's 36] trusts ending | proportion | 13 of 36 | trusts | London | 2017-04/2018-03 | ?
aggregate deficit of [£245 million] in | money | 245e6 GBP | deficit | London | 2017-04/2018-03 | ?
services were [£124 million] in surplus | money | 124e6 GBP | ? | London | 2017-04/2018-03 | ?
excess of [£100 million] | money | > 100e6 GBP | deficit | ? | 2017-04/2018-03 | NHS Improvement 2018b
(approximately [£75 million] each | money | ~ 75e6 GBP | surplus | ? | ? | ?
fell from [89.6 per cent] in the first | percentage | 89.6 % | performance | London | 2017-04/2017-06 | ?
quarter to [85.7 per cent] in the fourth | percentage | 85.7 % | performance | London | 2018-01/2018-03 | ?
in quarter four of [85 per cent] (NHS | percentage | 85 % | performance | England | 2018-01/2018-03 | ?
([95.8 per cent]) were due | percentage | ? 95.8 % | placements | London | ? | NHS Digital 2018
councils fell by [7 per cent] between | percentage | 7 % | spending | England | 2009-04/2017-03 | ?
averaged [15 per cent] | percentage | 15 % | nursing | London | 2017-04/2018-03 | NHS Improvement 2018b
[10.1 per cent] across | percentage | 10.1 % | ? | rest of England | 2017-04/2018-03 | NHS Improvement 2018b
incomes in excess of [£1 billion] in | money | > 1e9 GBP | income | ? | 2016-04/2017-03 | ?
care of around [8.7 per cent] in London | percentage | ~ 8.7 % | ? | London | ? | Skills for Care 2017
compared to [7.3 per cent] across England | percentage | ? 7.3 % | ? | England | ? | Skills for Care 2017
([26.1 per cent] in | percentage | 26.1 % | turnover | London | 2016-04/2017-03 | Skills for Care 2017
compared to [31.2 per cent] across England | percentage | 31.2 % | ? | England | ? | Skills for Care 2017
made up [11.2 per cent] of London | percentage | 11.2 % | ? | London | ? | NHS Digital 2017b
around [87.4 per cent] between | percentage | ~ 87.4 % | ? | ? | ? | Nursing and Midwifery Council 2018
social care, [13 per cent] of staff | percentage | 13 % | staff | London | ? | Skills for Care 2017
compared to [7 per cent] nationally | percentage | 7 % | ? | England | ? | Skills for Care 2017
[Four of the five] STPs have appointed | proportion | 4 of 5 | STPs | London | ? | -
working with more than [80] care homes | count | > 80 | care homes | Sutton | ? | ?
stay in hospital by [four days] (South | duration | 4 d | stay | ? | ? | ?
STP 2016), saving [£167,000] a year | money | 167000 GBP | ? | ? | ? | ?
the [seven] CCGs in North East London | count | 7 | CCGs | North East London | ? | -
reduce these to [zero] by June 2019 | count | 0 | ? | ? | ? | -
care for the [25,000] adults living | count | 25000 | adults | Haringey; Islington | ? | -
received more than [3,000] referrals | count | > 3000 | referrals | Haringey; Islington | ? | -
all [36] practices in Tower Hamlets | count | 36 | practices | Tower Hamlets | ? | -
appointment from [64] to 5 days | duration | 64 d | wait | Tower Hamlets | ? | -
from 64 to [5 days] | duration | 5 d | wait | Tower Hamlets | ? | -
and a [20 per cent] reduction in the length | percentage | 20 % | ? | Croydon | ? | -
months, more than [450] residents either | count | > 450 | residents | Croydon | ? | -
in North West London, [two] councils | count | 2 | councils | ? | ? | -
""",
    PRESS: """
system includes [36] trusts and foundation | count | 36 | trusts | London | ? | -
trusts, [32] clinical commissioning groups | count | 32 | clinical commissioning groups | London | ? | -
Authority, [33] health and wellbeing boards | count | 33 | boards | London | ? | -
boards, [three] academic health science | count | 3 | networks | London | ? | -
""",
    COMMENT: """
the [five] sustainability and | count | 5 | partnerships | London | ? | -
""",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """A row of the table."""

    document: str
    anchor: str
    kind: str
    amount: str
    words: str
    place: str
    period: str
    sources: str

    @property
    def quote(self) -> str:
        return self.anchor[self.anchor.index("[") + 1 : self.anchor.index("]")]

    @property
    def amounts(self) -> dict[str, str]:
        """The parts of the amount: comparator, value, whole and unit."""
        match = AMOUNT.fullmatch(self.amount)
        assert match, self.amount
        return match.groupdict("")


TABLE = [
    Expected(document, *(cell.strip() for cell in line.split("|")))
    for document, rows in ROWS.items()
    for line in rows.strip().splitlines()
]


@cache
def figures(document: str) -> tuple[str, list[Figure]]:
    """The text of one of the documents and its figures."""
    found = read(single(DOCUMENTS / f"{document}.txt"))
    return found.text, extract(found).figures


def place_of(expected: Expected) -> tuple[int, int]:
    """Where the anchor's quote stands. A blank of the anchor stands for any blanks."""
    text = figures(expected.document)[0]
    before, quote, after = re.split(r"[\[\]]", expected.anchor, maxsplit=2)
    pattern = "".join(re.sub(r"(?:\\ )+", r"\\s+", re.escape(part)) for part in (before, "\0", after))
    found = list(re.finditer(pattern.replace("\0", f"(?P<quote>{re.escape(quote)})"), text))
    assert len(found) == 1, f"{expected.anchor!r} stands {len(found)} times in {expected.document}"
    return found[0].span("quote")


def figure_of(expected: Expected) -> Figure:
    start, end = place_of(expected)
    found = [row for row in figures(expected.document)[1] if (row.char_start, row.char_end) == (start, end)]
    assert found, f"no figure at {expected.anchor!r}"
    return found[0]


def slot_table(slot: str) -> list[Expected]:
    return [row for row in TABLE if getattr(row, slot) != "?"]


def identity(row: Expected) -> str:
    return row.anchor


@pytest.mark.parametrize("row", TABLE, ids=identity)
def test_kind_value_and_unit(row: Expected) -> None:
    found, amount = figure_of(row), row.amounts
    assert (found.quote, found.kind, found.unit) == (row.quote, row.kind, amount["unit"] or "1")
    assert found.value == pytest.approx(float(amount["value"]))
    assert found.total == (float(amount["whole"]) if amount["whole"] else None)


@pytest.mark.parametrize("row", [row for row in TABLE if row.amounts["sign"] != "?"], ids=identity)
def test_comparator_and_bounds(row: Expected) -> None:
    found, sign = figure_of(row), row.amounts["sign"] or "="
    value = pytest.approx(float(row.amounts["value"]))
    low, high = (None if sign == "<=" else value), (None if sign == ">" else value)
    assert (found.comparator, found.low, found.high) == (sign, low, high)


@pytest.mark.parametrize("row", slot_table("words"), ids=identity)
def test_what_is_counted_or_measured(row: Expected) -> None:
    found = figure_of(row)
    said = f"{found.counted or ''} {found.measure or ''}".lower()
    assert all(word.lower().rstrip("s") in said for word in row.words.split())


@pytest.mark.parametrize("row", slot_table("place"), ids=identity)
def test_place(row: Expected) -> None:
    names = re.split(r"; | and ", figure_of(row).geography or "")
    assert sorted(names) == sorted(row.place.split("; "))


@pytest.mark.parametrize("row", slot_table("period"), ids=identity)
def test_period(row: Expected) -> None:
    found = figure_of(row)
    first, _, last = row.period.partition("/")
    assert str(found.period_start) == (first if "-" in first else f"{first}-01") + "-01"
    assert str(found.period_end).startswith(last or first)
    assert found.period_end and (found.period_end + timedelta(days=1)).day == 1


@pytest.mark.parametrize("row", slot_table("sources"), ids=identity)
def test_sources(row: Expected) -> None:
    wanted = [] if row.sources == "-" else row.sources.split("; ")
    assert list(figure_of(row).citation_keys) == wanted
