"""Tables and their cells: captions, notes, heads, groups and marks, in every form that a text gives them."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.structure import table_cells, tables
from flows.structure.table_cells import TableCell
from flows.structure.tables import PrintedTable
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"
# The report's Table 1 as printed: area, populations of 2018, 2023 and 2028, changes of 2023 and 2028.
TABLE_1 = """
North Central London | 1,509.9 1,584.9 1,640.2 | 5.0 8.6
North East London | 2,023.7 2,146.3 2,240.6 | 6.1 10.7
North West London | 2,095.9 2,146.4 2,181.1 | 2.4 4.1
South East London | 1,827.2 1,916.2 1,986.8 | 4.9 8.7
South West London | 1,508.9 1,566.2 1,608.5 | 3.8 6.6
""".strip().splitlines()
POPULATION, CHANGE = "Estimated/projected population (thousands)", "% change from 2018"
YEARS = ("2018", "2023", "2028")

MONEY = """Table 2: Income and spending of the two trusts (£000)

|            | 2016/17 | 2017/18 |
|------------|---------|---------|
| Ash Trust  |         |         |
| Income     | 1,204   | 1,310   |
| Surplus    | (41)    | 12      |
| Elm Trust  |         |         |
| Income     | 903     | ..      |
| Surplus    | n/a     | -       |

Note: .. denotes not available. Figures are rounded.
Source: Trust accounts 2018
"""
ALIGNED = """Waiting lists are long.

Table 3 Patients waiting by trust

Trust            March 2017    March 2018
Ash Trust            12,400        13,050
Elm Trust             8,210         [c]
Oak Trust             *             7,900

