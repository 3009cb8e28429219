"""Sources in SQL: how often an entry is cited, and the entries that the sources of a figure resolve to."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import duckdb
import pytest

from flows import transform
from flows.extract import Extraction, extract
from flows.findings import Finding
from flows.land import rows as landed
from flows.read import Document
from flows.structure import bibliography, citations
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"


def made(of: Document, dataset: str, extraction: Extraction | None = None) -> list[dict[str, Any]]:
    """The rows of a dataset, as SQL makes them of this document and its figures."""
    figures = extraction.figures if extraction else []
    found = {
        "figures": [asdict(figure) for figure in figures],
        "bibliography": [asdict(row) for row in bibliography.of(of, Extraction())],
        "citations": [asdict(row) for row in citations.of(of, Extraction()) if not isinstance(row, Finding)],
    }
    raw = landed.of_extraction(found)
    with duckdb.connect() as connection:
        for name in found:
            connection.register(f"raw_{name}", raw[name])
        sql = (transform.WAREHOUSE / "models" / f"{dataset}.sql").read_text()
        return connection.sql(sql).to_arrow_table().to_pylist()


def of_figures(of: Document) -> dict[str, dict[str, Any]]:
    return {row["quote"]: row for row in made(of, "figures", extract(of))}


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, Any]]:
    return of_figures(collected(REPORT))


# Counted in the report: places that cite the entry, by author and year or by a short form.
@pytest.mark.parametrize(
    ("key", "times"),
    [
        ("Naylor and Buck 2018", 6),
        ("Charles et al 2018", 4),
        ("NHS Improvement 2018b", 4),
        ("Office for National Statistics 2018b", 2),
        ("Ham 2018a", 2),
        ("South West London Sustainability and Transformation Partnership 2016", 1),
        ("Gilburt 2015", 0),
    ],
)
def test_times_cited(key, times):
    (row,) = (row for row in made(collected(REPORT), "bibliography") if row["citation_key"] == key)
    assert row["times_cited"] == times


# Read in the report: the place of the entry in the list of sources.
@pytest.mark.parametrize(
    ("quote", "places"),
    [
        ("14.7 per cent", [64]),
        ("2,240.6", [64]),
        ("85.7 per cent", [53, 54, 56, 57]),
        ("87.4 per cent", [62]),
        ("£167,000", [74]),
        ("£124 million", []),
    ],
)
def test_the_sources_of_a_figure_resolve_to_entries_in_their_order(figures, quote, places):
    assert figures[quote]["reference_ids"] == [
        f"{collected(REPORT).document_id}#reference={n}" for n in places
    ]


def test_a_figure_whose_source_has_no_entry_has_none():
    text = "# R\n\nIt cost £5 million (Nobody 1999).\n\n## References\n\nLee A (2015) One. London: X.\n"
    row = of_figures(document(text))["£5 million"]
    assert (row["citation_keys"], row["reference_ids"]) == (["Nobody 1999"], [])


def test_a_mark_that_comes_twice_is_the_note_that_stands_next():
    text = (
        "# R\n\nIt cost £5 million.<sup>1</sup>\n\n<sup>1</sup> Lee A, Sea, BMJ 2015.\n\n"
        "It saved £7 million.<sup>1</sup>\n\n<sup>1</sup> Ray B, Air, BMJ 2016.\n"
    )
    found = {quote: row["reference_ids"] for quote, row in of_figures(document(text)).items()}
    assert found == {"£5 million": ["note#reference=1"], "£7 million": ["note#reference=2"]}
