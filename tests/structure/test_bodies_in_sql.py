"""Organisations, geographies, partnerships and the structure of the system, as SQL makes them."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date

import pytest

from flows.read import Document
from tests.structure.derived import derived
from tests.structure.found import collected, document
from tests.structure.test_mentions import FILES, GOLDEN


def dated(text: str, day: date | None, name: str = "note") -> Document:
    doc = document(text, name)
    return replace(doc, source=replace(doc.source, published_on=day), published_on=day)


@pytest.fixture(scope="module")
def five() -> list[Document]:
    return [
        replace(doc, source=replace(doc.source, document_id=name))
        for name, doc in ((name, collected(file)) for name, file in FILES.items())
    ]


# Read in the report: the names that the partnerships now use, and what it says of their commissioning.
PARTNERSHIPS = {
    "North Central London": ("North London Partners in Health and Care", "E54000028", "QMJ",
                             "In North Central London a joint commissioning committee has been established"),
    "North East London": ("East London Health and Care Partnership", "E54000029", "QMF",
                          "North East London has recently established a joint commissioning committee"),
    "North West London": ("North West London Health and Care Partnership", "E54000027", "QRV",
                          "North West London plans to commission acute services"),
    "South East London": ("Our Healthier South East London", "E54000030", "QKK",
                          "In South East London a central team has assumed responsibility for acute"),
    "South West London": ("South West London Health and Care Partnership", "E54000031", "QWE",
                          "South West London has a committee for collaborative decision-making"),
}  # fmt: skip
# Read in the press release's last paragraph, and in the report's account of the London context.
STRUCTURE = {
    ("london-stps-press-release", "sustainability and transformation partnerships"): 5,
    ("london-stps-press-release", "trusts"): 36,
    ("london-stps-press-release", "clinical commissioning groups"): 32,
    ("london-stps-press-release", "borough councils"): 33,
    ("london-stps-press-release", "health and wellbeing boards"): 33,
    ("london-stps-press-release", "academic health science networks"): 3,
    ("london-stps-report", "sustainability and transformation partnerships"): 5,
    ("london-stps-report", "trusts"): 36,
    ("london-stps-report", "clinical commissioning groups"): 32,
    ("london-stps-report", "borough councils"): 33,
    ("london-stps-comment", "sustainability and transformation partnerships"): 5,
}


def test_the_bodies_of_the_five_documents_have_their_kinds_and_codes(five):
    with open(GOLDEN, encoding="utf-8", newline="") as lines:
        said = {row["name"]: (row["kind"], row["ods_code"] or None) for row in csv.DictReader(lines)}
    found = {row["name"]: (row["kind"], row["ods_code"]) for row in derived(five, "organisations")}
    assert found == said


def test_the_five_partnerships(five):
    texts = {doc.document_id: doc.text for doc in five}
    rows = derived(five, "partnerships")
    assert {row["name"] for row in rows} == set(PARTNERSHIPS) and len(rows) == 5
    for row in rows:
        current, gss, ods, begins = PARTNERSHIPS[row["name"]]
        assert (row["current_name"], row["gss_code"], row["ods_code"]) == (current, gss, ods)
        assert row["commissioning"].startswith(begins)
        said = texts[row["document_id"]][row["char_start"] : row["char_end"]]
        assert said == row["commissioning"]


def test_the_structure_of_the_system_as_each_document_counts_it(five):
    rows = derived(five, "system_structure")
    assert {(row["document_id"], row["body"]): row["number"] for row in rows} == STRUCTURE


def test_the_places_of_the_report_have_the_codes_of_its_day(five):
    codes = {row["name"]: row["gss_code"] for row in derived(five, "geographies")}
    assert codes["South West London"] == "E54000031" and codes["Tower Hamlets"] == "E09000030"
    assert codes["Wigan"] == "E08000010" and codes["New York"] is None


@pytest.mark.parametrize(
    ("day", "county", "group"),
    [
        (date(2018, 10, 1), "E10000009", "07V"),
        (date(2021, 5, 1), "E06000059", None),
        (None, "E06000059", "07V"),
    ],
)  # fmt: skip
def test_a_code_is_that_of_the_day_of_the_document(day, county, group):
    doc = dated("Croydon CCG met people in Dorset.", day)
    (place,) = derived([doc], "geographies")
    (body,) = derived([doc], "organisations")
    assert (place["gss_code"], body["ods_code"]) == (county, group)


def test_a_body_in_no_list_keeps_its_name_and_the_kind_that_it_tells():
    texts = (
        "Calder Vale Hospitals NHS Trust met. The London Borough of Foxley did.",
        "Calder Vale Hospitals NHS Foundation Trust and Foxley Borough Council met.",
    )
    rows = derived([document(text, f"note-{n}") for n, text in enumerate(texts)], "organisations")
    trust, council = rows
    assert (trust["name"], trust["kind"], trust["documents"], trust["mentions"]) == (
        "Calder Vale Hospitals NHS Foundation Trust", "nhs_foundation_trust", 2, 2)  # fmt: skip
    assert (council["name"], council["kind"]) == ("Foxley Council", "borough_council")
    assert council["written"] == ["Foxley Borough Council", "London Borough of Foxley"]
    assert council["first_mention_id"].startswith("note-0#char=")


def test_a_partnership_in_no_list_and_one_of_which_nothing_is_said():
    text = "Calder Vale STP jointly commissions ambulances.\n\nNorth East London STP met."
    calder, east = sorted(derived([document(text)], "partnerships"), key=lambda row: row["name"])
    assert (calder["name"], calder["current_name"], calder["ods_code"]) == ("Calder Vale", None, None)
    assert calder["commissioning"] == "Calder Vale STP jointly commissions ambulances."
    assert (east["name"], east["commissioning"], east["char_start"]) == ("North East London", None, None)


def test_the_sentence_about_the_partnership_goes_before_one_that_names_it():
    text = (
        "Staff said that commissioning in South East London STP was slow.\n\n"
        "- In South East London one team buys beds.\n- In South East London one team commissions beds.\n"
    )
    (row,) = derived([document(text)], "partnerships")
    assert row["commissioning"] == "In South East London one team commissions beds."


def test_only_counts_in_the_area_of_the_document_are_of_its_structure():
    text = (
        "Health in Leeds\n\nLeeds has 12 NHS trusts and 3 CCGs. In Leeds, 3 CCGs share one office. "
        "In Bradford there are 2 CCGs. Leeds has 4 of the boards. More than 7 hospitals in Leeds closed.\n"
    )
    rows = derived([document(text)], "system_structure")
    assert {row["body"]: row["number"] for row in rows} == {"trusts": 12, "clinical commissioning groups": 3}


def test_a_document_that_names_nothing_gives_no_row():
    doc = document("It rained all day.")
    for dataset in ("organisations", "geographies", "partnerships", "system_structure"):
        assert derived([doc], dataset) == []