Source: NHS England 2018
"""
SPANNING = """<html><body><table><caption>Table 4. Staff of the service</caption>
<thead><tr><th rowspan="2">Group</th><th colspan="2">2017</th><th colspan="2">2018</th></tr>
<tr><th>Posts</th><th>Vacant</th><th>Posts</th><th>Vacant</th></tr></thead>
<tbody><tr><td>Nurses</td><td>410</td><td>31</td><td>422</td><td>28</td></tr>
<tr><td>Doctors</td><td>96</td><td>4</td><td>101</td><td>[x]</td></tr></tbody></table></body></html>"""


def of_text(text: str) -> tuple[list[PrintedTable], list[TableCell]]:
    doc = document(text)
    extraction = extract(doc)
    return list(tables.of(doc, extraction)), list(table_cells.of(doc, extraction))


def values(cells: list[TableCell]) -> dict[str, tuple[float | None, str | None]]:
    """Value and status of each cell of the body, by the heads that it stands under."""
    return {
        f"{cell.row_header} / {cell.column_header}": (cell.value, cell.status)
        for cell in cells
        if cell.role == "value"
    }


def test_the_caption_and_the_source_of_table_1() -> None:
    doc = collected(REPORT)
    (table,) = tables.of(doc, extract(doc))
    assert (table.label, table.source_line, table.notes) == ("Table 1", "Source: ONS 2018b", None)
    assert table.title == "Projected population change by STP footprint, 2023 and 2028"
    assert (table.multiplier, table.rows, table.columns) == (1000.0, 11, 5)
    assert (table.head_rows, table.stub_columns) == (1, 2)
    assert table.table_id == f"{doc.document_id}#table={doc.tables[0].passage}"


def test_every_cell_of_table_1_has_its_value_and_both_its_heads() -> None:
    doc = collected(REPORT)
    expected: dict[str, tuple[float | None, str | None]] = {}
    for line in TABLE_1:
        area, populations, changes = line.split(" | ")
        for year, printed in zip(YEARS, populations.split(), strict=True):
            thousands = float(printed.replace(",", ""))
            expected[f"{area} > {POPULATION} / {year}"] = (round(thousands * 1000), None)
        expected[f"{area} > {CHANGE} / 2018"] = (None, "empty")
        for year, printed in zip(YEARS[1:], changes.split(), strict=True):
            expected[f"{area} > {CHANGE} / {year}"] = (float(printed), None)
    cells = list(table_cells.of(doc, extract(doc)))
    assert values(cells) == expected
    assert len(cells) == 55 and len(expected) == 30


def test_cells_agree_with_their_figures_and_with_the_text() -> None:
    doc = collected(REPORT)
    extraction = extract(doc)
    figures = {figure.figure_id: figure for figure in extraction.figures if figure.table_id}
    stated = [cell for cell in table_cells.of(doc, extraction) if cell.figure_id]
    assert {cell.figure_id for cell in stated} == set(figures) and len(stated) == 25
    for cell in stated:
        figure = figures[str(cell.figure_id)]
        assert (cell.value, cell.unit, cell.row, cell.column) == (
            figure.value,
            figure.unit,
            figure.table_row,
            figure.table_column,
        )
        assert doc.text[cell.char_start : cell.char_end] == cell.text == figure.quote


def test_row_groups_multiplier_negatives_and_marks_in_markdown() -> None:
    (table,), cells = of_text(MONEY)
    assert (table.label, table.title) == ("Table 2", "Income and spending of the two trusts (£000)")
    assert table.notes == "Note: .. denotes not available. Figures are rounded."
    assert table.source_line == "Source: Trust accounts 2018"
    assert table.multiplier == 1000.0
    assert {key: found for key, found in values(cells).items() if "None" not in key} == {
        "Ash Trust > Income / 2016/17": (1204000.0, None),
        "Ash Trust > Income / 2017/18": (1310000.0, None),
        "Ash Trust > Surplus / 2016/17": (-41000.0, None),
        "Ash Trust > Surplus / 2017/18": (12000.0, None),
        "Elm Trust > Income / 2016/17": (903000.0, None),
        "Elm Trust > Income / 2017/18": (None, "not_available"),
        "Elm Trust > Surplus / 2016/17": (None, "not_available"),
        "Elm Trust > Surplus / 2017/18": (None, "missing"),
    }
    assert [cell.text for cell in cells if cell.role == "group"] == ["Ash Trust", "Elm Trust"]


def test_a_table_aligned_by_blanks() -> None:
    (table,), cells = of_text(ALIGNED)
    assert (table.label, table.title) == ("Table 3", "Patients waiting by trust")
    assert (table.multiplier, table.source_line) == (1.0, "Source: NHS England 2018")
    assert values(cells) == {
        "Ash Trust / March 2017": (12400.0, None),
        "Ash Trust / March 2018": (13050.0, None),
        "Elm Trust / March 2017": (8210.0, None),
        "Elm Trust / March 2018": (None, "suppressed"),
        "Oak Trust / March 2017": (None, "suppressed"),
        "Oak Trust / March 2018": (7900.0, None),
    }


def test_heads_that_span_several_columns() -> None:
    (table,), cells = of_text(SPANNING)
    assert (table.label, table.title, table.head_rows) == ("Table 4", "Staff of the service", 2)
    found = values(cells)
    assert found["Nurses / 2017 > Posts"] == (410.0, None)
    assert found["Nurses / 2018 > Vacant"] == (28.0, None)
    assert found["Doctors / 2018 > Vacant"] == (None, "not_available")
    assert len(found) == 8


def test_a_note_tells_what_a_mark_means() -> None:
    text = ALIGNED.replace("Source:", "Note: * = not applicable; [c] denotes suppressed\nSource:")
    found = values(of_text(text)[1])
    assert found["Oak Trust / March 2017"] == (None, "not_applicable")
    assert found["Elm Trust / March 2018"] == (None, "suppressed")


def test_a_note_in_words_tells_what_a_dash_means() -> None:
    text = MONEY.replace(".. denotes not available", "a dash is nil")
    assert values(of_text(text)[1])["Elm Trust > Surplus / 2017/18"] == (None, "nil")


def test_a_heading_may_be_the_caption_and_heads_are_read_without_marks_of_notes() -> None:
    text = (
        "# Costs\n\n### Table 6: Costs<sup>1</sup>\n\n| Item | 2018<sup>a</sup> |\n|--|--|\n| Roofs | 310 |\n"
    )
    (table,), cells = of_text(text)
    assert (table.label, table.title) == ("Table 6", "Costs")
    assert values(cells) == {"Roofs / 2018": (310.0, None)}


def test_a_label_on_a_line_of_its_own_has_its_title_on_the_next() -> None:
    (table,), _ = of_text(ALIGNED.replace("Table 3 Patients", "Table 3\n\nPatients"))
    assert (table.label, table.title) == ("Table 3", "Patients waiting by trust")


@pytest.mark.parametrize(
    "text",
    [
        "Nothing.\n",
        "a\tb\n",
        "Table 1 Ragged\n\nA\tB\tC\nx\t1\ny\t2\t3\t4\t5\n\tz\n6\n",
        "| a |\n|---|\n",
        "| a | b |\n|---|---|\n|   |   |\n",
        "<table><tr><td rowspan=9 colspan=9>1</td></tr><tr><td>2</td><td colspan=3>3</td></tr></table>",
        "Table 5\n\n\t\t\n\t\t\n1\t2\t3\n",
    ],
)
def test_ragged_tables_give_cells_with_keys_of_their_own(text: str) -> None:
    found, cells = of_text(text)
    assert len({cell.cell_id for cell in cells}) == len(cells)
    assert {cell.table_id for cell in cells} <= {table.table_id for table in found}
    assert all((cell.value is None) != (cell.status is None) for cell in cells)
    assert all(table.head_rows <= table.rows and table.stub_columns <= table.columns for table in found)
