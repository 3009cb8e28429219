"""Mentions: which body or place is named, in whatever words, and what names nothing."""

from __future__ import annotations

import csv
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from flows.extract import extract
from flows.read import Document
from flows.structure import mentions
from flows.structure.mentions import NamedThing
from tests.structure.found import collected, document

FILES = {
    "london-stps-report": "kings-fund-london-stps-2018-10-report.txt",
    "london-stps-press-release": "kings-fund-london-stps-press-release.txt",
    "london-stps-summary": "kings-fund-london-stps-summary-page.txt",
    "london-stps-blog": "kings-fund-puzzle-of-stps-in-london-blog.txt",
    "london-stps-comment": "lgc-khan-key-to-stp-success-comment.txt",
}
#: every body that the five documents name, listed by reading them
GOLDEN = Path(__file__).with_name("bodies_named.csv")


def named(doc: Document) -> list[NamedThing]:
    return list(mentions.of(doc, extract(doc)))


def bodies(text: str) -> list[tuple[str, str]]:
    """The words of each naming of a body with the name in full."""
    return [(one.quote, one.name) for one in named(document(text)) if one.organisation_id]


def places(text: str) -> list[tuple[str, str]]:
    return [(one.quote, one.name) for one in named(document(text)) if one.geography_id]


def golden() -> set[tuple[str, str]]:
    with open(GOLDEN, encoding="utf-8", newline="") as lines:
        return {(row["document"], row["name"]) for row in csv.DictReader(lines)}


def found() -> dict[tuple[str, str], set[str | None]]:
    """Document and name of each body found, with its keys."""
    rows: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    for name, file in FILES.items():
        for one in named(collected(file)):
            if one.organisation_id:
                rows[name, one.name].add(one.organisation_id)
    return rows


def test_of_the_bodies_that_the_five_documents_name_at_most_one_in_a_hundred_is_missed():
    said = golden()
    assert len(said & set(found())) / len(said) >= 0.99


def test_nothing_is_found_that_is_no_body_of_the_five_documents():
    assert set(found()) - golden() == set()


def test_no_body_of_the_five_documents_has_two_keys_and_no_key_two_bodies():
    keys: dict[str, set[str | None]] = defaultdict(set)
    for (_, name), ids in found().items():
        keys[name] |= ids
    assert all(len(ids) == 1 for ids in keys.values())
    assert len({key for ids in keys.values() for key in ids}) == len(keys)


@pytest.mark.parametrize("file", FILES.values())
def test_the_words_stand_at_their_place_and_none_over_another(file):
    doc, reach = collected(file), 0
    for one in sorted(named(doc), key=lambda one: one.char_start):
        assert doc.text[one.char_start : one.char_end] == one.quote
        assert reach <= one.char_start and one.sentence_start <= one.char_start
        assert one.char_end <= one.sentence_end
        reach = one.char_end


CALDER = "Calder Vale Hospitals NHS Foundation Trust"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # by the ending of the name
        (f"Costs rose at {CALDER} in May.", [(CALDER, CALDER)]),
        ("The Calder Vale Clinical Commissioning Group met.",
         [("Calder Vale Clinical Commissioning Group", "NHS Calder Vale CCG")]),
        ("It was agreed by the Digital and Estates Board.",
         [("Digital and Estates Board", "Digital and Estates Board")]),
        ("He is a fellow of the University of Calder.", [("University of Calder", "University of Calder")]),
        # several in a row, each for itself
        ("King’s College Hospital NHS Foundation Trust and Barts Health NHS Trust lost money.",
         [("King’s College Hospital NHS Foundation Trust", "King's College Hospital NHS Foundation Trust"),
          ("Barts Health NHS Trust", "Barts Health NHS Trust")]),
        ("NHS England and NHS Improvement agreed.",
         [("NHS England", "NHS England"), ("NHS Improvement", "NHS Improvement")]),
        ("the joint NHS England/Improvement office",
         [("NHS England", "NHS England"), ("Improvement", "NHS Improvement")]),
        ("led by NHS England and the Calder Vale Health Council, both new",
         [("NHS England", "NHS England"), ("Calder Vale Health Council", "Calder Vale Health Council")]),
        # a part that several share
        ("signed by Camden and Islington CCGs",
         [("Camden", "NHS Camden CCG"), ("Islington CCGs", "NHS Islington CCG")]),
        ("with Barnet, Enfield and Haringey local authorities",
         [("Barnet", "Barnet Council"), ("Enfield", "Enfield Council"),
          ("Haringey local authorities", "Haringey Council")]),
        ("two councils (Merton and Sutton) object",
         [("Merton", "Merton Council"), ("Sutton", "Sutton Council")]),
        # one body in several ways of writing
        ("LB Camden and Camden Council, the London Borough of Camden",
         [("LB Camden", "Camden Council"), ("Camden Council", "Camden Council"),
          ("London Borough of Camden", "Camden Council")]),
        ("The King’s Fund’s report says", [("The King’s Fund", "The King's Fund")]),
        # a longer name is not the shorter one within it
        ("the Guy’s and St Thomas’ Healthcare Alliance",
         [("Guy’s and St Thomas’ Healthcare Alliance", "Guy's and St Thomas' Healthcare Alliance")]),
        ("the Ministry of Justice, Court Statistics and HMP Marlfield",
         [("Ministry of Justice", "Ministry of Justice"), ("HMP Marlfield", "HMP Marlfield")]),
        ("run by Age UK Croydon", [("Age UK Croydon", "Age UK Croydon")]),
        # who plans for a place, and the place
        ("North East London STP met.",
         [("North East London STP", "East London Health and Care Partnership")]),
        ("The NEL STP met.", [("NEL STP", "East London Health and Care Partnership")]),
        ("The Dorset STP met.", [("Dorset STP", "Dorset STP")]),
    ],
)  # fmt: skip
def test_a_body_is_named(text, expected):
    assert bodies(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The STP met the trust and the council. The Trust Board and the Partnership Board agreed.",
        "London’s STPs and London’s CCGs grew, and the clinical commissioning groups (CCGs) with them.",
        "London Healthwatch organisations and the local Healthwatch came.",
        "Mind the gap. Shelter was found.",
        "In Camden and Islington more people are well.",
        "# Working With Every Partnership",
        "12.",
    ],
)
def test_no_body_is_named(text):
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        (f"{CALDER} (CVH) grew.\n\nCVH’s costs fell.", "CVH", CALDER),
        ("South East London STP (SEL) grew.\n\nSEL did well.", "SEL", "Our Healthier South East London"),
        ("The CVA (Calder Vale Alliance) grew.\n\nCVA did well.", "CVA", "Calder Vale Alliance"),
        (
            "local enterprise partnerships (LEPs) grew.\n\nThe Calder LEP did well.",
            "Calder LEP",
            "Calder LEP",
        ),
    ],
)
def test_an_abbreviation_means_what_the_document_says(text, short, name):
    assert bodies(text)[-1] == (short, name)


