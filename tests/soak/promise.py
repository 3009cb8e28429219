"""A promise: what users may rely on, and a proof that measures whether it holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measured:
    """What a proof came to: a number in words, each breach of the promise, what could not be tried here."""

    number: str
    breaches: tuple[str, ...] = ()
    skipped: str = ""

    @property
    def line(self) -> str:
        """The number, and beside it what was left out."""
        return f"{self.number}; left out: {self.skipped}" if self.skipped else self.number


#: proves a promise in an empty folder of its own
Proof = Callable[[Path], Measured]


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise by its name, the words of its test, and that test in two lengths."""

    name: str
    words: str
    test: str
    long: Proof
    short: Proof
