"""A finding: one thing that a stage noticed, said the same way everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from flows.printable import on_one_line
from schemas.severity import Severity as Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """What was noticed, where, by which rule, and what to do about it.

    `warning`: the row or document is published and the finding listed.
    `error`: the row or document is held back, in the dataset `quarantine`.
    `stop`: nothing is released.
    """

    code: str
    severity: Severity
    rule: str
    fix: str
    dataset: str = ""
    document_id: str = ""
    row_key: str = ""
    column: str = ""
    value: str = ""

    @property
    def place(self) -> str:
        """Where it was seen, from the widest to the narrowest that is known."""
        return " ".join(part for part in (self.document_id, self.dataset, self.row_key, self.column) if part)

    def line(self) -> str:
        """The finding in one line of plain words."""
        said = f" ({self.value})" if self.value else ""
        told = f"{self.severity} {self.code}: {self.place or 'run'}: {self.rule}{said}. {self.fix}"
        return on_one_line(told)
