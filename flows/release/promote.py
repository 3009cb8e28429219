"""Promote: a staged release becomes visible, whole, in one step, and `latest` turns to it in another."""

from __future__ import annotations

import os
from pathlib import Path

from flows.release.current import Release
from flows.release.warehouse import Warehouse

READ_ONLY = 0o444


def promote(staged: Release, warehouse: Warehouse) -> Release:
    """Moves a staged folder to its place. What is visible is on the disk already, also after a power cut."""
    for file in staged.path.iterdir():
        file.chmod(READ_ONLY)
        _flush(file)
    _flush(staged.path)
    place = warehouse.releases / staged.id
    staged.path.rename(place)
    _flush(warehouse.releases)
    point(warehouse, staged.id)
    return Release(staged.id, place.resolve())


def point(warehouse: Warehouse, release_id: str) -> None:
    """Turns `latest` to a release that is in its place. A reader sees the old or the new one."""
    link = warehouse.published / f".latest-{os.getpid()}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases") / release_id)
    link.replace(warehouse.latest)
    _flush(warehouse.published)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
