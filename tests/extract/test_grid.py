"""The order of a grid: which rows are heads, which columns stubs, what each value stands under.

Of tables in another order, key facts with the figure at the left and cells of prose, the figures too: every
slot of theirs is read from the table by a person.
"""

from __future__ import annotations

import pytest

from flows.extract import grid
from flows.read.document import Cell, Table
from tests.extract.table_rows import by_quote, every, figures, period


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


def said(*rows: str, head: str = "| | |") -> str:
    """A report on ferries with a table of two columns."""
    return "\n".join(["# Ferries in Orkney", "", "## Key facts", "", head, "| :-- | :-- |", *rows, ""])


FERRIES = said(
    "| **£42.5m** | cost of the new ferries to Transport Scotland, as at June 2022 |",
    "| **11 of 30** | harbours with step-free access |",
    "| **one in five** | sailings cancelled in Shetland in 2021 |",
    "| **£3.1m** | increase on the budget in the 2019 plan |",
    "| 204 | harbours closed in Scotland since 2011 |",
    "| 6–8 weeks | wait for a part |",
    "| Up to £3bn | expected cost of repairs by 2030 |",
    "| 61% | of passengers satisfied |",
    "| 2.4 | million journeys |",
    "| £410 a day | pay of an agency crew |",
)


def test_a_fact_has_the_place_and_period_of_the_words_beside_it() -> None:
    found = by_quote(FERRIES, "table.md")
    cost, closed, cancelled = found["£42.5m"], found["204"], found["one in five"]
    assert (cost.value, cost.unit, period(cost)) == (42_500_000, "GBP", "2022-06-01/2022-06-30")
    assert cost.measure == "cost of the new ferries to Transport Scotland"
    assert (closed.measure, closed.counted, closed.geography) == ("harbours closed", "harbours", "Scotland")
    assert (cancelled.value, cancelled.geography, period(cancelled)) == (
        0.2,
        "Shetland Islands",
        "2021-01-01/2021-12-31",
    )


def test_what_goes_on_since_a_year_reaches_to_the_day_of_the_document() -> None:
    assert period(by_quote(FERRIES, "table.md")["204"]) == "2011-01-01/2024-09-12"


def test_the_year_of_what_a_change_is_compared_with_does_not_date_it() -> None:
    rise = by_quote(FERRIES, "table.md")["£3.1m"]
    assert (rise.aspect, rise.direction, rise.period_start) == ("change", "up", None)


def test_a_cost_to_a_body_is_that_bodys() -> None:
    assert by_quote(FERRIES, "table.md")["£42.5m"].organisation == "Transport Scotland"


@pytest.mark.parametrize(
    ("quote", "kind", "value", "total", "aspect"),
    [
        ("11 of 30", "proportion", 11, 30, "share"),
        ("one in five", "proportion", 0.2, None, "share"),
        ("6–8 weeks", "duration", None, None, "level"),
        ("£3bn", "money", 3e9, None, "projection"),
        ("61%", "percentage", 61, None, "share"),
        ("2.4", "count", 2_400_000, None, "level"),
        ("£410", "money", 410, None, "level"),
    ],
)
def test_the_forms_of_facts(
    quote: str, kind: str, value: float | None, total: float | None, aspect: str
) -> None:
    fact = by_quote(FERRIES, "table.md")[quote]
    assert (fact.kind, fact.value, fact.total, fact.aspect) == (kind, value, total, aspect)


def test_a_part_of_a_whole_counts_things() -> None:
    assert by_quote(FERRIES, "table.md")["11 of 30"].counted == "harbours"


def test_words_with_a_capital_among_places_are_no_place() -> None:
    rows = "| £12m | spent in Leeds |", "| £9m | spent in York |", "| 84% | Satisfied |"
    assert by_quote(said(*rows), "table.md")["84%"].geography == "Orkney Islands"


def test_figures_on_both_sides_and_numbers_under_their_own_head_are_no_facts() -> None:
    both = figures(said("| £12m | £9m |", "| £8m | £7m |"), "table.md")
    assert [figure.quote for figure in both] == ["£9m", "£7m"]
    numbered = said("| 12 | crew posts to fill |", "| 40 | boats to move |", head="| No. | |")
    assert figures(numbered, "table.md") == []


