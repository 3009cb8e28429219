"""Transform: the datasets of a release, made by SQL from the validated rows in a database of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb
import pyarrow as pa

from flows import interim, session
from flows.dictionary.comments import name as quoted
from flows.findings import Finding, Severity
from schemas.codelists import code_list
from schemas.codelists.geographies import Geographies
from schemas.codelists.measures import Measures
from schemas.codelists.organisations import Organisations
from schemas.codelists.units import Units
from schemas.description import descriptions

WAREHOUSE = Path(__file__).parents[1] / "warehouse"
COMMENT = re.compile(r"--.*")
HEADER = re.compile(r"^-- (rule|severity|fix): (.+)$", re.MULTILINE)
READS = re.compile(r"\b(?:from|join)\s+(\w+)", re.IGNORECASE)
# By now no single row can be held back any more.
SEVERITIES: dict[str, Severity] = {"warning": "warning", "stop": "stop"}


@dataclass(frozen=True, slots=True)
class Audit:
    """A query that must return no row; each row it returns is a finding."""

    name: str
    rule: str
    severity: Severity
    fix: str
    query: str


class MalformedAudit(Exception):
    """An audit does not say its rule, how severe a breach is and how to mend it."""


def transform(validated: Path, built: Path, warehouse: Path = WAREHOUSE) -> list[Finding]:
    """Every dataset as an interim table in the folder `built`, and what the audits found in them."""
    built.mkdir(parents=True, exist_ok=True)
    with session.passing(built) as connection:
        _register(connection, validated)
        findings = list(_built(connection, warehouse / "models"))
        if not findings:
            findings = [
                finding for audit in audits(warehouse / "audits") for finding in _audited(connection, audit)
            ]
            interim.write({name: _table(connection, name) for name in models(warehouse / "models")}, built)
    return findings


def derived(built: Path) -> dict[str, pa.Table]:
    """The datasets that were made of the others."""
    described = descriptions()
    return {name: rows for name, rows in interim.read(built).items() if described[name].derived}


def models(folder: Path) -> dict[str, str]:
    """The SQL of every dataset by its name, each after those that it reads."""
    queries = {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.sql"))}
    reads = {
        name: set(READS.findall(COMMENT.sub("", query))) & queries.keys() - {name}
        for name, query in queries.items()
    }
    return {name: queries[name] for name in TopologicalSorter(reads).static_order()}


def audits(folder: Path) -> list[Audit]:
    """Every audit with what its header says. Raises MalformedAudit for one that says too little."""
    files = sorted(folder.glob("*.sql"))
    return [_audit(file.stem, file.read_text(encoding="utf-8")) for file in files]


def _audit(name: str, query: str) -> Audit:
    said = dict(HEADER.findall(query))
    if set(said) != {"rule", "severity", "fix"} or said["severity"] not in SEVERITIES:
        expected = f"rule, severity ({' or '.join(SEVERITIES)}) and fix"
        raise MalformedAudit(f"{name}.sql: its header gives {expected}")
    return Audit(name, said["rule"], SEVERITIES[said["severity"]], said["fix"], query)


def _register(connection: duckdb.DuckDBPyConnection, validated: Path) -> None:
    """The validated rows and the code lists as `raw_…` and `codes_…`.

    They are Arrow tables: of a pandas frame DuckDB can misread values without a word.
    """
    for name, rows in interim.read(validated).items():
        connection.register(f"raw_{name}", rows)
    for model in (Geographies, Measures, Organisations, Units):
        connection.register(f"codes_{model.Config.name}", code_list.table(model))


def _table(connection: duckdb.DuckDBPyConnection, name: str) -> pa.Table:
    return connection.sql(f"select * from {quoted(name)}").to_arrow_table()


def _built(connection: duckdb.DuckDBPyConnection, folder: Path) -> Iterator[Finding]:
    for name, query in models(folder).items():
        try:
            connection.execute(f"create table {quoted(name)} as {query}")
        except duckdb.Error as error:
            yield _broken(name, "model-failed", "a model of the warehouse runs", error)
            return


def _audited(connection: duckdb.DuckDBPyConnection, audit: Audit) -> Iterator[Finding]:
    code = audit.name.replace("_", "-")
    try:
        found = connection.sql(audit.query).fetchall()
    except duckdb.Error as error:
        yield _broken(audit.name, "audit-failed", "an audit of the warehouse runs", error)
        return
    for dataset, document, row_key, column, value in sorted(map(_as_text, found)):
        yield Finding(code, audit.severity, audit.rule, audit.fix, dataset, document, row_key, column, value)


def _as_text(row: tuple[object, ...]) -> tuple[str, ...]:
    return tuple("" if cell is None else str(cell) for cell in row)


def _broken(name: str, code: str, rule: str, error: duckdb.Error) -> Finding:
    return Finding(code, "stop", rule, f"Mend {name}.sql.", value=str(error).splitlines()[0])
