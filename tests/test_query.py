"""SQL reads the release and nothing else; what is wrong with it is told in one line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from flows.query import QueryError, query
from flows.release.checksums import hashed
from flows.release.current import Release
from tests.release.small import Collection


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return Collection().publish(Path(tmp_path_factory.mktemp("query")))


def test_rows_and_columns_come_as_asked(release: Release) -> None:
    found = query(release, "SELECT kind, count(*) AS figures FROM figures GROUP BY ALL ORDER BY kind")
    assert found.columns == ("kind", "figures")
    assert found.rows == [("count", 2), ("money", 1), ("percentage", 1)]


def test_values_keep_their_types(release: Release) -> None:
    found = query(
        release,
        "SELECT citation_keys, low, value, period_start FROM figures WHERE document_id = ?",
        ["staff"],
    )
    assert found.rows == [(["Office 2018"], 30.0, None, None)]
    assert query(release, "SELECT max(published_on) FROM documents").rows == [(date(2018, 6, 30),)]


@pytest.mark.parametrize(
    "sql",
    [
        "FROM figures",
        "DESCRIBE figures",
        "SHOW TABLES",
        "SUMMARIZE figures",
        "WITH a AS (SELECT 1) FROM a",
        "EXPLAIN SELECT 1",
        "PIVOT figures ON kind USING count(*)",
        "SELECT comment FROM duckdb_columns()",
        "SELECT 1;",
    ],
)
def test_every_way_of_reading_works(release: Release, sql: str) -> None:
    assert query(release, sql).rows


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("SELEC 1", 'Parser Error: syntax error at or near "SELEC"'),
        ("SELECT colour FROM figures", 'Binder Error: Referenced column "colour" not found'),
        (
            "SELECT 1 FROM figurs",
            "no dataset figurs; there are bibliography, checks, citations, documents, exhibits, figures, ",
        ),
        ("", "no SQL given"),
        ("-- nothing", "no SQL given"),
        ("SELECT 1; SELECT 2", "one statement at a time"),
        ("DROP TABLE figures", "only SELECT is possible"),
        ("INSERT INTO figures SELECT * FROM figures", "only SELECT is possible"),
        ("CREATE TABLE a AS SELECT 1", "only SELECT is possible"),
        ("COPY figures TO 'out.csv'", "only SELECT is possible"),
        ("ATTACH 'other.duckdb'", "only SELECT is possible"),
        ("INSTALL httpfs", "only SELECT is possible"),
        ("SET enable_external_access = true", "only SELECT is possible"),
        ("FROM read_text('/etc/hosts')", "Permission Error: Cannot access file"),
        ("FROM '/etc/hosts'", "no dataset /etc/hosts"),
        ("FROM read_csv('secret.csv')", "Permission Error: Cannot access file"),
        ("SELECT * FROM glob('*')", "Permission Error"),
        ("EXPLAIN ANALYZE COPY figures TO 'out.csv'", "Permission Error|Cannot"),
        ("SELECT 1/0 + 'a'::INTEGER", "Conversion Error"),
    ],
)
def test_all_else_is_refused_in_one_line(
    release: Release, sql: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with pytest.raises(QueryError, match=message) as caught:
        query(release, sql)
    assert "\n" not in str(caught.value)
    assert [file.name for file in tmp_path.iterdir()] == ["secret.csv"]


def test_a_python_variable_is_out_of_reach(release: Release) -> None:
    import pyarrow as pa

    secret = pa.table({"a": [1]})
    assert secret.num_rows == 1
    with pytest.raises(QueryError, match="no dataset secret"):
        query(release, "FROM secret")


def test_a_query_leaves_the_release_as_it_was(release: Release) -> None:
    before = hashed(release.path)
    query(release, "SELECT count(*) FROM (SELECT DISTINCT hash(i)::VARCHAR FROM range(200000) AS t(i))")
    assert hashed(release.path) == before
