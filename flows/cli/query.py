"""`figurebook query`: SQL on the current release."""

from __future__ import annotations

from argparse import Namespace

from flows.cli.terminal import show
from flows.query import QueryError
from flows.query import query as found
from flows.release.current import NoRelease, current

ERRORS = (NoRelease, QueryError)


def query(asked: Namespace) -> int:
    result = found(current(asked.warehouse), asked.sql)
    show(result.columns, result.rows, asked.format, asked.raw)
    return 0
