"""Organisations: the bodies that a value can belong to."""

from __future__ import annotations

import pandas as pd

from schemas.codelists import code_list
from schemas.codelists.code_list import OWN_CODE, implies, in_order, rule
from schemas.common import CODE, DATE_VALUE, TEXT, described
from schemas.types import DATE, VARCHAR

KINDS = (
    "academic_network", "ccg", "charity", "company", "council", "government_department", "international",
    "national_body", "nhs_foundation_trust", "nhs_trust", "other", "partnership", "police", "political",
    "regulator", "statistical_office", "stp", "union", "university",
)


class Organisations(code_list.CodeList):
    code: VARCHAR = described(
        "Code", "ODS code where one is known, else our own code beginning with x-. Never null.", CODE,
        example="RRV", unique=True, str_matches=rf"^([A-Z0-9]{{3,6}}|{OWN_CODE})$")
    ods_code: VARCHAR = described(
        "ODS code", "Code of the body in the Organisation Data Service of the NHS. Null where it has none or "
        "it could not be verified.", CODE, example="RRV", nullable=True, str_matches=r"^[A-Z0-9]{3,6}$")
    name: VARCHAR = described(
        "Name", "The full name that figures carry. Never null.", TEXT,
        example="University College London Hospitals NHS Foundation Trust")
    kind: VARCHAR = described(
        "Kind", "What sort of body it is. Never null.", CODE, example="nhs_foundation_trust", isin=KINDS)
    other_names: VARCHAR = described(
        "Other names", "Short names, abbreviations and earlier names in use, separated by |. Null where "
        "there are none.", TEXT, example="University College London Hospitals|UCLH", nullable=True)
    ambiguous_names: VARCHAR = described(
        "Ambiguous names", "Those of its names that are also common words, places or other things, and need "
        "more than themselves to be read as the body; separated by |. Null where there are none.", TEXT,
        example="King's", nullable=True)
    geography: VARCHAR = described(
        "Serves", "Name in the list of geographies of the area that the body serves. Null where it serves "
        "none in particular.", TEXT, example="North Central London", nullable=True)
    valid_from: DATE = described(
        "Valid from", "First day of the body under this name. Null where it is not known or of no matter.",
        DATE_VALUE, example="2013-04-01", nullable=True)
    valid_to: DATE = described(
        "Valid to", "Last day of the body under this name. Null where it still exists or the day is not "
        "known.", DATE_VALUE, example="2021-09-30", nullable=True)
    source: VARCHAR = described(
        "Source", "Where the official code was read. Null for our own codes.", TEXT,
        example="ODS STP Partner Mapping, 3 April 2019", nullable=True)

    @rule("one_meaning", "a name stands for two bodies at the same date", "name", "other_names")
    def one_meaning(cls, rows: pd.DataFrame) -> pd.Series:
        return code_list.one_meaning(code_list.folded(rows, "name", "other_names"), rows)

    @rule("ambiguous_names_are_names", "an ambiguous name is none of the body's names", "name", "other_names",
          "ambiguous_names")
    def ambiguous_names_are_names(cls, rows: pd.DataFrame) -> pd.Series:
        pairs = zip(code_list.names(rows, "ambiguous_names"), code_list.names(rows, "name", "other_names"),
                    strict=True)
        return pd.Series([some <= own for some, own in pairs], index=rows.index, dtype=bool)

    @rule("code_is_ods_code", "the code is official and not the ODS code", "code", "ods_code")
    def code_is_ods_code(cls, rows: pd.DataFrame) -> pd.Series:
        return implies(~rows["code"].str.startswith("x-"), rows["code"] == rows["ods_code"])

    @rule("valid_in_order", "valid_from is after valid_to", "valid_from", "valid_to")
    def valid_in_order(cls, rows: pd.DataFrame) -> pd.Series:
        return in_order(rows["valid_from"], rows["valid_to"])

    @rule("source_of_code", "an official code has no source", "ods_code", "source")
    def source_of_code(cls, rows: pd.DataFrame) -> pd.Series:
        return implies(rows["ods_code"].notna(), rows["source"].notna())

    class Config(code_list.CodeList.Config):
        name = "organisations"
        title = "Organisations"
        description = "The bodies that a value can belong to, with their official codes and other names."
        metadata = {"grain": "one row for every body under one name"}
