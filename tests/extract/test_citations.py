"""Sources named in the text, as it prints them; they cover the figures of their sentence."""

from __future__ import annotations

import pytest

from flows.extract import citations
from tests.extract.said import figures


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("(NHS Improvement 2018b)", ["NHS Improvement 2018b"]),
        ("(Ham 2018)", ["Ham 2018"]),
        ("(Ham, 2018)", ["Ham 2018"]),
        ("(Naylor and Buck 2018)", ["Naylor and Buck 2018"]),
        ("(Naylor & Buck 2018)", ["Naylor & Buck 2018"]),
        ("(Ham et al 2017)", ["Ham et al 2017"]),
        ("(NHS England 2014; Ham 2018)", ["NHS England 2014", "Ham 2018"]),
        ("(Ham 2018; Buck 2016; NHS Digital 2017b)", ["Ham 2018", "Buck 2016", "NHS Digital 2017b"]),
        ("(NHS Improvement 2018a, 2018b)", ["NHS Improvement 2018a", "NHS Improvement 2018b"]),
        ("(Ham 2018, p 12)", ["Ham 2018"]),
        ("(see Ham 2018)", ["Ham 2018"]),
        ("(Greater London Authority 2016)", ["Greater London Authority 2016"]),
        ("(The King's Fund 2017)", ["The King's Fund 2017"]),
        ("[12]", ["[12]"]),
        ("[3, 7]", ["[3]", "[7]"]),
    ],
)
def test_a_source_covers_the_figures_of_its_sentence(source: str, keys: list[str]) -> None:
    (row,) = figures(f"The vacancy rate in the capital was 14.7 per cent {source}.")
    assert list(row.citation_keys) == keys


def test_a_source_in_the_sentence_covers_it() -> None:
    (row,) = figures("Ham et al (2017) found that 45 per cent of leaders agree.")
    assert list(row.citation_keys) == ["Ham et al 2017"]


@pytest.mark.parametrize(
    "words",
    [
        "(in 2016)",
        "(2016)",
        "(since April 2016)",
        "(up from 12 in 2015)",
        "(figure 3)",
        "(2016/17)",
        "(at March 2018)",
        "(the year 2018)",
    ],
)
def test_what_is_no_source(words: str) -> None:
    rows = figures(f"The vacancy rate in the capital was 14.7 per cent {words}.")
    assert all(row.citation_keys == () for row in rows)


def test_a_source_does_not_reach_the_next_sentence() -> None:
    first, second = figures("The rate was 14.7 per cent (Ham 2018). There were 120 beds in the town.")
    assert (list(first.citation_keys), list(second.citation_keys)) == (["Ham 2018"], [])


def test_a_footnote_that_is_a_source_is_one() -> None:
    text = (
        "The rate was 14.7 per cent.[^1] It hit 120 beds.[^2]\n\n"
        "[^1]: Ham C (2018). *Beds*. London: The King's Fund.\n\n[^2]: Staffed beds only.\n"
    )
    first, second = figures(text)[:2]
    assert (list(first.citation_keys), list(second.citation_keys)) == (["[^1]"], [])


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("(cf. Ham 2018)", ["Ham 2018"]),
        ("(e.g. Ham 2018)", ["Ham 2018"]),
        ("(Ham, 2018: 12)", ["Ham 2018"]),
        ("(Ham 2018: 12–14; Buck 2016)", ["Ham 2018", "Buck 2016"]),
    ],
)
def test_what_stands_around_author_and_year(source: str, keys: list[str]) -> None:
    (row,) = figures(f"The vacancy rate in the capital was 14.7 per cent {source}.")
    assert list(row.citation_keys) == keys


@pytest.mark.parametrize("mark", [".1", ".^1", ".^1^"])
def test_a_mark_that_lost_its_height_cites_its_note(mark: str) -> None:
    text = (
        f"Work\n\nThe rate of posts left empty was 45%{mark} Of the rest many were short.\n\n"
        "## Notes\n\n1. See the tables at data.example.org for each year.\n"
    )
    assert [(row.quote, row.citation_keys) for row in figures(text)] == [("45%", ("1",))]


def test_the_month_of_a_source_line_is_not_in_its_key() -> None:
    text = (
        "Table 1: Homes\n\n| Area | Homes |\n| --- | --- |\n| Leeds | 450 |\n\n"
        "Source: Federation of Builders, August 2016\n"
    )
    assert [row.citation_keys for row in figures(text)] == [("Federation of Builders 2016",)]


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("Source: Labour Force Survey", ("Labour Force Survey",)),
        ("Source: Pupil census; STATS19 returns [a]", ("Pupil census", "STATS19 returns")),
        ("Source: Eurostat (env_wasmun)", ("Eurostat (env_wasmun)",)),
        ("Source: see Annex", ()),
        ("Source: tables as above", ()),
    ],
)
def test_a_source_line_may_name_sources_without_years(line: str, keys: tuple[str, ...]) -> None:
    text = f"Table 1: Homes\n\n| Area | Homes |\n| --- | --- |\n| Leeds | 450 |\n\n{line}\n"
    assert [row.citation_keys for row in figures(text)] == [keys]


@pytest.mark.parametrize(
    ("note", "source"),
    [
        ("1 Law Society survey, February 2020; half replied", True),
        ("[2] Defra, Milk use, 2022, p. 3.", True),
        ("3 Figures from the Home Office, 31 January 2023 (Table 1.4).", True),
        ("4 Data as of March 2019.", False),
        ("5 Excludes Wales, where counting began, April 2015", False),
        ("6 Official Report, 30 January 2024; Vol. 744, c. 812.", False),
        ("7 The scheme was closed, March 2020.", False),
        ("8 Milk Board, *Autumn Survey 2023*, table 7.", True),
        ("9 Care Act 2014 (Regulated Activities) Regulations 2014.", False),
        ("6 Times before the Domestic Abuse Act 2021 came into force on 5 July are left out.", False),
    ],
)
def test_a_note_of_title_and_date_names_a_source(note: str, source: bool) -> None:
    assert citations.footnote(note, 0, len(note)) == (note.strip("[]")[0], source)


def test_a_note_may_name_a_source_without_a_date() -> None:
    notes = "1 The Gazette, on the number of plans\n2 Excluding those of Wales\n"
    rows = figures(f"There were 576,000 plans.[1] There were 12 teams.[2]\n\n{notes}")
    assert [row.citation_keys for row in rows] == [("[1]",), ()]


def test_the_place_before_the_authors_is_none_of_them() -> None:
    (row,) = figures("At a dairy near Truro, Penrose et al (2016) fed 30 cows on clover.")
    assert row.citation_keys == ("Penrose et al 2016",)
    (row,) = figures("As in Penrose, Rowe and Tait (2016), 30 cows were fed on clover.")
    assert row.citation_keys == ("Penrose, Rowe and Tait 2016",)


def test_a_source_to_see_also_is_named_as_it_is() -> None:
    (row,) = figures("The share was 12 per cent (Penrose 2017; see also Rowe 2015, pp 8–9).")
    assert row.citation_keys == ("Penrose 2017", "Rowe 2015")
