"""The commands that look at what is published: path, query, explain, check, releases."""

from __future__ import annotations

import sys
from argparse import Namespace

from flows.cli.rows import show
from flows.explain import UnknownFigure
from flows.release.current import NoRelease, UnknownDataset, current

ERRORS = (NoRelease, UnknownDataset, UnknownFigure)


def path(asked: Namespace) -> int:
    release = current(asked.warehouse)
    print(release.file(asked.dataset) if asked.dataset else release.path)
    return 0
