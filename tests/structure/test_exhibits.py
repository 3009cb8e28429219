"""Exhibits of the report: every one that a reader finds in it, and whether the text carries it."""

from __future__ import annotations

import pytest

from flows.extract import Extraction
from flows.findings import Finding
from flows.structure import exhibits
from flows.structure.exhibits import Exhibit
from tests.structure.found import DOCUMENTS, collected

REPORT = "kings-fund-london-stps-2018-10-report.txt"
OTHERS = sorted(file.name for file in DOCUMENTS.glob("*.txt") if file.name != REPORT)
# Every exhibit of the report, by reading it: kind, label, title, source, whether the text carries it.
PICTURES_AND_TABLES = [
    ("figure", "Figure 1", "Statutory organisations and partnership structures in London",
     "Source: Adapted from Naylor and Buck 2018", False),
    ("figure", "Figure 2", "Footprint of STPs in London", "Source: Adapted from NHS England (nd)", False),
    ("figure", "Figure 3",
     "Simplified diagram of structures for strategic oversight of pan-London work on health and social care",
     "Source: Tuckley (2018)", False),
    ("table", "Table 1", "Projected population change by STP footprint, 2023 and 2028", "Source: ONS 2018b",
     True),
    ("figure", "Figure 4", "Comparison of London population projections 2014 vs 2016, 2001–2028", None,
     False),
]  # fmt: skip
CASE_STUDIES = [
    ("Case study 1", "working at a borough level",
     "Spreading the Sutton red bag across the South West London STP"),
    ("Case study 2", "an STP-wide initiative", "Integrated urgent care in North East London STP"),
    ("Case study 3", "an STP-wide initiative",
     "Treating mental and physical health equally in South East London"),
    ("Case study 4", "an example of multi-borough level work",
     "'Street triage': local integration in North West London"),
    ("Case study 5", "working below the level of STP", "Improving care for people with diabetes in Haringey "
     "and Islington (part of North Central London STP)"),
]  # fmt: skip
INITIATIVES = [
    "Hillingdon Health and Care Partners, North West London",
    "Tower Hamlets, North East London",
    "One Croydon Alliance, South West London",
]
# The boxes without a number that the report points to: *(see the box below)*.
BOXES = ["Recent reviews of health care in London", "Initiatives to integrate care"]


def of_report(*kinds: str) -> list[Exhibit]:
    found = exhibits.of(collected(REPORT), Extraction())
    return [each for each in found if isinstance(each, Exhibit) and each.kind in kinds]


def test_the_report_has_one_table_and_four_pictures() -> None:
    found = [
        (each.kind, each.label, each.title, each.source_line, each.content_in_text)
        for each in of_report("table", "figure")
    ]
    assert found == PICTURES_AND_TABLES


def test_nothing_is_invented_of_a_picture() -> None:
    for each in of_report("figure"):
        assert (each.content_start, each.content_end, each.table_id) == (None, None, None)


def test_the_case_studies_of_the_report_are_complete() -> None:
    found = of_report("case_study")
    assert [(each.label, each.title, each.subtitle) for each in found] == CASE_STUDIES
    assert all(each.content_in_text and each.source_line is None for each in found)


def test_the_named_initiatives_and_boxes_of_the_report_are_complete() -> None:
    assert [(each.label, each.title) for each in of_report("initiative")] == [(None, t) for t in INITIATIVES]
    assert [(each.label, each.title) for each in of_report("box")] == [(None, title) for title in BOXES]


def test_content_begins_and_ends_at_its_words() -> None:
    text = collected(REPORT).text
    first, second = of_report("case_study")[:2]
    assert text[first.content_start : first.content_end].startswith("Sutton introduced the 'red bag'")
    assert text[first.content_start : first.content_end].endswith("as well as nationally.")
    assert text[second.content_start : second.content_end].endswith("and commissioning expertise.")
    (table,) = of_report("table")
    assert text[table.content_start : table.content_end].endswith("3.8\t6.6")


@pytest.mark.parametrize("file", OTHERS)
def test_the_short_documents_have_none(file: str) -> None:
    assert list(exhibits.of(collected(file), Extraction())) == []


def test_what_the_report_points_to_is_there() -> None:
    assert not any(isinstance(each, Finding) for each in exhibits.of(collected(REPORT), Extraction()))
