"""Bibliography: all entries of the report, and the parts of an entry in other house styles."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

import pytest

from flows.extract import Extraction
from flows.structure import bibliography, entry
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"
# Authors, year, address and day of access of every entry, taken down from the pages of the report.
LISTED = Path(__file__).with_name("london_bibliography.tsv")


def listed() -> list[dict[str, str]]:
    with LISTED.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def rows(text: str, name: str = "note") -> list[bibliography.BibliographyEntry]:
    return list(bibliography.of(document(text, name), Extraction()))


def test_every_entry_of_the_report_has_authors_year_address_and_day_right():
    found = [
        {
            "authors": row.authors,
            "year": row.citation_key.split()[-1],
            "url": row.url or "",
            "accessed": f"{row.accessed_on.day} {row.accessed_on:%B %Y}" if row.accessed_on else "",
        }
        for row in bibliography.of(collected(REPORT), Extraction())
    ]
    assert len(found) == 79
    assert found == listed()


@pytest.mark.parametrize(
    ("key", "title", "container"),
    [
        (
            "Ham et al 2017b",
            "Sustainability and transformation plans in London: an independent analysis of the October 2016 "
            "STPs (completed in March 2017)",
            "London: The King's Fund",
        ),
        (
            "Alderwick and Raleigh 2017",
            "Yet more performance ratings for the NHS: new STP ratings are narrowly focused and centrally "
            "driven",
            "BMJ, vol 358, p j3836",
        ),
        (
            "Anandaciva et al 2018",
            "How is the NHS performing?",
            "June 2018 quarterly monitoring report. The King's Fund website",
        ),
        (
            "Collins 2015",
            "Intentional whole health system redesign: Southcentral Foundation's 'Nuka' system of care",
            "London: The King's Fund",
        ),
        ("Mayor of London 2017", "Mayor calls for bigger role in London's NHS", "City Hall blog"),
        ("May 2018", "Prime Minister's speech on the NHS, 18 June", None),
        ("The King's Fund et al 2017", "The autumn budget: joint statement on health and social care",
         "The King's Fund website"),
        ("NHS England nd", "View sustainability and transformation partnerships", "NHS England website"),
    ],
)  # fmt: skip
def test_titles_and_where_they_appeared(key, title, container):
    (row,) = (row for row in bibliography.of(collected(REPORT), Extraction()) if row.citation_key == key)
    assert (row.title, row.container) == (title, container)


def test_a_year_is_a_number_and_none_where_there_is_none():
    years = {row.citation_key: row.year for row in bibliography.of(collected(REPORT), Extraction())}
    assert (years["Ham et al 2017b"], years["NHS England nd"]) == (2017, None)


@pytest.mark.parametrize(
    ("printed", "authors", "year", "title", "container"),
    [
        ("1. Smith J, Jones K. A title. BMJ 2015;350:h1.",
         "Smith J, Jones K", "2015", "A title", "BMJ 2015;350:h1"),
        ("Smith, J. and Jones, K., 2016. A title. London: Press.",
         "Smith, J. and Jones, K.", "2016", "A title", "London: Press"),
        ("Brown, A., Smith, J. & Jones, K. (2015, March 3). A title. Journal, 3(2), 12-15.",
         "Brown, A., Smith, J. & Jones, K.", "2015", "A title", "Journal, 3(2), 12-15"),
        ("[12] NHS England. Five Year Forward View. London: NHS England; 2014.",
         "NHS England", "2014", "Five Year Forward View", "London: NHS England; 2014"),
        ("National Audit Office, *Managing the cost*, HC 785, Session 2016–17, November 2016.",
         "National Audit Office", "2016", "Managing the cost", "HC 785, Session 2016–17, November 2016"),
        ("Jones, K. (2012) ‘Old trusts’ work in England’, Public Money, vol. 3.",
         "Jones, K.", "2012", "Old trusts’ work in England", "Public Money, vol. 3"),
        ("Taylor, B. (n.d.) Website. www.example.org", "Taylor, B.", "nd", "Website", None),
    ],
)  # fmt: skip
def test_entries_of_other_house_styles(printed, authors, year, title, container):
    read = entry.read(printed)
    assert (read.authors, read.year, read.title, read.container) == (authors, year, title, container)


@pytest.mark.parametrize(
    ("printed", "url"),
    [
        ("Smith J (2015). T. https://www.example.org/a-\nb-c.pdf (accessed 3 May 2018).",
         "https://www.example.org/a-b-c.pdf"),
        ("Smith J (2015). T. www.example.org/up/\n  2014/view.pdf. Accessed 3 May 2018", 
         "www.example.org/up/2014/view.pdf"),
        ("Smith J (2015). T. Available at: www.example.org/home\nAvailable to members.",
         "www.example.org/home"),
        ("Smith J (2015). T. [the page](https://example.org/a_b)", "https://example.org/a_b"),
        ("Smith J (2015). T. <https://example.org/a(1)>.", "https://example.org/a(1)"),
        ("Smith J (2015). T. example.gov.uk/rtt (accessed 3 May 2018)", "example.gov.uk/rtt"),
        ("Smith J (2015). T. Write to j.smith@example.org.", None),
    ],
)  # fmt: skip
def test_addresses_are_as_printed_and_whole(printed, url):
    assert entry.read(printed).url == url


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("(accessed on 3 May 2018)", date(2018, 5, 3)),
        ("[Accessed 21st August 2018]", date(2018, 8, 21)),
        ("Retrieved March 4, 2018, from", date(2018, 3, 4)),
        ("accessed 2018-05-03", date(2018, 5, 3)),
        ("accessed 31/05/2018", date(2018, 5, 31)),
        ("accessed 03/05/2018", None),
        ("accessed 31 June 2018", None),
    ],
)
def test_the_day_of_access_is_never_guessed(words, day):
    assert entry.read(f"Smith J (2015). T. {words} www.example.org").accessed_on == day


def test_a_numbered_list_is_cited_by_its_numbers():
    found = rows(
        "# R\n\nText [2].\n\n## References\n\n1. Smith J. One. BMJ 2015.\n2. Lee A. Two. BMJ 2016.\n"
    )
    assert [(row.citation_key, row.year) for row in found] == [("[1]", 2015), ("[2]", 2016)]


def test_a_dash_stands_for_the_authors_above():
    found = rows("# R\n\n## References\n\nNHS England (2018a) One. London: X.\n\n— (2018b) Two. London: X.\n")
    assert [row.citation_key for row in found] == ["NHS England 2018a", "NHS England 2018b"]


def test_footnotes_that_name_a_source_are_the_bibliography_where_there_is_none():
    found = rows(
        "# R\n\nIt rose.[^1] It fell.[^2]\n\n[^1]: Smith J, *One*, BMJ 2015.\n[^2]: Heads, not posts.\n"
    )
    assert [(row.citation_key, row.authors, row.year) for row in found] == [("[^1]", "Smith J", 2015)]


def test_a_remark_under_the_heading_is_no_entry():
    found = rows("# R\n\n## References\n\nLee A (2015) One. London: X.\n\nThese pages were all seen by us.\n")
    assert [row.citation_key for row in found] == ["Lee 2015"]


def test_text_is_what_stands_between_the_offsets():
    report = collected(REPORT)
    for row in bibliography.of(report, Extraction()):
        assert report.text[row.char_start : row.char_end] == row.text


def test_nothing_is_listed_where_nothing_is():
    assert rows("A line of text.\n") == []


def test_days_in_the_list_of_the_report_are_days():
    """The list beside this test is read by people: a slip in it would hide one in the code."""
    for row in listed():
        assert not row["accessed"] or datetime.strptime(row["accessed"], "%d %B %Y").year == 2018
