"""The words that are chosen for a measure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A measure, the characters that it was read from, and how many words of weight it has.

    `headless` names what it lacks: the *thing* that it tells something of (*one in six held a foreign
    passport*), or the *measure* that it compares (*£3m worse than plan*).
    """

    words: str
    start: int
    end: int
    weight: int
    headless: str = ""
