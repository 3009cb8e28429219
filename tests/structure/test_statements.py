"""Statements: the points, headlines and cases of a report, told by the headings that lead them in."""

from __future__ import annotations

import pytest

from flows.extract import Extraction
from flows.structure import statements
from flows.structure.statements import Statement
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"
# The headlines of the report's recommendations and challenges, as its headings have them.
RECOMMENDED = """
STPs must build on the work they are doing to improve services and communicate this effectively
STPs must continue to build capabilities to bring about improvements
Teaching hospitals need to be fully engaged in the work of STPs
Local authority engagement is key to the success of STPs
Population health needs more attention in the work of STPs
Resources and expertise of other bodies must be aligned with STPs
London-wide governance arrangements should be reviewed to ensure they are working effectively
A clear and compelling vision for the future of health and care in London is needed
The law will need to be changed to create alignment with what STPs are being asked to do
""".strip().splitlines()
CHALLENGES = """
Financial, performance and workforce issues are crowding out work on transformation
STPs are struggling to find sufficient resources to support transformation
The nature of STPs has made it difficult for local authorities to engage
STPs lack a clear vision that is shared by partners across the system
Translating current national policy initiatives into London is not straightforward
The current system architecture does not support collaborative working
""".strip().splitlines()


def made(text: str) -> list[Statement]:
    return list(statements.of(document(text), Extraction()))


def of_kind(file: str, kind: str) -> list[Statement]:
    return [one for one in statements.of(collected(file), Extraction()) if one.kind == kind]


def test_the_recommendations_and_challenges_of_the_report_are_complete() -> None:
    assert [one.title for one in of_kind(REPORT, "recommendation")] == RECOMMENDED
    assert [one.title for one in of_kind(REPORT, "challenge")] == CHALLENGES


def test_the_key_messages_are_complete() -> None:
    report = of_kind(REPORT, "key_message")
    assert [one.number for one in report] == [str(number) for number in range(1, 17)]
    assert report[0].text.startswith("The development of sustainability") and report[-1].text.endswith(
        "vacuum."
    )
    summary = of_kind("kings-fund-london-stps-summary-page.txt", "key_message")
    assert len(summary) == 16 and summary[7].text.startswith("Local government involvement is variable")


def test_the_case_studies_are_complete() -> None:
    found = [(one.number, one.level, one.partnership) for one in of_kind(REPORT, "case_study")]
    assert found == [
        ("1", "working at a borough level", "South West London Health and Care Partnership"),
        ("2", "an STP-wide initiative", "East London Health and Care Partnership"),
        ("3", "an STP-wide initiative", "Our Healthier South East London"),
        ("4", "an example of multi-borough level work", "North West London Health and Care Partnership"),
        ("5", "working below the level of STP", "North London Partners in Health and Care"),
    ]
    last = of_kind(REPORT, "case_study")[-1]
    assert last.geography == "Haringey; Islington; North Central London"
    assert "described above" not in last.text


def test_the_initiatives_are_complete() -> None:
    assert [one.title for one in of_kind(REPORT, "initiative")] == [
        "Hillingdon Health and Care Partners, North West London",
        "Tower Hamlets, North East London",
        "One Croydon Alliance, South West London",
    ]


MADE = {
    "## Key findings\n\n1. Beds fell.\n2. Waits rose.\n\n## Method\n\n- We asked.\n": [
        ("key_message", "1", None, "Beds fell."),
        ("key_message", "2", None, "Waits rose."),
    ],
    "## 5. Recommendations\n\n(a) Trusts should publish.\n\n## Notes\n\nNone.\n": [
        ("recommendation", "a", None, "Trusts should publish.")
    ],
    "## Our recommendations\n\n- Publish the plans.\n- Ask the staff.\n\n## Annex\n\n- No more.\n": [
        ("recommendation", "1", None, "Publish the plans."),
        ("recommendation", "2", None, "Ask the staff."),
    ],
    "## Recommendations\n\n### Recommendation 7: Trusts must publish their plans\n\nBy May.\n": [
        ("recommendation", "7", "Trusts must publish their plans", "By May.")
    ],
    "## Barriers to change\n\n### Staff are in short supply everywhere\n\nSo it is.\n\n## 4 Next\n": [
        ("challenge", "1", "Staff are in short supply everywhere", "So it is.")
    ],
    "### Case study 3: a clinic in Leeds\n\nIt opened in May.\n": [
        ("case_study", "3", "a clinic in Leeds", "It opened in May.")
    ],
}


@pytest.mark.parametrize("text", MADE)
def test_house_styles(text: str) -> None:
    found = made(f"# Report\n\n{text}")
    assert [(one.kind, one.number, one.title, one.text) for one in found] == MADE[text]


@pytest.mark.parametrize(
    "text", ["", "# Key messages\n", "# Recommendations\n\n## Recommendations\n", "#" * 9000]
)
def test_headings_without_text_are_no_crash(text: str) -> None:
    assert made(text + "\n\nWords.\n") == []


def test_a_statement_stands_where_it_says() -> None:
    whole = collected(REPORT)
    for one in statements.of(whole, Extraction()):
        assert whole.text[one.char_start : one.char_end] == one.text
