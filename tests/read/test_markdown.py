"""Markdown: its own marks tell the blocks; the text stays the file."""

from __future__ import annotations

from tests.read.reading import document, kinds, of_kind, passage

WASTE = """\
Waste in the county
===================

**By the Waste Team | 3 June 2017**

## 1 What we burn

Recycling rose to **45.2%**[^1] in 2016/17.
A second line of the same paragraph.

*We were told nothing at all about the 3 new sites until they opened.*

(Councillor)

### **Case study 1: the north**

#### *A new site*

- First, 10 tonnes
  - nested, 3 tonnes
- Second

> Rates fell by a fifth,
> we were told.

## 2 Costs

**By area**

They differ.

# References

Lee A (2018). *Sea*. Available at:

[www.sea.example](http://www.sea.example) (accessed 2 May 2019).

[1]: http://example.org/x

[^1]: Provisional.
"""


def test_the_text_is_the_file_as_it_is() -> None:
    assert document(WASTE).text == WASTE


def test_each_block_has_its_kind() -> None:
    assert [(kind, said.splitlines()[0][:24]) for kind, said in kinds(document(WASTE))] == [
        ("title", "Waste in the county"),
        ("boilerplate", "==================="),
        ("paragraph", "**By the Waste Team | 3 "),
        ("heading", "## 1 What we burn"),
        ("paragraph", "Recycling rose to **45.2"),
        ("quotation", "*We were told nothing at"),
        ("quotation", "(Councillor)"),
        ("heading", "### **Case study 1: the "),
        ("heading", "#### *A new site*"),
        ("list_item", "- First, 10 tonnes"),
        ("list_item", "- nested, 3 tonnes"),
        ("list_item", "- Second"),
        ("quotation", "> Rates fell by a fifth,"),
        ("heading", "## 2 Costs"),
        ("heading", "**By area**"),
        ("paragraph", "They differ."),
        ("heading", "# References"),
        ("reference", "Lee A (2018). *Sea*. Ava"),
        ("boilerplate", "[1]: http://example.org/"),
        ("footnote", "[^1]: Provisional."),
    ]


def test_the_path_of_headings_is_in_plain_words_and_leaves_the_title_out() -> None:
    read = document(WASTE)
    assert passage(read, "- nested").section == "1 What we burn > Case study 1: the north > A new site"
    assert passage(read, "They differ").section == "2 Costs > By area"
    assert passage(read, "Lee A").section == "References"


def test_an_entry_goes_on_after_a_blank_line_that_parts_it_from_its_address() -> None:
    entry = of_kind(document(WASTE), "reference")[0]
    assert entry.endswith("(accessed 2 May 2019).")


def test_items_have_the_depth_of_their_lists() -> None:
    assert [each.level for each in document(WASTE).passages if each.kind == "list_item"] == [1, 2, 1]


def test_chapters_of_one_series_are_of_one_rank_whatever_their_marks() -> None:
    read = document(
        "# T\n\n# 1 One\n\nText.\n\n## 2 Two\n\nText.\n\n## Within two\n\nHere.\n\n## 3 Three\n\nThere.\n"
    )
    assert passage(read, "Here.").section == "2 Two > Within two"
    assert passage(read, "There.").section == "3 Three"


def test_a_box_in_a_block_quote_has_a_heading_and_items() -> None:
    read = document(
        "# T\n\n> **Key points**\n>\n> - Spending fell by 4%.\n> - It will rise.\n\n## Next\n\nText.\n"
    )
    assert of_kind(read, "heading") == ["> **Key points**", "## Next"]
    assert [each.section for each in read.passages if each.kind == "list_item"] == ["Key points"] * 2
    assert passage(read, "Text.").section == "Next"


def test_short_lines_are_no_headings_where_headings_are_marked() -> None:
    read = document("# T\n\n## A\n\nAvailable at\n\nSome text that follows this line and goes on a while.\n")
    assert of_kind(read, "heading") == ["## A"]


def test_raw_html_tags_show_nothing() -> None:
    read = document("# T\n\n<div class='note'>\n\nBox 2: Bins\n12 of 30 rounds changed.\n\n</div>\n")
    assert of_kind(read, "boilerplate") == ["<div class='note'>", "</div>"]
    assert of_kind(read, "caption") == ["Box 2: Bins"]
    assert of_kind(read, "paragraph") == ["12 of 30 rounds changed."]
