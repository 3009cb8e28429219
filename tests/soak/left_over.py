"""What a warehouse holds after whatever happened to it: a current release that is whole, and nothing odd."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from flows.release import checksums
from flows.release.check import check
from flows.release.current import NoRelease, current

#: all that may lie in these folders of a warehouse while no run is at work; in `failed` are the last few
#: releases that were refused, or whose promotion was interrupted
KNOWN: dict[str, set[str]] = {
    ".": {".lock", "published", "work", "tables"},
    "published": {"history.json", "latest", "releases"},
    "work": {"failed"},
    "tables/building": set(),
}


def unreadable(warehouse: Path, known: str = "") -> list[str]:
    """Why the current release cannot be relied on. Of one that was checked before, only bytes can differ."""
    try:
        release = current(warehouse)
        found = checksums.differences(release.path)[0] if release.id == known else check(release)
    except (NoRelease, OSError) as error:
        return [f"no current release: {error}"]
    return [f"check: {finding.line()}" for finding in found]


def left_over(warehouse: Path) -> list[str]:
    """Files and folders that no run should leave."""
    return [f"left over: {path.relative_to(warehouse)}" for path in _unknown(warehouse)]


def _unknown(warehouse: Path) -> Iterator[Path]:
    for name, known in KNOWN.items():
        folder = warehouse / name
        if folder.is_dir():
            yield from (path for path in folder.iterdir() if path.name not in known)
