"""Every rendering of the dictionary says what the models say, and the Parquet that is written agrees."""

from __future__ import annotations

import json
from dataclasses import replace

import duckdb
import pyarrow.parquet as pq
import pytest

from flows.dictionary import markdown
from flows.dictionary.comments import comments, create_table
from flows.dictionary.datapackage import datapackage
from flows.dictionary.entry import as_json, example, from_json, meaning, rules, unit
from flows.dictionary.licence import licences
from flows.dictionary.parquet import arrow_schema, described
from flows.read.document import Source
from flows.release.current import Release
from schemas.description import Column, Dataset, Rule, descriptions
from schemas.severity import SEVERITIES
from tests.dictionary.things import CODE, FILE, PARENT, THINGS, VALUE


@pytest.mark.parametrize("dataset", [THINGS, *descriptions().values()], ids=lambda one: one.name)
def test_an_entry_is_read_back_as_it_was(dataset: Dataset) -> None:
    assert as_json(from_json(as_json(dataset))) == as_json(dataset)


def test_an_entry_of_a_later_version_is_read() -> None:
    entry = json.loads(as_json(THINGS)) | {"steward": "someone"}
    entry["columns"][0]["sensitivity"] = "none"
    assert from_json(json.dumps(entry)).columns[0] == CODE


def test_a_column_in_one_line() -> None:
    assert meaning(VALUE) == "Value. The number | its `base`. Unit: in the unit of `unit`."
    assert meaning(CODE) == "Code. It's a code."
    assert (unit(CODE), unit(VALUE)) == ("", "in the unit of `unit`")
    assert rules(CODE) == ("key", "one of a, b")
    assert rules(VALUE) == ("at least 0",)
    assert rules(PARENT) == ("found in things.code",)
    assert [example(column) for column in THINGS.columns] == ["a", "2.5", "", "a; b", ""]


def test_a_parquet_schema_names_types_and_words() -> None:
    schema = arrow_schema(THINGS)
    assert [str(field.type) for field in schema] == [
        "string",
        "double",
        "string",
        "list<element: string>",
        "string",
    ]
    assert [field.nullable for field in schema] == [False, True, True, False, True]
    assert schema.field("code").metadata[b"description"] == b"It's a code."
    assert schema.field("value").metadata[b"unit"] == b"in the unit of `unit`"
    found = described(schema)
    assert found is not None
    assert as_json(found) == as_json(THINGS)


def test_the_parquet_just_written_says_what_the_models_say(release: Release) -> None:
    assert set(release.datasets) == set(descriptions())
    for name, dataset in descriptions().items():
        schema = pq.read_schema(release.file(name))
        assert schema.names == [column.name for column in dataset.columns]
        for column in dataset.columns:
            said = schema.field(column.name).metadata
            assert said[b"title"].decode() == column.title
            assert said[b"description"].decode() == column.description
            assert schema.field(column.name).nullable == column.nullable


