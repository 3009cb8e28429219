"""Release: a database becomes a folder that is complete, checked, and never changes once it is visible.

Stage writes the files, check proves them, the gate refuses what loses anything, promote gives the folder
its place, and the journal and `latest` name it as the last; what was cut short in between, healing mends.
How a release differs from the one before (edition, difference) gives its version and its changes.
`publish` is looked up when it is first asked for: readers of a release need none of what writes one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flows.release.publication import publish

__all__ = ["publish"]


def __getattr__(name: str) -> Any:
    if name != "publish":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from flows.release.publication import publish

    return publish
