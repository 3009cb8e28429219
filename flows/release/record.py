"""release.json: what a release says of itself, written into it before it is visible."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flows.release.changes import Changes

NAME = "release.json"


def render(told: Changes, rows: Mapping[str, int]) -> str:
    """The record: id, number and version, the release before, and how many rows each dataset has."""
    said = {
        "release_id": told.release_id,
        "number": told.number,
        "version": told.version,
        "before": told.before.release_id if told.before else None,
        "accepted_loss": told.accepted_loss,
        "rows": dict(rows),
    }
    return json.dumps(said, indent=2, ensure_ascii=False) + "\n"


def recorded(folder: Path) -> dict[str, Any]:
    """What a release says of itself; nothing where its record cannot be read."""
    try:
        said = json.loads((folder / NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
