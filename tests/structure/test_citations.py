"""Citations: every source that the report names, each with its entry, and the ways of other houses."""

from __future__ import annotations

import pytest

from flows.extract import Extraction
from flows.findings import Finding
from flows.structure import bibliography, citations
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"
OTHERS = (
    "kings-fund-london-stps-press-release.txt",
    "kings-fund-london-stps-summary-page.txt",
    "kings-fund-puzzle-of-stps-in-london-blog.txt",
    "lgc-khan-key-to-stp-success-comment.txt",
)
# The sources in the order of the report, as one who read it found them; a line for each place.
CITED = """
Ham et al 2017b
Ham et al 2017a; Alderwick et al 2016
Charles et al 2018; Ham 2018
Mayor of London 2017
NHS England 2017a
Alderwick et al 2015; Ham and Alderwick 2015
NHS England et al 2015
NHS England et al 2014
Boyle et al 2017; Ham et al 2017a; Quilter-Pinner 2017; Alderwick et al 2016; Edwards 2016
NHS England 2017b
Stevens 2018
NHS England 2017b
NHS England and NHS Improvement 2018
NHS England 2017b
Charles et al 2018
NHS England and NHS Improvement 2018
Ham 2018a
NHS England 2018b
Ham 2018a
Ham 2018b
Murray 2018
NHS Providers 2018b
Ham and Murray 2018
Ham et al 2013; Appleby et al 2011
Naylor and Buck 2018
NHS England nd
Naylor and Buck 2018
Mayor of London 2018
Naylor and Buck 2018
NHS London 2007
Appleby et al 2011
London Health Commission 2014
Mayor of London et al 2015
London Partners 2017
Naylor 2017
Tuckley 2018
Department for Communities and Local Government 2015
Greater London Authority 2017
Office for National Statistics 2018b
ONS 2017
ONS 2018b
Baylis et al 2017; Smith 2016
The King's Fund et al 2017
Anandaciva et al 2018
NHS Improvement 2018b
NHS Improvement 2017a
NHS Improvement 2018b
NHS Improvement 2018a; NHS Improvement 2018b; NHS Improvement 2017b; NHS Improvement 2017c
Baird et al 2016; Maybin et al 2016
NHS Providers 2017; Gilbert 2015
NHS Digital 2018
The King's Fund et al 2017
NHS Improvement 2018b
Skills for Care 2017
NHS Digital 2017b
Nursing and Midwifery Council 2018
Skills for Care 2017
Ham et al 2017a; Alderwick et al 2016
South West London Health and Care Partnership 2017
South West London STP 2016
Ham et al 2017b
Collins 2018
Care Quality Commission 2018
Naylor and Buck 2018
Charles et al 2018; Alderwick et al 2016
NHS England 2018a
Nursing and Midwifery Council 2018
Charles et al 2018
Naylor and Buck 2018
Ham and Murray 2018
Naylor and Buck 2018
NHS London 2007
London Health Commission 2014
Ham et al 2017a
"""
# Where the list of sources prints the key otherwise than the text; None where no one entry is meant.
LISTED_AS = {
    "ONS 2017": "Office for National Statistics 2017",
    "ONS 2018b": "Office for National Statistics 2018b",
    "South West London STP 2016": "South West London Sustainability and Transformation Partnership 2016",
    "Ham 2018": None,
    "Gilbert 2015": None,
}
NEVER_CITED = """
Alderwick and Raleigh 2017; Anandaciva 2018; Anandaciva 2017; Bottery et al 2018; Care Quality Commission 2017
Collins 2015; Gilburt 2015; Gilburt et al 2014; Health and Social Care Committee 2018; Hughes 2018; May 2018
NHS Digital 2017a; NHS England 2017c; NHS Providers 2018a; Office for National Statistics 2018a
Office for National Statistics 2016; Oliver et al 2014; QualityWatch 2018; Rimmer 2017; The King's Fund 2018
Timmins and Ham 2013
"""


def keys(lines: str) -> list[str]:
    return [key for line in lines.split("\n") for key in line.split("; ") if key]


def rows(text: str, name: str = "note") -> list[citations.Citation]:
    return [row for row in citations.of(document(text, name), Extraction()) if not isinstance(row, Finding)]


def doubts(text: str) -> list[tuple[str, str]]:
    found = citations.of(document(text), Extraction())
    return [(row.code, row.value) for row in found if isinstance(row, Finding)]


