"""The order of a grid: which rows are heads, which columns stubs, what each value stands under."""

from __future__ import annotations

from flows.extract import grid
from flows.read.document import Cell, Table


def laid(*rows: str) -> tuple[str, grid.Grid]:
    """A grid of rows with a bar between their cells."""
    text = "\n".join(rows)
    cells, at = [], 0
    for number, row in enumerate(rows):
        for column, words in enumerate(row.split("|")):
            cells.append(Cell(number, column, at, at + len(words)))
            at += len(words) + 1
    return text, grid.read(text, Table(0, tuple(cells)))


def heads(text: str, read: grid.Grid, quote: str) -> tuple[list[str], list[str]]:
    """The words over and beside the value that is written so."""
    value = next(value for value in read.values if grid.words(text, value.cell) == quote)
    return [grid.words(text, cell) for cell in value.column_heads], [
        grid.words(text, cell) for cell in value.row_heads
    ]


def test_a_spanning_head_is_carried_over_its_columns() -> None:
    text, read = laid(
        "Group|March 2013||March 2018|", "|Staff|Vacant (%)|Staff|Vacant (%)", "Doctors|99.2|6.1|112.3|9.3"
    )
    assert heads(text, read, "6.1") == (["March 2013", "Vacant (%)"], ["Doctors"])
    assert heads(text, read, "112.3") == (["March 2018", "Staff"], ["Doctors"])


def test_a_group_row_holds_until_the_next() -> None:
    text, read = laid("|2022|2023", "Income||", "Fees|10.1|11.2", "Costs||", "Pay|7.3|7.4")
    assert heads(text, read, "11.2") == (["2023"], ["Income", "Fees"])
    assert heads(text, read, "7.3") == (["2022"], ["Costs", "Pay"])


def test_a_stub_left_open_is_that_of_the_row_above() -> None:
    text, read = laid(
        "||2018|2023", "North|Population|10.5|11.0", "|Change (%)||4.8", "South|Population|20.5|21.0"
    )
    assert heads(text, read, "4.8") == (["2023"], ["North", "Change (%)"])
    assert heads(text, read, "21.0") == (["2023"], ["South", "Population"])


def test_labels_and_years_at_the_left_are_stubs() -> None:
    text, read = laid("Ref|Proposal|2018/19|2019/20", "A1|Reablement|450|600", "B2|Libraries|85|-")
    assert heads(text, read, "85") == (["2018/19"], ["B2", "Libraries"])
    text, read = laid("Year|Homes|Loans", "2017|120|3.5", "2018|130|3.8")
    assert heads(text, read, "3.8") == (["Loans"], ["2018"])


def test_age_bands_and_counted_weeks_are_heads() -> None:
    text, read = laid("Sex|0-4|5-10|11+", "Boys|121|150|140")
    assert heads(text, read, "140") == (["11+"], ["Boys"])
    text, read = laid("Week|1|2|3", "Calls|1,204|1,310|1,255")
    assert heads(text, read, "1,310") == (["2"], ["Calls"])


def test_years_in_the_middle_head_what_follows() -> None:
    text, read = laid("|2021|2022", "Loans|10.1|11.2", "|2023|2024", "Visits|55.3|56.1")
    assert heads(text, read, "11.2") == (["2022"], ["Loans"])
    assert heads(text, read, "56.1") == (["2024"], ["Visits"])
