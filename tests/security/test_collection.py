"""A collection made of hostile names and texts alone, published; every output looked at."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from lxml import html
from markdown_it import MarkdownIt

from flows import cli, pipeline
from flows.cli import summary
from flows.release.check import check
from flows.release.current import Release, current
from flows.run_report import RunReport
from tests.security.corpus import NAMES, REFUSED, SECRET, WORDS, corpus, laid_out

FORMULA = re.compile(r"\s*[=+\-@]")
NUMBER = re.compile(r"[+-]?[\d,.]+%?(e[+-]\d+)?")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# What the template of the page and the Markdown of the program are made of.
ELEMENTS = set(
    "html head meta title style body a header p h1 h2 h3 h4 code nav main section ol ul li span div table "
    "caption thead tr th tbody td article mark dl dt dd details summary b pre footer".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class href id aria-label aria-labelledby rel role tabindex scope "
    "title".split()
)
MARKDOWN = set("html body h1 h2 h3 p ul ol li table thead tbody tr th td code strong em a".split())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def report(place: Path) -> RunReport:
    return pipeline.run(laid_out(place), place / "warehouse", place / "tables")


@pytest.fixture(scope="module")
def release(report: RunReport, place: Path) -> Release:
    assert report.release, report.facts()
    return current(place / "warehouse")


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str], place: Path, release: Release):
    def calling(*arguments: str) -> str:
        assert cli.main([*arguments, "--warehouse", str(place / "warehouse")]) == 0
        out, err = capfd.readouterr()
        assert err == ""
        return out

    return calling


def rows(release: Release, dataset: str) -> list[dict]:
    return pq.ParquetFile(release.file(dataset)).read().to_pylist()


def texts(cell: object) -> Iterator[str]:
    if isinstance(cell, str):
        yield cell
    elif isinstance(cell, list):
        for each in cell:
            yield from texts(each)


def test_every_document_is_published_as_it_is_or_in_quarantine(release: Release) -> None:
    published = {row["file"]: row["text"] for row in rows(release, "documents")}
    held_back = {row["document_id"] for row in rows(release, "quarantine") if row["dataset"] == "documents"}
    assert {"link-txt", "deep-folder", "loop", "dangling-txt", "deep-er-pipe-txt", "sha256sums"} <= held_back
    by_text = {text: file for file, text in published.items()}
    assert len(published) == len(corpus()) - 1
    assert {document.text for document in corpus() if document.name != REFUSED} == set(by_text)
    assert all(file.isprintable() for file in published)


def test_identifiers_are_plain_whatever_a_name_says(release: Release) -> None:
    ids = [row["document_id"] for row in rows(release, "documents")]
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each) and len(each) <= 110 for each in ids)
    assert len(ids) == len(set(ids))


def test_the_release_is_whole(release: Release) -> None:
    assert check(release) == []


def test_nothing_was_written_or_read_outside(release: Release, place: Path) -> None:
    assert {path.name for path in place.iterdir()} == {"documents", "outside", "warehouse", "tables"}
    assert [path.name for path in (place / "outside").iterdir()] == ["secret.txt"]
    assert not list(place.rglob("owned"))
    for file in [*(place / "warehouse").rglob("*"), *(place / "tables").rglob("*")]:
        assert not file.is_file() or SECRET.encode() not in file.read_bytes()


def test_the_figures_stand_where_they_say(release: Release) -> None:
    told = {row["document_id"]: row["text"] for row in rows(release, "documents")}
    figures = rows(release, "figures")
    assert len(figures) >= 3 * len(WORDS)
    for row in figures:
        assert told[row["document_id"]][row["char_start"] : row["char_end"]] == row["quote"]


def test_the_page_has_no_element_beyond_those_of_the_template(release: Release) -> None:
    page = html.document_fromstring((release.path / "index.html").read_bytes())
    assert {"article", "mark", "table"} <= {element.tag for element in page.iter()} <= ELEMENTS
    assert {name for element in page.iter() for name in element.attrib} <= ATTRIBUTES
    assert len(page.xpath("//style")) == 1 and len(page.xpath("//meta")) == 5
    (policy,) = page.xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    links = set(page.xpath("//@href"))
    assert all(
        re.match(r"#|https://example\.org/|[a-z_A-Z]+\.(parquet|duckdb|json|md)$", link) for link in links
    )


def test_the_page_shows_hostile_words_as_words(release: Release) -> None:
    shown = html.document_fromstring((release.path / "index.html").read_text(encoding="utf-8")).text_content()
    for why in ("HTML: a script", "HTML: an attribute that runs", "template: an expression"):
        assert WORDS[why] in shown


def test_markdown_has_no_element_of_the_documents(release: Release, report: RunReport) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable("table")
    pages = {file.name: file.read_text(encoding="utf-8") for file in release.path.glob("*.md")}
    assert "DICTIONARY.md" in pages
    for name, page in {**pages, "artifact": report.markdown()}.items():
        shown = html.document_fromstring(reader.render(page))
        assert {element.tag for element in shown.iter()} <= MARKDOWN, name
        assert not [link for link in shown.xpath("//a/@href") if not link.startswith("#")], name
        assert not CONTROL.search(page), name


@pytest.mark.parametrize("dataset", ["documents", "figures", "quarantine"])
def test_csv_holds_no_formula_and_no_control_unless_it_is_raw(call, release: Release, dataset: str) -> None:
    asked = ("query", f"from {dataset}", "--format", "csv")
    guarded, raw = (list(csv.reader(io.StringIO(call(*asked, *how), newline=""))) for how in ((), ["--raw"]))
    cells = [cell for row in guarded for cell in row]
    assert not [cell for cell in cells if FORMULA.match(cell) and not NUMBER.fullmatch(cell)]
    assert not [cell for cell in cells if CONTROL.search(cell)]
    names = raw[0]
    exact = [dict(zip(names, row, strict=True)) for row in raw[1:]]
    for said, row in zip(exact, rows(release, dataset), strict=True):
        assert all(said[name] == cell for name, cell in row.items() if isinstance(cell, str))


def test_json_lines_are_exact_and_steer_no_terminal(call, release: Release) -> None:
    told = call("query", "select document_id, text, title from documents order by 1", "--format", "jsonl")
    assert all(line.isprintable() for line in told.split("\n"))
    known = {row["document_id"]: (row["text"], row["title"]) for row in rows(release, "documents")}
    said = [json.loads(line) for line in told.split("\n") if line]
    assert {row["document_id"]: (row["text"], row["title"]) for row in said} == known


def test_tables_and_explanations_steer_no_terminal(call, release: Release, report: RunReport) -> None:
    shown = call("query", "select title, publisher, text from documents")
    ids = {row["document_id"]: row["figure_id"] for row in rows(release, "figures")}
    shown += "".join(call("explain", ids[name]) for name in sorted(ids)[::4])
    shown += "".join(f"{line}\n" for line in summary.lines(report, 100))
    assert all(line.isprintable() for line in shown.split("\n"))
    assert r"\x1b[31mred" in call("query", "select title from documents where title like '%red%'")


def test_single_files_steer_no_terminal(capfd: pytest.CaptureFixture[str], place: Path) -> None:
    files = sorted(str(path) for path in (place / "documents").glob("*.txt"))
    assert cli.main(["extract", *files, "--format", "table"]) == 1  # the links to nowhere are no files
    out, err = capfd.readouterr()
    assert all(line.isprintable() for line in (out + err).split("\n"))
    assert len(out.split("\n")) > len(NAMES) - 2


def test_findings_and_descriptors_can_be_read_back(release: Release) -> None:
    for file in release.path.glob("*.json*"):
        text = file.read_text(encoding="utf-8")
        read = map(json.loads, text.split("\n")[:-1]) if file.suffix == ".jsonl" else [json.loads(text)]
        assert all(read)
        assert all(sign >= " " or sign == "\n" for sign in text), file.name
