"""A refusal: why a run published nothing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from flows.findings import Finding


class NotPublished(Exception):
    """Nothing was published; the message says why in one line, `findings` say more.

    `beside` is the message for where the findings are shown too: it does not tell them again.
    `kept` is the folder where what had been staged can be looked at, if anything had.
    """

    def __init__(
        self, message: str, findings: Sequence[Finding] = (), kept: Path | None = None, beside: str = ""
    ) -> None:
        super().__init__(message)
        self.findings = tuple(findings)
        self.kept = kept
        self.beside = beside or message


class CannotStage(NotPublished):
    """The database does not hold what a release is made of."""


class WarehouseBusy(NotPublished):
    """Another run is publishing into the same warehouse and did not end in time."""