def linked(text: str, name: str = "note") -> list[tuple[str, str | None]]:
    """Each citation with the number of its entry."""
    return [
        (row.citation_key, row.reference_id and row.reference_id.partition("#reference=")[2])
        for row in rows(text, name)
    ]


def of_report() -> list[citations.Citation]:
    found = citations.of(collected(REPORT), Extraction())
    return [row for row in found if not isinstance(row, Finding)]


def test_every_source_that_the_report_names_is_found_and_nothing_else():
    assert [row.citation_key for row in of_report()] == keys(CITED)
    assert len(keys(CITED)) == 90


def test_each_source_leads_to_its_entry():
    entries = {row.reference_id: row.citation_key for row in bibliography.of(collected(REPORT), Extraction())}
    found = [entries.get(str(row.reference_id)) for row in of_report()]
    assert found == [LISTED_AS.get(key, key) for key in keys(CITED)]


def test_the_page_is_told():
    assert [(row.citation_key, row.locator) for row in of_report() if row.locator] == [
        ("NHS England and NHS Improvement 2018", "p 11")
    ]


def test_doubts_about_the_report_are_findings():
    found = citations.of(collected(REPORT), Extraction())
    said = [(row.code, row.value) for row in found if isinstance(row, Finding)]
    assert said[:2] == [("citation-ambiguous", "Ham 2018"), ("citation-misspelt", "Gilbert 2015")]
    assert sorted(said[2:]) == sorted(("reference-not-cited", key) for key in keys(NEVER_CITED))


@pytest.mark.parametrize("file", OTHERS)
def test_the_other_documents_cite_nothing(file):
    assert list(citations.of(collected(file), Extraction())) == []


def test_quotes_are_what_stands_between_the_offsets():
    report = collected(REPORT)
    found = of_report()
    assert all(report.text[row.char_start : row.char_end] == row.quote for row in found)
    assert len({row.citation_id for row in found}) == len(found)


HARVARD = """A REPORT ON CARE

{}

References

Brown, A., Smith, J. & Jones, K. (2015). A title. Journal of Things, 3(2), 12-15.

Department of Health (2014a) First. London: DH.

Department of Health (2014b) Second. London: DH.

Department of Health and Social Care (2019) Third. London: DHSC.

Jones, K. (2012) A fourth. London: Press.

Office for National Statistics (2017) Fifth. Newport: ONS.

Smith, J. and Jones, K. (2016) A sixth. London: Press.

Taylor, B. (n.d.) Seventh.
"""


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        ("It rose (Smith and Jones, 2016; Brown et al., 2015, p. 3).",
         [("Smith and Jones 2016", "7"), ("Brown et al. 2015", "1")]),
        ("Smith & Jones (2016: 12) say so.", [("Smith & Jones 2016", "7")]),
        ("So do Brown and colleagues (2015).", [("Brown and colleagues 2015", "1")]),
        ("In London, Jones's (2012) study differs.", [("Jones 2012", "5")]),
        ("The Department of Health (2014a, b) disagrees.",
         [("Department of Health 2014a", "2"), ("Department of Health 2014b", "3")]),
        ("The Department of Health and Social Care (DHSC) (2019) agrees. It fell (DHSC 2019).",
         [("Department of Health and Social Care 2019", "4"), ("DHSC 2019", "4")]),
        ("It grew (ONS 2017).", [("ONS 2017", "6")]),
        ("It grew (see Jones 2012 and Taylor n.d. for examples).",
         [("Jones 2012", "5"), ("Taylor n.d.", "8")]),
        ("For more, see Brown et al 2015.", [("Brown et al 2015", "1")]),
        ("It fell (Green, cited in Jones 2012).", [("Jones 2012", "5")]),
        ("It fell (Smith\nand Jones 2016).", [("Smith and Jones 2016", "7")]),
        ("It fell [Jones 2012].", [("Jones 2012", "5")]),
        ("It fell (Nobody 1999).", [("Nobody 1999", None)]),
        ("It fell (Department of Health 2014).", [("Department of Health 2014", None)]),
        ("The Care Act (2014), begun in March (2015), cost more in 2016 (Wales, 2016).", []),
        ("It rose (26.1 per cent in London in 2016/17 compared to 31.2 per cent).", []),
        ("The trust (abolished in 2013) and the vote (which took place in May 2018) are past.", []),
    ],
)  # fmt: skip
def test_author_and_year_in_many_ways(sentence, cited):
    assert linked(HARVARD.format(sentence)) == cited


