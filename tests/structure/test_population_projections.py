"""Population projections: made in SQL of the tables of areas by year, in persons."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import duckdb

from flows.extract import extract
from flows.land.tables import table
from flows.read import Document
from flows.structure import table_cells
from flows.transform import WAREHOUSE
from tests.structure.found import collected, document

REPORT = "kings-fund-london-stps-2018-10-report.txt"
# The report's Table 1 by reading it: area, its code, the populations in thousands, the two changes.
TABLE_1 = """
North Central London E54000028 1509.9 1584.9 1640.2 5.0 8.6
North East London E54000029 2023.7 2146.3 2240.6 6.1 10.7
North West London E54000027 2095.9 2146.4 2181.1 2.4 4.1
South East London E54000030 1827.2 1916.2 1986.8 4.9 8.7
South West London E54000031 1508.9 1566.2 1608.5 3.8 6.6
""".strip().splitlines()

BOROUGHS = """Published in March 2019.

Table 2 Population of two boroughs (thousands)

Borough      2018     2030    Change from 2018 to 2030 (%)
Camden       262.2    278.0   6.0
Hackney      279.7    271.3   -3.0

Source: Housing Office 2019
"""
PAST = BOROUGHS.replace("2030", "2016").replace("2018", "2011")
AGES = """Published in March 2019.

Table 3 Projected population of Camden by sex

Sex       2018      2030
Women     131,000   139,000
Men       131,200   139,000
"""


def projections(doc: Document) -> list[dict[str, Any]]:
    """The rows that the SQL makes of the figures and cells of a document."""
    extraction = extract(doc)
    cells = [asdict(cell) for cell in table_cells.of(doc, extraction)]
    query = (WAREHOUSE / "models" / "population_projections.sql").read_text(encoding="utf-8")
    with duckdb.connect() as connection:
        connection.register("figures", table("figures", extraction.rows()["figures"]))
        connection.register("table_cells", table("table_cells", cells))
        return list(connection.sql(query).to_arrow_table().to_pylist())


def test_the_fifteen_populations_and_ten_changes_of_table_1() -> None:
    expected = []
    for line in TABLE_1:
        *area, code, now, soon, later, first, second = line.split()
        changes = (None, float(first), float(second))
        for year, printed, change in zip((2018, 2023, 2028), (now, soon, later), changes, strict=True):
            expected.append((" ".join(area), code, year, round(float(printed) * 1000), change))
    found = projections(collected(REPORT))
    columns = ("stp", "geography_code", "year", "population", "change_since_2018_percent")
    assert [tuple(row[column] for column in columns) for row in found] == expected
    assert len(found) == 15 and sum(1 for row in found if row["change_since_2018_percent"] is not None) == 10


def test_each_row_names_the_figures_that_it_was_made_of() -> None:
    doc = collected(REPORT)
    quotes = {figure.figure_id: figure.quote for figure in extract(doc).figures}
    found = {
        (row["stp"], row["year"]): [quotes[key] for key in row["figure_ids"]] for row in projections(doc)
    }
    assert found["North Central London", 2018] == ["1,509.9"]
    assert found["North East London", 2028] == ["2,240.6", "10.7"]


def test_another_report_with_the_change_in_a_column_and_a_fall() -> None:
    found = projections(document(BOROUGHS))
    assert [
        (row["stp"], row["year"], row["population"], row["change_since_2018_percent"]) for row in found
    ] == [
        ("Camden", 2018, 262200.0, None),
        ("Camden", 2030, 278000.0, 6.0),
        ("Hackney", 2018, 279700.0, None),
        ("Hackney", 2030, 271300.0, -3.0),
    ]


def test_a_table_of_the_past_projects_nothing() -> None:
    assert projections(document(PAST)) == []


def test_parts_of_a_population_are_not_taken_for_the_whole() -> None:
    assert projections(document(AGES)) == []


def test_a_document_without_tables_has_no_rows() -> None:
    assert projections(document("The population of Camden is 262,200 people.\n")) == []