def test_the_database_just_written_says_what_the_models_say(release: Release) -> None:
    with duckdb.connect(str(release.database), read_only=True) as connection:
        found = connection.execute("SELECT table_name, column_name, data_type, comment FROM duckdb_columns()")
        said = {(table, column): (type_, comment) for table, column, type_, comment in found.fetchall()}
        tables = dict(connection.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
    for name, dataset in descriptions().items():
        assert dataset.description.strip() in tables[name]
        for column in dataset.columns:
            type_, comment = said[name, column.name]
            assert type_ == column.type
            assert comment.startswith(f"{column.title}. ")
            assert column.description.strip() in comment


def test_the_page_just_written_has_every_column(release: Release) -> None:
    page = (release.path / "DICTIONARY.md").read_text()
    for name, dataset in descriptions().items():
        section = page.split(f"\n## {name}\n")[1].split("\n## ")[0]
        for column in dataset.columns:
            assert f"| `{column.name}`" in section
            assert " ".join(column.description.split()).replace("|", "\\|") in section


def test_a_bar_does_not_break_the_table() -> None:
    row = next(line for line in markdown.render([THINGS]).splitlines() if line.startswith("| `value`"))
    assert row == (
        "| `value` | DOUBLE | in the unit of `unit` | Value. The number \\| its `base`. | at least 0 | 2.5 |"
    )


def test_names_and_quotes_survive_in_sql() -> None:
    odd = Dataset(
        "select",
        "It's",
        "A ''quoted'' name.",
        "one row",
        ("group",),
        (Column("group", "Group", 'Who\'s in "it".', "none: text", "VARCHAR", False, True),),
    )
    with duckdb.connect() as connection:
        connection.execute(create_table(odd))
        for statement in comments(odd):
            connection.execute(statement)
        said = connection.execute(
            "SELECT comment FROM duckdb_columns() WHERE table_name = 'select'"
        ).fetchone()
    assert said == ('Group. Who\'s in "it".',)


def test_a_descriptor_follows_the_data_package() -> None:
    source = Source(
        "beds",
        "beds.txt",
        "beds.txt",
        "cd" * 32,
        5,
        title="Beds",
        url="https://example.org/beds",
        licence="CC-BY-4.0",
    )
    found = datapackage("0123456789abcdef", {"things": THINGS}, {"things": FILE}, [source])
    assert found["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (found["name"], found["version"]) == ("figurebook", "0123456789abcdef")
    assert found["licenses"] == [{"name": "CC-BY-4.0", "title": "CC-BY-4.0"}]
    assert found["sources"][0]["path"] == "https://example.org/beds"
    assert found["sources"][0]["sha256"] == "cd" * 32
    assert "created" not in found
    (resource,) = found["resources"]
    assert (resource["path"], resource["bytes"], resource["hash"]) == (
        "things.parquet",
        12,
        "sha256:" + "ab" * 32,
    )
    assert "fieldsMatch" not in resource["schema"]
    assert resource["schema"]["primaryKey"] == ["code"]
    # Within the own dataset, and not where the other dataset is not published or the column is a list.
    assert resource["schema"]["foreignKeys"] == [{"fields": ["parent"], "reference": {"fields": ["code"]}}]
    code, value, _, parents, _ = resource["schema"]["fields"]
    assert code["constraints"] == {"required": True, "unique": True, "enum": ["a", "b"]}
    assert (value["type"], value["constraints"], value["unit"]) == (
        "number",
        {"minimum": 0},
        "in the unit of `unit`",
    )
    assert (parents["type"], parents["example"], value["example"]) == ("array", "a; b", "2.5")


def test_licences_are_told_once_each() -> None:
    one = Source("a", "a", "a", "", 0, licence="Copyright of its publisher.")
    none = Source("b", "b", "b", "", 0)
    assert licences([one, none, one]) == [
        {"name": "notspecified", "title": "No licence is stated for some of the documents"},
        {"name": "other-closed", "title": "Copyright of its publisher."},
    ]


def test_the_descriptor_just_written_names_documents_and_keys(release: Release) -> None:
    found = json.loads((release.path / "datapackage.json").read_text())
    assert [resource["name"] for resource in found["resources"]] == list(descriptions())
    assert [source["document_id"] for source in found["sources"]] == ["beds", "staff"]
    numerals = next(one for one in found["resources"] if one["name"] == "numerals")
    assert {"fields": ["figure_id"], "reference": {"resource": "figures", "fields": ["figure_id"]}} in (
        numerals["schema"]["foreignKeys"]
    )


def test_the_page_tells_what_becomes_of_a_row_by_the_severity_of_the_rule() -> None:
    graver = [Rule(severity, f"it is {severity}", ("code",), severity) for severity in SEVERITIES]
    page = markdown.render([replace(THINGS, rules=tuple(graver))])
    told = page.split("Nothing is released where one of these is true of a row:\n\n")[1]
    assert told == (
        "- `stop` (code): it is stop\n\n"
        "No row is published of which one of these is true:\n\n"
        "- `error` (code): it is error\n\n"
        "A row is published, and listed in `findings.json`, of which one of these is true:\n\n"
        "- `warning` (code): it is warning\n"
    )
