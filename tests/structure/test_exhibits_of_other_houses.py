"""Exhibits in other house styles: lists of figures, boxes, cases in one paragraph, pages of the web."""

from __future__ import annotations

import time

import pytest

from flows.extract import Extraction
from flows.findings import Finding
from flows.structure import exhibits
from flows.structure.exhibits import Exhibit
from tests.structure.found import document

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


def short(found: list[Exhibit]) -> list[tuple[str, str | None, str | None, bool]]:
    return [(each.kind, each.label, each.title, each.content_in_text) for each in found]


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
        "Case study 3 shows what is left to do. It is much.\n\n"
        "**Case study 4: Dr. Ash: a memory**\n\nShe was kind.\n"
    )
    found = of_text(text)
    assert short(found) == [
        ("case_study", "Case study 1", "Elm Valley", True),
        ("case_study", "Case study 2", None, True),
        ("case_study", "Case study 4", "Dr. Ash: a memory", True),
    ]
    assert [each.quote for each in found[:2]] == ["Case study 1: Elm Valley.", "Case study 2:"]
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
