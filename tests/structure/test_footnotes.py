"""Footnotes: the notes of the collection with their sentences, and notes in other forms."""

from __future__ import annotations

import pytest

from flows.extract import Extraction
from flows.findings import Finding
from flows.read import Document
from flows.structure import footnotes
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"
RELEASE = "kings-fund-london-stps-press-release.txt"
# Mark, beginning of the note, beginning and end of the sentence that carries the mark: read in the documents.
NOTES = [
    ("1", "Barking, Havering and Redbridge", "London has not escaped", "NHS Improvement 2017a).<sup>1</sup>"),
    ("2", "King's and Barts Health had", "These figures should be", "financial turnovers.<sup>2</sup>"),
    ("3", "Measured on a gross", "Consequently, national gross", "et al* 2017).<sup>3</sup>"),
    ("4", "Headcount. Among staff", "In March 2017, EU nationals", "(NHS Digital 2017b).<sup>4</sup>"),
    ("5", "The EEA includes all EU", "In social care, 13 per cent", "(Skills for Care 2017)."),
]


def joined(of: Document) -> list[tuple[str | None, str, str | None]]:
    """Mark, words and sentence of each note."""
    return [
        (
            row.mark,
            row.text,
            None
            if row.anchor_sentence_start is None
            else of.text[row.anchor_sentence_start : row.anchor_sentence_end],
        )
        for row in footnotes.of(of, Extraction())
        if not isinstance(row, Finding)
    ]


def test_the_notes_of_the_report_are_all_joined_to_their_sentences():
    found = joined(collected(REPORT))
    assert len(found) == len(NOTES)
    for (mark, text, sentence), (number, words, begins, ends) in zip(found, NOTES, strict=True):
        assert mark == number and text.startswith(words)
        assert sentence is not None and sentence.startswith(begins) and sentence.endswith(ends)


def test_the_star_of_the_press_release():
    ((mark, text, sentence),) = joined(collected(RELEASE))
    assert mark == "*" and text.startswith("In addition to five STPs") and text.endswith("national bodies.")
    assert sentence is not None and sentence.startswith("Taken together, the complexity")


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("# R\n\nIt rose.[^a] It fell.\n\n[^a]: Heads.\n", [("a", "Heads.", "It rose.[^a]")]),
        ("# R\n\nIt rose.¹ It fell.²\n\n¹ Heads only.\n\n² Not posts.\n",
         [("1", "Heads only.", "It rose.¹"), ("2", "Not posts.", "It fell.²")]),
        ("R\n\nIt rose in 2017.1 It fell.\n\nNotes\n1 Heads only\n2 Not posts\n",
         [("1", "Heads only", "It rose in 2017.1"), ("2", "Not posts", None)]),
        ("# R\n\nIt rose, says *a paper*, here*. It fell.\n\n*Heads only.\n",
         [("*", "Heads only.", "It rose, says *a paper*, here*.")]),
        ("# R\n\nIt rose† here. It fell.\n\n† Heads only.\n", [("†", "Heads only.", "It rose† here.")]),
    ],
)  # fmt: skip
def test_marks_of_other_houses(text, notes):
    assert joined(document(text)) == notes


def test_numbers_that_begin_anew_lead_to_the_next_note():
    text = (
        "# R\n\nIt rose.<sup>1</sup>\n\n<sup>1</sup> Heads.\n\nIt fell.<sup>1</sup>\n\n<sup>1</sup> Posts.\n"
    )
    assert joined(document(text)) == [
        ("1", "Heads.", "It rose.<sup>1</sup>"),
        ("1", "Posts.", "It fell.<sup>1</sup>"),
    ]


def test_a_mark_in_a_table_is_joined_to_its_cell():
    text = "# R\n\n| Place | Posts<sup>a</sup> |\n| --- | --- |\n| Hull | 12 |\n\n<sup>a</sup> Heads only.\n"
    assert joined(document(text)) == [("a", "Heads only.", "Posts<sup>a</sup>")]


def test_a_note_that_nothing_calls_for_is_a_finding():
    found = list(footnotes.of(document("# R\n\nIt rose.\n\n[^1]: Heads.\n"), Extraction()))
    assert [row.code for row in found if isinstance(row, Finding)] == ["footnote-not-called"]


def test_many_notes_take_no_longer_each():
    sentences = " ".join(f"It rose.[^{number}]" for number in range(3000))
    words = "\n".join(f"[^{number}]: Heads." for number in range(3000))
    found = joined(document(f"# R\n\n{sentences}\n\n{words}\n"))
    assert len(found) == 3000 and all(sentence for _, _, sentence in found)
