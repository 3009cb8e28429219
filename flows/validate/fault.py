"""A fault: one rule that one row breaks."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.severity import Severity

WHOLE_ROW = ("*",)


@dataclass(frozen=True, slots=True)
class Fault:
    """Which row of a batch breaks which rule, in which columns, and what the rule asks for.

    `value` is what stood in the columns, where the row itself no longer shows it.
    """

    row: int
    columns: tuple[str, ...]
    rule: str
    reason: str
    value: str | None = None
    severity: Severity = "error"

    @property
    def holds_back(self) -> bool:
        """Whether the row is not published."""
        return self.severity != "warning"
