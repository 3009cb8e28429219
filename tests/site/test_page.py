"""The page shows each figure in its sentence, holds the whole dictionary, and reaches for nothing outside."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from base64 import b64encode
from dataclasses import replace
from importlib.util import cache_from_source
from pathlib import Path

import pyarrow as pa
import pytest
from lxml import html

from flows.findings import Finding
from flows.release import parquet
from flows.site import page as page_module
from flows.site.page import Contents, _kept, page
from schemas.description import descriptions
from tests.release.small import SENTENCES, Collection, figure_id


@pytest.fixture(scope="module")
def contents(tmp_path_factory: pytest.TempPathFactory) -> Contents:
    release = Collection().publish(Path(tmp_path_factory.mktemp("site")))
    tables = {name: parquet.read(release.file(name)) for name in release.datasets}
    finding = Finding("date-missing", "warning", "no date <is> given", "Add one", document_id="beds")
    return Contents("0123456789abcdef", tables, descriptions(), (finding,))


@pytest.fixture(scope="module")
def shown(contents: Contents) -> html.HtmlElement:
    return html.document_fromstring(page(contents))


def test_every_figure_is_marked_in_its_sentence(shown: html.HtmlElement) -> None:
    found = [
        ("".join(one.itertext()), [mark.text for mark in one.iter("mark")])
        for one in shown.xpath("//p[@class='sentence']")
    ]
    assert found == [
        (SENTENCES["The trust"], ["120 beds", "14.7 per cent"]),
        (SENTENCES["It cost"], ["£2 million"]),
        (SENTENCES["Between"], ["30 and 40"]),
    ]


def test_every_figure_has_its_line_under_its_own_id(shown: html.HtmlElement) -> None:
    line = shown.get_element_by_id(figure_id("beds", "120 beds"))
    slots = {slot.findtext("dt"): slot.findtext("dd") for slot in line.iter("div")}
    assert line.findtext("a") == "120"
    assert slots["of what"] == "beds"
    assert (slots["place"], slots["period"], slots["kind"]) == ("Kent", "2016", "count")
    assert "measure" not in slots
    staff = shown.get_element_by_id(figure_id("staff", "30 and 40"))
    assert staff.findtext("a") == "30 to 40"
    assert "Office 2018" in "".join(staff.itertext())
    assert shown.get_element_by_id(figure_id("beds", "£2 million")).findtext("a") == "2,000,000 GBP"


def test_links_within_the_page_lead_somewhere(shown: html.HtmlElement) -> None:
    from urllib.parse import unquote

    ids = shown.xpath("//@id")
    links = [unquote(link[1:]) for link in shown.xpath("//a/@href") if link.startswith("#")]
    assert len(ids) == len(set(ids))
    assert links
    assert set(links) <= set(ids)


def test_what_documents_say_is_text_and_never_markup(contents: Contents) -> None:
    shown = page(contents)
    assert "&lt;b&gt;in 2016&lt;/b&gt;" in shown
    assert "<b>in 2016" not in shown
    assert "Office &lt;of&gt; Beds" in shown
    assert "no date &lt;is&gt; given" in shown


def test_an_address_that_would_run_a_script_is_no_link(contents: Contents) -> None:
    documents = contents.tables["documents"]
    place = documents.schema.get_field_index("url")
    bad = pa.array(["javascript:alert(1)", "JaVaScRiPt:alert(1)"])
    tables = {**contents.tables, "documents": documents.set_column(place, "url", bad)}
    assert "alert(1)" not in page(replace(contents, tables=tables))
    assert 'href="https://example.org/beds"' in page(contents)


def test_the_page_needs_nothing_from_outside(contents: Contents, shown: html.HtmlElement) -> None:
    policy = shown.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = re.search(r"<style>(.*?)</style>", page(contents), re.S)
    assert style is not None
    digest = b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not shown.xpath("//script | //link | //img | //iframe | //*[@src] | //*[@style] | //*[@onclick]")
    assert "url(" not in style[1]
    assert "@import" not in style[1]


def test_the_page_is_built_for_every_reader(shown: html.HtmlElement) -> None:
    assert shown.get("lang") == "en-GB"
    assert [len(shown.findall(f".//{tag}")) for tag in ("header", "main", "nav", "footer", "h1")] == [1] * 5
    for table in shown.iter("table"):
        assert table.find("caption") is not None
        assert table.find("thead") is not None
        assert all(head.get("scope") in ("col", "row") for head in table.iter("th"))


def test_the_dictionary_is_whole(shown: html.HtmlElement) -> None:
    for name, dataset in descriptions().items():
        section = shown.get_element_by_id(f"dataset-{name}")
        columns = [cell.text for cell in section.xpath(".//tbody/tr/th/code")]
        assert columns == [column.name for column in dataset.columns]


def test_findings_and_quarantine_are_told(contents: Contents, shown: html.HtmlElement) -> None:
    said = " ".join(shown.get_element_by_id("account").text_content().split())
    assert "the quarantine is empty" in said
    assert "no date <is> given" in said
    held = {
        "document_id": "beds",
        "dataset": "figures",
        "row_key": "x",
        "column": "low",
        "value": None,
        "rule": "low_value_high",
        "reason": "not in order",
    }
    quarantine = pa.Table.from_pylist([held, held], contents.tables["quarantine"].schema)
    more = page(replace(contents, tables={**contents.tables, "quarantine": quarantine}))
    row = html.document_fromstring(more).xpath("//table[caption='Rows in quarantine, by rule']/tbody/tr")[0]
    assert [" ".join(cell.text_content().split()) for cell in row] == [
        "beds",
        "figures",
        "low value high. not in order",
        "2",
    ]


def test_a_page_without_room_says_what_it_leaves_out(contents: Contents) -> None:
    shown = html.document_fromstring(page(contents, room=1))
    assert len(shown.xpath("//mark")) == 1
    notes = [" ".join(note.text_content().split()) for note in shown.xpath("//p[@class='note']")]
    assert notes == [
        "Not shown here: 2 figures of this document. All are in figures.parquet.",
        "Not shown here: 1 figure of this document. All are in figures.parquet.",
    ]


def test_a_figure_inside_another_is_listed_and_the_words_marked_once(contents: Contents) -> None:
    figures = contents.tables["figures"].to_pylist()
    inner = {
        **figures[0],
        "figure_id": "beds#char=32,35",
        "char_end": figures[0]["char_start"] + 3,
        "quote": "120",
    }
    tables = {
        **contents.tables,
        "figures": pa.Table.from_pylist([*figures, inner], contents.tables["figures"].schema),
    }
    shown = html.document_fromstring(page(replace(contents, tables=tables)))
    assert [mark.text for mark in shown.iter("mark")][:2] == ["120 beds", "14.7 per cent"]
    assert shown.get_element_by_id("beds#char=32,35") is not None
    assert "".join(shown.xpath("//p[@class='sentence']")[0].itertext()) == SENTENCES["The trust"]


def test_backticks_become_code(shown: html.HtmlElement) -> None:
    assert "unit" in [code.text for code in shown.xpath("//tbody//td//code")]


def test_a_figure_that_a_person_corrected_says_so_in_words(contents: Contents) -> None:
    figures = contents.tables["figures"].to_pylist()
    note = {"from": 102, "reason": "the <annex> gives 120", "by": "A Clerk", "on": "2026-11-22"}
    said = {
        "value": {"start": 1, "end": 2, "corrected": note},
        "period": {"corrected": {**note, "from": None}},
    }
    figures[0] |= {"corrected": True, "evidence": json.dumps(said)}
    figures[1] |= {"corrected": True}
    rows = pa.Table.from_pylist(figures, contents.tables["figures"].schema)
    shown = html.document_fromstring(page(replace(contents, tables={**contents.tables, "figures": rows})))
    told = shown.xpath("//div[@class='corrected']")
    assert [" ".join(one.text_content().split()) for one in told] == [
        "corrected value, read as 102: the <annex> gives 120 (A Clerk, 2026-11-22)",
        "corrected period, read as nothing: the <annex> gives 120 (A Clerk, 2026-11-22)",
        "corrected by a person; the evidence does not tell what was read",
    ]
    ids = [one.xpath("ancestor::li/@id")[0] for one in told]
    assert ids == [figure_id("beds", "120 beds")] * 2 + [figure_id("beds", "14.7 per cent")]


def test_a_figure_that_nobody_corrected_is_not_marked(shown: html.HtmlElement) -> None:
    assert not shown.xpath("//*[@class='corrected']")


def test_the_template_is_kept_where_python_keeps_its_modules(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    place = Path(cache_from_source(str(page_module.__file__))).parent
    place.mkdir(parents=True)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _kept() is None
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept = _kept()
    assert kept is not None and Path(kept.directory) == place
    monkeypatch.setattr("os.access", lambda *_: False)
    assert _kept() is None
