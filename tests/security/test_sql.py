"""SQL: made of the program's own words alone, run in sessions that reach nothing else."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import duckdb
import pytest

from flows import cli, session
from flows.query import QueryError, query
from flows.release.current import Release
from tests.release.small import Collection
from tests.security.statements import statements

PROJECT = Path(__file__).parents[2]
FILES = sorted((PROJECT / "flows").rglob("*.py"))
# SQL that is no constant, and why it may be run all the same.
TRUSTED = {
    ("flows/query.py", "sql"): "the user's own, refused unless it reads, in a session that reaches one file",
    ("flows/transform.py", "f'create table {quoted(name)} as {query}'"): "a file of the project, quoted name",
    ("flows/transform.py", "audit.query"): "a file of the project",
}


def test_no_statement_is_made_of_values() -> None:
    found = [statement for file in FILES for statement in statements(file, PROJECT)]
    assert len(found) >= 12
    unsafe = {(each.file, each.written): each.line for each in found if not each.safe}
    assert unsafe.keys() == TRUSTED.keys(), "bind parameters; quote names with flows.dictionary.comments.name"


@pytest.mark.parametrize(
    ("code", "safe"),
    [
        ("c.execute('select 1')", True),
        ("c.execute(f'select {quoted(x)} from t')", True),
        ("c.execute(SQL, [x])", True),
        ("s = ', '.join(map(quoted, x)); c.sql(f'select {s}')", True),
        ("c.execute(f'select {x} from t')", False),
        ("c.execute('select ' + x)", False),
        ("c.execute('select %s' % x)", False),
        ("c.execute('select {}'.format(x))", False),
        ("s = 'select 1'; s = x; c.sql(s)", False),
        ("c.execute(', '.join(x))", False),
        ("c.execute(x)", False),
    ],
)
def test_the_lint_sees_what_is_unsafe(tmp_path: Path, code: str, safe: bool) -> None:
    file = tmp_path / "made.py"
    head = "from flows.dictionary.comments import name as quoted\nSQL = 'select ?'\n"
    file.write_text(f"{head}def run(c, x):\n    {code}\n")
    assert [each.safe for each in statements(file, tmp_path)] == [safe]


def test_sessions_are_opened_in_one_place() -> None:
    opening = {
        file.relative_to(PROJECT).as_posix()
        for file in FILES
        if "duckdb" in (text := file.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute)
        and ast.unparse(node) in ("duckdb.connect", "duckdb.sql", "duckdb.query")
    }
    assert opening == {"flows/session.py"}


@pytest.mark.parametrize("opened", [session.building, session.reading])
def test_every_session_is_locked_from_its_first_statement_on(tmp_path: Path, opened) -> None:
    file = tmp_path / "a.duckdb"
    session.building(file).close()
    with opened(file) as connection:
        told = dict(connection.sql("select name, value from duckdb_settings()").fetchall())
        assert {name: told[name] for name in session.LOCKED} == session.LOCKED
        for setting in session.LOCKED:
            with pytest.raises(duckdb.InvalidInputException, match="locked"):
                connection.execute(f"set {setting} = true")
        for reaching in (
            f"attach '{tmp_path}/b.duckdb'",
            "from glob('/etc/*')",
            "load httpfs",
            "install httpfs",
        ):
            with pytest.raises(duckdb.Error):
                connection.execute(reaching)
    assert os.listdir(tmp_path) == ["a.duckdb"]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return Collection().publish(tmp_path_factory.mktemp("sql"))


@pytest.mark.parametrize(
    "sql",
    [
        *(f"from read_{how}('/etc/passwd')" for how in ("csv", "text", "blob", "json", "parquet", "duckdb")),
        "from '/etc/passwd'",
        "from 'https://example.org/a.parquet'",
        "from 's3://bucket/a.parquet'",
        "from sniff_csv('/etc/passwd')",
        "from parquet_schema('figures.parquet')",
        "from glob('/etc/*')",
        "describe from read_csv('/etc/passwd')",
        "explain analyze from read_csv('/etc/passwd')",
        "from json_execute_serialized_sql(json_serialize_sql('from read_csv(''/etc/passwd'')'))",
        "from query('from read_csv(''/etc/passwd'')')",
        "from QUERY /* ( */ ('attach ''x''')",
        "attach '/tmp/x.duckdb'",
        "copy figures to '/tmp/x.csv'",
        "copy (select 1) to '/dev/stdout'",
        "export database '/tmp/x'",
        "import database '{folder}'",
        "pragma import_database('{folder}')",
        "install httpfs",
        "load httpfs",
        "create secret (type s3)",
        "create temp table a as select 1",
        "explain analyze delete from figures",
        "select getenv('HOME')",
        "from secret",
        "set enable_external_access = true",
        "reset lock_configuration",
        "pragma enable_profiling",
        "pragma profiling_output = '/tmp/x'",
        "call enable_logging('x', storage = 'stdout')",
        "from enable_logging(storage = 'file', storage_path = '{folder}/log.csv')",
        "from main.\"Enable_Logging\" (storage = 'stdout')",
        "from enable_profiling(format = 'json', save_location = '{folder}/profile.json')",
        "from checkpoint()",
        "select write_log('x')",
        "checkpoint",
        "vacuum",
        "use memory",
        "begin",
        "select 1; select 2",
        "select error('one' || chr(10) || 'two' || chr(27) || '[31m')",
        "select \udcff",
        "select * from (" * 3000,
    ],
)
def test_what_reaches_further_is_refused_in_one_line(
    release: Release, tmp_path: Path, capsys: pytest.CaptureFixture[str], sql: str
) -> None:
    import pyarrow as pa

    secret = pa.table({"a": [1]})
    assert secret.num_rows
    (tmp_path / "schema.sql").write_text("secret_words")  # who reads it complains of its words
    (tmp_path / "load.sql").write_text("")
    asked = ["query", sql.replace("{folder}", str(tmp_path)), "--warehouse", str(release.path.parents[2])]
    assert cli.main(asked) == 2
    out, err = capsys.readouterr()
    assert out == "" and len(err.splitlines()) == 1 and err.rstrip("\n").isprintable()
    assert "root:" not in err and "secret_words" not in err and "Stack Trace" not in err
    assert sorted(os.listdir(tmp_path)) == ["load.sql", "schema.sql"]


def test_a_word_that_only_looks_like_a_function_is_none(release: Release) -> None:
    assert query(release, "select 'enable_logging()' as checkpoint, 1 as query").rows == [
        ("enable_logging()", 1)
    ]
    assert query(release, "select 'é', 2 as \"query\" -- query(").rows == [("é", 2)]


def test_values_are_bound(release: Release) -> None:
    hostile = "'; drop table figures; --"
    assert query(release, "select ?", [hostile]).rows == [(hostile,)]
    with pytest.raises(QueryError, match="not text"):
        query(release, "select ?", ["\ud800"])