def test_bounds_and_ranges_of_facts() -> None:
    found = by_quote(FERRIES, "table.md")
    assert (found["£3bn"].comparator, found["£3bn"].low, found["£3bn"].high) == ("<=", None, 3e9)
    assert (found["6–8 weeks"].comparator, found["6–8 weeks"].low, found["6–8 weeks"].high) == ("range", 6, 8)


def test_of_is_no_part_of_what_is_measured() -> None:
    assert by_quote(FERRIES, "table.md")["61%"].measure == "passengers satisfied"


TOLD = said(
    "| 127 | courts closed, saving £3m a year |",
    "| 12.4 | collisions per 1,000 trips |",
    "| £9m | spent on repairs |",
)


def test_an_amount_told_beside_a_fact_is_a_figure_of_its_own_and_no_unit_of_the_fact() -> None:
    found = {figure.quote: figure for figure in every(TOLD, "table.md")}
    assert (found["127"].value, found["127"].unit, found["127"].kind) == (127, "1", "count")
    assert (found["£3m"].value, found["£3m"].table_id) == (3_000_000, None)
    assert (found["12.4"].unit, found["12.4"].kind) == ("/1000", "rate")
    assert "1,000" not in found, "the base of a rate is no figure"


@pytest.mark.parametrize("head", ["| **£12m** | cost of boats |", "| Key facts | |"])
def test_a_fact_may_stand_where_heads_do_and_a_title_over_all(head: str) -> None:
    text = said("| **84** | boats in use |", "| **9 years** | average age |", head=head)
    found = by_quote(text, "table.md")
    assert (found["84"].measure, found["9 years"].unit) == ("boats in use", "a")
    assert ("£12m" in found) == ("£12m" in head)


def test_facts_side_by_side() -> None:
    text = "# Ferries\n\n| | | | |\n|--|--|--|--|\n| £12m | cost of boats | 84 | boats in use |\n"
    found = by_quote(text, "table.md")
    assert (found["£12m"].measure, found["84"].measure) == ("cost of boats", "boats in use")


@pytest.mark.parametrize(
    "rows",
    [
        ("| 9.30 | Registration and coffee |", "| 10.00 | Welcome by the chair |", "| 11.15 | Break |"),
        ("| 1 | Introduction |", "| 4 | Findings |", "| 12 | Recommendations |"),
        ("| 1 | courts to close |", "| 2 | crews to train |"),
        ("| 3 | good |", "| 2 | fair |", "| 1 | poor |"),
        ("| 101 | Police non-emergency |", "| 999 | Emergency |", "| 111 | NHS helpline |"),
        ("| 01856 496 000 | Bus enquiries |", "| 01856 496 011 | Lost property |"),
        ("| 2015 | Work begins |", "| March 2018 | First boat sails |", "| 2021 | Last boat sails |"),
        ("| 0–17 | children and young people |", "| 18–64 | adults of working age |"),
    ],
)
def test_times_pages_marks_lines_dates_and_ages_are_no_facts(rows: tuple[str, ...]) -> None:
    assert figures(said(*rows), "table.md") == []


def test_words_at_the_left_and_figures_at_the_right_are_read_as_ever() -> None:
    found = by_quote(said("| Cost of boats | £12m |", "| Boats in use | 84 |"), "table.md")
    assert (found["£12m"].measure, found["84"].measure) == ("Cost of boats", "Boats in use")


PLAN = """# Plan

| Action | Cost (£m) |
| -- | --: |
| The quay has been widened and now holds 14 lorries at any one time of day. | 3.2 |
| Households with 2+ cars | 1.1 |
| Aged 16 to 64 | 1.4 |
"""


def test_a_sentence_at_the_left_is_read_as_prose_and_a_label_is_not() -> None:
    assert [figure.quote for figure in every(PLAN, "table.md")] == ["14", "3.2", "1.1", "1.4"]


def test_a_table_of_one_column_is_prose() -> None:
    text = "# Port\n\n| The port employs 310 people. |\n| -- |\n| It spent £4.2m on two cranes. |\n"
    assert [figure.quote for figure in every(text, "table.md")] == ["310", "£4.2m", "two"]


def test_a_range_of_per_cent_is_a_key_fact_and_no_band_of_ages() -> None:
    text = (
        "| | |\n| --- | --- |\n| **£212** | average cost of a meter |\n| **36–41%** | of homes equipped |\n"
        "| **£14** | saving on the bill |\n"
    )
    assert [row.quote for row in figures(text)] == ["£212", "36–41%", "£14"]
