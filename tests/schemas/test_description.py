"""The models say all that an analyst needs, and have exactly the columns that were promised."""

from __future__ import annotations

from dataclasses import fields

import pyarrow as pa
import pytest

from flows.extract.figure import Figure, Numeral
from schemas import MODELS
from schemas.common import CODE, Dataset, described
from schemas.description import UndescribedColumn, arrow_schema, describe, descriptions
from schemas.quarantine import HELD_BACK_FROM
from schemas.types import VARCHAR

PROMISED = {
    "documents": "document_id file title publisher published_on url licence media_type sha256 size_bytes "
    "characters text",
    "passages": "passage_id document_id position kind level section page char_start char_end text",
    "numerals": "numeral_id document_id char_start char_end quote disposition figure_id",
    "figures": "figure_id document_id passage_id char_start char_end quote sentence_start sentence_end kind "
    "value low high comparator unit counted total measure measure_code aspect direction geography "
    "geography_code organisation organisation_code period period_start period_end citation_keys "
    "reference_ids table_id table_row table_column corrected evidence",
    "tables": "table_id document_id passage_id char_start char_end label title notes source_line multiplier "
    "rows columns head_rows stub_columns",
    "table_cells": "cell_id table_id document_id row column row_span column_span char_start char_end text "
    "role row_header column_header value direction unit multiplier status figure_id",
    "exhibits": "exhibit_id document_id passage_id char_start char_end quote kind label title subtitle "
    "source_line content_in_text content_start content_end table_id",
    "footnotes": "footnote_id document_id passage_id char_start char_end mark text anchor_sentence_start "
    "anchor_sentence_end",
    "bibliography": "reference_id document_id passage_id char_start char_end text citation_key authors year "
    "title container url accessed_on times_cited",
    "citations": "citation_id document_id passage_id char_start char_end quote citation_key locator "
    "reference_id",
    "mentions": "mention_id document_id passage_id char_start char_end quote sentence_start sentence_end "
    "organisation_id geography_id name kind",
    "organisations": "organisation_id name kind ods_code written mentions documents first_mention_id",
    "geographies": "geography_id name kind gss_code iso_code written mentions documents first_mention_id",
    "partnerships": "organisation_id name current_name gss_code ods_code commissioning document_id "
    "char_start char_end",
    "observations": "figure_id document_id measure_code measure geography geography_code period_start "
    "period_end value unit aspect direction",
    "population_projections": "document_id table_id stp geography_code year population "
    "change_since_2018_percent figure_ids",
    "system_structure": "document_id body number geography figure_id",
    "quotations": "quotation_id document_id passage_id char_start char_end text speaker_role",
    "statements": "statement_id document_id char_start char_end kind number title text level geography "
    "partnership figure_ids",
    "checks": "check_id kind document_id figure_ids expected stated tolerance verdict explanation",
    "quarantine": "document_id dataset row_key column value rule reason",
}


def test_datasets_and_columns_are_those_promised_in_their_order():
    said = {
        name: " ".join(column.name for column in dataset.columns) for name, dataset in descriptions().items()
    }
    assert said == PROMISED
    assert list(said) == list(PROMISED)


@pytest.mark.parametrize(("record", "name"), [(Numeral, "numerals"), (Figure, "figures")])
def test_extracted_records_have_the_columns_of_their_dataset(record, name):
    assert [field.name for field in fields(record)] == [
        column.name for column in describe(MODELS[name]).columns
    ]


def test_quarantine_names_every_dataset_that_is_read():
    derived = {name for name, dataset in descriptions().items() if dataset.derived}
    assert set(HELD_BACK_FROM) == set(MODELS) - derived - {"quarantine"}


@pytest.mark.parametrize(
    ("name", "column", "type_"),
    [
        ("documents", "published_on", "DATE"),
        ("documents", "size_bytes", "INTEGER"),
        ("figures", "value", "DOUBLE"),
        ("figures", "citation_keys", "VARCHAR[]"),
        ("figures", "corrected", "BOOLEAN"),
        ("figures", "quote", "VARCHAR"),
    ],
)
def test_types_are_those_of_duckdb(name, column, type_):
    assert describe(MODELS[name]).column(column).type == type_


def test_constraints_are_read_from_the_model():
    kind = describe(MODELS["figures"]).column("aspect")
    assert kind.enum == ("level", "change", "share", "target", "projection")
    assert not kind.nullable and not kind.key
    assert describe(MODELS["documents"]).column("size_bytes").minimum == 0
    assert describe(MODELS["documents"]).column("sha256").pattern == "^[0-9a-f]{64}$"
    assert describe(MODELS["figures"]).column("passage_id").references == "passages.passage_id"
    assert describe(MODELS["figures"]).key == ("figure_id",)


def test_required_columns_are_required_in_arrow():
    schema = arrow_schema(MODELS["figures"])
    assert not schema.field("quote").nullable and schema.field("value").nullable
    assert schema.field("period_start").type == pa.date32()


@pytest.mark.parametrize(
    ("name", "column"),
    [(name, column) for name, dataset in descriptions().items() for column in dataset.columns],
)
def test_a_column_tells_when_it_is_null(name, column):
    assert ("Never null" in column.description) != column.nullable or "never null" in column.description
    assert ("Null" in column.description) == column.nullable


@pytest.mark.parametrize("said", [("", "what", CODE), ("title", "", CODE), ("title", "what", "")])
def test_a_column_without_title_description_or_unit_is_refused(said):
    class Places(Dataset):
        place_id: VARCHAR = described(*said)

        class Config(Dataset.Config):
            name, title, description, unique = "places", "Places", "Places.", ["place_id"]
            metadata = {"grain": "one row for every place"}

    with pytest.raises(UndescribedColumn, match="places.place_id"):
        describe(Places)
