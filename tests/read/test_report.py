"""The five documents of the collection: kinds and sections of passages, read from them by a person."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from flows.read import Document, Source, read
from tests.read.reading import of_kind, passage, rows

DOCUMENTS = Path(__file__).parents[2] / "raw" / "documents"
REPORT = "kings-fund-london-stps-2018-10-report.txt"


@cache
def collected(file: str) -> Document:
    return read(Source(file, file, str(DOCUMENTS / file), "", 0))


@pytest.mark.parametrize(
    ("file", "title"),
    [
        (REPORT, "Sustainability and transformation partnerships in London"),
        ("kings-fund-puzzle-of-stps-in-london-blog.txt", "The puzzle of STPs in London"),
        ("lgc-khan-key-to-stp-success-comment.txt", "Khan could be key to STP success"),
        (
            "kings-fund-london-stps-summary-page.txt",
            "Sustainability and transformation partnerships in London – The King’s Fund",
        ),
        ("kings-fund-london-stps-press-release.txt", None),
    ],
)
def test_the_title_is_what_stands_over_the_text(file: str, title: str | None) -> None:
    assert collected(file).title == title


def test_the_report_is_of_october_2018() -> None:
    assert collected(REPORT).published_on == date(2018, 10, 1)


@pytest.mark.parametrize(
    ("beginning", "kind", "section"),
    [
        ("- Local government involvement in STPs", "list_item", "Key messages"),
        ("In December 2015, national", "paragraph",
         "2 Background > The national policy context > Sustainability and transformation partnerships"),
        ("**Figure 2 Footprint", "caption", "2 Background > The London context"),
        ("Source: ONS 2018b", "source_line",
         "2 Background > The London context > Demographic pressures in London"),
        ("<sup>5</sup> The EEA includes", "footnote",
         "2 Background > The London context > What does this mean for London's STPs?"),
        ("Since 1 August 2018, people", "paragraph",
         "4 Other areas of progress in London's STPs > Case study 2: an STP-wide initiative"
         " > Integrated urgent care in North East London STP"),
        ("*I think as far as the greater", "quotation",
         "6 How do STPs fit into the wider London context? > London-wide leadership"),
        ("QualityWatch (2018)", "reference", "References"),
        ("- staff at the Greater London", "list_item", "Acknowledgements"),
    ],
)  # fmt: skip
def test_kind_and_section_of_a_passage(beginning: str, kind: str, section: str) -> None:
    found = passage(collected(REPORT), beginning)
    assert (found.kind, found.section) == (kind, section)


def test_the_contents_of_the_report_are_its_26_entries() -> None:
    entries = of_kind(collected(REPORT), "contents")
    assert (len(entries), entries[0], entries[-1]) == (26, "Key messages\t4", "References\t55")


def test_the_one_table_of_the_report() -> None:
    report = collected(REPORT)
    assert len(report.tables) == 1
    grid = rows(report, report.tables[0])
    assert grid[0] == ["", "", "2018", "2023", "2028"]
    assert grid[6] == ["", "% change from 2018", "", "2.4", "4.1"]
    assert len(grid) == 11


def test_an_entry_of_the_bibliography_is_one_passage_with_its_address() -> None:
    entries = of_kind(collected(REPORT), "reference")
    works = [each for each in entries if each.startswith("Office for National Statistics (2016)")]
    assert len(works) == 1 and "Available at:" in works[0] and "accessed on" in works[0]


def test_the_star_under_the_press_release_is_a_footnote() -> None:
    notes = of_kind(collected("kings-fund-london-stps-press-release.txt"), "footnote")
    assert [each[:26] for each in notes] == ["* In addition to five STPs"]


def test_the_page_around_the_comment_is_boilerplate() -> None:
    comment = collected("lgc-khan-key-to-stp-success-comment.txt")
    assert len(of_kind(comment, "boilerplate")) == 11
    assert not [said for said in of_kind(comment, "paragraph") if "cookies" in said or "sign in" in said]
