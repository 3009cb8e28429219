"""The dictionary inside a DuckDB file: tables with keys, and a comment on each table and column."""

from __future__ import annotations

from flows.dictionary.entry import meaning, purpose
from schemas.description import Column, Dataset


def create_table(dataset: Dataset) -> str:
    """The statement that makes the table of a dataset: types, columns never empty, primary key."""
    lines = [_column(column) for column in dataset.columns]
    if dataset.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(name, dataset.key))})")
    return f"CREATE TABLE {name(dataset.name)} ({', '.join(lines)})"


def comments(dataset: Dataset) -> list[str]:
    """The statements that attach the meaning of a dataset and of its columns."""
    table = name(dataset.name)
    on_table = f"COMMENT ON TABLE {table} IS {literal(f'{dataset.title}. {purpose(dataset)}')}"
    on_columns = [
        f"COMMENT ON COLUMN {table}.{name(column.name)} IS {literal(meaning(column))}"
        for column in dataset.columns
    ]
    return [on_table, *on_columns]


def name(identifier: str) -> str:
    """A name of SQL, quoted, so that a column may be called `column`."""
    return '"' + identifier.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text of SQL; COMMENT takes no parameters."""
    return "'" + text.replace("'", "''") + "'"


def _column(column: Column) -> str:
    return f"{name(column.name)} {column.type}{'' if column.nullable else ' NOT NULL'}"
