"""Geographies: the places that a figure can hold for."""

from __future__ import annotations

import pandas as pd

from schemas.codelists import code_list
from schemas.codelists.code_list import OWN_CODE, implies, in_order, rule
from schemas.common import CODE, DATE_VALUE, TEXT, YES_NO, described
from schemas.types import BOOLEAN, DATE, VARCHAR

KINDS = (
    "borough", "ccg", "city", "combined_authority", "continent", "council_area", "country", "county",
    "district", "group", "metropolitan_county", "metropolitan_district", "nhs_region", "province", "region",
    "state", "statistical_region", "stp", "town", "traditional_area", "unitary", "world", "world_region",
)


class Geographies(code_list.CodeList):
    code: VARCHAR = described(
        "Code", "GSS code in the United Kingdom, ISO 3166-1 alpha-2 for other countries, our own code "
        "beginning with x- for a place that has neither. Never null.", CODE, example="E12000007",
        unique=True, str_matches=rf"^([EWSNKJLM][0-9]{{8}}|[A-Z]{{2}}|{OWN_CODE})$")
    name: VARCHAR = described(
        "Name", "The name that figures carry: the short form of running text. Never null.", TEXT,
        example="London")
    kind: VARCHAR = described(
        "Kind", "What sort of place it is. Never null.", CODE, example="region", isin=KINDS)
    other_names: VARCHAR = described(
        "Other names", "Other names in use, separated by |. Null where there are none.", TEXT,
        example="Greater London", nullable=True)
    parent: VARCHAR = described(
        "Part of", "Code of the next larger place in this list. Null where none is given.", CODE,
        example="E92000001", nullable=True)
    valid_from: DATE = described(
        "Valid from", "First day of the place under this code. Null where it is not known or of no matter.",
        DATE_VALUE, example="2013-04-01", nullable=True)
    valid_to: DATE = described(
        "Valid to", "Last day of the place under this code. Null where it still exists.", DATE_VALUE,
        example="2020-03-31", nullable=True)
    ambiguous: BOOLEAN = described(
        "Ambiguous", "True where `name` is a common word, a person's name or a name of much else, so that it "
        "needs a word such as *in* before it to be read as the place. Never null.", YES_NO, example=False)
    source: VARCHAR = described(
        "Source", "Where the official code was read. Null for our own codes.", TEXT,
        example="ISO 3166-1 alpha-2", nullable=True)

    @rule("one_meaning", "a name stands for two places at the same date", "name", "other_names")
    def one_meaning(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.one_meaning(code_list.folded(rows, "name", "other_names"), rows)

    @rule("parent_exists", "the place it is part of is not in the list", "code", "parent")
    def parent_exists(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.under_known(rows, "parent")

    @rule("no_cycle", "the place is part of itself", "code", "parent")
    def no_cycle(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.ends_on_top(rows, "parent")

    @rule("valid_in_order", "valid_from is after valid_to", "valid_from", "valid_to")
    def valid_in_order(cls, rows: pd.DataFrame) -> pd.Series:
        return in_order(rows["valid_from"], rows["valid_to"])

    @rule("source_of_code", "an official code has no source", "code", "source")
    def source_of_code(cls, rows: pd.DataFrame) -> pd.Series:
        return implies(~rows["code"].str.startswith("x-"), rows["source"].notna())

    class Config(code_list.CodeList.Config):
        name = "geographies"
        title = "Geographies"
        description = "The places that a figure can hold for, with their official codes and other names."
        metadata = {"grain": "one row for every place under one code"}
