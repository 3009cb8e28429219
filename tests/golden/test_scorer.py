"""The scorer itself, on rows made by hand: what it must not count as right."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from flows.extract.figure import Figure
from tests.golden import placement, report, slots
from tests.golden.collection import Collection
from tests.golden.gold import GoldRow
from tests.golden.tally import Tally, measures, tally


def figure(start: int, end: int, value: float | None, **slots: Any) -> Figure:
    given = {"low": value, "high": value, "comparator": "=", "unit": "1", "kind": "count"} | slots
    return Figure(
        figure_id="", document_id="", passage_id="", char_start=start, char_end=end, quote="",
        sentence_start=0, sentence_end=0, value=value, **given,
    )  # fmt: skip


def row(start: int, end: int, value: float | None, **slots: Any) -> GoldRow:
    given = {
        "low": value,
        "high": value,
        "comparator": "=",
        "unit": "1",
        "kind": "count",
        "aspect": "level",
    } | slots
    return GoldRow(start=start, end=end, value=value, **given)


RISE = {"aspect": "change", "direction": "up"}
YEAR = GoldRow(start=60, end=64, disposition="citation", tier="never")
PRONOUN = GoldRow(start=70, end=73, disposition="idiom", tier="optional")


@pytest.mark.parametrize(
    ("gold", "figures", "expected"),
    [
        ([row(0, 4, 5)], [figure(0, 4, 5)], Tally(core=1, hits=1, said=1)),
        ([row(0, 4, 5)], [figure(2, 9, 5)], Tally(core=1, hits=1, said=1)),
        ([row(0, 4, 5)], [figure(4, 9, 5)], Tally(core=1, said=1)),
        ([row(0, 4, 5)], [figure(0, 4, 6)], Tally(core=1, said=1)),
        ([row(0, 4, 5)], [figure(0, 4, 5), figure(0, 2, 5)], Tally(core=1, hits=1, said=2)),
        (
            [row(0, 9, 5, total=36)],
            [figure(0, 4, 5), figure(6, 9, 36)],
            Tally(core=1, hits=1, said=2, neutral=1),
        ),
        ([row(0, 4, 5, tier="optional")], [figure(0, 4, 5)], Tally(said=1, neutral=1)),
        ([YEAR], [figure(60, 64, 2018)], Tally(said=1, alarms=1)),
        ([PRONOUN], [figure(70, 73, 1)], Tally(said=1, neutral=1)),
        ([], [figure(0, 1, 9)], Tally(said=1)),
    ],
    ids=[
        "same",
        "overlapping",
        "beside",
        "other value",
        "twice",
        "its whole",
        "optional",
        "year",
        "pronoun",
        "nothing",
    ],
)
def test_each_figure_counts_once(gold: list[GoldRow], figures: list[Figure], expected: Tally) -> None:
    counted = tally(gold, figures)
    for name in ("core", "hits", "said", "neutral", "alarms"):
        assert getattr(counted, name) == getattr(expected, name), name


@pytest.mark.parametrize(
    ("slot", "gold", "said", "right"),
    [
        ("unit", {"unit": "GBP"}, {"unit": "GBP"}, True),
        ("unit", {"unit": "GBP"}, {"unit": "%"}, False),
        ("bounds and total", {"comparator": ">", "high": None}, {"comparator": ">", "high": None}, True),
        ("bounds and total", {"comparator": ">", "high": None}, {"comparator": ">="}, False),
        ("bounds and total", {"total": 36}, {}, False),
        ("bounds and total", {"total": 36}, {"total": 36}, True),
        ("place", {"geography": "London"}, {"geography": "London"}, True),
        ("place", {"geography": "London"}, {}, False),
        ("place", {}, {"geography": "London"}, False),
        ("place", {"geography": "Haringey and Islington"}, {"geography": "Islington; Haringey"}, True),
        ("organisation", {"organisation": "The King’s Fund"}, {"organisation": "King's Fund"}, True),
        ("organisation", {"also": {"organisation": ["NHS"]}}, {"organisation": "NHS"}, True),
        ("citation", {"citations": ["Ham & Buck 2018"]}, {"citation_keys": ("Ham and Buck 2018",)}, True),
        ("citation", {"citations": ["Buck 2018"]}, {"citation_keys": ()}, False),
        ("measure", {"measure": "vacancy rate for nurses"}, {"measure": "nurse vacancy rates"}, True),
        ("measure", {"measure": "deficit"}, {"measure": "surplus"}, False),
        ("measure", {"measure": "beds closed in London", "counted": "beds"}, {"counted": "beds"}, True),
        ("aspect and direction", RISE, {"aspect": "change", "direction": "up"}, True),
        ("aspect and direction", RISE, {"aspect": "change", "direction": "down"}, False),
        ("aspect and direction", {"aspect": "share"}, {"aspect": "level"}, False),
    ],
)
def test_slots(slot: str, gold: dict[str, Any], said: dict[str, Any], right: bool) -> None:
    assert slots.SLOTS[slot](row(0, 1, 5, **gold), figure(0, 1, 5, **said)) is right


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2018-06-30", date(2018, 6, 30), date(2018, 6, 30)),
        ("2017-04-01/2018-03-31", date(2017, 4, 1), date(2018, 3, 31)),
        ("2018-08-01/..", date(2018, 8, 1), None),
        (None, None, None),
    ],
)
def test_periods_are_compared_by_their_days(
    written: str | None, first: date | None, last: date | None
) -> None:
    assert slots.period(row(0, 1, 5, period=written), figure(0, 1, 5, period_start=first, period_end=last))
    other = figure(0, 1, 5, period_start=date(1999, 1, 1), period_end=date(1999, 1, 1))
    assert not slots.period(row(0, 1, 5, period=written), other)


@pytest.mark.parametrize(
    ("gold", "said", "agree"),
    [
        ({"value": 2 / 3, "kind": "proportion"}, {"value": 0.6667}, True),
        ({"value": 2 / 3}, {"value": 0.6667}, False),
        ({"value": None, "low": 3, "high": 5}, {"value": None, "low": 3, "high": 5}, True),
        ({"value": None, "low": 3, "high": 5}, {"value": 4, "low": 4, "high": 4}, False),
        ({"value": None, "low": None, "high": None}, {"value": None, "low": None, "high": None}, False),
    ],
)
def test_values(gold: dict[str, Any], said: dict[str, Any], agree: bool) -> None:
    assert slots.value(row(0, 1, **gold), figure(0, 1, **said)) is agree


def test_a_whole_row_needs_every_slot() -> None:
    gold = [row(0, 4, 5, geography="London"), row(10, 14, 7, geography="London")]
    figures = [figure(0, 4, 5, geography="London"), figure(10, 14, 7, geography="Leeds")]
    measured = measures(tally(gold, figures))
    assert (measured["recall"], measured["place"], measured["whole row"]) == (1.0, 0.5, 0.5)


def test_measures_of_an_empty_tally_are_no_division_by_nought() -> None:
    assert measures(Tally())["false alarms"] == 0.0


def test_tallies_add_up() -> None:
    one = tally([row(0, 4, 5)], [figure(0, 4, 5)])
    both = one + one
    assert (both.core, both.hits, both.right["unit"]) == (2, 2, 2)


def test_rows_without_offsets_are_found_by_their_context() -> None:
    text = "In 2017 five STPs had\n five boards; it cost £245\u00a0million."
    rows = [
        GoldRow(quote="2017", context="In 2017 five"),
        GoldRow(quote="five", context="STPs had five boards; it"),
        GoldRow(quote="£245 million", context="it cost £245 million."),
    ]
    assert placement.place(rows, text) == 0
    assert [text[gold.start : gold.end] for gold in rows] == ["2017", "five", "£245\u00a0million"]
    assert rows[1].start == text.index("five boards")
    assert placement.place([GoldRow(quote="99", context="in 99 boards")], text) == 1


def test_the_table_has_a_column_for_each_collection() -> None:
    scored = [(Collection("first", ()), Tally(core=2, hits=1, said=1)), (Collection("second", ()), Tally())]
    lines = report.table(scored).splitlines()
    assert lines[0].split() == ["measure", "first", "second"]
    assert next(line for line in lines if line.startswith("recall")).split() == ["recall", "0.500", "1.000"]
    assert len({len(line) for line in lines}) == 1


@pytest.mark.parametrize("folder", ["no-such-folder", "."])
def test_a_folder_without_gold_is_an_error_in_one_line(
    folder: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert report.main([folder]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
