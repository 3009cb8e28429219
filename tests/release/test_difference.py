"""A difference names every row that came, went or changed, every cell, and every broken promise."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.release import difference_json
from flows.release.difference import DatasetDifference, Difference, difference
from flows.release.difference_rows import Cell, ChangedRow, RowChanges
from flows.release.edition import Edition, Part
from tests.release.editions import beds, column, dataset, edition, part

A, B, C = {"id": "a", "number": 1.0}, {"id": "b", "number": 2.0}, {"id": "c", "number": None}


def between(before: Part | None, after: Part | None) -> DatasetDifference:
    compared = difference(
        edition("x", *([before] if before else [])), edition("y", *([after] if after else []))
    )
    (only,) = compared.datasets
    return only


def kinds(found: DatasetDifference) -> list[tuple[str, str, str]]:
    return [(change.kind, change.level, change.column) for change in found.schema]


def test_rows_are_told_apart_by_their_key_and_cells_by_what_they_say() -> None:
    found = between(beds([A, B, C]), beds([A, {"id": "b", "number": 2.5}, {"id": "d", "number": 9.0}]))
    assert found.rows == RowChanges(
        added=(("d",),), removed=(("c",),), changed=(ChangedRow(("b",), (Cell("number", 2.0, 2.5),)),)
    )
    assert (found.before, found.after, found.level, found.same) == (3, 3, "major", False)


def test_missing_is_like_missing_and_like_nothing_else() -> None:
    assert between(beds([A, C]), beds([A, C])).same
    found = between(beds([A, C]), beds([{"id": "a", "number": None}, {"id": "c", "number": 0.0}]))
    assert [row.cells for row in found.rows.changed] == [
        (Cell("number", 1.0, None),), (Cell("number", None, 0.0),),
    ]  # fmt: skip


def test_lists_dates_and_truth_are_compared_as_what_they_are() -> None:
    columns = (column("list", "VARCHAR[]"), column("day", "DATE"), column("sure", "BOOLEAN"))
    was = A | {"list": ["x", "y"], "day": date(2018, 6, 30), "sure": True}
    now = A | {"list": ["y", "x"], "day": date(2018, 7, 1), "sure": False}
    assert between(beds([was], *columns), beds([was], *columns)).same
    (row,) = between(beds([was], *columns), beds([now], *columns)).rows.changed
    assert row.cells == (
        Cell("list", ["x", "y"], ["y", "x"]),
        Cell("day", date(2018, 6, 30), date(2018, 7, 1)),
        Cell("sure", True, False),
    )
    empty = between(beds([A | {"list": []}], *columns), beds([A | {"list": None}], *columns))
    assert empty.rows.changed[0].cells == (Cell("list", [], None),)


def test_a_key_of_several_columns_names_a_row() -> None:
    two = dataset("pairs", (column("a", nullable=False), column("b", "INTEGER", False)), ("a", "b"))
    before, after = part(two, [{"a": "x", "b": 1}, {"a": "x", "b": 2}]), part(two, [{"a": "x", "b": 2}])
    assert between(before, after).rows == RowChanges(removed=(("x", 1),))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (beds([A]), None, ("dataset_removed", "major", "")),
        (None, beds([A]), ("dataset_added", "minor", "")),
        (beds([A], column("ward")), beds([A]), ("column_removed", "major", "ward")),
        (beds([A]), beds([A], column("ward")), ("column_added", "minor", "ward")),
        (beds([A], column("w", "DOUBLE")), beds([A], column("w", "INTEGER")), ("type_changed", "major", "w")),
        (beds([]), beds([], column("w"), key=("id", "w")), ("key_changed", "major", "")),
        (beds([], column("w", nullable=False)), beds([], column("w")), ("nullability_changed", "major", "w")),
        (beds([], column("w")), beds([], column("w", nullable=False)), ("nullability_changed", "major", "w")),
        (beds([], column("w", unit="h")), beds([], column("w", unit="d")), ("unit_changed", "major", "w")),
        (beds([], column("w", minimum=0)), beds([], column("w")), ("rules_changed", "major", "w")),
        (beds([], column("w")), beds([], column("w", minimum=0)), ("rules_changed", "minor", "w")),
        (beds([], column("w", title="A")), beds([], column("w")), ("described_anew", "patch", "w")),
        (beds([], grain="one bed"), beds([], grain="a bed"), ("described_anew", "patch", "")),
        (
            beds([], column("v"), column("w")), beds([], column("w"), column("v")),
            ("columns_reordered", "minor", ""),
        ),
    ],
)  # fmt: skip
def test_what_a_dataset_promises_otherwise_is_told_with_its_weight(
    before: Part | None, after: Part | None, expected: tuple[str, str, str]
) -> None:
    assert expected in kinds(between(before, after))


def test_a_type_that_changed_is_told_even_where_all_values_are_equal() -> None:
    before = beds([A | {"w": 1.0}], column("w", "DOUBLE"))
    after = beds([A | {"w": 1}], column("w", "INTEGER"))
    found = between(before, after)
    assert not found.rows and found.level == "major"
    assert found.schema[0].words == "type changed (DOUBLE to INTEGER)"
    other = between(before, beds([A | {"w": "one"}], column("w")))
    assert other.rows.changed[0].cells == (Cell("w", 1.0, "one"),)


def test_under_another_key_no_row_is_one_of_before() -> None:
    found = between(beds([A], column("w")), beds([A | {"w": "x"}], column("w"), key=("id", "w")))
    assert found.rows == RowChanges(added=(("a", "x"),), removed=(("a",),))
    alike = beds([A | {"w": "a"}], column("w")), beds([A | {"w": "a"}], column("w"), key=("w",))
    assert between(*alike).rows == RowChanges(added=(("a",),), removed=(("a",),))


def test_a_dataset_that_only_one_release_has_is_no_empty_comparison() -> None:
    compared = difference(edition("x", beds([A, B])), edition("y", part(dataset("wards", [column("id")]))))
    assert [(one.name, one.before, one.after) for one in compared.datasets] == [
        ("beds", 2, None), ("wards", None, 0),
    ]  # fmt: skip
    assert compared.level == "major" and len(compared.changed) == 2
    assert compared.datasets[0].rows.removed == (("a",), ("b",))
    assert difference_json.breaks(compared) == ["beds: dataset removed", "beds: 2 rows removed"]


def test_a_file_that_is_the_same_is_not_read() -> None:
    part_of = {"beds": beds([A])}
    unread = Edition("x", Path("nowhere"), {"beds": "same"})
    (found,) = difference(unread, Edition("y", Path("nowhere"), {"beds": "same"}, part_of)).datasets
    assert found.same and (found.before, found.after) == (1, 1)


def test_the_whole_is_told_to_programs() -> None:
    compared = difference(
        edition("x", beds([A, B], column("day", "DATE"))),
        edition("y", beds([{"id": "a", "number": None, "day": date(2018, 6, 30)}, C])),
    )
    told = json.loads(difference_json.written(difference_json.told(compared)))
    assert told == {
        "breaks": [
            "beds.day: column removed (DATE to nothing)", "beds: 1 row removed", "beds: 1 row changed",
        ],
        "datasets": [{
            "dataset": "beds", "rows_before": 2, "rows_after": 2,
            "schema": [{
                "change": "column_removed", "level": "major", "column": "day", "before": "DATE", "after": "",
            }],
            "added": [{"id": "c"}],
            "removed": [{"id": "b"}],
            "changed": [{"key": {"id": "a"}, "cells": [{"column": "number", "before": 1.0, "after": None}]}],
        }],
    }  # fmt: skip


@given(
    st.dictionaries(st.text("abcd", max_size=2), st.none() | st.integers(0, 3)),
    st.dictionaries(st.text("abcd", max_size=2), st.none() | st.integers(0, 3)),
)
@settings(max_examples=30, deadline=None, database=None)
def test_what_is_told_leads_from_one_release_to_the_other(
    before: dict[str, int | None], after: dict[str, int | None]
) -> None:
    rows = difference(_numbered("x", before), _numbered("y", after)).datasets[0].rows
    patched = {key: number for key, number in before.items() if (key,) not in rows.removed}
    patched |= {key[0]: after[key[0]] for key in rows.added}
    patched |= {row.key[0]: cell.after for row in rows.changed for cell in row.cells}
    assert patched == after
    assert set(after) - set(before) == {key[0] for key in rows.added}


def _numbered(release_id: str, numbers: dict[str, int | None]) -> Edition:
    return edition(release_id, beds([{"id": name, "number": number} for name, number in numbers.items()]))


def test_no_difference_is_a_patch_and_the_gravest_of_several_counts() -> None:
    same, added = between(beds([A]), beds([A])), between(beds([A]), beds([A, B]))
    assert (same.level, added.level) == ("patch", "minor")
    gone = between(beds([A, B]), beds([A]))
    assert Difference("x", "y", (same, added)).level == "minor"
    assert Difference("x", "y", (added, gone, same)).level == "major"