def test_the_abbreviation_of_a_kind_of_body_names_none():
    text = "Croydon Clinical Commissioning Group (CCG) met.\n\nThe CCG and Lambeth CCG agreed."
    assert bodies(text) == [
        ("Croydon Clinical Commissioning Group", "NHS Croydon CCG"),
        ("Lambeth CCG", "NHS Lambeth CCG"),
    ]


def test_one_body_in_full_and_short_has_one_key():
    text = f"{CALDER} grew. Calder Vale Hospitals NHS Trust did. LB Foxley and Foxley Borough Council met."
    keys = [one.organisation_id for one in named(document(text))]
    assert keys == ["calder-vale-hospitals-trust"] * 2 + ["foxley-council"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in North West and South West London",
         [("North West", "North West London"), ("South West London", "South West London")]),
        ("a case study in Canterbury, New Zealand",
         [("Canterbury", "Canterbury, New Zealand"), ("New Zealand", "New Zealand")]),
        ("people in Leeds", [("Leeds", "Leeds")]),
        ("people in Little Snoring were asked", [("Little Snoring", "Little Snoring")]),
        ("Leeds City Council met", []),
        ("in Applied Health Research", []),
    ],
)  # fmt: skip
def test_a_place_is_named(text, expected):
    assert places(text) == expected


def test_an_author_in_a_list_of_sources_is_no_place():
    text = "# References\n\nRaleigh V, Halifax J (2017). *Ratings in Leeds*. London: The King's Fund.\n"
    assert [words for words, _ in places(text)] == ["Leeds", "London"]


@pytest.mark.parametrize(
    "text",
    [
        "<h1>Board paper</h1><p>The <b>Calder Vale Alliance</b> met in Leeds.</p>",
        "# Board paper\n\nThe **Calder Vale Alliance** met in Leeds.[^1]\n\n[^1]: Minutes.\n",
        "BOARD PAPER\n\n1. The Calder Vale Alliance met in Leeds [3].\n",
        "Seventh Report of Session 2017-19\n\n12. The Calder Vale Alliance (Q14) spoke in Leeds.\n",
    ],
)
def test_house_styles(text):
    assert bodies(text) == [("Calder Vale Alliance", "Calder Vale Alliance")]
    assert ("Leeds", "Leeds") in places(text)


def test_a_name_that_only_a_heading_in_capitals_has_is_none():
    text = "# Working With The Calder Alliance\n\nIt did well."
    assert bodies(text) == []
    assert len(bodies(f"{text} The Calder Alliance grew.")) == 2


@pytest.mark.parametrize(
    "text",
    ["Calder Vale and " * 4000, "NHS Trust Board " * 4000, "(ABC) abc " * 6000, "Barnet, " * 8000],
    ids=["capitals", "heads", "brackets", "places"],
)
def test_twice_the_text_takes_twice_the_time(text):
    def seconds(words: str) -> float:
        doc, times = document(words), []
        for _ in range(3):
            start = time.process_time()
            Counter(one.name for one in mentions.of(doc, None))  # type: ignore[arg-type]
            times.append(time.process_time() - start)
        return min(times)

    half = seconds(text[: len(text) // 2])
    assert seconds(text) < 3.5 * half + 0.05
