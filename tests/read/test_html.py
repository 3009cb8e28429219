"""HTML: what a browser shows, with the page's furniture kept apart."""

from __future__ import annotations

from datetime import date

import pytest

from flows.read import ReadError
from tests.read.reading import document, kinds, of_kind, passage, rows


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("5.6<sup>1</sup> per cent", "5.6¹ per cent"),
        ("12<sup>1,2</sup> beds", "12¹,² beds"),
        ("3&nbsp;km<sup>2</sup>", "3\u00a0km²"),
        ("10<sup>&minus;3</sup> g", "10⁻³ g"),
        ("ages 0&ndash;5<sup>a</sup>", "ages 0–5ᵃ"),
        ("the 1<sup>st</sup> of 5", "the 1st of 5"),
        ("5.6<sup>[1]</sup>", "5.6[1]"),
        ("CO<sub>2</sub> and PM<sub>2.5</sub>", "CO2 and PM2.5"),
        ("1&thinsp;234 beds", "1\u2009234 beds"),
        ("&pound;<!-- rate 2018 -->21 &amp; more", "£21 & more"),
        ("two\n   lines\tof   source", "two lines of source"),
        ("<b>Bold</b> <i>and</i><span> not</span>", "Bold and not"),
        ("first<br>second", "first\nsecond"),
        ("a<wbr>b", "ab"),
    ],
)
def test_inline_markup_gives_the_characters_that_are_seen(markup: str, shown: str) -> None:
    assert of_kind(document(page(f"<p>{markup}</p>")), "paragraph") == [shown]


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>var a = 5;</script>",
        "<style>p { margin: 5px }</style>",
        "<noscript>5</noscript>",
        "<template><p>5</p></template>",
        "<p hidden>5</p>",
        '<div style="display: none"><p>5</p></div>',
        "<!-- 5 -->",
    ],
)
def test_what_a_browser_does_not_show_is_no_text(unseen: str) -> None:
    assert document(page(f"<p>One.</p>{unseen}<p>Two.</p>")).text == "One.\nTwo.\n"


def test_spans_are_resolved_into_a_grid() -> None:
    read = document(
        page(
            "<p>Before.</p><table><caption>Table 2 Years of life</caption><thead>"
            "<tr><th rowspan=2>Area</th><th colspan=2>Years</th></tr><tr><th>Men</th><th>Women</th></tr>"
            "</thead>"
            "<tr><th rowspan=2>North</th><td>78.8</td><td>83.0</td></tr><tr><td colspan=2>..</td></tr>"
            "<tr><th>South</th><td>&nbsp;</td><td>4<br>5</td></tr></table>"
        )
    )
    table = read.tables[0]
    places = {read.text[cell.char_start : cell.char_end]: (cell.row, cell.column) for cell in table.cells}
    assert places["Men"] == (1, 1) and places["Women"] == (1, 2)
    assert places[".."] == (3, 1) and places["4 5"] == (4, 2)
    assert [(c.row_span, c.column_span) for c in table.cells][:2] == [(2, 1), (1, 2)]
    assert [read.text[c.char_start : c.char_end] for c in table.cells if c.header] == [
        "Area", "Years", "Men", "Women", "North", "South",
    ]  # fmt: skip
    assert of_kind(read, "caption") == ["Table 2 Years of life"]
    assert of_kind(read, "table")[0].startswith("Area\tYears\nMen\tWomen\nNorth\t78.8\t83.0\n")


def test_a_span_below_the_last_row_ends_with_it() -> None:
    read = document(page("<table><tr><td rowspan=9>A<td>1<tr><td>2</table>"))
    assert [cell.row_span for cell in read.tables[0].cells] == [2, 1, 1]


def test_the_foot_of_a_table_is_no_row() -> None:
    read = document(
        page("<table><tr><th>Area<th>2018<tr><td>North<td>3<tfoot><tr><td colspan=2>Source: survey</table>")
    )
    assert rows(read, read.tables[0]) == [["Area", "2018"], ["North", "3"]]
    assert of_kind(read, "source_line") == ["Source: survey"]


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    read = document(
        page(
            "<table><tr><td><h1>Beds</h1><p>Four were lost.</p>"
            "<table><tr><th>Ward<th>Beds<tr><td>A<td>4</table></td></tr></table>"
            "<table><tr><td>One cell.</table>"
        )
    )
    assert [rows(read, table) for table in read.tables] == [[["Ward", "Beds"], ["A", "4"]]]
    assert of_kind(read, "paragraph") == ["Four were lost.", "One cell."]


def test_an_item_is_its_words_before_the_list_within_it() -> None:
    read = document(
        page("<ul><li>Housing <ol><li>1 in 24</li><li><p>rents</p></li></ol></li><li>Work</li></ul>")
    )
    items = [(each.level, read.text[each.char_start : each.char_end]) for each in read.passages]
    assert items == [(1, "Housing"), (2, "1 in 24"), (2, "rents"), (1, "Work")]


def test_a_term_stands_with_its_description() -> None:
    assert of_kind(document(page("<dl><dt>Fleet<dd>540 buses<dt>Age<dd>6 years</dl>")), "list_item") == [
        "Fleet\n540 buses",
        "Age\n6 years",
    ]


