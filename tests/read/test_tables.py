"""Tables in plain text and Markdown: grids, heads, captions, notes."""

from __future__ import annotations

from tests.read.reading import document, of_kind, rows

TABBED = """\
Staff

Table 2: Posts by grade
Group\tMarch 2013\t\tMarch 2018\t
\tStaff\tVacant (%)\tStaff\tVacant (%)
Doctors\t99.2\t6.1\t112.3\t9.3
Nurses\t278.4\t..\t285.1\t−0.6
Brackets show a fall.
.. = not known. Source: staff survey, table 4.

The next paragraph has nothing to do with the table.
"""


def test_tabs_part_cells_and_empty_ones_keep_their_place() -> None:
    read = document(TABBED)
    assert rows(read, read.tables[0]) == [
        ["Group", "March 2013", "", "March 2018", ""],
        ["", "Staff", "Vacant (%)", "Staff", "Vacant (%)"],
        ["Doctors", "99.2", "6.1", "112.3", "9.3"],
        ["Nurses", "278.4", "..", "285.1", "−0.6"],
    ]
    assert {cell.row for cell in read.tables[0].cells if cell.header} == {0, 1}


def test_caption_notes_and_source_stand_beside_the_table() -> None:
    read = document(TABBED)
    assert of_kind(read, "caption") == ["Table 2: Posts by grade"]
    assert of_kind(read, "footnote") == ["Brackets show a fall.", ".. = not known."]
    assert of_kind(read, "source_line") == ["Source: staff survey, table 4."]


def test_a_line_of_years_over_a_table_is_its_head() -> None:
    read = document("Area\n\n\t\t2018\t2023\nNorth\tPeople\t1,509.9\t1,584.9\n\t% change\t\t5.0\n")
    assert rows(read, read.tables[0])[2] == ["", "% change", "", "5.0"]
    assert [cell.header for cell in read.tables[0].cells[:5]] == [True, True, True, True, False]


def test_a_name_between_rows_is_a_row_and_no_head() -> None:
    read = document("Posts\n\nGrade\tFilled\nManagers\nM1\t4\nClerks\nC1\t12\n")
    assert rows(read, read.tables[0]) == [
        ["Grade", "Filled"],
        ["Managers"],
        ["M1", "4"],
        ["Clerks"],
        ["C1", "12"],
    ]
    assert [cell.row for cell in read.tables[0].cells if cell.header] == [0, 0]


def test_columns_aligned_by_blanks() -> None:
    read = document(
        "Lines\n\nLine             2017/18   Change (%)\nTaff               1,910          3.9\n"
        "Rhymney                           1.3\nTotal              2,845         -0.3\n"
    )
    assert rows(read, read.tables[0]) == [
        ["Line", "2017/18", "Change (%)"],
        ["Taff", "1,910", "3.9"],
        ["Rhymney", "", "1.3"],
        ["Total", "2,845", "-0.3"],
    ]


def test_prose_with_two_blanks_after_a_full_stop_is_no_table() -> None:
    read = document("Rail\n\nIt ran.  All was well.\nIt ran on.  So it was.\nIt stood.  It rained.\n")
    assert not read.tables


def test_pipes_part_cells_and_the_row_of_dashes_has_none() -> None:
    read = document("# Areas\n\n| Area | 2016 |\n| :-- | --: |\n| North \\| east | 1,200 |\n| South | |\n")
    assert rows(read, read.tables[0]) == [["Area", "2016"], ["North \\| east", "1,200"], ["South", ""]]
    assert [cell.header for cell in read.tables[0].cells] == [True, True, False, False, False, False]


def test_a_table_with_tabs_in_markdown_is_a_table() -> None:
    read = document(
        "# Areas\n\n**Table 1 People**\n\n\t2018\t2023\nNorth\t1,509\t1,584\n\nSource: a survey\n"
    )
    assert rows(read, read.tables[0]) == [["", "2018", "2023"], ["North", "1,509", "1,584"]]
    assert of_kind(read, "caption") == ["**Table 1 People**"]
    assert of_kind(read, "source_line") == ["Source: a survey"]


def test_a_last_row_that_names_the_source_is_no_row() -> None:
    read = document("# Areas\n\nArea | 2016\n--- | ---\nNorth | 1,200\nSource: county data | \n")
    assert rows(read, read.tables[0]) == [["Area", "2016"], ["North", "1,200"]]
    assert of_kind(read, "source_line") == ["Source: county data"]


def test_an_unlabelled_line_over_a_table_is_its_caption() -> None:
    read = document("Posts\n\nThey are many.\n\nPosts by grade in May\nGrade\tFilled\nM1\t4\n")
    assert of_kind(read, "caption") == ["Posts by grade in May"]


def test_bars_part_cells_without_a_row_of_dashes() -> None:
    text = "Date | Men | Women |\n30-Jun-10 | 812 | 43 |\n30-Jun-11 | 830 | 41 |\n\nThe rest is prose.\n"
    read = document(text)
    assert rows(read, read.tables[0]) == [
        ["Date", "Men", "Women"],
        ["30-Jun-10", "812", "43"],
        ["30-Jun-11", "830", "41"],
    ]


def test_bars_between_links_make_no_table() -> None:
    text = "Home | News | Contact\nAbout | Help | Search\n\nThe council has 12 libraries.\n"
    assert document(text).tables == ()


def test_a_line_above_bars_is_no_part_of_their_table() -> None:
    text = "Places in prisons\nDate | Men | Women\n2010 | 812 | 43\n2011 | 830 | 41\n"
    assert rows(document(text), document(text).tables[0])[0] == ["Date", "Men", "Women"]


def test_key_facts_stand_to_the_left_of_their_words() -> None:
    text = (
        "Key facts\n\n£2.33bn      spending on transport in 2022-23\n62%          increase since 2015-16\n"
        "121 of 152   authorities that spent more than planned\n"
    )
    read = document(text)
    assert [row[0] for row in rows(read, read.tables[0])] == ["£2.33bn", "62%", "121 of 152"]
