"""Numbers that footnotes, lists and scales leave in a sentence: none is a figure, none spoils one."""

from __future__ import annotations

import pytest

from tests.extract.said import dispositions, extraction, figures


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The rate fell to 12 per cent in 2017.5 The panel met twice.", ["12 per cent"]),
        ("The list rose to 1,200.3 The panel met twice.", ["1,200"]),
        ("The list rose by 1,200.3 tonnes.", ["1,200.3 tonnes"]),
        ("It was 61%15 in May and 24.5%17 in June.", ["61%", "24.5%"]),
        ("Spending was £5m23 and then £6.5 million24 more.", ["£5m", "£6.5 million"]),
        ("Some 23 per cent22 of homes were empty.", ["23 per cent"]),
        ("Most (61%)16 agreed.", ["61%"]),
        ("Costs rose in 2018,7 when 40 staff left.", ["40"]),
        ("Half of them left. 13 The panel heard of 9 deaths.", ["Half", "9"]),
        ("He called it “a loss of 80 beds”.32 Nobody replied.", ["80"]),
        ("Care improved (4 = good, 1 = poor) at 12 homes.", ["12"]),
        ("Three cheers for the 12 homes.", ["12"]),
        ("The county ordered 40 zero-emission buses.", ["40"]),
        ("The rate was 62 per cent, not 54%.15, 16", ["62 per cent", "54%"]),
        ("Some 45% of staff left in June 2019.27 28", ["45%"]),
        ("Some 12%15,16 of them left, and £3bn4,5 went.", ["12%", "£3bn"]),
        ("Of claims 60% failed.[Q12] He saw 45%[Q13–15] fail.", ["60%", "45%"]),
        ("Earnings were 23.4p (H1 22: 21.0p) a share.", ["23.4p", "21.0p"]),
        ("It grew by 4% (doi:10.1016/S0140-6736(20)30925-9).", ["4%"]),
        ("The rate was 2.4 (P<0.001) for 30 towns.", ["2.4", "30"]),
        ("The mean was 1·2 million (95% CI 1·1–1·3).", ["1·2 million", "1·1–1·3"]),
    ],
)
def test_a_mark_is_no_figure_and_leaves_the_figure_whole(text: str, quotes: list[str]) -> None:
    assert [row.quote for row in figures(text)] == quotes


def test_a_block_of_notes_has_marks_and_citations_only() -> None:
    notes = (
        "1 Home Office, Annual Report and Accounts 2021–22: prisons and courts, HC 586, p 48\n"
        "2 Prison Reform Trust (CCD0031), para 4\n3 HC Deb, 14 December 2022, col 1107"
    )
    found = extraction(f"The panel heard from all of its witnesses in the spring of that year.\n\n{notes}\n")
    marks = [row for row in found.numerals if row.disposition in {"footnote_mark", "list_mark"}]
    assert [row.quote for row in marks] == ["1", "2", "3"]
    assert found.figures == []


def test_lines_that_are_not_counted_on_are_no_notes() -> None:
    assert [row.quote for row in figures("7 Homes were closed.\n40 Homes were opened.")] == ["7", "40"]


@pytest.mark.parametrize(
    "text",
    [
        "We asked why.\n\n14   Hospitals refused to say. They were told to.\n\nOthers spoke.",
        "We asked why.\n\n14 The panel refused to say. It was told to.",
        "We asked why.\n\n7 Witnesses refused.\n\n## Others\n\nOthers spoke.\n\n8 Clerks refused.",
        "We asked why.\n\n14\tMembers refused to say.",
    ],
)
def test_a_numbered_paragraph_has_a_mark(text: str) -> None:
    assert figures(text) == []


def test_a_count_at_the_head_of_a_paragraph_is_no_mark() -> None:
    text = "We asked why.\n\n14 Hospitals refused to say.\n\n120 Witnesses spoke up."
    assert [row.quote for row in figures(text)] == ["14", "120"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("We met.\n\n34\n\nBoard papers\n\nWe left.\n\n41\n\nBoard papers\n\nWe ate.", []),
        ("We met, and then we left.\n\n34\n", []),
        ("Key facts\n\n34\n\nSchools seen\n\n41\n\nSchools mended\n", ["34", "41"]),
        ("We met.\n\n34\n\nSchools seen.\n\n12\n\nSchools mended.\n", ["34", "12"]),
    ],
)
def test_numbers_alone_that_count_on_are_of_pages(text: str, quotes: list[str]) -> None:
    assert [row.quote for row in figures(text)] == quotes


def test_a_raised_point_is_a_decimal_point() -> None:
    (row,) = figures("The rate was 34·5 per 100 000 people.")
    assert (row.value, row.unit) == (34.5, "/100000")