FURNISHED = page(
    """<a class="skip-link" href="#m">Skip to main content</a>
<div id="cookie-banner"><p>We set 9 cookies.</p><button>Accept</button></div>
<p class="alert">Offices close at 3pm.</p>
<header>The Courier, 14 degrees</header><nav><ul><li>News (12)</li></ul></nav>
<main><article><header><h1>Beds</h1><p>Four of 10 wards close.</p></header>
<p class="byline">By A Reporter, 48 comments</p>
<aside><p>A ward has 20 beds.</p></aside>
<div class="social-care"><p>Social care costs 5m.</p></div>
<div class="related-links"><ul><li>5 tips</li></ul></div>
<footer><p>First printed in 2018.</p></footer></article></main>
<h3>Notes to editors</h3><ol><li>Figures are for the year to March.</li></ol>
<aside><p>Rated 4 of 5</p></aside><div role="contentinfo">Press 020 7946 0018</div>
<footer><p><sup>1</sup> Counted in May.</p><p>&copy; 2019</p></footer>"""
)


def test_furniture_is_told_by_element_role_and_name() -> None:
    read = document(FURNISHED)
    assert of_kind(read, "boilerplate") == [
        "Skip to main content",
        "We set 9 cookies.",
        "Accept",
        "Offices close at 3pm.",
        "The Courier, 14 degrees",
        "News (12)",
        "By A Reporter, 48 comments",
        "5 tips",
        "Rated 4 of 5",
        "Press 020 7946 0018",
        "© 2019",
    ]


def test_the_header_aside_and_footer_of_an_article_belong_to_it() -> None:
    assert of_kind(document(FURNISHED), "paragraph") == [
        "Four of 10 wards close.",
        "A ward has 20 beds.",
        "Social care costs 5m.",
        "First printed in 2018.",
    ]


def test_notes_at_the_foot_of_a_page_are_footnotes() -> None:
    assert of_kind(document(FURNISHED), "footnote") == ["¹ Counted in May."]


def test_a_frame_around_the_whole_page_is_no_furniture() -> None:
    read = document(page('<form id="page"><div class="sidebar"><h1>Beds</h1><p>Four.</p></div></form>'))
    assert kinds(read) == [("title", "Beds"), ("paragraph", "Four.")]


def test_headings_quotations_and_captions_by_their_elements() -> None:
    read = document(
        page(
            "<h1>Beds</h1><h2>2.1 Wards</h2><p><b>Closed</b></p><p>Four were closed in the year.</p>"
            "<blockquote><p>We lost four.</p></blockquote><figure><figcaption>A ward</figcaption></figure>"
        )
    )
    assert [kind for kind, _ in kinds(read)] == [
        "title",
        "heading",
        "heading",
        "paragraph",
        "quotation",
        "caption",
    ]
    assert passage(read, "Four").section == "2.1 Wards > Closed"


def test_preformatted_text_is_read_as_plain_text() -> None:
    read = document(page("<pre>\nYear  Beds  Lost\n2016    95     9\n2017    96     8\n</pre>"))
    assert rows(read, read.tables[0])[1] == ["2016", "95", "9"]


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"wordCount": 7, "datePublished": "2018-11-05T06:00"}</script>',
        '<meta property="article:published_time" content="2018-11-05T09:00:00Z">',
        '<meta name="DC.date" content="2018-11-05">',
    ],
)
def test_the_head_of_a_page_says_when_it_was_published(head: str) -> None:
    assert document(page("<h1>Beds</h1><p>1 May 2017</p>", head)).published_on == date(2018, 11, 5)


def test_the_first_dated_time_says_it_where_the_head_does_not() -> None:
    assert document(page('<p><time datetime="2018-11-05">Monday</time></p>')).published_on == date(
        2018, 11, 5
    )


def test_the_title_is_the_heading_of_the_page_else_that_of_its_head() -> None:
    head = "<title>Beds | The Courier</title>"
    assert document(page("<h1>Four beds</h1><p>Lost.</p>", head)).title == "Four beds"
    assert document(page("<p>Four beds were lost.</p>", head)).title == "Beds | The Courier"


def test_a_page_that_shows_nothing_is_empty() -> None:
    with pytest.raises(ReadError, match="^empty file: "):
        document(page("<script>5</script>"))


@pytest.mark.parametrize("tag", ["div", "b", "span", "x-y", "ul", "table", "blockquote"])
def test_deep_nesting_loses_no_words(tag: str) -> None:
    read = document(
        "<!DOCTYPE html><p>First.</p>" + f"<{tag}>" * 100_000 + "deep" + f"</{tag}>" * 100_000 + "<p>Last."
    )
    assert [word for word in ("First.", "deep", "Last.") if word not in read.text] == []
    assert read.notes


def test_a_list_that_leads_to_other_pages_is_none_of_the_text() -> None:
    rail = "<aside><h2>Most read</h2><ol><li>10 tips for carers</li><li>5 more</li></ol></aside>"
    read = document(page(f"<main><h1>Carers</h1><p>Some 40 rest.</p>{rail}<p>Then 12 came.</p></main>"))
    assert [each.kind for each in read.passages] == ["title", "paragraph", *["boilerplate"] * 3, "paragraph"]
