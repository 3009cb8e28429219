"""Dictionary: Parquet, DuckDB, descriptor and DICTIONARY.md say the same of every column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import duckdb

from flows import session
from flows.dictionary import markdown
from flows.dictionary.comments import name as quoted
from flows.dictionary.datapackage import DataFile, resource
from flows.dictionary.entry import as_json, meaning, purpose
from flows.dictionary.parquet import arrow_schema
from flows.findings import Finding
from flows.release import database
from flows.release.checks.contents import Contents, stop
from schemas.description import Dataset

SAME = "every rendering of the dictionary says the same"
# DuckDB describes its own tables too, and one of these is called `tables`.
OWN = "schema_name = 'main' AND NOT internal"


def parquet_fields_agree(release: Contents) -> Iterator[Finding]:
    """What each field of a Parquet file says of itself is what the dictionary of the file says of it."""
    for name, dataset in release.datasets.items():
        if not release.tables[name].schema.equals(arrow_schema(dataset), check_metadata=True):
            yield stop("parquet_dictionary_differs", SAME, name)


def descriptor_agrees(release: Contents) -> Iterator[Finding]:
    """datapackage.json describes every file as it is: columns, keys, size, hash."""
    described = {resource.get("name"): resource for resource in release.package.get("resources", ())}
    datasets = in_order(release)
    for name, dataset in datasets.items():
        if described.get(name) != resource(dataset, data_file(release, name), datasets):
            yield stop("descriptor_differs", SAME, name)


def page_agrees(release: Contents) -> Iterator[Finding]:
    """DICTIONARY.md is what the descriptions in the Parquet files render to."""
    if release.text("DICTIONARY.md") != markdown.render(in_order(release).values()):
        yield stop("dictionary_page_differs", SAME, row_key="DICTIONARY.md")


def database_agrees(release: Contents) -> Iterator[Finding]:
    """figurebook.duckdb holds the rows of the Parquet files, and their descriptions as comments."""
    if database.NAME not in release.hashes:
        return
    try:
        with session.reading(release.release.database) as connection:
            comments = _comments(connection)
            for name, dataset in release.datasets.items():
                yield from _table_agrees(connection, release, dataset, comments.get(name, {}))
    except duckdb.Error as error:
        yield stop(
            "database_unreadable",
            "the database can be read",
            row_key=database.NAME,
            value=str(error).splitlines()[0],
        )


def models_agree(release: Contents, models: Mapping[str, Dataset]) -> Iterator[Finding]:
    """The release is described as this version of the program describes its datasets."""
    for name in sorted({*models, *release.datasets}):
        published, model = release.datasets.get(name), models.get(name)
        if published is None or model is None or as_json(published) != as_json(model):
            yield Finding(
                "dictionary_of_other_version",
                "warning",
                "descriptions are those of this version",
                "The release stays valid; publish again to describe it anew",
                dataset=name,
            )


def _comments(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str | None, str | None]]:
    """What the database says of each of its tables: of the columns by their name, of itself by none."""
    said: dict[str, dict[str | None, str | None]] = {}
    rows = connection.execute(
        f"SELECT table_name, column_name, comment FROM duckdb_columns() WHERE {OWN} "
        f"UNION ALL SELECT table_name, NULL, comment FROM duckdb_tables() WHERE {OWN}"
    ).fetchall()
    for table, column, comment in rows:
        said.setdefault(table, {})[column] = comment
    return said


def _table_agrees(
    connection: duckdb.DuckDBPyConnection,
    release: Contents,
    dataset: Dataset,
    said: dict[str | None, str | None],
) -> Iterator[Finding]:
    of_columns = {column: comment for column, comment in said.items() if column is not None}
    if of_columns != {column.name: meaning(column) for column in dataset.columns}:
        yield stop("comments_differ", SAME, dataset.name)
    elif said.get(None) != f"{dataset.title}. {purpose(dataset)}":
        yield stop("comment_differs", SAME, dataset.name)
    elif not _same_rows(connection, release, dataset.name):
        yield stop("database_rows_differ", "the database holds the rows of the Parquet file", dataset.name)


def _same_rows(connection: duckdb.DuckDBPyConnection, release: Contents, name: str) -> bool:
    rows = connection.sql(f"SELECT * FROM {quoted(name)}").to_arrow_table()
    published = release.tables[name]
    return bool(rows.cast(published.schema).equals(published))


def in_order(release: Contents) -> dict[str, Dataset]:
    """The datasets in the order of the release, which the descriptor keeps."""
    order = [resource.get("name") for resource in release.package.get("resources", ())]
    known = [name for name in order if name in release.datasets]
    return {name: release.datasets[name] for name in [*known, *sorted(set(release.datasets) - set(known))]}


def data_file(release: Contents, name: str) -> DataFile:
    """The file of a dataset as it lies in the release."""
    file = release.release.path / f"{name}.parquet"
    return DataFile(file.name, file.stat().st_size, release.hashes[file.name], release.tables[name].num_rows)