def test_pages_of_other_houses():
    text = HARVARD.format("A (Jones 2012, pp 4–7). B (Jones, 2012: 12). C (Jones 2012, para 3.4).")
    assert [row.locator for row in rows(text)] == ["pp 4–7", "12", "para 3.4"]


def test_doubts_of_other_houses():
    said = doubts(HARVARD.format("A (Nobody 1999). B (Department of Health 2014). C (Tailor n.d.)."))
    assert said[:3] == [
        ("citation-unlinked", "Nobody 1999"),
        ("citation-ambiguous", "Department of Health 2014"),
        ("citation-misspelt", "Tailor n.d."),
    ]


def test_two_entries_with_one_key_are_told_and_not_linked():
    text = "# R\n\nIt rose (Lee 2015).\n\n## References\n\nLee A (2015) One. X.\n\nLee B (2015) Two. Y.\n"
    assert linked(text) == [("Lee 2015", None)]
    assert ("reference-key-twice", "Lee 2015") in doubts(text)


def test_without_a_list_of_sources_one_finding_speaks_for_all():
    text = (
        "A note\n\nIt rose (Smith 2015; NHS England 2016a) in Paris (Paris 2015). Ham et al (2011) say so.\n"
    )
    assert linked(text) == [("Smith 2015", None), ("NHS England 2016a", None), ("Ham et al 2011", None)]
    assert doubts(text) == [("bibliography-missing", "citations: 3")]


NUMBERED = "\n".join(
    f"{number}. {name} A. Title. BMJ 2015;{number}:1-2."
    for number, name in enumerate(("Lee", "Ray", "Orr", "Fox"), 1)
)


@pytest.mark.parametrize(
    ("sentence", "cited"),
    [
        ("It rose [2].", [("[2]", "2")]),
        ("It rose [1, 3].", [("[1]", "1"), ("[3]", "3")]),
        ("It rose [1–4].", [("[1]", "1"), ("[2]", "2"), ("[3]", "3"), ("[4]", "4")]),
        ("It rose [9].", [("[9]", None)]),
        ("It rose.^2 It fell ^3^.", [("[2]", "2"), ("[3]", "3")]),
        ("It rose.<sup>1,4</sup>", [("[1]", "1"), ("[4]", "4")]),
        ("It rose.² A room of 20 m² at 10³.", [("[2]", "2")]),
        ("It rose, [see the page](http://example.org).", []),
    ],
)
def test_numbered_sources(sentence, cited):
    assert linked(f"# R\n\n{sentence}\n\n## References\n\n{NUMBERED}\n") == cited


def test_a_page_stands_inside_the_brackets():
    (row,) = rows(f"# R\n\nIt rose [3, p 4].\n\n## References\n\n{NUMBERED}\n")
    assert (row.citation_key, row.locator, row.quote) == ("[3]", "p 4", "[3, p 4]")


def test_numbers_that_a_range_implies_have_keys_of_their_own():
    found = rows(f"# R\n\nIt rose [1–4].\n\n## References\n\n{NUMBERED}\n")
    assert len({row.citation_id for row in found}) == 4


def test_lists_of_html_are_counted():
    text = (
        "<html><body><h1>R</h1><p>It rose.<sup>2</sup> It fell <a href='#r1'>[1]</a>.</p><h2>References</h2>"
        "<ol><li>Lee A. One. BMJ 2015;3:1.</li><li>Ray B (2016). Two. London: X.</li></ol></body></html>"
    )
    assert linked(text) == [("[2]", "2"), ("[1]", "1")]


def test_marks_of_footnotes_that_name_a_source_cite_it():
    text = "# R\n\nIt rose.[^1] It fell.[^2]\n\n[^1]: Lee A, *One*, BMJ 2015.\n[^2]: Heads, not posts.\n"
    assert linked(text) == [("[^1]", "1")]


def test_notes_of_a_committee():
    text = (
        "REPORT\n\n1. The Department spent £5 billion.1 Demand had grown.2\n\nNotes\n"
        "1 National Audit Office, Managing the cost, HC 785, November 2016\n2 Q 12\n"
    )
    assert linked(text) == [("1", "1")]
