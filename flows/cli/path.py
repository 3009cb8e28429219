"""`figurebook path`: where the current release, or one dataset of it, lies."""

from __future__ import annotations

from argparse import Namespace

from flows.release.current import NoRelease, UnknownDataset, current

ERRORS = (NoRelease, UnknownDataset)


def path(asked: Namespace) -> int:
    release = current(asked.warehouse)
    print(release.file(asked.dataset) if asked.dataset else release.path)
    return 0
