"""Plain text: paragraphs, headings, lists and the rest, as people set them without markup."""

from __future__ import annotations

from datetime import date

import pytest

from tests.read.reading import document, kinds, of_kind, passage, rows, words

WRAPPED = """\
THE RIVER TRUST
Review of the year, May 2016

1. Water

The trust took 4,210 samples in the year to March, which is 12 per cent
more than in the year before. Of these, 9
failed. The cost of a sample fell from £11.40 to
£9.80, the lowest for ten years, and the work was done by
3.5 people.

A second paragraph of the first section stands here; it is set over two
lines.

2. Fish

Trout were found at:
- all sites of the
  upper river
- 14 of 20 sites
  below it
"""


def test_a_hard_wrapped_paragraph_is_one_passage_though_lines_begin_with_numbers() -> None:
    paragraphs = of_kind(document(WRAPPED), "paragraph")
    assert [each.split()[0] + "…" + each.split()[-1] for each in paragraphs] == [
        "Review…2016",
        "The…people.",
        "A…lines.",
        "Trout…at:",
    ]


def test_a_paragraph_with_the_number_of_its_section_does_not_go_on_from_the_one_above() -> None:
    lines = (
        "2.1 Handovers took an average of 17 minutes, and 1,204 of them took longer than one hour.\n"
        "2.2 The service answered 76% of calls in time; it had hoped for more, and will try again.\n"
    )
    starts = [each[:3] for each in of_kind(document(f"Ambulances of the north\n\n{lines}"), "paragraph")]
    assert starts == ["2.1", "2.2"]


def test_numbered_lines_of_their_own_are_headings_and_head_what_follows() -> None:
    read = document(WRAPPED)
    assert of_kind(read, "title") == ["THE RIVER TRUST"]
    assert of_kind(read, "heading") == ["1. Water", "2. Fish"]
    assert passage(read, "A second").section == "1. Water"
    assert passage(read, "Trout").section == "2. Fish"


def test_an_item_keeps_its_indented_lines() -> None:
    assert of_kind(document(WRAPPED), "list_item") == [
        "- all sites of the\n  upper river",
        "- 14 of 20 sites\n  below it",
    ]


def test_a_month_alone_is_its_first_day() -> None:
    assert document(WRAPPED).published_on == date(2016, 5, 1)


