"""What holds for every document, whatever it holds."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.read import Document, ReadError
from tests.read.reading import document

PIECES = st.sampled_from(
    [
        "\n",
        "\n\n",
        " ",
        "  ",
        "\t",
        "- ",
        "* ",
        "1. ",
        "2 ",
        "(a) ",
        "•",
        "# ",
        "## ",
        "> ",
        "**",
        "*",
        "| ",
        "|",
        "---",
        "=====",
    ]
    + [
        "--|--|",
        "a",
        "Word ",
        "Word. ",
        "12.5",
        "2018",
        "£3m",
        "\r\n",
        "\r",
        "\f",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\x0b",
    ]
    + [
        "[1] ",
        "Source: ",
        "Note: x",
        "Table 1 ",
        "Notes\n",
        "References\n",
        "Contents\n",
        "..... 5",
        "\t4\n",
        "```\n",
    ]
    + ["<sup>1</sup>", "[x](http://y)", "[^1]: ", "[a]: http://b\n", "A long sentence goes on and on. " * 5]
)
TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "<th colspan=2>",
        "</table>",
    ]
    + [
        "<td rowspan=3>",
        "<td rowspan=0 colspan=2>",
        "</td>",
        "</tr>",
        "<caption>",
        "</caption>",
        "<h1>",
        "</h1>",
        "<h2>",
    ]
    + [
        "<br>",
        "<pre>",
        "</pre>",
        "<sup>1</sup>",
        "<nav>",
        "</nav>",
        "<main>",
        "</main>",
        "<footer>",
        "<dl><dt>",
        "<dd>",
    ]
    + [
        "<blockquote>",
        "<b>",
        "</b>",
        "&nbsp;",
        "<script>x</script>",
        "<td hidden>",
        "text ",
        "5.6",
        "a\tb\nc",
        "<aside>",
    ]
    + ["<form>", "Source: x", "\x0b", "\u2003", "<thead>", "<tfoot>"]
)
PLAIN = st.lists(PIECES, max_size=40).map("".join)
MARKDOWN = PLAIN.map(lambda text: f"# T\n\n**b** [l](u)\n\n{text}")
HTML = st.lists(TAGS, max_size=40).map(lambda tags: "<!doctype html>" + "".join(tags))


@settings(max_examples=250, deadline=None)
@given(st.one_of(st.text(), PLAIN, MARKDOWN, HTML))
def test_passages_stand_in_order_and_cover_every_printed_character(text: str) -> None:
    try:
        read = document(text)
    except ReadError as refused:
        assert "\n" not in str(refused)
        return
    _covers(read)
    _tables_lie_in_their_passages(read)


def _covers(read: Document) -> None:
    place, table_end, cell_place = 0, 0, 0
    for position, each in enumerate(read.passages):
        said = read.text[each.char_start : each.char_end]
        assert each.position == position and said and said == said.strip()
        if each.kind == "table_cell":
            assert cell_place <= each.char_start and each.char_end <= table_end
            cell_place = each.char_end
            continue
        assert each.char_start >= place
        assert not read.text[place : each.char_start].strip()
        place, cell_place = each.char_end, each.char_start
        table_end = each.char_end if each.kind == "table" else 0
    assert not read.text[place:].strip()


def _tables_lie_in_their_passages(read: Document) -> None:
    for table in read.tables:
        around = read.passages[table.passage]
        assert around.kind == "table"
        taken: set[tuple[int, int]] = set()
        for cell in table.cells:
            if cell.char_start < cell.char_end:
                assert around.char_start <= cell.char_start and cell.char_end <= around.char_end
            places = {
                (row, column)
                for row in range(cell.row, cell.row + cell.row_span)
                for column in range(cell.column, cell.column + cell.column_span)
            }
            assert not taken & places
            taken |= places


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused_in_one_line(data: bytes) -> None:
    try:
        _covers(document(data))
    except ReadError as refused:
        assert "\n" not in str(refused)


@settings(max_examples=60, deadline=None)
@given(PLAIN)
def test_a_document_is_read_alike_each_time(text: str) -> None:
    with suppress(ReadError):
        assert document(text) == document(text)
