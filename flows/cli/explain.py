"""`figurebook explain`: a figure in its sentence, and where each part of it was read."""

from __future__ import annotations

from argparse import Namespace

from flows.explain import UnknownFigure
from flows.explain import explain as explained
from flows.query import QueryError
from flows.release.current import NoRelease, current

ERRORS = (NoRelease, UnknownFigure, QueryError)


def explain(asked: Namespace) -> int:
    print(explained(current(asked.warehouse), asked.figure_id))
    return 0
