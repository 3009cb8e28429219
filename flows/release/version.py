"""The version of a release: what a reader of the release before has to expect of this one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flows.release.difference_schema import Level

WRITTEN = re.compile(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """Three numbers: the first moves with a break, the second with an addition, the third with neither."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, level: Level) -> Version:
        """The version of a release that differs from this one so much."""
        return {
            "major": Version(self.major + 1, 0, 0),
            "minor": Version(self.major, self.minor + 1, 0),
            "patch": Version(self.major, self.minor, self.patch + 1),
        }[level]


FIRST = Version(1, 0, 0)


def version(text: str) -> Version:
    """The version that is written so; ValueError where it is none."""
    written = WRITTEN.fullmatch(text)
    if written is None:
        raise ValueError(f"not a version: {text[:40]}")
    return Version(*map(int, written.groups()))


def following(before: Version, level: Level, given: Iterable[Version]) -> Version:
    """The version after another. No two releases have the same one.

    Where `latest` went back to an older release, later versions are given already. A reader may have
    seen the newest of them, and nothing is known of what has changed since that: it is a break.
    """
    newest = max(given, default=before)
    return before.after(level) if newest <= before else newest.after("major")
