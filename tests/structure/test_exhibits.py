"""Exhibits: what is numbered or named, and whether the text carries what it shows."""

from __future__ import annotations

import time

import pytest

from flows.extract import Extraction
from flows.findings import Finding
from flows.structure import exhibits
from flows.structure.exhibits import Exhibit
from tests.structure.found import DOCUMENTS, collected, document

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

MARKDOWN = """# Bus services

## List of figures

Figure 1 Fares by zone

Figure 2 Riders by year

## Findings

Fares rose. Figure 1 shows how.

Figure 1 Fares by zone

![fares](fares.png)

Source: Transport Office 2019

Figure 2 Riders by year

| Year | Riders |
|------|--------|
| 2018 | 4,100  |
| 2019 | 4,350  |

Source: Transport Office 2019

### Box 1: How fares are set

Fares are set by the council every spring, and the operators are told in May.

### Box 2: Who pays

Most riders pay by card.

## Local initiatives

### Night buses for nurses

They run hourly from two hospitals.

### Introduction

The council began early.

### Rides to school

Children ride free.

## Conclusions

The service is better.
"""
PLAIN = """CHILD HEALTH: A REPORT OF THE COMMITTEE

Chart 3: Weight at birth by ward
Source: Public Health Board

BOX 2: THE HEALTHY START SCHEME
The scheme gives vouchers to families. It is run by the health board.

Case study A: a clinic in a library
The clinic opens twice a week. It saw many children in its first year.

Table 7: Visits by age

Table 7 (continued)
"""
HTML = """<html><body><main><h1>Homes</h1><figure><img src="a.png"><figcaption>Figure 9. Homes built by year
</figcaption></figure><p>Source: Housing Office</p><h2>Initiative 2: Green roofs</h2><p>Roofs are planted.</p>
<h2>Case study: Elm Street</h2><p>The street was rebuilt.</p><h2>Box office receipts</h2><p>They fell.</p>
</main></body></html>"""


def of_text(text: str) -> list[Exhibit]:
    return [each for each in exhibits.of(document(text), Extraction()) if isinstance(each, Exhibit)]


def doubts(text: str) -> list[str]:
    found = exhibits.of(document(text), Extraction())
    return [str(each.value) for each in found if isinstance(each, Finding)]


def of_report(*kinds: str) -> list[Exhibit]:
    found = exhibits.of(collected(REPORT), Extraction())
    return [each for each in found if isinstance(each, Exhibit) and each.kind in kinds]


def short(found: list[Exhibit]) -> list[tuple[str, str | None, str | None, bool]]:
    return [(each.kind, each.label, each.title, each.content_in_text) for each in found]


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


def test_markdown_with_a_list_of_figures_boxes_and_initiatives() -> None:
    found = of_text(MARKDOWN)
    assert short(found) == [
        ("figure", "Figure 1", "Fares by zone", False),
        ("figure", "Figure 2", "Riders by year", True),
        ("box", "Box 1", "How fares are set", True),
        ("box", "Box 2", "Who pays", True),
        ("initiative", None, "Night buses for nurses", True),
        ("initiative", None, "Rides to school", True),
    ]
    assert [each.source_line for each in found[:2]] == ["Source: Transport Office 2019"] * 2
    assert MARKDOWN[found[2].content_start : found[2].content_end].endswith("are told in May.")


def test_plain_text_in_capitals_and_a_table_that_goes_on() -> None:
    assert short(of_text(PLAIN)) == [
        ("figure", "Chart 3", "Weight at birth by ward", False),
        ("box", "BOX 2", "THE HEALTHY START SCHEME", True),
        ("case_study", "Case study A", "a clinic in a library", True),
        ("table", "Table 7", "Visits by age", False),
    ]


def test_case_studies_whose_text_stands_behind_their_label() -> None:
    text = (
        "PLAN\n\nCASE STUDIES\n\nCase study 1: Elm Valley. A joint team visits homes. Stays are shorter.\n\n"
        "Case study 2: Dan had slept in his car for fourteen months when he rang us. He has a flat now.\n\n"
        "Case study 3 shows what is left to do. It is much.\n"
    )
    found = of_text(text)
    assert short(found) == [
        ("case_study", "Case study 1", "Elm Valley", True),
        ("case_study", "Case study 2", None, True),
    ]
    assert [each.quote for each in found] == ["Case study 1: Elm Valley.", "Case study 2:"]
    first = found[0]
    assert text[first.content_start : first.content_end] == "A joint team visits homes. Stays are shorter."


def test_html_with_a_caption_under_its_picture() -> None:
    found = of_text(HTML)
    assert short(found) == [
        ("figure", "Figure 9", "Homes built by year", False),
        ("initiative", "Initiative 2", "Green roofs", True),
        ("case_study", "Case study", "Elm Street", True),
    ]
    assert found[0].source_line == "Source: Housing Office"


def test_the_source_of_a_picture_in_a_box_is_not_that_of_the_box() -> None:
    box = "## Box 4: Air\n\nAir is bad.\n\nFigure 8 Smoke\n\nSource: Air Board\n\nIt will improve.\n"
    found = of_text(f"# Report\n\n{box}\n## Next\n\nWords.\n")
    assert [(each.label, each.source_line) for each in found] == [
        ("Box 4", None),
        ("Figure 8", "Source: Air Board"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nothing is shown here.\n",
        "# Initiatives\n",
        "See the box below.\n",
        "Box\n",
        "## Box 3:\n\n## Box 3:\n",
    ],
)
def test_little_text_gives_rows_with_keys_of_their_own(text: str) -> None:
    found = of_text(text)
    assert len({each.exhibit_id for each in found}) == len(found)
    assert all(each.label or each.title for each in found)
    assert all(each.content_in_text == (each.content_start is not None) for each in found)


def test_what_the_report_points_to_is_there() -> None:
    assert not any(isinstance(each, Finding) for each in exhibits.of(collected(REPORT), Extraction()))


def test_an_exhibit_that_is_pointed_to_and_not_there_is_a_finding_once() -> None:
    text = (
        "# Fares\n\nFares rose (see figure 3, Box 9 and Figure 1). See Figure 3.\n\nFigure 1 Fares by zone\n"
    )
    assert doubts(text) == ["figure 3"]


def test_many_initiatives_take_time_by_their_number() -> None:
    def seconds(count: int) -> float:
        many = "".join(f"### *Plan {number}*\n\nIt helps.\n\n" for number in range(count))
        read = document(f"# Report\n\n## Initiatives\n\n{many}")
        start = time.process_time()
        assert len(list(exhibits.of(read, Extraction()))) == count
        return time.process_time() - start

    seconds(200)
    assert seconds(4000) < 8 * seconds(1000)