def test_where_lines_are_long_each_is_a_paragraph() -> None:
    first = "The first paragraph runs on " + "and on " * 20 + "to its end."
    second = "The second begins in the next line " + "and goes on " * 12 + "as well."
    read = document(f"Key facts\n{first}\n{second}\nA third is short.\n")
    assert of_kind(read, "paragraph") == [first, second, "A third is short."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_parts_lines_and_is_kept(end: str) -> None:
    text = f"Beds{end}{end}Four beds were lost in 2016.{end}{end}- One{end}- Two{end}"
    read = document(text)
    assert read.text == text
    assert [kind for kind, _ in kinds(read)] == ["title", "paragraph", "list_item", "list_item"]


def test_items_lie_as_deep_as_their_indent_and_mark_say() -> None:
    read = document(
        "The board will:\n(a) spend £5m;\n(b) fill posts:\n    (i) two here;\n    (ii) one there.\n"
    )
    assert [each.level for each in read.passages if each.kind == "list_item"] == [1, 1, 2, 2]


def test_numbers_with_a_point_in_one_list_are_items_and_no_headings() -> None:
    read = document("Findings\n\n1. Prices rose\n2. Wages fell by 2 per cent\n3. Rents stood still\n")
    assert len(of_kind(read, "list_item")) == 3


def test_a_long_line_that_breaks_off_in_a_sentence_goes_on_below() -> None:
    first = "The mills of the upper valley ground wheat for every town between the hills and the sea; what"
    text = first + " they were paid for it came in all to £1.2\nbillion by the end of the century.\n"
    assert of_kind(document("Mills\n\n" + text), "paragraph") == [text.strip()]


def test_a_dash_that_begins_a_wrapped_line_is_no_bullet() -> None:
    first = "The total for all of the areas that were surveyed in the year of 2016"
    text = f"{first}\n– which was a dry year – came to 14.\n"
    assert of_kind(document("Rain\n\n" + text), "paragraph") == [text.strip()]


def test_contents_with_leaders_are_entries_and_not_headings() -> None:
    read = document(
        "Annual review\n\nContents\n\n1  Overview ........ 2\n2  Money . . . . . . 17\n\n"
        "1  Overview\n\nIt was a good year for all of us.\n"
    )
    assert of_kind(read, "contents") == ["1  Overview ........ 2", "2  Money . . . . . . 17"]
    assert of_kind(read, "heading") == ["Contents", "1  Overview"]


def test_contents_with_tabs_are_no_table() -> None:
    read = document(
        "Review\n\nContents\nSummary\t3\n1 Water\t12\nReferences\t40\n\nSummary\n\nIt rained for 9 days.\n"
    )
    assert of_kind(read, "contents") == ["Summary\t3", "1 Water\t12", "References\t40"]
    assert not read.tables


def test_the_bibliography_has_one_passage_an_entry() -> None:
    read = document(
        "Review\n\nAll is well, as has been said (Smith 2017).\n\nReferences\n"
        "Smith J, Jones P (2017). The price of rail. London: Rail Press.\n"
        "— (2018a) Later prices. rail.example/later (accessed 3 May 2019).\n"
        "Office of Rail (nd). Numbers.\n\nAvailable at: https://orr.example/numbers\n"
    )
    assert of_kind(read, "reference") == [
        "Smith J, Jones P (2017). The price of rail. London: Rail Press.",
        "— (2018a) Later prices. rail.example/later (accessed 3 May 2019).",
        "Office of Rail (nd). Numbers.\n\nAvailable at: https://orr.example/numbers",
    ]


def test_a_sentence_that_cites_a_work_is_no_entry() -> None:
    read = document(
        "Rail\n\nSmith J (2017) Found at once that prices rose.\n\nJones (2018) found that 4 fell.\n"
    )
    assert not of_kind(read, "reference")


def test_notes_are_footnotes_under_their_heading_or_by_their_mark() -> None:
    read = document(
        "Rail\n\nPrices rose.[1] Wages fell.²\n\n² Since May.\n\nNotes\n[1] By 4 per cent.\n1 Or so.\n"
    )
    assert of_kind(read, "footnote") == ["² Since May.", "[1] By 4 per cent.", "1 Or so."]


def test_a_lone_star_is_a_footnote_where_a_word_bears_it_and_a_bullet_elsewhere() -> None:
    starred = document("Rail\n\nAll 36 lines* were open last year.\n\n* Not counting trams.\n")
    plain = document("Rail\n\nAll 36 lines were open last year.\n\n* Not counting trams.\n")
    assert of_kind(starred, "footnote") == ["* Not counting trams."]
    assert of_kind(plain, "list_item") == ["* Not counting trams."]


def test_what_pages_say_of_themselves_is_boilerplate() -> None:
    read = document(
        "Skip to main content\n\nWe use cookies to make this site better.\n\nRail in the north\n\n"
        "Cookies were eaten by 40 per cent of travellers on this line, a survey of the railway found.\n\n"
        "Share this page\n\n© 2019 The Railway\n\nPress office: 020 7946 0018\n"
    )
    assert of_kind(read, "boilerplate") == [
        "Skip to main content",
        "We use cookies to make this site better.",
        "Share this page",
        "© 2019 The Railway",
        "Press office: 020 7946 0018",
    ]
    assert read.title == "Rail in the north"


def test_running_heads_are_boilerplate_and_pages_are_counted() -> None:
    page = "Rail review  {0}\n\nOn this page stands a paragraph with {0} trains in it.\n\n"
    read = document("\f".join(page.format(number) for number in (1, 2, 3)))
    assert of_kind(read, "boilerplate") == ["Rail review  1", "Rail review  2", "Rail review  3"]
    assert [each.page for each in read.passages] == [1, 1, 2, 2, 3, 3]


def test_a_bare_number_over_a_line_said_before_is_that_of_a_page() -> None:
    read = document(
        "University of Rye  Accounts\n\nCosts\n\n14\n\nUniversity of Rye  Accounts\n\nPay was late.\n"
    )
    assert of_kind(read, "boilerplate") == ["14", "University of Rye  Accounts"]
    other = document(
        "University of Rye  Accounts\n\nCosts\n\n14\n\nCollege of Rye  Accounts\n\nPay was late.\n"
    )
    assert of_kind(other, "boilerplate") == []


def test_a_caption_is_told_from_a_sentence_that_begins_like_one() -> None:
    read = document(
        "Rail\n\nFigure 3 Trains by year\n\nTable 1 shows that trains are late on 4 days in 10.\n"
    )
    assert of_kind(read, "caption") == ["Figure 3 Trains by year"]
    assert of_kind(read, "paragraph") == ["Table 1 shows that trains are late on 4 days in 10."]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("11 July 2018", date(2018, 7, 11)),
        ("Published: Monday 5 November 2018", date(2018, 11, 5)),
        ("By the Rail Team | 05.11.2018 | 8 pages", date(2018, 11, 5)),
        ("March 3, 2017", date(2017, 3, 3)),
        ("2017-03-03", date(2017, 3, 3)),
        ("October 2018 (version 2)", date(2018, 10, 1)),
        ("Trains since 11 July 2018", None),
        ("31 February 2018", None),
    ],
)
def test_the_day_of_publication_is_read_from_a_line_that_says_nothing_else(
    line: str, expected: date | None
) -> None:
    assert (
        document(f"Rail review\n\n{line}\n\nTrains ran on 4 days in May 2011, 6 fewer.\n").published_on
        == expected
    )