@pytest.mark.parametrize(
    ("text", "second", "unit"),
    [
        ("The rate fell from 91 deaths per 1000 births in 1990 to 43 in 2015.", "43", "/1000"),
        ("Leakage was 109 megalitres a day, against a limit of 112.", "112", "ML/d"),
        ("The wait grew from 12 weeks in May to 15 nurses.", "15", "1"),
        ("Many had waited over 28 days; one had waited 131.", "131", "d"),
        ("Girls gained 64 per cent; boys gained 58.", "58", "%"),
        ("Girls gained 64 per cent; boys gained 58 prizes.", "58", "1"),
        ("In Leeds it took 12 days, in York 15.", "15", "d"),
        ("It took 12 days; another 15.", "15", "d"),
        ("It took 15 weeks in May; in just over one year we had it at 7.9.", "7.9", "wk"),
        ("Leeds had 57 per cent, and in Blyth a mere 29.", "29", "%"),
        ("They use 138 litres, as said; the national aim is 110.", "110", "L"),
        ("In the month it took 12 days; the new standard is 110 beds.", "110", "1"),
        ("It took 12 days in Leeds and 15 in York.", "15", "d"),
        ("It took 12 days, in York 15 nurses left.", "15", "1"),
    ],
)
def test_the_second_level_has_the_unit_of_the_first(text: str, second: str, unit: str) -> None:
    (row,) = (found for found in figures(text) if found.quote == second)
    assert row.unit == unit


def test_it_is_what_was_told_before() -> None:
    told = "The median wait was 186 days. For rape it was just over 400. In May it was 12 nurses."
    assert [(row.quote, row.unit) for row in figures(told)] == [("186 days", "d"), ("400", "d"), ("12", "1")]


def test_tenfold_is_ten_times() -> None:
    (row,) = figures("Hearings by video rose tenfold.")
    assert (row.kind, row.value) == ("ratio", 10)


def test_a_mark_of_currency_belongs_to_the_amount_behind_it() -> None:
    assert [row.quote for row in figures("aged 65 £(4.2)m")] == ["65", "£(4.2)m"]
    first, second = figures("It cost 5 £ 7 in all.")
    assert first.char_end <= second.char_start


def test_a_sentence_without_end_is_read_in_parts() -> None:
    rows = figures("; ".join(f"{count} beds in ward {count}" for count in range(100, 400)))
    assert len(rows) >= 300


def test_a_note_by_itself_has_a_mark_where_the_text_has_the_same() -> None:
    told = 'Ms Rowe said: "We fed 40 ducks."12\n\nPonds fell by 4 per cent.\n\n'
    assert [row.quote for row in figures(f"{told}12 Q 15 (Amy Rowe)\n")] == ["40", "4 per cent"]
    assert [row.quote for row in figures(f"{told}13 Ponds were lost\n")] == ["40", "4 per cent", "13"]


@pytest.mark.parametrize("heading", ["CHAPTER 3: WHAT WE FOUND", "PART 3 THE MONEY", "Annex 3 Who Spoke"])
def test_the_number_of_a_heading_in_capitals_counts_nothing(heading: str) -> None:
    rows = figures(f"# Ponds\n\n## {heading}\n\nThere are 40 ponds.")
    assert [row.quote for row in rows] == ["40"]


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("Each loaf had 5 g of salt.", "5 g", "g"),
        ("The limit is 7 g of sugar or more per 100 ml.", "7 g", "g"),
        ("Cut stillbirths to 9, and infant deaths to 14 or fewer, per 1,000 births.", "14", "/1000"),
        ("Deaths fell from 31 to 12 per 100,000 by 2014, then crept back to 17 in 2016.", "17", "/100000"),
        ("The bill fell to £30m by 2014, and then crept back to 16 hospitals.", "16", "1"),
    ],
)
def test_units_set_apart_and_said_before(text: str, quote: str, unit: str) -> None:
    (row,) = (found for found in figures(text) if found.quote == quote)
    assert row.unit == unit


def test_a_scale_behind_a_mark_of_currency_alone_is_a_unit() -> None:
    assert dispositions("## Grants by kind, £ million\n\nThey sailed.") == [("million", "other")]
    assert [row.quote for row in figures("They cost £ 3 million and a million euros.")] == [
        "£ 3 million",
        "a million euros",
    ]


def test_items_of_minutes_are_numbered_by_the_year() -> None:
    told = "17/034 Finance report\n\nThe deficit was £3.4m.\n\n17/035 Staff\n\nThere were 214 vacancies."
    assert [quote for quote, what in dispositions(told) if what == "figure"] == ["3.4", "214"]


ITEMS = "3.2 The auditor said that 18 audits were done. 3.3 Losses were £112k. 3.4 The fee was £61,500."


def test_items_that_run_on_in_one_paragraph_are_numbered() -> None:
    told = dict(dispositions(ITEMS))
    assert {told["3.2"], told["3.3"], told["3.4"]} <= {"heading", "list_mark"}
    assert [row.quote for row in figures(ITEMS)] == ["18", "£112k", "£61,500"]
    assert figures(ITEMS)[-1].measure == "fee"


def test_a_number_behind_a_stop_that_follows_no_other_is_read() -> None:
    rows = figures("3.2 Sales rose by 4%. 3.5 Tesla coils were sold a day.")
    assert [row.quote for row in rows] == ["4%", "3.5"]
