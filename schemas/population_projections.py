"""Population projections: how many people an area has or will have, by year, from the tables that say so."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import CODE, TEXT, Dataset, described, document_id, of_its_document
from schemas.listed import place_listed
from schemas.rules import Cells, implies, rule
from schemas.types import DOUBLE, INTEGER, VARCHAR, VARCHAR_ARRAY


class PopulationProjections(Dataset):
    document_id: VARCHAR = document_id()
    table_id: VARCHAR = described(
        "Table", "The table that gives the population. Never null.", CODE, example="stp-report#table=152",
        references="tables.table_id")
    stp: VARCHAR = described(
        "Area", "The area that the population is of: a sustainability and transformation partnership, or "
        "whatever area the rows of the table name. Never null.", TEXT, example="North Central London")
    geography_code: VARCHAR = described(
        "Area code", "The GSS code of the area. Null where the code list has none.", CODE,
        example="E54000028", nullable=True)
    year: INTEGER = described(
        "Year", "The calendar year that the population is of. Never null.", "calendar year",
        example=2023, ge=1800, le=2150)
    population: DOUBLE = described(
        "Population", "How many people, the table's multiplier reckoned in. Never null.", "persons",
        example=1584900.0, ge=0)
    change_since_2018_percent: DOUBLE = described(
        "Change since 2018", "The change from 2018 to this year as the table prints it, a fall below zero. "
        "Null for 2018 itself, and where the table prints no change from 2018.", "per cent", example=5.0,
        nullable=True)
    figure_ids: VARCHAR_ARRAY = described(
        "Figures", "The figures that the row was made of: the population, then the change. Never null.",
        CODE, example=["stp-report#char=29745,29752", "stp-report#char=29782,29785"],
        references="figures.figure_id")

    table_of_document = of_its_document("table_id")
    place_listed = place_listed()

    @rule("change_after_base", "a change from 2018 is of no later year", "year", "change_since_2018_percent")
    def change_after_base(cls, year: Cells, change: Cells) -> Cells:
        return implies(pc.is_valid(change), pc.greater(year, 2018))

    class Config(Dataset.Config):
        name = "population_projections"
        title = "Population projections"
        description = ("The tables of a report that tell the population of areas over several years, some of "
                       "them still to come, as one row for each area and year, in persons.")
        metadata = {"grain": "one row for every area and year of such a table", "derived": True}
        unique = ["table_id", "stp", "year"]
