"""Observations: the tidy statistical table, made of the figures whose measure, place and time are known."""

from __future__ import annotations

import pyarrow.compute as pc

from schemas.common import CODE, DATE_VALUE, OWN_UNIT, TEXT, Dataset, described, document_id
from schemas.figures import ASPECTS, DIRECTIONS
from schemas.listed import measure_listed, place_listed
from schemas.rules import Cells, implies, in_order, rule
from schemas.types import DATE, DOUBLE, VARCHAR


class Observations(Dataset):
    figure_id: VARCHAR = described(
        "Figure", "The figure that the observation is. Never null.", CODE,
        example="stp-report#char=4213,4225", references="figures.figure_id")
    document_id: VARCHAR = document_id()
    measure_code: VARCHAR = described(
        "Measure code", "The measure's code in the code list of measures. Null where the list has none.",
        CODE, example="deficit", nullable=True)
    measure: VARCHAR = described(
        "Measure", "What is measured, in the words of the text. Never null.", TEXT, example="deficit")
    geography: VARCHAR = described(
        "Place", "The place that the value holds for. Never null.", TEXT, example="London")
    geography_code: VARCHAR = described(
        "Place code", "The GSS code of the place, or the ISO code of a country. Null where the code list "
        "has none.", CODE, example="E12000007", nullable=True)
    period_start: DATE = described(
        "From", "The first day of the time that the value holds for. Never null.", DATE_VALUE,
        example="2017-04-01")
    period_end: DATE = described(
        "To", "The last day of that time, included. Never null.", DATE_VALUE, example="2018-03-31")
    value: DOUBLE = described(
        "Value", "The number in the base unit. Never null: a range is no observation.", OWN_UNIT,
        example=245000000.0)
    unit: VARCHAR = described(
        "Unit", "The unit of the value, as in figures. Never null.", CODE, example="GBP")
    aspect: VARCHAR = described(
        "Aspect", "Whether the value is a level, a change, a share, a target or a projection. Never null.",
        CODE, example="level", isin=list(ASPECTS))
    direction: VARCHAR = described(
        "Direction", "Which way a change went. Null for other aspects and where the text does not say.",
        CODE, example="up", isin=list(DIRECTIONS), nullable=True)

    place_listed = place_listed()
    measure_listed = measure_listed()

    @rule("period_in_order", "the period ends before it starts", "period_start", "period_end")
    def period_in_order(cls, start: Cells, end: Cells) -> Cells:
        return in_order(start, end)

    @rule("share_within_hundred", "a share in per cent is below 0 or above 100", "aspect", "unit", "value")
    def share_within_hundred(cls, aspect: Cells, unit: Cells, value: Cells) -> Cells:
        share = pc.and_(pc.equal(aspect, "share"), pc.equal(unit, "%"))
        return implies(share, in_order(0.0, value, 100.0))

    class Config(Dataset.Config):
        name = "observations"
        title = "Observations"
        description = ("The figures that can stand in a table beside those of other sources: each one a "
                       "single value with its measure, place and period. The others are in figures only.")
        metadata = {"grain": "one row for every figure with a value, a measure, a place and a period",
                    "derived": True}
        unique = ["figure_id"]
