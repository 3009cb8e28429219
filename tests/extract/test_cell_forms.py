"""The forms of cells: values, dates, bands, marks."""

import pytest

from flows.extract import cell_forms as forms
from tests.extract.table_rows import by_quote


@pytest.mark.parametrize(
    "words",
    [
        "1,204", "(1.5)", "(2.5)%", "−0.7", "+46.2", "£612.40", "$ 1,234", "US$5m", "≤5%", "<5", "195–205",
        "3 to 5", "8,302 r", "5.6¹", "12 [x]", "410 (1.0%)", "78.4 (77.1 to 79.6)", "79.8 [77.2, 82.3]",
        "14bp", "1.2x", "4 961.1", "**12.5**", "62.1*", "3,400 (r)",
        "r 51", "p £1.2m",
    ],
)  # fmt: skip
def test_values(words: str) -> None:
    assert forms.is_value(words)


@pytest.mark.parametrize(
    "words", ["A1", "Q4", "n/a", "..", "Sexual health", "12 nurses left", "14/12/18", "R", "", "1" * 200]
)
def test_no_values(words: str) -> None:
    assert not forms.is_value(words)


@pytest.mark.parametrize(
    "words",
    ["2018", "2017/18", "2017-18", "FY24", "Q1", "Q3 2023", "1Q24", "H1 2024", "Mar-18",
     "Sept 2023", "31 March 2024", "2025F", "2020 p", "2024 [r]", "24/25"],
)  # fmt: skip
def test_dates(words: str) -> None:
    assert forms.is_date(words)


@pytest.mark.parametrize("words", ["1,204", "18–64", "May contain", "2,018", "Marketing"])
def test_no_dates(words: str) -> None:
    assert not forms.is_date(words)


def test_bands_labels_and_missing_marks() -> None:
    assert all(map(forms.is_band, ["0–17", "65 and over", "85+", "Under 16", "16 to 24"]))
    assert not any(map(forms.is_band, ["1,204", "2018", "Adults"]))
    assert all(map(forms.is_missing, ["-", "..", "–", "n/a", "[x]", "n/m"]))
    assert not any(map(forms.is_missing, ["0", "Total", "5"]))
    assert forms.is_label_head("Ref") and forms.is_label_head("**No.**") and not forms.is_label_head("Number")
    assert forms.is_count_up(["1", "2", "3"]) and not forms.is_count_up(["1", "3"])


def test_a_comma_in_a_cell_may_be_a_decimal_point() -> None:
    table = "| | Rate (%) |\n|---|---|\n| A | 12,5 |\n| B | -3,25 |\n| C | 2,2% |\n| D | 4 (3,5) |\n"
    found = by_quote(table, "table.md")
    assert [found[quote].value for quote in ("12,5", "-3,25", "2,2%")] == [12.5, -3.25, 2.2]
    assert (found["3,5"].low, found["3,5"].high) == (3, 5)


def test_an_arrow_in_a_cell_says_which_way() -> None:
    found = by_quote("| | Heat |\n|---|---|\n| Homes | ↓9% |\n| Shops | ↑ 4% |\n", "table.md")
    assert [(found[quote].value, found[quote].direction) for quote in ("9%", "4%")] == [
        (9, "down"),
        (4, "up"),
    ]


def test_a_line_to_ring_in_a_cell_is_no_value() -> None:
    table = (
        "| | Line | Staff |\n|---|---|---|\n| Hall | 01632 960 001 | 12 |\n| Barn | 01632 960 002 | 15 |\n"
    )
    assert list(by_quote(table, "table.md")) == ["12", "15"]
