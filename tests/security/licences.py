"""Licences: what an installed package says of its own, and whether the project may build on it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib.metadata import PackageMetadata

from tests.security.lock import PROJECT

# Classifiers are older than SPDX and less exact.
CLASSIFIERS = {
    "MIT License": "MIT",
    "BSD License": "BSD",
    "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
TOKEN = re.compile(r"[()]|[^\s()]+")


@dataclass(frozen=True, slots=True)
class Policy:
    """The licences that are allowed, and the packages that were looked at one by one, with the reason."""

    allowed: frozenset[str]
    reviewed: dict[str, str]

    def permits(self, name: str, licence: str) -> bool:
        return name in self.reviewed or (bool(licence) and _Expression(licence, self.allowed).holds())


def policy() -> Policy:
    """What pyproject.toml says."""
    said = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["figurebook"][
        "licences"
    ]
    return Policy(frozenset(said["allowed"]), said["reviewed"])


def licence(package: PackageMetadata) -> str:
    """The licence as an expression of SPDX; empty where the package does not tell."""
    if expression := package.get("License-Expression"):
        return str(expression)
    classifiers = (line.split(" :: ") for line in package.get_all("Classifier") or ())
    named = [parts[-1] for parts in classifiers if parts[0] == "License" and parts[-1] != "OSI Approved"]
    if named:
        # Where several are named, nothing says that one may choose.
        return " AND ".join(sorted(CLASSIFIERS.get(name, name.replace(" ", "-")) for name in named))
    written = str(package.get("License") or "")
    return written if re.fullmatch(r"[\w.+-]+", written) else ""


class _Expression:
    """An expression of SPDX, read from left to right: AND binds closer than OR."""

    def __init__(self, written: str, allowed: frozenset[str]) -> None:
        self.tokens = TOKEN.findall(written)[::-1]
        self.allowed = allowed

    def holds(self) -> bool:
        held = self._any()
        return held and not self.tokens

    def _any(self) -> bool:
        held = self._all()
        while self._next("OR"):
            held = self._all() or held
        return held

    def _all(self) -> bool:
        held = self._one()
        while self._next("AND"):
            held = self._one() and held
        return held

    def _one(self) -> bool:
        if self._next("("):
            held = self._any()
            return self._next(")") and held
        held = bool(self.tokens) and self.tokens.pop() in self.allowed
        if self._next("WITH") and self.tokens:
            self.tokens.pop()  # an exception only ever allows more
        return held

    def _next(self, token: str) -> bool:
        if self.tokens and self.tokens[-1].upper() == token:
            self.tokens.pop()
            return True
        return False
