"""Promote: a staged release gets its place, whole, in one step, and `latest` turns to it in another."""

from __future__ import annotations

import os
from pathlib import Path

from flows.release.current import Release
from flows.release.warehouse import Warehouse

READ_ONLY = 0o444


def promote(staged: Release, warehouse: Warehouse) -> Release:
    """Moves a staged folder to its place. What lies there is on the disk already, also after a power cut."""
    for file in staged.path.iterdir():
        file.chmod(READ_ONLY)
        flush(file)
    flush(staged.path)
    place = warehouse.releases / staged.id
    staged.path.rename(place)
    flush(warehouse.releases)
    return Release(staged.id, place.resolve())


def point(warehouse: Warehouse, release_id: str) -> None:
    """Turns `latest` to a release that is in its place. A reader sees the old or the new one."""
    link = warehouse.published / f".latest-{os.getpid()}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases") / release_id)
    link.replace(warehouse.latest)
    flush(warehouse.published)


def flush(path: Path) -> None:
    """Waits until a file, or the names in a folder, are on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