def test_what_the_entry_of_a_source_says_wins() -> None:
    read = document("Rail\n\n11 July 2018\n\nIt ran.\n", title="The railway", published_on=date(2001, 2, 3))
    assert (read.title, read.published_on) == ("The railway", date(2001, 2, 3))


def test_two_documents_in_one_file_keep_their_own_setting() -> None:
    long = "A paragraph in one line " + "that goes on " * 15 + "and ends."
    both = document(f"{WRAPPED}\nMore\n\n{long}\n{long}\n")
    alone = [said for kind, said in kinds(document(WRAPPED)) if kind == "paragraph"]
    assert of_kind(both, "paragraph") == [*alone, long, long]


def test_a_table_of_one_line_is_a_paragraph() -> None:
    read = document("Rail\n\nItem 6\tReport 12\n\nIt ran.\n")
    assert not read.tables
    assert words(read, passage(read, "Item 6")) == "Item 6\tReport 12"
    assert not [rows(read, table) for table in read.tables]


def test_who_wrote_a_text_heads_nothing() -> None:
    read = document("Student loans\n\nBy Paul A. Bolton\n\nThe average debt was £40,000.\n")
    assert of_kind(read, "heading") == [] and passage(read, "The average").section != "By Paul A. Bolton"


def test_lines_that_are_never_closed_are_statements_of_their_own() -> None:
    lines = ["First half revenue of £1.73B", "Sold 6,580 homes in the half", "Shares trading up 2%"]
    text = "Half-year results\n\nIn brief:\n\n" + "\n".join(lines)
    assert of_kind(document(text), "paragraph")[-3:] == lines


def test_lines_that_speak_of_the_one_above_stay_with_it() -> None:
    text = "5.83 million patients were on the waiting list for care\n1.95 million of these for 18 weeks\n"
    read = document(f"Key facts\n\n{text}301,000 of these for more than a year, the most ever counted\n")
    assert len(of_kind(read, "paragraph")) < 3


NOTES = "1 Home Office, Annual Report, p 48\n2 Prison Trust, para 4\n3 Letter of May 2022\n"


def test_numbered_lines_at_the_end_are_notes_without_a_heading() -> None:
    prose = "The panel heard from all of its witnesses in the spring of that year.\n\n"
    assert of_kind(document(prose + NOTES), "footnote") == NOTES.splitlines()


def test_numbered_lines_are_notes_where_the_text_bears_their_marks() -> None:
    prose = "The panel heard of 12 prisons.1 It saw two.[2] They were full.3\n\n"
    more = "The rest of the text goes on for long enough to be prose. " * 4
    assert of_kind(document(prose + NOTES + "\n" + more), "footnote") == NOTES.splitlines()
    assert of_kind(document("It met often.\n\n" + NOTES + "\n" + more), "footnote") == []


def test_a_question_of_a_hearing_is_no_heading() -> None:
    text = "Evidence\n\nQ1 Chair: How many homes are at risk?\n\nDr Hale: About 6,300 homes, and more now.\n"
    assert "Q1 Chair: How many homes are at risk?" in of_kind(document(text), "paragraph")


def test_who_speaks_below_is_no_heading() -> None:
    text = "Buses\n\n{}\n\nI thank the House for the time that it gave us and for its patience today.\n"
    assert of_kind(document(text.format("Jane Orr (Luton South) (Lab)")), "heading") == []
    assert of_kind(document(text.format("Buses of the South (Luton)")), "heading") != []


def test_one_blank_parts_amounts_in_brackets() -> None:
    text = (
        "                        2019      2018\n"
        "Revenue              1,842.3   1,760.9\n"
        "Cost of sales      (1,102.8) (1,069.4)\n"
        "Gross profit           739.5     691.5\n"
    )
    cells = [cell.char_start for cell in document(text).tables[0].cells]
    assert text.index("(1,069.4)") in cells and text.index("(1,102.8)") in cells
