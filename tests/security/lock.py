"""The lock file: what the program is installed with, each package with the hashes of its files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker

PROJECT = Path(__file__).parents[2]
LOCK = PROJECT / "requirements.lock"
REQUIREMENT = re.compile(
    r"^(?P<name>[a-z0-9.-]+)(?:\[[a-z0-9, -]+\])?==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? \\\n"
    r"(?P<hashes>(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n?)+)",
    re.MULTILINE,
)
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, order=True)
class Package:
    """A package that is pinned: `marker` says on which machines it is needed, nothing where on all."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def purl(self) -> str:
        """Its name as package URLs write it."""
        return f"pkg:pypi/{self.name}@{self.version}"

    @property
    def needed_here(self) -> bool:
        return not self.marker or Marker(self.marker).evaluate()


def packages(lock: Path = LOCK) -> list[Package]:
    """Every package of the lock file, in the order of the names; a name with extras is the same package."""
    found = REQUIREMENT.finditer(lock.read_text(encoding="utf-8"))
    return sorted({_package(requirement) for requirement in found})


def _package(requirement: re.Match[str]) -> Package:
    hashes = tuple(sorted(HASH.findall(requirement["hashes"])))
    return Package(requirement["name"], requirement["version"], requirement["marker"] or "", hashes)
